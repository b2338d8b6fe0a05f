import Foundation
import Testing
import Themes

@testable import TerminalKit

@Suite struct `Every theme` {
  @Test(arguments: ThemeLibrary.names) func `can be read and has every role`(_ name: String) throws {
    let theme = try ThemeLibrary.theme(name)
    #expect(theme.name == name)
    #expect(!theme.titles.fr.isEmpty && !theme.titles.en.isEmpty && !theme.titles.ar.isEmpty)
  }

  @Test(arguments: ThemeLibrary.names)
  func `can be read on every ground, in the selection and in 256 colours, and suits the eyes it is for`(
    _ name: String
  ) throws {
    let theme = try ThemeLibrary.theme(name)
    for finding in theme.findings { Issue.record("\(name): \(finding)") }
  }

  @Test(arguments: ThemeLibrary.names) func `stays readable in sixteen and in eight colours`(_ name: String) throws {
    let theme = try ThemeLibrary.theme(name)
    for depth in [ColourDepth.sixteen, .eight] {
      for role in [
        Role.text, .muted, .value, .label, .late, .today, .ok, .key, .title, .field, .notice, .buttonFocused,
      ] {
        for emphasis in [Emphasis.plain, .selected] {
          let style = theme.style(role, emphasis: emphasis, colours: depth)
          if case .rgb = style.foreground { Issue.record("\(name): \(role) keeps a colour that there is not") }
          #expect(style.foreground != .ansi(0) || !style.attributes.contains(.bold), "\(name): \(role) is bold black")
          guard let contrast = style.foreground.inXterm.contrast(with: style.background.inXterm) else { continue }
          #expect(contrast >= 4.5, "\(name): \(role), \(emphasis), in \(depth): \(contrast)")
        }
      }
    }
  }

  @Test(arguments: ThemeLibrary.names) func `makes the selection unmistakable`(_ name: String) throws {
    let theme = try ThemeLibrary.theme(name)
    for colours in ColourDepth.allCases {
      for role in [Role.text, .muted, .late, .ok] {
        let plain = theme.style(role, colours: colours)
        let selected = theme.style(role, emphasis: .selected, colours: colours)
        #expect(selected.attributes.contains(.bold))
        #expect(selected.attributes.contains(.reverse) || selected.background != plain.background)
        if colours == .none || theme.kind == .mono || theme.kind == .sixteen {
          #expect(selected.attributes.contains(.reverse))
        }
      }
    }
  }

  @Test(arguments: ThemeLibrary.names) func `is without colour where there is none`(_ name: String) throws {
    let theme = try ThemeLibrary.theme(name)
    for role in Role.allCases {
      for emphasis in Emphasis.allCases {
        let style = theme.style(role, emphasis: emphasis, colours: .none)
        #expect(style.foreground == .standard && style.background == .standard)
      }
    }
  }

  @Test func `in sixteen colours stands on the terminal's own ground`() throws {
    let theme = try ThemeLibrary.theme("seize")
    for role in Role.allCases {
      let style = theme.style(role)
      #expect(style.background == .standard)
      if case .rgb = style.foreground { Issue.record("\(role)") }
      // Blue cannot be read on black, yellow not on white.
      #expect(style.foreground != .ansi(4) && style.foreground != .ansi(3))
    }
  }
}

