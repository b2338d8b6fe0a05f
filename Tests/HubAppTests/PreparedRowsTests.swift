import ESSDomain
@testable import HubApp
import TerminalKit
import TestSupport
import Testing
import WalkSupport

@Suite struct `Rows that were drawn before` {
  /// Whatever is done between two screens, what is kept from the first never shows on the second where it should not.
  @Test(arguments: [TextDirectionMode.application, .terminal])
  func `are those that would be drawn now`(_ bidi: TextDirectionMode) {
    var walk = Walk(in: .arabic, Size(120, 40)) { $0.bidi = bidi }
    var keys = SeededGenerator(seed: 5)
    let named = [
      "2", "3", "4", "5", "6", "Down", "Down", "Down", "Up", "PgDn", "PgUp", "End", "Home", "s", "S", "L", "Space", "v",
      "z", "Tab", "Esc", "/", "Enter", "a", "u", "U", "+", "e", "Ctrl+S", "C", "Enter", "d",
    ]
    for _ in 0..<250 {
      walk.press(named: named[Int.random(in: 0..<named.count, using: &keys)])
      var bare = walk.state
      bare.preparedRows = nil
      #expect(walk.state.view() == bare.view())
    }
  }

  @Test func `are not made again by a step`() {
    var walk = Walk()
    walk.press(named: "2", "Down")
    let before = walk.state.preparedRows?.strips
    #expect(before?.count == 48)
    walk.press(named: "Down")
    #expect(walk.state.preparedRows?.strips == before)
  }

  @Test func `follow a change of the record`() throws {
    var walk = Walk()
    walk.press(named: "2")
    let id = try #require(walk.state.list?.selected)
    var organisation = try #require(walk.state.hub.organisations[id])
    organisation.name = BilingualName("Coopérative renommée")
    let edit = try #require(
      RecordEdit(before: walk.state.hub[id], after: .organisation(organisation)))
    walk.happen(.undone(title: Phrase(same: "x"), [edit], UndoTitles()))
    #expect(walk.screen.contains { $0.hasPrefix("▌ Coopérative renommée") })
  }
}
