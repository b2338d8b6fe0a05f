import ESSDomain

/// What is known of an activity once it was held: persons counted, money, results, and what its type alone has.
extension ActivityMaker {
  mutating func report(_ kind: ActivityKind, _ activity: inout Activity) {
    if let day = activity.startsOn, kind.hours.upperBound > 8 {
      let end = min(day.adding(days: chance.within(0...3)), scene.today.adding(days: -1))
      activity.endsOn = end > day ? end : nil
    }
    let days = activity.startsOn.flatMap { day in activity.endsOn.map { $0.days(since: day) + 1 } } ?? 1
    activity.hours = Double(min(chance.within(kind.hours), 10 * days))
    if !chance.happens(4) { activity.participants = participants(kind.persons) }
    if chance.happens(96) { activity.results = chance.pick(kind.results) }
    spend(&activity)
    if chance.happens(88) {
      let day = activity.startsOn?.iso ?? ""
      activity.evidence = [
        chance.happens(60) ? Evidence(.attendanceSheet, "EMARG-\(day)") : Evidence(.minutes, "PV-\(day)")
      ]
    }
    link(&activity)
    origins(kind, &activity)
    if let details = details(kind.type, activity) { activity.details = Boxed(details) }
  }

  mutating func participants(_ range: ClosedRange<Int>) -> Counts {
    let all = chance.within(range)
    let women = all * chance.within(15...85) / 100
    var counts = Counts(women: women, men: all - women)
    guard chance.happens(70) else { return counts }
    counts.from18To34 = all * chance.within(10...40) / 100
    counts.from60 = all * chance.within(0...15) / 100
    counts.from35To59 = all - (counts.from18To34 ?? 0) - (counts.from60 ?? 0)
    if all > 20, chance.happens(30) { counts.disability = chance.within(1...3) }
    return counts
  }

  private mutating func spend(_ activity: inout Activity) {
    guard let planned = activity.budgetPlanned else { return }
    let percent = chance.happens(7) ? chance.within(104...125) : chance.within(70...100)
    activity.budgetSpent = Money(centimes: planned.centimes / 100 * Int64(percent))
    if percent > 100 { activity.spendingReason = "Location d'un second véhicule" }
  }

  private mutating func link(_ activity: inout Activity) {
    guard chance.happens(7), let plan = chance.any(of: plans), let axis = chance.any(of: plan.axes),
      let project = chance.any(of: axis.projects)
    else { return }
    activity.planLinks = [PlanLink(plan: plan.id, project: project.id)]
  }

  private mutating func origins(_ kind: ActivityKind, _ activity: inout Activity) {
    guard kind.persons.upperBound >= 40, let all = activity.participants.all, chance.happens(70) else { return }
    var origins = ParticipantOrigins()
    let rural = all * chance.within(20...90) / 100
    origins.rural = rural
    origins.urban = all - rural
    origins.newcomers = all / 3
    origins.returning = all - all / 3
    activity.origins = origins
  }

  private mutating func details(_ type: ActivityType, _ activity: Activity) -> ActivityDetails? {
    var details = ActivityDetails()
    switch type {
    case .visit: details.visit = visit()
    case .coaching: details.coaching = coaching()
    case .information:
      var information = InformationDetails()
      information.theme = activity.subject
      information.audience = "Porteurs de projet et adhérents"
      details.information = information
    case .caravan:
      var caravan = CaravanDetails()
      caravan.route = chance.some(4, of: scene.communes).map(\.code)
      details.caravan = caravan
    case .fair:
      var fair = FairDetails()
      fair.exhibitors = chance.within(20...110)
      fair.stands = (fair.exhibitors ?? 20) * 8 / 10
      fair.turnover = Money(dirhams: 1_000 * chance.within(60...1_400))
      details.fair = fair
    case .meeting:
      var meeting = MeetingDetails()
      meeting.agenda = ["Suivi des engagements", "Calendrier du trimestre"]
      meeting.decisions = chance.happens(70) ? ["Transmettre la liste des dossiers en attente"] : []
      details.meeting = meeting
    case .workshop:
      var workshop = WorkshopDetails()
      workshop.method = "Travail en sous-groupes"
      workshop.outputs = ["Compte rendu", "Feuille de route"]
      details.workshop = workshop
    case .caseFile: details.caseFile = caseFile(activity)
    default: return deskDetails(type, activity)
    }
    return details
  }

