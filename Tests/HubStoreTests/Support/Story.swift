import ESSDomain
import Testing

@testable import HubStore

/// Changes made one after the other in a folder, during which a program can be stopped anywhere.
///
/// To have another kind of change tried, add a line to `Story.all`.
struct Story: Sendable {
  typealias Step = @Sendable (HubStore, Hub) throws -> Void

  let name: String
  /// Makes of a new sample what the story begins with.
  var prepare: @Sendable (Scratch) throws -> Void = { _ in }
  /// Each is acknowledged when it returns.
  let steps: [Step]
  /// Power cuts by chance at every call.
  var chances = 12

  init(_ name: String, chances: Int = 12, after prepare: [Step] = [], _ steps: Step...) {
    self.name = name
    self.chances = chances
    self.steps = steps
    self.prepare = { folder in
      for step in prepare {
        let opened = try HubStore.open(folder.hub)
        try step(opened.store, opened.hub)
      }
    }
  }

  /// The same, begun with something else done to the folder.
  func with(_ change: @escaping @Sendable (Scratch) throws -> Void) -> Story {
    var story = self
    let before = prepare
    story.prepare = { folder in
      try before(folder)
      try change(folder)
    }
    return story
  }
}

extension Story {
  /// A step that saves a change.
  private static func saving(
    _ title: String, at seconds: Int = 10, _ edits: @escaping @Sendable (Hub) throws -> [RecordEdit?]
  ) -> Step {
    { store, hub in _ = try store.save(change(try edits(hub), title), at: moment(seconds)) }
  }

  private static let noted = saving("noted", at: 5) { [try noting($0[id(3)], "avant")] }
  private static let renamed = saving("renamed") { [try renaming($0[id(1)], "Un")] }
  private static let moved = saving("moved") { [try moving($0[id(4)], to: "09.541.01.05")] }
  private static let several = saving("several") { hub in
    [
      try noting(hub[id(2)], "vu"), try deleting(hub[id(10)]), RecordEdit(new: try organisation(61)),
      RecordEdit(new: try record(.partner, #"{"id":"\#(id(41).text)"}"#)), try moving(hub[id(1)], to: "09.541.01.07"),
    ]
  }
  private static let undone: Step = { store, _ in _ = try store.undo(by: "Amina", at: moment(20)) }
  private static let redone: Step = { store, _ in _ = try store.redo(by: "Amina", at: moment(21)) }

  static let all: [Story] = [
    Story("one record edited", after: [noted], renamed),
    Story("two edits of one file", renamed, saving("again", at: 11) { [try renaming($0[id(2)], "Deux")] }),
    Story("a record made", saving("made") { _ in [RecordEdit(new: try organisation(60))] }),
    Story("a file made", saving("made") { _ in [RecordEdit(new: try organisation(60, commune: "09.163.01.01"))] }),
    Story("a record deleted", after: [noted], saving("deleted") { [try deleting($0[id(2)])] }),
    Story("a file's last record deleted", saving("deleted") { [try deleting($0[id(4)])] }),
    Story("a plan deleted", after: [noted], saving("deleted") { [try deleting($0[id(30)])] }),
    Story("a record moved, its file gone", after: [noted], moved),
    Story("a record moved to a new file", saving("moved") { [try moving($0[id(1)], to: "09.163.01.01")] }),
    Story(
      "records that change places", after: [noted],
      saving("swapped") { [try moving($0[id(1)], to: "09.541.01.07"), try moving($0[id(4)], to: "09.541.01.05")] }),
    Story("several files", chances: 8, after: [noted], several),
    Story("undo of one", after: [renamed], undone),
    Story("undo of a move", after: [moved], undone),
    Story("undo and redo of several", chances: 6, after: [several], undone, redone),
    Story(
      "a thousand rows", chances: 1,
      saving("import") { _ in
        try (1_000..<2_000).map { RecordEdit(new: try organisation($0, commune: "09.541.01.0\($0 % 3 + 1)")) }
      }),
    Story(
      "the first of a month", after: [noted], saving("december", at: 10 * 86_400) { [try noting($0[id(2)], "déc.")] }),
    Story("a copy that no machine has written to", several).with { folder in
      for name in ["lock", "device", "applied", ".gitignore"] { Scratch.unlink("\(folder.hub)/.essor/\(name)") }
      Scratch.unlink("\(folder.hub)/.essor")
      Scratch.unlink("\(folder.hub)/journal")
    },
    Story(
      "the first partner",
      saving("partner") { _ in [RecordEdit(new: try record(.partner, #"{"id":"\#(id(41).text)"}"#))] }
    )
    .with { Scratch.unlink("\($0.hub)/partners.json") },
    Story(
      "the profile",
      { store, hub in
        var after = hub.profile
        after.cndpReceipt = "D-123"
        _ = try store.saveProfile(from: hub.profile, to: after)
      }),
    Story(
      "the journals of a year that is over", chances: 6,
      after: [saving("in June", at: -520 * 86_400) { [try noting($0[id(3)], "juin")] }, noted],
      { store, _ in _ = try store.compactJournal(at: moment(12)) }),
    Story(
      "an erasure", chances: 6,
      after: [saving("named", at: 5) { [try noting($0[id(3)], "appeler Fatima Zyxwamrani")] }, renamed],
      { store, _ in
        let search = try #require(PersonSearch(["Fatima Zyxwamrani"]))
        _ = try store.erase([search], from: .perhaps, by: "Amina", at: moment(12), id: id(900))
      }),
    Story(
      "drafts", { store, _ in try store.keepDraft("fiche", .string("un")) },
      { store, _ in try store.keepDraft("fiche", .string("deux")) }, { store, _ in try store.removeDraft("fiche") }),
  ]
}
