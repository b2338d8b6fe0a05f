extension Datum {
  /// What a value of a file or of the journal stands for in a field of that shape.
  ///
  /// A value that is not of the shape is told as the text it is in the file.
  public init(_ value: JSONValue?, as shape: FieldShape) {
    guard let value, !value.isNothing else {
      self = .absent
      return
    }
    self = Datum.read(value, shape) ?? .text(value.string ?? value.text(.oneLine))
  }

  private static func read(_ value: JSONValue, _ shape: FieldShape) -> Datum? {
    switch shape {
    case .text, .longText: value.string.map { .text($0) }
    case .count: value.integer.flatMap { Int(exactly: $0) }.map { .count($0) }
    case .number: value.double.map { .number($0) }
    case .money: value.integer.map { .money(Money(centimes: $0)) }
    case .ratio: value.double.flatMap { Ratio($0) }.map { .ratio($0) }
    case .day: value.string.flatMap { Day(iso: $0) }.map { .day($0) }
    case .flag: if case .bool(let flag) = value { .flag(flag) } else { nil }
    case .choice(let choices):
      choices.first { $0.code == value.string }.map { .choice(code: $0.code, label: $0.label) }
    case .reference: value.string.flatMap { RecordID($0) }.map { .reference($0) }
    case .territory: value.string.map { .territory($0) }
    case .record(let fields): record(value, fields)
    case .list(let element):
      if case .array(let values) = value { .list(values.map { Datum($0, as: element) }) } else { nil }
    }
  }

  private static func record(_ value: JSONValue, _ fields: [FieldDescription]) -> Datum? {
    guard case .object(let members) = value else { return nil }
    let parts = fields.compactMap { field -> LabelledDatum? in
      guard !field.traits.contains(.automatic), let member = members.first(where: { $0.name == field.name }) else {
        return nil
      }
      let datum = Datum(member.value, as: field.shape)
      return datum.isAbsent ? nil : LabelledDatum(name: field.name, label: field.label, datum: datum)
    }
    return parts.isEmpty ? nil : .record(parts)
  }
}

extension JSONValue {
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }
}

/// A change of one value as a person reads it: which field, and what it held before and after.
public struct ChangeInWords: Sendable, Hashable {
  /// The field; "Fiche" for the record as a whole, and the name in the file for what Essor does not know.
  public let label: Phrase
  public let before: Datum
  public let after: Datum
  /// What a list lost and gained, where both sides are lists.
  public let removed: [Datum]
  public let added: [Datum]
  /// Whether the record as a whole was made, or deleted.
  public let whole: Whole?

  public enum Whole: Sendable, Hashable { case made, deleted }

  public init(_ change: ValueChange, of kind: RecordKind, with own: OwnFields = .none) {
    let field =
      kind.field(at: change.path)
      ?? (change.path.count == 1 ? own.descriptions(of: kind).first { $0.name == change.path[0] } : nil)
    let shape = field?.shape ?? .record(kind.fields)
    if change.path.isEmpty {
      label = Phrase(fr: "Fiche", en: "Record", ar: "البطاقة")
      whole = change.before == nil ? .made : change.after == nil ? .deleted : nil
    } else {
      label = field?.label ?? Phrase(same: change.path.joined(separator: "."))
      whole = nil
    }
    let isKnown = change.path.isEmpty || field != nil
    before = isKnown ? Datum(change.before, as: shape) : ChangeInWords.plain(change.before)
    after = isKnown ? Datum(change.after, as: shape) : ChangeInWords.plain(change.after)
    if case .list(let old) = before, case .list(let new) = after {
      let (had, has) = (Set(old), Set(new))
      removed = old.filter { !has.contains($0) }
      added = new.filter { !had.contains($0) }
    } else {
      (removed, added) = ([], [])
    }
  }

  private static func plain(_ value: JSONValue?) -> Datum {
    guard let value, !value.isNothing else { return .absent }
    return .text(value.string ?? value.text(.oneLine))
  }

  /// `12 → 14`, `∅ → 24/11/2026`; of lists what is gone and what is new: `− suivi · + conseil`; of a record that was made
  /// or deleted, what it held.
  public func text(in language: Language, names: some Names) -> String {
    let arrow = language == .arabic ? "←" : "→"
    switch whole {
    case .made:
      return Phrase(fr: "créée", en: "made", ar: "أنشئت")[language] + content(after, in: language, names: names)
    case .deleted:
      return Phrase(fr: "supprimée", en: "deleted", ar: "حذفت")[language] + content(before, in: language, names: names)
    case nil: break
    }
    if !removed.isEmpty || !added.isEmpty {
      let gone = removed.map { "− " + $0.text(in: language, names: names) }
      let new = added.map { "+ " + $0.text(in: language, names: names) }
      return (gone + new).joined(separator: " · ")
    }
    return [before, after].map { $0.isAbsent ? "∅" : $0.text(in: language, names: names) }
      .joined(separator: " \(arrow) ")
  }

  private func content(_ datum: Datum, in language: Language, names: some Names) -> String {
    datum.isAbsent ? "" : " (\(datum.text(in: language, names: names)))"
  }
}
