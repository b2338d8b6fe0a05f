import ESSDomain
import Glibc
import Testing

@testable import HubStore

@Suite struct `Bringing a folder to a newer format` {
  /// A format that never was: names are in capitals, and the profile says what it is.
  private static let invented = Migration(
    steps: Migration.toCurrent.steps + [
      MigrationStep(
        from: 1, title: Phrase(fr: "noms en capitales", en: "names in capitals", ar: "أسماء بحروف كبيرة"),
        profile: { .members([("sort", .string("pôle"))] + members(of: $0)) },
        record: { kind, record in
          guard kind == .organisation, let name = record["name"]?["fr"]?.string else { return record }
          return .members(members(of: record) + [("title", .string(name.uppercased()))])
        })
    ])

  private static func members(of value: JSONValue) -> [(String, JSONValue)] {
    guard case .object(let members) = value else { return [] }
    return members.map { ($0.name, $0.value) }
  }

  private func migrate(
    _ scratch: Scratch, _ migration: Migration = Self.invented, files: FileSystem = .real
  ) throws -> MigrationOutcome {
    HubStore.migrate(HubFolder(scratch.hub), files, try #require(JSONParser()), by: migration)
  }

  private func titles(_ scratch: Scratch) throws -> [String?] {
    let parser = try #require(JSONParser())
    return try ["09.541.01.05", "09.541.01.07"].flatMap { commune in
      JSONValue(try parser.parse(try #require(scratch.bytes("organisations/\(commune).json")))).elements.map {
        $0["title"]?.string
      }
    }
  }

  @Test func `gives a number to a folder that names none, and keeps what was`() throws {
    let scratch = try sampleFolder()
    let now = scratch.data
    let old = try #require(scratch.text("hub.json")).replacingFirst("  \"format\": 1,\n", with: "")
    scratch.write("hub.json", old)
    let opened = try HubStore.open(scratch.hub)
    let migrated = try #require(opened.store.migrated)
    #expect((migrated.from, migrated.to, migrated.files) == (0, 1, 1))
    #expect(migrated.copy == ".essor/before-format-1")
    #expect(opened.store.access == .full)
    #expect(scratch.data == now)
    #expect(scratch.text(".essor/before-format-1/hub.json") == old)
    #expect(opened.store.check() == [])
    #expect(try HubStore.open(scratch.hub).store.migrated == nil)
    #expect(Set([migrated.phrase.fr, migrated.phrase.en, migrated.phrase.ar]).count == 3)
  }

  @Test func `does nothing to a folder of this format`() throws {
    let scratch = try sampleFolder()
    let before = scratch.all
    let outcome = try migrate(scratch, .toCurrent)
    #expect(outcome.migrated == nil && outcome.refusal == nil)
    #expect(scratch.all == before)
  }

  @Test func `changes every record by pure steps, canonical and once`() throws {
    let scratch = try sampleFolder()
    let before = scratch.data
    let migrated = try #require(try migrate(scratch).migrated)
    #expect((migrated.from, migrated.to, migrated.files) == (1, 2, 3))
    #expect(
      try titles(scratch) == ["COOPÉRATIVE TIWIZI", "ASSOCIATION AMAL", "COOPÉRATIVE TIWIZI", "COOPÉRATIVE TIWIZI"])
    #expect(try #require(scratch.text("hub.json")).contains("\"format\": 2"))
    #expect(try #require(scratch.text("hub.json")).contains("\"sort\": \"pôle\""))
    for file in ["hub.json", "organisations/09.541.01.05.json"] {
      #expect(scratch.bytes("\(migrated.copy)/\(file)") == before[file])
      #expect(Scratch.mode("\(scratch.hub)/\(file)") == 0o600)
    }
    #expect(scratch.bytes("activities/2026-11.json") == before["activities/2026-11.json"])
    #expect(try HubStore.open(scratch.hub).store.check() == [])
    #expect(try migrate(scratch).migrated == nil)
  }

  @Test func `goes over several formats at once`() throws {
    let scratch = try sampleFolder()
    scratch.write("hub.json", try #require(scratch.text("hub.json")).replacingFirst("  \"format\": 1,\n", with: ""))
    let migrated = try #require(try migrate(scratch).migrated)
    #expect((migrated.from, migrated.to, migrated.steps.count) == (0, 2, 2))
    #expect(try titles(scratch).allSatisfy { $0 != nil })
  }

  @Test func `leaves undo with what was done since`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Un")]), at: moment())
    #expect(opened.store.undoable().count == 1)
    _ = try migrate(scratch)
    #expect(try HubStore.open(scratch.hub).store.undoable().isEmpty)
    #expect(opened.store.history(of: id(1)).count == 1)
  }

  @Test func `is not begun while a file cannot be read`() throws {
    let scratch = try sampleFolder()
    scratch.write("hub.json", try #require(scratch.text("hub.json")).replacingFirst("  \"format\": 1,\n", with: ""))
    scratch.write("partners.json", "[{")
    let before = scratch.data
    let opened = try HubStore.open(scratch.hub)
    guard case .readOnly(.notMigrated(let problem, to: 1)) = opened.store.access else {
      Issue.record("\(opened.store.access)")
      return
    }
    #expect(problem.file == "partners.json")
    #expect(scratch.data == before)
    scratch.write("partners.json", "[]\n")
    #expect(try HubStore.open(scratch.hub).store.access == .full)
  }

  @Test func `is not begun where nothing can be written`() throws {
    let scratch = try sampleFolder()
    let files = FileSystem { (step, path) throws(SystemError) in
      if step != .read { throw SystemError(code: EROFS, step: step, path: path) }
    }
    #expect(try migrate(scratch, files: files).refusal == .readOnly(path: scratch.hub))
  }

  @Test(arguments: [false, true]) func `that is stopped anywhere is whole after the next opening`(_ half: Bool) throws {
    let scratch = try sampleFolder()
    let whole = try sampleFolder()
    _ = try migrate(whole)
    let counting = Trap(.stopping, at: .max)
    _ = try migrate(scratch.copy(), files: counting.files)
    #expect(counting.steps > 20)
    for step in 0..<counting.steps {
      let copy = scratch.copy()
      let trap = Trap(half ? .stoppingHalfWritten : .stopping, at: step)
      _ = try migrate(copy, files: trap.files)
      let stopped = try HubStore.open(copy.hub)
      #expect(stopped.hub.organisations.count == 4 && stopped.problems.isEmpty, "opens after step \(step)")
      let outcome = try migrate(copy)
      #expect(outcome.refusal == nil, "after step \(step)")
      #expect(copy.data == whole.data, "after step \(step)")
      #expect(copy.bytes(".essor/before-format-2/hub.json") == scratch.bytes("hub.json"), "after step \(step)")
      #expect(!Scratch.names("\(copy.hub)/.essor").contains { $0.hasPrefix("to-format") })
    }
  }

  @Test func `takes what somebody wrote while it was stopped`() throws {
    let scratch = try sampleFolder()
    let file = "organisations/09.541.01.07.json"
    var stopped = false
    for step in 0..<100 where !stopped {
      let copy = scratch.copy()
      _ = try migrate(copy, files: Trap(.stopping, at: step).files)
      let isCommitted = try #require(copy.text("hub.json")).contains("\"format\": 2")
      guard isCommitted, copy.bytes(file) == scratch.bytes(file) else { continue }
      stopped = true
      copy.write(file, try #require(copy.text(file)).replacingFirst("Coopérative Tiwizi", with: "Autre nom"))
      _ = try migrate(copy)
      #expect(try titles(copy).last == "AUTRE NOM")
    }
    #expect(stopped)
  }
}
