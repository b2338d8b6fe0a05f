import ESSDomain
import HubApp
import TerminalKit
import WalkSupport

/// A small regional programme made by hand: two axes, three projects, one review with an open decision.
enum SamplePlan {
  static let id = SamplePlan.name(1)
  static let saffron = SamplePlan.name(10)
  static let track = SamplePlan.name(11)
  static let school = SamplePlan.name(12)
  static let study = SamplePlan.name(20)
  static let works = SamplePlan.name(21)
  static let connected = SamplePlan.name(30)
  static let jobs = SamplePlan.name(31)
  static let awarded = SamplePlan.name(40)
  static let landTitle = SamplePlan.name(50)

  /// An identity by number.
  static func name(_ number: UInt64) -> RecordID { RecordID(milliseconds: 1_700_000_000_000, chance: (0, number)) }

  static var hub: Hub {
    var hub = Walk.empty
    hub.ruralPlans.put(plan)
    return hub
  }

  static var plan: RuralPlan {
    var plan = RuralPlan()
    plan.id = id
    plan.type = .regional
    plan.name = BilingualName("PDR Souss-Massa", "برنامج تنمية سوس ماسة")
    plan.territory = TerritoryCode("09")
    plan.startsOn = Day(iso: "2022-01-01")
    plan.endsOn = Day(iso: "2027-12-31")
    plan.status = .running
    plan.axes = [
      axis(2, "A1", "Filières rurales", "السلاسل القروية", [saffronUnit, ruralTrack]),
      axis(3, "A2", "Services de base", "الخدمات الأساسية", [villageSchool]),
    ]
    plan.reviews = [formerReview]
    return plan
  }

  private static func axis(
    _ number: UInt64, _ code: String, _ french: String, _ arabic: String, _ projects: [PlanProject]
  ) -> PlanAxis {
    var axis = PlanAxis()
    axis.id = name(number)
    axis.code = code
    axis.name = BilingualName(french, arabic)
    axis.projects = projects
    return axis
  }

  /// Behind the calendar, with a milestone 112 days late: red.
  private static var saffronUnit: PlanProject {
    var project = project(
      saffron, "P-118", "Unité de valorisation du safran", "وحدة تثمين الزعفران", ends: "2027-12-31")
    project.contractingAuthority = "AREP"
    project.budget = [
      BudgetLine(partner: "Région", year: 2025, planned: Money(dirhams: 4_000_000), paid: Money(dirhams: 2_100_000)),
      BudgetLine(partner: "ANDZOA", year: 2026, planned: Money(dirhams: 3_000_000)),
    ]
    project.actions = [action(study, "Étude technique", 100, .done), action(works, "Travaux", 20, .running)]
    project.indicators = [
      indicator(connected, "Coopératives raccordées", target: 14, value: 5, women: nil),
      indicator(jobs, "Emplois créés", target: 60, value: 18, women: 15),
    ]
    var milestone = Milestone()
    milestone.id = awarded
    milestone.name = "Marché attribué"
    milestone.dueOn = Day(iso: "2026-08-04")
    project.milestones = [milestone]
    return project
  }

  /// In time: green.
  private static var ruralTrack: PlanProject {
    var project = project(track, "P-119", "Piste rurale d'Aoulouz", "مسلك أولوز", ends: "2027-12-31")
    project.actions = [action(name(22), "Terrassement", 80, .running)]
    return project
  }

  /// Of which nothing is known: grey.
  private static var villageSchool: PlanProject {
    var project = project(school, "P-201", "École communautaire", "مدرسة جماعاتية", ends: "2026-12-31")
    project.reportedOn = nil
    return project
  }

  private static func project(_ id: RecordID, _ code: String, _ french: String, _ arabic: String, ends: String)
    -> PlanProject
  {
    var project = PlanProject()
    project.id = id
    project.code = code
    project.name = BilingualName(french, arabic)
    project.status = .running
    project.startsOn = Day(iso: "2024-01-01")
    project.endsOn = Day(iso: ends)
    project.reportedOn = Day(iso: "2026-10-01")
    return project
  }

  private static func action(_ id: RecordID, _ name: String, _ percent: Int, _ status: ActionStatus) -> PlanAction {
    var action = PlanAction()
    action.id = id
    action.name = name
    action.done = Ratio(percent: percent)
    action.status = status
    return action
  }

  private static func indicator(_ id: RecordID, _ name: String, target: Double, value: Double, women: Double?)
    -> PlanIndicator
  {
    var indicator = PlanIndicator()
    indicator.id = id
    indicator.name = name
    indicator.baseline = 0
    indicator.targets = [YearTarget(year: 2026, value: target)]
    indicator.actuals = [IndicatorValue(on: Day(iso: "2026-09-15"), value: value, women: women)]
    return indicator
  }

  private static var formerReview: PlanReview {
    var decision = Decision()
    decision.id = landTitle
    decision.number = 1
    decision.project = saffron
    decision.what = "Obtenir le titre foncier"
    decision.owner = "Commune"
    decision.deadline = Day(iso: "2026-10-15")
    decision.state = .open
    var review = PlanReview()
    review.id = name(60)
    review.heldOn = Day(iso: "2026-05-20")
    review.level = .technical
    review.participants = ["Wali", "DRA"]
    review.items = [ReviewItem(project: saffron)]
    review.decisions = [decision]
    return review
  }

  /// A walk that has opened the plan.
  static func walk(in language: Language = .french, _ size: Size = Size(80, 24)) -> Walk {
    var walk = Walk(through: hub, in: language, size)
    walk.press(.character("4"), .enter)
    return walk
  }
}
