import ESSDomain

/// What is to be done: follow-ups of activities, decisions of reviews, and what is planned for the coming days.
struct Agenda: Sendable {
  private(set) var items: [Item] = []
  /// Problems of the folder: where there are any, the first thing to do is to look at them.
  var problems = 0 {
    didSet {
      guard problems != oldValue else { return }
      items.removeAll { $0.source == .problems }
      if problems > 0 {
        let today = items.first?.dueOn ?? Day(number: 0)
        items.insert(Item(source: .problems, dueOn: today, what: "", who: "", about: nil), at: 0)
      }
    }
  }
  /// Each plan with its progress, worked out once for the day.
  private(set) var plans: [(id: RecordID, name: BilingualName, summary: PlanSummary)] = []

  /// The folder first, then today, then what is late from yesterday backwards, then what comes.
  private static func rank(_ item: Item, _ today: Day) -> Int {
    if item.source == .problems { return -1 }
    let days = item.dueOn.days(since: today)
    return days == 0 ? 0 : days < 0 ? -days : 1_000_000 + days
  }

  /// One thing to do.
  struct Item: Sendable, Hashable {
    enum Source: Sendable, Hashable {
      case followUp(activity: RecordID, followUp: RecordID)
      case decision(plan: RecordID, decision: RecordID)
      case activity(RecordID)
      case session(programme: RecordID, session: RecordID)
      /// What is not as it should be in the folder.
      case problems

      /// The record in which it stands; `none` for the folder.
      var record: RecordID {
        switch self {
        case .followUp(let record, _), .decision(let record, _), .activity(let record), .session(let record, _): record
        case .problems: .none
        }
      }
    }

    let source: Source
    let dueOn: Day
    let what: String
    let who: String
    /// What it is for: an organisation, a programme, a plan; nil when nothing says.
    let about: RecordID?

    /// How the day stands to today: late, today, or later.
    func urgency(on today: Day) -> Urgency { dueOn < today ? .late : dueOn == today ? .today : .later }
  }

  enum Urgency: Sendable, Hashable { case late, today, later }

  /// Nothing to do.
  init() {}

  /// What is late, and what comes in the next two weeks, today's first.
  init(hub: Hub, on today: Day) {
    let horizon = today.adding(days: 14)
    hub.activities.forEach(reading: ["state", "startsOn", "followUps"]) { position, activity in
      if Agenda.concerns(activity, today, horizon) { add(hub.activities[position], today, horizon) }
      return true
    }
    for plan in hub.ruralPlans.all { add(plan, horizon, today, hub.parameters) }
    for programme in hub.trainingProgrammes.all { add(programme, today, horizon) }
    putInOrder(today)
  }

  /// Follows changes of records without going through all the others.
  mutating func follow(_ edits: [RecordEdit], _ hub: Hub, on today: Day) {
    let changed = Set(edits.map(\.id))
    let horizon = today.adding(days: 14)
    items.removeAll { changed.contains($0.source.record) }
    for edit in edits {
      switch edit.after {
      case .activity(let activity): add(activity, today, horizon)
      case .ruralPlan(let plan): add(plan, horizon, today, hub.parameters)
      case .trainingProgramme(let programme): add(programme, today, horizon)
      case nil where edit.kind == .ruralPlan: plans.removeAll { $0.id == edit.id }
      case .organisation, .partner, nil: break
      }
    }
    putInOrder(today)
  }

  private static func concerns(_ activity: Activity, _ today: Day, _ horizon: Day) -> Bool {
    if activity.state == .planned, let day = activity.startsOn, day >= today, day <= horizon { return true }
    return activity.followUps.contains { followUp in
      (followUp.state == nil || followUp.state == .open) && (followUp.dueOn.map { $0 <= horizon } ?? false)
    }
  }

  private mutating func add(_ activity: Activity, _ today: Day, _ horizon: Day) {
    if activity.state == .planned, let day = activity.startsOn, day >= today, day <= horizon {
      items.append(
        Item(
          source: .activity(activity.id), dueOn: day, what: activity.subject,
          who: activity.staff.first ?? "", about: activity.organisations.first))
    }
    for followUp in activity.followUps where followUp.state == nil || followUp.state == .open {
      guard let day = followUp.dueOn, day <= horizon else { continue }
      items.append(
        Item(
          source: .followUp(activity: activity.id, followUp: followUp.id), dueOn: day, what: followUp.action,
          who: followUp.owner, about: activity.organisations.first))
    }
  }

  private mutating func add(_ plan: RuralPlan, _ horizon: Day, _ today: Day, _ parameters: Parameters) {
    for decision in plan.openDecisions {
      guard let day = decision.deadline, day <= horizon else { continue }
      items.append(
        Item(
          source: .decision(plan: plan.id, decision: decision.id), dueOn: day, what: decision.what,
          who: decision.owner, about: plan.id))
    }
    let entry = (plan.id, plan.name, plan.summary(on: today, parameters))
    if let place = plans.firstIndex(where: { $0.id == plan.id }) { plans[place] = entry } else { plans.append(entry) }
  }

  private mutating func add(_ programme: TrainingProgramme, _ today: Day, _ horizon: Day) {
    for session in programme.sessions where session.status != .done && session.status != .cancelled {
      guard let day = session.startsOn, day >= today, day <= horizon else { continue }
      let name = session.name.isEmpty ? programme.name[.french] : session.name
      items.append(
        Item(
          source: .session(programme: programme.id, session: session.id), dueOn: day, what: name,
          who: session.trainer, about: programme.id))
    }
  }

  private mutating func putInOrder(_ today: Day) {
    items.sort { left, right in
      let (first, second) = (Agenda.rank(left, today), Agenda.rank(right, today))
      return first == second ? left.what < right.what : first < second
    }
  }
}
