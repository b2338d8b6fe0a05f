import ESSDomain
import TerminalKit

/// Where the tree of a plan stands: what is open, what is selected, what it is narrowed to.
struct PlanTreeState: Sendable {
  /// Projects beyond which a plan's projects are shown closed at first.
  static let manyProjects = 60

  var filter = TextInput()
  var isFiltering = false
  /// Only projects of this light.
  var light: TrafficLight?
  private(set) var scroll = ListScroll()
  /// The first line shown of the detail beside the tree.
  var detailTop = 0
  /// Whether the detail takes the place of the tree, where there is no room for both.
  var isReading = false
  /// Set while the rows are laid along time.
  var timeline: PlanTimeline?
  /// The rows shown, from the top.
  private(set) var rows: [PlanNode] = []
  /// The plan that is shown.
  private(set) var plan: RecordID?
  /// Figures of the plans by identity, as long as they hold.
  private(set) var figures: [RecordID: PlanFigures] = [:]
  /// Reviews begun and not saved, by plan, as they are kept.
  var drafts: [RecordID: JSONValue] = [:]

  /// Rows that are not as they are at first: axes closed, projects opened or closed.
  private var turned: Set<PlanNodeKey> = []
  private var selectedKey: PlanNodeKey?
  private var texts: PlanTexts?
  private var shown: Shown?

  /// What `rows` was worked out from.
  private struct Shown: Sendable, Equatable {
    let filter: PlanFilter
    let turned: Set<PlanNodeKey>
  }

  init() {}

  /// The selected row.
  var node: PlanNode? { rows.indices.contains(scroll.selected) ? rows[scroll.selected] : nil }

  mutating func keepFigures(of plan: RuralPlan, _ rules: RuleContext) {
    if figures[plan.id]?.holds(for: plan, rules) != true {
      figures[plan.id] = PlanFigures(plan, rules)
      if plan.id == self.plan { (texts, shown) = (nil, nil) }
    }
  }

  /// Shows a plan, working out rows and figures where they no longer hold; the selected row stays selected.
  mutating func show(_ plan: RuralPlan, _ rules: RuleContext) {
    if self.plan != plan.id {
      var fresh = PlanTreeState()
      fresh.figures = figures
      fresh.drafts = drafts
      fresh.plan = plan.id
      self = fresh
    }
    keepFigures(of: plan, rules)
    let filter = PlanFilter(filter.text, light: light)
    let now = Shown(filter: filter, turned: turned)
    guard now != shown, let figures = figures[plan.id] else { return }
    shown = now
    if !filter.words.isEmpty, texts == nil { texts = PlanTexts(plan) }
    let tree = self
    rows = PlanRows(figures: figures, filter: filter, texts: texts) { tree.isOpen($0, in: plan) }.list()
    keepSelection(in: plan)
  }

  private mutating func keepSelection(in plan: RuralPlan) {
    if let selectedKey, let row = rows.firstIndex(where: { PlanNodeKey($0, in: plan) == selectedKey }) {
      scroll.follow(row)
    } else {
      select(row: scroll.selected, in: plan)
    }
  }

  /// Selects a row, or the nearest there is.
  mutating func select(row: Int, in plan: RuralPlan) {
    scroll.select(row, count: rows.count)
    selectedKey = node.map { PlanNodeKey($0, in: plan) }
    detailTop = 0
  }

  mutating func select(_ node: PlanNode, in plan: RuralPlan) {
    guard let row = rows.firstIndex(of: node) else { return }
    select(row: row, in: plan)
  }

  /// Takes a key that moves along the rows; false for any other.
  mutating func move(_ key: Key, height: Int, in plan: RuralPlan) -> Bool {
    guard scroll.handle(key, count: rows.count, height: height) else { return false }
    select(row: scroll.selected, in: plan)
    scroll.reveal(count: rows.count, height: height)
    return true
  }

  /// Whether what hangs on a row is shown.
  func isOpen(_ node: PlanNode, in plan: RuralPlan) -> Bool {
    let isOpenAtFirst =
      switch node {
      case .plan, .axis: true
      case .project: plan.axes.reduce(0) { $0 + $1.projects.count } <= PlanTreeState.manyProjects
      case .action: false
      }
    return isOpenAtFirst != turned.contains(PlanNodeKey(node, in: plan))
  }

  /// Opens or closes a row.
  mutating func turn(_ node: PlanNode, in plan: RuralPlan) {
    let key = PlanNodeKey(node, in: plan)
    if turned.remove(key) == nil { turned.insert(key) }
  }

  /// Opens or closes every project of the plan.
  mutating func setProjects(open: Bool, in plan: RuralPlan) {
    for (axis, part) in plan.axes.enumerated() {
      for project in part.projects.indices {
        let node = PlanNode.project(axis: axis, project: project)
        if isOpen(node, in: plan) != open { turn(node, in: plan) }
      }
    }
  }
}

extension PlanTreeState: AnyList {
  var previewTop: Int {
    get { detailTop }
    set { detailTop = newValue }
  }
  /// A tree keeps the order of its plan.
  var sort: (field: String, descending: Bool) {
    get { ("", false) }
    set {}
  }
  /// The record that a tree belongs to.
  var selected: RecordID? { plan }
  var count: Int { rows.count }
  var marked: Set<RecordID> {
    get { [] }
    set {}
  }
  var sortable: [FieldDescription] { [] }
  mutating func sort(by field: String) {}
}
