extension RuralPlan {
  /// The decisions of all reviews, in the order in which they were taken.
  public var decisions: [Decision] { reviews.flatMap(\.decisions) }

  /// The decisions still to be carried out: the earliest deadline first, those without one last.
  public var openDecisions: [Decision] {
    decisions.filter(\.isOpen).sorted {
      ($0.deadline?.number ?? .max, $0.number ?? .max) < ($1.deadline?.number ?? .max, $1.number ?? .max)
    }
  }

  /// Notes what became of a decision, in the review that took it; opening it again takes the day away.
  ///
  /// - Returns: Whether the plan has such a decision.
  @discardableResult
  public mutating func close(_ decision: RecordID, as state: DecisionState, on day: Day) -> Bool {
    for review in reviews.indices {
      guard let place = reviews[review].decisions.firstIndex(where: { $0.id == decision }) else { continue }
      reviews[review].decisions[place].state = state
      reviews[review].decisions[place].closedOn = state == .open ? nil : day
      return true
    }
    return false
  }

  /// A milestone past its day, with the project it belongs to.
  public struct LateMilestone: Sendable, Hashable {
    public let project: RecordID
    public let milestone: Milestone
    public let days: Int
  }

  /// The milestones past their day in projects still under way, the latest first.
  public func lateMilestones(on today: Day) -> [LateMilestone] {
    projects.filter { $0.status?.isOver != true }.flatMap { project in
      project.milestones.compactMap { milestone in
        milestone.daysLate(on: today).map { LateMilestone(project: project.id, milestone: milestone, days: $0) }
      }
    }.sorted { $0.days > $1.days }
  }

  /// The projects that a review should go through: those under way, red first, then grey, amber and green.
  public func projectsToReview(on today: Day, _ parameters: Parameters) -> [RecordID] {
    let thresholds = PlanThresholds(parameters, on: today)
    let known = projects.filter { $0.status?.isOver != true }.enumerated().map { position, project in
      (project.id, project.assessment(on: today, thresholds).light.urgency, project.priority ?? .max, position)
    }
    return known.sorted { ($0.1, $0.2, $0.3) < ($1.1, $1.2, $1.3) }.map(\.0)
  }

  /// The latest review up to `today` that spoke of a project.
  public func lastReview(of project: RecordID, by today: Day) -> PlanReview? {
    reviews.filter { review in
      guard let heldOn = review.heldOn, heldOn <= today else { return false }
      return review.items.contains { $0.project == project }
    }.max { ($0.heldOn ?? today) < ($1.heldOn ?? today) }
  }
}
