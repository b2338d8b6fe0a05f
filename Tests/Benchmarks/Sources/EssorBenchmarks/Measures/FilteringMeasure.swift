import CMeasures
import ESSDomain

/// Types texts into the filter, letter by letter, and takes the time of each letter's result.
enum FilteringMeasure {
  /// As people type: a word, several words, a beginning that nearly all have, in both scripts.
  static let texts = [
    "argan", "coopérative tafoukt", "safran taliouine", "association développement eau", "تعاونية أركان",
    "النخيل تارودانت",
  ]

  static func figures(_ folder: String) throws -> Figures {
    let loaded = try LoadedHub(folder)
    var figures = Figures()
    for text in texts {
      var typing = Typing(loaded)
      for end in text.indices {
        let typed = String(text[...end])
        measures_count_allocations()
        let start = ContinuousClock.now
        typing.type(typed)
        let time = start.duration(to: .now)
        figures.add(.filterAllocations, Double(measures_allocations()))
        figures.add(end == text.startIndex ? .filterFirst : .filterLater, time)
      }
    }
    return figures
  }
}

/// A list under a filter that is being typed, as the program has it: what is typed next mostly narrows the last result.
private struct Typing {
  private let loaded: LoadedHub
  private let context: EntryContext
  private let rules: RuleContext
  private var found: (filter: Filter<Organisation>, matches: [Int])?
  /// The rows of the list: what was found, by name.
  private(set) var rows: [Int] = []

  init(_ loaded: LoadedHub) {
    self.loaded = loaded
    (context, rules) = (loaded.context, loaded.rules)
  }

  mutating func type(_ text: String) {
    let filter = Filter<Organisation>(text, context, rules)
    let known = found.flatMap { filter.narrows($0.filter) ? $0.matches : nil }
    let matches = filter.matches(in: loaded.hub.organisations, among: known)
    found = (filter, matches)
    var isMatch = [Bool](repeating: false, count: loaded.hub.organisations.count)
    for position in matches { isMatch[position] = true }
    rows = loaded.byName.filter { isMatch[$0] }
  }
}
