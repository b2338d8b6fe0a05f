import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The mouse` {
  private func organisations(_ size: Size = Size(120, 40), _ language: Language = .french) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("2"))
    return walk
  }

  /// Where a text stands on the screen, the highest place or the lowest.
  private func place(of text: String, _ walk: Walk, lowest: Bool = false) throws -> Point {
    let lines = Array(walk.screen.enumerated())
    for (y, line) in lowest ? lines.reversed() : lines {
      if let range = line.firstRange(of: text) {
        return Point(line[..<range.lowerBound].unicodeScalars.count, y)
      }
    }
    Issue.record("“\(text)” is not on the screen:\n\(walk.screen.joined(separator: "\n"))")
    throw Missing()
  }

  private struct Missing: Error {}

  @Test func `selects a row, and opens it when pressed twice`() {
    var walk = organisations()
    walk.happen(.terminal(.mouse(Mouse(.press, at: Point(10, 9)))))
    #expect(walk.state.organisations.scroll.selected == 4)
    let selected = walk.state.organisations.selected
    #expect(walk.state.organisations.previewed == selected)
    walk.happen(.terminal(.mouse(Mouse(.doublePress, at: Point(10, 9)))))
    #expect(walk.state.place == selected.map { .record(.organisation, $0) })
  }

  @Test func `sorts by the title of a column, and the other way round`() throws {
    var walk = organisations()
    let title = try place(of: "Commune", walk)
    walk.happen(.terminal(.mouse(Mouse(.press, at: title))))
    #expect(walk.state.organisations.sort.field == "commune")
    #expect(!walk.state.organisations.sort.descending)
    walk.happen(.terminal(.mouse(Mouse(.press, at: title))))
    #expect(walk.state.organisations.sort.descending)
  }

  @Test(arguments: Language.allCases) func `does what a hint of the footer says`(_ language: Language) throws {
    var walk = organisations(Size(120, 40), language)
    let hint = try place(of: "?", walk, lowest: true)
    #expect(hint.y == 39)
    walk.happen(.terminal(.mouse(Mouse(.press, at: hint))))
    #expect(walk.state.focus == .help)
  }

  @Test func `goes to a screen by its tab`() throws {
    var walk = organisations()
    walk.happen(.terminal(.mouse(Mouse(.press, at: try place(of: "Formations", walk)))))
    #expect(walk.state.place == .training)
  }

  @Test func `chooses in the palette`() throws {
    var walk = organisations()
    walk.press(.character(":"))
    walk.type("quitter essor")
    let line = try place(of: "Quitter Essor", walk)
    walk.happen(.terminal(.mouse(Mouse(.press, at: line))))
    #expect(walk.state.focus == .palette)
    walk.happen(.terminal(.mouse(Mouse(.doublePress, at: line))))
    #expect(walk.effects.contains(.quit))
  }

  @Test func `goes to a field of a form and never to the list below it`() throws {
    var walk = organisations(Size(100, 40))
    walk.press(.character("a"))
    guard case .form(let before) = walk.state.layers.last else {
      Issue.record("no form")
      return
    }
    let selected = walk.state.organisations.selected
    walk.happen(.terminal(.mouse(Mouse(.press, at: Point(8, 12)))))
    guard case .form(let after) = walk.state.layers.last else {
      Issue.record("no form any more")
      return
    }
    #expect(after.focus != before.focus)
    #expect(walk.state.organisations.selected == selected)
  }

  @Test func `answers a question`() throws {
    var walk = organisations()
    walk.press(.character("d"))
    #expect(walk.state.focus == .dialog)
    walk.happen(.terminal(.mouse(Mouse(.press, at: try place(of: "Garder", walk)))))
    #expect(walk.state.focus == .organisations)
    #expect(walk.changes.isEmpty)
  }

  @Test func `turns what lies under the wheel`() {
    var walk = organisations()
    walk.happen(.terminal(.mouse(Mouse(.wheelDown, at: Point(100, 20)))))
    #expect(walk.state.organisations.scroll.selected == 0)
    #expect(walk.state.organisations.previewTop == 3)
    walk.happen(.terminal(.mouse(Mouse(.wheelDown, at: Point(10, 20)))))
    #expect(walk.state.organisations.scroll.selected == 3)
  }

  @Test func `is left to the terminal by a key, and that is remembered`() {
    var walk = organisations()
    walk.press(.function(12))
    #expect(walk.effects.suffix(2) == [.listenToMouse(false), .rememberSettings(["mouse": "off"])])
    walk.press(.function(12))
    #expect(walk.effects.suffix(2) == [.listenToMouse(true), .rememberSettings(["mouse": "on"])])
  }

  @Test func `is mirrored with the screen`() {
    var walk = organisations(Size(120, 40), .arabic)
    walk.happen(.terminal(.mouse(Mouse(.press, at: Point(110, 9)))))
    #expect(walk.state.organisations.scroll.selected == 4)
  }
}
