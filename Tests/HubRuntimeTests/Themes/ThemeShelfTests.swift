import ESSDomain
import Glibc
import HubApp
import HubStore
import TerminalKit
import Testing

@testable import HubRuntime

/// A theme with nothing but its name.
private func bare(_ name: String) -> Theme {
  Theme(name: name, titles: Theme.Titles(fr: name, en: name, ar: name), kind: .dark, roles: [:])
}

/// A shelf with two themes of ours; a file is a theme when it says `good`.
private func shelf(_ scratch: Scratch) -> ThemeShelf {
  ThemeShelf(
    scratch.surroundings(), names: ["nuit", "jour"], ours: { name in bare(name) },
    read: { bytes, name throws(ThemeProblem) in
      guard String(decoding: bytes, as: UTF8.self).contains("good") else {
        throw .unknownColour("puce", .text, theme: name)
      }
      return bare(name)
    })
}

extension Scratch {
  fileprivate func makeThemes() {
    for folder in [".config", ".config/essor", ".config/essor/themes"] { mkdir("\(path)/\(folder)", 0o700) }
  }
}

@Suite struct `The shelf of themes` {
  @Test func `holds ours, then the user's own, with what is wrong with them`() throws {
    let scratch = try Scratch()
    #expect(shelf(scratch).all.map(\.name) == ["nuit", "jour"])
    scratch.makeThemes()
    try scratch.write(".config/essor/themes/mien.json5", "good")
    try scratch.write(".config/essor/themes/raté.json5", "bad")
    try scratch.write(".config/essor/themes/jour.json5", "good")
    try scratch.write(".config/essor/themes/notes.txt", "good")
    let all = shelf(scratch).all
    #expect(all.map(\.name) == ["nuit", "jour", "mien", "raté"])
    #expect(all.map(\.isOwn) == [false, true, true, true])
    #expect(all.map { $0.problem != nil } == [false, false, false, true])
    #expect(all.last?.problem?.fr.contains("puce") == true && all.last?.problem?.fr.contains("text") == true)
  }

  @Test func `never looks outside its folder`() throws {
    let scratch = try Scratch()
    scratch.makeThemes()
    try scratch.write(".config/essor/outside.json5", "good")
    #expect(!shelf(scratch).hasOwn("../outside") && !shelf(scratch).hasOwn("") && !shelf(scratch).hasOwn("x"))
  }

  @Test(arguments: Language.allCases) func `says every problem and finding in a sentence`(_ language: Language) {
    let problems: [ThemeProblem] = [
      .empty, .missingRole(.text, theme: "x"), .unknownColour("puce", .late, theme: "x"), .unknownRole("y", theme: "x"),
      .unreadable(theme: "x", detail: "line 3"), .unknownParent("z", theme: "x"),
      .badSyntax(theme: "x", line: 2),
    ]
    for problem in problems { #expect(!problem.phrase[language].isEmpty) }
    let finding = ThemeFinding.contrast(.muted, on: .text, .selected, measured: 4.49, owed: 4.5, .indexed)
    #expect(finding.phrase[language].contains("4.4") && finding.phrase[language].contains("muted"))
    #expect(!ThemeFinding.selectionByColourAlone(.text, .eight).phrase[language].isEmpty)
    #expect(
      ThemeFinding.alike(.ok, .danger, .deuteranopia, distance: 0.037, .direct).phrase[language].contains("0.03"))
  }
}

@Suite struct `The command themes` {
  @Test(arguments: Language.allCases) func `lists and looks at a file`(_ language: Language) throws {
    let scratch = try Scratch()
    try scratch.write("t.json5", "good")
    try scratch.write("bad.json5", "bad")
    let written = Written()
    shelf(scratch).list(on: written.console(language))
    #expect(written.data.split(separator: "\n").count == 3)
    // A theme whose every colour is the terminal's own cannot hide the text, but its selection.
    let outcome = try shelf(scratch).check("\(scratch.path)/t.json5", on: written.console(language))
    #expect(outcome == .findings)
    #expect(written.data.contains("selection"))
    #expect(throws: CommandProblem.self) {
      try shelf(scratch).check("\(scratch.path)/bad.json5", on: written.console(language))
    }
    #expect(throws: CommandProblem.self) {
      try shelf(scratch).check("\(scratch.path)/none.json5", on: written.console(language))
    }
  }
}

