/// The JSON Schema (draft 2020-12) of a record or of a whole file, made from the tables of fields.
///
/// Only `id` is required: what ought to be there and is not is a finding of `check`, not a broken file. Members that the
/// schema does not name are allowed, because Essor keeps them.
public struct Schema: Sendable {
  public let json: JSONValue

  /// The schema of one record of a kind, the hub's own fields included.
  public init(of kind: RecordKind, with own: OwnFields = .none) {
    switch kind {
    case .organisation: self.init(Organisation.self, own)
    case .trainingProgramme: self.init(TrainingProgramme.self, own)
    case .ruralPlan: self.init(RuralPlan.self, own)
    case .activity: self.init(Activity.self, own)
    case .partner: self.init(Partner.self, own)
    }
  }

  /// The schema of a file of that kind: a list of records, or for plans one record.
  public init(ofFileOf kind: RecordKind, with own: OwnFields = .none) {
    let record = Schema(of: kind, with: own)
    self = kind == .ruralPlan ? record : record.list(named: kind.rawValue, kind.label)
  }

  /// The schema of a file that lists what this one describes.
  private func list(named name: String, _ label: Phrase) -> Schema {
    guard case .object(let members) = json else { return self }
    var definitions: [(String, JSONValue)] = [
      ("record", .object(members.filter { !["$schema", "$id", "$defs"].contains($0.name) }))
    ]
    if case .object(let inner)? = json["$defs"] { definitions += inner.map { ($0.name, $0.value) } }
    var file = Schema.head("\(name):file", label)
    file += [
      ("$defs", .members(definitions)), ("type", .string("array")),
      ("items", .members([("$ref", .string("#/$defs/record"))])),
    ]
    return Schema(json: .members(file))
  }

  /// The schema of `hub.json`.
  public static let ofProfile = Schema(
    HubProfile.fields.descriptions, named: "hub", Phrase(fr: "Pôle", en: "Hub", ar: "القطب"), required: ["format"])

  /// The schema of `parameters.json`.
  public static let ofParameters = Schema(
    json: .members(head("parameters", ParameterSchema.label) + ParameterSchema.list))

  /// The schema of `fields.json`.
  public static let ofOwnFields = Schema(
    json: .members(head("fields", OwnFieldSchema.label) + OwnFieldSchema.list))

  /// The schema of `privacy.json`: what persons asked of the hub (law 09-08, articles 7 to 9).
  public static let ofPrivacyRequests: Schema = {
    let label = Phrase(fr: "Demandes de personnes", en: "Requests of persons", ar: "طلبات الأشخاص")
    return Schema(PrivacyRequest.fields.descriptions, named: "privacy", label, required: ["id"])
      .list(named: "privacy", label)
  }()

  private init(json: JSONValue) { self.json = json }

  private init<R: Record>(_ type: R.Type, _ own: OwnFields) {
    self.init(own.table(of: type).descriptions, named: R.kind.rawValue, R.kind.label, required: ["id"])
  }

  private init(_ fields: [FieldDescription], named name: String, _ label: Phrase, required: [String]) {
    var writer = SchemaWriter()
    var members = writer.object(fields, under: name)
    members += Schema.head(name, label)
    members.append(("required", .array(required.map { .string($0) })))
    if !writer.definitions.isEmpty {
      members.append(("$defs", .members(writer.definitions.map { ($0.name, $0.schema) })))
    }
    json = .members(members)
  }

  private static func head(_ name: String, _ label: Phrase) -> [(String, JSONValue)] {
    [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:essor:schema:\(name):\(HubProfile.currentFormat)")), ("title", .string(label.en)),
      ("x-labels", SchemaWriter.labels(label)),
    ]
  }

  /// The canonical text, as `jq -S .` prints it.
  public var text: String { json.text() + "\n" }
}

/// Writes schemas, and keeps each kind of nested record once.
struct SchemaWriter {
  private(set) var definitions: [(name: String, schema: JSONValue)] = []

  /// The members of an object's schema.
  mutating func object(_ fields: [FieldDescription], under path: String) -> [(String, JSONValue)] {
    var properties: [(String, JSONValue)] = []
    for field in fields where !field.traits.contains(.derived) {
      properties.append((field.name, property(field, under: path)))
    }
    return [("type", .string("object")), ("properties", .members(properties))]
  }

  private mutating func property(_ field: FieldDescription, under path: String) -> JSONValue {
    var members = value(field.shape, named: field.name, under: path)
    members.append(("title", .string(field.label.en)))
    members.append(("x-labels", SchemaWriter.labels(field.label)))
    if let help = field.help { members.append(("x-help", SchemaWriter.labels(help))) }
    if field.traits.contains(.required) { members.append(("x-expected", .bool(true))) }
    if field.traits.contains(.personal) { members.append(("x-personal", .bool(true))) }
    if let target = field.refersTo?.name { members.append(("x-refersTo", .string(target))) }
    if field.traits.contains(.automatic) { members.append(("readOnly", .bool(true))) }
    return .members(members)
  }

  private mutating func value(_ shape: FieldShape, named name: String, under path: String) -> [(String, JSONValue)] {
    switch shape {
    case .text, .longText: return [("type", .string("string"))]
    case .count: return [("type", .string("integer"))]
    case .number: return [("type", .string("number"))]
    case .money:
      return [("type", .string("integer")), ("description", .string("Centimes of the Moroccan dirham (MAD)."))]
    case .ratio: return [("type", .string("number")), ("description", .string("A share: 0.34 is 34 %."))]
    case .day:
      return [
        ("type", .string("string")), ("format", .string("date")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ]
    case .flag: return [("type", .string("boolean"))]
    case .choice(let choices):
      let labels = choices.map { ($0.code, SchemaWriter.labels($0.label)) }
      return [
        ("type", .string("string")), ("enum", .array(choices.map { .string($0.code) })),
        ("x-choices", .members(labels)),
      ]
    case .reference: return [("type", .string("string")), ("pattern", .string("^[0-7][0-9A-HJKMNP-TV-Z]{25}$"))]
    case .territory:
      return [
        ("type", .string("string")),
        ("pattern", .string("^[0-9]{2}(\\.[0-9]{3}(\\.[0-9]{2}\\.[0-9]{1,2})?)?$")),
        ("description", .string("HCP code of a region, province or commune.")),
      ]
    case .list(let inner):
      return [("type", .string("array")), ("items", .members(value(inner, named: name, under: path)))]
    case .record(let fields):
      let schema = JSONValue.members(object(fields, under: "\(path).\(name)"))
      return [("$ref", .string("#/$defs/\(define(name, schema, under: path))"))]
    }
  }

  /// The name of a definition: the field's own, or with the path before it where another has that name already.
  private mutating func define(_ name: String, _ schema: JSONValue, under path: String) -> String {
    for candidate in [name, "\(path).\(name)"] {
      guard let known = definitions.first(where: { $0.name == candidate }) else {
        definitions.append((candidate, schema))
        return candidate
      }
      if known.schema == schema { return candidate }
    }
    let number = definitions.count
    definitions.append(("\(path).\(name).\(number)", schema))
    return "\(path).\(name).\(number)"
  }

  static func labels(_ phrase: Phrase) -> JSONValue {
    .members([("ar", .string(phrase.ar)), ("en", .string(phrase.en)), ("fr", .string(phrase.fr))])
  }
}
