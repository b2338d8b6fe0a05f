/// How numbers, amounts and dates are written on screen in one language, as Moroccan offices write them.
///
/// Figures are Western in all three languages; files hold none of this: there a day is ISO and an amount centimes.
public struct Formats: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// A whole number in groups of three: `65 315`, in English `65,315`.
  public func count(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(String(number.magnitude))
  }

  /// An amount with centimes: `1 234,56 DH`, `1,234.56 MAD`, `1 234,56 درهم`.
  public func money(_ amount: Money) -> String {
    let magnitude = amount.centimes.magnitude
    let sign = amount.centimes < 0 ? "-" : ""
    let figures = grouped(String(magnitude / 100)) + decimalMark + Day.padded(Int(magnitude % 100), to: 2)
    return sign + figures + "\u{A0}" + currency
  }

  /// An amount for narrow columns: `7,0 MDH` from a million dirhams, whole dirhams below.
  public func roundedMoney(_ amount: Money) -> String {
    let dirhams = amount.centimes / 100
    guard dirhams.magnitude >= 1_000_000 else { return count(Int(dirhams)) + "\u{A0}" + currency }
    let unit = Phrase(fr: "MDH", en: "M MAD", ar: "مليون درهم")[language]
    return decimal(Double(dirhams) / 1_000_000, places: 1) + "\u{A0}" + unit
  }

  /// A share in per cent: `34 %`, with as many decimals as asked; English without the space.
  public func percent(_ ratio: Ratio, places: Int = 0) -> String {
    decimal(ratio.percent, places: places) + (language == .english ? "%" : "\u{A0}%")
  }

  /// A number with so many decimals, 0 to 6, rounded half away from zero.
  public func decimal(_ value: Double, places: Int) -> String {
    let places = min(max(places, 0), 6)
    let scale = [1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000][places]
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, scaled.magnitude < 1e15 else { return "\(value)" }
    let whole = Int(scaled.magnitude)
    let sign = scaled < 0 ? "-" : ""
    let integer = grouped(String(whole / Int(scale)))
    guard places > 0 else { return sign + integer }
    return sign + integer + decimalMark + Day.padded(whole % Int(scale), to: places)
  }

  /// A number with the decimals it has and no more, three at most: `23,5`, `7`.
  public func number(_ value: Double) -> String {
    var text = decimal(value, places: 3)
    guard !text.contains("e"), text.contains(decimalMark) else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(decimalMark) { text.removeLast() }
    return text
  }

  /// `24/11/2026`.
  public func day(_ day: Day) -> String {
    let (year, month, date) = day.parts
    return "\(Day.padded(date, to: 2))/\(Day.padded(month, to: 2))/\(Day.padded(year, to: 4))"
  }

  /// `24 novembre 2026`, `24 نونبر 2026`; the first of a month is `1er` in French.
  public func longDay(_ day: Day) -> String {
    let (year, month, date) = day.parts
    let figure = language == .french && date == 1 ? "1er" : String(date)
    return "\(figure) \(monthName(month)) \(year)"
  }

  /// `mar. 24/11/2026`.
  public func weekdayAndDay(_ date: Day) -> String { "\(shortWeekday(date.weekday)) \(day(date))" }

  /// The name of a month, 1 to 12: Moroccan names in Arabic (يناير، يوليوز، غشت، شتنبر، نونبر، دجنبر).
  public func monthName(_ month: Int) -> String {
    Formats.months[language == .french ? 0 : language == .english ? 1 : 2][min(max(month, 1), 12) - 1]
  }

  /// The name of a weekday, 1 for Monday.
  public func weekday(_ weekday: Int) -> String {
    Formats.weekdays[language == .french ? 0 : language == .english ? 1 : 2][min(max(weekday, 1), 7) - 1]
  }

  /// A weekday in short, `mar.`, `Tue`; Arabic has no short form in use.
  public func shortWeekday(_ number: Int) -> String {
    switch language {
    case .french: String(weekday(number).prefix(3)) + "."
    case .english: String(weekday(number).prefix(3))
    case .arabic: weekday(number)
    }
  }

  /// `2026-T3` in French, `2026-Q3` in English, `الفصل 3 من 2026` in Arabic.
  public func quarter(_ quarter: Int, of year: Int) -> String {
    Phrase(fr: "\(year)-T\(quarter)", en: "\(year)-Q\(quarter)", ar: "الفصل \(quarter) من \(year)")[language]
  }

  /// What separates whole from decimals: a comma, in English a point.
  public var decimalMark: String { language == .english ? "." : "," }

  private var currency: String { Phrase(fr: "DH", en: "MAD", ar: "درهم")[language] }

  private func grouped(_ figures: String) -> String {
    guard figures.utf8.count > 3 else { return figures }
    let separator = language == .english ? "," : "\u{A0}"
    var text = ""
    for (position, figure) in figures.enumerated() {
      if position > 0, (figures.utf8.count - position) % 3 == 0 { text += separator }
      text.append(figure)
    }
    return text
  }

  static let months = [
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
  ]

  static let weekdays = [
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
  ]
}
