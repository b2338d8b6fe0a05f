import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `A folder that is read in parts` {
  /// The plans and some organisations of the demonstration.
  private let part: Hub = {
    var hub = Walk.demonstration
    hub.organisations = RecordSet(
      Walk.demonstration.organisations.all.enumerated().filter { $0.offset % 4 == 1 }.map(\.element))
    hub.activities = RecordSet()
    return hub
  }()

  private func begun() -> Walk { Walk(through: part) { $0.isReading = true } }

  private func whole(_ hub: Hub = Walk.demonstration) -> Happening {
    .opened(OpenedHub(hub, setAside: [], undoTitles: UndoTitles(), readOnly: nil, in: .french, on: Walk.today))
  }

  @Test func `says how far it has come, and that its counts are not complete`() {
    var walk = begun()
    walk.happen(.reading(percent: 38))
    #expect(walk.shows("Lecture… 38 %"))
    #expect(walk.state.figures == nil)
    walk.press(.character("2"))
    #expect(walk.shows("\(part.organisations.count)+"))
    walk.press(.character("5"))
    #expect(walk.shows("en cours de lecture"))
    walk.happen(whole())
    #expect(!walk.shows("Lecture…"))
    #expect(walk.state.figures?.organisations == 120)
  }

  @Test func `keeps the cursor on its record and its line when all is there`() throws {
    var walk = begun()
    walk.press(.character("2"), .down, .down, .down)
    let selected = try #require(walk.state.organisations.selected)
    let row = walk.screen.firstIndex { $0.hasPrefix("▌") }
    walk.happen(whole())
    #expect(walk.state.organisations.selected == selected)
    #expect(walk.state.organisations.positions.count == 120)
    #expect(walk.screen.firstIndex { $0.hasPrefix("▌") } == row)
    #expect(!walk.shows("120+"))
  }

  @Test func `does not lose what is saved meanwhile, nor what others do`() throws {
    var walk = begun()
    walk.press(.character("2"), .down, .character("e"))
    let id = try #require(walk.state.organisations.selected)
    walk.type(" X")
    walk.press(.control("s"))
    let other = try #require(part.organisations.all.first { $0.id != id })
    walk.happen(.filesChanged(Elsewhere.changed(Walk.demonstration, other.id) { $0.acronym = "NEUF" }))
    // What was read may be from before.
    walk.happen(whole())
    #expect(walk.state.hub.organisations[id]?.name.french.hasSuffix(" X") == true)
    #expect(walk.state.hub.organisations[other.id]?.acronym == "NEUF")
    #expect(walk.state.hub.organisations.count == 120)
  }

  @Test func `keeps a filter and an open form`() throws {
    var walk = begun()
    walk.press(.character("2"), .character("/"))
    walk.type("coop")
    walk.press(.enter, .character("e"))
    walk.type(" X")
    walk.happen(whole())
    #expect(walk.state.openForm?.entries.first?.value.hasSuffix(" X") == true)
    #expect(walk.state.organisations.filter.text == "coop")
    walk.press(.escape, .right, .right, .enter)
    #expect(walk.shows("sur 120"))
  }

  @Test func `waits for the record of a draft`() throws {
    let id = try #require(Walk.demonstration.organisations.all.first { part.organisations[$0.id] == nil }?.id)
    let draft = JSONValue.members([
      ("kind", .string("organisations")), ("id", .string(id.text)),
      ("fields", .members([("acronym", .string("TAPÉ"))])), ("stored", .members([("acronym", .string(""))])),
    ])
    var walk = Walk(through: part) {
      $0.isReading = true
      $0.draft = draft
    }
    #expect(walk.state.openForm == nil)
    walk.happen(whole())
    #expect(walk.state.openForm?.entries.first { $0.field == "acronym" }?.value == "TAPÉ")
  }

  @Test func `takes nothing of a reading that another one has overtaken`() {
    var walk = begun()
    walk.happen(
      .reopened(
        OpenedHub(
          Walk.demonstration, setAside: [], undoTitles: UndoTitles(), readOnly: nil, in: .french, on: Walk.today)))
    walk.happen(whole(Walk.empty))
    #expect(walk.state.hub.organisations.count == 120)
  }

  @Test func `takes no figures or index that were worked out of an older hub`() {
    var walk = begun()
    let old = Prepared(walk.state.hub, in: .french, on: Walk.today)
    walk.happen(whole())
    let figures = walk.state.figures
    walk.happen(.reckoned(RegionFigures(hub: part, on: Walk.today), old))
    #expect(walk.state.figures == figures)
  }
}
