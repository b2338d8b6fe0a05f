import ESSDomain
import Synchronization
import Testing

@testable import HubStore

@Suite struct `Two programs in one folder` {
  @Test func `lose nothing and double nothing`() async throws {
    let scratch = try sampleFolder()
    let path = scratch.hub
    let each = 100
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let opened = try HubStore.open(path)
          for number in 0..<each {
            let new = RecordEdit(new: try organisation(1_000 + writer * each + number))
            _ = try opened.store.save(change([new]), at: moment(number))
          }
        }
      }
      try await group.waitForAll()
    }
    let opened = try HubStore.open(path)
    #expect(opened.problems == [])
    #expect(opened.hub.organisations.count == 4 + 2 * each)
    #expect(opened.store.check() == [])
    #expect(opened.store.history(of: id(1_000)).count == 1)
    for _ in 0..<2 * each { #expect(try opened.store.undo(by: "Amina", at: moment(9_999)) != nil) }
    #expect(scratch.data == (try sampleFolder().data))
  }

  @Test func `keep both changes to one record`() throws {
    let scratch = try sampleFolder()
    let (first, second) = (try HubStore.open(scratch.hub), try HubStore.open(scratch.hub))
    var (mine, theirs) = (first.hub, second.hub)
    for number in 0..<20 {
      let one = try first.store.save(change([try renaming(mine[id(1)], "Nom \(number)")]), at: moment(number))
      let two = try second.store.save(change([try noting(theirs[id(1)], "note \(number)")]), at: moment(number))
      one.edits.forEach { mine.apply($0) }
      two.edits.forEach { theirs.apply($0) }
    }
    let organisation = try HubStore.open(scratch.hub).hub.organisations[id(1)]
    #expect(organisation?.name.french == "Nom 19")
    #expect(organisation?.notes == "note 19")
  }

  @Test func `an editor that writes between reading and writing is not overwritten`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let file = "organisations/09.541.01.05.json"
    let edited = try #require(scratch.text(file)).replacingFirst("Association Amal", with: "Association Amal (Agadir)")
    let written = Atomic(false)
    let path = scratch.hub + "/" + file
    let files = FileSystem { (step, _) throws(SystemError) in
      // As the change goes to its journal, the editor saves the file that the change was worked out on.
      guard step == .sync, written.exchange(true, ordering: .relaxed) == false else { return }
      Scratch.put(path, edited)
    }
    let store = HubStore(HubFolder(scratch.hub), .full, files)
    _ = try opened.store.save(change([try noting(opened.hub[id(3)], "a")]), at: moment())
    let hub = try HubStore.open(scratch.hub).hub
    written.store(false, ordering: .relaxed)
    _ = try store.save(change([try renaming(hub[id(1)], "Un")]), at: moment(1))
    let again = try HubStore.open(scratch.hub)
    #expect(again.hub.organisations[id(2)]?.name.french == "Association Amal (Agadir)")
    #expect(again.hub.organisations[id(1)]?.name.french == "Un")
    #expect(again.store.undoable().count == 2)
  }
}
