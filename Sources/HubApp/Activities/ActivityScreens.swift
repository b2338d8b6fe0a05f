import ESSDomain
import TerminalKit

extension ListDefinition where R == Activity {
  /// What the hub did, the latest first.
  static var activities: ListDefinition<Activity> {
    ListDefinition<Activity>(
      columns: [
        Column(
          field: "startsOn", title: Phrase(fr: "Date", en: "Date", ar: "التاريخ"), minimum: 10, ideal: 10, priority: 0,
          cell: { activity, state in
            Line(DisplayText.leftToRight(activity.startsOn.map { state.formats.day($0) } ?? "—"))
          }),
        Column(
          field: "type", minimum: 14, ideal: 14, priority: 2,
          cell: { activity, state in Line(state.shown(activity.type?.shortLabel ?? Phrase(same: ""))) }),
        Column(field: "title", minimum: 24, ideal: 30, weight: 3, priority: 1),
        Column(field: "commune", minimum: 10, ideal: 16, weight: 1, priority: 4),
        Column(
          field: "participantsTotal", title: Phrase(fr: "Part.", en: "Part.", ar: "مشارك"), minimum: 5, ideal: 6,
          priority: 5),
        Column(
          field: "openFollowUps", title: Phrase(fr: "Suivi", en: "To do", ar: "تتبع"), minimum: 8, ideal: 9,
          priority: 3,
          cell: { $1.followUps(of: $0) }),
        Column(
          field: "validation", title: Phrase(fr: "Validation", en: "Validation", ar: "المصادقة"), minimum: 9, ideal: 10,
          priority: 6),
      ],
      preview: { activity, state in state.activityPage(activity) },
      empty: Phrase(
        fr: "Aucune activité notée ; « \(key: "activity-record") » en note une : visite, réunion, formation…",
        en: "No activity recorded; “\(key: "activity-record")” records one: visit, meeting, training…",
        ar: "لا يوجد أي نشاط مسجل؛ «\(key: "activity-record")» لتسجيل نشاط: زيارة، اجتماع، تكوين…"))
  }
}

extension AppState {
  /// The open follow-ups of an activity: how many, and whether one is late; else that it is still to come or cancelled.
  func followUps(of activity: Activity) -> Line {
    let open = activity.openFollowUps.count
    guard open > 0 else {
      guard let state = activity.state, state != .done else { return .empty }
      return Line(shown(state.label), state == .planned ? .later : .muted)
    }
    let late = activity.lateFollowUps(on: day).count
    if late > 0 { return Line(shown(Phrase(fr: "! \(late) ret.", en: "! \(late) late", ar: "! \(late) متأخر")), .late) }
    return Line(shown(Phrase(fr: "> \(open)", en: "> \(open)", ar: "> \(open)")), .later)
  }

  func activityPage(_ activity: Activity) -> [TextPage.Block] {
    var blocks: [TextPage.Block] = [.heading(DisplayText.revealing(activity.subject))]
    let day = activity.startsOn.map { formats.weekday($0.weekday) + " " + formats.longDay($0) } ?? "—"
    blocks.append(
      .paragraph(
        Line(
          DisplayText(
            [activity.type?.label[language].firstCapital, day, activity.state?.label[language]].compactMap { $0 }
              .joined(separator: " · ")))))
    let problems = activity.problems(rules)
    if !problems.isEmpty {
      blocks.append(.blank)
      blocks += problems.map { .bullet(Line([Span("! ", .warning), Span(shown($0.phrase), .warning)])) }
    }
    if !activity.organisations.isEmpty {
      blocks += [.blank, .heading(shown(RecordKind.organisation.label))]
      blocks += activity.organisations.map { .bullet(Line(DisplayText(names.name(of: $0, in: language) ?? $0.short))) }
    }
    if !activity.followUps.isEmpty {
      blocks += [.blank, .heading(shown(Phrase(fr: "Suivi", en: "Follow-up", ar: "التتبع")))]
      blocks += activity.followUps.map { .bullet(followUpLine($0)) }
    }
    blocks.append(.blank)
    blocks += fieldBlocks(
      activity, skipping: ["id", "title", "type", "startsOn", "state", "organisations", "followUps"])
    return blocks
  }

  private func followUpLine(_ followUp: FollowUp) -> Line {
    let date = followUp.dueOn.map { formats.day($0) } ?? ""
    let owner = followUp.owner.isEmpty ? "" : " · \(followUp.owner)"
    switch followUp.state {
    case .done: return Line([Span("● ", .ok), Span(DisplayText("\(followUp.action)\(owner)"), .muted)])
    case .dropped: return Line([Span("○ ", .unknown), Span(DisplayText("\(followUp.action)\(owner)"), .muted)])
    case .open, nil:
      let late = followUp.dueOn.map { $0 < day } ?? false
      return Line([
        Span(DisplayText(late ? "! " : "> "), late ? .late : .today), Span(DisplayText("\(followUp.action)\(owner) ")),
        Span(DisplayText.leftToRight(date), .muted),
      ])
    }
  }
}

extension Action {
  static let activities = [recordActivity]

  static let recordActivity = Action(
    "activity-record", keys: [.character("a"), .control("n")],
    more: [KeyBinding([.character("n"), .insert], on: .besidesLists)], on: .screens, footer: 2,
    footerOn: Scope.lists.union(Scope(.today, .page, .planTree)),
    title: Phrase(fr: "Noter une activité", en: "Record an activity", ar: "تسجيل نشاط"),
    hint: Phrase(fr: "activité", en: "activity", ar: "نشاط"),
    synonyms: ["visite", "visit", "réunion", "meeting", "زيارة", "ajouter", "nouveau", "add", "new"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    let here = state
    state.lay(.form(here.activityForm(about: here.recordHere)))
    return []
  }
}
