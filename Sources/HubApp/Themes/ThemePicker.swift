import ESSDomain
import TerminalKit

/// The choice of a theme: the screen behind it takes on each one as the selection comes to it.
struct ThemePicker: Sendable {
  /// The theme to go back to.
  let former: String
  var scroll = ListScroll()
}

extension Action {
  static let themes = [changeTheme, keepTheme, nextTheme, leaveThemes]

  static let changeTheme = Action(
    "theme-change", keys: [.function(9)], on: .screens,
    title: Phrase(fr: "Choisir un thème", en: "Choose a theme", ar: "اختيار مظهر"),
    synonyms: ["couleurs", "colours", "theme", "thème", "ألوان", "sombre", "clair", "dark", "light", "contraste"]
  ) { state in
    let former = state.theme
    let here = state.themes.firstIndex { $0.name == former } ?? 0
    state.lay(.themes(ThemePicker(former: former, scroll: ListScroll(selected: here))))
    return [.readThemes]
  }

  static let keepTheme = Action(
    "theme-keep", keys: [.enter], on: Scope(.themes), footer: 1,
    title: Phrase(fr: "Garder ce thème", en: "Keep this theme", ar: "الاحتفاظ بهذا المظهر"),
    hint: Phrase(fr: "garder", en: "keep", ar: "احتفاظ")
  ) { state throws(Refusal) in
    guard case .themes(let picker) = state.layers.last, state.themes.indices.contains(picker.scroll.selected) else {
      throw .nothingSelected
    }
    let chosen = state.themes[picker.scroll.selected]
    if let problem = chosen.problem { throw Refusal(problem) }
    state.layers.removeLast()
    state.theme = chosen.name
    state.chosenTheme = chosen.name
    state.groundThemes = [:]
    state.say(Phrase(fr: "Thème : ", en: "Theme: ", ar: "المظهر: ").joined(to: chosen.title, by: ""))
    return [.remember(Preferences(language: state.language, theme: chosen.name))]
  }

  static let nextTheme = Action(
    "theme-next", keys: [.function(9), .tab], on: Scope(.themes), footer: 2,
    title: Phrase(fr: "Thème suivant", en: "Next theme", ar: "المظهر التالي"),
    hint: Phrase(fr: "suivant", en: "next", ar: "التالي")
  ) { state throws(Refusal) in
    guard case .themes(let picker) = state.layers.last, !state.themes.isEmpty else { throw .nothingSelected }
    state.preview((picker.scroll.selected + 1) % state.themes.count)
    return []
  }

  static let leaveThemes = Action(
    "theme-leave", keys: [.escape, .character("q"), .function(10)], on: Scope(.themes), footer: 3,
    title: Phrase(fr: "Revenir au thème d'avant", en: "Go back to the theme before", ar: "العودة إلى المظهر السابق"),
    hint: Phrase(fr: "annuler", en: "cancel", ar: "إلغاء")
  ) { state in
    if case .themes(let picker) = state.layers.popLast() { state.theme = picker.former }
    return []
  }
}

extension AppState {
  /// Takes the themes that were read; the one in use stays selected.
  mutating func take(_ themes: [ThemeName]) -> [Effect] {
    self.themes = themes
    guard case .themes(var picker) = layers.last else { return [] }
    picker.scroll.select(themes.firstIndex { $0.name == theme } ?? 0, count: themes.count)
    layers[layers.count - 1] = .themes(picker)
    return []
  }

  /// The user wrote a theme: it is looked at anew when it is the one shown, and the list told.
  mutating func takeSaved(theme name: String) -> [Effect] {
    if name == theme { themeEdition &+= 1 }
    if case .themes = layers.last { return [.readThemes] }
    return []
  }

  /// The terminal said whether its background is dark or light: where nobody chose, the theme goes along.
  mutating func take(_ ground: Ground) -> [Effect] {
    if let name = groundThemes[ground], !isChoosingTheme { theme = name }
    return []
  }

  private var isChoosingTheme: Bool {
    layers.contains { if case .themes = $0 { true } else { false } }
  }

  /// Selects a theme of the list and shows the screen in it.
  mutating func preview(_ row: Int) {
    guard case .themes(var picker) = layers.last, themes.indices.contains(row) else { return }
    picker.scroll.select(row, count: themes.count)
    layers[layers.count - 1] = .themes(picker)
    if themes[row].problem == nil { theme = themes[row].name }
  }

  /// A key that moves in the list of themes; false for any other key.
  mutating func moveInThemes(_ key: Key) -> Bool {
    guard case .themes(var picker) = layers.last else { return false }
    let letters: [Character: Key] = ["j": .down, "k": .up, "g": .home, "G": .end]
    var key = key
    if case .character(let letter) = key { key = letters[letter] ?? key }
    let height = ThemePickerLayout(in: Rect(size), count: themes.count).list.height
    guard picker.scroll.handle(key, count: themes.count, height: height) else { return false }
    preview(picker.scroll.selected)
    return true
  }
}
