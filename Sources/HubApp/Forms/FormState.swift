import ESSDomain
import TerminalKit

/// A form being filled in: a record and the texts typed for its fields.
///
/// Whatever the record, a field takes its value as text (a choice its code, a reference its identity), so that the field
/// table alone decides what is right.
struct FormState: Sendable {
  /// The name under which an unfinished form is kept.
  static let draftName = AppState.formDraftName

  let title: Phrase
  /// The action in the journal: `activity-record`.
  let action: String
  /// The record as it is in the hub; nil for a new one.
  let before: AnyRecord?
  /// The record with what was taken over so far.
  var record: AnyRecord
  var entries: [FormEntry]
  var focus = 0
  var picker: PickerState?
  var dayPicker: DayPicker?
  /// What the rules find wrong with the record as a whole, once somebody tried to save it.
  var findings: [FormFinding] = []
  /// What the rules find doubtful in fields that were changed, by the field's place; it stops nobody from saving.
  var warnings: [Int: Phrase] = [:]
  /// Whether somebody tried to save: from then on the errors are listed at the top.
  var hasTriedToSave = false
  /// The record as it was last seen in the hub, once somebody else has changed it.
  var seen: AnyRecord?
  /// Whether somebody else deleted the record.
  var isGone = false
  /// The record after which a new one is made.
  var original: RecordID?
  /// What was found on record that may be the same, by field.
  var twins: [String: TwinFinding] = [:]

  /// The records that one value is for; none in a form that is filled in for a record of its own.
  var marked: [RecordID] = []

  /// Whether there is something to lose: what is typed for many records is one value, and no draft is kept of it.
  var isChanged: Bool { marked.isEmpty && entries.contains { $0.isChanged } }
}

/// One field of a form.
struct FormEntry: Sendable {
  /// The field's name, with a dot for one inside a nested record.
  let field: String
  let label: Phrase
  let help: Phrase?
  let control: Control
  let shape: FieldShape
  let traits: FieldTraits
  let isRequired: Bool
  /// What is typed; of choices their codes, of references their identities.
  var input: TextInput
  var error: Phrase?
  /// What somebody else did to the value meanwhile.
  var elsewhere: Elsewhere?
  /// Whether the program wrote the value: a total of what was counted.
  var isFilledIn = false
  /// Begins a group of fields under this heading.
  let heading: Phrase?

  /// How the field is filled in.
  enum Control: Sendable {
    case text
    case choice([Choice])
    /// Any number of a closed list.
    case choices([Choice])
    case check
    case references(RecordKind, several: Bool)
    case readOnly
  }

  init(
    _ description: FieldDescription, value: String, control: Control? = nil, required: Bool = false,
    heading: Phrase? = nil
  ) {
    field = description.name
    label = description.name.contains(".") ? FormEntry.own(description.label) : description.label
    help = description.help
    self.control = control ?? Control(description.shape)
    shape = description.shape
    traits = description.traits
    isRequired = required || description.traits.contains(.required)
    input = TextInput(value, isArea: FormEntry.isLong(description.shape))
    self.heading = heading
    settleDirection()
  }

  private static func isLong(_ shape: FieldShape) -> Bool { if case .longText = shape { true } else { false } }

  /// Whether the text has several lines.
  var isLong: Bool { input.isArea }
  var isDay: Bool { if case .day = shape { true } else { false } }
  var isTerritory: Bool { if case .territory = shape { true } else { false } }

  /// Whether letters are typed into the field, rather than chosen.
  var isTyped: Bool { if case .text = control { true } else { false } }

  /// Figures without letters are laid left to right on every screen: `1 234,50`, `+3`.
  mutating func settleDirection() {
    switch shape {
    case .count, .number, .money, .ratio, .day:
      let hasLetters = input.text.unicodeScalars.contains { $0.properties.isAlphabetic }
      input.direction = hasLetters ? nil : .leftToRight
    default: break
    }
  }

  /// Of the label of a field inside another ("Participants · femmes"), its own part.
  private static func own(_ label: Phrase) -> Phrase {
    Phrase { language in
      let label = label[language]
      guard let cut = label.range(ofLast: " · ") else { return label }
      return String(label[cut.upperBound...])
    }
  }

  var value: String { input.text }
  var isChanged: Bool { input.isChanged }

  /// The codes that a field of several choices holds.
  var codes: [String] { value.split(separator: ";").map { String($0).trimmed } }

  /// Adds a code to those of a field of several choices, or takes it away.
  mutating func toggle(_ code: String) {
    var codes = codes
    if let place = codes.firstIndex(of: code) { codes.remove(at: place) } else { codes.append(code) }
    input.text = codes.joined(separator: "; ")
  }

  /// The identities that a field of references holds.
  var references: [RecordID] {
    value.split(whereSeparator: { $0 == ";" || $0 == " " }).compactMap { RecordID($0) }
  }
}

extension String {
  /// The last place where `part` stands.
  fileprivate func range(ofLast part: String) -> Range<String.Index>? {
    indices.reversed().lazy.filter { self[$0...].hasPrefix(part) }.first.map { $0..<index($0, offsetBy: part.count) }
  }
}

extension FormEntry.Control {
  /// How a shape is filled in where nothing else is said.
  init(_ shape: FieldShape) {
    self =
      switch shape {
      case .choice(let choices): .choice(choices)
      case .flag: .check
      default: .text
      }
  }
}

extension Datum {
  /// The text from which a field's `enter` reads this again.
  func entryText(in language: Language) -> String {
    switch self {
    case .day(let day): Formats(language).day(day)
    case .money(let amount): plainAmount(amount, language)
    case .ratio(let ratio): Formats(language).number(ratio.percent)
    case .number(let value): Formats(language).number(value)
    case .flag(let value): value ? "1" : "0"
    case .list(let values): values.map { $0.entryText(in: language) }.joined(separator: "; ")
    case .territory(let code):
      TerritoryCode(code).flatMap { Territory.morocco.designation(of: $0, in: language) } ?? code
    default: plain
    }
  }

  private func plainAmount(_ amount: Money, _ language: Language) -> String {
    let formats = Formats(language)
    return amount.centimes % 100 == 0
      ? formats.count(Int(amount.centimes / 100)) : formats.decimal(amount.dirhams, places: 2)
  }
}
