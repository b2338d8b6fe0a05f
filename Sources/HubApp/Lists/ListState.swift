import ESSDomain
import TerminalKit

/// Where a list of one kind of record stands: its filter, its order, its selected row.
struct ListState<R: Record>: Sendable {
  /// The text of the filter, as typed.
  var filter = TextInput()
  var isFiltering = false
  var sort: (field: String, descending: Bool)
  var scroll = ListScroll()
  var previewTop = 0
  /// The record in the preview: follows the selected one once the keyboard rests.
  private(set) var previewed: RecordID?
  var marked: Set<RecordID> = []
  /// The rows marked by Shift and an arrow.
  var range: MarkedRange?
  /// What changed since a day: then only that is listed, of what passes the filter.
  var baseline: Baseline?
  /// The records that are listed, in order: their positions in the set.
  private(set) var positions: [Int] = []
  /// How many records pass the filter, changed or not.
  private(set) var passing = 0
  /// Whether the rows are still those of the text before: in a large region a letter is shown before what it finds.
  private(set) var isSearchBehind = false
  /// The record on the selected row; kept while the list changes around it.
  private(set) var selected: RecordID?
  /// The orders asked for lately, the last one first; they hold as long as no record changes.
  private var orders: [ListOrder] = []
  /// The revision of the records that the orders are of.
  private var orderedRevision = 0
  private var shown: Shown?
  /// What the filter found last, before it was put in order: what is typed next mostly narrows it.
  private var found: (filter: Filter<R>, revision: Int, matches: [Int])?

  /// What `positions` was worked out from.
  private struct Shown: Sendable, Equatable {
    let revision: Int
    var text: String
    let field: String
    let descending: Bool
    let language: Language
    let day: Day
    let ownFields: OwnFields
    let baseline: Int?

    func with(text: String) -> Shown {
      var copy = self
      copy.text = text
      return copy
    }
  }

  init(sort field: String, descending: Bool = false) { sort = (field, descending) }

  /// So many records are searched in less time than a letter takes to be drawn.
  private static var searchedAtOnce: Int { 5_000 }

  /// Works the rows out anew when records, filter, order or language have changed; the selected record stays selected.
  ///
  /// `canWait` leaves the rows as they are where only the text of the filter has changed and the search would be felt.
  mutating func refresh(
    _ set: RecordSet<R>, _ context: EntryContext, _ parameters: Parameters, canWait: Bool
  ) {
    let now = Shown(
      revision: set.revision, text: filter.text, field: sort.field, descending: sort.descending,
      language: context.language, day: context.today, ownFields: context.ownFields, baseline: baseline?.number)
    isSearchBehind = false
    guard now != shown else { return }
    if canWait, set.count > ListState.searchedAtOnce, shown?.with(text: now.text) == now {
      isSearchBehind = true
      return
    }
    let rules = RuleContext(today: context.today, parameters: parameters, ownFields: context.ownFields)
    let query = Filter<R>(filter.text, context, rules)
    forgetOrders(unlessOf: set)
    if shown?.revision != set.revision { forgetMarks(notIn: set) }
    if let shown, shown.ownFields != now.ownFields { orders = [] }
    shown = now
    if query.passesEverything {
      positions = order(of: set, by: sort.field, descending: sort.descending, context.language, rules)
    } else {
      let known = found.flatMap { $0.revision == set.revision && query.narrows($0.filter) ? $0.matches : nil }
      let matches = query.matches(in: set, among: known)
      found = (query, set.revision, matches)
      positions = inOrder(matches, of: set, query, context.language, rules)
    }
    passing = positions.count
    if let baseline { positions = baseline.narrowed(positions, in: set) }
    keepSelection(in: set)
  }

