import ESSDomain
import Glibc
import Testing

@testable import HubStore

@Suite struct `Repairing a folder` {
  /// Repairs everything that can be, on request too, and gives what was done.
  @discardableResult private func repair(_ scratch: Scratch, files: FileSystem = .real) throws -> Repaired {
    let store = try HubStore.open(scratch.hub, files: files).store
    return try store.repair(store.check(), by: "Amina", at: moment())
  }

  /// Undoes as often as there is something to undo.
  private func undoAll(_ scratch: Scratch) throws -> Int {
    let store = try HubStore.open(scratch.hub).store
    var count = 0
    while try store.undo(by: "Amina", at: moment(60)) != nil { count += 1 }
    return count
  }

  @Test func `takes out references that lead nowhere, and what has nothing left`() throws {
    let scratch = try faultyFolder()
    let before = scratch.data
    let repaired = try repair(scratch)
    #expect(repaired.changes.map(\.title.fr) == ["Fiches débarrassées de renvois sans fiche (4)"])
    #expect(repaired.stopped == nil)
    let hub = try HubStore.open(scratch.hub).hub
    let activity = try #require(hub.activities[id(10)])
    #expect(activity.organisations == [id(1)])
    #expect(activity.partners == [ActivityPartner(name: "X")])
    #expect(activity.planLinks == [PlanLink(plan: id(30)), PlanLink(plan: id(30), project: id(32))])
    #expect(hub.organisations[id(1)]?.affiliations.union == RecordID.none)
    #expect(try HubStore.open(scratch.hub).store.check() == [])
    #expect(try undoAll(scratch) == 1)
    #expect(scratch.data == before)
  }

  @Test func `keeps what would lack something for whoever asks`() throws {
    let scratch = try faultyFolder()
    let problems = try HubStore.open(scratch.hub).store.check()
    let enrolment = problems.filter { $0.file == "training/undated.json" }
    #expect(enrolment.map { $0.repair?.isOnRequest } == [true, false])
    #expect(problems.filter { $0.repair?.isOnRequest == true }.count == 1)
  }

