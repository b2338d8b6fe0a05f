extension String: FieldContent {
  public static var shape: FieldShape { .text }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> String {
    { (element: JSONElement) throws(ReadingProblem) -> String in
      guard let utf8 = element.utf8 else { throw .wrongType(expected: "\"…\"") }
      return String(decoding: utf8, as: UTF8.self)
    }
  }

  public func write(to writer: inout JSONWriter) { writer.string(self) }
  public var isAbsent: Bool { isEmpty }
  public var datum: Datum { isEmpty ? .absent : .text(self) }
  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> String { text.trimmed }
  public func eachText(_ body: (String) -> Void) { if !isEmpty { body(self) } }

  public static func checker() -> @Sendable (JSONElement) -> Bool { { $0.kind == .string } }
  public static var searched: TextShape { .text }

  public func appendSortKey(in language: Language, to bytes: inout [UInt8]) -> Bool {
    Folding.append(self, to: &bytes)
    return true
  }
}

extension String {
  /// Without white space at either end.
  public var trimmed: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return self }
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    var view = String.UnicodeScalarView(start)
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}

extension Bool: FieldContent {
  public static var shape: FieldShape { .flag }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Bool {
    { (element: JSONElement) throws(ReadingProblem) -> Bool in
      guard let value = element.bool else { throw .wrongType(expected: "true/false") }
      return value
    }
  }

  public func write(to writer: inout JSONWriter) { writer.bool(self) }
  public var datum: Datum { .flag(self) }

  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Bool {
    switch Folding.key(text) {
    case "oui", "o", "yes", "y", "true", "vrai", "1", "x", Folding.key("نعم"): return true
    case "non", "n", "no", "false", "faux", "0", Folding.key("لا"): return false
    default:
      throw EntryProblem(
        Phrase(fr: "Répondre oui ou non.", en: "Answer yes or no.", ar: "أجب بنعم أو لا."))
    }
  }
}

extension Int: FieldContent {
  public static var shape: FieldShape { .count }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Int {
    { (element: JSONElement) throws(ReadingProblem) -> Int in
      guard let value = element.integer else { throw .wrongType(expected: "123") }
      guard value.magnitude <= 1_000_000_000_000 else { throw .outOfRange(String(value)) }
      return Int(value)
    }
  }

  public func write(to writer: inout JSONWriter) { writer.integer(Int64(self)) }
  public var datum: Datum { .count(self) }

  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Int {
    guard let value = NumberEntry.whole(text), value.magnitude <= 1_000_000_000 else {
      throw EntryProblem(
        Phrase(
          fr: "« \(text.trimmed) » n'est pas un nombre entier.", en: "“\(text.trimmed)” is not a whole number.",
          ar: "«\(text.trimmed)» ليس عددا صحيحا."))
    }
    return value
  }
}

extension Double: FieldContent {
  public static var shape: FieldShape { .number }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Double {
    { (element: JSONElement) throws(ReadingProblem) -> Double in
      guard let value = element.double else { throw .wrongType(expected: "1.5") }
      return value
    }
  }

  public func write(to writer: inout JSONWriter) { writer.double(self) }
  public var datum: Datum { .number(self) }

  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Double {
    guard let value = NumberEntry.decimal(text), value.magnitude < 1e15 else { throw .notANumber(text) }
    return value
  }
}

extension Money: FieldContent {
  public static var shape: FieldShape { .money }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Money {
    { (element: JSONElement) throws(ReadingProblem) -> Money in
      guard let value = element.integer else { throw .wrongType(expected: "123 (centimes)") }
      guard value.magnitude <= Money.limit.magnitude else { throw .outOfRange(String(value)) }
      return Money(centimes: value)
    }
  }

  public func write(to writer: inout JSONWriter) { writer.integer(centimes) }
  public var datum: Datum { .money(self) }

