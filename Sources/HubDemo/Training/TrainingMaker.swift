import ESSDomain

/// Makes the training programmes: sessions past, running and to come, with trainees who bear no name.
struct TrainingMaker {
  private let scene: Scene
  private var chance: Chance
  private let cast: Cast
  private var certificates = 0

  init(_ scene: Scene, _ chance: Chance, _ cast: Cast) {
    self.scene = scene
    self.chance = chance
    self.cast = cast
  }

  mutating func make() -> [TrainingProgramme] {
    TrainingDraft.all.enumerated().map { place, draft in programme(draft, place) }
  }

  private mutating func programme(_ draft: TrainingDraft, _ place: Int) -> TrainingProgramme {
    var programme = TrainingProgramme()
    let first = scene.today.adding(days: (draft.sessions.first ?? 0) - 30).workday
    programme.id = chance.id(on: first.adding(days: -20))
    programme.name = draft.name
    programme.acronym = draft.acronym
    programme.tranche = draft.tranche
    programme.operatedBy = draft.operatedBy
    programme.funders = draft.funders
    programme.scheme = draft.scheme
    programme.objectives = draft.objectives
    programme.budget = Money(dirhams: draft.thousands * 1_000)
    programme.startsOn = first
    programme.endsOn = scene.today.adding(days: (draft.sessions.last ?? 0) + 45)
    programme.recommendations = draft.recommendations.compactMap { RecommendationCode(number: $0) }
    programme.updatedOn = scene.today.adding(days: -chance.within(1...20))
    programme.modules = draft.modules.map { module($0, draft, on: first) }
    var pathway = TrainingPathway()
    pathway.id = chance.id(on: first)
    pathway.name = "Parcours \(draft.acronym)"
    pathway.audience = draft.audience
    pathway.level = draft.level
    pathway.modules = programme.modules.map(\.id)
    programme.pathways = [pathway]
    programme.sessions = draft.sessions.enumerated().map { number, start in
      session(programme.modules[number % programme.modules.count], draft, place, number, startsIn: start)
    }
    return programme
  }

  private mutating func module(_ draft: TrainingDraft.Module, _ programme: TrainingDraft, on day: Day) -> TrainingModule
  {
    var module = TrainingModule()
    module.id = chance.id(on: day)
    module.code = draft.code
    module.name = draft.name
    module.objectives = programme.objectives
    module.hours = Double(draft.hours)
    module.language = draft.language
    module.literacyRequired = draft.literacy
    return module
  }
}

/// One session with its sittings and trainees.
extension TrainingMaker {
  private mutating func session(
    _ module: TrainingModule, _ draft: TrainingDraft, _ place: Int, _ number: Int, startsIn start: Int
  ) -> TrainingSession {
    var session = TrainingSession()
    let sittings = sittings(startsIn: start, days: draft.daysOfSession)
    let first = sittings.first?.day ?? scene.today
    let commune = scene.communes[chance.below(scene.communes.count)]
    session.id = chance.id(on: first.adding(days: -35))
    session.module = module.id
    session.name = "\(module.code) \(module.name) — groupe \(number + 1)"
    session.startsOn = first
    session.endsOn = sittings.last?.day
    session.sittings = sittings
    session.commune = commune.code
    session.place = chance.pick([
      "Maison de l'ESS", "Salle de la commune", "Centre de qualification", "Siège de la coopérative",
    ])
    session.capacity = start == 11 ? 20 : chance.pick([20, 20, 22, 25])
    session.cost = Money(dirhams: 1_000 * (6 + 5 * draft.daysOfSession + chance.below(6)))
    session.funder = draft.funders.first ?? ""
    let isNear = start > 0 && start <= 7
    session.trainer =
      isNear ? "" : "\(number % 2 == 0 ? "Formatrice" : "Formateur") \(place * 2 + number % 2 + 1) (démo)"
    session.status = status(session)
    if start == -330 { session.status = .cancelled }
    session.enrolments = enrolments(session, startsIn: start)
    return session
  }

