import ESSDomain
import TerminalKit

/// The list of all commands, narrowed by what is typed.
///
/// A sign at the beginning looks for something else: `@` for records, `#` for communes, `~` for kept views, `?` for help.
struct PaletteState: Sendable {
  /// Where the keyboard was: commands that are not for there are greyed with their reason.
  let focus: Focus
  var input = TextInput()
  var scroll = ListScroll()
  /// Places to choose from, in stead of commands.
  var choices: [Place]?
  /// What is chosen, where it is not a command.
  var title: Phrase?
  /// Whether a name is being given to the view on the screen.
  var isNamingView = false

  init(focus: Focus, typed: String = "") {
    self.focus = focus
    input = TextInput(typed)
  }

  init(focus: Focus, choices: [Place], title: Phrase) {
    self.focus = focus
    self.choices = choices
    self.title = title
  }

  /// What is looked for.
  enum Subject: Character, CaseIterable, Sendable {
    case records = "@"
    case communes = "#"
    case views = "~"
    case help = "?"
  }

  /// Nil for commands.
  var subject: Subject? {
    guard choices == nil else { return nil }
    if isNamingView { return .views }
    return Folding.fold(input.text).trimmed.first.flatMap { Subject(rawValue: $0) }
  }

  /// What is typed, without the sign of its subject, as typed.
  var typed: String {
    let text = input.text.trimmed
    return subject == nil || isNamingView ? text : String(text.dropFirst()).trimmed
  }
}

/// What a line of the palette leads to.
enum PaletteEntry: Sendable {
  /// A command, why it is not possible, and the other word by which it was found.
  case action(Action, Refusal?, word: String?)
  case record(AnyRecord)
  case place(Place)
  case commune(TerritoryCode)
  case view(SavedView)
  case keepView(SavedView)
  case forgetView(SavedView)
  /// An action in the help.
  case help(Action)

  var isPossible: Bool {
    if case .action(_, let refusal, _) = self { refusal == nil } else { true }
  }
}

extension AppState {
  mutating func typeInPalette(_ key: Key) {
    guard case .palette(var palette) = layers.last else { return }
    switch key {
    case .up, .down, .pageUp, .pageDown, .home, .end:
      let height = min(max(1, size.height - 8), 14)
      let count = entries(of: palette).count
      _ = palette.scroll.handle(key, count: count, height: height)
      palette.scroll.reveal(count: count, height: height)
    default:
      if palette.input.handle(key, fallback: direction) { palette.scroll = ListScroll() }
    }
    layers[layers.count - 1] = .palette(palette)
  }

  func drawPalette(_ palette: PaletteState, _ canvas: inout Canvas) {
    let entries = entries(of: palette)
    var list = ChoiceList(
      shown(title(of: palette)), input: palette.input, choices: entries.map { choice(of: $0, palette) },
      scroll: palette.scroll)
    list.placeholder = palette.choices == nil ? shown(PaletteWords.placeholder) : .empty
    list.whenEmpty = shown(whenEmpty(palette))
    if entries.indices.contains(palette.scroll.selected),
      case .action(_, let refusal?, _) = entries[palette.scroll.selected]
    {
      list.note = Line(shown(refusal.phrase), .warning)
    }
    list.draw(in: list.box(in: canvas.bounds), on: &canvas)
  }

  private func title(of palette: PaletteState) -> Phrase {
    if let title = palette.title { return title }
    if palette.isNamingView { return Action.saveView.title }
    return switch palette.subject {
    case nil: PaletteWords.commands
    case .records: PaletteWords.records
    case .communes: PaletteWords.communes
    case .views: PaletteWords.views
    case .help: Action.help.title
    }
  }

  private func whenEmpty(_ palette: PaletteState) -> Phrase {
    if palette.isNamingView { return PaletteWords.nameIt }
    guard palette.typed.isEmpty else { return PaletteWords.nothing }
    return palette.subject == .views ? PaletteWords.noView : PaletteWords.typeName
  }

  private func choice(of entry: PaletteEntry, _ palette: PaletteState) -> ChoiceList.Choice {
    switch entry {
    case .action(let action, let refusal, let word):
      var label = Line(shown(action.title))
      if let word { label.append(DisplayText("  " + word), .muted) }
      return ChoiceList.Choice(label, detail: keys(of: action, in: palette.focus), isEnabled: refusal == nil)
    case .help(let action):
      let area = Registry.area(of: action).map { Line(shown($0), .muted) + Line("  ") } ?? .empty
      return ChoiceList.Choice(Line(shown(action.title)), detail: area + keys(of: action, in: palette.focus))
    case .record(let record):
      return ChoiceList.Choice(Line(shown(record.title)), detail: Line(shown(record.kind.label), .muted))
    case .place(let place):
      return ChoiceList.Choice(Line(shown(name(of: place))), detail: Line(shown(place.title), .muted))
    case .commune(let code):
      let name = Territory.morocco.name(of: code.text, in: language) ?? code.text
      let province = Territory.morocco.province(holding: code)?.name[language] ?? ""
      return ChoiceList.Choice(Line(DisplayText(name)), detail: Line(DisplayText(province), .muted))
    case .view(let view):
      let filter = view.filter.isEmpty ? Line.empty : Line(DisplayText(view.filter), .muted) + Line("  ")
      return ChoiceList.Choice(
        Line(DisplayText(view.name)), detail: filter + Line(shown(view.kind.label), .muted))
    case .keepView(let view):
      return ChoiceList.Choice(Line(shown(PaletteWords.keep(view, isKnown: isKnown(view)))))
    case .forgetView(let view): return ChoiceList.Choice(Line(shown(PaletteWords.forget(view))))
    }
  }

  private func isKnown(_ view: SavedView) -> Bool {
    shortcuts.views.contains { Folding.fold($0.name) == Folding.fold(view.name) }
  }

  /// The key that does it here, or where it can be done.
  private func keys(of action: Action, in focus: Focus) -> Line {
    let here = keyMap.strokes(of: action, in: focus)
    let stroke = here.first ?? keyMap.strokes(of: action).first
    guard let stroke else { return .empty }
    return Line(DisplayText.leftToRight(name(of: stroke)), .key)
  }
}
