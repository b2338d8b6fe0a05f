import ESSDomain

/// Makes two years of what the hub did, and the weeks to come.
struct ActivityMaker {
  let scene: Scene
  var chance: Chance
  let cast: Cast
  private let partners: [Partner]
  private let programmes: [TrainingProgramme]
  let plans: [RuralPlan]
  private let kinds: Weighted<ActivityKind>
  private let capital: Commune?

  init(
    _ scene: Scene, _ chance: Chance, _ cast: Cast, _ partners: [Partner], _ programmes: [TrainingProgramme],
    _ plans: [RuralPlan]
  ) {
    self.scene = scene
    self.chance = chance
    self.cast = cast
    self.partners = partners
    self.programmes = programmes
    self.plans = plans
    kinds = Weighted(ActivityKind.all.map { ($0, $0.weight) })
    capital = scene.communes.max { ($0.population.in2024 ?? 0, $1.code) < ($1.population.in2024 ?? 0, $0.code) }
  }

  mutating func make() -> [Activity] {
    var activities = reviews() + sessions()
    let wanted = ActivityMaker.number(for: cast.total)
    activities.reserveCapacity(wanted + 30)
    var number = 0
    while activities.count < wanted {
      activities.append(usual(number))
      number += 1
    }
    for _ in 0..<24 { activities.append(planned()) }
    activities.sort { ($0.startsOn ?? scene.today, $0.id) < ($1.startsOn ?? scene.today, $1.id) }
    followUp(&activities)
    validate(&activities)
    return activities
  }

  /// About 1.2 for each of a few hundred organisations; the staff of a large region cannot do so much.
  static func number(for organisations: Int) -> Int {
    switch organisations {
    case ...600: max(80, organisations * 7 / 6)
    case ...50_000: 700 + (organisations - 600) * 11_300 / 49_400
    default: 12_000 + (organisations - 50_000) * 28_000 / 300_000
    }
  }

  /// The first of them go through the types and the 28 recommendations in turn, the others as it happens.
  private mutating func usual(_ number: Int) -> Activity {
    let all = ActivityKind.all
    let kind = number < all.count ? all[number] : kinds.pick(&chance)
    let code = number < RecommendationCode.count ? number + 1 : nil
    let days =
      code.map { ActivityKind.neglected.contains($0) } == true ? chance.within(380...700) : chance.within(1...729)
    var activity = activity(kind, on: scene.today.adding(days: -days).workday)
    let recorded = min((activity.startsOn ?? scene.today).adding(days: chance.below(4)), scene.today.adding(days: -1))
    activity.id = chance.id(on: recorded)
    activity.updatedOn = recorded
    activity.state = chance.happens(2) && code == nil ? .cancelled : .done
    if activity.state == .done { report(kind, &activity) }
    if let code, let documented = RecommendationCode(number: code), !activity.recommendations.contains(documented) {
      activity.recommendations.append(documented)
    }
    return activity
  }

  private mutating func planned() -> Activity {
    let kind = kinds.pick(&chance)
    var activity = activity(kind, on: scene.today.adding(days: chance.within(1...45)).nextWorkday)
    let recorded = scene.today.adding(days: -chance.within(1...20))
    activity.id = chance.id(on: recorded)
    activity.updatedOn = recorded
    activity.state = .planned
    return activity
  }

  private mutating func activity(_ kind: ActivityKind, on day: Day) -> Activity {
    var activity = Activity()
    activity.type = kind.type
    activity.startsOn = day
    let member = kind.isOfOneOrganisation ? chance.any(of: cast.served) : nil
    if let member { activity.organisations = [member.id] }
    for _ in 0..<(kind.others > 0 ? chance.within(0...kind.others) : 0) {
      guard let other = chance.any(of: cast.served), !activity.organisations.contains(other.id) else { continue }
      activity.organisations.append(other.id)
    }
    activity.subject = chance.pick(kind.subjects) + (member.map { " – \($0.name)" } ?? "")
    let place = member.map { scene.communes[$0.place] } ?? somewhere(kind)
    activity.commune = place?.code
    activity.staff = [scene.fieldOfficer(for: place?.code)]
    if chance.happens(30) { activity.staff.append(scene.staff(kind.isOfOneOrganisation ? .support : .coordinator)) }
    activity.recommendations = codes(kind, on: day)
    if !kind.isOfOneOrganisation || chance.happens(18) { involve(&activity) }
    if kind.type == .mediation { activity.confidential = true }
    if let budget = kind.budget {
      activity.budgetPlanned = Money(dirhams: 1_000 * chance.within(budget))
      activity.funder = chance.pick(["Région", "Pôle régional", "INDH"])
    }
    return activity
  }

