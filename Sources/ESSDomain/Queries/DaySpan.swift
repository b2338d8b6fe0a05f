/// Spans of days as people name them: a day, a week, a month, a quarter, a year.
public enum DaySpan {
  static let earliest = Day(number: Int(Int32.min))
  static let latest = Day(number: Int(Int32.max))

  /// Reads `2026`, `2026-11`, `11/2026`, `2026-T3` or `2026-Q3`, any single day that `DayEntry` reads, or a span by its
  /// name: "novembre 2026", "mois dernier", "cette semaine".
  public static func read(_ text: String, today: Day) -> ClosedRange<Day>? {
    let folded = Folding.fold(text).trimmed
    if let span = period(folded, today) { return span }
    guard let day = try? DayEntry.day(text, today: today) else { return named(folded, today) }
    return day...day
  }

  /// A span in figures, folded: `2026`, `2026-11`, `11/2026`, `2026-T3`.
  static func period(_ folded: String, _ today: Day) -> ClosedRange<Day>? {
    let parts = folded.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init)
    if parts.count == 1, folded.count == 4, let year = Int(folded) { return months(from: 1, count: 12, in: year) }
    guard parts.count == 2 else { return nil }
    if parts[0].count == 4, let year = Int(parts[0]) {
      if let quarter = quarter(parts[1]) { return months(from: quarter * 3 - 2, count: 3, in: year) }
      if let month = Int(parts[1]) { return months(from: month, count: 1, in: year) }
    }
    if parts[1].count == 4, let year = Int(parts[1]), let month = Int(parts[0]) {
      return months(from: month, count: 1, in: year)
    }
    return nil
  }

  /// A span by its name, folded: "novembre", "novembre 2026", `T3`, `T3 2026`, "mois prochain", "this week", "الشهر الماضي".
  static func named(_ folded: String, _ today: Day) -> ClosedRange<Day>? {
    let words = folded.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    guard let first = words.first, words.count <= 4 else { return nil }
    if let span = current(folded, today) { return span }
    let year = words.count == 1 ? today.year : words.last.flatMap { $0.count == 4 ? Int($0) : nil }
    if words.count <= 2, let year {
      if let quarter = quarter(first) { return months(from: quarter * 3 - 2, count: 3, in: year) }
      if let month = DayWords.month(named: first) { return months(from: month, count: 1, in: year) }
    }
    // As the screen writes a quarter in Arabic: "الفصل 3 من 2026".
    let isQuarter = bare(first) == Folding.fold("فصل") || first == "trimestre" || first == "quarter"
    if isQuarter, words.count >= 2, let quarter = Int(words[1]), (1...4).contains(quarter) {
      let year = words.count == 2 ? today.year : Int(words[words.count - 1])
      return year.flatMap { months(from: quarter * 3 - 2, count: 3, in: $0) }
    }
    return nil
  }

  /// The week, month, quarter or year of today, or the one before or after it: "mois", "ce mois", "semaine prochaine".
  static func current(_ folded: String, _ today: Day) -> ClosedRange<Day>? {
    var words = folded.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    guard words.count <= 2 else { return nil }
    var shift: Int?
    words.removeAll { word in
      let moved =
        DayWords.this.contains(word) ? 0 : DayWords.next.contains(word) ? 1 : DayWords.last.contains(word) ? -1 : nil
      shift = moved ?? shift
      return moved != nil
    }
    guard words.count == 1 else { return nil }
    let step = shift ?? 0
    switch DayWords.units[bare(words[0])] ?? DayWords.units[words[0]] {
    case .week:
      let monday = today.adding(days: 1 - today.weekday + step * 7)
      return monday...monday.adding(days: 6)
    case .month:
      let day = today.adding(days: 1 - today.day).adding(months: step)
      return months(from: day.month, count: 1, in: day.year)
    case .year: return months(from: 1, count: 12, in: today.year + step)
    case .day: return nil
    case nil:
      guard ["trimestre", "quarter", Folding.fold("فصل")].contains(bare(words[0])) else { return nil }
      let day = today.adding(days: 1 - today.day).adding(months: step * 3)
      return months(from: day.quarter * 3 - 2, count: 3, in: day.year)
    }
  }

  /// An Arabic word without its article.
  private static func bare(_ word: String) -> String {
    word.hasPrefix("ال") && word.count > 3 ? String(word.dropFirst(2)) : word
  }

  /// `t3` or `q3`.
  private static func quarter(_ text: String) -> Int? {
    guard let letter = text.first, "tq".contains(letter), let quarter = Int(text.dropFirst()), (1...4).contains(quarter)
    else { return nil }
    return quarter
  }

  private static func months(from month: Int, count: Int, in year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return first...max(first, first.adding(months: count).adding(days: -1))
  }
}
