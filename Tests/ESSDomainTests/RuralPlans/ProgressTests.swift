import ESSDomain
import Testing

@Suite struct `Physical progress` {
  @Test func `weighs the actions`() {
    var project = PlanProject(1, done: nil)
    // (3 × 100 % + 1 × 20 %) / 4 = 80 %
    project.actions = [PlanAction(1, weight: 3, done: 100), PlanAction(2, weight: 1, done: 20)]
    #expect(project.physicalProgress?.percent == 80)
  }

  @Test func `counts a missing weight as one and leaves out what was dropped`() {
    var project = PlanProject(1, done: nil)
    project.actions = [
      PlanAction(1, weight: nil, done: 50), PlanAction(2, weight: 1, done: 100),
      PlanAction(3, weight: 10, done: 0, status: .dropped),
    ]
    #expect(project.physicalProgress?.percent == 75)
  }

  @Test func `is unknown without actions, with zero weights, or when nothing is known of any`() {
    var project = PlanProject(1, done: nil)
    #expect(project.physicalProgress == nil)
    project.actions = []
    #expect(project.physicalProgress == nil)
    project.actions = [PlanAction(1, weight: 0, done: 40), PlanAction(2, weight: 0, done: 60)]
    #expect(project.physicalProgress == nil)
  }

  @Test func `takes silence on one action for nothing done, never for progress`() {
    var project = PlanProject(1, done: nil)
    project.actions = [PlanAction(1, weight: 1, done: 100), PlanAction(2, weight: 1, done: nil, status: .running)]
    #expect(project.physicalProgress?.percent == 50)
  }

  @Test func `understands a state without a share, and holds shares within 0 and 1`() {
    var project = PlanProject(1, done: nil)
    project.actions = [
      PlanAction(1, weight: 1, done: nil, status: .done), PlanAction(2, weight: 1, done: nil, status: .notStarted),
      PlanAction(3, weight: 1, done: 400), PlanAction(4, weight: -5, done: 100),
    ]
    #expect(project.physicalProgress.map { ($0.percent * 100).rounded() } == 6667)
  }
}

@Suite struct `Financial progress` {
  private func project(_ lines: [BudgetLine]) -> PlanProject {
    var project = PlanProject(1, done: 0, cost: 1_000)
    project.budget = lines
    return project
  }

  @Test func `is paid over planned, or committed or issued where asked`() {
    let project = project([
      BudgetLine(
        partner: "Région", year: 2025, planned: Money(dirhams: 300), committed: Money(dirhams: 300),
        issued: Money(dirhams: 200), paid: Money(dirhams: 100)),
      BudgetLine(partner: "État", year: 2026, planned: Money(dirhams: 100), committed: Money(dirhams: 60)),
    ])
    #expect(project.financialProgress()?.percent == 25)
    #expect(project.financialProgress(.issued)?.percent == 50)
    #expect(project.financialProgress(.committed)?.percent == 90)
  }

  @Test func `is unknown while nobody says what was paid, and where nothing is planned`() {
    #expect(project([BudgetLine(partner: "", year: nil, planned: Money(dirhams: 10))]).financialProgress() == nil)
    #expect(project([BudgetLine(partner: "", year: nil, planned: .zero, paid: .zero)]).financialProgress() == nil)
    #expect(project([]).financialProgress() == nil)
  }

  @Test func `falls back on the cost where the lines plan nothing`() {
    #expect(
      project([BudgetLine(partner: "", year: nil, planned: nil, paid: Money(dirhams: 400))]).financialProgress()?
        .percent == 40)
  }
}

@Suite struct `Time elapsed` {
  @Test(arguments: [(-10, 0.0), (0, 0), (250, 25), (1_000, 100), (5_000, 100)])
  func `is held within the period`(_ days: Int, _ percent: Double) {
    #expect(PlanProject(1, done: 0).timeElapsed(on: PlanSample.start.adding(days: days))?.percent == percent)
  }

  @Test func `is unknown without dates or with crossed ones`() {
    var project = PlanProject(1, done: 0)
    project.endsOn = nil
    #expect(project.timeElapsed(on: PlanSample.start) == nil)
    project.endsOn = PlanSample.start.adding(days: -1)
    #expect(project.timeElapsed(on: PlanSample.start) == nil)
  }

  @Test func `of a single day is all or nothing`() {
    var project = PlanProject(1, done: 0)
    project.endsOn = project.startsOn
    #expect(project.timeElapsed(on: PlanSample.start.adding(days: -1))?.percent == 0)
    #expect(project.timeElapsed(on: PlanSample.start)?.percent == 100)
  }
}

@Suite struct `The achievement of an indicator` {
  private let today = day("2026-11-24")

  @Test func `follows an increasing indicator`() {
    let indicator = PlanIndicator(
      1, baseline: 0, targets: [(2026, 14)], actuals: [("2025-06-01", 5), ("2026-09-30", 7)])
    #expect(indicator.achievement(on: today)?.percent == 50)
  }

  @Test func `follows a decreasing indicator by the same formula`() {
    // From 40 % of illiteracy down to 20 %: 35 % is a quarter of the way, 45 % the wrong way.
    let down = PlanIndicator(1, baseline: 40, targets: [(2026, 20)], actuals: [("2026-01-01", 35)])
    #expect(down.achievement(on: today)?.percent == 25)
    let up = PlanIndicator(1, baseline: 40, targets: [(2026, 20)], actuals: [("2026-01-01", 45)])
    #expect(up.achievement(on: today)?.percent == -25)
  }

  @Test func `is undefined where the target is the baseline, or anything is missing`() {
    #expect(
      PlanIndicator(1, baseline: 5, targets: [(2026, 5)], actuals: [("2026-01-01", 5)]).achievement(on: today) == nil)
    #expect(
      PlanIndicator(1, baseline: nil, targets: [(2026, 5)], actuals: [("2026-01-01", 5)]).achievement(on: today) == nil)
    #expect(PlanIndicator(1, baseline: 0, targets: [], actuals: [("2026-01-01", 5)]).achievement(on: today) == nil)
    #expect(PlanIndicator(1, baseline: 0, targets: [(2026, 5)], actuals: []).achievement(on: today) == nil)
  }

  @Test func `takes the year's target, else the next, else the last`() {
    let indicator = PlanIndicator(1, baseline: 0, targets: [(2025, 10), (2027, 20)], actuals: [])
    #expect(indicator.target(for: 2025)?.value == 10)
    #expect(indicator.target(for: 2026)?.value == 20)
    #expect(indicator.target(for: 2030)?.value == 20)
  }

  @Test func `takes the latest value up to the day, the last given of one day`() {
    let indicator = PlanIndicator(
      1, baseline: 0, targets: [],
      actuals: [("2026-12-01", 9), ("2026-03-01", 3), ("2026-03-01", 4), ("2025-03-01", 1)])
    #expect(indicator.latest(on: today)?.value == 4)
    #expect(indicator.latest(on: day("2026-12-01"))?.value == 9)
    #expect(indicator.latest(on: day("2024-01-01")) == nil)
  }
}
