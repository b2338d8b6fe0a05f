import ESSDomain
import TerminalKit

/// How the rows of a plan are laid along time: how long a period is shown, and from when.
struct PlanTimeline: Sendable, Hashable {
  /// Nil for the whole plan.
  var months: Int?
  /// The first day shown of a shorter period; nil for one with today in it.
  var start: Day?

  /// The periods there are, the longest first.
  static let periods: [Int?] = [nil, 36, 12, 3]

  /// First and last day shown.
  func range(of plan: RuralPlan, _ whole: ClosedRange<Day>, today: Day) -> ClosedRange<Day> {
    guard let months else { return whole }
    let first = start ?? today.adding(months: -months / 3).adding(days: 1 - today.day)
    return first...max(first, first.adding(months: months))
  }
}

extension RuralPlan {
  /// From the first day that any part of it names to the last, and to today and a year where none does.
  func wholePeriod(today: Day) -> ClosedRange<Day> {
    var (first, last) = (startsOn, endsOn)
    func take(_ day: Day?) {
      guard let day else { return }
      first = min(first ?? day, day)
      last = max(last ?? day, day)
    }
    for project in projects {
      take(project.startsOn)
      take(project.endsOn)
    }
    let start = first ?? today
    return start...max(start.adding(days: 30), last ?? start.adding(months: 12))
  }
}

extension AppState {
  /// Draws the rows of the tree along time.
  func drawTimeline(_ tree: PlanTreeState, _ plan: RuralPlan, _ area: Rect, _ canvas: inout Canvas) {
    guard let timeline = tree.timeline else { return }
    guard !showsChartsAsTables else {
      timelineTable(tree, plan).draw(in: area, scroll: tree.scroll, isFocused: !tree.isFiltering, on: &canvas)
      return
    }
    timelineChart(tree, plan, timeline).draw(in: area.droppingBottom(1), on: &canvas)
    drawTimelineLegend(area.bottom(1).inset(horizontally: 1), &canvas)
  }

  /// Leaves the timeline for the tree; false where it is not shown.
  mutating func closeTimeline() -> Bool {
    guard case .plan = place, planTree.timeline != nil else { return false }
    planTree.timeline = nil
    return true
  }

  private func timelineChart(_ tree: PlanTreeState, _ plan: RuralPlan, _ timeline: PlanTimeline) -> GanttChart {
    let figures = figures(of: plan)
    let range = timeline.range(of: plan, figures.period, today: day)
    return GanttChart(
      count: tree.rows.count, from: Int(range.lowerBound.number), to: Int(range.upperBound.number),
      today: Int(day.number), ticks: ticks(range), scroll: tree.scroll
    ) { row in timelineRow(tree.rows[row], plan, figures) }
  }

  /// A mark for each year, or for each month of a short period.
  private func ticks(_ range: ClosedRange<Day>) -> [GanttChart.Tick] {
    let isShort = range.upperBound.days(since: range.lowerBound) <= 500
    var ticks: [GanttChart.Tick] = []
    var date = range.lowerBound.adding(days: 1 - range.lowerBound.day)
    while date <= range.upperBound, ticks.count < 60 {
      if isShort {
        let name = String(formats.monthName(date.month).prefix(language == .arabic ? 8 : 4))
        let label = date.month == 1 ? "\(name) \(date.year)" : name
        ticks.append(.init(Int(max(date, range.lowerBound).number), DisplayText(label)))
        date = date.adding(months: 1)
      } else {
        ticks.append(.init(Int(max(date, range.lowerBound).number), DisplayText("\(date.year)")))
        date = date.adding(months: 13 - date.month)
      }
    }
    return ticks
  }

