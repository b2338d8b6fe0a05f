import ESSDomain
import TerminalKit

/// Where the list of things to do stands.
struct TodayState: Sendable {
  var scroll = ListScroll()

  /// Moves in a list of so many rows; false for a key that does not.
  mutating func move(_ key: Key, _ agenda: Agenda, height: Int) -> Bool {
    guard scroll.handle(key, count: agenda.items.count, height: height) else { return false }
    scroll.reveal(count: agenda.items.count, height: height)
    return true
  }

  /// The selected thing to do.
  func selected(in agenda: Agenda) -> Agenda.Item? {
    agenda.items.indices.contains(scroll.selected) ? agenda.items[scroll.selected] : nil
  }
}

extension AppState {
  func drawToday(_ body: Rect, _ canvas: inout Canvas) {
    let layout = TodayLayout(in: body)
    drawAgenda(layout, &canvas)
    let rest = layout.region
    if layout.isWide {
      canvas.verticalRule(at: rest.origin, height: rest.height)
    } else {
      canvas.horizontalRule(at: rest.origin, width: rest.width)
    }
    let area = layout.isWide ? rest.droppingStart(2).droppingEnd(1) : rest.droppingTop(1).inset(horizontally: 1)
    var top = drawRegion(area, &canvas)
    top += 1
    drawPlans(area.droppingTop(top), &canvas)
  }

  /// Draws the region's figures and alerts; returns the rows used.
  private func drawRegion(_ area: Rect, _ canvas: inout Canvas) -> Int {
    canvas.write(
      shown(Phrase(fr: "La région", en: "The region", ar: "الجهة")), at: area.origin, width: area.width, role: .heading)
    guard let figures else {
      let working =
        reading?.phrase ?? Phrase(fr: "calcul en cours…", en: "working out…", ar: "جارٍ الحساب…")
      canvas.write(shown(working), at: Point(area.x, area.y + 1), width: area.width, role: .muted)
      return 2
    }
    var row = 1
    for (label, value, role) in lines(of: figures) {
      guard row < area.height else { return row }
      let value = Line(DisplayText.leftToRight(value), role)
      canvas.write(shown(label), at: Point(area.x, area.y + row), width: max(0, area.width - value.width - 1))
      canvas.write(line: value, at: Point(area.x, area.y + row), width: area.width, align: .end)
      row += 1
    }
    // Room for the plans comes first: a heading and a line for each.
    let spare = area.height - row - agenda.plans.count - 2
    if spare >= 2 { row += drawTrends(figures, area.droppingTop(row), &canvas) }
    if spare >= 6 { row += 1 + drawShares(figures, area.droppingTop(row + 1), &canvas) }
    return row
  }

  private func lines(of figures: RegionFigures) -> [(Phrase, String, Role)] {
    let count = formats.count
    func share(_ part: Int, _ whole: Int) -> String {
      Ratio(Double(part), over: Double(whole)).map { " (\(formats.percent($0)))" } ?? ""
    }
    var lines: [(Phrase, String, Role)] = [
      (
        Phrase(fr: "Organisations actives", en: "Active organisations", ar: "المنظمات النشيطة"),
        "\(count(figures.active)) / \(count(figures.organisations))", .strong
      ),
      (
        Phrase(fr: "dont coopératives féminines", en: "women-only cooperatives", ar: "منها تعاونيات نسائية"),
        count(figures.womenOnlyCooperatives), .text
      ),
      (
        Phrase(fr: "Adhérents et % femmes", en: "Members and % women", ar: "المنخرطون ونسبة النساء"),
        count(figures.members) + share(figures.women, figures.membersWithSex), .text
      ),
      (
        Phrase(fr: "Prêtes pour le registre", en: "Ready for the register", ar: "جاهزة للسجل"),
        count(figures.registerReady) + share(figures.registerReady, figures.concerned), .text
      ),
      (
        Phrase(
          fr: "Communes sans appui, 1 an", en: "No support for a year",
          ar: "جماعات دون دعم منذ سنة"),
        "\(count(figures.communesWithoutSupport)) / \(count(figures.communes))", .text
      ),
    ]
    let alerts: [(Phrase, Int)] = [
      (
        Phrase(
          fr: "! mandats expirant sous 90 jours", en: "! terms ending within 90 days",
          ar: "! انتدابات تنتهي خلال 90 يوما"),
        figures.mandatesExpiring
      ),
      (
        Phrase(fr: "! avec un label expiré", en: "! with an expired label", ar: "! لها علامة منتهية الصلاحية"),
        figures.labelsExpired
      ),
      (
        Phrase(fr: "! sans visite depuis 6 mois", en: "! without a visit for 6 months", ar: "! دون زيارة منذ 6 أشهر"),
        figures.unvisited
      ),
    ]
    for (label, value) in alerts where value > 0 { lines.append((label, count(value), .warning)) }
    return lines
  }

