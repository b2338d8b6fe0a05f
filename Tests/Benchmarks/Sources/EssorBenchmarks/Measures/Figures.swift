/// Figures by what they are of, each as often as it was measured.
struct Figures: Sendable {
  private(set) var samples: [Measure: [Double]] = [:]

  subscript(measure: Measure) -> [Double] { samples[measure] ?? [] }

  mutating func add(_ measure: Measure, _ value: Double) { samples[measure, default: []].append(value) }

  mutating func add(_ measure: Measure, _ duration: Duration) { add(measure, duration.milliseconds) }

  mutating func add(_ others: Figures) { samples.merge(others.samples) { $0 + $1 } }

  /// The middle one; nil where nothing was measured.
  func median(_ measure: Measure) -> Double? { self[measure].quantile(0.5) }
}

extension Figures {
  /// A line for each figure, its measure and its value: what a process that measures hands to the one that asked for it.
  var text: String {
    samples.sorted { $0.key.name < $1.key.name }.flatMap { measure, values in values.map { "\(measure) \($0)\n" } }
      .joined()
  }

  /// Figures as written; lines of any other form are passed over.
  init(text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, let value = Double(parts[1]) { add(Measure(String(parts[0])), value) }
    }
  }
}

extension [Double] {
  /// The smallest value that so much of all values do not exceed; nil where there are none.
  func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    let rank = (share * Double(count)).rounded(.up)
    return sorted()[Swift.min(Swift.max(Int(rank) - 1, 0), count - 1)]
  }
}

extension Duration {
  var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15 }
}