  /// Half-days from the first working day on; a session that has begun yesterday goes on today, whatever day it is.
  private func sittings(startsIn start: Int, days: Int) -> [Sitting] {
    let isRunning = start < 0 && start > -days
    var day = scene.today.adding(days: start)
    if !isRunning { day = start < 0 ? day.workday : day.nextWorkday }
    var sittings: [Sitting] = []
    for _ in 0..<days {
      if !isRunning { day = day.nextWorkday }
      sittings.append(Sitting(HalfDay(day, .morning), hours: 3))
      sittings.append(Sitting(HalfDay(day, .afternoon), hours: 3))
      day = day.adding(days: 1)
    }
    return sittings
  }

  private func status(_ session: TrainingSession) -> SessionStatus {
    guard let first = session.startsOn, let last = session.endsOn else { return .planned }
    if last < scene.today { return .done }
    if first <= scene.today { return .running }
    return first.days(since: scene.today) <= 30 ? .open : .planned
  }

  /// The session eleven days ahead has more trainees than seats, and others waiting.
  private mutating func enrolments(_ session: TrainingSession, startsIn start: Int) -> [Enrolment] {
    guard session.status != .cancelled, let first = session.startsOn, start < 40 else { return [] }
    let capacity = session.capacity ?? 20
    let isOverfull = start == 11
    let count =
      isOverfull ? capacity + 6 : start > 0 ? chance.within(5...capacity - 4) : chance.within(capacity - 8...capacity)
    var enrolments: [Enrolment] = []
    enrolments.reserveCapacity(count)
    for place in 0..<count {
      guard let member = chance.any(of: cast.active) else { break }
      var enrolment = enrolment(from: member, before: first)
      if isOverfull, place >= capacity + 2 { enrolment.waiting = true }
      if start < 0 { attend(&enrolment, session) }
      enrolments.append(enrolment)
    }
    return enrolments
  }

  private mutating func enrolment(from member: Cast.Member, before first: Day) -> Enrolment {
    var enrolment = Enrolment()
    let enrolled = min(first.adding(days: -chance.within(4...30)), scene.today.adding(days: -1))
    enrolment.id = chance.id(on: enrolled)
    enrolment.organisation = member.id
    enrolment.sex = member.isOfWomenAlone || chance.happens(46) ? .female : .male
    enrolment.ageBand = chance.pick([.youth, .youth, .adult, .adult, .adult, .senior])
    let isWoman = enrolment.sex == .female
    enrolment.role =
      isWoman
      ? chance.pick(["adhérente", "présidente", "trésorière"]) : chance.pick(["adhérent", "président", "trésorier"])
    enrolment.enrolledOn = enrolled
    return enrolment
  }

  private mutating func attend(_ enrolment: inout Enrolment, _ session: TrainingSession) {
    let absence = chance.happens(14) ? 45 : 6
    for sitting in session.sittings {
      guard let halfDay = sitting.halfDay, halfDay.day < scene.today, !chance.happens(absence) else { continue }
      enrolment.presences.append(halfDay)
    }
    guard !enrolment.presences.isEmpty else { return }
    enrolment.preScore = Double(chance.within(8...24)) / 2
    guard session.status == .done else { return }
    enrolment.postScore = min(20, (enrolment.preScore ?? 8) + Double(chance.within(2...14)) / 2)
    if chance.happens(90) { enrolment.satisfaction = chance.pick([3, 4, 4, 5, 5]) }
    guard enrolment.presences.count * 100 >= session.sittings.count * 80 else { return }
    certificates += 1
    var certificate = Certificate()
    certificate.number = "ATT-\(session.endsOn?.year ?? 0)-\(certificates)"
    certificate.issuedOn = session.endsOn
    certificate.type = (enrolment.postScore ?? 0) >= 12 ? .success : .participation
    certificate.issuer = "Pôle régional de l'ESS (démonstration)"
    enrolment.certificate = certificate
  }
}
