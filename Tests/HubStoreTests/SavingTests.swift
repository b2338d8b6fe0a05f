import ESSDomain
import Testing

@testable import HubStore

@Suite struct `Saving a change` {
  @Test func `is found again`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let new = try record(.activity, #"{"id":"\#(id(50).text)","startsOn":"2026-11-24","title":"Visite"}"#)
    let saved = try opened.store.save(change([RecordEdit(new: new)]), at: moment())
    #expect(saved.edits.map(\.after) == [new])
    let again = try HubStore.open(scratch.hub)
    #expect(again.hub[id(50)] == new)
    #expect(again.hub.activities.file(of: id(50)) == "activities/2026-11.json")
    #expect(again.problems == [])
  }

  @Test func `keeps what Essor does not know`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try noting(opened.hub[id(2)], "note")]), at: moment())
    let again = try #require(try HubStore.open(scratch.hub).hub[id(2)])
    #expect(again.record.unknown.map(\.name) == ["A", "zz_unknown"])
  }

  @Test func `moves a record to the file of its commune, and removes a file that is left empty`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try moving(opened.hub[id(4)], to: "09.541.01.05")]), at: moment())
    #expect(scratch.bytes("organisations/09.541.01.07.json") == nil)
    let again = try HubStore.open(scratch.hub)
    #expect(again.hub.organisations.count == 4)
    #expect(again.hub.organisations.file(of: id(4)) == "organisations/09.541.01.05.json")
  }

  @Test func `merges what two people change in one record`() throws {
    let scratch = try sampleFolder()
    let (first, second) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    _ = try first.store.save(change([try renaming(first.hub[id(1)], "Nouveau nom")]), at: moment())
    let saved = try second.store.save(change([try noting(second.hub[id(1)], "rappeler")]), at: moment(1))
    guard case .organisation(let merged)? = saved.edits.first?.after else { throw Missing() }
    #expect(merged.name.french == "Nouveau nom")
    #expect(merged.notes == "rappeler")
  }

  @Test func `shows both values where two people change the same one, and writes nothing`() throws {
    let scratch = try sampleFolder()
    let (first, second) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    _ = try first.store.save(change([try renaming(first.hub[id(1)], "Un")]), at: moment())
    let before = scratch.all
    let late = change([try renaming(second.hub[id(1)], "Deux"), try renaming(second.hub[id(2)], "Autre")])
    let problem = #expect(throws: StoreProblem.self) { try second.store.save(late, at: moment(1)) }
    guard case .conflict(let conflicts)? = problem, let conflict = conflicts.first else { throw Missing() }
    #expect(conflicts.count == 1)
    #expect(conflict.path == ["name", "fr"])
    #expect(conflict.expected == .string("Coopérative Tiwizi"))
    #expect(conflict.found == .string("Un"))
    #expect(conflict.wanted == .string("Deux"))
    #expect(conflict.label?.fr == "Dénomination")
    #expect(conflict.current?.title.fr == "Un")
    #expect(scratch.all == before)
  }

  @Test func `finds a record that somebody moved to another file meanwhile`() throws {
    let scratch = try sampleFolder()
    let (first, second) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    _ = try first.store.save(change([try moving(first.hub[id(1)], to: "09.001.01.01")]), at: moment())
    _ = try second.store.save(change([try noting(second.hub[id(1)], "vu")]), at: moment(1))
    let again = try HubStore.open(scratch.hub)
    #expect(again.hub.organisations.file(of: id(1)) == "organisations/09.001.01.01.json")
    #expect(again.hub.organisations[id(1)]?.notes == "vu")
    #expect(again.hub.organisations.count == 4)
  }

  @Test func `the day of the last change is never a conflict`() throws {
    let scratch = try sampleFolder()
    let (first, second) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    func dated(_ edit: RecordEdit?, _ day: String) throws -> RecordEdit? {
      guard case .organisation(var organisation)? = edit?.after else { return nil }
      organisation.updatedOn = Day(iso: day)
      return RecordEdit(before: edit?.before, after: .organisation(organisation))
    }
    _ = try first.store.save(change([try dated(try renaming(first.hub[id(1)], "Un"), "2026-11-25")]), at: moment())
    _ = try second.store.save(change([try dated(try noting(second.hub[id(1)], "x"), "2026-11-24")]), at: moment())
    #expect(try HubStore.open(scratch.hub).hub.organisations[id(1)]?.updatedOn == Day(iso: "2026-11-25"))
  }

  @Test func `refuses to write into a file that cannot be read`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    scratch.write("organisations/09.541.01.05.json", "[\n  {\"id\": \n")
    let before = scratch.all
    let problem = #expect(throws: StoreProblem.self) {
      try opened.store.save(change([try renaming(opened.hub[id(1)], "X")]), at: moment())
    }
    guard case .brokenFile(let file)? = problem else { throw Missing() }
    #expect(file.place == "organisations/09.541.01.05.json:3:1")
    #expect(scratch.data == before.filter { !$0.key.hasPrefix("journal") && !$0.key.hasPrefix(".essor") })
    #expect(!scratch.all.keys.contains { $0.hasPrefix("journal") })
  }

  @Test func `an import of many records is one change`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let edits = try (100..<400).map { number in
      RecordEdit(new: try organisation(number, commune: "09.541.01.0\(number % 9 + 1)"))
    }
    _ = try opened.store.save(change(edits, "Import"), at: moment())
    let again = try HubStore.open(scratch.hub)
    #expect(again.hub.organisations.count == 304)
    #expect(again.store.undoable().map(\.title.fr) == ["Import"])
    let before = try sampleFolder().data
    _ = try again.store.undo(by: "Amina", at: moment(1))
    #expect(scratch.data == before)
  }

  @Test func `keeps the profile of the hub, merged`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    scratch.write(
      "hub.json",
      try #require(scratch.text("hub.json")).replacingFirst("\"format\"", with: "\"extra\": 1,\n  \"format\""))
    var after = opened.hub.profile
    after.cndpReceipt = "D-123"
    let merged = try opened.store.saveProfile(from: opened.hub.profile, to: after)
    #expect(merged.cndpReceipt == "D-123")
    #expect(merged.unknown.map(\.name) == ["extra"])
    #expect(try HubStore.open(scratch.hub).hub.profile == merged)
  }

  @Test func `refuses a record whose file is not one of the folder's`() throws {
    #expect(!HubFolder.holds(.organisation, "organisations/../hub.json"))
    #expect(!HubFolder.holds(.organisation, "organisations/.x.json"))
    #expect(!HubFolder.holds(.organisation, "activities/x.json"))
    #expect(!HubFolder.holds(.partner, "organisations/x.json"))
    #expect(HubFolder.holds(.organisation, "organisations/09.541.01.05.json"))
  }
}

/// What a test needed was not there.
struct Missing: Error {}