@Suite struct `A session with themes of the user's own` {
  @Test func `takes on what is saved, and keeps the look where that is broken`() throws {
    let scratch = try Scratch()
    scratch.makeThemes()
    try HubStore.create(at: scratch.path + "/hub", Demonstrations.hub(organisations: 5))
    try scratch.write(".config/essor/themes/mien.json5", "good")
    let bell = Bell()
    let open = try OpenFolder(hub: scratch.path + "/hub", scratch.surroundings())
    let choices = StartChoices(language: .french, theme: "mien", author: "ici", seed: 1)
    var session = open.session(
      choices, size: Size(100, 30), glyphs: .unicode, configuration: Configuration(scratch.surroundings()),
      clock: stillClock, shelf: shelf(scratch), wake: { bell.ring() }, theme: { _ in bare("ours") })
    var terminal = SteppedTerminal(
      Size(100, 30), bell,
      [
        .when("Souss-Massa", do: { try scratch.write(".config/essor/themes/mien.json5", "bad") }),
        .when("puce", press: [.key(.function(9))]),
        .when("à corriger", press: [.key(.escape)]),
        .until("the list is gone", { !$0.contains { $0.contains("à corriger") } }),
      ])
    _ = try session.run(on: &terminal)
    #expect(terminal.theme == "mien")
    #expect(session.state.themeEdition >= 1)
  }
}

@Suite struct `The colours of the screen` {
  private func depth(_ asked: ColourChoice, _ variables: [String: String], _ remembered: ColourChoice? = nil)
    -> ColourDepth?
  {
    ColourChoice.depth(
      asked: asked, Surroundings(variables: variables, home: "/", userName: "a"), remembered: remembered)
  }

  @Test func `are those of the option, else none by NO_COLOR, else those set, else the terminal's`() {
    let refused = ["NO_COLOR": "1"]
    #expect(depth(.indexed, refused, .never) == .indexed)
    #expect(depth(.always, refused, .never) == nil)
    #expect(depth(.never, [:], .direct) == ColourDepth.none)
    #expect(depth(.auto, refused, .direct) == ColourDepth.none)
    #expect(depth(.auto, ["CLICOLOR": "0"], .direct) == ColourDepth.none)
    #expect(depth(.auto, ["NO_COLOR": "", "CLICOLOR": "1"], .sixteen) == .sixteen)
    #expect(depth(.auto, [:]) == nil)
  }

  @Test(arguments: [
    ("256", ColourChoice.indexed), ("'16'", .sixteen), ("true", .direct), ("'never'", .never), ("'x'", nil),
  ])
  func `are read from the settings`(_ text: String, _ choice: ColourChoice?) throws {
    let scratch = try Scratch()
    scratch.makeThemes()
    try scratch.write(".config/essor/config.json", "{ color: \(text) }")
    #expect(Configuration(scratch.surroundings()).remembered.colours == choice)
  }

  @Test func `stand on the ground that the surroundings tell`() {
    func told(_ text: String) -> Ground? {
      Ground.told(Surroundings(variables: ["COLORFGBG": text], home: "/", userName: "a"))
    }
    #expect(told("15;0") == .dark && told("0;15") == .light && told("0;default;15") == .light && told("7;8") == .dark)
    #expect(told("") == nil && told("default") == nil && told("0;99") == nil)
    #expect(Ground.known(Surroundings(variables: ["TERM": "linux"], home: "/", userName: "a")) == .dark)
  }
}
