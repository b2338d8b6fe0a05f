import ESSDomain

/// The way to a value of a record, in the words of the user: the labels of its fields, and what kind of thing stands there.
struct FieldWay: Sendable {
  private(set) var labels: [Phrase] = []
  /// What the table of fields says of the value; nil for a member that Essor only keeps.
  private(set) var shape: FieldShape?
  /// Whether the last step leads to one element of a list.
  private(set) var endsAtElement = false

  /// Follows the path of a change; `names` are what the elements of the record's lists are called.
  init(_ path: [String], of kind: RecordKind, _ names: ElementNames) {
    var fields = names.own.descriptions(of: kind)
    for step in path {
      if case .list(let inner)? = shape {
        endsAtElement = true
        labels.append(names[step] ?? Phrase(same: String(step.suffix(6))))
        shape = inner
      } else {
        endsAtElement = false
        let field = fields.first { $0.name == step && !$0.traits.contains(.derived) }
        labels.append(field?.label ?? Phrase(same: step))
        shape = field?.shape
      }
      if case .record(let inner)? = shape { fields = inner } else { fields = [] }
    }
  }

  /// The labels in one: "Suites à donner · Rappeler la DPA · état".
  var label: Phrase { FieldWay.joined(labels) }

  /// The labels of the list whose element this is.
  var listLabel: Phrase { FieldWay.joined(Array(labels.dropLast())) }

  private static func joined(_ labels: [Phrase]) -> Phrase {
    guard let first = labels.first else { return Phrase(same: "") }
    return labels.dropFirst().reduce(first.capitalised) { $0.joined(to: $1, by: " · ") }
  }
}

/// What the elements of a record's lists are called, by the `id` that each has in the file, and what the hub's own fields
/// are.
struct ElementNames: Sendable {
  private var names: [String: Phrase] = [:]
  let own: OwnFields

  init() { own = .none }

  /// The elements of a record as it stands now, and those that its changes put in or took out.
  init(_ record: AnyRecord?, _ changes: [ValueChange], of kind: RecordKind, _ own: OwnFields) {
    self.own = own
    if let record { take(Datum(of: record)) }
    for change in changes {
      guard let id = change.path.last, names[id] == nil, let value = change.after ?? change.before,
        value["id"]?.string == id,
        case .record(let parts) = Datum(value, of: FieldWay(change.path, of: kind, self).shape)
      else { continue }
      names[id] = Datum.headline(of: parts)
    }
  }

  subscript(id: String) -> Phrase? { names[id] }

  private mutating func take(_ datum: Datum) {
    switch datum {
    case .list(let values): for value in values { take(value) }
    case .record(let parts):
      if let id = parts.first(where: { $0.name == "id" })?.datum.plain, !id.isEmpty {
        names[id] = Datum.headline(of: parts)
      }
      for part in parts { take(part.datum) }
    default: break
    }
  }
}

extension Datum {
  /// What stands in a file, as its field means it; where no field is known, the text of the file.
  init(_ value: JSONValue?, of shape: FieldShape?) {
    if let shape {
      self.init(value, as: shape)
    } else if let value, value != .null {
      self = .text(value.string ?? value.text(.oneLine))
    } else {
      self = .absent
    }
  }

  /// A whole record, part by part.
  init(of record: AnyRecord) {
    func datum<R: Record>(_ record: R) -> Datum { record.datum }
    self = datum(record.record)
  }

  /// What a nested record is called: its name or title, else the first text in it.
  static func headline(of parts: [LabelledDatum]) -> Phrase? {
    let named = parts.first { ["name", "title", "action", "what", "label"].contains($0.name) }
    let part =
      named
      ?? parts.first { part in
        switch part.datum {
        case .text, .choice, .day, .count: part.name != "id"
        default: false
        }
      }
    guard let datum = part?.datum else { return nil }
    if case .record(let inner) = datum { return name(of: inner) }
    return Phrase { String(datum.text(in: $0, names: NoNames()).prefix(60)) }
  }

  /// A name in two scripts, in the language of the screen where it has it.
  private static func name(of parts: [LabelledDatum]) -> Phrase? {
    func text(_ name: String) -> String? {
      parts.first { $0.name == name }.map { String($0.datum.plain.prefix(60)) }
    }
    guard let some = text("fr") ?? text("ar") else { return nil }
    return Phrase { language in (language == .arabic ? text("ar") : text("fr")) ?? some }
  }
}
