import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `A list` {
  @Test func `narrows with every letter and says how many are left`() {
    var walk = Walk()
    walk.press(.character("2"), .character("/"))
    walk.type("coop")
    #expect(walk.shows("sur 120"))
    let narrowed = walk.state.organisations.positions.count
    #expect(narrowed < 120)
    walk.press(.escape)
    #expect(walk.state.organisations.positions.count == 120)
  }

  @Test func `keeps the selected record while the order changes`() {
    var walk = Walk()
    walk.press(.character("2"), .down, .down, .down)
    let selected = walk.state.organisations.selected
    walk.press(.character("s"), .character("S"))
    #expect(walk.state.organisations.selected == selected)
  }

  @Test func `never empties at what is not finished yet`() {
    var walk = Walk()
    walk.press(.character("2"), .character("/"))
    walk.type("femmes>")
    #expect(walk.state.organisations.positions.count == 120)
    walk.type("50%")
    let women = walk.state.organisations.positions.count
    #expect(women > 0 && women < 120)
    for position in walk.state.organisations.positions {
      let share = walk.state.hub.organisations[position].womenShare
      #expect((share?.percent ?? 0) > 50)
    }
  }

  @Test(arguments: [
    ("forme:coopérative", Language.french), ("شكل:تعاونية", .arabic), ("form:cooperative", .english),
  ]) func `takes field names of each language`(_ filter: String, _ language: Language) {
    var walk = Walk(in: language)
    walk.press(.character("2"), .character("/"))
    walk.type(filter)
    let found = walk.state.organisations.positions.map { walk.state.hub.organisations[$0] }
    #expect(!found.isEmpty && found.count < 120)
    #expect(found.allSatisfy { $0.legalForm == .cooperative })
  }

  @Test func `treats pasted text as text and never as keys`() {
    var walk = Walk()
    walk.press(.character("2"))
    walk.happen(.terminal(.paste("q\n4a\u{1B}[201~d")))
    #expect(walk.state.place == .organisations)
    #expect(walk.state.focus == .organisations)
    walk.press(.character("/"))
    walk.happen(.terminal(.paste("co\nop\u{7}")))
    #expect(walk.state.organisations.filter.text == "co op")
  }

  @Test func `follows a record that moves or goes`() {
    var walk = Walk()
    walk.press(.character("2"), .down)
    let id = walk.state.organisations.selected
    walk.press(.character("d"), .right, .enter)
    #expect(walk.changes.last?.edits.first?.id == id)
    #expect(walk.changes.last?.edits.first?.after == nil)
    #expect(walk.state.organisations.positions.count == 119)
    #expect(walk.state.organisations.selected != id)
  }
}
