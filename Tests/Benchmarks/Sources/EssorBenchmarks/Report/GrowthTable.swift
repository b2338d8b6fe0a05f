/// How cost grows from the smallest to the largest folder: what may not grow, and what may grow with the records alone.
struct GrowthTable {
  let results: [Results]
  private var table: MarkdownTable

  /// What is compared with what, and how often it may hold it.
  private struct Limit {
    let from: Int
    let to = 350_000
    let ratio: Double
    /// Nanoseconds a record that it may cost, where that is asked too.
    var nanoseconds: Double?
  }

  init(_ results: [Results]) {
    self.results = results
    table = MarkdownTable(
      ["cost, and how it grows"] + results.map { Number.text($0.organisations) } + ["growth", "at most", "verdict"])
    row("first part usable, ms", Limit(from: 500, ratio: 3.5)) { $0.median(.openingFirst) }
    rate("all loaded, ns an organisation", Limit(from: 50_000, ratio: 8, nanoseconds: 7_000)) {
      $0.nanoseconds(.openingAll)
    }
    rate("filter letter, ns an organisation", Limit(from: 50_000, ratio: 8, nanoseconds: 170)) { result in
      result.letters.quantile(0.5).map { $0 * 1e6 / Double(result.organisations) }
    }
    rate("slowest sort, ns an organisation", Limit(from: 50_000, ratio: 9, nanoseconds: 2_000)) { result in
      result.slowestSort(Measure.sortingCold).map { $0.time * 1e6 / Double(result.organisations) }
    }
    row("allocations of a filter letter", Limit(from: 50_000, ratio: 2)) { $0.median(.filterAllocations) }
    row("a later letter to the first one", nil) { $0.ratio(.filterLater, to: .filterFirst) }
    row("one change saved, × the bare syncs", Limit(from: 500, ratio: 1.5)) { $0.ratio(.saving, to: .bareSaving) }
    row("memory, bytes an organisation beyond 20 MB", Limit(from: 50_000, ratio: 1.1)) {
      $0.bytes(per: .organisations)
    }
  }

  var text: String { table.text }

  private func values(_ value: (Results) -> Double?) -> [Int: Double] {
    var values: [Int: Double] = [:]
    for result in results { values[result.organisations] = value(result) }
    return values
  }

  private func cells(_ values: [Int: Double]) -> [String] {
    results.map { values[$0.organisations].map { Number.text($0) } ?? "—" }
  }

  /// A figure of which the ratio itself is judged.
  private mutating func row(_ title: String, _ limit: Limit?, _ value: (Results) -> Double?) {
    let values = values(value)
    guard let limit, let first = values[limit.from], let last = values[limit.to], first > 0 else {
      table.add([title] + cells(values) + ["—", limit.map { "× \(Number.text($0.ratio))" } ?? "—", "—"])
      return
    }
    let growth = last / first
    table.add(
      [title] + cells(values) + [
        "× \(Number.text(growth))", "× \(Number.text(limit.ratio))", growth <= limit.ratio ? "pass" : "**no**",
      ])
  }

  /// A cost a record, of which the growth of the whole is judged, and the cost itself.
  private mutating func rate(_ title: String, _ limit: Limit, _ value: (Results) -> Double?) {
    let values = values(value)
    let most = limit.nanoseconds.map { " and \(Number.text($0, decimals: 0)) ns" } ?? ""
    let allowed = "× \(Number.text(limit.ratio))\(most)"
    guard let first = values[limit.from], let last = values[limit.to], first > 0 else {
      table.add([title] + cells(values) + ["—", allowed, "—"])
      return
    }
    let growth = last * Double(limit.to) / (first * Double(limit.from))
    let isCheap = limit.nanoseconds.map { last <= $0 } ?? true
    table.add(
      [title] + cells(values) + [
        "× \(Number.text(growth))", allowed, growth <= limit.ratio && isCheap ? "pass" : "**no**",
      ])
  }
}
