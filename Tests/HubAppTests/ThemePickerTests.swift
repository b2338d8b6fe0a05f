import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The choice of a theme` {
  private static let themes = [
    AppState.ThemeName(name: "atlas-nuit", title: Phrase(fr: "Nuit de l’Atlas", en: "Atlas night", ar: "ليل الأطلس")),
    AppState.ThemeName(name: "argan", title: Phrase(fr: "Argan", en: "Argan", ar: "أركان"), kind: .light),
    AppState.ThemeName(
      name: "distinct", title: Phrase(fr: "Distinct", en: "Distinct", ar: "متمايز"), traits: [.colourBlind]),
    AppState.ThemeName(
      name: "mien", title: Phrase(same: "mien"), isOwn: true,
      problem: Phrase(fr: "le rôle « text » manque", en: "the role “text” is missing", ar: "الدور «text» غير موجود")),
  ]

  private func walk(_ language: Language = .french, _ size: Size = Size(100, 30)) -> Walk {
    var walk = Walk(in: language, size) { $0.themes = [] }
    walk.folder = { effect, _ in effect == .readThemes ? .themesRead(`The choice of a theme`.themes) : nil }
    walk.press(.function(9))
    return walk
  }

  @Test func `shows each theme as the selection comes to it, and keeps one`() {
    var walk = walk()
    #expect(walk.state.focus == .themes)
    #expect(walk.shows("Nuit de l’Atlas") && walk.shows("clair"))
    walk.press(.down)
    #expect(walk.state.theme == "argan")
    walk.press(.character("j"))
    #expect(walk.state.theme == "distinct")
    walk.press(.enter)
    #expect(walk.state.focus == .today)
    #expect(walk.effects.last == .remember(Preferences(language: .french, theme: "distinct")))
  }

  @Test func `goes back to the theme before`() {
    var walk = walk()
    walk.press(.down, .escape)
    #expect(walk.state.theme == "atlas-nuit" && walk.state.focus == .today)
    #expect(!walk.effects.contains { if case .remember = $0 { true } else { false } })
  }

  @Test func `shows what is wrong with a theme, and refuses it`() {
    var walk = walk()
    walk.press(.end)
    #expect(walk.state.theme == "atlas-nuit")
    #expect(walk.shows("à corriger") && walk.shows("le rôle « text » manque"))
    walk.press(.enter)
    #expect(walk.state.focus == .themes)
  }

  @Test func `takes a press of the mouse on a theme, and twice keeps it`() throws {
    var walk = walk()
    let y = try #require(walk.screen.firstIndex { $0.contains("Distinct") })
    let place = Point(60, y)
    walk.happen(.terminal(.mouse(Mouse(.press, at: place))))
    #expect(walk.state.theme == "distinct" && walk.state.focus == .themes)
    walk.happen(.terminal(.mouse(Mouse(.doublePress, at: place))))
    #expect(walk.state.chosenTheme == "distinct" && walk.state.focus == .today)
  }

  @Test func `goes round with F9 and with the mouse's wheel`() {
    var walk = walk()
    walk.press(.function(9))
    #expect(walk.state.theme == "argan")
    walk.happen(.terminal(.mouse(Mouse(.wheelUp, at: Point(5, 5)))))
    #expect(walk.state.theme == "atlas-nuit")
  }

  @Test(arguments: Language.allCases, [Size(60, 16), Size(80, 24), Size(140, 40)])
  func `is the same in every language and size`(_ language: Language, _ size: Size) {
    let difference = walk(language, size).difference(from: "themes")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `lets the terminal's background decide only where nobody chose`() {
    var walk = Walk { $0.groundThemes = [.dark: "atlas-nuit", .light: "argan"] }
    walk.happen(.terminal(.ground(.light)))
    #expect(walk.state.theme == "argan")
    // The language alone is remembered.
    walk.press(.character("L"))
    #expect(walk.effects.last == .remember(Preferences(language: .arabic, theme: nil)))
    var chosen = Walk()
    chosen.happen(.terminal(.ground(.light)))
    #expect(chosen.state.theme == "atlas-nuit")
  }

  @Test func `looks at a theme anew when its file is saved`() {
    var walk = walk()
    walk.happen(.themeSaved(name: "atlas-nuit"))
    #expect(walk.state.themeEdition == 1)
    #expect(walk.effects.last == .readThemes)
    walk.happen(.themeSaved(name: "argan"))
    #expect(walk.state.themeEdition == 1)
  }
}
