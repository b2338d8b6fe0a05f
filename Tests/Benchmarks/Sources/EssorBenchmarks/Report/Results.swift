import ESSDomain

/// What was measured at one number of organisations, with the peers that were asked.
struct Results: Sendable {
  let organisations: Int
  let figures: Figures
  let peers: [Peer]

  func median(_ measure: Measure) -> Double? { figures.median(measure) }

  /// `12.3 (15.6)`: the median, and what 95 of 100 do not exceed.
  func spread(_ measures: Measure...) -> String {
    let samples = measures.flatMap { figures[$0] }
    guard let median = samples.quantile(0.5), let slow = samples.quantile(0.95) else { return "—" }
    return "\(Number.text(median)) (\(Number.text(slow)))"
  }

  /// The median a record, in nanoseconds, of a measure in milliseconds.
  func nanoseconds(_ measure: Measure, per records: Measure = .organisations) -> Double? {
    guard let time = median(measure), let count = median(records), count > 0 else { return nil }
    return time * 1e6 / count
  }

  /// How often the median of one measure holds that of another.
  func ratio(_ measure: Measure, to other: Measure) -> Double? {
    guard let first = median(measure), let second = median(other), second > 0 else { return nil }
    return first / second
  }

  /// All letters of the filter.
  var letters: [Double] { figures[.filterFirst] + figures[.filterLater] }

  /// The field by which sorting takes longest, and how long.
  func slowestSort(_ measure: (String) -> Measure) -> (field: String, time: Double)? {
    SortingMeasure.fields.compactMap { field in median(measure(field.name)).map { (field.name, $0) } }
      .max { $0.1 < $1.1 }
  }

  /// Bytes of memory beyond the program's own 20 MB, a record.
  func bytes(per records: Measure) -> Double? {
    guard let peak = median(.memory), let count = median(records), count > 0 else { return nil }
    return max(0, peak - 20) * 1e6 / count
  }
}
