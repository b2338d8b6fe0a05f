/// One pass over JSON values for a person: notes where they stand, and makes the same values without them.
///
/// What is left is a function of what was there and of nothing else. Applied alike to the files, and to each value before
/// and after in the journals, it leaves the chain from one value to the next unbroken: what was changed beside the person
/// can still be undone, and nothing brings the person back.
public struct PersonalPass: Sendable {
  public let search: PersonSearch
  /// What is at least so sure is taken out.
  private let least: Certainty
  /// The identities of records within records that are about the person: enrolments.
  public private(set) var subjects: Set<String>
  public private(set) var findings: [PersonalFinding] = []
  /// How many values are taken out or replaced.
  public private(set) var erasedCount = 0
  private var current: (kind: RecordKind, id: RecordID?, title: Phrase?)?

  public init(_ search: PersonSearch, from least: Certainty, subjects: Set<String> = []) {
    self.search = search
    self.least = least
    self.subjects = subjects
  }

  /// What was found since this was last asked.
  public mutating func takeFindings() -> [PersonalFinding] {
    defer { findings = [] }
    return findings
  }

  /// A whole record of a kind, without the person.
  public mutating func record(_ value: JSONValue, of kind: RecordKind) -> JSONValue {
    let id = value["id"]?.string.flatMap { RecordID($0) }
    guard search.scope == nil || search.scope == id else { return value }
    return self.value(value, at: [], of: kind, id) ?? value
  }

  /// A value that stands at a path of a record, as the journals tell it; nil where nothing is left of it.
  ///
  /// The path goes from the record: names of members, and in lists the identity of an element; empty for the record.
  public mutating func value(_ value: JSONValue, at path: [String], of kind: RecordKind, _ id: RecordID?) -> JSONValue?
  {
    guard search.scope == nil || search.scope == id else { return value }
    current = (kind, id, PersonalPass.title(value, at: path))
    defer { current = nil }
    var context = Context()
    var shape = PersonalPass.shapes[kind]
    for step in path { descend(step, &shape, &context) }
    if context.isOfSubject, let field = context.field, field.traits.contains(.personal) {
      return taken(value, field, context)
    }
    if path.isEmpty, kind == .organisation, isAboutProspect(value) { return prospect(value, context) }
    return cleaned(value, shape, context)
  }

  /// Who the hub is, without the person.
  public mutating func profile(_ value: JSONValue) -> JSONValue {
    guard search.scope == nil else { return value }
    return cleaned(value, HubProfile.shape, Context()) ?? value
  }

  /// A value of no known shape without the person: a draft, a file that another program put there.
  public mutating func anything(_ value: JSONValue) -> JSONValue {
    guard search.scope == nil else { return value }
    return cleaned(value, nil, Context()) ?? value
  }

  /// A text that stands by itself, like the title of a change.
  ///
  /// It is passed over when the record that is looked through is not among the `records` that it is about.
  public mutating func text(_ text: String, _ label: Phrase, about records: [RecordID] = []) -> String {
    guard search.scope.map({ records.contains($0) }) ?? true, let certainty = search.certainty(of: text, as: .prose)
    else { return text }
    note(.string(text), [], label, certainty)
    guard let anonymous = search.anonymised(text, from: least) else { return text }
    erasedCount += 1
    return anonymous
  }

  // MARK: - Walking

  private struct Context {
    var path: [String] = []
    var field: FieldDescription?
    /// Whether it belongs to a record that is about the person.
    var isOfSubject = false
    /// Whether it is the name of an organisation, a plan, a partner: facts on bodies are not personal data.
    var isBodyName = false

    func inside(_ step: String, _ field: FieldDescription?) -> Context {
      var inner = self
      inner.path.append(step)
      if let field { inner.field = field }
      if path.isEmpty, step == "name" || step == "acronym" { inner.isBodyName = true }
      return inner
    }
  }

  private mutating func descend(_ step: String, _ shape: inout FieldShape?, _ context: inout Context) {
    switch shape {
    case .record(let fields):
      let field = fields.first { $0.name == step }
      context = context.inside(step, field)
      shape = field?.shape
    case .list(let inner):
      context = context.inside(step, nil)
      shape = inner
      if case .record(let fields) = inner, fields.contains(where: { $0.traits.contains(.identifying) }) {
        context.isOfSubject = subjects.contains(step)
      }
    default:
      context = context.inside(step, nil)
      shape = nil
    }
  }

