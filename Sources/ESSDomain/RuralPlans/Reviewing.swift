extension RuralPlan {
  /// Takes a review into the plan: keeps it, numbers its decisions on, and puts what it found into projects, actions,
  /// indicators and milestones.
  ///
  /// Values become dated actuals with source `revue`. Statuses and shares done are taken unless a later review has already
  /// spoken of the project. A review with the identity of one already recorded takes that one's place, and its values that
  /// one's values. What an item says of a project that is not in the plan is kept in the review alone.
  public mutating func record(_ review: PlanReview) {
    let index = PlanIndex(self)
    let former = review.id == .none ? nil : reviews.firstIndex { $0.id == review.id }
    if let former { withdrawValues(of: reviews[former], index) }
    var review = review
    var next = nextDecisionNumber
    for position in review.decisions.indices {
      if review.decisions[position].number == nil {
        review.decisions[position].number = next
        next &+= 1
      }
      if review.decisions[position].state == nil { review.decisions[position].state = .open }
    }
    for item in review.items {
      guard let place = index.place(ofProject: item.project) else { continue }
      update(place) { $0.take(item, of: review) }
    }
    for position in review.items.indices {
      guard let place = index.place(ofProject: review.items[position].project), let project = self[place] else {
        continue
      }
      review.items[position].standing = project.standing
    }
    if let former { reviews[former] = review } else { reviews.append(review) }
  }

  /// One more than the highest number that a decision has so far.
  public var nextDecisionNumber: Int { (decisions.compactMap(\.number).max() ?? 0) &+ 1 }

  private mutating func withdrawValues(of review: PlanReview, _ index: PlanIndex) {
    for item in review.items {
      guard let place = index.place(ofProject: item.project) else { continue }
      update(place) { project in
        for position in project.indicators.indices {
          project.indicators[position].actuals.removeAll { $0.review == review.id }
        }
      }
    }
  }
}

extension PlanProject {
  /// How the project stands now, for the record of a review.
  var standing: ProjectStanding {
    var standing = ProjectStanding()
    standing.status = status
    standing.physical = physicalProgress
    standing.planned = plannedMoney
    standing.paid = money(.paid)
    return standing
  }

  fileprivate mutating func take(_ item: ReviewItem, of review: PlanReview) {
    for entered in item.values {
      guard let value = entered.value, let place = indicators.firstIndex(where: { $0.id == entered.indicator })
      else { continue }
      indicators[place].actuals.append(
        IndicatorValue(
          on: review.heldOn, value: value, women: entered.women, source: PlanReview.source,
          review: review.id == .none ? nil : review.id))
    }
    for reached in item.milestones {
      guard let place = milestones.firstIndex(where: { $0.id == reached }), milestones[place].doneOn == nil else {
        continue
      }
      milestones[place].doneOn = review.heldOn
    }
    if let reportedOn, let heldOn = review.heldOn, reportedOn > heldOn { return }
    if let status = item.status { self.status = status }
    if let blocked = item.blocked { self.blocked = blocked }
    if let action = item.action, let place = actions.firstIndex(where: { $0.id == action }) {
      if let done = item.done { actions[place].done = done }
      if let state = item.actionStatus { actions[place].status = state }
    }
    reportedOn = review.heldOn ?? reportedOn
  }
}

extension PlanReview {
  /// The source of the values that a review enters.
  public static let source = "revue"
}