  private func timelineRow(_ node: PlanNode, _ plan: RuralPlan, _ figures: PlanFigures) -> GanttChart.Row {
    func span(_ start: Day?, _ end: Day?) -> (start: Int, end: Int)? {
      guard let start, let end else { return nil }
      return (Int(start.number), Int(end.number))
    }
    switch node {
    case .plan:
      return GanttChart.Row(
        Line(shown(Phrase(fr: "Programme entier", en: "Whole programme", ar: "البرنامج كله")), .strong),
        span: span(plan.startsOn, plan.endsOn), role: .accent, isSummary: true)
    case .axis(let index):
      let axis = plan.axis(index)
      let starts = axis?.projects.compactMap(\.startsOn) ?? []
      let ends = axis?.projects.compactMap(\.endsOn) ?? []
      return GanttChart.Row(
        axis.map { codeAndName($0.code, $0.name, .strong) } ?? .empty, indent: 1, span: span(starts.min(), ends.max()),
        role: .muted, isSummary: true)
    case .project(let axis, let position):
      guard let project = plan.project(axis: axis, project: position) else { return GanttChart.Row(.empty) }
      let light = figures.light(axis: axis, project: position)
      let milestones = project.milestones.compactMap { milestone -> GanttChart.Milestone? in
        guard let on = milestone.doneOn ?? milestone.dueOn else { return nil }
        let isLate = milestone.daysLate(on: day) != nil
        return .init(
          Int(on.number), isReached: milestone.doneOn != nil,
          role: isLate ? .late : milestone.doneOn != nil ? .ok : .accent)
      }
      return GanttChart.Row(
        Line([Span(DisplayText("\(light.sign) "), light.role)]) + projectTitle(project), indent: 2,
        span: span(project.startsOn, project.endsOn), done: project.physicalProgress?.value, role: light.role,
        milestones: milestones)
    case .action(let axis, let project, let position):
      guard let action = plan.action(axis: axis, project: project, action: position) else {
        return GanttChart.Row(.empty)
      }
      let isDone = action.status == .done
      let isLate = !isDone && action.status != .dropped && (action.dueOn ?? day) < day
      let role: Role = isDone ? .ok : isLate ? .late : .muted
      let due = action.dueOn.map { [GanttChart.Milestone(Int($0.number), isReached: isDone, role: role)] } ?? []
      return GanttChart.Row(Line(DisplayText(action.name), isLate ? .late : .muted), indent: 5, milestones: due)
    }
  }

  private func drawTimelineLegend(_ row: Rect, _ canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    var line = Line(DisplayText("\(glyphs.shades[0]) "), .ok)
    line.append(shown(PlanWords.done), .muted)
    line.append(DisplayText("   \(glyphs.shades[2]) "), .ok)
    line.append(shown(Phrase(fr: "à faire", en: "to do", ar: "متبقٍ")), .muted)
    line.append(DisplayText("   \(glyphs.milestone) "), .accent)
    line.append(shown(Phrase(fr: "jalon, échéance", en: "milestone, due day", ar: "محطة، أجل")), .muted)
    line.append(DisplayText("   \(glyphs.milestoneReached) "), .ok)
    line.append(shown(Phrase(fr: "atteint", en: "reached", ar: "أُنجز")), .muted)
    line.append(DisplayText("   \(glyphs.vertical) "), .today)
    line.append(shown(Phrase(fr: "aujourd'hui", en: "today", ar: "اليوم")), .muted)
    canvas.write(line: line, at: row.origin, width: row.width)
  }

  /// The same as rows of text: begin, end, what is done, light.
  func timelineTable(_ tree: PlanTreeState, _ plan: RuralPlan) -> ChartTable {
    let figures = figures(of: plan)
    let columns: [ChartTable.Column] = [
      .init(
        shown(Phrase(fr: "Axes, projets, actions", en: "Axes, projects, actions", ar: "المحاور والمشاريع والإجراءات"))),
      .init(shown(Phrase(fr: "Début", en: "Start", ar: "البداية")), isFigure: true),
      .init(shown(Phrase(fr: "Fin", en: "End", ar: "النهاية")), isFigure: true),
      .init(shown(PlanWords.done.capitalised), isFigure: true),
      .init(shown(Phrase(fr: "Jalons", en: "Milestones", ar: "المحطات"))),
    ]
    func date(_ number: Int?) -> DisplayText {
      DisplayText.leftToRight(number.map { formats.day(Day(number: $0)) } ?? "—")
    }
    let rows = tree.rows.map { node -> [DisplayText] in
      let row = timelineRow(node, plan, figures)
      let done = row.done.flatMap { Ratio($0) }.map { formats.percent($0) } ?? "—"
      let late = row.milestones.count { $0.role == .late }
      let reached = row.milestones.count { $0.isReached }
      var text = DisplayText.leftToRight(row.milestones.isEmpty ? "" : "\(reached)/\(row.milestones.count)")
      if late > 0 {
        text = text + " " + shown(Phrase(fr: "! \(late) ret.", en: "! \(late) late", ar: "! \(late) متأخر"))
      }
      let indent = DisplayText(String(repeating: " ", count: node.depth * 2))
      return [
        indent + row.label.plain, date(row.span?.start), date(row.span?.end ?? row.milestones.first?.day),
        DisplayText.leftToRight(done), text,
      ]
    }
    return ChartTable(columns, rows)
  }
}