@Suite struct `The library of themes` {
  @Test func `holds every file of its folder`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Themes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json5") }
    #expect(Set(files) == Set(ThemeLibrary.names.map { $0 + ".json5" }))
    #expect(files.count >= 10)
    #expect(Set(ThemeLibrary.names).count == ThemeLibrary.names.count)
    #expect(ThemeLibrary.all.count == ThemeLibrary.names.count)
  }

  @Test func `has what eyes and terminals need`() {
    let all = ThemeLibrary.all
    #expect(all.filter { !$0.suits.isEmpty }.count >= 2)
    #expect(
      all.contains { $0.contrast >= 7 && $0.kind == .dark } && all.contains { $0.contrast >= 7 && $0.kind == .light })
    for kind in [Theme.Kind.dark, .light, .sixteen, .mono] { #expect(all.contains { $0.kind == kind }, "\(kind)") }
    #expect(Set(all.map(\.titles.fr)).count == all.count)
  }

  @Test func `gives what a terminal can show`() {
    #expect(ThemeLibrary.suitable(for: .none, chosen: "argan").name == "mono")
    #expect(ThemeLibrary.suitable(for: .eight).name == "seize")
    #expect(ThemeLibrary.suitable(for: .eight, on: .dark).name == "seize-nuit")
    #expect(ThemeLibrary.suitable(for: .eight, on: .light).name == "seize")
    #expect(ThemeLibrary.suitable(for: .sixteen, chosen: "ocean").name == "ocean")
    #expect(ThemeLibrary.suitable(for: .indexed, chosen: "argan").name == "argan")
    #expect(ThemeLibrary.suitable(for: .direct, on: .light).name == "argan")
    #expect(ThemeLibrary.suitable(for: .direct).name == "atlas-nuit")
    #expect(ThemeLibrary.suitable(for: .direct, chosen: "nothing").name == "atlas-nuit")
    #expect(ThemeLibrary.named("nothing")?.name == nil)
  }

  @Test func `completes a user's theme from the one it inherits`() throws {
    let text = """
      // mine
      { name: "mien", kind: "dark", inherits: "argan", titles: { fr: "Mien", en: "Mine", ar: "لي" },
        palette: { accent: '#ffffff' }, }
      """
    let theme = try ThemeLibrary.theme(json5: Array(text.utf8), name: "mien")
    #expect(theme.style(.accent).foreground == .rgb(255, 255, 255))
    #expect(theme.style(.text).background == ThemeLibrary.named("argan")?.style(.text).background)
  }

  @Test func `says what is wrong with a theme`() {
    #expect(throws: ThemeProblem.missingRole(.text, theme: "x")) {
      try ThemeLibrary.theme(
        json5: Array("{name:'x',kind:'dark',titles:{fr:'',en:'',ar:''}}".utf8), name: "x")
    }
    #expect(throws: ThemeProblem.unknownColour("puce", .text, theme: "x")) {
      try ThemeLibrary.theme(
        json5: Array("{name:'x',kind:'dark',inherits:'mono',titles:{fr:'',en:'',ar:''},roles:{text:{fg:'puce'}}}".utf8),
        name: "x")
    }
    #expect(throws: ThemeProblem.unknownParent("y", theme: "x")) {
      try ThemeLibrary.theme(
        json5: Array("{name:'x',kind:'dark',inherits:'y',titles:{fr:'',en:'',ar:''}}".utf8), name: "x")
    }
    #expect(throws: ThemeProblem.badSyntax(theme: "x", line: 1)) {
      try ThemeLibrary.theme(json5: Array("{".utf8), name: "x")
    }
    #expect(throws: ThemeProblem.unknownRole("unheard", theme: "x")) {
      try ThemeLibrary.theme(
        json5: Array("{name:'x',kind:'dark',titles:{fr:'',en:'',ar:''},roles:{unheard:{}}}".utf8), name: "x")
    }
    #expect(throws: ThemeProblem.unreadable(theme: "x", detail: "titles")) {
      try ThemeLibrary.theme(json5: Array("{name:'x',kind:'dark'}".utf8), name: "x")
    }
  }
}

@Suite struct `A theme that is no JSON5` {
  private static let good = "// it's mine {\n{\n  name: 'x', /* { */\n  palette: {\n    ink: '#ffffff',\n  },\n}\n"

  @Test(
    arguments: [
      ("name: 'x',", "name 'x',", 3), ("'#ffffff',", "'#ffffff,", 5), ("palette: {", "palette: {{", 4),
      ("ink:", "ink:: ", 5), ("  },\n", "  }, }\n", 7),
    ]) func `is told of by the line`(_ part: String, _ wrong: String, _ line: Int)
  {
    let text = `A theme that is no JSON5`.good.replacingOccurrences(of: part, with: wrong)
    #expect(throws: ThemeProblem.badSyntax(theme: "x", line: line)) {
      try ThemeLibrary.theme(json5: Array(text.utf8), name: "x")
    }
  }

  @Test func `never traps, whatever is in it`() {
    for text in ["", "\n\n", "'", "/*", "}", "]]}}", "\u{0}", "{\\", String(repeating: "[", count: 700)] {
      #expect(throws: ThemeProblem.self) { try ThemeLibrary.theme(json5: Array(text.utf8), name: "x") }
    }
  }
}

@Suite struct `What falls short in a theme` {
  private func findings(_ changes: String) throws -> [ThemeFinding] {
    let text = "{name:'x',kind:'dark',inherits:'atlas-nuit',titles:{fr:'x',en:'x',ar:'x'},\(changes)}"
    return try ThemeLibrary.theme(json5: Array(text.utf8), name: "x").findings
  }

