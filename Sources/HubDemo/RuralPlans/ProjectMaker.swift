import ESSDomain

/// Works a sketch of a project out: status, actions, milestones, indicators, risks.
struct ProjectMaker {
  let scene: Scene
  /// The reviews of the plan so far: identity and day.
  let reviews: [(id: RecordID, heldOn: Day)]
  /// Of a hundred projects, how many a review looks at.
  let reviewed: Int

  /// - Returns: The project, and what the reviews found of it, each with the place of its review.
  func make(
    _ sketch: ProjectSketch, _ chance: inout Chance
  ) -> (project: PlanProject, found: [(review: Int, item: ReviewItem)]) {
    var project = PlanProject()
    let template = sketch.template
    project.id = chance.id(on: sketch.startsOn)
    project.code = "P-\(sketch.number + 1)"
    project.name = name(sketch, &chance)
    project.sector = template.sector
    project.milieu =
      sketch.communes.allSatisfy { $0.milieu == .rural } ? .rural : sketch.communes.count > 1 ? .mixed : .urban
    project.communes = sketch.communes.map(\.code)
    project.contractingAuthority = template.authority
    project.partners = [template.authority] + template.partners
    project.cost = Money(dirhams: sketch.dirhams)
    project.startsOn = sketch.startsOn
    project.endsOn = sketch.endsOn
    project.status = status(sketch, &chance)
    project.priority = chance.within(1...3)
    project.sseRelevant = template.servesTheSSE
    project.recommendations = template.recommendations.compactMap { RecommendationCode(number: $0) }
    if sketch.fate == .blocked { project.blocked = true }
    project.actions = actions(sketch, &chance)
    project.milestones = milestones(sketch, &chance)
    project.indicators = [indicator(sketch, &chance)]
    project.budget = budget(sketch, &chance)
    if chance.happens(30) { project.risks = [risk(&chance)] }
    if sketch.fate != .untold { project.reportedOn = sketch.heardOn }
    let found = examine(&project, sketch, &chance)
    return (project, found)
  }

  private func name(_ sketch: ProjectSketch, _ chance: inout Chance) -> BilingualName {
    let place = sketch.communes[0].name
    var name = sketch.template.name
    if sketch.template.takesValueChain {
      let chain = chance.pick(scene.economy.valueChains)
      name.french += " " + chain.french
      name.arabic += " " + chain.arabic
    }
    name.french += ", \(place.french)"
    name.arabic += "، جماعة \(Naming.letters(place.arabic))"
    return name
  }

  private func status(_ sketch: ProjectSketch, _ chance: inout Chance) -> ProjectStatus {
    switch sketch.fate {
    case .abandoned: return .abandoned
    case .suspended: return .suspended
    case .usual, .silent, .untold, .blocked: break
    }
    if sketch.physical >= 1 { return chance.happens(35) ? .closed : .completed }
    if sketch.physical > 0.2 { return .running }
    if sketch.physical > 0 { return chance.pick([.tender, .running, .agreed]) }
    return chance.pick([.programmed, .study, .agreed, .idea])
  }

  private func actions(_ sketch: ProjectSketch, _ chance: inout Chance) -> [PlanAction] {
    var rest = sketch.physical * 100
    var before = 0.0
    let whole = Double(max(1, sketch.endsOn.days(since: sketch.startsOn)))
    return sketch.template.works.actions.map { name, weight in
      var action = PlanAction()
      action.id = chance.id(on: sketch.startsOn)
      action.name = name
      action.weight = Double(weight)
      before += Double(weight) / 100
      action.dueOn = sketch.startsOn.adding(days: Int(whole * before))
      action.responsible = sketch.template.authority
      guard sketch.fate != .untold else { return action }
      let part = min(max(rest / Double(weight), 0), 1)
      rest -= Double(weight)
      action.done = Ratio((part * 100).rounded() / 100)
      action.status = part >= 1 ? .done : part <= 0 ? .notStarted : sketch.fate == .suspended ? .suspended : .running
      return action
    }
  }

  /// A milestone that is not reached is late at most some weeks, but where the project is far behind.
  private func milestones(_ sketch: ProjectSketch, _ chance: inout Chance) -> [Milestone] {
    let whole = Double(max(1, sketch.endsOn.days(since: sketch.startsOn)))
    let isFarBehind = sketch.physical < sketch.time(on: scene.today) - 0.25
    return sketch.template.works.milestones.map { name, at in
      var milestone = Milestone()
      milestone.id = chance.id(on: sketch.startsOn)
      milestone.name = name
      let due = sketch.startsOn.adding(days: Int(whole * at))
      milestone.dueOn = due
      if sketch.physical >= at, sketch.fate != .untold {
        milestone.doneOn = max(sketch.startsOn, min(due.adding(days: chance.within(-15...60)), sketch.heardOn))
      } else if due < scene.today.adding(days: -85), !isFarBehind {
        milestone.dueOn = scene.today.adding(
          days: chance.happens(35) ? -chance.within(5...80) : chance.within(15...200))
      }
      return milestone
    }
  }

