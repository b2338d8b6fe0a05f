/// The words for days, weeks and months in the three languages, folded as `Folding` folds them.
enum DayWords {
  /// Spans of time that are counted.
  enum Unit: Sendable { case day, week, month, year }

  /// Days from today.
  static let offsets = table([
    (0, [".", "aujourd'hui", "auj", "today", "اليوم"]), (-1, ["hier", "yesterday", "أمس", "البارحة"]),
    (1, ["demain", "tomorrow", "غدا"]), (-2, ["avant-hier", "أول أمس"]), (2, ["apres-demain", "بعد غد"]),
  ])

  /// The units by their letter behind a number: `+2s`, `+2w`, `+1m`, `+1a`.
  static let letters: [Character: Unit] = [
    "j": .day, "d": .day, "s": .week, "w": .week, "m": .month, "a": .year, "y": .year,
  ]

  static let units = table([
    (Unit.day, ["jour", "jours", "day", "days", "يوم", "يوما", "أيام"]),
    (Unit.week, ["semaine", "semaines", "week", "weeks", "أسبوع", "أسبوعا", "أسابيع"]),
    (Unit.month, ["mois", "month", "months", "شهر", "شهرا", "أشهر", "شهور"]),
    (Unit.year, ["an", "ans", "annee", "annees", "year", "years", "سنة", "سنوات", "عام", "أعوام"]),
  ])

  /// Words for one end of a span.
  static let ends = table([
    (DayEntry.End.first, ["debut", "start", "beginning", "بداية", "أول"]),
    (DayEntry.End.last, ["fin", "end", "نهاية", "آخر", "متم"]),
  ])

  static let links: Set<String> = Set(["de", "du", "d", "l", "la", "le", "of", "the", "في", "من"].map(Folding.fold))

  static let next = Set(
    ["prochain", "prochaine", "next", "المقبل", "المقبلة", "القادم", "القادمة"].map(Folding.fold))
  static let last = Set(
    ["dernier", "derniere", "passe", "passee", "last", "الماضي", "الماضية", "المنصرم", "المنصرمة"].map(Folding.fold))
  static let this = Set(["ce", "cet", "cette", "this", "هذا", "هذه"].map(Folding.fold))

  /// A weekday by its name or a beginning of three letters, 1 for Monday; nil where that is none or several.
  static func weekday(_ text: String) -> Int? {
    guard text.count >= 2 else { return nil }
    let wanted = text.hasSuffix(".") ? String(text.dropLast()) : text
    if let weekday = arabicWeekdays[wanted] { return weekday }
    for names in weekdays {
      let matches = names.indices.filter {
        names[$0] == wanted
          || wanted.count >= 3 && wanted.unicodeScalars.allSatisfy(\.isASCII) && names[$0].hasPrefix(wanted)
      }
      if matches.count == 1, let match = matches.first { return match + 1 }
    }
    return nil
  }

  /// A month by its number, its name or a beginning of three letters.
  static func month(_ text: String) -> Int? { Int(text) ?? month(named: text) }

  /// A month by its name; in Arabic also by the names used elsewhere (مايو، يوليو، أغسطس، نوفمبر).
  static func month(named text: String) -> Int? {
    let wanted = text.hasSuffix(".") ? String(text.dropLast()) : text
    guard wanted.count >= 3 else { return nil }
    if let month = otherMonths[wanted] { return month }
    for names in months {
      let matches = names.indices.filter { names[$0].hasPrefix(wanted) }
      if matches.count == 1, let match = matches.first { return match + 1 }
    }
    return nil
  }

  private static let weekdays = Formats.weekdays.map { $0.map(Folding.fold) }
  private static let months = Formats.months.map { $0.map(Folding.fold) }

  /// Arabic weekdays without the article, and with the word for day before them.
  private static let arabicWeekdays: [String: Int] = {
    var table: [String: Int] = [:]
    let bare = ["اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد"]
    for (index, name) in bare.enumerated() {
      table[Folding.fold(name)] = index + 1
      table[Folding.fold("يوم ال" + name)] = index + 1
    }
    return table
  }()

  private static let otherMonths = table([
    (1, ["جانفي", "كانون الثاني"]), (2, ["فيفري", "شباط"]), (3, ["آذار"]), (4, ["نيسان", "ابريل"]),
    (5, ["مايو", "أيار"]),
    (6, ["يونية", "حزيران"]), (7, ["يوليو", "يوليوس", "تموز"]), (8, ["أغسطس", "آب"]), (9, ["سبتمبر", "أيلول"]),
    (10, ["تشرين الأول"]), (11, ["نوفمبر", "نونمبر"]), (12, ["ديسمبر", "دجمبر"]),
  ])

  static func table<Value>(_ rows: [(Value, [String])]) -> [String: Value] {
    Dictionary(rows.flatMap { value, words in words.map { (Folding.fold($0), value) } }) { first, _ in first }
  }
}
