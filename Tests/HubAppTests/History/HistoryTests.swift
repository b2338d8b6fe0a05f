import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The history of a record` {
  private func opened(_ keys: String..., change: (inout AppState.Start) -> Void = { _ in }) -> Walk {
    SamplePast.walk(to: ["2", "Down", "Down", "H"] + keys, start: change)
  }

  @Test func `is asked for where the record is, and read`() {
    let walk = opened()
    #expect(walk.state.place == .history(.organisation, SamplePast.organisation.id))
    #expect(walk.effects.contains(.readHistory(of: SamplePast.organisation.id)))
    #expect(walk.shows("5 changements"))
  }

  @Test func `can be opened from the page and from a plan too`() {
    var walk = SamplePast.walk(to: ["2", "Enter", "H"])
    #expect(walk.state.focus == .history)
    walk = SamplePast.walk(to: ["4", "Enter", "H"])
    #expect(walk.state.focus == .history)
  }

  @Test func `tells values as people write them`() {
    let walk = opened()
    #expect(walk.shows("20 000,00"))
    #expect(walk.shows("→ 35 000,00"))
    let edit = opened("Down", "Down")
    // Of a list it tells what came, not the whole of it.
    #expect(edit.shows("+ "))
    #expect(edit.shows("31/12/2025"))
  }

  @Test func `names a unit of the territory, and a member it does not know by its own name`() {
    let walk = opened()
    #expect(walk.shows("Commune"))
    #expect(walk.shows("Ait Mzal → Ida-Ougnidif"))
    #expect(walk.shows("Member of tomorrow"))
  }

  @Test func `marks what was taken back`() {
    let walk = opened()
    let undone = walk.state.history?.undone[SamplePast.id(3)]
    #expect(undone?.id == SamplePast.id(4))
    #expect(walk.shows("annulé"))
  }

  @Test func `shows a text of several lines in full`() {
    var walk = SamplePast.walk(Size(160, 40), to: ["2", "Down", "Down", "H"])
    while walk.state.history?.selectedEntry?.id != SamplePast.id(3) { walk.press(.down) }
    #expect(walk.shows("Local prêté par la commune."))
    #expect(walk.shows("Visite à prévoir avant la campagne, avec la DPA."))
  }

  @Test func `puts a field back after a question`() {
    var walk = opened("Down", "r")
    #expect(walk.state.focus == .dialog)
    #expect(walk.shows("Redevient"))
    walk.press(.escape)
    #expect(!walk.effects.contains { if case .restore = $0 { true } else { false } })
    walk.press(.character("r"), .right, .enter)
    let asked = Restoration.field(
      record: SamplePast.organisation.id, path: ["capital", "subscribed"], before: SamplePast.id(5))
    #expect(walk.effects.last == .restore(asked))
  }

  @Test func `asks for the row of one field where a change touched several`() {
    let walk = opened("r")
    #expect(walk.state.focus == .history)
    #expect(walk.shows("plusieurs champs"))
  }

  @Test func `puts a record back after showing what would change`() throws {
    var walk = opened()
    let restoration = Restoration.record(SamplePast.organisation.id, before: SamplePast.id(5))
    var then = SamplePast.organisation
    then.status = .dormant
    then.acronym = "AAI"
    let edit = try #require(
      RecordEdit(before: .organisation(SamplePast.organisation), after: .organisation(then)))
    walk.folder = { effect, _ in
      effect == .preview(restoration) ? .previewed(restoration, RestorePreview([edit], staying: 2)) : nil
    }
    walk.press(.character("R"))
    #expect(walk.state.focus == .dialog)
    #expect(walk.shows("AAI"))
    #expect(walk.shows("2 champs"))
    walk.press(.right, .enter)
    #expect(walk.effects.last == .restore(restoration))
  }

  @Test func `does not ask when the user has gone elsewhere meanwhile`() {
    var walk = opened("R", "Esc", "?")
    walk.happen(.previewed(.record(SamplePast.organisation.id, before: SamplePast.id(5)), RestorePreview([])))
    #expect(walk.state.focus == .help)
  }

  @Test func `refuses to put back in a folder that is only read`() {
    let why = Phrase(fr: "lecture seule ici", en: "read-only here", ar: "للقراءة فقط هنا")
    for key in ["r", "R"] {
      let walk = opened("Down", key) { $0.readOnly = why }
      #expect(walk.state.focus == .history)
      #expect(walk.shows("lecture seule ici"))
    }
  }

  @Test func `is read anew when something changed`() {
    var walk = opened()
    let before = walk.effects.count
    walk.happen(.undone(title: Phrase(same: "x"), [], UndoTitles()))
    #expect(walk.effects.dropFirst(before).contains(.readHistory(of: SamplePast.organisation.id)))
  }

  @Test func `copies the row that is chosen`() {
    let walk = opened("Down", "y")
    guard case .copy(let text)? = walk.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("→"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `survives any value at any path`() {
    var generator = SystemRandomNumberGenerator()
    let values: [JSONValue] = [
      .null, .bool(false), .integer(.min), .unsigned(.max), .double(.infinity),
      .string(String(repeating: "x\n", count: 9_000)),
      .array([.array([.object([])]), .string("\u{202E}\u{1B}[2J")]), .members([("id", .string("")), ("", .null)]),
    ]
    let paths: [[String]] = [
      [], ["status"], ["capital"], ["capital", "subscribed"], ["membersByDate", "x", "counts", "women"], ["", ""],
      ["products", "7"], ["womenShare"], ["contacts", SamplePast.id(8).text, "phone"],
    ]
    var walk = opened()
    var changes: [ValueChange] = []
    for path in paths {
      for value in values {
        changes.append(ValueChange(path: path, before: values.randomElement(using: &generator), after: value))
      }
    }
    let entry = HistoryEntry(
      id: .none, at: Timestamp(milliseconds: .max), author: "\u{7}", action: "\u{1B}x", title: Phrase(same: ""),
      changes: changes)
    walk.happen(.historyRead(of: SamplePast.organisation.id, [entry]))
    for _ in 0..<(changes.count + 2) {
      walk.press(.down)
      for line in walk.screen { #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }) }
    }
  }
}
