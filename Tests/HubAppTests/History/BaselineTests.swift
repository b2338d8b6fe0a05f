import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `A baseline` {
  private func begun() -> Walk { SamplePast.walk(to: ["2", "C", "Enter"]) }

  @Test func `asks for a day, and takes the start of the quarter for an empty answer`() throws {
    let walk = begun()
    #expect(walk.effects.contains(.readBaseline(since: try #require(Day(iso: "2026-10-01")))))
    #expect(walk.shows("6 organisations modifiées sur 120 depuis le 1er octobre"))
    #expect(walk.state.organisations.positions.count == 6)
  }

  @Test func `reads a month, a quarter and a word`() throws {
    for (text, iso) in [
      ("2026-09", "2026-09-01"), ("2026-T3", "2026-07-01"), ("hier", "2026-11-23"), ("-30", "2026-10-25"),
    ] {
      var walk = SamplePast.walk(to: ["2", "C"])
      walk.type(text)
      walk.press(.enter)
      #expect(walk.effects.contains(.readBaseline(since: try #require(Day(iso: iso)))), "\(text)")
    }
  }

  @Test func `refuses a day to come and what is no day`() {
    for text in ["2027", "rien"] {
      var walk = SamplePast.walk(to: ["2", "C"])
      walk.type(text)
      walk.press(.enter)
      #expect(walk.state.focus == .ask)
    }
  }

  @Test func `stands beside the filter`() {
    var walk = begun()
    walk.press(.character("/"))
    walk.type("coop")
    let passing = walk.state.organisations.passing
    let shown = walk.state.organisations.positions.count
    #expect(passing > shown)
    #expect(shown < 6)
    #expect(walk.shows("sur \(passing) depuis le 1er octobre"))
    walk.press(.escape)
    #expect(walk.state.organisations.positions.count == 6)
  }

  @Test func `keeps the order of the list`() {
    var walk = begun()
    let all = SamplePast.walk(to: ["2"]).state.organisations.positions
    let kept = Set(walk.state.organisations.positions)
    #expect(walk.state.organisations.positions == all.filter { kept.contains($0) })
    walk.press(.character("S"))
    #expect(walk.state.organisations.positions == all.reversed().filter { kept.contains($0) })
  }

  @Test func `shows before and after in the preview`() {
    var walk = SamplePast.walk(Size(140, 40), to: ["2", "C", "Enter"])
    while walk.state.organisations.selected != SamplePast.organisation.id { walk.press(.down) }
    #expect(walk.shows("Depuis le 1er octobre"))
    #expect(walk.shows("En création"))
    #expect(walk.shows("~ Statut"))
  }

  @Test(arguments: ["Esc", "C"]) func `ends with`(_ key: String) {
    var walk = begun()
    walk.press(named: key)
    #expect(walk.state.place == .organisations)
    #expect(walk.state.organisations.positions.count == 120)
    #expect(!walk.shows("modifiées sur"))
  }

  @Test func `belongs to one list and not to the others`() {
    var walk = begun()
    walk.press(.character("5"))
    #expect(walk.state.activities.positions.count == walk.state.hub.activities.count)
    walk.press(.character("2"))
    #expect(walk.state.organisations.positions.count == 6)
  }

  @Test func `is worked out anew when something changed`() {
    var walk = begun()
    let before = walk.effects.count
    walk.happen(.undone(title: Phrase(same: "x"), [], UndoTitles()))
    #expect(walk.effects.dropFirst(before).contains { if case .readBaseline = $0 { true } else { false } })
  }

  @Test func `says so when nothing changed`() {
    let walk = SamplePast.walk(
      to: ["2", "C", "Enter"],
      folder: { effect, _ in
        if case .readBaseline(let day) = effect { .baselineRead(Baseline(since: day, [:], number: 1)) } else { nil }
      })
    #expect(walk.shows("0 organisation modifiée sur 120"))
    #expect(walk.shows("Aucune fiche de cette liste n'a changé"))
  }
}
