import ESSDomain
import TestSupport
import Testing

@testable import HubStore

@Suite struct `A program that is killed` {
  private static let changes = 120

  /// What stands after each change of the fixed story.
  private func states(of beginning: Scratch) throws -> [[String: [UInt8]]] {
    let folder = beginning.copy()
    let child = try Child("story", folder.hub, "0", "\(Self.changes)", "step")
    var states = [folder.kept]
    while child.next() != nil {
      states.append(folder.kept)
      child.step()
    }
    #expect(child.rest().code == 0)
    return states
  }

  @Test func `leaves every change that it told, and no other by half`() throws {
    let beginning = try sampleFolder()
    let states = try states(of: beginning)
    try #require(states.count == Self.changes + 1)
    var chance = SeededGenerator(seed: 5)
    var kills = 0
    var folder = beginning.copy()
    var done = 0
    while kills < 80 {
      if done >= Self.changes - 4 { (folder, done) = (beginning.copy(), 0) }
      let child = try Child("story", folder.hub, "\(done)", "\(Self.changes)")
      // Killed after some changes, and then somewhere in the next one.
      var told = done
      for _ in 0..<Int.random(in: 0...3, using: &chance) { if let number = child.next() { told = number + 1 } }
      spin(Int.random(in: 0...200_000, using: &chance))
      if let last = child.kill().last { told = last + 1 }
      kills += 1
      let opened = try HubStore.open(folder.hub)
      #expect(opened.problems == [])
      let kept = folder.kept
      let isNext = told < Self.changes && kept == states[told + 1]
      guard isNext || kept == states[told] else {
        Issue.record("kill \(kills), \(told) changes told: the folder is in none of the two states")
        return
      }
      done = isNext ? told + 1 : told
      #expect(opened.store.check().filter { $0.kind == .file || $0.kind == .journal } == [])
      if done > 0 {
        let trial = folder.copy()
        _ = try HubStore.open(trial.hub).store.undo(by: "Amina", at: moment(9_000))
        #expect(done % 8 == 4 || done % 8 == 5 || trial.kept == states[done - 1], "undone after \(done)")
      }
    }
    print("\(kills) programs killed")
  }

  /// Lets a time pass that is not the same twice.
  private func spin(_ turns: Int) {
    var sum = 0
    for turn in 0..<turns { sum &+= turn }
    if sum == 1 { print("") }
  }

  @Test func `keeps nobody out with its lock`() throws {
    let folder = try sampleFolder()
    let opened = try HubStore.open(folder.hub)
    let child = try Child("hold", folder.hub)
    _ = child.next()
    let late = change([try renaming(opened.hub[id(1)], "Un")])
    #expect(throws: StoreProblem.self) { try opened.store.save(late, at: moment()) }
    child.kill()
    _ = try opened.store.save(late, at: moment())
    #expect(try HubStore.open(folder.hub).hub.organisations[id(1)]?.name.french == "Un")
  }

  @Test func `keeps nobody out with a lock that somebody removed`() throws {
    let folder = try sampleFolder()
    let opened = try HubStore.open(folder.hub)
    let child = try Child("hold", folder.hub)
    _ = child.next()
    Scratch.unlink("\(folder.hub)/.essor/lock")
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Un")]), at: moment())
  }
}

@Suite struct `Two programs that write as fast as they can` {
  @Test func `lose nothing, double nothing, and have it all in the journal`() throws {
    let folder = try sampleFolder()
    let each = 1_000
    let children = try (0..<2).map { try Child("count", folder.hub, "\($0)", "\(each)") }
    for child in children { #expect(child.rest() == ([each], 0)) }
    let opened = try HubStore.open(folder.hub)
    #expect(opened.problems == [])
    #expect(opened.store.check() == [])
    let organisations = opened.hub.organisations
    #expect(organisations[id(1)]?.notes == "996")
    #expect(organisations[id(1)]?.name.french == "996")
    #expect(organisations[id(2)]?.notes == "997")
    #expect(organisations[id(3)]?.notes == "997")
    #expect(organisations[id(4)]?.name.arabic == "999")
    #expect(organisations[id(4)]?.notes == "999")
    #expect(organisations.count == 4 + 2 * each / 4)
    for writer in 0..<2 {
      for number in stride(from: 2, to: each, by: 4) {
        #expect(organisations[id(10_000 * (writer + 1) + number)]?.notes == "\(writer)")
      }
    }
    // Every change once, each writer's in its order.
    var told: [[Int]] = [[], []]
    let parser = try #require(JSONParser())
    opened.store.eachLine { _, bytes in
      let parts = parser.journalLine(bytes)?.title.fr.split(separator: "-").compactMap { Int($0) } ?? []
      if parts.count == 2 { told[parts[0]].append(parts[1]) }
    }
    #expect(told == [Array(0..<each), Array(0..<each)])
  }
}