  /// The matches in the order that the filter's text asks for, or else in the list's own.
  private mutating func inOrder(
    _ matches: [Int], of set: RecordSet<R>, _ query: Filter<R>, _ language: Language, _ rules: RuleContext
  ) -> [Int] {
    guard query.sort.isEmpty else {
      return query.sort.reversed().reduce(matches) { positions, key in
        set.sorted(positions, by: key.field, descending: key.descending, in: language, rules)
      }
    }
    var isMatch = [Bool](repeating: false, count: set.count)
    for position in matches { isMatch[position] = true }
    return order(of: set, by: sort.field, descending: sort.descending, language, rules).filter { isMatch[$0] }
  }

  private mutating func order(
    of set: RecordSet<R>, by field: String, descending: Bool, _ language: Language, _ rules: RuleContext
  ) -> [Int] {
    if let known = orders.first(where: { $0.holds(field, descending, language, rules.today) }) {
      return known.positions
    }
    let order = ListOrder(set, by: field, descending: descending, in: language, rules)
    orders = [order] + orders.prefix(5)
    return order.positions
  }

  /// Takes what was prepared elsewhere, if the records are still those it was prepared from.
  mutating func take(_ prepared: Prepared, _ set: RecordSet<R>) {
    guard set.revision == prepared.revision else { return }
    forgetOrders(unlessOf: set)
    let order = prepared.order
    let others = orders.filter { !$0.holds(order.field, order.descending, order.language, order.day) }
    orders = [order] + others.prefix(5)
  }

  private mutating func forgetOrders(unlessOf set: RecordSet<R>) {
    if orderedRevision != set.revision { orders = [] }
    orderedRevision = set.revision
  }

  /// Takes another set in stead of the one it lists; its rows are worked out anew.
  mutating func move(to new: RecordSet<R>, order: ListOrder? = nil) {
    orders = [order].compactMap { $0 }.filter { $0.positions.count == new.count }
    orderedRevision = new.revision
    found = nil
    shown = nil
  }

  /// Brings the orders up to a change of some records of the set.
  mutating func follow(_ before: Displaced, _ after: Displaced, _ set: RecordSet<R>, _ rules: RuleContext) {
    guard !before.positions.isEmpty || !after.positions.isEmpty else { return }
    let places = Displaced.places(from: before, to: after)
    orders = orders.compactMap { $0.following(places, after, set, rules) }
    orderedRevision = set.revision
  }

  private mutating func keepSelection(in set: RecordSet<R>) {
    if let selected, let position = set.position(of: selected), let row = positions.firstIndex(of: position) {
      scroll.follow(row)
    } else {
      scroll.select(scroll.selected, count: positions.count)
      selected = id(at: scroll.selected, in: set)
    }
  }

  private func id(at row: Int, in set: RecordSet<R>) -> RecordID? {
    positions.indices.contains(row) ? set.id(at: positions[row]) : nil
  }

  /// Selects a row, or the nearest there is.
  mutating func select(row: Int, in set: RecordSet<R>) {
    scroll.select(row, count: positions.count)
    selected = id(at: scroll.selected, in: set)
  }

  /// Shows the selected record in the preview too.
  mutating func settle() {
    guard previewed != selected else { return }
    previewed = selected
    previewTop = 0
  }

  /// Selects a record, wherever it stands; false when the filter hides it.
  mutating func select(_ id: RecordID, in set: RecordSet<R>) -> Bool {
    guard let position = set.position(of: id), let row = positions.firstIndex(of: position) else { return false }
    select(row: row, in: set)
    return true
  }

  mutating func move(_ key: Key, height: Int, in set: RecordSet<R>) -> Bool {
    guard scroll.handle(key, count: positions.count, height: height) else { return false }
    select(row: scroll.selected, in: set)
    scroll.reveal(count: positions.count, height: height)
    return true
  }

  /// Sorts by a field; by the same again, the other way round.
  mutating func sort(by field: String) {
    sort = sort.field == field ? (field, !sort.descending) : (field, false)
  }
}

