import ESSDomain
import TerminalKit
import TestSupport
import Testing
import WalkSupport

@testable import HubApp

/// What a sentence says of keys is true for the user's own keys too.
@Suite struct `The keys that sentences name` {
  private func walk(_ orders: [KeyOrder], _ language: Language = .french, through hub: Hub = Walk.demonstration) -> Walk
  {
    Walk(through: hub, in: language, Size(100, 30)) { $0.keyMap = KeyMap.following(orders).map }
  }

  @Test func `are the standard ones where nobody changed them`() {
    var walk = walk([], through: Walk.empty)
    #expect(walk.shows("« a » note une activité"))
    walk.press(.character("B"))
    #expect(walk.shows("b en pose un"))
  }

  @Test(arguments: Language.allCases) func `follow what the user asks in the file of keys`(_ language: Language) {
    var walk = walk(
      [KeyOrder("bookmark-set", ["F11"]), KeyOrder("change-undo", ["Alt+Z"]), KeyOrder("error-next", ["Alt+G"])],
      language)
    walk.press(.character("B"))
    #expect(walk.shows("F11"), "\(walk.screen)")
    walk.press(.character("2"), .character("d"))
    #expect(walk.shows("Alt+Z"), "\(walk.screen)")
  }

  @Test func `follow it in the guided tour`() {
    var walk = walk([KeyOrder("list-sort", ["F11"]), KeyOrder("change-undo", ["Alt+Z"])])
    walk.press(.character(":"))
    walk.type("tour-start")
    walk.press(.enter, .enter)
    #expect(walk.shows("F11 trie par la colonne"), "\(walk.screen)")
    for _ in 0..<4 { walk.press(.enter) }
    #expect(walk.shows("Alt+Z annule le dernier"), "\(walk.screen)")
  }

  @Test func `are the list of commands and a name where an action has no key`() {
    var walk = walk([KeyOrder("bookmark-set", [])])
    walk.press(.character("B"))
    #expect(walk.shows(": poser ou ôter un signet ici en pose un"), "\(walk.screen)")
  }

  @Test func `are those of actions that there are`() throws {
    var named = 0
    for (file, phrase) in PhraseLiteral.inSources() {
      for text in [phrase.french, phrase.english, phrase.arabic] {
        for expression in text.expressions where expression.hasPrefix("key: \"") {
          let id = String(expression.dropFirst(6).prefix { $0 != "\"" })
          #expect(Registry.action(id) != nil, "\(file):\(phrase.line) names \(id)")
          named += 1
        }
      }
    }
    #expect(named > 100)
  }

  @Test func `are in no sentence as such`() throws {
    let key = try Regex("(?:^|[ (“«:\u{A0}\u{202F}])(?:F[0-9]{1,2}|Ctrl\\+[A-Z])(?:[ ):;.,”»\u{A0}\u{202F}]|$)")
    // The keys of the terminal itself, and those that nobody can change.
    let own = ["Ctrl+Shift", "Ctrl+Maj", "Retour arrière, Tab"]
    for (file, phrase) in PhraseLiteral.inSources() where file.contains("/HubApp/") {
      for text in phrase.english.said where text.firstMatch(of: key) != nil && !own.contains(where: text.contains) {
        Issue.record("\(file):\(phrase.line) names a key that may be another: \(text)")
      }
    }
  }

  @Test func `leave a text of somebody as it is`() {
    let state = walk([]).state
    #expect(state.namingKeys(in: "{change-undo} \u{F8E0} x") == "{change-undo} \u{F8E0} x")
    #expect(state.namingKeys(in: "a\u{F8E0}nothing-such\u{F8E1}b") == "anothing-suchb")
  }
}
