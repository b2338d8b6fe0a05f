import ESSDomain
import Synchronization
import Testing

@testable import HubStore

/// How many stops were tried, in all stories: a class, because they run side by side.
private final class Tally: Sendable {
  private let counts = Mutex((points: 0, disks: 0))

  func add(_ points: Int, _ disks: Int) {
    counts.withLock {
      $0.points += points
      $0.disks += disks
    }
  }

  var points: Int { counts.withLock { $0.points } }
  var disks: Int { counts.withLock { $0.disks } }
}

/// A disk as a stop leaves it, with what must be on it.
private struct Stop: Hashable {
  let tree: [String: [UInt8]?]
  let acknowledged: Int
}

@Suite struct `When the power fails` {
  @Test func `what was acknowledged is there whole, and of the rest nothing by half`() async throws {
    let tally = Tally()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for story in Story.all { group.addTask { try stop(story, tally) } }
      try await group.waitForAll()
    }
    print("\(tally.points) stopping points tried, \(tally.disks) different disks")
    #expect(tally.points >= 2_000)
  }

  /// Stops before and after each call of a story, and cuts the power in every way.
  private func stop(_ story: Story, _ tally: Tally) throws {
    let telling = try Telling(story)
    var disk = telling.beginning
    var acknowledged = 0
    var seen: Set<Stop> = []
    var points = 0
    for number in 0...telling.entries.count {
      for cut in PowerCut.all(number, chances: story.chances) {
        points += 1
        let stop = Stop(tree: disk.tree(after: cut), acknowledged: acknowledged)
        guard seen.insert(stop).inserted else { continue }
        if let fault = try telling.fault(in: Scratch(stop.tree), after: acknowledged) {
          Issue.record("\(story.name), \(cut) after \(number) of \(telling.entries.count) calls: \(fault)")
          return
        }
      }
      guard number < telling.entries.count else { break }
      disk.take(telling.entries[number])
      if case .acknowledged = telling.entries[number] { acknowledged += 1 }
    }
    tally.add(points, seen.count)
  }

  /// The first program dies, a second one finds what it left, and saves; then the power fails.
  @Test func `after a program died, what the next one saved is there`() async throws {
    let tally = Tally()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for story in Story.all where story.chances > 3 { group.addTask { try takeOver(story, tally) } }
      try await group.waitForAll()
    }
    print("\(tally.points) deaths followed by a power cut tried")
    #expect(tally.points >= 1_000)
  }

  private func takeOver(_ story: Story, _ tally: Tally) throws {
    let telling = try Telling(story)
    var disk = telling.beginning
    var acknowledged = 0
    for number in 0...telling.entries.count {
      let folder = Scratch(disk.tree(after: .none))
      let recorder = Recorder()
      try Telling.later(try HubStore.open(folder.hub, files: recorder.files).store)
      var after = disk
      after.place = folder.path
      for entry in recorder.entries { after.take(entry) }
      let cuts = PowerCut.all(number, chances: 1)
      for tree in Set(cuts.map { after.tree(after: $0) }) {
        if let fault = try telling.fault(in: Scratch(tree), after: acknowledged, isLater: true) {
          Issue.record("\(story.name), dead after \(number) of \(telling.entries.count) calls: \(fault)")
          return
        }
      }
      tally.add(cuts.count, 0)
      guard number < telling.entries.count else { break }
      disk.take(telling.entries[number])
      if case .acknowledged = telling.entries[number] { acknowledged += 1 }
    }
  }

  /// A sync fails, and the pages that it should have written look clean from then on.
  @Test func `after a failed sync nothing is believed that is not on the disk`() async throws {
    let tally = Tally()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for story in Story.all where story.chances > 3 { group.addTask { try failSyncs(story, tally) } }
      try await group.waitForAll()
    }
    print("\(tally.points) stops after a failed sync tried")
    #expect(tally.points >= 500)
  }

  private func failSyncs(_ story: Story, _ tally: Tally) throws {
    let counted = Recorder()
    let told = try Telling(story, counted)
    for failing in 0..<counted.syncs {
      let telling = try Telling(story, Recorder(failingSync: failing), told.states)
      var disk = telling.beginning
      var acknowledged = 0
      for (number, entry) in telling.entries.enumerated() {
        disk.take(entry)
        guard case .acknowledged = entry else { continue }
        acknowledged += 1
        let cuts = PowerCut.all(number, chances: 1)
        for tree in Set(cuts.map { disk.tree(after: $0) }) {
          if let fault = try telling.fault(in: Scratch(tree), after: acknowledged) {
            Issue.record("\(story.name), sync \(failing) failed, \(acknowledged) saved: \(fault)")
            return
          }
        }
        tally.add(cuts.count, 0)
      }
    }
  }
}

@Suite struct `When the power fails while a hub is made` {
  @Test func `it is there whole or not at all, and can be made`() throws {
    let hub = try sampleHub()
    let folder = Scratch()
    let recorder = Recorder()
    var disk = ModelDisk(of: folder.path)
    try HubStore.create(at: folder.hub, hub, files: recorder.files)
    let whole = folder.kept
    for (number, entry) in recorder.entries.enumerated() {
      disk.take(entry)
      for tree in Set(PowerCut.all(number, chances: 4).map { disk.tree(after: $0) }) {
        let left = Scratch(tree)
        if tree.keys.contains("pole") {
          #expect(left.kept == whole, "after \(number) calls")
          #expect(try HubStore.open(left.hub).problems == [])
        } else {
          #expect(number < recorder.entries.count - 1)
          try HubStore.create(at: left.hub, hub)
          #expect(left.kept == whole)
          #expect(Scratch.names(left.path) == ["pole"])
        }
      }
    }
  }
}
