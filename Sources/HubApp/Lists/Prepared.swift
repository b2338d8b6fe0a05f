import ESSDomain

/// What is worked out apart from the screen, because in a large region it takes a moment: the order of the organisations
/// by name, and which activities were for whom.
public struct Prepared: Sendable {
  let order: ListOrder
  let revision: Int
  /// Of which of the hubs read one after the other, counted from 0.
  public var hubNumber = 0
  let supports: SupportIndex

  /// Prepares the organisations of a hub.
  public init(_ hub: Hub, in language: Language, on today: Day) {
    revision = hub.organisations.revision
    supports = SupportIndex(hub.activities)
    order = ListOrder(
      hub.organisations, by: "name", descending: false, in: language,
      RuleContext(today: today, parameters: hub.parameters, ownFields: hub.ownFields))
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
    let key = rules.ownFields.table(of: R.self)[field]
    positions = key.map { set.sorted(all, by: $0, descending: descending, in: language, rules) } ?? all
  }

  /// The same order of other positions.
  init(_ order: ListOrder, positions: [Int]) {
    field = order.field
    descending = order.descending
    language = order.language
    day = order.day
    self.positions = positions
  }

  func holds(_ field: String, _ descending: Bool, _ language: Language, _ day: Day) -> Bool {
    field == self.field && descending == self.descending && language == self.language && day == self.day
  }
}
