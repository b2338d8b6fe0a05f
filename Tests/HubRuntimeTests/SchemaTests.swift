import ESSDomain
import HubRuntime
import TestSupport
import Testing

@Suite struct `The JSON Schema` {
  @Test(arguments: RecordKind.allCases) func `allows every record of the demonstration`(_ kind: RecordKind) throws {
    let trial = try CommandTrial()
    #expect(try trial.command.schema(kind.rawValue) == .done)
    let text = trial.written.data
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

  @Test func `is what the files of a demonstration validate against, by another program`() throws {
    let trial = try CommandTrial(organisations: 40)
    try trial.scratch.write(
      "hub/parameters.json",
      #"[{"basis":{"ar":"","en":"","fr":"loi"},"confidence":"sourced","name":"a","validFrom":"2026-01-01","value":7.5}]"#
    )
    try trial.scratch.write(
      "hub/fields.json",
      #"""
      [{"choices":[{"code":"moulin","labels":{"ar":"مطحنة","fr":"Moulin"}}],"column":true,"kind":"choice",
      "labels":{"ar":"التجهيز","en":"Equipment","fr":"Équipement"},"name":"equipement","records":"organisations"},
      {"kind":"count","labels":"Ruches","name":"ruches","records":"organisations","required":false}]
      """#)
    try trial.scratch.write(
      "hub/privacy.json",
      #"[{"id":"01JQK2167JMFNA4RTT96FP1M7W","initials":"FZ","kind":"erasure","receivedOn":"2026-11-02"}]"#)
    let pairs = try Self.files(of: trial.scratch)
    #expect(pairs.count > 30)
    #expect(try JSONSchemaValidator().problems(pairs) == [])
  }

  @Test func `is what a wrong file does not validate against, by another program`() throws {
    let scratch = try Scratch()
    let id = "01JQK2167JMFNA4RTT96FP1M7W"
    let wrong = [
      ("organisations", "{}"), ("organisations", "[{}]"), ("organisations", #"[{"id":"x"}]"#),
      ("organisations", #"[{"id":"\#(id)","legalForm":"sarl"}]"#), ("organisations", #"[{"id":"\#(id)","name":"A"}]"#),
      ("organisations", #"[{"id":"\#(id)","commune":"9.541"}]"#),
      ("organisations", #"[{"id":"\#(id)","createdOn":"24/11/2026"}]"#), ("plans", "[]"),
      ("plans", #"{"id":"\#(id)","axes":[{"projects":[{"actions":[{"done":"half"}]}]}]}"#),
      ("activities", #"[{"id":"\#(id)","organisations":["Tiwizi"]}]"#),
      ("training", #"[{"id":"\#(id)","sessions":5}]"#),
      ("partners", #"[{"id":"\#(id)","conventions":[{"amount":"1000 DH"}]}]"#), ("hub", "[]"), ("hub", "{}"),
      ("hub", #"{"format":"1"}"#), ("hub", #"{"format":1,"region":"Souss"}"#), ("parameters", "{}"),
      ("parameters", #"[{"name":"a"}]"#), ("parameters", #"[{"name":"a","value":"7"}]"#),
      ("parameters", #"[{"name":"a","value":7,"confidence":"sure"}]"#), ("privacy", "[{}]"), ("fields", "{}"),
      ("fields", "[{}]"),
      ("fields", #"[{"kind":"colour","labels":"A","name":"a","records":"organisations"}]"#),
      ("fields", #"[{"kind":"count","labels":"A","name":"1 a","records":"organisations"}]"#),
    ]
    var pairs: [(schema: String, file: String)] = []
    for (number, (name, text)) in wrong.enumerated() {
      try scratch.write("\(number).json", text)
      pairs.append((try Self.schema(name, in: scratch), "\(scratch.path)/\(number).json"))
    }
    let problems = try JSONSchemaValidator().problems(pairs)
    for number in wrong.indices {
      #expect(problems.contains { $0.hasPrefix("\(scratch.path)/\(number).json:") }, "\(wrong[number])")
    }
  }

  @Test func `is refused for what there is none of`() {
    #expect(throws: CommandProblem.self) { try HubCommand.schema("cars") }
  }

  /// Every file of a hub below a scratch folder, each with the schema of files of its kind.
  private static func files(of scratch: Scratch) throws -> [(schema: String, file: String)] {
    let hub = scratch.path + "/hub"
    var pairs: [(schema: String, file: String)] = []
    for kind in RecordKind.allCases where kind != .partner {
      for name in Scratch.names(in: "\(hub)/\(kind.rawValue)") {
        pairs.append((try schema(kind.rawValue, in: scratch), "\(hub)/\(kind.rawValue)/\(name)"))
      }
    }
    for name in ["partners", "hub", "parameters", "fields", "privacy"] {
      pairs.append((try schema(name, in: scratch), "\(hub)/\(name).json"))
    }
    return pairs
  }

  /// The schema of a file, as `essor schema --file` writes it.
  private static func schema(_ name: String, in scratch: Scratch) throws -> String {
    let text = String(decoding: try HubCommand.schema(name, .file), as: UTF8.self)
    try scratch.write("\(name).schema.json", text)
    return "\(scratch.path)/\(name).schema.json"
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
