/// Days as people type them, in any of the three languages.
public enum DayEntry {
  /// Which day of a span is meant where one day is wanted.
  public enum End: Sendable, Hashable { case first, last }

  /// Reads a day in any of the ways in which people write one.
  ///
  /// They are `24/11/2026`, `24/11`, `24-11-2026`, `2026-11-24`, `.` or "aujourd'hui", "hier", "demain", `+3`, `-1`,
  /// `+2s`, `+1m`, a weekday (the next one), "dans 3 jours", "fin du mois", "24 novembre 2026", and the same in English and
  /// Arabic. Figures may be Arabic ones.
  ///
  /// - Throws: What is wanted, or why there is no such day.
  public static func day(_ text: String, today: Day) throws(EntryProblem) -> Day {
    let folded = Folding.fold(text).trimmed
    if let day = Day(iso: folded) { return day }
    if let offset = DayWords.offsets[folded] { return today.adding(days: offset) }
    if let day = relative(folded, today) ?? counted(folded, today) { return day }
    if let weekday = DayWords.weekday(folded) { return today.next(weekday) }
    if let day = edge(folded, today, DaySpan.current) { return day }
    guard folded.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false, !folded.contains("//") else {
      throw unclear(text)
    }
    let parts = folded.split(whereSeparator: { "/-. ".contains($0) }).map(String.init)
    guard (2...3).contains(parts.count), let figure = Int(parts[0].replacingFirst("1er", "1")) else {
      throw unclear(text)
    }
    guard let month = DayWords.month(parts[1]) else { throw several(parts[1]) ?? unclear(text) }
    let year = try year(parts.count == 3 ? parts[2] : nil, today, text)
    guard let day = Day(year: year, month: month, day: figure) else { throw impossible(text) }
    return day
  }

  /// Reads a day as `day(_:today:)` does, or takes one end of a span: `2026-T3`, `11/2026`, "novembre", "mois prochain".
  ///
  /// "lun +1" is the Monday after the next one; "fin 2026-T3" and "début novembre" say themselves which end is meant.
  ///
  /// - Throws: What is wanted, why there is no such day, or which of several may be meant.
  public static func day(_ text: String, today: Day, end: End) throws(EntryProblem) -> Day {
    let folded = Folding.fold(text).trimmed
    if let day = laterWeekday(folded, today) { return day }
    do throws(EntryProblem) {
      return try day(text, today: today)
    } catch {
      let span = { (text: String) in DaySpan.period(text, today) ?? DaySpan.named(text, today) }
      if let day = edge(folded, today, { text, _ in span(text) }) { return day }
      if let span = span(folded) { return end == .first ? span.lowerBound : span.upperBound }
      throw several(folded) ?? error
    }
  }

