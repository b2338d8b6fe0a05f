import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The keys of the user's own` {
  private func following(_ orders: KeyOrder...) -> (map: KeyMap, problems: [KeyProblem]) { KeyMap.following(orders) }

  private func action(_ id: String) throws -> Action { try #require(Registry.action(id)) }

  @Test func `take the place of the standard ones, on the screen, in the footer, the help and the palette`() throws {
    let (map, problems) = following(KeyOrder("activity-record", ["F6", "%"]), KeyOrder("list-sort", ["t"]))
    #expect(problems.isEmpty)
    var walk = Walk(in: .english, Size(100, 30)) { $0.keyMap = map }
    walk.press(.character("2"), .character("a"))
    #expect(walk.state.focus == .organisations)
    #expect(walk.screen.last?.contains("F6 activity") == true)
    walk.press(.character("?"))
    walk.type("record an activity")
    #expect(walk.shows("F6  %"))
    walk.press(.escape, .character(":"))
    walk.type("record an activity")
    #expect(walk.shows("F6"))
    walk.press(.escape, .character("%"))
    #expect(walk.state.focus == .form)
  }

  @Test func `are refused with both names where another action of the same screen has the key`() throws {
    let (map, problems) = following(KeyOrder("activity-record", ["e"], line: 4))
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.line == 4)
    #expect(problem.phrase.en.contains("activity-record") && problem.phrase.en.contains("record-edit"))
    #expect(problem.phrase.en.contains("Record an activity") && problem.phrase.en.contains("Edit the record"))
    #expect(map.strokes(of: try action("activity-record")).first == Keystroke(.character("a")))
  }

  @Test func `may change places, and the later gives way where both want one key`() throws {
    let swapped = following(KeyOrder("record-edit", ["d"]), KeyOrder("record-delete", ["e"]))
    #expect(swapped.problems.isEmpty)
    #expect(swapped.map.strokes(of: try action("record-edit")) == [Keystroke(.character("d"))])
    let both = following(KeyOrder("list-sort", ["%"], line: 1), KeyOrder("list-reverse", ["%"], line: 2))
    #expect(both.problems.map(\.line) == [2])
    #expect(both.map.strokes(of: try action("list-sort")) == [Keystroke(.character("%"))])
    #expect(both.map.strokes(of: try action("list-reverse")) == [Keystroke(.character("S"))])
    // The one that gives way takes its standard key back, which a third had been given.
    let chain = following(
      KeyOrder("list-sort", ["%"]), KeyOrder("row-mark", ["s"]), KeyOrder("list-reverse", ["%"]),
      KeyOrder("marks-clear", ["S"]))
    #expect(chain.problems.count == 2)
  }

  @Test func `may be the same on two screens that never show together`() {
    #expect(following(KeyOrder("review-start", ["%"]), KeyOrder("folder-restore", ["%"])).problems.isEmpty)
  }

  @Test(arguments: [
    ("activity-recrod", ["%"], "activity-record"), ("activity-record", ["Entr"], "Enter"),
    ("list-sort", ["Enter"], "Enter"), ("list-sort", ["Ctrl+M"], "Ctrl+M"), ("form-save", ["%"], "form-save"),
    ("program-quit", [], "program-quit"), ("palette-open", [":"], "palette-open"), ("form-save", [], "form-save"),
    ("list-sort", ["Left"], "Left"), ("list-sort", ["g"], "list-sort"), ("list-sort", ["s x y"], "s x y"),
  ])
  func `are refused with what would do instead`(_ id: String, _ names: [String], _ word: String) {
    let (map, problems) = following(KeyOrder(id, names))
    #expect(problems.count == 1)
    for language in Language.allCases { #expect(problems.first?.phrase[language].contains(word) == true) }
    #expect(map.own.isEmpty)
  }

  @Test func `never take away the keys that everybody needs`() throws {
    let orders = Registry.all.map { KeyOrder($0.id, []) }
    let (map, _) = KeyMap.following(orders)
    for (id, key) in [("record-open", Key.enter), ("screen-back", .escape), ("overlay-close", .escape)] {
      #expect(map.strokes(of: try action(id)).contains(Keystroke(key)), "\(id)")
    }
    #expect(map.strokes(of: try action("program-quit")) == [Keystroke(.control("q"))])
    #expect(map.strokes(of: try action("palette-open")).contains(Keystroke(.control("p"))))
  }

  @Test func `are told at the start when they are refused`() {
    let (map, problems) = following(KeyOrder("activity-record", ["e"], line: 2), KeyOrder("nonsense", ["%"], line: 3))
    for language in Language.allCases {
      let walk = Walk(in: language) { start in
        start.keyMap = map
        start.keyProblems = problems
      }
      #expect(walk.shows("keys.json5:2"), "\(language)")
    }
  }

  @Test(arguments: [
    ("Ctrl+S", Key.control("s")), ("ctrl-s", .control("s")), ("^S", .control("s")), ("C-x", .control("x")),
    ("Escape", .escape), ("Échap", .escape), ("entrée", .enter), ("PageDown", .pageDown), ("pgdn", .pageDown),
    ("Maj+Tab", .backTab), ("Shift+F3", .function(15)), ("f12", .function(12)), ("Alt+Left", .altLeft),
    ("Alt+X", .alt("X")), ("alt+x", .alt("x")), ("space", .space), ("Suppr", .delete), ("?", .character("?")),
    ("+", .character("+")), ("Ctrl++", .control("+")), ("A", .character("A")),
  ])
  func `are read as people write them`(_ name: String, _ key: Key) {
    #expect(Keystroke(named: name) == Keystroke(key), "\(name)")
  }

  @Test func `are read again from the names that the program writes`() {
    for action in Registry.all {
      for stroke in KeyMap.standard.strokes(of: action) {
        #expect(Keystroke(named: stroke.name(in: .english)) == stroke, "\(stroke.name(in: .english))")
      }
    }
  }

  @Test(arguments: ["", " ", "Ctrl+", "F25", "Hyper+x", "g g g", "ab", "Shift+F13", "\u{0}\u{1}"])
  func `are no keys when nobody has them`(_ name: String) { #expect(Keystroke(named: name) == nil) }
}
