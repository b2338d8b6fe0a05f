/// What a field holds, for whoever shows, sorts or compares it without knowing the record.
public indirect enum Datum: Sendable, Hashable {
  case absent
  case text(String)
  case count(Int)
  case number(Double)
  case money(Money)
  case ratio(Ratio)
  case day(Day)
  case flag(Bool)
  case choice(code: String, label: Phrase)
  case reference(RecordID)
  /// A unit of the territory by its HCP code.
  case territory(String)
  /// The parts of a nested record that hold something.
  case record([LabelledDatum])
  case list([Datum])

  public var isAbsent: Bool { self == .absent }
}

/// A datum with the name of its field.
public struct LabelledDatum: Sendable, Hashable {
  public let name: String
  public let label: Phrase
  public let datum: Datum

  public init(name: String, label: Phrase, datum: Datum) {
    self.name = name
    self.label = label
    self.datum = datum
  }
}

extension Datum {
  /// Order of two data of one field: numbers by size, days by time, texts by their folded form; what is absent comes last.
  public func precedes(_ other: Datum) -> Bool? {
    switch (self, other) {
    case (.absent, .absent): nil
    case (.absent, _): false
    case (_, .absent): true
    case (.text(let left), .text(let right)): Datum.order(Folding.fold(left), Folding.fold(right))
    case (.day(let left), .day(let right)): Datum.order(left, right)
    case (.flag(let left), .flag(let right)): left == right ? nil : left
    case (.choice(let left, _), .choice(let right, _)): Datum.order(left, right)
    case (.territory(let left), .territory(let right)): Datum.order(left, right)
    case (.reference(let left), .reference(let right)): Datum.order(left, right)
    case (.list(let left), .list(let right)): Datum.order(left.count, right.count)
    default:
      if let left = magnitude, let right = other.magnitude { Datum.order(left, right) } else { nil }
    }
  }

  /// The size of what can be compared with a number: money in dirhams, a share in per cent, a list by its length, a nested
  /// record by its first number (of members: their total).
  public var magnitude: Double? {
    switch self {
    case .count(let value): Double(value)
    case .number(let value): value
    case .money(let value): value.dirhams
    case .ratio(let value): value.percent
    case .list(let values): Double(values.count)
    case .record(let parts): parts.lazy.compactMap(\.datum.magnitude).first
    default: nil
    }
  }

  private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? {
    left == right ? nil : left < right
  }
}

/// Gives the names of what a datum refers to: territory and other records.
public protocol Names {
  func name(ofTerritory code: String, in language: Language) -> String?
  func name(of record: RecordID, in language: Language) -> String?
}

/// Knows no names: codes and identities stand for themselves.
public struct NoNames: Names {
  public init() {}
  public func name(ofTerritory code: String, in language: Language) -> String? { nil }
  public func name(of record: RecordID, in language: Language) -> String? { nil }
}

extension Datum {
  /// What a person reads; nothing for what is absent.
  public func text(in language: Language, names: some Names) -> String {
    let formats = Formats(language)
    return switch self {
    case .absent: ""
    case .text(let text): text
    case .count(let value): formats.count(value)
    case .number(let value): formats.number(value)
    case .money(let value): formats.money(value)
    case .ratio(let value): formats.percent(value)
    case .day(let value): formats.day(value)
    case .flag(let value): Datum.yesOrNo(value)[language]
    case .choice(_, let label): label[language]
    case .reference(let id): names.name(of: id, in: language) ?? id.short
    case .territory(let code): names.name(ofTerritory: code, in: language) ?? code
    case .record(let parts):
      parts.map { "\($0.label[language]) \($0.datum.text(in: language, names: names))" }.joined(separator: " · ")
    case .list(let values):
      values.map { $0.text(in: language, names: names) }.joined(separator: language == .arabic ? "، " : ", ")
    }
  }

  /// "oui" and "non".
  public static func yesOrNo(_ value: Bool) -> Phrase {
    value ? Phrase(fr: "oui", en: "yes", ar: "نعم") : Phrase(fr: "non", en: "no", ar: "لا")
  }

  /// What another program reads in a table of text: ISO days, dirhams with a point, codes; nothing for what is absent.
  public var plain: String {
    switch self {
    case .absent: ""
    case .text(let text): text
    case .count(let value): String(value)
    case .number(let value): JSONWriter.figures(of: value)
    case .money(let value):
      "\(value.centimes < 0 ? "-" : "")\(value.centimes.magnitude / 100).\(Day.padded(Int(value.centimes.magnitude % 100), to: 2))"
    case .ratio(let value): JSONWriter.figures(of: value.value)
    case .day(let value): value.iso
    case .flag(let value): value ? "true" : "false"
    case .choice(let code, _): code
    case .reference(let id): id.text
    case .territory(let code): code
    case .record(let parts): parts.map { "\($0.name)=\($0.datum.plain)" }.joined(separator: "; ")
    case .list(let values): values.map(\.plain).joined(separator: "; ")
    }
  }
}