  @Test func `is a word that cannot be read, by role and ground`() throws {
    let found = try findings("palette:{quiet:'#333333'}")
    #expect(
      found.contains {
        if case .contrast(.muted, on: .text, .plain, let measured, 4.5, .direct) = $0 { measured < 1.5 } else { false }
      })
    #expect(try findings("palette:{}").isEmpty)
  }

  @Test func `is a promise of more contrast that is not kept`() throws {
    #expect(try !findings("contrast:7").isEmpty)
  }

  @Test func `is a selection that only its colour tells`() throws {
    let found = try findings("roles:{selection:{fg:'pickInk',bg:'pick'}}")
    #expect(found.contains(.selectionByColourAlone(.text, .direct)))
  }

  @Test func `is red and green for eyes that do not tell them apart`() throws {
    let found = try findings("suits:['deuteranopia']")
    #expect(found.contains { if case .alike(.ok, .danger, .deuteranopia, _, _) = $0 { true } else { false } })
  }
}

@Suite struct `An eye` {
  private func distance(_ one: String, _ two: String, _ vision: ColourVision) throws -> Double {
    let (one, two) = (try #require(Colour(one)), try #require(Colour(two)))
    return try #require(vision.sees(one)).distance(from: #require(vision.sees(two)))
  }

  @Test func `without some cones takes for alike what others do not`() throws {
    // Reds and greens of one lightness.
    let usual = try distance("#c04040", "#60803a", .usual)
    #expect(try distance("#c04040", "#60803a", .deuteranopia) < usual / 2)
    #expect(try distance("#000000", "#ffffff", .protanopia) > 0.99)
    // Okabe and Ito's orange and sky blue are far apart for all.
    for vision in ColourVision.allCases { #expect(try distance("#e69f00", "#56b4e9", vision) > 0.15) }
  }

  @Test func `sees the lightness that OKLab gives`() throws {
    // From Ottosson's table: sRGB red is L 0.628, a 0.225, b 0.126.
    let red = SeenColour(.rgb(255, 0, 0))
    #expect(abs(red.lightness - 0.628) < 0.001 && abs(red.greenRed - 0.225) < 0.001)
    #expect(abs(red.blueYellow - 0.126) < 0.001)
    #expect(abs(SeenColour(.rgb(255, 255, 255)).lightness - 1) < 0.001)
  }
}

@Suite struct `A colour` {
  @Test func `is read from its name or number`() {
    #expect(Colour("#5f5f00") == .rgb(95, 95, 0))
    #expect(Colour("bright-red") == .ansi(9))
    #expect(Colour("default") == .standard)
    for wrong in ["", "#12", "#gggggg", "puce", "#+12345", "Red"] { #expect(Colour(wrong) == nil) }
  }

  @Test func `is mapped to the nearest that there is`() {
    #expect(Colour.rgb(95, 95, 0).index(in: .indexed) == 58)
    #expect(Colour.rgb(28, 28, 28).index(in: .indexed) == 234)
    #expect(Colour.rgb(250, 5, 5).index(in: .sixteen) == 9)
    #expect(Colour.rgb(250, 5, 5).index(in: .eight) == 1)
    #expect(Colour.rgb(1, 2, 3).index(in: .direct) == 0x010203)
    #expect(Colour.rgb(0, 0, 7).index(in: .direct) == 0x00_0107)
    #expect(Colour.rgb(28, 28, 28).paletteNumber == 234 && Colour.rgb(28, 28, 29).paletteNumber == nil)
    #expect(Colour.rgb(0, 0, 0).paletteNumber == 16 && Colour.ansi(3).paletteNumber == nil)
    #expect(Colour.ansi(12).index(in: .eight) == 4)
    #expect(Colour.rgb(1, 2, 3).index(in: .none) == -1)
    #expect(Colour.standard.index(in: .direct) == -1)
  }

  @Test func `has the contrast that WCAG gives it`() throws {
    let black = Colour.rgb(0, 0, 0)
    #expect(abs(try #require(black.contrast(with: .rgb(255, 255, 255))) - 21) < 0.001)
    #expect(abs(try #require(Colour.rgb(118, 118, 118).contrast(with: .rgb(255, 255, 255))) - 4.54) < 0.01)
    #expect(black.contrast(with: .standard) == nil)
  }
}
