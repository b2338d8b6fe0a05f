/// Days as people type them, in any of the three languages.
public enum DayEntry {
  /// Reads a day in any of the ways in which people write one.
  ///
  /// They are `24/11/2026`, `24/11`, `24-11-2026`, `2026-11-24`, `.` or "aujourd'hui", "hier", "demain", `+3`, `-1`, a weekday
  /// (the next one), "24 novembre 2026", and the same in English and Arabic. Figures may be Arabic ones.
  ///
  /// - Throws: What is wanted, or why there is no such day.
  public static func day(_ text: String, today: Day) throws(EntryProblem) -> Day {
    let folded = Folding.fold(text).trimmed
    if let day = Day(iso: folded) { return day }
    if let offset = words[folded] { return today.adding(days: offset) }
    if let offset = relative(folded) { return today.adding(days: offset) }
    if let weekday = weekday(folded) { return today.adding(days: (weekday - today.weekday + 6) % 7 + 1) }
    guard folded.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false, !folded.contains("//") else {
      throw unclear(text)
    }
    let parts = folded.split(whereSeparator: { "/-. ".contains($0) }).map(String.init)
    guard (2...3).contains(parts.count), let figure = Int(parts[0].replacingFirst("1er", "1")),
      let month = month(parts[1])
    else { throw unclear(text) }
    let year = try year(parts.count == 3 ? parts[2] : nil, today, text)
    guard let day = Day(year: year, month: month, day: figure) else { throw impossible(text) }
    return day
  }

  private static let words: [String: Int] = {
    let table: [(Int, [String])] = [
      (0, [".", "aujourd'hui", "auj", "today", "اليوم"]), (-1, ["hier", "yesterday", "أمس", "البارحة"]),
      (1, ["demain", "tomorrow", "غدا"]), (-2, ["avant-hier"]), (2, ["apres-demain", "بعد غد"]),
    ]
    return Dictionary(table.flatMap { offset, names in names.map { (Folding.fold($0), offset) } }) { first, _ in first }
  }()

  /// `+3` and `-1` days, `+2s` or `+2w` weeks.
  private static func relative(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    var figures = text.dropFirst()
    var unit = 1
    if let last = figures.last, "swjd".contains(last) {
      unit = last == "s" || last == "w" ? 7 : 1
      figures = figures.dropLast()
    }
    guard let count = Int(figures), (0...10_000).contains(count) else { return nil }
    return (sign == "-" ? -count : count) * unit
  }

  private static func weekday(_ text: String) -> Int? {
    guard text.count >= 2 else { return nil }
    let wanted = text.hasSuffix(".") ? String(text.dropLast()) : text
    for names in Formats.weekdays {
      let matches = names.indices.filter {
        let name = Folding.fold(names[$0])
        return name == wanted
          || wanted.count >= 3 && wanted.unicodeScalars.allSatisfy(\.isASCII) && name.hasPrefix(wanted)
      }
      if matches.count == 1, let match = matches.first { return match + 1 }
    }
    return nil
  }

  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard text.count >= 3 else { return nil }
    for names in Formats.months {
      let matches = names.indices.filter { Folding.fold(names[$0]).hasPrefix(text) }
      if matches.count == 1, let match = matches.first { return match + 1 }
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
}

extension String {
  fileprivate func replacingFirst(_ prefix: String, _ other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
