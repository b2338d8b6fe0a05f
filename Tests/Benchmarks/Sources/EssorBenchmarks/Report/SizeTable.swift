/// The table with a column for each number of organisations.
struct SizeTable {
  let results: [Results]
  let isFull: Bool
  private var table: MarkdownTable

  init(_ results: [Results], isFull: Bool) {
    self.results = results
    self.isFull = isFull
    table = MarkdownTable(["ms: median (95th percentile)"] + results.map { Number.text($0.organisations) })
    addFolder()
    addOpening()
    addSaving()
    addFiltering()
    addSorting()
    addMemory()
  }

  var text: String { table.text }

  private mutating func row(_ title: String, _ cell: (Results) -> String) {
    table.add([title] + results.map(cell))
  }

  private mutating func number(_ title: String, _ value: (Results) -> Double?) {
    row(title) { result in value(result).map { Number.text($0) } ?? "—" }
  }

  /// Several medians in one cell.
  private mutating func numbers(_ title: String, _ values: (Results) -> [Double?]) {
    row(title) { result in values(result).map { $0.map { Number.text($0) } ?? "—" }.joined(separator: "; ") }
  }

  private mutating func peers(_ task: Peer.Task) {
    for peer in results.first?.peers ?? [] where peer.task == task {
      row(peer.title) { result in
        guard let peer = result.peers.first(where: { $0.measure == peer.measure }), peer.isInstalled else {
          return "not installed"
        }
        guard let time = result.median(peer.measure) else { return "failed" }
        let memory = result.median(peer.memory).map { ", \(Number.text($0, decimals: 0)) MB" } ?? ""
        return Number.text(time) + memory
      }
    }
  }

  private mutating func addFolder() {
    row("records of all kinds; files; MB") { result in
      let bytes = result.median(.bytes).map { $0 / 1e6 }
      return [result.median(.records), result.median(.files), bytes].map { value in
        value.map { Number.text($0, decimals: 0) } ?? "—"
      }.joined(separator: "; ")
    }
  }

  private mutating func addOpening() {
    row("**Opening**: the first part usable") { result in
      let target = Target.openingFirst(result.organisations)
      return result.spread(.openingFirst).judged(target?.verdict(of: result, .openingFirst))
    }
    row("all loaded, with texts to search and order by name") { result in
      let target = Target.openingAll(result.organisations)
      return result.spread(.openingAll).judged(target?.verdict(of: result, .openingAll))
    }
    numbers("… ns an organisation; a record of any kind") { result in
      [result.nanoseconds(.openingAll), result.nanoseconds(.openingAll, per: .records)]
    }
    if isFull {
      numbers("… of which records; order by name") { result in
        [Measure.openingRecords, .openingOrder].map { result.median($0) }
      }
    }
    let processors = LimitsMeasure.processors
    numbers("limit: reading the bytes, 1 thread; 2 threads") { result in
      processors.map { result.median(.reading($0)) }
    }
    numbers("limit: simdjson alone, 1 thread; 2 threads") { result in
      processors.map { result.median(.parsing($0)) }
    }
    numbers("… × reading, 2 threads; × simdjson, 1; 2") { result in
      [result.ratio(.openingAll, to: .reading(2))] + processors.map { result.ratio(.openingAll, to: .parsing($0)) }
    }
    peers(.opening)
  }

  private mutating func addSaving() {
    row("**One change saved**, on the disk") { result in
      let target = result.median(.bareSaving).map { Target.saving(bare: $0) }
      return result.spread(.saving).judged(target?.verdict(of: result, .saving))
    }
    row("limit: the bare syncs of the same bytes") { $0.spread(.bareSaving) }
    numbers("… × the bare syncs; waits for the disk; of the bare save") { result in
      [result.ratio(.saving, to: .bareSaving), result.median(.syncs), Double(BareSave.syncs)]
    }
    if isFull {
      row("an activity recorded, on the disk") { $0.spread(.savingActivity) }
      number("KB of the file written anew") { $0.median(.savedFile).map { $0 / 1_000 } }
    }
    numbers("bytes of the journal: a field; an activity") { result in
      [result.figures[.journalOfField].mean, result.figures[.journalOfActivity].mean]
    }
  }

  private mutating func addFiltering() {
    row("**Filter**, a letter's result: all letters") { result in
      result.spread(.filterFirst, .filterLater).judged(Target.verdictOfLetters(result))
    }
    row("the first letter of a text") { $0.spread(.filterFirst) }
    row("the letters after it") { $0.spread(.filterLater) }
    numbers("… ns an organisation; allocations of a letter") { result in
      [
        result.letters.quantile(0.5).map { $0 * 1e6 / Double(result.organisations) },
        result.median(.filterAllocations),
      ]
    }
    peers(.filtering)
  }

  private mutating func addSorting() {
    row("**Sort**, the slowest column") { result in
      guard let (field, time) = result.slowestSort(Measure.sortingCold) else { return "—" }
      return "\(Number.text(time)) (`\(field)`)".judged(Target.sorting(result.organisations)?.verdict(time))
    }
    row("the slowest column, sorted before") { result in
      result.slowestSort(Measure.sortingWarm).map { "\(Number.text($0.time)) (`\($0.field)`)" } ?? "—"
    }
    row("by name") { $0.spread(.sortingCold("name")) }
    peers(.sorting)
  }

  private mutating func addMemory() {
    row("**Memory**, at most until all is loaded, MB") { result in
      guard let peak = result.median(.memory) else { return "—" }
      return Number.text(peak).judged(Target.memory(Double(result.organisations)).verdict(peak))
    }
    numbers("… bytes beyond 20 MB: an organisation; a record of any kind") { result in
      [result.bytes(per: .organisations), result.bytes(per: .records)]
    }
  }
}

extension Target {
  /// What the median of a measure is worth.
  func verdict(of result: Results, _ measure: Measure) -> Verdict? { result.median(measure).map { verdict($0) } }

  /// What all letters of the filter are worth: the worse of the median and the slow ones.
  static func verdictOfLetters(_ result: Results) -> Verdict? {
    guard let median = result.letters.quantile(0.5), let slow = result.letters.quantile(0.95),
      let target = letter(result.organisations), let slowTarget = slowLetter(result.organisations)
    else { return nil }
    return max(target.verdict(median), slowTarget.verdict(slow))
  }
}

extension [Double] {
  var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}

extension String {
  /// The same with what it is worth, where that can be said.
  fileprivate func judged(_ verdict: Target.Verdict?) -> String { verdict.map { "\(self) **\($0.rawValue)**" } ?? self }
}
