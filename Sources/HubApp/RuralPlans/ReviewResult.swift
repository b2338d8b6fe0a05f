import ESSDomain

/// What becomes of a review that is saved: the review itself, decisions followed up, and the activity of the hub.
extension ReviewState {
  /// The first thing that cannot stay as it is entered, in the order of the steps.
  func firstProblem(in plan: RuralPlan, _ context: EntryContext) -> (
    page: ReviewPage, field: ReviewField, phrase: Phrase
  )? {
    let day = heldOn(context)
    for page in [.meeting] + projects.map(ReviewPage.project) + [.closing] {
      let sheet = sheet(of: page)
      guard page == .meeting || !sheet.isEmpty else { continue }
      for field in fields(of: page, in: plan) {
        if let phrase = sheet.problem(field, heldOn: day, context) { return (page, field, phrase) }
      }
    }
    return nil
  }

  /// The review as the plan records it, each decision named by `name`; entries that are not understood are left out.
  func result(in plan: RuralPlan, _ context: EntryContext, name: () -> RecordID) -> PlanReview {
    let meeting = sheet(of: .meeting)
    var result = PlanReview()
    result.id = review
    result.heldOn = heldOn(context)
    result.level = meeting.choice(ReviewField(.level), as: ReviewLevel.self)
    result.participants = meeting.participants
    for id in projects where isNoted(id) {
      guard let project = plan.project(id) else { continue }
      let sheet = sheet(of: .project(id))
      result.items += items(of: project, sheet, context)
      result.decisions += decisions(of: sheet, on: id, context, name)
    }
    let closing = sheet(of: .closing)
    result.decisions += decisions(of: closing, on: nil, context, name)
    result.minutes = closing[ReviewField(.minutes)].trimmed
    result.nextOn = closing.value(ReviewField(.nextOn), as: Day.self, context)
    return result
  }

  /// What was found of a project, and of each of its actions of which something was said.
  private func items(of project: PlanProject, _ sheet: ReviewSheet, _ context: EntryContext) -> [ReviewItem] {
    var item = ReviewItem(project: project.id)
    for indicator in project.reviewedIndicators {
      guard let value = sheet.value(ReviewField(.value, of: indicator.id), as: Double.self, context) else { continue }
      let women = sheet.value(ReviewField(.women, of: indicator.id), as: Double.self, context)
      item.values.append(EnteredValue(indicator.id, value, women: women))
    }
    item.milestones = project.openMilestones.map(\.id).filter { sheet[ReviewField(.milestone, of: $0)] == "1" }
    item.status = sheet.choice(ReviewField(.status), as: ProjectStatus.self)
    switch sheet[ReviewField(.blocked)] {
    case "1": item.blocked = true
    case "0": item.blocked = false
    default: break
    }
    item.rating = sheet.choice(ReviewField(.rating), as: ReviewRating.self)
    item.finding = sheet[ReviewField(.finding)].trimmed
    let actions = project.reviewedActions.compactMap { action -> ReviewItem? in
      var found = ReviewItem(project: project.id, action: action.id)
      found.done = sheet.value(ReviewField(.done, of: action.id), as: Ratio.self, context)
      found.actionStatus = sheet.choice(ReviewField(.actionStatus, of: action.id), as: ActionStatus.self)
      return found.done == nil && found.actionStatus == nil ? nil : found
    }
    return [item] + actions
  }

  private func decisions(
    of sheet: ReviewSheet, on project: RecordID?, _ context: EntryContext, _ name: () -> RecordID
  ) -> [Decision] {
    sheet.decisions.map { number in
      var decision = Decision()
      decision.id = name()
      decision.project = project
      decision.what = sheet[ReviewField(.what, number: number)].trimmed
      decision.owner = sheet[ReviewField(.owner, number: number)].trimmed
      decision.deadline = sheet.value(ReviewField(.deadline, number: number), as: Day.self, context)
      decision.state = .open
      return decision
    }
  }

  /// What was said of decisions taken before.
  var followUps: [(decision: RecordID, state: DecisionState)] {
    sheets.values.flatMap { sheet in
      sheet.filled.filter { $0.kind == .followUp }.compactMap { field in
        sheet.choice(field, as: DecisionState.self).map { (field.subject, $0) }
      }
    }.sorted { $0.0 < $1.0 }
  }

  /// The plan with the review in it.
  func plan(_ plan: RuralPlan, with review: PlanReview) -> RuralPlan {
    var plan = plan
    plan.record(review)
    if let day = review.heldOn {
      for (decision, state) in followUps { plan.close(decision, as: state, on: day) }
    }
    return plan
  }

  /// The activity of the hub that the review was.
  func activity(_ plan: RuralPlan, _ review: PlanReview, id: RecordID, author: String, _ language: Language) -> Activity
  {
    var activity = Activity()
    activity.id = id
    activity.type = .planReview
    activity.subject = ReviewState.title(plan, heldOn: review.heldOn)[language]
    activity.state = .done
    activity.validation = .draft
    activity.startsOn = review.heldOn
    if !author.isEmpty { activity.staff = [author] }
    if !review.participants.isEmpty { activity.participants = Counts(total: review.participants.count) }
    activity.planLinks = [PlanLink(plan: plan.id, review: review.id)]
    activity.results = ReviewState.outcome(review)[language]
    return activity
  }

  /// "Revue du 24/11/2026 — PDR Souss-Massa".
  static func title(_ plan: RuralPlan, heldOn: Day?) -> Phrase {
    let name = plan.name
    guard let heldOn else {
      return Phrase(fr: "Revue — \(name[.french])", en: "Review — \(name[.english])", ar: "مراجعة — \(name[.arabic])")
    }
    return Phrase(
      fr: "Revue du \(Formats(.french).day(heldOn)) — \(name[.french])",
      en: "Review of \(Formats(.english).day(heldOn)) — \(name[.english])",
      ar: "مراجعة \(Formats(.arabic).day(heldOn)) — \(name[.arabic])")
  }

  /// "12 projets examinés, 5 valeurs relevées, 3 décisions".
  static func outcome(_ review: PlanReview) -> Phrase {
    let projects = CountedNoun.projects.phrase(Set(review.items.map(\.project)).count)
    let values = CountedNoun.values.phrase(review.items.reduce(0) { $0 + $1.values.count })
    let decisions = CountedNoun.decisions.phrase(review.decisions.count)
    return Phrase(
      fr: "Examinés : \(projects.fr) ; relevés : \(values.fr) ; \(decisions.fr).",
      en: "Examined: \(projects.en); entered: \(values.en); \(decisions.en).",
      ar: "ما تمت دراسته: \(projects.ar)؛ ما سُجل: \(values.ar)؛ \(decisions.ar).")
  }
}
