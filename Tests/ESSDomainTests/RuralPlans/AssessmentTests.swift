import ESSDomain
import Testing

@Suite struct `The colour of a project` {
  /// 500 of 1,000 days: half of the time has passed.
  private let today = PlanSample.start.adding(days: 500)

  private func project(done percent: Int?, _ change: (inout PlanProject) -> Void = { _ in }) -> PlanProject {
    var project = PlanProject(1, done: percent)
    project.reportedOn = today.adding(days: -10)
    change(&project)
    return project
  }

  private func light(_ project: PlanProject) -> TrafficLight {
    project.assessment(on: today, PlanSample.thresholds).light
  }

  @Test(arguments: [
    (100, TrafficLight.green), (50, .green), (40, .green), (39, .amber), (25, .amber), (24, .red), (0, .red),
  ])
  func `follows the gap, exact thresholds on the better side`(_ done: Int, _ expected: TrafficLight) {
    #expect(light(project(done: done)) == expected)
  }

  @Test func `has a gap in exact points`() {
    #expect(project(done: 40).progress(on: today).gapPoints == -10)
    #expect(Progress(physical: Ratio(0.55), financial: nil, time: Ratio(0.65)).gapPoints == -10)
    #expect(Progress(physical: nil, financial: nil, time: Ratio(0.65)).gapPoints == nil)
  }

  @Test func `is red when a milestone is more than 90 days late, not at 90`() {
    #expect(light(project(done: 50) { $0.milestones = [Milestone(7, due: today.adding(days: -91))] }) == .red)
    #expect(light(project(done: 50) { $0.milestones = [Milestone(7, due: today.adding(days: -90))] }) == .green)
    #expect(
      light(project(done: 50) { $0.milestones = [Milestone(7, due: today.adding(days: -200), done: today)] }) == .green)
  }

  @Test func `is red when blocked or suspended`() {
    #expect(light(project(done: 90) { $0.blocked = true }) == .red)
    #expect(light(project(done: 90) { $0.status = .suspended }) == .red)
    #expect(light(project(done: 90) { $0.blocked = false }) == .green)
  }

  @Test func `is grey after more than six months of silence, not at six`() {
    #expect(light(project(done: 90) { $0.reportedOn = today.adding(months: -6).adding(days: -1) }) == .grey)
    #expect(light(project(done: 90) { $0.reportedOn = today.adding(months: -6) }) == .green)
  }

  @Test func `stays red for a known late milestone though it is silent`() {
    let silent = project(done: 50) {
      $0.reportedOn = nil
      $0.milestones = [Milestone(7, due: today.adding(days: -300))]
    }
    #expect(light(silent) == .red)
  }

  @Test func `is never green for missing data`() {
    #expect(light(project(done: nil)) == .grey)
    #expect(light(project(done: 90) { $0.endsOn = nil }) == .grey)
    #expect(light(project(done: 90) { $0.reportedOn = nil }) == .grey)
    #expect(light(project(done: 90) { $0.actions = [] }) == .grey)
    #expect(light(project(done: 90) { $0.reportedOn = today.adding(days: 30) }) == .grey)
  }

  @Test func `counts values and milestones as reports`() {
    let reported = project(done: 90) {
      $0.reportedOn = nil
      $0.indicators = [PlanIndicator(3, baseline: 0, targets: [], actuals: [(today.iso, 4)])]
    }
    #expect(light(reported) == .green)
  }

  @Test func `of a finished project depends on the gap alone`() {
    let finished = project(done: 100) {
      $0.status = .completed
      $0.reportedOn = nil
      $0.milestones = [Milestone(7, due: today.adding(days: -300))]
    }
    #expect(light(finished) == .green)
    #expect(light(project(done: 100) { $0.status = .abandoned }) == .grey)
  }

  @Test func `gives its reason in three languages`() {
    let assessment = project(done: 0) { $0.blocked = true }.assessment(on: today, PlanSample.thresholds)
    #expect(assessment.reasons.count == 2)
    #expect(assessment.reason.fr == "projet bloqué")
    for reason in assessment.reasons { #expect(Language.allCases.allSatisfy { !reason[$0].isEmpty }) }
  }

  @Test func `follows the hub's own thresholds`() {
    var parameters = PlanSample.parameters
    parameters.override(with: [
      Parameter(.planAmberGap, -5, basis: LegalBasis(Phrase(same: "pôle"), .design)),
      Parameter(.planSilentMonths, .nan, basis: LegalBasis(Phrase(same: "pôle"), .design)),
    ])
    #expect(project(done: 44).assessment(on: today, PlanThresholds(parameters, on: today)).light == .amber)
    #expect(project(done: 45).assessment(on: today, PlanThresholds(parameters, on: today)).light == .green)
  }

  @Test func `flags money more than 20 points ahead of works`() {
    let ahead = Progress(physical: Ratio(percent: 30), financial: Ratio(percent: 51), time: nil)
    let level = Progress(physical: Ratio(percent: 30), financial: Ratio(percent: 50), time: nil)
    #expect(ahead.isSpendingAhead(PlanSample.thresholds) == true)
    #expect(level.isSpendingAhead(PlanSample.thresholds) == false)
    #expect(
      Progress(physical: nil, financial: Ratio(percent: 50), time: nil).isSpendingAhead(PlanSample.thresholds) == nil)
  }
}