  /// `+3` and `-1` days, `+2s` or `+2w` weeks, `+1m` months, `+1a` or `+1y` years.
  private static func relative(_ text: String, _ today: Day) -> Day? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    var figures = text.dropFirst()
    var unit = DayWords.Unit.day
    if let last = figures.last, !last.isNumber {
      guard let letter = DayWords.letters[last] else { return nil }
      unit = letter
      figures = figures.dropLast()
    }
    guard let first = figures.first, first.isNumber, let count = Int(figures) else { return nil }
    return today.adding(sign == "-" ? -count : count, unit)
  }

  /// "dans 3 jours", "il y a 2 semaines", "in 2 weeks", "3 days ago", "بعد 3 أيام", "قبل أسبوع".
  private static func counted(_ text: String, _ today: Day) -> Day? {
    var words = text.split(separator: " ").map(String.init)
    var sign = 1
    switch words.first {
    case "dans", "in", "بعد": words.removeFirst()
    case "قبل", "منذ":
      words.removeFirst()
      sign = -1
    case "il" where words.starts(with: ["il", "y", "a"]):
      words.removeFirst(3)
      sign = -1
    default:
      guard words.last == "ago" else { return nil }
      words.removeLast()
      sign = -1
    }
    if words.count == 1, let unit = DayWords.units[words[0]] { return today.adding(sign, unit) }
    guard words.count == 2, let unit = DayWords.units[words[1]],
      let count = Int(words[0]) ?? (["un", "une", "a", "one"].contains(words[0]) ? 1 : nil), count >= 0
    else { return nil }
    return today.adding(sign * count, unit)
  }

  /// "fin du mois", "début 2027", "end of month", "نهاية الشهر": an end of a span that `span` reads.
  private static func edge(_ text: String, _ today: Day, _ span: (String, Day) -> ClosedRange<Day>?) -> Day? {
    var words = text.split(whereSeparator: { $0 == " " || $0 == "'" }).map(String.init)[...]
    guard words.count > 1, let first = words.popFirst(), let end = DayWords.ends[first] else { return nil }
    while words.count > 1, let next = words.first, DayWords.links.contains(next) { words = words.dropFirst() }
    guard let span = span(words.joined(separator: " "), today) else { return nil }
    return end == .first ? span.lowerBound : span.upperBound
  }

  /// "lun +1", "lundi prochain", "next Monday", "الاثنين المقبل": a weekday and by how many weeks it is moved.
  private static func laterWeekday(_ text: String, _ today: Day) -> Day? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2 else { return nil }
    if let weekday = DayWords.weekday(words[0]) {
      if DayWords.next.contains(words[1]) { return today.next(weekday) }
      if DayWords.last.contains(words[1]) {
        return today.next(weekday).adding(days: -(weekday == today.weekday ? 14 : 7))
      }
      guard let sign = words[1].first, sign == "+" || sign == "-", let weeks = Int(words[1]),
        (-500...500).contains(weeks)
      else { return nil }
      return today.next(weekday).adding(days: weeks * 7)
    }
    guard let weekday = DayWords.weekday(words[1]) else { return nil }
    if DayWords.next.contains(words[0]) { return today.next(weekday) }
    if DayWords.last.contains(words[0]) {
      return today.next(weekday).adding(days: -(weekday == today.weekday ? 14 : 7))
    }
    return nil
  }

  private static func year(_ text: String?, _ today: Day, _ whole: String) throws(EntryProblem) -> Int {
    guard let text else { return today.year }
    guard let year = Int(text), text.count == 2 || text.count == 4 else { throw unclear(whole) }
    return text.count == 2 ? 2000 + year : year
  }

  private static func unclear(_ text: String) -> EntryProblem {
    EntryProblem(
      Phrase(
        fr: "« \(text.trimmed) » n'est pas une date : écrire 24/11/2026, hier, +3 ou vendredi.",
        en: "“\(text.trimmed)” is not a date: write 24/11/2026, yesterday, +3 or Friday.",
        ar: "«\(text.trimmed)» ليس تاريخا: اكتب 24/11/2026 أو أمس أو +3 أو الجمعة."))
  }

  private static func impossible(_ text: String) -> EntryProblem {
    EntryProblem(
      Phrase(
        fr: "Il n'y a pas de \(text.trimmed) au calendrier.", en: "There is no \(text.trimmed) in the calendar.",
        ar: "لا يوجد \(text.trimmed) في التقويم."))
  }

  /// The beginning of several names: which of them is meant is asked.
  private static func several(_ folded: String) -> EntryProblem? {
    guard folded.count >= 2 else { return nil }
    for names in Formats.weekdays + Formats.months {
      let matches = names.filter { Folding.fold($0).hasPrefix(folded) }
      guard matches.count > 1 else { continue }
      return EntryProblem(
        Phrase(
          fr: "« \(folded) » : \(matches.joined(separator: " ou ")) ?",
          en: "“\(folded)”: \(matches.joined(separator: " or "))?",
          ar: "«\(folded)»: \(matches.joined(separator: " أو "))؟"))
    }
    return nil
  }
}

extension Day {
  /// The next day of that weekday, 1 for Monday; a week later when today is one.
  fileprivate func next(_ weekday: Int) -> Day { adding(days: (weekday - self.weekday + 6) % 7 + 1) }

  /// So many units later or earlier; nil beyond what anybody plans.
  fileprivate func adding(_ count: Int, _ unit: DayWords.Unit) -> Day? {
    guard (-10_000...10_000).contains(count) else { return nil }
    return switch unit {
    case .day: adding(days: count)
    case .week: adding(days: count * 7)
    case .month: adding(months: count)
    case .year: adding(months: count * 12)
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ prefix: String, _ other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
