/// Spans of days as people name them: a day, a month, a quarter, a year.
public enum DaySpan {
  static let earliest = Day(number: Int(Int32.min))
  static let latest = Day(number: Int(Int32.max))

  /// Reads `2026`, `2026-11`, `11/2026`, `2026-T3` or `2026-Q3`, or any single day that `DayEntry` reads.
  public static func read(_ text: String, today: Day) -> ClosedRange<Day>? {
    let folded = Folding.fold(text).trimmed
    let parts = folded.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init)
    if parts.count == 1, folded.count == 4, let year = Int(folded) { return months(from: 1, count: 12, in: year) }
    if parts.count == 2 {
      if parts[0].count == 4, let year = Int(parts[0]) {
        if let letter = parts[1].first, "tq".contains(letter), let quarter = Int(parts[1].dropFirst()),
          (1...4).contains(quarter)
        {
          return months(from: quarter * 3 - 2, count: 3, in: year)
        }
        if let month = Int(parts[1]) { return months(from: month, count: 1, in: year) }
      }
      if parts[1].count == 4, let year = Int(parts[1]), let month = Int(parts[0]) {
        return months(from: month, count: 1, in: year)
      }
    }
    guard let day = try? DayEntry.day(text, today: today) else { return nil }
    return day...day
  }

  private static func months(from month: Int, count: Int, in year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return first...first.adding(months: count).adding(days: -1)
  }
}
