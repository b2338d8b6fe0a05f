import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The journal of the folder` {
  private func opened(_ filter: String = "") -> Walk {
    var walk = SamplePast.walk(to: ["F7"])
    guard !filter.isEmpty else { return walk }
    walk.press(.character("/"))
    walk.type(filter)
    return walk
  }

  private func found(_ filter: String) -> [RecordID] {
    let walk = opened(filter)
    let changes = walk.state.journal.reading?.changes ?? []
    return walk.state.journal.places.map { changes[$0].id }
  }

  private func ids(_ numbers: UInt64...) -> [RecordID] { numbers.map(SamplePast.id) }

  @Test func `lists all changes, the newest first`() {
    #expect(found("") == ids(7, 6, 5, 4, 3, 2, 1))
    #expect(opened().shows("7 changements"))
  }

  @Test(
    arguments: [
      ("alaoui", [7, 2, 1]), ("rappeler", [6]), ("auteur:ouahbi", [6, 4, 3]), ("author:ouahbi -undo", [6, 3]),
      ("المؤلف:حسناء", [5]), ("genre:activités", [6]), ("kind:partner", [7]), ("النوع:المنظمات", [5, 4, 3, 2, 1]),
      ("depuis:2026-11", [7, 6, 5]), ("since:23/11/2026 kind:org", [5]), ("date:2026-10", [4, 3, 2]),
      ("avant:2026-09", [1]), ("date:2026-10-05..2026-10-20", [4, 3, 2]), ("action:supprimer", [7]),
      ("depuis:2026-11 or avant:2026-09", [7, 6, 5, 1]), ("depuis:", [7, 6, 5, 4, 3, 2, 1]), ("nulle part", []),
    ] as [(String, [UInt64])])
  func `is filtered by text, author, kind, action and period`(_ filter: String, _ numbers: [UInt64]) {
    #expect(found(filter) == numbers.map(SamplePast.id))
  }

  @Test func `finds the same letter by letter as at once`() throws {
    let words = ["visite", "argan", "Taliouine", "ÉTÉ", "زيت", "budget", "a", "ar"]
    var changes: [RecordedChange] = []
    for number in 0..<600 {
      let title = (0..<3).map { words[(number * 7 + $0 * 13 + number / 11) % words.count] }.joined(separator: " ")
      changes.append(
        RecordedChange(
          id: SamplePast.id(UInt64(number)), at: Timestamp(milliseconds: Int64(number) * 3_600_000),
          author: "a\(number % 3)",
          action: "record-edit", title: Phrase(same: title), edits: []))
    }
    let reading = JournalReading(changes, Walk.empty, number: 1)
    var state = JournalState()
    let context = opened().state.entry
    state.take(reading)
    for text in ["argan vis", "ete -a1", "زيت a", "auteur:a2 arg", "\"argan ete\""] {
      state.filter = TextInput()
      state.refresh(context)
      for letter in text {
        state.filter.insert(String(letter))
        state.refresh(context)
        #expect(state.places == reading.places(passing: JournalFilter(state.filter.text, today: Walk.today)), "\(text)")
      }
    }
  }

  @Test func `opens the record that was changed`() {
    var walk = opened()
    walk.press(.down, .enter)
    guard case .record(.activity, _) = walk.state.place else {
      Issue.record("\(walk.state.place)")
      return
    }
    walk.press(.escape)
    #expect(walk.state.place == .journal)
    #expect(walk.state.journal.selectedChange?.id == SamplePast.id(6))
  }

  @Test func `opens the history of a record that is gone`() {
    var walk = opened()
    walk.press(.enter)
    #expect(walk.state.place == .history(.partner, SamplePast.id(99)))
  }

  @Test func `unfolds a change of many records and opens one of them`() {
    var walk = opened()
    walk.press(.end, .enter)
    #expect(walk.state.journal.rowCount == 10)
    walk.press(.down, .enter)
    guard case .record(.organisation, _) = walk.state.place else {
      Issue.record("\(walk.state.place)")
      return
    }
    walk.press(.escape, .character("k"), .space)
    #expect(walk.state.journal.rowCount == 7)
  }

  @Test func `keeps the selected change when it is read anew`() {
    var walk = opened()
    walk.press(.down, .down)
    let selected = walk.state.journal.selectedChange?.id
    let more =
      SamplePast.changes + [
        RecordedChange(
          id: SamplePast.id(50), at: SamplePast.moment("2026-11-24T09:00:00Z"), author: "x", action: "undo",
          title: Phrase(same: "y"), edits: [])
      ]
    walk.happen(.journalRead(JournalReading(more, walk.state.hub, number: 2)))
    #expect(walk.state.journal.selectedChange?.id == selected)
    #expect(walk.state.journal.rowCount == 8)
  }

  @Test func `puts the folder back as of a day that is typed`() throws {
    var walk = opened()
    walk.press(.character("R"))
    #expect(walk.state.focus == .ask)
    walk.type("31/02")
    walk.press(.enter)
    #expect(walk.state.focus == .ask)
    walk.press(.control("w"))
    walk.type("2026-10")
    #expect(walk.shows("31 octobre 2026"))
    let day = try #require(Day(iso: "2026-10-31"))
    let restoration = Restoration.folder(asOf: day)
    let edits = Array(walk.state.hub.organisations.all.prefix(3)).compactMap {
      RecordEdit(before: .organisation($0), after: nil)
    }
    walk.folder = { effect, _ in
      effect == .preview(restoration) ? .previewed(restoration, RestorePreview(edits)) : nil
    }
    walk.press(.enter)
    #expect(walk.shows("3 à retirer"))
    walk.press(.enter)
    #expect(walk.effects.last == .preview(restoration))
    walk.press(.character("R"))
    walk.type("2026-10")
    walk.press(.enter, .right, .enter)
    #expect(walk.effects.last == .restore(restoration))
  }

  @Test func `refuses a day that is not over`() {
    var walk = opened()
    walk.press(.character("R"))
    walk.type("+1")
    walk.press(.enter)
    #expect(walk.state.focus == .ask)
    #expect(walk.shows("jour passé"))
  }

  @Test func `undoes with the key of everywhere`() {
    var walk = SamplePast.walk(to: ["F7"]) { $0.undoTitles = UndoTitles(undo: Phrase(same: "x")) }
    walk.press(.character("u"))
    #expect(walk.effects.last == .undo)
    walk.happen(.undone(title: Phrase(same: "x"), [], UndoTitles()))
    #expect(walk.effects.contains { if case .readJournal = $0 { true } else { false } })
  }
}