  /// The value without the person; nil where nothing of it is left.
  private mutating func cleaned(_ value: JSONValue, _ shape: FieldShape?, _ context: Context) -> JSONValue? {
    switch value {
    case .string(let text): return cleaned(text, context).map { .string($0) }
    case .array(let elements): return .array(cleaned(elements, shape, context))
    case .object(let members):
      let cleaned = object(members, value, shape, context)
      return cleaned.isEmpty && !members.isEmpty ? nil : .object(cleaned)
    default: return value
    }
  }

  private mutating func cleaned(
    _ elements: [JSONValue], _ shape: FieldShape?, _ context: Context
  ) -> [JSONValue] {
    var inner: FieldShape?
    if case .list(let element) = shape { inner = element }
    var kept: [JSONValue] = []
    for (place, element) in elements.enumerated() {
      let context = context.inside(element["id"]?.string ?? String(place), nil)
      if case .string(let text) = element {
        // An element of a list of texts stays, so that who counts the list counts the same.
        kept.append(.string(cleaned(text, context) ?? AnonymousMark.instead(of: text)))
      } else if let element = cleaned(element, inner, context) {
        kept.append(element)
      }
    }
    return kept
  }

  private mutating func object(
    _ members: [JSONMember], _ value: JSONValue, _ shape: FieldShape?, _ context: Context
  ) -> [JSONMember] {
    var fields: [FieldDescription]?
    if case .record(let known) = shape { fields = known }
    if fields == nil, let guessed = PersonalPass.contactFields(of: members) { fields = guessed }
    var context = context
    if let certainty = subject(value, fields ?? [], context) {
      if certainty >= least, let id = value["id"]?.string { subjects.insert(id) }
      context.isOfSubject = certainty >= least
      if certainty < least { notePerhaps(members, fields ?? [], context, certainty) }
    }
    var kept: [JSONMember] = []
    for member in members {
      let field = fields?.first { $0.name == member.name }
      let inner = context.inside(member.name, field)
      if context.isOfSubject, field?.traits.contains(.personal) ?? (fields != nil) {
        guard let left = taken(member.value, field, inner) else { continue }
        kept.append(JSONMember(name: member.name, value: left))
      } else if let left = cleaned(member.value, field?.shape, inner) {
        kept.append(JSONMember(name: member.name, value: left))
      }
    }
    return kept
  }

  /// Takes a value of the person's own record out; one that must be there is replaced by the mark.
  private mutating func taken(_ value: JSONValue, _ field: FieldDescription?, _ context: Context) -> JSONValue? {
    if value.isNothing { return nil }
    if value.string == AnonymousMark.latin || value.string == AnonymousMark.arabic { return value }
    note(value, context.path, field?.label ?? Phrase(same: context.path.last ?? ""), .sure)
    erasedCount += 1
    guard let field, field.traits.contains(.required), case .string(let text) = value else { return nil }
    return .string(AnonymousMark.instead(of: text))
  }

  private mutating func cleaned(_ text: String, _ context: Context) -> String? {
    let isName = context.field?.traits.contains(.identifying) ?? false
    guard !text.isEmpty, var certainty = search.certainty(of: text, as: isName ? .name : .prose) else { return text }
    if context.isBodyName { certainty = .perhaps }
    note(.string(text), context.path, context.field?.label ?? Phrase(same: context.path.last ?? ""), certainty)
    guard certainty >= least, !context.isBodyName else { return text }
    erasedCount += 1
    let places = search.occurrences(in: text, as: .prose)
    let isWhole = places.count == 1 && text[places[0].range].utf8.count == text.trimmed.utf8.count
    let isNumber = isWhole && search.keys.contains { !$0.isName }
    if isNumber, !(context.field?.traits.contains(.required) ?? false) { return nil }
    return search.anonymised(text, from: least) ?? AnonymousMark.instead(of: text)
  }

  // MARK: - Whose record it is

