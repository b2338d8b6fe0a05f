import ESSDomain
import Testing

@Suite struct `The rules of plans` {
  private let today = PlanSample.start.adding(days: 100)

  private func result(_ rule: String, _ plan: RuralPlan) -> RuleResult? {
    plan.findings(RuleContext(today: today, parameters: PlanSample.parameters)).first { $0.rule == rule }?.result
  }

  private func isBreached(_ rule: String, _ plan: RuralPlan) -> Bool {
    if case .breach = result(rule, plan) { true } else { false }
  }

  private func plan(_ change: (inout RuralPlan) -> Void) -> RuralPlan {
    var plan = PlanSample.plan([PlanProject(1, done: 10)])
    change(&plan)
    return plan
  }

  @Test func `find nothing in a sound plan but its length`() {
    let sound = plan {
      $0.startsOn = day("2024-01-01")
      $0.endsOn = day("2029-12-31")
    }
    for finding in sound.findings(RuleContext(today: today, parameters: PlanSample.parameters)) {
      #expect(finding.result == .ok, "\(finding.rule)")
    }
  }

  @Test func `want six years of a regional plan and nothing of another`() {
    #expect(isBreached("P02", plan { $0.type = .regional }))
    #expect(result("P02", plan { $0.type = .integrated }) == .notApplicable)
    if case .unknown = result("P02", plan { $0.endsOn = nil }) {} else { Issue.record("dates are unknown") }
  }

  @Test func `find each breach`() {
    #expect(isBreached("P01", plan { $0.endsOn = PlanSample.start.adding(days: -1) }))
    #expect(
      isBreached(
        "P03",
        plan {
          $0.adoptedOn = day("2024-02-01")
          $0.visaOn = day("2024-01-31")
        }))
    #expect(isBreached("P04", plan { $0.axes.append($0.axes[0]) }))
    #expect(isBreached("P05", plan { $0.axes[0].projects[0].actions[0].weight = 0 }))
    #expect(
      isBreached(
        "P06",
        plan {
          $0.axes[0].projects[0].indicators = [PlanIndicator(1, baseline: 5, targets: [(2026, 5)], actuals: [])]
        }))
    #expect(
      isBreached(
        "P07",
        plan {
          $0.axes[0].projects[0].budget = [
            BudgetLine(partner: "", year: 2024, planned: Money(dirhams: 1), paid: Money(dirhams: 2))
          ]
        }))
    #expect(isBreached("P08", plan { $0.axes[0].projects[0].reportedOn = today.adding(days: -300) }))
    #expect(
      isBreached("P09", plan { $0.axes[0].projects[0].milestones = [Milestone(1, due: today.adding(days: -91))] }))
    #expect(
      isBreached(
        "P10",
        plan {
          var decision = Decision()
          decision.deadline = today.adding(days: -1)
          var review = PlanReview()
          review.decisions = [decision]
          $0.reviews = [review]
        }))
  }
}
