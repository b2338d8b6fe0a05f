import Dispatch
import ESSDomain
import Glibc
import Synchronization
import Testing

@testable import HubStore

/// What a watch told, waited for without sleeping: a class, because the watch's thread and the test share it.
private final class Told: Sendable {
  private let news = Mutex<[FolderNews]>([])
  private let bell = DispatchSemaphore(value: 0)

  func take(_ one: FolderNews) {
    news.withLock { $0.append(one) }
    bell.signal()
  }

  var all: [FolderNews] { news.withLock { $0 } }

  /// The files told of so far.
  var files: Set<String> {
    Set(all.flatMap { if case .files(let names) = $0 { names } else { [String]() } })
  }

  /// Waits until what was told is as it should be; false when it does not come.
  func wait(until isThere: ([FolderNews]) -> Bool) -> Bool {
    let end = DispatchTime.now() + .seconds(20)
    while !isThere(all) {
      guard bell.wait(timeout: end) == .success else { return false }
    }
    return true
  }

  func wait(for file: String) -> Bool { wait { _ in files.contains(file) } }
}

private let first = "organisations/09.541.01.05.json"

@Suite struct `A watch over a folder` {
  private func watch(_ scratch: Scratch, comparing: Bool = false) -> (FolderWatch, Told) {
    let told = Told()
    let watch = FolderWatch(HubFolder(scratch.hub), comparing: comparing, every: 20)
    watch.start { told.take($0) }
    return (watch, told)
  }

  @Test(.enabled(if: Jq.isInstalled)) func `tells of a file that another program rewrote`() throws {
    let scratch = try sampleFolder()
    let (watch, told) = watch(scratch)
    let path = "\(scratch.hub)/\(first)"
    _ = Jq.output("jq -S '.[0].notes = \"vu\"' '\(path)' > '\(path).new' && mv '\(path).new' '\(path)'")
    #expect(told.wait(for: first))
    watch.stop()
  }

  @Test func `tells of files made, removed and written in place`() throws {
    let scratch = try sampleFolder()
    let (watch, told) = watch(scratch)
    scratch.write("organisations/09.541.01.99.json", "[]\n")
    #expect(told.wait(for: "organisations/09.541.01.99.json"))
    unlink("\(scratch.hub)/activities/2026-10.json")
    #expect(told.wait(for: "activities/2026-10.json"))
    scratch.write("parameters.json", "[]\n")
    #expect(told.wait(for: "parameters.json"))
    scratch.write("partners.json", "[]\n")
    #expect(told.wait(for: "partners.json"))
    watch.stop()
  }

  @Test func `takes note from its making on, before it is listened to`() throws {
    let scratch = try sampleFolder()
    let told = Told()
    let watch = FolderWatch(scratch.hub)
    scratch.write(first, "[]\n")
    watch.start { told.take($0) }
    #expect(told.wait(for: first))
    watch.stop()
  }

  @Test func `tells of a burst at once, and nothing of what is no part of the hub`() throws {
    let scratch = try sampleFolder()
    let (watch, told) = watch(scratch)
    for number in 0..<50 {
      scratch.write("organisations/.x.json.tmp-\(number)", "[]")
      scratch.write("organisations/notes.txt", "\(number)")
      scratch.write("plans/p\(number).json", "{}")
    }
    #expect(told.wait(for: "plans/p49.json"))
    #expect(told.files == Set((0..<50).map { "plans/p\($0).json" }))
    #expect(told.all.count < 10)
    watch.stop()
  }

  @Test func `tells of a kind of records that gets its folder later`() throws {
    let scratch = try sampleFolder()
    rmdir("\(scratch.hub)/training")
    unlink("\(scratch.hub)/training/2026.json")
    rmdir("\(scratch.hub)/training")
    let (watch, told) = watch(scratch)
    mkdir("\(scratch.hub)/training", 0o700)
    scratch.write("training/2027.json", "[]\n")
    #expect(told.wait(for: "training/2027.json"))
    scratch.write("training/2028.json", "[]\n")
    #expect(told.wait(for: "training/2028.json"))
    watch.stop()
  }

  @Test func `says that the folder has vanished, and that it is back`() throws {
    let scratch = try sampleFolder()
    let (watch, told) = watch(scratch)
    rename(scratch.hub, scratch.hub + "-away")
    #expect(told.wait { $0.contains(.vanished) })
    rename(scratch.hub + "-away", scratch.hub)
    #expect(told.wait { $0.last == .everything })
    scratch.write(first, "[]\n")
    #expect(told.wait(for: first))
    watch.stop()
  }

  @Test func `compares the files where the system tells nothing`() throws {
    let scratch = try sampleFolder()
    var looking = FolderSnapshot(HubFolder(scratch.hub))
    #expect(looking.stamps.keys.contains(first))
    #expect(looking.stamps.keys.contains("hub.json"))
    scratch.write(first, "[]\n")
    unlink("\(scratch.hub)/partners.json")
    let now = FolderSnapshot(HubFolder(scratch.hub))
    #expect(looking.differences(from: now) == [first, "partners.json"])
    looking = now
    #expect(looking.differences(from: FolderSnapshot(HubFolder(scratch.hub))).isEmpty)
    let (watch, told) = watch(scratch, comparing: true)
    scratch.write("plans/neu.json", "{}")
    #expect(told.wait(for: "plans/neu.json"))
    watch.stop()
  }

  @Test func `knows our own saves by how the files look`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try moving(opened.hub[id(1)], to: "09.541.01.07")]), at: moment())
    let files = [first, "organisations/09.541.01.07.json"]
    #expect(opened.store.changedElsewhere(files) == [])
    #expect(try opened.store.undo(by: "Amina", at: moment(1)) != nil)
    #expect(opened.store.changedElsewhere(files) == [])
    let text = try #require(scratch.text(first))
    scratch.write(first, text + "\n")
    #expect(opened.store.changedElsewhere(files) == [first])
    _ = opened.store.reread([first])
    #expect(opened.store.changedElsewhere(files) == [])
  }
}
