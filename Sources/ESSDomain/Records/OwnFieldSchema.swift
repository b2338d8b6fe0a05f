/// The JSON Schema of `fields.json`: the fields that a hub has added to those that every hub has.
enum OwnFieldSchema {
  static let label = Phrase(fr: "Champs du pôle", en: "The hub's own fields", ar: "حقول خاصة بالقطب")

  /// A list of fields, each with the records that have it, its name, its labels and its kind.
  static let list: [(String, JSONValue)] = [("type", .string("array")), ("items", .members(field))]

  private static let text = JSONValue.members([("type", .string("string"))])
  private static let flag = JSONValue.members([("type", .string("boolean"))])

  /// A text for all languages, or one for each of some.
  private static let phrase = JSONValue.members([
    ("type", .array([.string("object"), .string("string")])),
    ("properties", .members([("ar", text), ("en", text), ("fr", text)])),
  ])

  private static func oneOf(_ words: [String]) -> JSONValue {
    .members([("type", .string("string")), ("enum", .array(words.map { .string($0) }))])
  }

  private static let choice = JSONValue.members([
    ("type", .string("object")), ("required", .array([.string("code")])),
    ("properties", .members([("code", text), ("labels", phrase)])),
  ])

  private static let field: [(String, JSONValue)] = [
    ("type", .string("object")), ("required", .array(["kind", "labels", "name", "records"].map { .string($0) })),
    (
      "properties",
      .members([
        ("records", oneOf(RecordKind.allCases.map(\.rawValue))),
        ("name", .members([("type", .string("string")), ("pattern", .string("^[a-z][A-Za-z0-9]*$"))])),
        ("labels", phrase), ("help", phrase), ("kind", oneOf(OwnField.Kind.words)), ("required", flag),
        ("column", flag),
        ("personal", flag), ("choices", .members([("type", .string("array")), ("items", choice)])),
      ])
    ),
  ]
}
