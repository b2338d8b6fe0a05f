import ESSDomain
import TestSupport
import Testing
import WalkSupport

@testable import HubApp
@testable import TerminalKit

/// At 80 columns no sentence of ours is cut, in any language: what is cut is what somebody entered.
@Suite struct `At the size that is designed for` {
  /// The keys that lead to each screen and to what lies over it.
  private static let rooms: [(name: String, keys: [String])] = [
    ("today", []), ("organisations", ["2"]), ("training", ["3"]), ("plans", ["4"]), ("activities", ["5"]),
    ("partners", ["6"]), ("organisation", ["2", "Enter"]), ("programme", ["3", "Enter"]),
    ("activity", ["5", "Enter"]), ("partner", ["6", "Enter"]), ("tree", ["4", "Enter", "Down"]),
    ("red tree", ["4", "Down", "Down", "Enter"]),
    ("project", ["4", "Enter", "Down", "Down", "Enter"]), ("timeline", ["4", "Enter", "P"]),
    ("review", ["4", "R"]), ("problems", ["g", "d"]), ("journal", ["F7"]), ("history", ["2", "H"]), ("map", ["M"]),
    ("calendar", ["5", "w"]), ("filter", ["2", "/"]), ("export", ["2", "x"]), ("import", ["2", "i"]),
    ("new organisation", ["2", "n"]), ("facets", ["2", "f"]), ("columns", ["2", "c"]),
    ("menu", ["2", "m"]), ("copy", ["2", "y"]), ("going", ["g"]),
    ("related", ["2", "o"]), ("palette", ["2", ":"]), ("records", ["2", "Ctrl+F"]), ("help", ["2", "?"]),
    ("help of a tree", ["4", "Enter", "?"]), ("themes", ["F9"]), ("day asked", ["2", "C"]),
    ("new activity", ["2", "a"]), ("organisation form", ["2", "e"]), ("activity form", ["5", "e"]),
    ("programme form", ["3", "e"]), ("partner form", ["6", "e"]), ("form help", ["2", "e", "F1"]),
    ("choices", ["2", "e", "Tab", "Tab", "F2"]), ("calendar of a form", ["2", "a", "Tab", "Tab", "Tab", "F2"]),
    ("form left", ["2", "e", "x", "Esc"]), ("review left", ["4", "R", "Esc"]),
  ]

  private func walk(_ language: Language, _ keys: [String], _ size: Size = Size(80, 24)) -> Walk {
    var walk = Walk(in: language, size) { $0.bidi = .off }
    for name in keys { if let key = Key(name) { walk.press(key) } }
    return walk
  }

  private func expectWhole(_ canvas: Canvas, _ words: CutWords, _ what: String) {
    for cut in words.found(on: canvas.lines()) {
      Issue.record("\(what): “\(cut.seen)” of “\(cut.whole)”")
    }
  }

  @Test(arguments: Language.allCases) func `every screen shows its own words whole`(_ language: Language) {
    let words = CutWords(language, among: Walk.demonstration)
    for room in Self.rooms {
      var walk = walk(language, room.keys)
      expectWhole(walk.state.view(), words, "\(room.name) in \(language.rawValue)")
      guard walk.state.focus == .form, room.name.hasSuffix("form") else { continue }
      // Each field has a sentence of help below it.
      for number in 0..<24 {
        walk.press(.tab)
        expectWhole(walk.state.view(), words, "\(room.name), field \(number + 2) in \(language.rawValue)")
      }
    }
  }

  @Test(arguments: Language.allCases) func `whatever a command opens shows its own words whole`(_ language: Language) {
    let words = CutWords(language, among: Walk.demonstration)
    var tried: [String: Int] = [:]
    for room in Self.rooms.prefix(20) {
      let state = walk(language, room.keys).state
      // What is possible on many screens says much the same on all of them.
      for action in Registry.actions(in: state.focus) where tried[action.id, default: 0] < 2 {
        tried[action.id, default: 0] += 1
        var copy = state
        _ = copy.perform(action)
        guard copy.layers.count > state.layers.count || copy.notice != nil else { continue }
        expectWhole(copy.view(), words, "\(action.id) from \(room.name) in \(language.rawValue)")
      }
    }
  }

  @Test(arguments: Language.allCases) func `the footer has room for help, commands and three more keys`(
    _ language: Language
  ) {
    for room in Self.rooms {
      let state = walk(language, room.keys).state
      let footer = state.footer
      let shown = footer.placed(in: Rect(0, 23, 80, 1)).map(\.0)
      #expect(footer.lasting.allSatisfy(shown.contains), "\(room.name) in \(language.rawValue)")
      let own = shown.count - footer.lasting.count
      #expect(own >= min(3, footer.hints.count), "\(room.name) in \(language.rawValue): \(own) keys")
    }
  }

  private static func withPlainSpaces(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }

  @Test(arguments: Language.allCases, [Size(60, 16), Size(80, 24)])
  func `the guided tour says every sentence to its end`(_ language: Language, _ size: Size) {
    let walk = walk(language, [], size)
    let words = CutWords(language, among: Walk.demonstration)
    for number in Tour.stops.indices {
      var state = walk.state
      state.showTour(number)
      let lines = state.view().lines().map(Self.withPlainSpaces)
      let text = state.shown(Tour.stops[number].text).string
      let last = text.split(separator: " ").last.map { Self.withPlainSpaces(String($0)) } ?? ""
      #expect(lines.contains { $0.contains(last) }, "\(number) in \(language.rawValue): \(last)")
      expectWhole(state.view(), words, "stop \(number)")
    }
  }

  @Test(arguments: Language.allCases, [Size(60, 16), Size(80, 24)])
  func `the first questions are asked whole`(_ language: Language, _ size: Size) {
    let words = CutWords(language, among: Walk.demonstration)
    var wizard = Wizard(language, glyphs: .unicode)
    for key in [Key.enter, .enter, language == .arabic ? .character("a") : .enter] {
      expectWhole(wizard.view(size), words, "\(wizard.step) in \(language.rawValue)")
      guard wizard.step != .data else { break }
      _ = wizard.handle(key)
    }
    expectWhole(wizard.view(size), words, "\(wizard.step) in \(language.rawValue)")
    var canvas = Canvas(size: size, direction: language.readsRightToLeft ? .rightToLeft : .leftToRight, bidi: .off)
    Calibration().draw(in: canvas.bounds, language, on: &canvas)
    let last = Calibration.Words.guide[language].split(separator: " ").last.map(String.init) ?? ""
    #expect(canvas.lines().contains { $0.contains(last) }, "\(canvas.lines())")
  }
}
