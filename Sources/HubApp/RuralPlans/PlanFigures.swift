import ESSDomain
import TerminalKit

/// What is worked out of a plan once and shown many times: its summary, those of its axes, the light of each project.
///
/// A plan of 1,682 projects takes some milliseconds to go through; a key press must not.
struct PlanFigures: Sendable {
  /// The plan it was worked out from.
  ///
  /// A copy shares the hub's storage, so comparing the two is immediate while they are one.
  let plan: RuralPlan
  let day: Day
  let thresholds: PlanThresholds
  let summary: PlanSummary
  /// Axis by axis, in the order of the plan.
  let axes: [PlanSummary]
  /// Project by project within each axis.
  let lights: [[TrafficLight]]
  let openDecisions: Int
  /// The projects that a review goes through, the most urgent first.
  let toReview: [RecordID]
  /// Where each project stands.
  let index: PlanIndex
  /// The money year by year, of the plan and of each axis.
  let budget: BudgetByYear
  let axisBudgets: [BudgetByYear]
  /// From its first day to its last.
  let period: ClosedRange<Day>

  init(_ plan: RuralPlan, _ rules: RuleContext) {
    let thresholds = PlanThresholds(rules.parameters, on: rules.today)
    self.plan = plan
    day = rules.today
    self.thresholds = thresholds
    summary = plan.summary(on: rules.today, rules.parameters)
    axes = plan.axes.map { plan.summary(of: $0, on: rules.today, rules.parameters) }
    lights = plan.axes.map { axis in axis.projects.map { $0.assessment(on: rules.today, thresholds).light } }
    openDecisions = plan.openDecisions.count
    toReview = plan.projectsToReview(on: rules.today, rules.parameters).filter { $0 != .none }
    index = PlanIndex(plan)
    budget = BudgetByYear(plan.projects)
    axisBudgets = plan.axes.map { BudgetByYear($0.projects) }
    period = plan.wholePeriod(today: rules.today)
  }

  /// Whether working it out again would give the same.
  func holds(for plan: RuralPlan, _ rules: RuleContext) -> Bool {
    day == rules.today && thresholds == PlanThresholds(rules.parameters, on: rules.today) && self.plan == plan
  }

  func light(axis: Int, project: Int) -> TrafficLight {
    guard lights.indices.contains(axis), lights[axis].indices.contains(project) else { return .grey }
    return lights[axis][project]
  }
}

extension AppState {
  /// The figures of a plan: kept ones where they hold, else worked out now.
  func figures(of plan: RuralPlan) -> PlanFigures {
    let rules = rules
    if let kept = planTree.figures[plan.id], kept.holds(for: plan, rules) { return kept }
    return PlanFigures(plan, rules)
  }

  /// Works out anew what the screens of plans show, where plan, day or filter have changed.
  mutating func refreshRuralPlans() {
    switch place {
    case .plans:
      let rules = rules
      for plan in hub.ruralPlans.all { planTree.keepFigures(of: plan, rules) }
    case .plan(let id), .review(let id):
      guard let plan = hub.ruralPlans[id] else { return }
      planTree.show(plan, rules)
    default: break
    }
  }
}

extension TrafficLight {
  /// The sign and the word, in the colour that goes with them.
  func line(in language: Language) -> Line {
    Line(DisplayText("\(sign) \(label[language])"), role)
  }
}
