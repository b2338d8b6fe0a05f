import ESSDomain
import TerminalKit

/// The list of all commands, narrowed by what is typed; `@` looks for records instead.
struct PaletteState: Sendable {
  /// Where the keyboard was: commands that are not for there are greyed with their reason.
  let focus: Focus
  var input = TextInput()
  var scroll = ListScroll()

  init(focus: Focus) { self.focus = focus }
}

extension AppState {
  /// What a line of the palette leads to.
  enum PaletteEntry {
    case action(Action, Refusal?)
    case record(AnyRecord)
  }

  /// The lines of the palette: commands possible here first.
  func entries(of palette: PaletteState) -> [PaletteEntry] {
    let typed = Folding.fold(palette.input.text).trimmed
    if typed.hasPrefix("@") { return records(matching: String(typed.dropFirst()).trimmed) }
    var copy = self
    copy.layers.removeAll { if case .palette = $0 { true } else { false } }
    let actions = Registry.all.filter { action in
      action.id != Action.palette.id && Registry.isForPalette(action) && (typed.isEmpty || action.matches(typed))
    }
    let entries = actions.map { action -> PaletteEntry in
      guard action.scope.focuses.contains(palette.focus) else { return .action(action, .elsewhere(action)) }
      return .action(action, copy.refusal(of: action))
    }
    return entries.filter(\.isPossible) + entries.filter { !$0.isPossible }
  }

  /// Records whose name has the folded text, a handful of each kind.
  private func records(matching text: String) -> [PaletteEntry] {
    guard !text.isEmpty else { return [] }
    func found<R: Record>(_ set: RecordSet<R>, _ wrap: (R) -> AnyRecord) -> [PaletteEntry] {
      var entries: [PaletteEntry] = []
      set.forEach(reading: R.titleFields) { position, record in
        let title = record.title
        if Folding.fold(title.fr).containsBytes(of: text) || Folding.fold(title.ar).containsBytes(of: text) {
          entries.append(.record(wrap(set[position])))
        }
        return entries.count < 40
      }
      return entries
    }
    return found(hub.ruralPlans, AnyRecord.ruralPlan) + found(hub.trainingProgrammes, AnyRecord.trainingProgramme)
      + found(hub.partners, AnyRecord.partner) + found(hub.organisations, AnyRecord.organisation)
      + found(hub.activities, AnyRecord.activity)
  }

  mutating func typeInPalette(_ key: Key) {
    guard case .palette(var palette) = layers.last else { return }
    let height = max(1, size.height - 8)
    if !palette.scroll.handle(key, count: entries(of: palette).count, height: height) {
      if palette.input.handle(key, fallback: direction) { palette.scroll = ListScroll() }
    } else {
      palette.scroll.reveal(count: entries(of: palette).count, height: min(height, 14))
    }
    layers[layers.count - 1] = .palette(palette)
  }

  func drawPalette(_ palette: PaletteState, _ canvas: inout Canvas) {
    let names = KeyNames.of(language)
    let choices = entries(of: palette).map { entry -> ChoiceList.Choice in
      switch entry {
      case .action(let action, let refusal):
        let key = action.keys.first.map { names.name($0) } ?? ""
        return ChoiceList.Choice(
          Line(shown(action.title)), detail: Line(DisplayText.leftToRight(key), .key), isEnabled: refusal == nil)
      case .record(let record):
        return ChoiceList.Choice(Line(shown(record.title)), detail: Line(shown(record.kind.label), .muted))
      }
    }
    let title = Phrase(
      fr: "Commandes (@ pour chercher une fiche)", en: "Commands (@ to find a record)", ar: "الأوامر (@ للبحث عن بطاقة)"
    )
    var list = ChoiceList(shown(title), input: palette.input, choices: choices, scroll: palette.scroll)
    list.whenEmpty = shown(Phrase(fr: "Rien de ce nom.", en: "Nothing of that name.", ar: "لا شيء بهذا الاسم."))
    if entries(of: palette).indices.contains(palette.scroll.selected),
      case .action(_, let refusal?) = entries(of: palette)[palette.scroll.selected]
    {
      list.note = Line(shown(refusal.phrase), .warning)
    }
    list.draw(in: list.box(in: canvas.bounds), on: &canvas)
  }
}

extension AppState.PaletteEntry {
  var isPossible: Bool {
    if case .action(_, let refusal) = self { refusal == nil } else { true }
  }
}

extension Registry {
  /// Commands that make sense by name; moving by a row does not.
  static func isForPalette(_ action: Action) -> Bool {
    !action.scope.focuses.isDisjoint(with: Scope.screens.focuses.union([.review]))
      && !movesByRow.contains(action.id)
  }

  private static let movesByRow: Set<String> = [
    "row-down", "row-up", "row-first", "row-last", "branch-down", "branch-up", "branch-first", "branch-last",
  ]
}

extension Refusal {
  /// The action belongs to another screen.
  static func elsewhere(_ action: Action) -> Refusal {
    let area = Registry.areas.first { area in area.actions.contains { $0.id == action.id } }?.title
    let place = area ?? Phrase(fr: "un autre écran", en: "another screen", ar: "شاشة أخرى")
    return Refusal(
      Phrase(
        fr: "Cette commande ne sert pas sur cet écran (\(place.fr)).",
        en: "This command is not for this screen (\(place.en)).",
        ar: "هذا الأمر لا يُستعمل في هذه الشاشة (\(place.ar))."))
  }
}

extension Action {
  static let overlays = [choosePaletteEntry, closeOverlay]

  static let choosePaletteEntry = Action(
    "palette-choose", keys: [.enter], on: Scope(.palette), footer: 1,
    title: Phrase(fr: "Choisir", en: "Choose", ar: "اختيار")
  ) { state throws(Refusal) in
    guard case .palette(let palette) = state.layers.last else { throw .nothingSelected }
    let entries = state.entries(of: palette)
    guard entries.indices.contains(palette.scroll.selected) else { throw .nothingSelected }
    switch entries[palette.scroll.selected] {
    case .action(let action, let refusal):
      if let refusal { throw refusal }
      state.layers.removeLast()
      return try action.perform(&state)
    case .record(let record):
      state.layers.removeLast()
      state.open(record)
      return []
    }
  }

  static let closeOverlay = Action(
    "overlay-close", keys: [.escape, .function(10)], on: Scope(.palette, .help), footer: 2,
    title: Phrase(fr: "Fermer", en: "Close", ar: "إغلاق")
  ) { state in
    _ = state.layers.popLast()
    return []
  }
}