/// What all lists have in common, whatever they list: what the actions on lists work with.
protocol AnyList: Sendable {
  var filter: TextInput { get set }
  var isFiltering: Bool { get set }
  var previewTop: Int { get set }
  /// Whether the preview is still that of another record than the selected one.
  var isPreviewBehind: Bool { get }
  /// Whether the rows are still those of the filter's text before.
  var isSearchBehind: Bool { get }
  var sort: (field: String, descending: Bool) { get set }
  var selected: RecordID? { get }
  var count: Int { get }
  var marked: Set<RecordID> { get set }
  /// The columns by which it can be sorted.
  var sortable: [FieldDescription] { get }
  mutating func sort(by field: String)
}

extension AnyList {
  var isPreviewBehind: Bool { false }
  var isSearchBehind: Bool { false }
}

extension ListState: AnyList {
  var isPreviewBehind: Bool { previewed != selected }
  var count: Int { positions.count }
  var sortable: [FieldDescription] {
    (shown?.ownFields ?? .none).table(of: R.self).descriptions.filter { $0.traits.contains(.column) }
  }
}

extension AppState {
  /// Changes the list on the screen, whatever it lists; `update` works its rows out anew afterwards.
  mutating func withList<Value>(_ change: (inout any AnyList) -> Value) -> Value? {
    func apply<R>(_ list: inout ListState<R>) -> Value {
      var any: any AnyList = list
      let value = change(&any)
      if let changed = any as? ListState<R> { list = changed }
      return value
    }
    return switch place {
    case .organisations: apply(&organisations)
    case .training: apply(&training)
    case .plans: apply(&plans)
    case .activities: apply(&activities)
    case .partners: apply(&partners)
    case .plan:
      {
        var any: any AnyList = planTree
        let value = change(&any)
        if let changed = any as? PlanTreeState { planTree = changed }
        return value
      }()
    case .journal:
      {
        var any: any AnyList = journal
        let value = change(&any)
        if let changed = any as? JournalState { journal = changed }
        return value
      }()
    default: nil
    }
  }

  /// The list on the screen.
  var list: (any AnyList)? {
    switch place {
    case .organisations: organisations
    case .training: training
    case .plans: plans
    case .activities: activities
    case .partners: partners
    case .plan: planTree
    case .journal: journal
    default: nil
    }
  }

  var isFiltering: Bool { list?.isFiltering ?? false }

  /// The record on the selected row of the list on the screen.
  var selectedRecord: AnyRecord? { list?.selected.flatMap { hub[$0] } }

  /// Works out the rows of the list on the screen, when something has changed.
  ///
  /// `canWait` leaves a search that would be felt to the next `.quiet`, so that the letter is on the screen before it.
  mutating func refreshLists(canWait: Bool = false) {
    let (context, parameters) = (entry, hub.parameters)
    refreshRuralPlans()
    switch place {
    case .organisations: organisations.refresh(hub.organisations, context, parameters, canWait: canWait)
    case .training: training.refresh(hub.trainingProgrammes, context, parameters, canWait: canWait)
    case .plans: plans.refresh(hub.ruralPlans, context, parameters, canWait: canWait)
    case .activities: activities.refresh(hub.activities, context, parameters, canWait: canWait)
    case .partners: partners.refresh(hub.partners, context, parameters, canWait: canWait)
    case .journal: journal.refresh(context)
    default: break
    }
    followFacets()
  }

  /// Moves in the list on the screen; false for a key that does not move.
  mutating func moveInList(_ key: Key) -> Bool {
    if let moved = moveInPane(key) { return moved }
    let height = listLayout.tableHeight
    return switch place {
    case .today: today.move(key, agenda, height: max(1, TodayLayout(in: body).list.height))
    case .organisations: organisations.move(key, height: height, in: hub.organisations)
    case .training: training.move(key, height: height, in: hub.trainingProgrammes)
    case .plans: plans.move(key, height: height, in: hub.ruralPlans)
    case .activities: activities.move(key, height: height, in: hub.activities)
    case .partners: partners.move(key, height: height, in: hub.partners)
    case .plan: movePlanTree(key)
    case .history, .journal, .problems: movePast(key)
    default: false
    }
  }
}
