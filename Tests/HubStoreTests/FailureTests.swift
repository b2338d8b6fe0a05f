import ESSDomain
import Glibc
import Testing

@testable import HubStore

/// The kinds of change that are interrupted at every step.
enum Interrupted: String, CaseIterable, Sendable {
  case oneRecord, newFile, move, severalFiles, deletion, undo, rows

  /// The change, made by a store over `files` on an opened folder.
  func make(_ store: HubStore, _ hub: Hub) throws -> Saved? {
    switch self {
    case .oneRecord: try store.save(change([try renaming(hub[id(1)], "Un")]), at: moment(10))
    case .newFile:
      try store.save(change([RecordEdit(new: try organisation(60, commune: "09.163.01.01"))]), at: moment(10))
    case .move: try store.save(change([try moving(hub[id(4)], to: "09.541.01.05")]), at: moment(10))
    case .severalFiles:
      try store.save(
        change([
          try noting(hub[id(2)], "vu"), try deleting(hub[id(10)]), RecordEdit(new: try organisation(61)),
          RecordEdit(new: try record(.partner, #"{"id":"\#(id(41).text)"}"#)),
        ]), at: moment(10))
    case .deletion: try store.save(change([try deleting(hub[id(30)])]), at: moment(10))
    case .undo: try store.undo(by: "Amina", at: moment(10))
    case .rows:
      try store.save(
        change(
          try (200..<260).map { RecordEdit(new: try organisation($0, commune: "09.541.01.0\($0 % 5 + 1)")) }),
        at: moment(10))
    }
  }

  /// A folder with one change in it that is acknowledged, and what the folder is before and after this change.
  func prepared() throws -> (folder: Scratch, before: [String: [UInt8]], after: [String: [UInt8]]) {
    let folder = try sampleFolder()
    let opened = try HubStore.open(folder.hub)
    _ = try opened.store.save(change([try renaming(opened.hub[id(3)], "Acquis")]), at: moment())
    let before = folder.data
    let copy = folder.copy()
    let other = try HubStore.open(copy.hub)
    _ = try make(other.store, other.hub)
    return (folder, before, copy.data)
  }
}

@Suite struct `When the disk fails` {
  @Test(
    arguments: Interrupted.allCases,
    [.failing(ENOSPC), .failing(EIO), .failing(EROFS), .failing(EACCES), .failingHalfWritten(ENOSPC)] as [Trap.Kind])
  func `nothing is lost, nothing stays by half, and the next attempt succeeds`(
    _ kind: Interrupted, _ failure: Trap.Kind
  ) throws {
    try fail(kind, failure, hasExchange: true)
  }

  @Test(arguments: Interrupted.allCases) func `the same where files cannot change names at one stroke`(
    _ kind: Interrupted
  ) throws {
    try fail(kind, .failing(EIO), hasExchange: false)
  }

  private func fail(_ kind: Interrupted, _ failure: Trap.Kind, hasExchange: Bool) throws {
    let code = Trap.code(of: failure) ?? 0
    let (prepared, before, after) = try kind.prepared()
    var tried = 0
    for step in 0..<200 {
      let folder = prepared.copy()
      let hub = try HubStore.open(folder.hub).hub
      let trap = Trap(failure, at: step, hasExchange: hasExchange)
      let store = HubStore(HubFolder(folder.hub), .full, trap.files)
      do {
        _ = try kind.make(store, hub)
        // The mark that a change is carried out, and the sweeping of files beside, may fail without harm.
        #expect(folder.data == after, "step \(step)")
      } catch let problem as StoreProblem {
        #expect(trap.isSprung)
        #expect(folder.data == before, "step \(step): \(problem)")
        expectNamed(problem, code, step)
        let restarted = folder.copy()
        _ = try HubStore.open(restarted.hub)
        #expect(restarted.data == before, "nothing that was refused comes later, step \(step)")
        _ = try kind.make(store, hub)
        #expect(folder.data == after, "second attempt, step \(step)")
      }
      #expect(try HubStore.open(folder.hub).problems == [])
      #expect(folder.data == after, "opened again, step \(step)")
      tried += 1
      if !trap.isSprung { break }
    }
    #expect(tried > 8)
    #expect(tried < 200)
  }

  private func expectNamed(_ problem: StoreProblem, _ code: Int32, _ step: Int) {
    switch (problem, code) {
    case (.noSpace, ENOSPC), (.readOnly, EROFS), (.failed, EIO), (.notPermitted, EACCES): break
    default: Issue.record("step \(step): \(problem)")
    }
    for language in Language.allCases { #expect(!problem.phrase[language].isEmpty) }
  }

  @Test func `a folder that vanished is named`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    rename(scratch.hub, scratch.hub + "-2")
    let late = change([try renaming(opened.hub[id(1)], "X")])
    #expect(throws: StoreProblem.vanished(path: scratch.hub)) { try opened.store.save(late, at: moment()) }
    #expect(Scratch.names(scratch.path) == ["pole-2"])
    rename(scratch.hub + "-2", scratch.hub)
    _ = try opened.store.save(late, at: moment())
  }

  @Test func `a folder that another program keeps locked is named, with its process`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let lock = try FolderLock(HubFolder(scratch.hub), .writing, .real)
    defer { lock.release() }
    let late = change([try renaming(opened.hub[id(1)], "X")])
    #expect(throws: StoreProblem.locked(by: Int(getpid()), path: scratch.hub)) {
      try opened.store.save(late, at: moment())
    }
  }
}

@Suite struct `When the program dies` {
  @Test(arguments: Interrupted.allCases, [false, true])
  func `what was acknowledged is there, what was not is there whole or not at all`(
    _ kind: Interrupted, _ isHalfWritten: Bool
  ) throws {
    let (prepared, before, after) = try kind.prepared()
    var (tried, completed) = (0, 0)
    for step in 0..<200 {
      let folder = prepared.copy()
      let hub = try HubStore.open(folder.hub).hub
      let trap = Trap(isHalfWritten ? .stoppingHalfWritten : .stopping, at: step)
      let store = HubStore(HubFolder(folder.hub), .full, trap.files)
      var isAcknowledged = false
      do {
        _ = try kind.make(store, hub)
        isAcknowledged = true
      } catch is StoreProblem {
        #expect(trap.isSprung)
      }
      let again = try HubStore.open(folder.hub)
      #expect(again.problems == [], "step \(step)")
      let isThere = folder.data == after
      #expect(isThere || (folder.data == before && !isAcknowledged), "step \(step)")
      #expect(again.hub.organisations[id(3)]?.name.french == "Acquis" || kind == .undo)
      if isThere { completed += 1 }
      // History and files tell the same: what can be undone now leads back to where it was.
      if isThere, kind != .undo {
        _ = try again.store.undo(by: "Amina", at: moment(20))
        #expect(folder.data == before, "undone, step \(step)")
      }
      tried += 1
      if !trap.isSprung { break }
    }
    #expect(tried > 8)
    #expect(completed > 1)
  }
}