  /// Each plan with its progress and its light.
  private func drawPlans(_ area: Rect, _ canvas: inout Canvas) {
    guard area.height > 1 else { return }
    canvas.write(shown(RecordKind.ruralPlan.label), at: area.origin, width: area.width, role: .heading)
    for (row, plan) in agenda.plans.prefix(area.height - 1).enumerated() {
      let summary = plan.summary
      let light = summary.assessment.light
      let verdict = Line(
        [Span(DisplayText("\(light.sign) "), light.role), Span(shown(light.label), light.role)])
      let physical = summary.physical.weighted.map { formats.percent($0) } ?? "—"
      let place = Point(area.x, area.y + 1 + row)
      let tail = canvas.write(
        line: Line(DisplayText.leftToRight(physical)) + Line("  ") + verdict, at: place, width: area.width, align: .end)
      canvas.write(DisplayText(plan.name[language]), at: place, width: max(0, area.width - tail - 1))
    }
  }
}

extension TrafficLight {
  /// The sign that stands before the word, so that colour is never all there is.
  var sign: String {
    switch self {
    case .red: "!"
    case .amber: "▲"
    case .green: "●"
    case .grey: "○"
    }
  }

  /// The role of the colour that goes with the sign and the word.
  var role: Role {
    switch self {
    case .red: .danger
    case .amber: .warning
    case .green: .ok
    case .grey: .unknown
    }
  }
}

extension Action {
  static let today = [openItem, finishFollowUp]

  static let openItem = Action(
    "item-open", keys: [.enter, .character("l"), .right], on: Scope(.today), footer: 1,
    title: Phrase(fr: "Ouvrir ce qui est à faire", en: "Open what is to be done", ar: "فتح ما يجب إنجازه"),
    hint: Phrase(fr: "ouvrir", en: "open", ar: "فتح")
  ) { state throws(Refusal) in
    guard let item = state.today.selected(in: state.agenda) else { throw .nothingSelected }
    switch item.source {
    case .followUp(let activity, _), .activity(let activity): state.go(to: .record(.activity, activity))
    case .decision(let plan, _): state.go(to: .plan(plan))
    case .session(let programme, _): state.go(to: .record(.trainingProgramme, programme))
    case .problems: return state.showProblems()
    }
    return []
  }

  static let finishFollowUp = Action(
    "followup-done", keys: [.space, .character("x")], on: Scope(.today), footer: 2,
    title: Phrase(fr: "Marquer fait", en: "Mark as done", ar: "وضع علامة منجز"),
    hint: Phrase(fr: "fait", en: "done", ar: "منجز"), synonyms: ["terminé", "finish", "أنجز"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard let item = state.today.selected(in: state.agenda) else { throw .nothingSelected }
    let edit: RecordEdit?
    switch item.source {
    case .followUp(let activityID, let id):
      guard let before = state.hub.activities[activityID],
        let place = before.followUps.firstIndex(where: { $0.id == id })
      else { throw .nothingSelected }
      var after = before
      after.followUps[place].state = .done
      after.followUps[place].doneOn = state.day
      after.updatedOn = state.day
      edit = RecordEdit(before: .activity(before), after: .activity(after))
    case .decision(let planID, let id):
      guard let before = state.hub.ruralPlans[planID] else { throw .nothingSelected }
      var after = before
      after.close(id, as: .done, on: state.day)
      after.updatedOn = state.day
      edit = RecordEdit(before: .ruralPlan(before), after: .ruralPlan(after))
    case .activity, .session, .problems:
      throw Refusal(
        Phrase(
          fr: "Cela se termine dans sa fiche : Entrée l'ouvre.", en: "This is finished in its record: Enter opens it.",
          ar: "يتم إنهاؤه من بطاقته: Enter لفتحها."))
    }
    guard let edit else { throw .nothingSelected }
    let title = Phrase(fr: "Fait : \(item.what)", en: "Done: \(item.what)", ar: "أُنجز: \(item.what)")
    return [
      .save(
        Change(
          id: state.identities.next(at: state.moment), action: "followup-done", title: title, author: state.author,
          edits: [edit]))
    ]
  }
}