  private func indicator(_ sketch: ProjectSketch, _ chance: inout Chance) -> PlanIndicator {
    let template = sketch.template
    var indicator = PlanIndicator()
    indicator.id = chance.id(on: sketch.startsOn)
    indicator.kind = template.works == .training || template.axis == 3 ? .outcome : .output
    indicator.name = template.indicator
    indicator.unit = template.unit
    let goal = max(2, template.target * chance.within(60...150) / 100)
    let baseline = chance.happens(60) ? 0 : goal / 10
    indicator.baseline = Double(baseline)
    indicator.baselineYear = sketch.startsOn.year - 1
    let years = Array(sketch.startsOn.year...max(sketch.startsOn.year, sketch.endsOn.year))
    indicator.targets = years.enumerated().map { place, year in
      YearTarget(year: year, value: Double(baseline + (goal - baseline) * (place + 1) / years.count))
    }
    guard sketch.fate != .untold else { return indicator }
    for year in years where Day.december(year) <= sketch.heardOn {
      let day = Day.december(year)
      indicator.actuals.append(value(sketch, from: baseline, to: goal, on: day, source: "rapport annuel"))
    }
    return indicator
  }

  private func value(
    _ sketch: ProjectSketch, from baseline: Int, to goal: Int, on day: Day, source: String, review: RecordID? = nil
  ) -> IndicatorValue {
    let found = Double(baseline) + Double(goal - baseline) * sketch.physical(on: day)
    let countsPeople = ["emplois", "bénéficiaires", "jeunes", "élèves"].contains(sketch.template.unit)
    return IndicatorValue(
      on: day, value: found.rounded(), women: countsPeople ? (found * 0.45).rounded() : nil, source: source,
      review: review)
  }

  private func risk(_ chance: inout Chance) -> PlanRisk {
    var risk = PlanRisk()
    let (what, response) = chance.pick(ProjectMaker.risks)
    risk.what = what
    risk.response = response
    risk.probability = chance.pick([.low, .medium, .high])
    risk.impact = chance.pick([.medium, .high])
    return risk
  }

  private static let risks = [
    ("Titre foncier non apuré", "Saisir la conservation foncière et le caïd"),
    ("Appel d'offres infructueux", "Revoir l'estimation et relancer"),
    ("Retard de versement d'un partenaire", "Rappel par le comité technique"),
    ("Sécheresse prolongée", "Décaler la plantation d'une campagne"),
    ("Faible adhésion des bénéficiaires", "Réunions dans les douars avec les associations"),
    ("Hausse du prix des matériaux", "Réduire la consistance de la dernière tranche"),
  ]
}

/// What the reviews found.
extension ProjectMaker {
  private func examine(
    _ project: inout PlanProject, _ sketch: ProjectSketch, _ chance: inout Chance
  ) -> [(review: Int, item: ReviewItem)] {
    guard sketch.fate != .untold, sketch.fate != .abandoned else { return [] }
    var found: [(review: Int, item: ReviewItem)] = []
    for (place, review) in reviews.enumerated() {
      guard review.heldOn > sketch.startsOn, review.heldOn <= sketch.heardOn, chance.happens(reviewed) else { continue }
      let physical = sketch.physical(on: review.heldOn)
      let gap = physical - sketch.time(on: review.heldOn)
      var item = ReviewItem(project: project.id)
      item.status = physical >= 1 ? .completed : physical > 0 ? .running : .agreed
      item.rating =
        gap > -0.05 ? .verySatisfactory : gap > -0.15 ? .satisfactory : gap > -0.3 ? .insufficient : .unsatisfactory
      item.finding = chance.pick(gap > -0.15 ? ProjectMaker.goodNews : ProjectMaker.badNews)
      var standing = ProjectStanding()
      standing.status = item.status
      standing.physical = Ratio((physical * 100).rounded() / 100)
      standing.planned = project.cost
      standing.paid = Money(dirhams: Int(Double(sketch.dirhams) * physical * 0.85))
      item.standing = standing
      if let indicator = project.indicators.first {
        let value = value(
          sketch, from: Int(indicator.baseline ?? 0), to: Int(indicator.targets.last?.value ?? 0), on: review.heldOn,
          source: PlanReview.source, review: review.id)
        project.indicators[0].actuals.append(value)
        item.values = [EnteredValue(indicator.id, value.value ?? 0, women: value.women)]
      }
      found.append((place, item))
    }
    for place in project.indicators.indices {
      project.indicators[place].actuals.sort { ($0.on?.number ?? 0) < ($1.on?.number ?? 0) }
    }
    return found
  }

  private static let goodNews = [
    "Avancement conforme au calendrier.", "Travaux suivis ; comptes rendus réguliers.",
    "Bénéficiaires satisfaits, à élargir.",
    "Partenaire à jour de ses versements.", "تقدم الأشغال مطابق للبرنامج.",
  ]

  private static let badNews = [
    "Foncier non réglé ; appel d'offres à relancer.", "Entreprise défaillante, mise en demeure envoyée.",
    "Contribution d'un partenaire non versée.", "Étude à reprendre : devis insuffisant.",
    "Accès coupé par les crues de l'hiver.",
    "تأخر في تسوية الوعاء العقاري.",
  ]
}
