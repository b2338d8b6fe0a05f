import TerminalKit
import Testing
import Themes

@Suite struct `Every theme` {
  @Test(arguments: ThemeLibrary.names) func `can be read and has every role`(_ name: String) throws {
    let theme = try ThemeLibrary.theme(name)
    #expect(theme.name == name)
    #expect(!theme.titles.fr.isEmpty && !theme.titles.en.isEmpty && !theme.titles.ar.isEmpty)
  }

  /// Roles that draw lines and tracks, not words; and what is meant to recede under a dialog.
  private static let drawn: Set<Role> = [.rule, .scrollTrack, .scrollThumb, .progressRest, .shade]
  /// Where roles without a background of their own come to stand.
  private static let grounds: [Role] = [.text, .dialog]
  private static let onFields: [(Role, Role)] = [
    (.placeholder, .field), (.placeholder, .fieldFocused), (.placeholder, .fieldInvalid), (.key, .notice),
    (.banner, .title), (.titleDetail, .title), (.unknown, .title), (.key, .tab), (.key, .footer),
  ]

  @Test(arguments: ThemeLibrary.names) func `can be read on plain ground, on a dialog and in the selection`(
    _ name: String
  ) throws {
    let theme = try ThemeLibrary.theme(name)
    guard theme.kind == .dark || theme.kind == .light else { return }
    for role in Role.allCases where !`Every theme`.drawn.contains(role) {
      for ground in `Every theme`.grounds {
        for emphasis in [Emphasis.plain, .selected, .selectedMatch] { check(theme, role, ground, emphasis) }
        if theme[role].background == nil || role == .text { check(theme, role, ground, .match) }
      }
      let standsInLists = theme[role].background == nil && role != .hintDisabled && role != .placeholder
      if standsInLists { check(theme, role, .text, .selectedElsewhere) }
    }
    for (role, ground) in `Every theme`.onFields { check(theme, role, ground, .plain) }
  }

  private func check(_ theme: Theme, _ role: Role, _ ground: Role, _ emphasis: Emphasis) {
    let style = theme.style(role, on: ground, emphasis: emphasis)
    let seen = style.foreground.shownIn256.contrast(with: style.background.shownIn256) ?? 0
    let meant = style.foreground.contrast(with: style.background) ?? 0
    #expect(min(seen, meant) >= 4.5, "\(theme.name): \(role) on \(ground), \(emphasis): \(meant), in 256: \(seen)")
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
  @Test func `gives what a terminal can show`() {
    #expect(ThemeLibrary.suitable(for: .none).name == "mono")
    #expect(ThemeLibrary.suitable(for: .eight).name == "seize")
    #expect(ThemeLibrary.suitable(for: .indexed, wanted: "argan").name == "argan")
    #expect(ThemeLibrary.suitable(for: .direct, wanted: "nothing").name == "atlas-nuit")
    #expect(ThemeLibrary.all.count == ThemeLibrary.names.count)
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
    #expect(theme.style(.text).background == Colour("#eeeeee"))
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
    #expect(throws: ThemeProblem.self) { try ThemeLibrary.theme(json5: Array("{".utf8), name: "x") }
    #expect(throws: ThemeProblem.self) {
      try ThemeLibrary.theme(
        json5: Array("{name:'x',kind:'dark',titles:{fr:'',en:'',ar:''},roles:{unheard:{}}}".utf8), name: "x")
    }
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
