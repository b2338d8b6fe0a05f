import ESSDomain

/// Makes the rural plans: axes, projects, and the reviews held so far with their decisions.
struct PlanMaker {
  private let scene: Scene
  private var chance: Chance

  init(_ scene: Scene, _ chance: Chance) {
    self.scene = scene
    self.chance = chance
  }

  mutating func make() -> [RuralPlan] { PlanDraft.all(scene).map { plan($0) } }

  private mutating func plan(_ draft: PlanDraft) -> RuralPlan {
    var plan = RuralPlan()
    plan.id = chance.id(on: draft.startsOn)
    plan.type = draft.type
    plan.name = draft.name
    plan.territory = draft.territory
    plan.startsOn = draft.startsOn
    plan.endsOn = draft.endsOn
    plan.adoptedOn = draft.startsOn.adding(days: 62).workday
    plan.visaOn = draft.startsOn.adding(days: 96).workday
    plan.status = .running
    let held = draft.reviews.map { days -> (id: RecordID, heldOn: Day) in
      let day = scene.today.adding(days: -days).workday
      return (chance.id(on: day), day)
    }
    var found = [[ReviewItem]](repeating: [], count: held.count)
    let maker = ProjectMaker(scene: scene, reviews: held, reviewed: draft.reviewed)
    var projects = [[PlanProject]](repeating: [], count: PlanAxes.names.count)
    for sketch in draft.sketches(on: scene.today, &chance) {
      let made = maker.make(sketch, &chance)
      projects[sketch.template.axis].append(made.project)
      for finding in made.found { found[finding.review].append(finding.item) }
    }
    plan.axes = axes(projects, on: draft.startsOn)
    plan.reviews = reviews(held, found, draft)
    plan.updatedOn = draft.silentDays > 0 ? held.last?.heldOn : scene.today.adding(days: -chance.within(2...20))
    return plan
  }

  private mutating func axes(_ projects: [[PlanProject]], on day: Day) -> [PlanAxis] {
    zip(PlanAxes.names, projects).filter { !$0.1.isEmpty }.enumerated().map { place, pair in
      var axis = PlanAxis()
      axis.id = chance.id(on: day)
      axis.code = "Axe \(place + 1)"
      axis.name = pair.0
      axis.projects = pair.1
      return axis
    }
  }

  private mutating func reviews(
    _ held: [(id: RecordID, heldOn: Day)], _ found: [[ReviewItem]], _ draft: PlanDraft
  ) -> [PlanReview] {
    var number = 0
    return held.enumerated().map { place, review in
      var record = PlanReview()
      record.id = review.id
      record.heldOn = review.heldOn
      record.level = draft.level == .steering && place % 2 == 1 ? .technical : draft.level
      record.participants = ["Wilaya", "Conseil régional", "AREP", "DRA", "Pôle régional de l'ESS"]
      record.items = found[place]
      record.minutes = "Procès-verbal de démonstration ; points examinés : \(found[place].count)."
      let next =
        place + 1 < held.count ? held[place + 1].heldOn : scene.today.adding(days: draft.silentDays > 0 ? -90 : 24)
      record.nextOn = next.nextWorkday
      record.decisions = (0..<3).map { turn in
        number += 1
        return decision(number, turn, on: review.heldOn, of: found[place])
      }
      return record
    }
  }

  /// The third decision of a review stays open; of the others some are done, some dropped.
  private mutating func decision(_ number: Int, _ turn: Int, on day: Day, of items: [ReviewItem]) -> Decision {
    var decision = Decision()
    decision.id = chance.id(on: day)
    decision.number = number
    decision.project = chance.any(of: items)?.project
    let (what, owner) = chance.pick(PlanMaker.decisions)
    decision.what = what
    decision.owner = owner
    let deadline = day.adding(days: turn == 2 ? chance.within(45...110) : chance.within(20...70)).workday
    decision.deadline = deadline
    let isOver = deadline < scene.today
    decision.state = turn == 2 ? .open : isOver && chance.happens(78) ? .done : isOver && turn == 1 ? .dropped : .open
    if decision.state == .done || decision.state == .dropped {
      decision.closedOn = max(day, deadline.adding(days: -chance.within(0...15)))
    }
    return decision
  }

  private static let decisions = [
    ("Commission d'ouverture des plis", "AREP"), ("Régler le titre foncier", "Wilaya"),
    ("Verser la contribution annuelle", "Conseil régional"),
    ("Relancer l'appel d'offres", "AREP"), ("Réunir les coopératives concernées", "Pôle régional de l'ESS"),
    ("Transmettre les valeurs des indicateurs", "DRA"), ("Visiter le chantier et rendre compte", "Comité technique"),
    ("Mettre à jour la fiche du projet", "Commune"), ("Saisir l'ONSSA pour l'agrément", "DRA"),
  ]
}
