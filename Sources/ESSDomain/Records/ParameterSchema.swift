/// The schema of a hub's own thresholds, which have no table of fields.
enum ParameterSchema {
  static let label = Phrase(fr: "Paramètres", en: "Parameters", ar: "المعلمات")

  /// A list of parameters, each with a name, a value, the days on which it holds and what it rests on.
  static let list: [(String, JSONValue)] = [("type", .string("array")), ("items", .members(parameter))]

  private static let text = JSONValue.members([("type", .string("string"))])

  private static let day = JSONValue.members([
    ("type", .string("string")), ("format", .string("date")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
  ])

  private static let basis = JSONValue.members([
    ("type", .array([.string("object"), .string("string")])),
    ("properties", .members([("ar", text), ("en", text), ("fr", text)])),
    ("description", .string("The law, decree or decision that it rests on.")),
  ])

  private static let confidence = JSONValue.members([
    ("type", .string("string")),
    ("enum", .array(LegalBasis.Confidence.allCases.map { .string($0.rawValue) })),
  ])

  private static let parameter: [(String, JSONValue)] = [
    ("type", .string("object")), ("required", .array([.string("name"), .string("value")])),
    (
      "properties",
      .members([
        ("name", text), ("value", .members([("type", .string("number"))])), ("validFrom", day), ("validTo", day),
        ("basis", basis), ("confidence", confidence),
      ])
    ),
  ]
}
