import ESSDomain

/// A command that a typed text fits, and by which of its words where that is not its title.
struct CommandMatch: Sendable {
  let action: Action
  let match: FuzzyMatch
  /// Which of the command's texts fitted: the title in the user's language before its other titles and words.
  let source: Int
  /// The other word by which it was found.
  let word: String?

  /// Whether it is the command that was meant, as far as words tell, rather than one whose letters happen to fit.
  var isByWords: Bool { match.closeness <= .wordBeginning }
}

/// Finds commands by what is typed: by titles and other words in all three languages, whichever is on the screen.
struct CommandSearch: Sendable {
  private struct Entry: Sendable {
    let action: Action
    let titles: [Language: FuzzyMatch.Text]
    let words: [(shown: String, text: FuzzyMatch.Text)]
    let id: FuzzyMatch.Text
  }

  private let entries: [Entry]

  /// All commands that make sense by name.
  static let all = CommandSearch(Registry.all.filter(Registry.isForPalette))

  /// All actions, those too that are only keys.
  static let every = CommandSearch(Registry.all)

  init(_ actions: [Action]) {
    entries = actions.map { action in
      Entry(
        action: action,
        titles: Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, FuzzyMatch.Text(action.title[$0])) }),
        words: (action.synonyms + Vocabulary.words(of: action.id)).map { ($0, FuzzyMatch.Text($0)) },
        id: FuzzyMatch.Text(action.id))
    }
  }

  /// The commands that fit, the best first.
  ///
  /// A command that takes something away is found by its words alone, never by scattered letters or the middle of a word, and
  /// stands behind others that fit as well.
  func matches(_ typed: String, in language: Language) -> [CommandMatch] {
    let whole = FuzzyMatch.Text(typed)
    let words = Folding.fold(typed).split(separator: " ").map { FuzzyMatch.Text(String($0)) }
    let found = entries.compactMap { entry in
      CommandSearch.match(whole, entry, language)
        ?? (words.count > 1 ? CommandSearch.match(words, entry, language) : nil)
    }
    return found.enumerated().filter { $0.element.isByWords || !Registry.takesAway($0.element.action) }
      .sorted { CommandSearch.rank($0) < CommandSearch.rank($1) }.map(\.element)
  }

  private static func rank(_ place: (offset: Int, element: CommandMatch)) -> (Int, Int, Int, Int, Int) {
    let found = place.element
    let danger = Registry.takesAway(found.action) ? 1 : 0
    return (found.match.closeness.rawValue, danger, found.source, found.match.spread, place.offset)
  }

  private static func match(_ typed: FuzzyMatch.Text, _ entry: Entry, _ language: Language) -> CommandMatch? {
    var best: CommandMatch?
    func offer(_ text: FuzzyMatch.Text, _ source: Int, _ word: String?, allowsScattered: Bool) {
      guard let match = FuzzyMatch(typed, in: text, allowsScattered: allowsScattered) else { return }
      if let best, (best.match.closeness, best.source) <= (match.closeness, source) { return }
      best = CommandMatch(action: entry.action, match: match, source: source, word: word)
    }
    if let title = entry.titles[language] { offer(title, 0, nil, allowsScattered: true) }
    for (word, text) in entry.words { offer(text, 1, word, allowsScattered: false) }
    for other in Language.allCases where other != language {
      if let title = entry.titles[other] { offer(title, 2, entry.action.title[other], allowsScattered: true) }
    }
    offer(entry.id, 3, entry.action.id, allowsScattered: false)
    return best
  }

  /// Several words: each has to fit somewhere, and the one that fits worst counts.
  private static func match(_ typed: [FuzzyMatch.Text], _ entry: Entry, _ language: Language) -> CommandMatch? {
    var worst: CommandMatch?
    for word in typed {
      guard let found = match(word, entry, language), found.match.closeness < .scattered else { return nil }
      guard let known = worst else {
        worst = found
        continue
      }
      if (known.match.closeness, known.source) < (found.match.closeness, found.source) { worst = found }
    }
    return worst
  }
}
