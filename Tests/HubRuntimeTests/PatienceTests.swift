import Dispatch
import ESSDomain
import HubApp
import HubStore
import Synchronization
import Testing

@testable import HubRuntime

/// A disk that stops answering until it is let go: a class, because the store's thread and the test share it.
private final class HangingDisk: Sendable {
  private let isHanging = Atomic(false)
  private let gate = DispatchSemaphore(value: 0)

  var files: FileSystem {
    FileSystem(gate: { [self] (step, _) in
      guard step == .sync, isHanging.load(ordering: .relaxed) else { return }
      gate.wait()
    })
  }

  func hang() { isHanging.store(true, ordering: .relaxed) }

  func answer() {
    isHanging.store(false, ordering: .relaxed)
    for _ in 0..<100 { gate.signal() }
  }
}

@Suite struct `A folder that does not answer` {
  @Test func `is told once, keeps nobody from quitting, and saves when it answers`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/hub"
    try HubStore.create(at: path, Demonstrations.hub(organisations: 40))
    let disk = HangingDisk()
    let opened = try HubStore.open(path, files: disk.files)
    let woken = DispatchSemaphore(value: 0)
    let worker = Worker(
      opened.store, .background(wake: { woken.signal() }), stillClock, author: "test",
      Configuration(scratch.surroundings()),
      patience: Patience(limit: .milliseconds(200), afterwards: .milliseconds(800)))
    disk.hang()
    var after = try #require(opened.hub.organisations.all.first { _ in true })
    let before = after
    after.notes = "tapé"
    let edit = try #require(RecordEdit(before: .organisation(before), after: .organisation(after)))
    let id = RecordID(milliseconds: 1, chance: (2, 3))
    let change = Change(id: id, action: "test", title: Phrase(same: "x"), author: "test", edits: [edit])
    worker.perform(.save(change), on: opened.hub)
    #expect(wait(woken))
    let told = StoreProblem.notAnswering(path: path).phrase
    guard case .failed(told)? = worker.results().first else {
      Issue.record("nothing was told")
      return disk.answer()
    }
    #expect(worker.finish() == told)
    #expect(worker.results().isEmpty)
    disk.answer()
    #expect(wait(woken))
    guard case .saved(let saved, _)? = worker.results().first else {
      Issue.record("nothing was saved")
      return
    }
    #expect(saved.id == id)
    // A busy machine may take longer than the worker waits at one asking.
    #expect((0..<100).contains { _ in worker.finish() == nil })
    #expect(try HubStore.open(path).hub.organisations[before.id]?.notes == "tapé")
  }

  private func wait(_ woken: DispatchSemaphore) -> Bool { woken.wait(timeout: .now() + 60) == .success }
}
