import ESSDomain
import TestSupport
import Testing

@Suite struct `Recording a review` {
  private let heldOn = day("2026-06-15")

  private var plan: RuralPlan {
    var project = PlanProject(1, done: 20)
    project.indicators = [PlanIndicator(50, baseline: 0, targets: [(2026, 14)], actuals: [("2026-01-10", 5)])]
    project.milestones = [Milestone(60, due: day("2026-03-01"))]
    return PlanSample.plan([project, PlanProject(2, done: 10)])
  }

  private func review(_ number: UInt64, on day: Day, _ change: (inout PlanReview) -> Void) -> PlanReview {
    var review = PlanReview()
    review.id = id(number)
    review.heldOn = day
    review.level = .technical
    review.participants = ["AREP", "DPA"]
    change(&review)
    return review
  }

  private var first: PlanReview {
    review(700, on: heldOn) { review in
      var item = ReviewItem(project: id(1), action: id(1_001))
      item.values = [EnteredValue(id(50), 7, women: 4)]
      item.status = .tender
      item.done = Ratio(percent: 60)
      item.actionStatus = .running
      item.milestones = [id(60)]
      item.finding = "Foncier réglé."
      review.items = [item]
      var decision = Decision()
      decision.id = id(800)
      decision.project = id(1)
      decision.what = "Relancer l'appel d'offres"
      decision.deadline = day("2026-07-01")
      review.decisions = [decision]
    }
  }

  @Test func `puts values, statuses, shares and milestones in their places`() {
    var plan = plan
    plan.record(first)
    let project = plan.project(id(1))
    #expect(project?.status == .tender)
    #expect(project?.actions.first?.done?.percent == 60)
    #expect(project?.actions.first?.status == .running)
    #expect(project?.milestones.first?.doneOn == heldOn)
    #expect(project?.reportedOn == heldOn)
    let value = project?.indicators.first?.latest(on: heldOn)
    #expect(value?.value == 7 && value?.women == 4 && value?.source == "revue" && value?.review == id(700))
    #expect(project?.indicators.first?.actuals.count == 2)
    #expect(plan.project(id(2))?.reportedOn == PlanSample.start)
    #expect(plan.reviews.count == 1)
    #expect(plan.reviews.first?.items.first?.standing?.physical?.percent == 60)
  }

  @Test func `numbers decisions on through all reviews`() {
    var plan = plan
    plan.record(first)
    plan.record(
      review(701, on: day("2026-09-15")) { review in
        review.decisions = [Decision(), Decision()]
      })
    #expect(plan.decisions.map(\.number) == [1, 2, 3])
    #expect(plan.decisions.allSatisfy { $0.state == .open })
    #expect(plan.nextDecisionNumber == 4)
  }

  @Test func `recorded again replaces itself`() {
    var plan = plan
    plan.record(first)
    var corrected = first
    corrected.items[0].values = [EnteredValue(id(50), 8)]
    plan.record(corrected)
    #expect(plan.reviews.count == 1)
    #expect(plan.project(id(1))?.indicators.first?.actuals.map(\.value) == [5, 8])
  }

  @Test func `entered late does not undo what a later review said`() {
    var plan = plan
    plan.record(
      review(702, on: day("2026-09-15")) { review in
        var item = ReviewItem(project: id(1))
        item.status = .running
        review.items = [item]
      })
    plan.record(first)
    let project = plan.project(id(1))
    #expect(project?.status == .running)
    #expect(project?.reportedOn == day("2026-09-15"))
    #expect(project?.indicators.first?.latest(on: heldOn)?.value == 7)
  }

  @Test func `keeps an item on an unknown project in the review alone`() {
    var plan = plan
    let before = plan.axes
    plan.record(
      review(703, on: heldOn) { review in
        review.items = [ReviewItem(project: id(99)), ReviewItem(project: .none)]
      })
    #expect(plan.axes == before)
    #expect(plan.reviews.first?.items.count == 2)
  }

  @Test func `leaves decisions to follow until they are closed`() {
    var plan = plan
    plan.record(first)
    #expect(plan.openDecisions.map(\.number) == [1])
    #expect(plan.openDecisions.first?.daysLate(on: day("2026-07-04")) == 3)
    #expect(plan.openDecisions.first?.daysLate(on: day("2026-07-01")) == nil)
    let closed = plan.close(id(800), as: .done, on: day("2026-07-05"))
    let missed = plan.close(id(801), as: .done, on: day("2026-07-05"))
    #expect(closed && !missed)
    #expect(plan.openDecisions.isEmpty)
    #expect(plan.decisions.first?.closedOn == day("2026-07-05"))
  }

  @Test func `lets the next one see what has changed since`() {
    var plan = plan
    #expect(plan.changes(to: id(1), on: heldOn) == nil)
    plan.record(first)
    #expect(plan.changes(to: id(1), on: heldOn)?.isEmpty == true)
    plan.update(PlanPlace(axis: 0, project: 0)) { project in
      project.indicators[0].actuals.append(IndicatorValue(on: day("2026-10-01"), value: 9))
      project.status = .running
      project.actions[0].done = Ratio(percent: 80)
    }
    let changes = plan.changes(to: id(1), on: day("2026-11-24"))
    #expect(changes?.since == heldOn)
    #expect(changes?.finding == "Foncier réglé.")
    #expect(changes?.indicators.map(\.from) == [7] && changes?.indicators.map(\.to) == [9])
    #expect(changes?.status?.from == .tender && changes?.status?.to == .running)
    #expect(changes?.physical?.to?.percent == 80)
    #expect(changes?.paid == nil)
    #expect(changes?.openDecisions.count == 1)
    #expect(changes?.phrases.first?.fr == "appel d'offres → en cours")
    #expect(changes?.phrases.contains { $0.fr == "Indicateur 50 : 7 → 9" } == true)
  }

  @Test func `survives the way to the file and back`() throws {
    var plan = plan
    plan.record(first)
    let text = JSONSample.written(plan)
    #expect(try JSONSample.read(text, as: RuralPlan.self) == plan)
  }
}

@Suite struct `A plan on review` {
  @Test func `goes through red projects first and leaves out what is over`() {
    let today = PlanSample.start.adding(days: 500)
    let projects = [(UInt64(1), 50), (2, 30), (3, 0)].map { number, done in
      var project = PlanProject(number, done: done)
      project.reportedOn = today
      return project
    }
    let silent = PlanProject(4, done: 90)
    let plan = PlanSample.plan(projects + [silent, PlanProject(5, done: 100, status: .closed)])
    #expect(plan.projectsToReview(on: today, PlanSample.parameters) == [id(3), id(4), id(2), id(1)])
  }

  @Test func `lists late milestones, the latest first`() {
    let today = day("2026-11-24")
    var project = PlanProject(1, done: 0)
    project.milestones = [
      Milestone(1, due: today.adding(days: -5)), Milestone(2, due: today.adding(days: -50)),
      Milestone(3, due: today), Milestone(4, due: nil),
    ]
    #expect(PlanSample.plan([project]).lateMilestones(on: today).map(\.days) == [50, 5])
  }
}
