import ESSDomain
import Glibc
import Testing

@testable import HubStore

private let first = "organisations/09.541.01.05.json"
private let second = "organisations/09.541.01.07.json"

@Suite struct `Reading some files again` {
  @Test func `takes what was changed, added and removed, and moves the revision on`() throws {
    let scratch = try sampleFolder()
    let (mine, theirs) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    var hub = mine.hub
    let revision = hub.organisations.revision
    _ = try theirs.store.save(
      change([
        try renaming(theirs.hub[id(1)], "Ailleurs"), try deleting(theirs.hub[id(2)]),
        RecordEdit(new: try organisation(5)),
      ]), at: moment())
    let files = mine.store.changedElsewhere([first, second])
    #expect(files.contains(first))
    #expect(hub.differences(from: mine.store.reread(files).contents).map(\.id).sorted() == [id(1), id(2), id(5)])
    #expect(mine.store.reread(files, into: &hub) == [])
    #expect(hub.organisations[id(1)]?.name.french == "Ailleurs")
    #expect(hub.organisations[id(2)] == nil)
    #expect(hub.organisations[id(5)] != nil)
    #expect(hub.organisations.revision > revision)
    #expect(hub.differences(from: mine.store.reread(files).contents).isEmpty)
  }

  @Test(arguments: [[first, second], [second, first]]) func `keeps a record that moved, whichever file comes first`(
    _ files: [String]
  ) throws {
    let scratch = try sampleFolder()
    let (mine, theirs) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    var hub = mine.hub
    _ = try theirs.store.save(change([try moving(theirs.hub[id(1)], to: "09.541.01.07")]), at: moment())
    #expect(mine.store.reread(files, into: &hub) == [])
    #expect(hub.organisations.file(of: id(1)) == second)
    #expect(hub.organisations.count == 4)
  }

  @Test func `sets a file aside that can no longer be read, and takes it when it is mended`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    var hub = opened.hub
    let text = try #require(scratch.text(first))
    scratch.write(first, String(text.dropLast(20)))
    let problems = opened.store.reread([first], into: &hub)
    #expect(problems.first?.file == first)
    #expect(hub.organisations.count == 1)
    scratch.write(first, text)
    #expect(opened.store.reread([first], into: &hub) == [])
    #expect(hub.organisations.count == 4)
  }

  @Test func `takes a file that is gone for one with nothing in it`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    var hub = opened.hub
    unlink("\(scratch.hub)/\(first)")
    #expect(opened.store.reread([first, "journal/x.jsonl", "../else.json"], into: &hub) == [])
    #expect(hub.organisations.count == 1)
    #expect(hub.activities.count == 2)
  }
}
