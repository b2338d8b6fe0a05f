/// What was measured, as Markdown.
struct Report {
  let results: [Results]
  let isFull: Bool

  var text: String {
    var parts = [Report.caption, SizeTable(results, isFull: isFull).text, GrowthTable(results).text]
    if isFull { parts.append(SortTable(results: results).text) }
    return parts.joined(separator: "\n")
  }

  /// Where and when, and how the verdicts are meant.
  private static var caption: String {
    #if DEBUG
      "A debug build: these figures are worth nothing.\n"
    #else
      "Measured on \(Machine.description). **aim**: as good as is aimed at; **pass**: within the limit; **no**: beyond it.\n"
    #endif
  }
}
