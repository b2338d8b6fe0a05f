import ESSDomain
import TerminalKit

/// A review under way: the committee, then project after project, then the summary.
///
/// Nothing of it is in the plan before it is saved.
struct ReviewState: Sendable {
  let plan: RecordID
  /// The identity that the review will have.
  let review: RecordID
  /// The projects to go through, the most urgent first.
  private(set) var projects: [RecordID]
  /// 0 for the committee, then the projects, last the summary.
  private(set) var step = 0
  var sheets: [ReviewPage: ReviewSheet] = [:]
  /// Projects that were noted, also those of which there was nothing to say.
  var noted: Set<RecordID> = []
  var focus = ReviewField(.heldOn)
  var picker: ReviewPicker?
  /// The plan as it was when the review began: what somebody else changes in it meanwhile is asked about where the
  /// review says something of it too.
  var begun: RuralPlan
  /// The change that carries the review to the disk, once it was sent.
  var change: RecordID?
  /// Whether the review is in the plan.
  private(set) var isRecorded = false

  /// A review of a plan on the day of its figures, which the user can change.
  init(of figures: PlanFigures, review: RecordID) {
    plan = figures.plan.id
    begun = figures.plan
    self.review = review
    projects = figures.toReview
    var meeting = ReviewSheet()
    meeting[ReviewField(.heldOn)] = Formats(.french).day(figures.day)
    if let level = figures.plan.reviews.last?.level { meeting[ReviewField(.level)] = level.rawValue }
    sheets[.meeting] = meeting
  }

  /// What the keyboard acts on.
  var page: ReviewPage {
    if step == 0 { return .meeting }
    return projects.indices.contains(step - 1) ? .project(projects[step - 1]) : .closing
  }

  var lastStep: Int { projects.count + 1 }

  var sheet: ReviewSheet {
    get { sheets[page] ?? ReviewSheet() }
    set { sheets[page] = newValue }
  }

  func sheet(of page: ReviewPage) -> ReviewSheet { sheets[page] ?? ReviewSheet() }

  /// Whether a project was noted, or something is entered for it.
  func isNoted(_ project: RecordID) -> Bool { noted.contains(project) || !sheet(of: .project(project)).isEmpty }

  var notedCount: Int { projects.count(where: isNoted) }

  /// Whether more than what stands there at the start is entered.
  var hasEntries: Bool {
    !noted.isEmpty || !sheet(of: .meeting)[ReviewField(.participants)].isEmpty
      || sheets.contains { $0.key != .meeting && !$0.value.isEmpty }
  }

  mutating func go(to step: Int) { self.step = min(max(0, step), lastStep) }

  /// Follows the hub: a project that is gone is left out, and a review that arrived in the plan is done.
  mutating func follow(_ hub: Hub) {
    guard let plan = hub.ruralPlans[plan] else { return }
    if plan.reviews.contains(where: { $0.id == review }) { isRecorded = true }
    let known = Set(plan.projects.map(\.id))
    guard !projects.allSatisfy(known.contains) else { return }
    let here = page
    projects.removeAll { !known.contains($0) }
    switch here {
    case .meeting: step = 0
    case .project(let id): step = (projects.firstIndex(of: id) ?? -1) + 1
    case .closing: step = lastStep
    }
  }
}

/// A step of a review.
enum ReviewPage: Sendable, Hashable {
  case meeting
  case project(RecordID)
  case closing
}

/// A list over the review: the choices of a field, or the steps to go to.
struct ReviewPicker: Sendable {
  enum Purpose: Sendable, Hashable {
    case choice(ReviewField)
    case jump
  }

  let purpose: Purpose
  var input = TextInput()
  var scroll = ListScroll()

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// The field that is chosen for.
  var field: ReviewField? {
    if case .choice(let field) = purpose { field } else { nil }
  }
}

extension ReviewState {
  /// The day of the review, where it is understood.
  func heldOn(_ context: EntryContext) -> Day? {
    sheet(of: .meeting).value(ReviewField(.heldOn), as: Day.self, context)
  }

  /// The fields of the present step in the order of Tab.
  func fields(in plan: RuralPlan) -> [ReviewField] { fields(of: page, in: plan) }

  func fields(of page: ReviewPage, in plan: RuralPlan) -> [ReviewField] {
    switch page {
    case .meeting: return [ReviewField(.heldOn), ReviewField(.level), ReviewField(.participants)]
    case .closing:
      return plan.openDecisions(on: nil).map { ReviewField(.followUp, of: $0.id) } + sheet(of: page).decisionFields
        + [ReviewField(.minutes), ReviewField(.nextOn)]
    case .project(let id):
      guard let project = plan.project(id) else { return [] }
      var fields: [ReviewField] = []
      for action in project.reviewedActions {
        fields += [ReviewField(.done, of: action.id), ReviewField(.actionStatus, of: action.id)]
      }
      for indicator in project.reviewedIndicators {
        fields.append(ReviewField(.value, of: indicator.id))
        if indicator.countsWomen { fields.append(ReviewField(.women, of: indicator.id)) }
      }
      fields += project.openMilestones.map { ReviewField(.milestone, of: $0.id) }
      fields += plan.openDecisions(on: id).map { ReviewField(.followUp, of: $0.id) }
      fields += [ReviewField(.status), ReviewField(.blocked), ReviewField(.rating), ReviewField(.finding)]
      return fields + sheet(of: page).decisionFields
    }
  }
}

extension PlanProject {
  /// The actions a review can speak of: those with an identity, each once.
  var reviewedActions: [PlanAction] { actions.uniqued(by: \.id).filter { $0.status != .dropped } }
  var reviewedIndicators: [PlanIndicator] { indicators.uniqued(by: \.id) }
  /// The milestones not reached yet, the earliest first.
  var openMilestones: [Milestone] {
    milestones.uniqued(by: \.id).filter { $0.doneOn == nil }
      .sorted { ($0.dueOn?.number ?? .max, $0.name) < ($1.dueOn?.number ?? .max, $1.name) }
  }
}

extension PlanIndicator {
  /// Whether women have been counted in it.
  var countsWomen: Bool { actuals.contains { $0.women != nil } }
}

extension RuralPlan {
  /// The open decisions on a project, or on the plan as a whole.
  func openDecisions(on project: RecordID?) -> [Decision] {
    openDecisions.filter { $0.project == project }.uniqued(by: \.id)
  }
}

extension Array {
  /// The elements that have an identity, the first of each.
  func uniqued(by id: (Element) -> RecordID) -> [Element] {
    var seen: Set<RecordID> = [.none]
    return filter { seen.insert(id($0)).inserted }
  }
}