  /// How sure it is that an object is about the person, by the fields that name whom it is about.
  private func subject(_ value: JSONValue, _ fields: [FieldDescription], _ context: Context) -> Certainty? {
    guard fields.contains(where: { $0.traits.contains(.identifying) }) else { return nil }
    if context.isOfSubject { return .sure }
    if let id = value["id"]?.string, subjects.contains(id) { return .sure }
    return fields.filter { $0.traits.contains(.identifying) }.compactMap { field in
      value[field.name]?.string.flatMap { search.certainty(of: $0, as: .name) }
    }.max()
  }

  /// An object of no known shape that looks like a contact: a draft, a member that Essor does not know.
  private static func contactFields(of members: [JSONMember]) -> [FieldDescription]? {
    let names = Set(members.map(\.name))
    guard names.contains("name"), names.contains("phone") || names.contains("email") else { return nil }
    return contactFields
  }

  private static let contactFields = Contact.fields.descriptions
  private static let organisationFields = Organisation.fields.descriptions

  /// What a record of each kind holds.
  private static let shapes: [RecordKind: FieldShape] = [
    .organisation: Organisation.shape, .trainingProgramme: TrainingProgramme.shape, .ruralPlan: RuralPlan.shape,
    .activity: Activity.shape, .partner: Partner.shape,
  ]

  private func isAboutProspect(_ value: JSONValue) -> Bool {
    guard value["legalForm"]?.string == LegalForm.prospect.rawValue else { return false }
    return ["fr", "ar"].compactMap { value["name"]?[$0]?.string }.contains { name in
      search.certainty(of: name, as: .name) == .sure
    }
  }

  /// A project holder is on record as an organisation, and is a person: name, address and contacts are theirs.
  private mutating func prospect(_ value: JSONValue, _ context: Context) -> JSONValue? {
    guard case .object(let members) = value else { return value }
    var kept: [JSONMember] = []
    for member in members {
      let field = PersonalPass.organisationFields.first { $0.name == member.name }
      var inner = context.inside(member.name, field)
      inner.isBodyName = false
      switch member.name {
      case "address", "douar": take(member.value, inner.path, field)
      case "name":
        guard case .object(let names) = member.value else { continue }
        take(member.value, inner.path, field)
        let marks = names.map { name in
          JSONMember(name: name.name, value: .string(AnonymousMark.instead(of: name.value.string ?? "")))
        }
        kept.append(JSONMember(name: member.name, value: .object(marks)))
      default:
        inner.isOfSubject = member.name == "contacts"
        if let left = cleaned(member.value, field?.shape, inner) {
          kept.append(JSONMember(name: member.name, value: left))
        }
      }
    }
    return .object(kept)
  }

  private mutating func take(_ value: JSONValue, _ path: [String], _ field: FieldDescription?) {
    note(value, path, field?.label ?? Phrase(same: path.last ?? ""), .sure)
    erasedCount += 1
  }

  // MARK: - Noting

  private mutating func note(_ value: JSONValue, _ path: [String], _ label: Phrase, _ certainty: Certainty) {
    findings.append(
      PersonalFinding(
        kind: current?.kind, record: current?.id, title: current?.title, path: path, label: label, value: value,
        certainty: certainty))
  }

  /// What would go if this record were the person's, which is not sure enough.
  private mutating func notePerhaps(
    _ members: [JSONMember], _ fields: [FieldDescription], _ context: Context, _ certainty: Certainty
  ) {
    for member in members {
      guard let field = fields.first(where: { $0.name == member.name }), field.traits.contains(.personal),
        !field.traits.contains(.identifying) || search.certainty(of: member.value.string ?? "", as: .name) == nil
      else { continue }
      note(member.value, context.path + [member.name], field.label, certainty)
    }
  }

  private static func title(_ value: JSONValue, at path: [String]) -> Phrase? {
    guard path.isEmpty else { return nil }
    if let title = value["subject"]?.string ?? value["title"]?.string { return Phrase(same: title) }
    guard let name = value["name"] else { return nil }
    let (latin, arabic) = (name["fr"]?.string ?? "", name["ar"]?.string ?? "")
    return BilingualName(latin, arabic).phrase
  }
}
