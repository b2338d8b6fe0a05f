import ESSDomain
import TerminalKit

/// The keys that may follow a prefix, or the actions for what is selected: shown at once, chosen by key or by arrows.
struct KeyMenu: Sendable {
  /// The prefix; nil for a menu in which each action has its own key.
  let prefix: Key?
  let title: Phrase
  let entries: [Entry]
  /// The prefix as the keyboard sent it: an Arabic one may send a single key as two letters.
  var pressed: Key?
  var scroll = ListScroll()

  /// A key and what it does.
  struct Entry: Sendable {
    let keys: [Key]
    let action: Action
  }

  init(after prefix: Key, pressed: Key, _ continuations: [KeyMap.Continuation]) {
    self.prefix = prefix
    self.pressed = pressed
    title = KeyMenu.titles[prefix] ?? Phrase(fr: "Et ensuite ?", en: "And then?", ar: "ثم ماذا؟")
    entries = continuations.map { Entry(keys: [$0.key], action: $0.action) }
  }

  init(_ title: Phrase, _ entries: [Entry]) {
    prefix = nil
    self.title = title
    self.entries = entries
  }

  private static let titles: [Key: Phrase] = [
    .character("g"): Phrase(fr: "Aller à", en: "Go to", ar: "الانتقال إلى"),
    .character("o"): Phrase(fr: "Ce qui est lié", en: "What is related", ar: "ما يرتبط بها"),
  ]
}

extension AppState {
  /// Shows the keys that may follow a prefix.
  mutating func open(_ menu: KeyMenu) {
    guard !isTrial else { return }
    var menu = menu
    menu.scroll.selected = menu.entries.firstIndex { refusal(of: $0.action) == nil } ?? 0
    layers.append(.menu(menu))
  }

  /// A key in the menu: arrows move, a key of the menu does its action, any other leaves it and says so.
  mutating func typeInMenu(_ key: Key) -> [Effect] {
    guard case .menu(var menu) = layers.last else { return [] }
    if menu.scroll.handle(key, count: menu.entries.count, height: menu.entries.count) {
      layers[layers.count - 1] = .menu(menu)
      return []
    }
    layers.removeLast()
    let candidates = keyboard.candidates(for: key)
    if let entry = candidates.lazy.compactMap({ key in menu.entries.first { $0.keys.contains(key) } }).first {
      return perform(entry.action)
    }
    if let pressed = menu.pressed, let letter = Key.lamAlef(pressed, key) { return press(letter) }
    let names = KeyNames.of(language)
    let name = (menu.prefix.map { names.name($0) + " " } ?? "") + names.name(key)
    say(
      Phrase(
        fr: "« \(name) » : rien de tel dans ce menu ; rien n'a été fait.",
        en: "“\(name)”: no such key in this menu; nothing was done.",
        ar: "«\(name)»: لا يوجد مثله في هذه القائمة؛ لم يُفعل شيء."))
    return []
  }

  func drawMenu(_ menu: KeyMenu, _ canvas: inout Canvas) {
    let names = KeyNames.of(language)
    var copy = self
    copy.layers.removeAll { if case .menu = $0 { true } else { false } }
    let refusals = menu.entries.map { copy.refusal(of: $0.action) }
    let keys = menu.entries.map { DisplayText.leftToRight($0.keys.first.map { name(of: Keystroke($0)) } ?? "") }
    let widest = keys.reduce(0) { max($0, $1.width) }
    let choices = menu.entries.indices.map { place in
      let isPossible = refusals[place] == nil
      let gap = DisplayText(repeating: " ", count: widest - keys[place].width + 2)
      return ChoiceList.Choice(
        Line(keys[place], isPossible ? .key : nil) + Line(gap) + Line(shown(menu.entries[place].action.title)),
        isEnabled: isPossible)
    }
    let prefix = menu.prefix.map { DisplayText.leftToRight(names.name($0)) + "  " } ?? .empty
    var list = ChoiceList(prefix + shown(menu.title), input: nil, choices: choices, scroll: menu.scroll)
    if refusals.indices.contains(menu.scroll.selected), let refusal = refusals[menu.scroll.selected] {
      list.note = Line(shown(refusal.phrase), .warning)
    }
    // Above the footer, where the hints stand that it takes further.
    let area = canvas.bounds.droppingBottom(1)
    let size = list.box(in: area, rows: max(1, area.height - 5))
    list.draw(in: Rect(area.x, area.maxY - size.height, size.width, size.height), on: &canvas)
  }
}

extension Action {
  static let menus = [openMenu, chooseInMenu]

  static let openMenu = Action(
    "menu-open", keys: [.character("m")], on: .screens,
    title: Phrase(fr: "Menu de ce qui est sélectionné", en: "Menu for the selection", ar: "قائمة ما هو محدد")
  ) { state throws(Refusal) in
    let focus = state.focus
    let entries = Registry.actions(in: focus).compactMap { action -> KeyMenu.Entry? in
      guard action.scope.isOfOneScreen, !Registry.movesByRow(action) else { return nil }
      let keys = state.keyMap.strokes(of: action, in: focus).filter { $0.prefix == nil && $0.key != .enter }.map(\.key)
      return KeyMenu.Entry(keys: keys, action: action)
    }
    guard !entries.isEmpty else { throw .nothingSelected }
    state.open(KeyMenu(focus.title, entries))
    return []
  }

  static let chooseInMenu = Action(
    "menu-choose", keys: [.enter, .tab], on: Scope(.menu), footer: 1,
    title: Phrase(fr: "Choisir dans le menu", en: "Choose in the menu", ar: "الاختيار من القائمة"),
    hint: Phrase(fr: "choisir", en: "choose", ar: "اختيار")
  ) { state throws(Refusal) in
    guard case .menu(let menu) = state.layers.last, menu.entries.indices.contains(menu.scroll.selected) else {
      throw .nothingSelected
    }
    var copy = state
    copy.layers.removeLast()
    let effects = try menu.entries[menu.scroll.selected].action.perform(&copy)
    state = copy
    return effects
  }
}

extension Scope {
  /// Whether it is of some screens rather than of all.
  var isOfOneScreen: Bool { !focuses.isSuperset(of: Scope.screens.focuses) }
}
