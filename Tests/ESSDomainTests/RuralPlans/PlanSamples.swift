import ESSDomain

/// A day given as `2026-11-24`; the first of 1970 for what is no day, so that a slip in a test is seen.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

/// An identity that ends in a number.
func id(_ number: UInt64) -> RecordID { RecordID(milliseconds: 1_700_000_000_000, chance: (0, number)) }

extension PlanAction {
  /// An action by weight and share done.
  init(_ number: UInt64, weight: Double?, done percent: Int?, status: ActionStatus? = nil) {
    self.init()
    id = ESSDomainTests.id(number)
    name = "Action \(number)"
    self.weight = weight
    done = percent.map { Ratio(percent: $0) }
    self.status = status
  }
}

extension Milestone {
  init(_ number: UInt64, due: Day?, done: Day? = nil) {
    self.init()
    id = ESSDomainTests.id(number)
    name = "Jalon \(number)"
    dueOn = due
    doneOn = done
  }
}

extension PlanIndicator {
  init(_ number: UInt64, baseline: Double?, targets: [(Int, Double)], actuals: [(String, Double)]) {
    self.init()
    id = ESSDomainTests.id(number)
    name = "Indicateur \(number)"
    self.baseline = baseline
    self.targets = targets.map { YearTarget(year: $0.0, value: $0.1) }
    self.actuals = actuals.map { IndicatorValue(on: day($0.0), value: $0.1, source: "rapport") }
  }
}

extension PlanProject {
  /// A project that runs for 1,000 days from 1 January 2024 and reported on 1 November 2026.
  init(_ number: UInt64, done percent: Int?, weight: Double? = 1, cost: Int? = nil, status: ProjectStatus? = .running) {
    self.init()
    id = ESSDomainTests.id(number)
    code = "P-\(number)"
    name = BilingualName("Projet \(number)", "المشروع \(number)")
    startsOn = PlanSample.start
    endsOn = PlanSample.start.adding(days: 1_000)
    self.status = status
    self.cost = cost.map { Money(dirhams: $0) }
    actions = [PlanAction(number + 1_000, weight: weight, done: percent)]
    reportedOn = PlanSample.start
  }
}

enum PlanSample {
  static let start = day("2024-01-01")
  static let thresholds = PlanThresholds(Parameters(Parameters.ofPlans), on: start)
  static let parameters = Parameters(Parameters.ofPlans)

  /// A plan of one axis with these projects, over the same 1,000 days.
  static func plan(_ projects: [PlanProject]) -> RuralPlan {
    var axis = PlanAxis()
    axis.id = id(900_000)
    axis.projects = projects
    var plan = RuralPlan()
    plan.id = id(900_001)
    plan.name = BilingualName("PDR Souss-Massa", "برنامج التنمية الجهوية سوس ماسة")
    plan.type = .regional
    plan.startsOn = start
    plan.endsOn = start.adding(days: 1_000)
    plan.status = .running
    plan.axes = [axis]
    return plan
  }
}
