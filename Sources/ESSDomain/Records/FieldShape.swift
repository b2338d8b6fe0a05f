/// What kind of thing a field holds.
public indirect enum FieldShape: Sendable {
  case text
  /// Text of several lines.
  case longText
  case count
  case number
  case money
  case ratio
  case day
  case flag
  case choice([Choice])
  case reference
  case territory
  case record([FieldDescription])
  case list(FieldShape)

  /// Whether it holds figures, which stand units under units.
  public var isFigure: Bool {
    switch self {
    case .count, .number, .money, .ratio: true
    default: false
    }
  }
}

/// One of the values a choice field can have.
public struct Choice: Sendable, Hashable {
  /// What stands in the file.
  public let code: String
  public let label: Phrase

  public init(code: String, label: Phrase) {
    self.code = code
    self.label = label
  }
}

/// What is known of a field without its record's type: for forms, schemas and manuals.
public struct FieldDescription: Sendable {
  public let name: String
  public let label: Phrase
  public let help: Phrase?
  public let shape: FieldShape
  public let traits: FieldTraits
  /// Other names by which a filter or a CSV header may call the field, in any of the three languages.
  public let aliases: [String]
  /// What an identity in it names; nil for the record's own identity, and for fields of other kinds.
  public let refersTo: ReferenceTarget?

  public init(
    name: String, label: Phrase, help: Phrase? = nil, shape: FieldShape, traits: FieldTraits = [],
    aliases: [String] = [], refersTo: ReferenceTarget? = nil
  ) {
    self.name = name
    self.label = label
    self.help = help
    self.shape = shape
    self.traits = traits
    self.aliases = aliases
    self.refersTo = refersTo
  }
}

/// What else holds of a field.
public struct FieldTraits: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// A record without it is incomplete (a finding of `check`; forms insist on it).
  public static let required = FieldTraits(rawValue: 1)
  /// Shown as a column unless the user chose otherwise.
  public static let column = FieldTraits(rawValue: 2)
  /// Data on a person (law 09-08): left out of public exports.
  public static let personal = FieldTraits(rawValue: 4)
  /// Worked out from other fields: not in the file, and cannot be entered.
  public static let derived = FieldTraits(rawValue: 8)
  /// Set by the program, not by the user: the identity, the day of the last change.
  public static let automatic = FieldTraits(rawValue: 16)
  /// Of the units of the territory, a commune: a name that a province bears too means the commune here.
  public static let commune = FieldTraits(rawValue: 64)
  /// A day that ends something: of a month or a quarter typed in it, the last day is meant.
  public static let lastDay = FieldTraits(rawValue: 2_048)
  /// Tells whom the record is about: the name of a contact or a trainee, the number that reaches them.
  public static let identifying = FieldTraits(rawValue: 1_024)
  /// Not looked through by a search of words.
  public static let unsearched = FieldTraits(rawValue: 32)
}
