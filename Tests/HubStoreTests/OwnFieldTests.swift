import ESSDomain
import TestSupport
import Testing

@testable import HubStore

@Suite struct `The file of own fields` {
  /// A folder with these fields and an organisation that has a value for each.
  private func folder() throws -> Scratch {
    let scratch = Scratch()
    var hub = try sampleHub()
    hub.ownFields = OwnFieldSample.all
    hub.apply(RecordEdit(new: try organisation(1, more: "," + OwnFieldSample.members)))
    try HubStore.create(at: scratch.hub, hub)
    return scratch
  }

  private func expectCanonical(_ scratch: Scratch, _ file: String) {
    guard Jq.isInstalled else { return }
    #expect(Jq.sorted("\(scratch.hub)/\(file)") == scratch.bytes(file), "\(file)")
  }

  @Test func `is written with a hub and read with it`() throws {
    let scratch = try folder()
    expectCanonical(scratch, "fields.json")
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.hub.ownFields == OwnFieldSample.all && opened.problems.isEmpty)
    #expect(opened.store.check().isEmpty)
    #expect(opened.store.readOwnFields().fields == OwnFieldSample.all)
    #expect(HubStore.ownFields(in: scratch.hub).fields == OwnFieldSample.all)
    #expect(HubStore.ownFields(in: "/nowhere").fields.isEmpty && HubStore.ownFields(in: "/nowhere").problems.isEmpty)
    let plain = try sampleFolder()
    #expect(try HubStore.open(plain.hub).hub.ownFields.isEmpty && plain.bytes("fields.json") == nil)
  }

  @Test func `sets bad entries aside by line and column, and the rest holds`() throws {
    let scratch = try sampleFolder()
    scratch.write(
      "fields.json",
      """
      [
        {"name": "eau", "records": "organisations", "kind": "text", "labels": {"fr": "Eau"}},
        {"name": "puits", "records": "organisations",
         "kind": "texte", "labels": {"fr": "Puits"}},
        17,
        {"name": "statut", "records": "organisations", "kind": "text", "labels": "Statut"},
        {"name": "eau", "records": "organisations", "kind": "count", "labels": "Eau"},
        {"records": "organisations"},
        {"name": "eau", "records": "partners", "kind": "count", "labels": "Eau", "color": "blue"}
      ]
      """)
    let opened = try HubStore.open(scratch.hub)
    #expect(
      opened.hub.ownFields.all.map { "\($0.record.rawValue).\($0.name)" } == ["organisations.eau", "partners.eau"])
    let places = ["fields.json:4:12", "fields.json:5:3", "fields.json:6:12", "fields.json:7:12", "fields.json:8:3"]
    #expect(opened.problems.map(\.place) == places)
    let check = opened.store.check()
    #expect(check.filter { $0.kind != .notCanonical }.map(\.place) == places)
    #expect(check.filter { $0.kind == .notCanonical }.map(\.file) == ["fields.json"])
  }

  @Test(arguments: [
    "{", "{}", "7", "", "[\u{1}]", #"[{"name":"#, "null", #"{"name":"eau"}"#,
    "[" + String(repeating: "[", count: 5_000),
  ]) func `that is no list is named and never overwritten`(_ text: String) throws {
    let scratch = try sampleFolder()
    scratch.write("fields.json", text)
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.hub.ownFields.isEmpty && opened.hub.organisations.count == 4)
    #expect(opened.problems.map(\.file) == ["fields.json"])
    #expect(throws: OwnFieldFailure.self) { try opened.store.addOwnField(OwnFieldSample.hives) }
    #expect(scratch.text("fields.json") == text)
  }

  @Test func `stays quick and short of words about thousands of bad entries`() throws {
    let scratch = try sampleFolder()
    scratch.write("fields.json", "[" + String(repeating: #"{"name":7},"#, count: 50_000) + "1]")
    #expect(try HubStore.open(scratch.hub).problems.count == 20)
    scratch.write("fields.json", "[\"" + String(repeating: "x", count: 5 << 20) + "\"]")
    #expect(try HubStore.open(scratch.hub).problems.count == 1)
  }

  @Test func `takes a field more and a field less, and leaves the rest as it is`() throws {
    let scratch = try sampleFolder()
    let store = try HubStore.open(scratch.hub).store
    #expect(try store.addOwnField(OwnFieldSample.hives).all == [OwnFieldSample.hives])
    #expect(try store.addOwnField(OwnFieldSample.network).all == [OwnFieldSample.hives, OwnFieldSample.network])
    expectCanonical(scratch, "fields.json")
    #expect(Scratch.mode("\(scratch.hub)/fields.json") == 0o600)
    let text = try #require(scratch.text("fields.json"))
    scratch.write("fields.json", text.replacingFirst("[", with: #"[{"todo":"puits"},"#))
    #expect(throws: OwnFieldFailure.self) { try store.addOwnField(OwnFieldSample.hives) }
    #expect(throws: OwnFieldFailure.self) {
      try store.addOwnField(OwnField(of: .organisation, "members", Phrase(same: "X"), .text))
    }
    #expect(try store.addOwnField(OwnFieldSample.vehicle).all.count == 3)
    #expect(
      try store.removeOwnField("ruches", of: .organisation).all == [OwnFieldSample.network, OwnFieldSample.vehicle])
    #expect(scratch.text("fields.json")?.contains("puits") == true)
    #expect(throws: OwnFieldFailure.unknown("ruches")) { try store.removeOwnField("ruches", of: .organisation) }
    expectCanonical(scratch, "fields.json")
  }

  @Test func `keeps an entry that it could not read until it is taken away`() throws {
    let scratch = try sampleFolder()
    let text = #"[{"kind":"?","name":"ruches","records":"organisations"}]"#
    scratch.write("fields.json", text)
    let store = try HubStore.open(scratch.hub).store
    #expect(throws: OwnFieldFailure.unread("ruches")) { try store.addOwnField(OwnFieldSample.hives) }
    #expect(scratch.text("fields.json") == text)
    #expect(try store.removeOwnField("ruches", of: .organisation).isEmpty)
    #expect(try store.addOwnField(OwnFieldSample.hives).all == [OwnFieldSample.hives])
  }

  @Test func `goes with its last field`() throws {
    let scratch = try sampleFolder()
    let store = try HubStore.open(scratch.hub).store
    _ = try store.addOwnField(OwnFieldSample.hives)
    #expect(try store.removeOwnField("ruches", of: .organisation).isEmpty)
    #expect(scratch.bytes("fields.json") == nil)
  }

  @Test func `is not changed by who may not write`() throws {
    let scratch = try folder()
    let before = scratch.all
    let files = FileSystem { (step, path) throws(SystemError) in
      if step != .read { throw SystemError(code: 28, step: step, path: path) }
    }
    let store = try HubStore.open(scratch.hub, files: files).store
    #expect(throws: OwnFieldFailure.self) { try store.removeOwnField("ruches", of: .organisation) }
    #expect(scratch.all == before)
  }
}

@Suite struct `The values of own fields` {
  private func folder(_ members: String) throws -> Scratch {
    let scratch = Scratch()
    var hub = try sampleHub()
    hub.ownFields = OwnFieldSample.all
    hub.apply(RecordEdit(new: try organisation(1, more: "," + members)))
    try HubStore.create(at: scratch.hub, hub)
    return scratch
  }

  private func entering(_ text: String, _ name: String, _ opened: Opened) throws -> RecordEdit? {
    let before = try #require(opened.hub[id(1)])
    var after = before
    let day = try #require(Day(iso: "2026-11-24"))
    try after.enter(
      text, into: name,
      EntryContext(language: .french, today: day, territory: .morocco, region: "09", ownFields: opened.hub.ownFields))
    return RecordEdit(before: before, after: after)
  }

  @Test func `are saved, merged and undone like any other`() throws {
    let scratch = try folder(OwnFieldSample.members)
    let before = scratch.data
    let (first, second) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    _ = try first.store.save(change([try entering("7", "ruches", first)]), at: moment(1))
    _ = try second.store.save(change([try entering("Moulin", "equipements", second)]), at: moment(2))
    _ = try second.store.save(change([try renaming(second.hub[id(1)], "Autre nom")]), at: moment(3))
    let hub = try HubStore.open(scratch.hub).hub
    let table = hub.fields(of: Organisation.self)
    let record = try #require(hub.organisations[id(1)])
    #expect(table["ruches"]?.datum(record) == .count(7) && record.name.french == "Autre nom")
    #expect(table["equipements"]?.datum(record).plain == "moulin")
    #expect(table["superficieHa"]?.datum(record) == .number(12.3456789))
    for second in 4...6 { #expect(try first.store.undo(by: "Amina", at: moment(second)) != nil) }
    #expect(scratch.data == before)
  }

  @Test func `that two people changed differently are a conflict with the field's label`() throws {
    let scratch = try folder(OwnFieldSample.members)
    let (first, second) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    _ = try first.store.save(change([try entering("7", "ruches", first)]), at: moment(1))
    let edit = try entering("8", "ruches", second)
    let problem = #expect(throws: StoreProblem.self) { try second.store.save(change([edit]), at: moment(2)) }
    guard case .conflict(let conflicts)? = problem else { return #expect(Bool(false)) }
    #expect(conflicts.first?.label(with: OwnFieldSample.all)?.fr == "Ruches" && conflicts.first?.found == .integer(7))
  }

  @Test func `that do not fit are named with their place, and survive a change beside them`() throws {
    let scratch = try folder(#""ruches":"douze","appartenanceReseau":"zz","superficieHa":1"#)
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.isEmpty)
    let problems = opened.store.check()
    let lines = try #require(scratch.text("organisations/09.541.01.05.json")).split(separator: "\n")
    #expect(problems.map(\.kind) == ["appartenanceReseau", "ruches"].map { .field(name: $0, of: id(1)) })
    for (problem, value) in zip(problems, [#""zz""#, #""douze""#]) {
      let (line, column) = (try #require(problem.line), try #require(problem.column))
      #expect(lines[line - 1].dropFirst(column - 1).hasPrefix(value))
    }
    _ = try opened.store.save(change([try entering("3", "superficieHa", opened)]), at: moment(1))
    let text = try #require(scratch.text("organisations/09.541.01.05.json"))
    #expect(text.contains(#""ruches": "douze""#) && text.contains(#""superficieHa": 3"#))
  }

  @Test func `are kept when their field is described no longer`() throws {
    let scratch = try folder(OwnFieldSample.members)
    let before = scratch.data.filter { $0.key != "fields.json" }
    let store = try HubStore.open(scratch.hub).store
    for field in OwnFieldSample.all.all { _ = try store.removeOwnField(field.name, of: field.record) }
    #expect(scratch.data == before)
    #expect(try HubStore.open(scratch.hub).hub.ownFields.isEmpty && store.check().isEmpty)
  }
}
