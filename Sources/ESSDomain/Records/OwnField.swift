/// A field that a hub added to one kind of record, as its `fields.json` describes it.
///
/// Its values stand in the records' files as ordinary members: a program that does not know the field keeps them.
public struct OwnField: Sendable, Hashable {
  /// The kind of record that has it.
  public let record: RecordKind
  /// The member's name in the file: a small letter, then letters and figures without accents.
  public let name: String
  public let label: Phrase
  /// A sentence on what to enter.
  public let help: Phrase?
  public let kind: Kind
  /// A record without it is incomplete.
  public let isRequired: Bool
  /// Lists show it as a column.
  public let isColumn: Bool
  /// Data on a person (law 09-08).
  public let isPersonal: Bool

  /// What such a field can hold.
  public enum Kind: Sendable, Hashable {
    case text
    /// Text of several lines.
    case longText
    case count, number, money, day, flag
    /// One of a closed list.
    case choice([Choice])
    /// Any number of a closed list.
    case choices([Choice])
  }

  /// Cleans the labels of what can harm a screen; the name is taken as it is, and judged by `OwnFields`.
  public init(
    of record: RecordKind, _ name: String, _ label: Phrase, _ kind: Kind, help: Phrase? = nil, required: Bool = false,
    column: Bool = false, personal: Bool = false
  ) {
    self.record = record
    self.name = name
    self.label = Phrase { OwnField.cleaned(label[$0], atMost: OwnField.longestLabel) }
    self.kind = kind
    self.help = help.map { help in Phrase { OwnField.cleaned(help[$0], atMost: OwnField.longestHelp) } }
    isRequired = required
    isColumn = column
    isPersonal = personal
  }

  static let longestName = 40
  static let longestLabel = 60
  static let longestHelp = 300
  /// Choices of one field.
  public static let mostChoices = 200

  /// Whether a member may bear the name: a small letter first, then letters and figures.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= longestName else {
      return false
    }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
  }

  /// A text on one line without controls and marks of direction, cut where it is too long.
  static func cleaned(_ text: String, atMost limit: Int) -> String {
    var view = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      let isBlank = scalar.properties.isWhitespace
      if isBlank, view.isEmpty || view.last == " " { continue }
      guard isBlank || isShown(scalar) else { continue }
      view.append(isBlank ? " " : scalar)
      count += 1
      if count == limit { break }
    }
    return String(view).trimmed
  }

  /// Everything that has a shape of its own; of what has none, the joiners that Arabic writing needs.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .format: scalar.value == 0x200C || scalar.value == 0x200D
    default: true
    }
  }
}

extension OwnField.Kind {
  /// The word for it in `fields.json` and on the command line.
  public var word: String {
    switch self {
    case .text: "text"
    case .longText: "longText"
    case .count: "count"
    case .number: "number"
    case .money: "money"
    case .day: "day"
    case .flag: "flag"
    case .choice: "choice"
    case .choices: "choices"
    }
  }

  /// The words there are.
  public static let words = ["text", "longText", "count", "number", "money", "day", "flag", "choice", "choices"]

  /// The kind of a word, with what can be chosen where something is chosen.
  ///
  /// Nil for a word that is none of `words`.
  public init?(_ word: String, _ choices: [Choice]) {
    switch word {
    case "text": self = .text
    case "longText": self = .longText
    case "count": self = .count
    case "number": self = .number
    case "money": self = .money
    case "day": self = .day
    case "flag": self = .flag
    case "choice": self = .choice(choices)
    case "choices": self = .choices(choices)
    default: return nil
    }
  }

  /// What can be chosen; nil where nothing is.
  public var offered: [Choice]? {
    switch self {
    case .choice(let choices), .choices(let choices): choices
    default: nil
    }
  }

  /// The shape of such a field, as every reader of the table of fields knows shapes.
  var shape: FieldShape {
    switch self {
    case .text: .text
    case .longText: .longText
    case .count: .count
    case .number: .number
    case .money: .money
    case .day: .day
    case .flag: .flag
    case .choice(let choices): .choice(choices)
    case .choices(let choices): .list(.choice(choices))
    }
  }
}

extension OwnField {
  /// What forms, schemas and columns know of a field.
  public var description: FieldDescription {
    var traits: FieldTraits = []
    if isRequired { traits.insert(.required) }
    if isColumn { traits.insert(.column) }
    if isPersonal { traits.insert(.personal) }
    return FieldDescription(
      name: name, label: label, help: help ?? listHelp, shape: kind.shape, traits: traits,
      aliases: Language.allCases.compactMap { OwnField.withoutUnit(label[$0]) })
  }

  /// A label without the unit behind it, which nobody types in a filter: `Superficie` of `Superficie (ha)`.
  ///
  /// Nil where no unit stands there.
  private static func withoutUnit(_ label: String) -> String? {
    guard label.hasSuffix(")"), let bracket = label.lastIndex(of: "("), bracket > label.startIndex else { return nil }
    return String(label[..<bracket]).trimmed
  }

  /// Where several are chosen: which there are.
  private var listHelp: Phrase? {
    guard case .choices(let choices) = kind else { return nil }
    let few = Phrase { language in
      choices.prefix(6).map { $0.label[language] }.joined(separator: language == .arabic ? "، " : ", ")
        + (choices.count > 6 ? "…" : "")
    }
    return Phrase(
      fr: "Un ou plusieurs : \(few.fr)", en: "One or more: \(few.en)", ar: "واحد أو أكثر: \(few.ar)")
  }

  /// The field as one of the table of a kind of record; it finds its value among the members that the type does not name.
  func field<R: FieldRecord>(of type: R.Type) -> Field<R> {
    Field(
      kept: description,
      keep: { (record: UnsafeMutableRawPointer, element: JSONElement) in
        record.assumingMemoryBound(to: R.self).pointee.unknown = [JSONMember(name: name, value: JSONValue(element))]
      },
      datum: { datum(in: $0.unknown) },
      enterText: { (record: inout R, text: String, context: EntryContext) throws(EntryProblem) in
        try enter(text, into: &record.unknown, context)
      },
      texts: { record, body in eachText(in: record.unknown, body) })
  }
}