  @Test func `puts records where they belong, and back`() throws {
    let scratch = try misplacedFolder()
    let before = scratch.data
    let repaired = try repair(scratch)
    #expect(repaired.changes.count == 1)
    #expect(
      repaired.files == [
        "activities/2026-10.json", "activities/2026-11.json", "organisations/09.541.01.05.json",
        "organisations/09.541.01.07.json",
      ])
    #expect(scratch.data["activities/2026-11.json"] == nil)
    #expect(try HubStore.open(scratch.hub).store.check() == [])
    let done = scratch.data
    #expect(try undoAll(scratch) == 1)
    #expect(scratch.data == before)
    _ = try HubStore.open(scratch.hub).store.redo(by: "Amina", at: moment(90))
    #expect(scratch.data == done)
  }

  @Test func `tells doubles apart, and drops the one that is equal`() throws {
    let scratch = try doubledFolder()
    let before = scratch.data
    let repaired = try repair(scratch)
    #expect(repaired.changes.map(\.title.fr) == ["Fichiers débarrassés de doublons (2)"])
    let hub = try HubStore.open(scratch.hub).hub
    #expect(hub.organisations.count == 6)
    #expect(hub.organisations.all.filter { $0.acronym == "autre" }.count == 2)
    #expect(hub.organisations[id(1)]?.acronym == "")
    #expect(try HubStore.open(scratch.hub).store.check().map(\.topic) == [.misplaced, .misplaced])
    let done = scratch.data
    #expect(try undoAll(scratch) == 1)
    #expect(scratch.data == before)
    _ = try HubStore.open(scratch.hub).store.redo(by: "Amina", at: moment(90))
    #expect(scratch.data == done)
  }

  @Test func `writes files in their regular form, and undo gives back every byte`() throws {
    let scratch = try sampleFolder()
    let regular = scratch.data
    scratch.write("partners.json", "\u{FEFF}" + (try #require(scratch.text("partners.json"))))
    scratch.write("hub.json", "\r\n" + (try #require(scratch.text("hub.json"))))
    let before = scratch.data
    #expect(try repair(scratch).files == ["hub.json", "partners.json"])
    #expect(scratch.data == regular)
    #expect(Scratch.mode("\(scratch.hub)/.essor/set-aside/partners.json-2026-11-24") == 0o600)
    #expect(try undoAll(scratch) == 1)
    #expect(scratch.data == before)
    _ = try HubStore.open(scratch.hub).store.redo(by: "Amina", at: moment(90))
    #expect(scratch.data == regular)
  }

  @Test func `sets files aside that cannot be read, whatever they are, and puts them back`() throws {
    let scratch = try sampleFolder()
    scratch.write("organisations/09.541.01.05.json", "[{\"id\"")
    mkdir("\(scratch.hub)/plans/a.json", 0o700)
    symlink("/etc/passwd", "\(scratch.hub)/activities/b.json")
    let before = scratch.data
    let names = Scratch.names("\(scratch.hub)/activities")
    let repaired = try repair(scratch)
    #expect(repaired.changes.map(\.title.fr) == ["Fichiers mis de côté (3)"])
    #expect(try HubStore.open(scratch.hub).store.check() == [])
    #expect(scratch.text(".essor/set-aside/organisations-09.541.01.05.json-2026-11-24") == "[{\"id\"")
    #expect(try undoAll(scratch) == 1)
    #expect(scratch.data == before)
    #expect(Scratch.names("\(scratch.hub)/activities") == names)
  }

  @Test func `sets permissions right, and back`() throws {
    let scratch = try sampleFolder()
    chmod("\(scratch.hub)/partners.json", 0o640)
    chmod("\(scratch.hub)/plans", 0o755)
    try repair(scratch)
    #expect(Scratch.mode("\(scratch.hub)/partners.json") == 0o600)
    #expect(Scratch.mode("\(scratch.hub)/plans") == 0o700)
    #expect(try undoAll(scratch) == 1)
    #expect(Scratch.mode("\(scratch.hub)/partners.json") == 0o640)
    #expect(Scratch.mode("\(scratch.hub)/plans") == 0o755)
    // Permissions that somebody chose meanwhile do not keep an earlier change from being undone.
    try repair(scratch)
    chmod("\(scratch.hub)/plans", 0o750)
    #expect(try HubStore.open(scratch.hub).store.undo(by: "Amina", at: moment(90)) != nil)
    #expect(Scratch.mode("\(scratch.hub)/plans") == 0o750)
  }

  @Test func `takes out what cannot be decoded, on request`() throws {
    let scratch = try sampleFolder()
    let text = "[\n  7,\n  {\n    \"email\": 5,\n    \"id\": \"\(id(40).text)\"\n  }\n]\n"
    scratch.write("partners.json", text)
    let problems = try HubStore.open(scratch.hub).store.check()
    #expect(problems.map(\.topic) == [.record, .field])
    #expect(problems.allSatisfy { $0.repair?.isOnRequest == true })
    #expect(try repair(scratch).changes.count == 2)
    #expect(scratch.text("partners.json") == "[\n  {\n    \"id\": \"\(id(40).text)\"\n  }\n]\n")
    #expect(try undoAll(scratch) == 2)
    #expect(scratch.text("partners.json") == text)
  }

  @Test func `never writes over a file that is no JSON`() throws {
    let scratch = try sampleFolder()
    let file = "organisations/09.541.01.05.json"
    scratch.write(file, "[{\"id\"")
    let before = scratch.data
    let store = try HubStore.open(scratch.hub).store
    let fault = HubFault(
      kind: .organisation, record: id(1), file: file, path: [], label: .empty, what: .misplaced(belongs: "x"))
    let problems: [FileProblem.Kind] = [
      .notCanonical, .record, .duplicate(id(1)), .fault(fault), .field(name: "a", of: id(1)),
    ]
    let repaired = try store.repair(
      problems.map { FileProblem(file: file, kind: $0, reason: .empty) }, by: "Amina", at: moment())
    #expect(repaired.changes.isEmpty)
    #expect(scratch.data == before)
  }

  @Test func `is refused where the folder is only read`() throws {
    let scratch = try faultyFolder()
    scratch.write(
      "hub.json", try #require(scratch.text("hub.json")).replacingFirst("\"format\": 1", with: "\"format\": 9"))
    let store = try HubStore.open(scratch.hub).store
    #expect(throws: StoreProblem.self) { try store.repair(store.check(), by: "Amina", at: moment()) }
  }

  @Test func `is not taken back over what somebody wrote since`() throws {
    let scratch = try sampleFolder()
    scratch.write("partners.json", (try #require(scratch.text("partners.json"))) + "\n")
    try repair(scratch)
    scratch.write("partners.json", "[]\n")
    let store = try HubStore.open(scratch.hub).store
    #expect(throws: StoreProblem.changedSince(file: "partners.json")) { try store.undo(by: "Amina", at: moment(60)) }
    #expect(scratch.text("partners.json") == "[]\n")
  }

  @Test(arguments: [
    #"{"from":"../x","to":".essor/set-aside/x"}"#, #"{"from":"/etc/passwd","to":".essor/set-aside/x"}"#,
    #"{"from":"a.json","to":"b.json"}"#, #"{"from":"a.json","to":".essor/set-aside/../../x"}"#,
    #"{"file":"/etc/passwd","rightsBefore":420,"rightsAfter":511}"#,
    #"{"file":"a","rightsBefore":-1,"rightsAfter":511}"#,
    #"{"file":"hub.json","before":"/etc/passwd","after":".essor/set-aside/x"}"#,
    #"{"file":".essor/lock","before":".essor/set-aside/y","after":".essor/set-aside/x"}"#, #"{}"#, "7",
  ]) func `does nothing that a journal asks for outside the folder`(_ json: String) throws {
    let parser = try #require(JSONParser())
    #expect(FileChange(JSONValue(try parser.parse(Array(json.utf8)))) == nil)
  }

  @Test(arguments: ["references", "moves", "doubles", "form", "aside", "rights"])
  func `that is stopped anywhere is done whole or not at all`(_ name: String) throws {
    let scratch = try Self.folder(name)
    let before = try HubStore.open(scratch.hub).store.check()
    let counting = Trap(.stopping, at: .max)
    try repair(scratch.copied(), files: counting.files)
    #expect(counting.steps > 5)
    for step in 0..<counting.steps {
      let copy = scratch.copied()
      let trap = Trap(step.isMultiple(of: 2) ? .stoppingHalfWritten : .stopping, at: step)
      do { try repair(copy, files: trap.files) } catch { _ = error as? StoreProblem }
      let after = try HubStore.open(copy.hub).store.check()
      let left = after.filter { $0.topic != .misplaced || name == "moves" }
      #expect(left == [] || left.map(\.kind) == before.map(\.kind), "\(name), step \(step)")
      let store = try HubStore.open(copy.hub).store
      while try store.undo(by: "Amina", at: moment(60)) != nil {}
      #expect(copy.data == scratch.data, "\(name), undone after step \(step)")
    }
  }

  private static func folder(_ name: String) throws -> Scratch {
    switch name {
    case "references": return try faultyFolder()
    case "moves": return try misplacedFolder()
    case "doubles": return try doubledFolder()
    default:
      let scratch = try sampleFolder()
      let text = try #require(scratch.text("partners.json"))
      switch name {
      case "form": scratch.write("partners.json", text + "\n")
      case "aside": scratch.write("partners.json", String(text.dropLast(4)))
      default: chmod("\(scratch.hub)/partners.json", 0o644)
      }
      return scratch
    }
  }
}

extension Scratch {
  /// A copy with the same permissions.
  fileprivate func copied() -> Scratch {
    let copy = copy()
    for file in all.keys { if let mode = Scratch.mode("\(hub)/\(file)") { chmod("\(copy.hub)/\(file)", mode) } }
    for folder in Scratch.names(hub) { mkdir("\(copy.hub)/\(folder)", 0o700) }
    return copy
  }
}