  /// An amount in dirhams: `1 234,56`, `1234.56 DH`, `50.000` (fifty thousand), `2,5 MDH`, `3 مليون درهم`.
  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Money {
    var figures = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    var scale = 1.0
    for (unit, factor) in units {
      guard figures.count > unit.count, figures.uppercased().hasSuffix(unit) else { continue }
      figures = String(figures.dropLast(unit.count))
      scale = factor
      break
    }
    let loneMark = scale == 1 ? NumberEntry.LoneMark.groupsThousands : .marksDecimals
    guard let value = NumberEntry.decimal(figures, loneMark: loneMark), (value * scale).magnitude <= 90_000_000_000
    else {
      throw .notANumber(text)
    }
    return Money(centimes: Int64((value * scale * 100).rounded(.toNearestOrAwayFromZero)))
  }

  /// What may stand behind an amount, without its blanks, and how many dirhams it is; what ends like another comes first.
  private static let units: [(String, Double)] = [
    ("MDHS", 1e6), ("MDH", 1e6), ("MMAD", 1e6), ("KDHS", 1e3), ("KDH", 1e3), ("KMAD", 1e3), ("DHS", 1), ("DH", 1),
    ("MAD", 1), ("مليوندرهم", 1e6), ("ملايينالدراهم", 1e6), ("ملاييندرهم", 1e6), ("مليون", 1e6), ("ألفدرهم", 1e3),
    ("آلافدرهم", 1e3), ("درهما", 1), ("دراهم", 1), ("درهم", 1),
  ]
}

extension Ratio: FieldContent {
  public static var shape: FieldShape { .ratio }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Ratio {
    { (element: JSONElement) throws(ReadingProblem) -> Ratio in
      guard let value = element.double, let ratio = Ratio(value) else { throw .wrongType(expected: "0.5") }
      return ratio
    }
  }

  public func write(to writer: inout JSONWriter) { writer.double(value) }
  public var datum: Datum { .ratio(self) }

  /// A share in per cent: `34`, `34 %`, `12,5`.
  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Ratio {
    let figures = text.filter { $0 != "%" && $0 != "٪" }
    guard let value = NumberEntry.decimal(figures), value.magnitude <= 100_000, let ratio = Ratio(value / 100) else {
      throw .notANumber(text)
    }
    return ratio
  }
}

extension Day: FieldContent {
  public static var shape: FieldShape { .day }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Day {
    { (element: JSONElement) throws(ReadingProblem) -> Day in
      guard let utf8 = element.utf8 else { throw .wrongType(expected: "\"2026-11-24\"") }
      guard let day = Day(iso: utf8) else { throw .outOfRange(String(decoding: utf8.prefix(32), as: UTF8.self)) }
      return day
    }
  }

  public func write(to writer: inout JSONWriter) { writer.string(iso) }
  public var datum: Datum { .day(self) }

  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Day {
    if let end = context.end { return try DayEntry.day(text, today: context.today, end: end) }
    return try DayEntry.day(text, today: context.today)
  }
}

extension RecordID: FieldContent {
  public static var shape: FieldShape { .reference }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> RecordID {
    { (element: JSONElement) throws(ReadingProblem) -> RecordID in
      guard let utf8 = element.utf8 else { throw .wrongType(expected: "\"01J…\"") }
      guard let id = RecordID(utf8: utf8) else { throw .outOfRange(String(decoding: utf8.prefix(32), as: UTF8.self)) }
      return id
    }
  }

  public func write(to writer: inout JSONWriter) { writer.string(text) }
  public var isAbsent: Bool { self == .none }
  public var datum: Datum { self == .none ? .absent : .reference(self) }

  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> RecordID {
    guard let id = RecordID(text.trimmed) else {
      throw EntryProblem(
        Phrase(
          fr: "« \(text.trimmed) » n'est pas un identifiant de 26 caractères.",
          en: "“\(text.trimmed)” is not an identity of 26 characters.", ar: "«\(text.trimmed)» ليس معرفا من 26 حرفا."))
    }
    return id
  }
}

extension EntryProblem {
  static func notANumber(_ text: String) -> EntryProblem {
    EntryProblem(
      Phrase(
        fr: "« \(text.trimmed) » n'est pas un nombre.", en: "“\(text.trimmed)” is not a number.",
        ar: "«\(text.trimmed)» ليس عددا."))
  }
}