@Suite struct `The summary of a plan` {
  private let today = PlanSample.start.adding(days: 100)

  @Test func `shows the mean weighted by cost beside the plain one`() {
    let plan = PlanSample.plan([PlanProject(1, done: 80, cost: 3_000), PlanProject(2, done: 0, cost: 1_000)])
    let summary = plan.summary(on: today, PlanSample.parameters)
    #expect(summary.physical.weighted?.percent == 60)
    #expect(summary.physical.simple?.percent == 40)
    #expect(summary.physical.known == 2)
    #expect(summary.time?.percent == 10)
    #expect(summary.gapPoints == 50)
    #expect(summary.cost == Money(dirhams: 4_000))
  }

  @Test func `leaves out what is unknown and says on how many it rests`() {
    let plan = PlanSample.plan([
      PlanProject(1, done: 80, cost: 3_000), PlanProject(2, done: nil, cost: 9_000),
      PlanProject(3, done: 0, cost: 500, status: .abandoned),
    ])
    let summary = plan.summary(on: today, PlanSample.parameters)
    #expect(summary.projects == 3)
    #expect(summary.physical.known == 1)
    #expect(summary.physical.weighted?.percent == 80)
    #expect(summary.counts[.grey] == 2)
  }

  @Test func `is grey and empty for an empty plan`() {
    let summary = PlanSample.plan([]).summary(on: today, PlanSample.parameters)
    #expect(summary.physical.weighted == nil && summary.physical.simple == nil && summary.cost == nil)
    #expect(summary.assessment.light == .grey)
    #expect(summary.sseShare == nil)
  }

  @Test func `pools the money and tells the share of the SSE`() {
    var first = PlanProject(1, done: 0, cost: 300)
    first.budget = [
      BudgetLine(partner: "Région", year: 2024, planned: Money(dirhams: 300), paid: Money(dirhams: 150))
    ]
    first.sseRelevant = true
    var second = PlanProject(2, done: 0, cost: 100)
    second.budget = [BudgetLine(partner: "INDH", year: 2024, planned: Money(dirhams: 100), paid: Money(dirhams: 0))]
    let summary = PlanSample.plan([first, second]).summary(on: today, PlanSample.parameters)
    #expect(summary.financial.weighted?.percent == 37.5)
    #expect(summary.financial.simple?.percent == 25)
    #expect(summary.sseShare?.percent == 75)
  }

  @Test func `goes through 1,682 projects and finds each by identity`() {
    let plan = PlanSample.plan((0..<1_682).map { PlanProject($0 + 1, done: 50, cost: 10) })
    let index = PlanIndex(plan)
    #expect(plan.summary(on: today, PlanSample.parameters).projects == 1_682)
    for number in UInt64(1)...1_682 {
      #expect(index.place(ofProject: id(number)).flatMap { plan[$0] }?.id == id(number))
    }
    #expect(index.place(ofProject: .none) == nil)
    #expect(plan[PlanPlace(axis: 5, project: 0)] == nil)
  }
}
