import ESSDomain
import TerminalKit

extension Action {
  static let overlays = [choosePaletteEntry, completePalette, closeOverlay] + menus

  /// Commands that open the palette on something else than commands.
  static let finding = [findRecord, findCommune]

  static let findRecord = Action(
    "record-find", keys: [.control("f")], on: .screens,
    title: Phrase(fr: "Chercher dans toutes les fiches", en: "Search all records", ar: "البحث في كل البطاقات"),
    hint: Phrase(fr: "chercher", en: "search", ar: "بحث")
  ) { state in
    let palette = PaletteState(focus: state.focus, typed: "@")
    state.lay(.palette(palette))
    return []
  }

  static let findCommune = Action(
    "commune-find", on: .screens,
    title: Phrase(
      fr: "Aller aux organisations d'une commune", en: "Go to the organisations of a commune",
      ar: "الذهاب إلى منظمات جماعة")
  ) { state in
    let palette = PaletteState(focus: state.focus, typed: "#")
    state.lay(.palette(palette))
    return []
  }

  static let choosePaletteEntry = Action(
    "palette-choose", keys: [.enter], on: Scope(.palette), footer: 1,
    title: Phrase(fr: "Choisir", en: "Choose", ar: "اختيار")
  ) { state throws(Refusal) in
    guard case .palette(let palette) = state.layers.last else { throw .nothingSelected }
    let entries = state.entries(of: palette)
    guard entries.indices.contains(palette.scroll.selected) else { throw .nothingSelected }
    return try state.take(entries[palette.scroll.selected])
  }

  static let completePalette = Action(
    "palette-complete", keys: [.tab], on: Scope(.palette), footer: 2,
    title: Phrase(fr: "Compléter ce qui est écrit", en: "Complete what is typed", ar: "إتمام ما كُتب"),
    hint: Phrase(fr: "compléter", en: "complete", ar: "إتمام")
  ) { state throws(Refusal) in
    guard case .palette(var palette) = state.layers.last else { throw .nothingSelected }
    let entries = state.entries(of: palette)
    guard entries.indices.contains(palette.scroll.selected) else { throw .nothingSelected }
    let sign = palette.isNamingView ? "" : palette.subject.map { String($0.rawValue) } ?? ""
    palette.input = TextInput(sign + state.text(of: entries[palette.scroll.selected]))
    palette.scroll = ListScroll()
    state.layers[state.layers.count - 1] = .palette(palette)
    return []
  }

  static let closeOverlay = Action(
    "overlay-close", keys: [.escape, .function(10)], on: Scope(.palette, .help, .menu), footer: 3,
    title: Phrase(fr: "Fermer", en: "Close", ar: "إغلاق")
  ) { state in
    _ = state.layers.popLast()
    return []
  }
}

extension AppState {
  /// Commands remembered as used lately.
  private static let mostRecent = 20

  /// Leaves the palette for what was chosen in it.
  fileprivate mutating func take(_ entry: PaletteEntry) throws(Refusal) -> [Effect] {
    switch entry {
    case .action(let action, let refusal, _):
      if let refusal { throw refusal }
      layers.removeLast()
      let effects = try action.perform(&self)
      recentCommands = [action.id] + recentCommands.filter { $0 != action.id }.prefix(AppState.mostRecent - 1)
      return effects + [.rememberCommands(recentCommands)]
    case .record(let record):
      layers.removeLast()
      open(record)
    case .place(let place):
      layers.removeLast()
      go(to: place)
    case .commune(let code):
      layers.removeLast()
      showOrganisations(of: code)
    case .view(let view):
      layers.removeLast()
      show(view)
    case .keepView(let view):
      layers.removeLast()
      return keep(view)
    case .forgetView(let view):
      layers.removeLast()
      return forget(view)
    case .help(let action):
      guard case .palette(let palette)? = layers.popLast() else { return [] }
      var help = HelpState(focus: palette.focus)
      help.input = TextInput(action.title[language])
      layers.append(.help(help))
    }
    return []
  }

  /// What stands in the palette when a line of it is completed.
  fileprivate func text(of entry: PaletteEntry) -> String {
    switch entry {
    case .action(let action, _, _), .help(let action): action.title[language]
    case .record(let record): record.title[language]
    case .place(let place): name(of: place)[language]
    case .commune(let code): Territory.morocco.name(of: code.text, in: language) ?? code.text
    case .view(let view), .keepView(let view), .forgetView(let view): view.name
    }
  }
}
