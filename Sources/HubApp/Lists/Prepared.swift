import ESSDomain

/// What makes the list of organisations quick, worked out apart from the screen: the folded texts to search in, and the
/// order by name.
public struct Prepared: Sendable {
  public let index: SearchIndex
  let order: ListOrder
  let revision: Int

  /// Prepares the organisations of a hub; an index made before is brought up to date rather than made anew.
  public init(_ hub: Hub, updating index: SearchIndex, in language: Language, on today: Day) {
    var index = index
    index.update(from: hub.organisations, territory: .morocco)
    self.index = index
    revision = hub.organisations.revision
    order = ListOrder(
      hub.organisations, by: "name", descending: false, in: language,
      RuleContext(today: today, parameters: hub.parameters))
  }
}

/// All records of a set in one order, so that a filter picks from it instead of sorting its matches at each letter.
struct ListOrder: Sendable {
  let field: String
  let descending: Bool
  let language: Language
  let day: Day
  let positions: [Int]

  init<R: Record>(
    _ set: RecordSet<R>, by field: String, descending: Bool, in language: Language, _ rules: RuleContext
  ) {
    self.field = field
    self.descending = descending
    self.language = language
    day = rules.today
    let all = Array(0..<set.count)
    positions = R.fields[field].map { set.sorted(all, by: $0, descending: descending, in: language, rules) } ?? all
  }

  func holds(_ field: String, _ descending: Bool, _ language: Language, _ day: Day) -> Bool {
    field == self.field && descending == self.descending && language == self.language && day == self.day
  }
}
