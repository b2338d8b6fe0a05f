import ESSDomain

extension AppState {
  /// How many records, communes or places the palette shows at most.
  private static let most = 200

  /// The lines of the palette for what is typed, the one meant most likely first.
  func entries(of palette: PaletteState) -> [PaletteEntry] {
    if let choices = palette.choices { return places(choices, matching: palette.typed) }
    let typed = palette.typed
    return switch palette.subject {
    case nil: commands(matching: typed, palette)
    case .records: records(matching: typed)
    case .communes: communes(matching: typed)
    case .views: views(matching: typed, palette)
    case .help: topics(matching: typed, palette)
    }
  }

  /// Commands: with nothing typed those used lately, then those possible here; else those that fit best.
  ///
  /// What was meant by its words stays before what only has the letters, possible or not: Enter never does another thing
  /// than the one that was typed.
  private func commands(matching typed: String, _ palette: PaletteState) -> [PaletteEntry] {
    var copy = self
    copy.layers.removeAll { if case .palette = $0 { true } else { false } }
    func entry(_ action: Action, _ word: String?) -> PaletteEntry {
      guard action.scope.focuses.contains(palette.focus) else { return .action(action, .elsewhere(action), word: word) }
      return .action(action, copy.refusal(of: action), word: word)
    }
    func offered(_ action: Action) -> Bool { action.id != Action.palette.id && Registry.isForPalette(action) }
    guard typed.isEmpty else {
      let matches = CommandSearch.all.matches(typed, in: language).filter { offered($0.action) }
      let groups = [matches.filter(\.isByWords), matches.filter { !$0.isByWords }].map { group in
        group.map { entry($0.action, $0.word) }
      }
      return groups.flatMap { group in group.filter(\.isPossible) + group.filter { !$0.isPossible } }
    }
    let recent = recentCommands.compactMap { Registry.action($0) }.filter(offered)
    let others = Registry.all.filter { action in offered(action) && !recentCommands.contains(action.id) }
    let entries = (recent + others).map { entry($0, nil) }
    return entries.filter(\.isPossible) + entries.filter { !$0.isPossible }
  }

  /// Records whose name has the text, a handful of each kind; those whose name begins with it first.
  private func records(matching text: String) -> [PaletteEntry] {
    let wanted = Folding.fold(text).trimmed
    guard !wanted.isEmpty else { return [] }
    func found<R: Record>(_ set: RecordSet<R>, _ wrap: (R) -> AnyRecord) -> [PaletteEntry] {
      var first: [PaletteEntry] = []
      var others: [PaletteEntry] = []
      set.forEach(reading: R.titleFields) { position, record in
        let names = [Folding.fold(record.title.fr), Folding.fold(record.title.ar)]
        if names.contains(where: { $0.hasPrefix(wanted) }) {
          first.append(.record(wrap(set[position])))
        } else if others.count < 40, names.contains(where: { $0.containsBytes(of: wanted) }) {
          others.append(.record(wrap(set[position])))
        }
        return first.count < 40
      }
      return Array((first + others).prefix(40))
    }
    return found(hub.ruralPlans, AnyRecord.ruralPlan) + found(hub.trainingProgrammes, AnyRecord.trainingProgramme)
      + found(hub.partners, AnyRecord.partner) + found(hub.organisations, AnyRecord.organisation)
      + found(hub.activities, AnyRecord.activity)
  }

  /// Communes by name, those of the hub's own region first.
  private func communes(matching text: String) -> [PaletteEntry] {
    let wanted = FuzzyMatch.Text(text)
    let region = hub.profile.region
    let communes = Territory.morocco.communes
    guard !wanted.letters.isEmpty else {
      let near = communes.map(\.code).filter { code in region.map { code.lies(in: $0) } ?? true }
      return near.prefix(AppState.most).map { PaletteEntry.commune($0) }
    }
    var found: [(isFar: Int, match: FuzzyMatch, code: TerritoryCode)] = []
    for commune in communes {
      let matches = [Language.french, .arabic].compactMap {
        FuzzyMatch(wanted, in: FuzzyMatch.Text(commune.name[$0]), allowsScattered: false)
      }
      guard let match = matches.min() else { continue }
      found.append((region.map { commune.code.lies(in: $0) ? 0 : 1 } ?? 0, match, commune.code))
    }
    found.sort { ($0.isFar, $0.match) < ($1.isFar, $1.match) }
    return found.prefix(AppState.most).map { PaletteEntry.commune($0.code) }
  }

  private func views(matching text: String, _ palette: PaletteState) -> [PaletteEntry] {
    let wanted = FuzzyMatch.Text(text)
    if palette.isNamingView {
      guard !text.isEmpty, let view = view(named: text) else { return [] }
      return [.keepView(view)]
    }
    let found = shortcuts.views.compactMap { view -> (match: FuzzyMatch?, view: SavedView)? in
      guard !wanted.letters.isEmpty else { return (nil, view) }
      return FuzzyMatch(wanted, in: FuzzyMatch.Text(view.name)).map { ($0, view) }
    }
    let ordered =
      wanted.letters.isEmpty
      ? found.map(\.view)
      : found.sorted { left, right in
        guard let first = left.match, let second = right.match else { return false }
        return first < second
      }.map(\.view)
    var entries = ordered.map { PaletteEntry.view($0) }
    if let named = ordered.first(where: { Folding.fold($0.name) == Folding.fold(text) }) {
      entries.append(.forgetView(named))
    }
    return entries
  }

  /// Actions with their keys, of this screen first: what the help would show.
  private func topics(matching text: String, _ palette: PaletteState) -> [PaletteEntry] {
    let actions =
      text.isEmpty ? Registry.all : CommandSearch.every.matches(text, in: language).map(\.action)
    let known = actions.filter { !keyMap.strokes(of: $0).isEmpty }
    let here = known.filter { $0.scope.focuses.contains(palette.focus) }
    return (here + known.filter { !$0.scope.focuses.contains(palette.focus) }).map { .help($0) }
  }

  private func places(_ places: [Place], matching text: String) -> [PaletteEntry] {
    let wanted = FuzzyMatch.Text(text)
    let found = places.filter { place in
      wanted.letters.isEmpty
        || [name(of: place).fr, name(of: place).ar].contains { FuzzyMatch(wanted, in: FuzzyMatch.Text($0)) != nil }
    }
    return found.prefix(AppState.most).map { .place($0) }
  }
}

extension Refusal {
  /// The action belongs to another screen.
  static func elsewhere(_ action: Action) -> Refusal {
    let place = Registry.area(of: action) ?? Phrase(fr: "un autre écran", en: "another screen", ar: "شاشة أخرى")
    return Refusal(
      Phrase(
        fr: "Cette commande ne sert pas sur cet écran (\(place.fr)).",
        en: "This command is not for this screen (\(place.en)).",
        ar: "هذا الأمر لا يُستعمل في هذه الشاشة (\(place.ar))."))
  }
}
