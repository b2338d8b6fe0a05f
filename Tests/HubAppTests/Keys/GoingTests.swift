import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `Going from place to place` {
  @Test func `goes back and forward again`() {
    var walk = Walk(in: .french)
    walk.press(.character("2"), .character("5"), .character("3"), .altLeft, .altLeft)
    #expect(walk.state.place == .organisations)
    walk.press(.altRight, .altRight)
    #expect(walk.state.place == .training)
    walk.press(.altRight)
    #expect(walk.state.place == .training && walk.state.notice != nil)
    walk.press(.altLeft, .character("4"), .altRight)
    #expect(walk.state.place == .plans)
  }

  @Test func `goes to and fro between two screens`() {
    var walk = Walk(in: .french)
    walk.press(.character("2"), .character("5"), .character("p"))
    #expect(walk.state.place == .organisations)
    walk.press(.character("p"))
    #expect(walk.state.place == .activities)
  }

  @Test func `opens with Right and goes back with Left, the other way round in Arabic`() {
    for (language, open, back) in [(Language.english, Key.right, Key.left), (.arabic, .left, .right)] {
      var walk = Walk(in: language)
      walk.press(.character("2"), open)
      #expect(walk.state.focus == .page, "\(language)")
      walk.press(back)
      #expect(walk.state.focus == .organisations, "\(language)")
      walk.press(.character("l"), .character("h"))
      #expect(walk.state.focus == .organisations, "\(language)")
    }
  }

  @Test func `names the arrow that the keyboard has`() {
    for (language, arrow) in [(Language.french, "→"), (.arabic, "←")] {
      let walk = Walk(in: language)
      #expect(walk.state.name(of: Keystroke(.right)) == arrow)
      #expect(walk.state.name(of: Keystroke(.controlRight)) == "Ctrl+→")
    }
  }

  @Test func `keeps the filter when it goes back by Left`() {
    var walk = Walk(in: .english)
    walk.press(.character("2"), .character("/"))
    walk.type("argan")
    walk.press(.enter, .left, .character("2"))
    #expect(walk.state.organisations.filter.text == "argan")
  }

  @Test func `opens a main screen by its F-key with Shift`() {
    var walk = Walk(in: .english)
    walk.press(.function(14))
    #expect(walk.state.place == .organisations)
    #expect(Key.function(14).name == "Shift+F2" && Key("Shift+F2") == .function(14) && Key("F14") == .function(14))
  }

  @Test func `leaves at the second Ctrl+C in a row, and not before`() {
    var walk = Walk(in: .english)
    walk.press(.control("c"), .down, .control("c"))
    #expect(!walk.effects.contains(.quit))
    walk.press(.control("c"))
    #expect(walk.effects.contains(.quit))
  }

  @Test func `keeps bookmarks`() {
    var walk = Walk(in: .english)
    walk.press(.character("B"))
    #expect(walk.state.focus == .today)
    walk.press(.character("2"), .down, .character("b"), .character("1"), .character("B"), .enter)
    #expect(walk.state.focus == .page)
    let kept = walk.effects.compactMap { effect in
      if case .keepShortcuts(let shortcuts) = effect { shortcuts.bookmarks } else { nil }
    }
    #expect(kept.count == 1 && kept.first?.count == 1)
  }

  @Test func `learns that a keyboard is French from a key that only such a one has`() {
    var walk = Walk(in: .french)
    walk.press(.character("é"))
    #expect(walk.state.place == .organisations && walk.state.keyboard == .azerty)
    // The key labelled A types ض on the keyboard of Morocco.
    walk.press(.character("ض"))
    #expect(walk.state.focus == .form)
  }
}
