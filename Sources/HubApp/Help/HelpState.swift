import ESSDomain
import TerminalKit

/// The help for one place: every action that is possible there, with its keys; letters search in it.
struct HelpState: Sendable {
  let focus: Focus
  var input = TextInput()
  var top = 0

  init(focus: Focus) { self.focus = focus }
}

extension AppState {
  mutating func typeInHelp(_ key: Key) {
    guard case .help(var help) = layers.last else { return }
    var page = TextPage(helpBlocks(help), top: help.top)
    let rect = helpBox.inset(horizontally: 2, vertically: 1).droppingTop(2)
    switch key {
    case .down: page.scroll(by: 1, in: rect)
    case .up: page.scroll(by: -1, in: rect)
    case .pageDown: page.scroll(by: rect.height - 1, in: rect)
    case .pageUp: page.scroll(by: 1 - rect.height, in: rect)
    default:
      if help.input.handle(key, fallback: direction) { page.top = 0 }
    }
    help.top = page.top
    layers[layers.count - 1] = .help(help)
  }

  private var helpBox: Rect {
    Rect(size).centred(Size(min(size.width - 4, 92), size.height - 4))
  }

  private func helpBlocks(_ help: HelpState) -> [TextPage.Block] {
    let wanted = Folding.fold(help.input.text).trimmed
    var blocks: [TextPage.Block] = help.focus == .form && wanted.isEmpty ? fieldHelp : []
    for area in Registry.areas {
      let actions = area.actions.filter { action in
        !keyMap.strokes(of: action, in: help.focus).isEmpty && (wanted.isEmpty || action.matches(wanted))
      }
      blocks += keyBlocks(area.title, actions) { keyMap.strokes(of: $0, in: help.focus) }
    }
    if !wanted.isEmpty {
      let elsewhere = Registry.all.filter { action in
        !action.scope.focuses.contains(help.focus) && !keyMap.strokes(of: action).isEmpty && action.matches(wanted)
      }
      let title = Phrase(fr: "Sur d'autres écrans", en: "On other screens", ar: "في شاشات أخرى")
      blocks += keyBlocks(title, elsewhere) { keyMap.strokes(of: $0) }
    }
    if !blocks.isEmpty { blocks.removeLast() }
    if wanted.isEmpty, place == .journal {
      blocks += [.blank] + journalGuide
    } else if wanted.isEmpty, Scope.lists.focuses.contains(help.focus) || help.focus == .filter {
      blocks.append(.blank)
      blocks.append(contentsOf: filterGuide)
    }
    if blocks.isEmpty {
      let nothing = Phrase(
        fr: "Aucune action ne porte ce nom.", en: "No action has that name.", ar: "لا يوجد إجراء بهذا الاسم.")
      blocks = [.paragraph(Line(shown(nothing), .muted))]
    }
    return blocks
  }

  /// A heading, actions with their keys and the commands that do the same without a screen, and a blank; nothing for none.
  private func keyBlocks(_ title: Phrase, _ actions: [Action], _ strokes: (Action) -> [Keystroke]) -> [TextPage.Block] {
    guard !actions.isEmpty else { return [] }
    return [.heading(shown(title))]
      + actions.map { action in
        let keys = strokes(action).map { name(of: $0) }.joined(separator: "  ")
        var text = Line(shown(action.title), .dialog)
        if let twin = action.twin { text.append(DisplayText("  ") + .leftToRight("essor \(twin)"), .muted) }
        return .field(DisplayText.leftToRight(keys), text)
      } + [.blank]
  }

  /// How to filter, with examples that work in the language of the screen.
  private var filterGuide: [TextPage.Block] {
    let title = Phrase(fr: "Écrire un filtre", en: "Writing a filter", ar: "كتابة تصفية")
    let examples: [(Phrase, Phrase)] = [
      (
        Phrase(fr: "argan safran", en: "argan safran", ar: "أركان زعفران"),
        Phrase(
          fr: "les deux mots, dans n'importe quel champ", en: "both words, in any field", ar: "الكلمتان معا في أي حقل")
      ),
      (
        Phrase(fr: "\"huile d'argan\"", en: "\"huile d'argan\"", ar: "\"زيت أركان\""),
        Phrase(fr: "ces mots à la suite", en: "these words in a row", ar: "هذه الكلمات متتابعة")
      ),
      (
        Phrase(fr: "province:Taroudannt", en: "province:Taroudannt", ar: "الإقليم:تارودانت"),
        Phrase(fr: "un champ et sa valeur", en: "a field and its value", ar: "حقل وقيمته")
      ),
      (
        Phrase(fr: "femmes>50%", en: "women>50%", ar: "نساء>50%"),
        Phrase(
          fr: "plus grand, plus petit (<, >=, 10..20)", en: "more, less (<, >=, 10..20)",
          ar: "أكبر أو أصغر (<، >=، 10..20)")
      ),
      (
        Phrase(fr: "-forme:association", en: "-form:association", ar: "-شكل:جمعية"),
        Phrase(fr: "sauf", en: "not", ar: "باستثناء")
      ),
      (
        Phrase(fr: "ice:aucun", en: "ice:none", ar: "ice:بدون"),
        Phrase(fr: "champ vide (rempli : ice:rempli)", en: "empty field (filled: ice:any)", ar: "حقل فارغ")
      ),
    ]
    return [.heading(shown(title))] + examples.map { .field(shown($0.0), Line(shown($0.1), .dialog)) }
  }

  func drawHelp(_ help: HelpState, _ canvas: inout Canvas) {
    let box = helpBox
    canvas.emphasise(canvas.bounds, .dimmed)
    Panel(shown(Action.help.title)).draw(in: box, on: &canvas)
    let inside = box.inset(horizontally: 2, vertically: 1)
    let search = Phrase(fr: "Chercher", en: "Search", ar: "بحث")
    let used = canvas.write(shown(search), at: inside.origin, role: .label)
    help.input.draw(in: inside.row(0).droppingStart(used + 1), on: &canvas, role: .fieldFocused)
    TextPage(helpBlocks(help), top: help.top).draw(in: inside.droppingTop(2), on: &canvas)
  }
}

extension Action {
  /// Whether its titles or other words, in any language, contain a folded text.
  func matches(_ folded: String) -> Bool {
    let words = Language.allCases.map { title[$0] } + synonyms + Vocabulary.words(of: id) + [id]
    return folded.split(separator: " ").allSatisfy { part in
      words.contains { Folding.fold($0).containsBytes(of: String(part)) }
    }
  }
}

extension String {
  /// Whether a text occurs in this one, byte by byte.
  func containsBytes(of part: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard !wanted.isEmpty else { return true }
    guard wanted.count <= bytes.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
