import ESSDomain
import TerminalKit

/// The parts of the screen of a plan: its figures, the filter, the tree, and the detail of the selected row.
struct PlanTreeLayout {
  let header: Rect
  let filter: Rect
  let tree: Rect
  /// Empty where there is no room beside or below the tree.
  let detail: Rect

  init(in body: Rect, hasFilter: Bool, isTimeline: Bool = false) {
    header = body.top(4)
    filter = hasFilter ? body.droppingTop(4).top(1) : Rect(body.x, body.y + 4, body.width, 0)
    let rest = body.droppingTop(hasFilter ? 5 : 4)
    if isTimeline {
      tree = rest
      detail = Rect(rest.x, rest.maxY, 0, 0)
    } else if body.width >= 100 {
      let width = min(max(46, body.width / 2), 84)
      tree = rest.droppingEnd(width + 1)
      detail = rest.end(width)
    } else if rest.height >= 30 {
      detail = rest.bottom(rest.height / 2 - 1)
      tree = rest.droppingBottom(rest.height / 2)
    } else {
      tree = rest
      detail = Rect(rest.x, rest.maxY, 0, 0)
    }
  }

  /// Rows of the tree that fit.
  var treeHeight: Int { max(1, tree.height - 1) }
}

extension AppState {
  /// The plan whose tree is shown.
  var shownPlan: RuralPlan? {
    guard case .plan(let id) = place else { return nil }
    return hub.ruralPlans[id]
  }

  var planTreeLayout: PlanTreeLayout {
    PlanTreeLayout(
      in: body, hasFilter: planTree.isFiltering || !planTree.filter.isEmpty || planTree.light != nil,
      isTimeline: planTree.timeline != nil)
  }

  /// Moves in the tree of the plan, or in the detail that is read; false for a key that does neither.
  mutating func movePlanTree(_ key: Key) -> Bool {
    guard let plan = shownPlan else { return false }
    planTree.show(plan, rules)
    if planTree.isFiltering { return planTree.move(key, height: planTreeLayout.treeHeight, in: plan) }
    let (forward, back): (Key, Key) = direction == .leftToRight ? (.right, .left) : (.left, .right)
    switch key {
    case forward: return goIntoPlanNode()
    case back: return leavePlanNode()
    case .shiftDown, .controlDown: return scrollPlanDetail(by: 5)
    case .shiftUp, .controlUp: return scrollPlanDetail(by: -5)
    default: break
    }
    if planTree.isReading { return scrollPlanReading(key) }
    return planTree.move(key, height: planTreeLayout.treeHeight, in: plan)
  }

  /// Selects the row under the mouse; false where none is.
  mutating func selectPlanRow(at point: Point) -> Bool {
    guard let plan = shownPlan, !planTree.isReading else { return false }
    let list = planTreeLayout.tree.droppingTop(1)
    guard list.contains(point) else { return false }
    let row = planTree.scroll.revealed(count: planTree.rows.count, height: list.height).top + point.y - list.y
    guard planTree.rows.indices.contains(row) else { return false }
    planTree.select(row: row, in: plan)
    return true
  }

  /// Opens a closed row, goes down into an open one, or reads the detail of one that has nothing below it.
  mutating func goIntoPlanNode() -> Bool {
    guard let plan = shownPlan, let node = planTree.node, !planTree.isReading else { return false }
    guard plan.hasChildren(node) else {
      if planTreeLayout.detail.isEmpty { planTree.isReading = true }
      return true
    }
    if planTree.isOpen(node, in: plan) {
      planTree.select(row: planTree.scroll.selected + 1, in: plan)
    } else {
      planTree.turn(node, in: plan)
      planTree.show(plan, rules)
    }
    return true
  }

  /// Leaves the detail, closes an open row, or goes up to the row above.
  mutating func leavePlanNode() -> Bool {
    guard let plan = shownPlan, let node = planTree.node else { return false }
    if closePlanDetail() { return true }
    if node != .plan, plan.hasChildren(node), planTree.isOpen(node, in: plan) {
      planTree.turn(node, in: plan)
      planTree.show(plan, rules)
    } else if let parent = node.parent {
      planTree.select(parent, in: plan)
    }
    return true
  }

  /// Leaves the detail that took the place of the tree; false where none has.
  mutating func closePlanDetail() -> Bool {
    guard case .plan = place, planTree.isReading else { return false }
    planTree.isReading = false
    planTree.detailTop = 0
    return true
  }

  private mutating func scrollPlanReading(_ key: Key) -> Bool {
    let page = max(1, body.height - 1)
    switch key {
    case .down: return scrollPlanDetail(by: 1)
    case .up: return scrollPlanDetail(by: -1)
    case .pageDown, .space: return scrollPlanDetail(by: page)
    case .pageUp: return scrollPlanDetail(by: -page)
    case .home: return scrollPlanDetail(by: -100_000)
    case .end: return scrollPlanDetail(by: 100_000)
    default: return false
    }
  }

  private mutating func scrollPlanDetail(by lines: Int) -> Bool {
    guard let plan = shownPlan else { return false }
    let rect = planTree.isReading ? body.inset(horizontally: 1) : planTreeLayout.detail.inset(horizontally: 1)
    let height = planDetail(plan).height(width: rect.width - 1)
    planTree.detailTop = min(max(0, planTree.detailTop + lines), max(0, height - rect.height))
    return true
  }
}
