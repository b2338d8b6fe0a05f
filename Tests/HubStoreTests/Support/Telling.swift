import ESSDomain
import Testing

@testable import HubStore

/// A story as it went without a stop, and what a folder may be after one.
struct Telling: Sendable {
  let story: Story
  /// The folder as the story found it.
  let beginning: ModelDisk
  let entries: [Recorder.Entry]
  /// What stands after so many acknowledged changes.
  let states: [State]

  /// A folder between two changes.
  struct State: Sendable {
    let kept: [String: [UInt8]]
    let titles: [ChangeTitle]
    /// What undo makes of it.
    let undone: [String: [UInt8]]
    /// The folder after one more change by another program: `Telling.later`.
    let later: [String: [UInt8]]
  }

  /// Tells a story; `known` are its states, where it was told before.
  init(_ story: Story, _ recorder: Recorder = Recorder(), _ known: [State]? = nil) throws {
    self.story = story
    let folder = try sampleFolder()
    try story.prepare(folder)
    beginning = ModelDisk(of: folder.path)
    let store = HubStore(HubFolder(folder.hub), .full, recorder.files)
    var states = try known ?? [State(folder)]
    for step in story.steps {
      let hub = try HubStore.open(folder.hub, files: recorder.files).hub
      do throws(any Error) {
        try step(store, hub)
      } catch {
        // A sync failed, and the user tries again.
        #expect(error is StoreProblem)
        try step(store, hub)
      }
      recorder.acknowledge()
      if known == nil { states.append(try State(folder)) }
    }
    self.states = states
    entries = recorder.entries
  }

  /// A change by a program that comes later, to a file of its own.
  static func later(_ store: HubStore) throws {
    let new = RecordEdit(new: try organisation(90, commune: "09.541.01.09"))
    _ = try store.save(
      Change(
        id: id(9_000), action: "test", title: Phrase(same: "later"), author: "Brahim", edits: [new].compactMap { $0 }),
      at: moment(15))
  }

  /// What is wrong with a folder after a stop; nil when all is well.
  ///
  /// `acknowledged` changes must be there, one more may be, and of that all or nothing.
  func fault(in folder: Scratch, after acknowledged: Int, isLater: Bool = false) throws -> String? {
    let opened = try HubStore.open(folder.hub)
    if !opened.problems.isEmpty { return "\(opened.problems)" }
    let kept = folder.kept
    let allowed = acknowledged...min(acknowledged + 1, states.count - 1)
    let found = allowed.first { (isLater ? states[$0].later : states[$0].kept) == kept }
    guard let found else { return "the files are of no state: \(difference(kept, states[acknowledged].kept))" }
    let titles = opened.store.undoable().map(\.title)
    let expected = (isLater ? [Phrase(same: "later")] : []) + states[found].titles.map(\.title)
    if titles != expected { return "can be undone: \(titles.map(\.fr)) and not \(expected.map(\.fr))" }
    _ = try opened.store.undo(by: "Amina", at: moment(30))
    let undone = folder.kept
    let wanted = isLater ? states[found].kept : states[found].undone
    return undone == wanted ? nil : "undone: \(difference(undone, wanted))"
  }

  private func difference(_ found: [String: [UInt8]], _ wanted: [String: [UInt8]]) -> String {
    Set(found.keys).union(wanted.keys).sorted().filter { found[$0] != wanted[$0] }
      .map { "\($0) \(found[$0]?.count ?? -1)/\(wanted[$0]?.count ?? -1)" }.joined(separator: ", ")
  }
}

extension Telling.State {
  /// What stands in a folder, which is left as it is.
  init(_ folder: Scratch) throws {
    kept = folder.kept
    let tree = Scratch.tree(folder.path)
    let other = Scratch(tree)
    let store = try HubStore.open(other.hub).store
    titles = store.undoable()
    _ = try store.undo(by: "Amina", at: moment(30))
    undone = other.kept
    let third = Scratch(tree)
    try Telling.later(try HubStore.open(third.hub).store)
    later = third.kept
  }
}
