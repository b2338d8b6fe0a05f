import ESSDomain
import Glibc
import Synchronization
import Testing

@testable import HubStore

@Suite struct `Essor beside programs that do not know it` {
  private static let file = "organisations/09.541.01.05.json"

  private func folder() throws -> Scratch {
    let folder = try sampleFolder()
    let opened = try HubStore.open(folder.hub)
    _ = try opened.store.save(change([try renaming(opened.hub[id(2)], "stranger-0")]), at: moment())
    return folder
  }

  @Test(arguments: ["rewrite", "overwrite"]) func `which wait for its lock, nothing is lost`(_ way: String) throws {
    let folder = try folder()
    let opened = try HubStore.open(folder.hub)
    let child = try Child(way, folder.hub, "150", "lock")
    let saved = try save(opened.store, while: child)
    let hub = try HubStore.open(folder.hub).hub
    #expect(hub.organisations[id(2)]?.name.french == "stranger-150")
    for number in saved { #expect(hub.organisations[id(number)] != nil) }
    #expect(opened.store.check() == [])
  }

  /// What a stranger reads, changes and renames over a save of Essor's meanwhile is the stranger's to lose; Essor loses
  /// nothing of theirs, and has its own in the journal.
  @Test func `which rename files at any moment, nothing of theirs is overwritten`() throws {
    let folder = try folder()
    let opened = try HubStore.open(folder.hub)
    let child = try Child("rewrite", folder.hub, "150")
    let saved = try save(opened.store, while: child)
    let again = try HubStore.open(folder.hub)
    #expect(again.hub.organisations[id(2)]?.name.french == "stranger-150")
    #expect(again.problems == [])
    for number in saved { #expect(again.store.history(of: id(number)).count == 1) }
  }

  /// Saves a new record again and again until a program has ended, and 40 times at least.
  private func save(_ store: HubStore, while child: Child) throws -> [Int] {
    var saved: [Int] = []
    for number in 5_000..<9_000 where number < 5_040 || child.isRunning {
      let new = RecordEdit(new: try organisation(number))
      do throws(StoreProblem) {
        _ = try store.save(change([new]), at: moment(number))
        saved.append(number)
      } catch {
        guard case .locked = error else { throw error }
      }
    }
    #expect(child.rest().code == 0)
    return saved
  }

  /// Has something done once, just before the first call of a kind.
  private func files(
    before step: FileSystem.Step, where isMeant: @escaping @Sendable (String) -> Bool = { _ in true },
    _ action: @escaping @Sendable () -> Void
  ) -> FileSystem {
    let isDone = Atomic(false)
    return FileSystem { (asked, path) throws(SystemError) in
      guard asked == step, isMeant(path), !isDone.exchange(true, ordering: .relaxed) else { return }
      action()
    }
  }

  @Test func `a file that is changed at the last moment is worked on again`() throws {
    let folder = try folder()
    let hub = try HubStore.open(folder.hub).hub
    let theirs = try #require(folder.text(Self.file)).replacingFirst("stranger-0", with: "stranger-1")
    let path = "\(folder.hub)/\(Self.file)"
    let files = files(before: .exchange) {
      Scratch.put(path + ".new", theirs)
      rename(path + ".new", path)
    }
    let store = HubStore(HubFolder(folder.hub), .full, files)
    _ = try store.save(change([try renaming(hub[id(1)], "Un")]), at: moment(1))
    let again = try HubStore.open(folder.hub)
    #expect(again.hub.organisations[id(1)]?.name.french == "Un")
    #expect(again.hub.organisations[id(2)]?.name.french == "stranger-1")
    #expect(again.store.undoable().count == 2)
  }

  @Test func `a file that is made at the last moment is worked on again`() throws {
    let folder = try folder()
    let path = "\(folder.hub)/organisations/09.163.01.01.json"
    let theirs = "[{\"id\":\"\(id(77).text)\",\"commune\":\"09.163.01.01\"}]\n"
    let files = files(before: .rename, where: { $0 == path }) { Scratch.put(path, theirs) }
    let store = HubStore(HubFolder(folder.hub), .full, files)
    _ = try store.save(change([RecordEdit(new: try organisation(78, commune: "09.163.01.01"))]), at: moment(1))
    let hub = try HubStore.open(folder.hub).hub
    #expect(hub.organisations[id(77)] != nil)
    #expect(hub.organisations[id(78)] != nil)
  }

  @Test func `a file that gets a record at the last moment stays`() throws {
    let folder = try folder()
    let hub = try HubStore.open(folder.hub).hub
    let path = "\(folder.hub)/organisations/09.541.01.07.json"
    let theirs = "[{\"id\":\"\(id(77).text)\",\"commune\":\"09.541.01.07\"}]\n"
    let files = files(before: .rename, where: { $0.contains(".09.541.01.07.json.tmp-") }) { Scratch.put(path, theirs) }
    let store = HubStore(HubFolder(folder.hub), .full, files)
    _ = try store.save(change([try deleting(hub[id(4)])]), at: moment(1))
    let again = try HubStore.open(folder.hub)
    #expect(again.hub.organisations[id(77)] != nil)
    #expect(again.hub.organisations[id(4)] == nil)
    #expect(again.problems == [])
  }
}
