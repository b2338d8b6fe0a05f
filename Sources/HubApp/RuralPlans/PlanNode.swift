import ESSDomain

/// A row of the tree of a plan, by its place in it.
enum PlanNode: Sendable, Hashable {
  case plan
  case axis(Int)
  case project(axis: Int, project: Int)
  case action(axis: Int, project: Int, action: Int)

  /// 0 for the plan itself.
  var depth: Int {
    switch self {
    case .plan: 0
    case .axis: 1
    case .project: 2
    case .action: 3
    }
  }

  var parent: PlanNode? {
    switch self {
    case .plan: nil
    case .axis: .plan
    case .project(let axis, _): .axis(axis)
    case .action(let axis, let project, _): .project(axis: axis, project: project)
    }
  }
}

/// How a row is known again after the plan has changed: by identity, or by place where the file gave it none.
struct PlanNodeKey: Sendable, Hashable {
  let id: RecordID
  let place: PlanNode?

  init(_ node: PlanNode, in plan: RuralPlan) {
    let id = plan.identity(of: node)
    self.id = id
    place = id == .none || node == .plan ? node : nil
  }
}

extension RuralPlan {
  func axis(_ index: Int) -> PlanAxis? { axes.indices.contains(index) ? axes[index] : nil }

  func project(axis: Int, project: Int) -> PlanProject? { self[PlanPlace(axis: axis, project: project)] }

  func action(axis: Int, project: Int, action: Int) -> PlanAction? {
    guard let project = self.project(axis: axis, project: project), project.actions.indices.contains(action) else {
      return nil
    }
    return project.actions[action]
  }

  /// The project to which a row belongs; nil for the plan and its axes.
  func project(of node: PlanNode) -> PlanProject? {
    switch node {
    case .plan, .axis: nil
    case .project(let axis, let project), .action(let axis, let project, _): self.project(axis: axis, project: project)
    }
  }

  func identity(of node: PlanNode) -> RecordID {
    switch node {
    case .plan: id
    case .axis(let axis): self.axis(axis)?.id ?? .none
    case .project(let axis, let project): self.project(axis: axis, project: project)?.id ?? .none
    case .action(let axis, let project, let action):
      self.action(axis: axis, project: project, action: action)?.id ?? .none
    }
  }

  /// Whether something hangs on a row.
  func hasChildren(_ node: PlanNode) -> Bool {
    switch node {
    case .plan: !axes.isEmpty
    case .axis(let axis): self.axis(axis)?.projects.isEmpty == false
    case .project(let axis, let project): self.project(axis: axis, project: project)?.actions.isEmpty == false
    case .action: false
    }
  }
}
