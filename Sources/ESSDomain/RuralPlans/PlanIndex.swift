/// Where a project stands in its plan: the numbers of its axis and, within that, of itself, from 0.
public struct PlanPlace: Sendable, Hashable {
  public let axis: Int
  public let project: Int

  public init(axis: Int, project: Int) {
    self.axis = axis
    self.project = project
  }
}

/// The places of a plan's projects, actions and indicators by identity.
///
/// Made once in time that grows with the plan; then each look-up is immediate. It holds until projects are added, moved or removed.
public struct PlanIndex: Sendable {
  private var projects: [RecordID: PlanPlace] = [:]
  private var actions: [RecordID: PlanPlace] = [:]
  private var indicators: [RecordID: PlanPlace] = [:]

  public init(_ plan: RuralPlan) {
    for (axis, part) in plan.axes.enumerated() {
      for (project, content) in part.projects.enumerated() {
        let place = PlanPlace(axis: axis, project: project)
        if projects[content.id] == nil { projects[content.id] = place }
        for action in content.actions where actions[action.id] == nil { actions[action.id] = place }
        for indicator in content.indicators where indicators[indicator.id] == nil { indicators[indicator.id] = place }
      }
    }
    projects[.none] = nil
    actions[.none] = nil
    indicators[.none] = nil
  }

  public func place(ofProject id: RecordID) -> PlanPlace? { projects[id] }
  /// The place of the project to which an action belongs.
  public func place(ofAction id: RecordID) -> PlanPlace? { actions[id] }
  /// The place of the project to which an indicator belongs.
  public func place(ofIndicator id: RecordID) -> PlanPlace? { indicators[id] }
}

extension RuralPlan {
  /// The project at a place; nil where there is none any more.
  public subscript(place: PlanPlace) -> PlanProject? {
    guard axes.indices.contains(place.axis), axes[place.axis].projects.indices.contains(place.project) else {
      return nil
    }
    return axes[place.axis].projects[place.project]
  }

  /// Changes the project at a place where it stands; nothing happens where there is none any more.
  public mutating func update(_ place: PlanPlace, _ change: (inout PlanProject) -> Void) {
    guard axes.indices.contains(place.axis), axes[place.axis].projects.indices.contains(place.project) else { return }
    change(&axes[place.axis].projects[place.project])
  }

  /// One project, looked for from the first; who needs many makes a `PlanIndex`.
  public func project(_ id: RecordID) -> PlanProject? {
    for axis in axes {
      if let project = axis.projects.first(where: { $0.id == id }) { return project }
    }
    return nil
  }

  /// The axis that holds a project.
  public func axis(ofProject id: RecordID) -> PlanAxis? {
    axes.first { axis in axis.projects.contains { $0.id == id } }
  }
}