  /// Meetings are held in the capital, what goes to the people anywhere.
  private mutating func somewhere(_ kind: ActivityKind) -> Commune? {
    let isInOffice = [ActivityType.meeting, .convention, .study, .communication, .planReview].contains(kind.type)
    return isInOffice && chance.happens(75) ? capital : chance.any(of: scene.communes)
  }

  private mutating func codes(_ kind: ActivityKind, on day: Day) -> [RecommendationCode] {
    let isOld = day < scene.today.adding(days: -365)
    let numbers = kind.recommendations.filter { isOld || !ActivityKind.neglected.contains($0) }
    return chance.some(chance.pick([0, 1, 1, 1, 2]), of: numbers.sorted()).compactMap { RecommendationCode(number: $0) }
  }

  private mutating func involve(_ activity: inout Activity) {
    guard let partner = chance.any(of: partners) else { return }
    activity.partners = [
      ActivityPartner(partner: partner.id, role: chance.pick(["co-organisateur", "invité", "financeur"]))
    ]
  }
}

/// What stands elsewhere in the hub and is an activity too.
extension ActivityMaker {
  /// A review of a plan for each one held in these two years.
  private mutating func reviews() -> [Activity] {
    var activities: [Activity] = []
    for plan in plans {
      for review in plan.reviews {
        guard let day = review.heldOn, scene.today.days(since: day) < 730 else { continue }
        var activity = Activity()
        activity.id = chance.id(on: day.adding(days: 1))
        activity.updatedOn = day.adding(days: 1)
        activity.type = .planReview
        activity.state = .done
        activity.subject = "Revue : \(plan.name.french)"
        activity.startsOn = day
        activity.hours = 3
        activity.commune = capital?.code
        activity.staff = [scene.staff(.monitoring), scene.staff(.coordinator)]
        activity.planLinks = [PlanLink(plan: plan.id, review: review.id)]
        activity.participants = participants(9...28)
        activity.recommendations = [22, 25].compactMap { RecommendationCode(number: $0) }
        activity.results = "\(review.items.count) projets examinés, \(review.decisions.count) décisions."
        activity.evidence = [Evidence(.minutes, "PV-\(day.iso)")]
        activities.append(activity)
      }
    }
    return activities
  }

  /// One for each training session that is over.
  private mutating func sessions() -> [Activity] {
    var activities: [Activity] = []
    for programme in programmes {
      for session in programme.sessions {
        guard session.status == .done, let day = session.startsOn, let end = session.endsOn else { continue }
        var activity = Activity()
        activity.id = chance.id(on: end)
        activity.updatedOn = end
        activity.type = .training
        activity.state = .done
        activity.subject = session.name
        activity.startsOn = day
        activity.endsOn = end > day ? end : nil
        activity.hours = Double(session.sittings.count * 3)
        activity.commune = session.commune
        activity.place = session.place
        activity.staff = [scene.staff(.training)]
        activity.trainingSession = TrainingLink(programme: programme.id, session: session.id)
        activity.recommendations = programme.recommendations
        let present = session.enrolments.filter { !$0.presences.isEmpty }
        let women = present.count { $0.sex == .female }
        activity.participants = Counts(
          women: women, men: present.count - women, youth: present.count { $0.ageBand == .youth })
        activity.budgetPlanned = session.cost
        activity.budgetSpent = session.cost
        activity.funder = session.funder
        activity.evidence = [Evidence(.attendanceSheet, "EMARG-\(day.iso)")]
        var senders: [RecordID] = []
        for enrolment in present {
          if let sender = enrolment.organisation, !senders.contains(sender) { senders.append(sender) }
        }
        activity.organisations = senders
        activities.append(activity)
      }
    }
    return activities
  }
}
