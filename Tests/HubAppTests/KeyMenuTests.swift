import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The keys after a prefix` {
  @Test(arguments: Language.allCases) func `are listed at once`(_ language: Language) {
    var walk = Walk(in: language, Size(80, 24))
    walk.press(.character("2"), .down, .character("g"))
    #expect(walk.state.focus == .menu)
    #expect(walk.difference(from: "prefix-menu") == nil)
  }

  @Test func `do what they say, by key, by arrows, and not at all after Esc`() {
    var walk = Walk(in: .english)
    walk.press(.character("2"), .end, .character("g"), .character("g"))
    #expect(walk.state.focus == .organisations && walk.state.organisations.scroll.selected == 0)
    walk.press(.character("g"), .character("a"))
    #expect(walk.state.place == .activities)
    walk.press(.character("g"), .escape)
    #expect(walk.state.place == .activities && walk.state.focus == .activities)
    walk.press(.character("g"), .down, .down, .up, .enter)
    #expect(walk.state.focus != .menu)
  }

  @Test(arguments: Language.allCases) func `say so when there is no such key`(_ language: Language) {
    var walk = Walk(in: language)
    walk.press(.character("2"), .character("g"), .character("z"))
    #expect(walk.state.focus == .organisations)
    #expect(walk.state.notice?.phrase[language].contains("g z") == true)
  }

  @Test func `grey what is not possible and say why`() {
    var walk = Walk(through: Walk.empty, in: .english)
    walk.press(.character("2"), .character("o"))
    #expect(walk.shows("Nothing is selected."))
    walk.press(.character("c"))
    #expect(walk.state.notice?.phrase == Refusal.nothingSelected.phrase)
  }

  @Test func `are found by their places on an Arabic keyboard, and its b of two letters too`() {
    var walk = Walk(in: .arabic)
    walk.press(.character("2"), .character("ل"))
    #expect(walk.state.focus == .menu)
    walk.press(.character("ل"))
    #expect(walk.state.focus == .organisations)
    walk.press(.character("ل"), .character("ا"))
    #expect(walk.state.shortcuts.bookmarks.count == 1)
  }

  @Test func `lead to what is related to a record`() throws {
    let hub = Walk.demonstration
    let activity = try #require(
      (0..<hub.activities.count).lazy.map { hub.activities[$0] }.first { activity in
        activity.organisations.count == 1 && hub.organisations[activity.organisations[0]] != nil
      })
    let organisation = activity.organisations[0]
    var walk = Walk(in: .french) { start in
      start.shortcuts.bookmarks = [.record(.activity, activity.id), .record(.organisation, organisation)]
    }
    walk.press(.character("B"), .enter)
    #expect(walk.state.place == .record(.activity, activity.id))
    walk.press(.character("o"), .character("o"))
    #expect(walk.state.place == .record(.organisation, organisation))
    walk.press(.character("o"), .character("a"))
    #expect(walk.state.place.home == .activities || walk.state.focus == .palette)
    walk.press(.escape, .character("B"), .down, .enter, .character("o"), .character("c"))
    #expect(walk.state.place == .organisations)
    #expect(walk.state.organisations.filter.text.hasPrefix("commune:"))
    #expect(walk.state.organisations.positions.count < hub.organisations.count)
    #expect(!walk.state.organisations.positions.isEmpty)
  }

  @Test func `open a menu of what can be done with the selection`() {
    var walk = Walk(in: .english, Size(80, 40))
    walk.press(.character("2"), .character("m"))
    #expect(walk.shows("Edit the record") && walk.shows("Delete"))
    walk.press(.character("e"))
    #expect(walk.state.focus == .form)
  }
}
