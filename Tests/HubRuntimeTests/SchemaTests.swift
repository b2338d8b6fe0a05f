import ESSDomain
import HubRuntime
import TestSupport
import Testing

@Suite struct `The JSON Schema` {
  @Test(arguments: RecordKind.allCases) func `allows every record of the demonstration`(_ kind: RecordKind) throws {
    let text = String(decoding: try HubCommand.schema(kind.rawValue), as: UTF8.self)
    let schema = try #require(JSONSample.value(text))
    #expect(schema.text() + "\n" == text, "canonical")
    let hub = try Demonstrations.hub(organisations: 40)
    let records = try Self.records(of: kind, in: hub)
    #expect(!records.isEmpty)
    for record in records {
      let problems = Validation(schema).problems(of: record, schema, "")
      #expect(problems.isEmpty, "\(problems.prefix(3))")
    }
  }

  @Test(arguments: RecordKind.allCases) func `names every member that the demonstration writes`(_ kind: RecordKind)
    throws
  {
    let schema = Schema(of: kind).json
    let hub = try Demonstrations.hub(organisations: 40)
    for record in try Self.records(of: kind, in: hub) {
      guard case .object(let members) = record else { continue }
      for member in members { #expect(schema["properties"]?[member.name] != nil, "\(member.name)") }
    }
  }

  @Test func `refuses what cannot be`() throws {
    let schema = Schema(of: .organisation).json
    let bad = [
      "{}", "[]", #"{"id":7}"#, #"{"id":"01JQK2167JMFNA4RTT96FP1M7W","legalForm":"sarl"}"#,
      #"{"id":"01JQK2167JMFNA4RTT96FP1M7W","createdOn":2019}"#, #"{"id":"01JQK2167JMFNA4RTT96FP1M7W","name":"A"}"#,
      #"{"id":"01JQK2167JMFNA4RTT96FP1M7W","membersByDate":[{"counts":{"women":"9"}}]}"#,
    ]
    for text in bad {
      let value = try #require(JSONSample.value(text))
      #expect(!Validation(schema).problems(of: value, schema, "").isEmpty, "\(text)")
    }
  }

  private static func records(of kind: RecordKind, in hub: Hub) throws -> [JSONValue] {
    let records: [AnyRecord] =
      switch kind {
      case .organisation: hub.organisations.all.map(AnyRecord.organisation)
      case .trainingProgramme: hub.trainingProgrammes.all.map(AnyRecord.trainingProgramme)
      case .ruralPlan: hub.ruralPlans.all.map(AnyRecord.ruralPlan)
      case .activity: hub.activities.all.map(AnyRecord.activity)
      case .partner: hub.partners.all.map(AnyRecord.partner)
      }
    return try records.map { record in
      var writer = JSONWriter(.oneLine)
      record.write(to: &writer)
      return try #require(JSONSample.value(String(decoding: writer.bytes, as: UTF8.self)))
    }
  }
}

/// As much of a validator as Essor's schemas use: type, enum, properties, required, items, `$ref`.
private struct Validation {
  private let root: JSONValue

  init(_ root: JSONValue) { self.root = root }

  func problems(of value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    if let reference = schema["$ref"]?.string {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let definition = root["$defs"]?[name] else { return ["\(path): no definition \(name)"] }
      return problems(of: value, definition, path)
    }
    guard let type = schema["type"]?.string else { return ["\(path): no type"] }
    guard Validation.isOf(type, value) else { return ["\(path): no \(type)"] }
    var found: [String] = []
    if let choices = schema["enum"], !choices.elements.contains(value) { found.append("\(path): not in the list") }
    for name in schema["required"]?.elements.compactMap(\.string) ?? [] where value[name] == nil {
      found.append("\(path): \(name) missing")
    }
    if case .object(let members) = value {
      for member in members {
        guard let inner = schema["properties"]?[member.name] else { continue }
        found += problems(of: member.value, inner, "\(path)/\(member.name)")
      }
    }
    if let items = schema["items"] {
      for element in value.elements { found += problems(of: element, items, path + "/*") }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("string", .string), ("boolean", .bool), ("object", .object), ("array", .array), ("integer", .integer),
      ("number", .integer), ("number", .double):
      true
    default: false
    }
  }
}