extension Action {
  static let showTimeline = Action(
    "gantt-show", keys: [.character("P"), .function(2)], on: Scope(.planTree), footer: 2,
    title: Phrase(
      fr: "Planning du programme (Gantt), et retour", en: "Timeline of the programme (Gantt), and back",
      ar: "الجدول الزمني للبرنامج والعودة"),
    hint: Phrase(fr: "planning", en: "timeline", ar: "الجدول الزمني"),
    synonyms: ["gantt", "planning", "calendrier", "timeline", "échéancier", "جدول زمني"]
  ) { state throws(Refusal) in
    guard state.shownPlan != nil else { throw .nothingSelected }
    _ = state.closePlanDetail()
    state.planTree.timeline = state.planTree.timeline == nil ? PlanTimeline() : nil
    return []
  }

  static let changePeriod = Action(
    "period-change", keys: [.character("w")], on: Scope(.planTree),
    title: Phrase(
      fr: "Planning : tout, 3 ans, 12 mois, 3 mois", en: "Timeline: all, 3 years, 12 months, 3 months",
      ar: "الجدول الزمني: الكل، 3 سنوات، 12 شهرا، 3 أشهر"), synonyms: ["zoom", "période", "فترة"]
  ) { state throws(Refusal) in
    guard var timeline = state.planTree.timeline else { throw .noTimeline }
    let here = PlanTimeline.periods.firstIndex(of: timeline.months) ?? 0
    timeline.months = PlanTimeline.periods[(here + 1) % PlanTimeline.periods.count]
    timeline.start = nil
    state.planTree.timeline = timeline
    return []
  }

  static let timelineLater = shift(
    "timeline-later", [.shiftRight, .character(">")], 1,
    Phrase(fr: "Planning : plus tard", en: "Timeline: later", ar: "الجدول الزمني: لاحقا"))
  static let timelineEarlier = shift(
    "timeline-earlier", [.shiftLeft, .character("<")], -1,
    Phrase(fr: "Planning : plus tôt", en: "Timeline: earlier", ar: "الجدول الزمني: سابقا"))

  /// Shows a later or an earlier period; the arrows point to where they lead on the screen.
  private static func shift(_ id: String, _ keys: [Key], _ step: Int, _ title: Phrase) -> Action {
    Action(id, keys: keys, on: Scope(.planTree), title: title) { state throws(Refusal) in
      guard var timeline = state.planTree.timeline, let plan = state.shownPlan else { throw .noTimeline }
      guard let months = timeline.months else { throw .wholeTimeline }
      let whole = state.figures(of: plan).period
      let step = state.direction == .leftToRight ? step : -step
      let first = timeline.range(of: plan, whole, today: state.day).lowerBound.adding(months: step * max(1, months / 3))
      timeline.start = min(max(first, whole.lowerBound.adding(months: -months)), whole.upperBound)
      state.planTree.timeline = timeline
      return []
    }
  }
}

extension Refusal {
  fileprivate static let noTimeline = Refusal(
    Phrase(
      fr: "Le planning n'est pas affiché ; \(key: "gantt-show") l'affiche.",
      en: "The timeline is not shown; \(key: "gantt-show") shows it.",
      ar: "الجدول الزمني غير معروض؛ \(key: "gantt-show") لعرضه."))
  fileprivate static let wholeTimeline = Refusal(
    Phrase(
      fr: "Tout le programme est affiché ; \(key: "period-change") choisit une période plus courte.",
      en: "The whole programme is shown; \(key: "period-change") chooses a shorter period.",
      ar: "البرنامج كله معروض؛ \(key: "period-change") لاختيار فترة أقصر."))
}