  private mutating func deskDetails(_ type: ActivityType, _ activity: Activity) -> ActivityDetails? {
    var details = ActivityDetails()
    switch type {
    case .mediation:
      var mediation = MediationDetails()
      mediation.parties = ["conseil d'administration", "adhérents"]
      mediation.outcome = chance.pick([.agreement, .agreement, .partialAgreement, .failure, .ongoing])
      details.mediation = mediation
    case .convention:
      var convention = ConventionDetails()
      convention.commitments = ["Financement", "Suivi semestriel"]
      convention.amount = Money(dirhams: 1_000 * chance.within(100...3_000))
      convention.endsOn = activity.startsOn?.adding(months: 24)
      details.convention = convention
    case .deal:
      var deal = DealDetails()
      deal.buyer = chance.pick(["hôtel", "grande surface", "exportateur", "boutique en ligne"])
      if chance.happens(70) { deal.value = Money(dirhams: 1_000 * chance.within(5...180)) }
      details.deal = deal
    case .study:
      var study = StudyDetails()
      study.dataset = "Tableau régional \(activity.startsOn?.year ?? scene.year)"
      details.study = study
    case .communication:
      var communication = CommunicationDetails()
      communication.channel = chance.pick(["radio", "réseaux sociaux", "presse", "affichage"])
      communication.reach = chance.within(2...90) * 100
      details.communication = communication
    default: return nil
    }
    return details
  }

  private mutating func visit() -> VisitDetails {
    var visit = VisitDetails()
    visit.checklist = [
      ChecklistPoint("Registres à jour", satisfied: chance.happens(70)),
      ChecklistPoint("Hygiène du local", satisfied: chance.happens(60)),
      ChecklistPoint("Étiquetage conforme", satisfied: chance.happens(50)),
    ]
    if chance.happens(40) {
      visit.findings = chance.pick(["Stock bien tenu.", "Manque de matériel de pesée.", "Local trop petit."])
    }
    return visit
  }

  private mutating func coaching() -> CoachingDetails {
    var coaching = CoachingDetails()
    coaching.plannedSessions = 12
    coaching.sessionNumber = chance.within(1...12)
    coaching.objective = chance.pick([
      "Fixer un prix", "Tenir le journal", "Préparer l'AG", "Rédiger un plan de développement",
    ])
    if chance.happens(70) { coaching.result = chance.pick(["Atteint", "En partie atteint", "À reprendre"]) }
    return coaching
  }

  private mutating func caseFile(_ activity: Activity) -> CaseDetails {
    var file = CaseDetails()
    file.kind = chance.pick([.financing, .financing, .creation, .label, .sanitary, .publicContract])
    file.submittedOn = activity.startsOn
    guard file.kind == .financing else { return file }
    file.scheme = chance.pick(["INDH", "Moazara", "Intelaka", "Génération Green"])
    let asked = chance.within(20...300)
    file.amountAsked = Money(dirhams: asked * 1_000)
    let decided = (activity.startsOn ?? scene.today).adding(days: chance.within(25...140))
    guard decided < scene.today else {
      file.outcome = .pending
      return file
    }
    file.decidedOn = decided
    file.outcome = chance.happens(64) ? .accepted : chance.happens(80) ? .refused : .withdrawn
    if file.outcome == .accepted { file.amountObtained = Money(dirhams: asked * chance.within(50...100) * 10) }
    return file
  }
}
