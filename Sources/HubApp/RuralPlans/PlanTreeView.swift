import ESSDomain
import TerminalKit

extension AppState {
  /// Draws the tree of a plan with its figures above and the detail of the selected row beside it.
  func drawPlanTree(_ id: RecordID, _ body: Rect, _ canvas: inout Canvas) {
    guard let plan = hub.ruralPlans[id] else {
      drawEmpty(AppState.gone, self, body, &canvas)
      return
    }
    var tree = planTree
    // Nothing is done where `update` has already shown this plan.
    tree.show(plan, rules)
    let detail = planDetail(plan, tree)
    guard !tree.isReading else {
      detail.draw(in: body.inset(horizontally: 1), on: &canvas)
      canvas.attention = Point(body.x + 1, body.y)
      return
    }
    let layout = planTreeLayout
    drawPlanHeader(figures(of: plan), layout.header.inset(horizontally: 1), &canvas)
    if !layout.filter.isEmpty { drawTreeFilter(tree, layout.filter.inset(horizontally: 1), &canvas) }
    guard tree.timeline == nil else {
      drawTimeline(tree, plan, layout.tree, &canvas)
      return
    }
    drawTree(tree, plan, layout.tree, &canvas)
    guard !layout.detail.isEmpty else { return }
    if layout.detail.x > layout.tree.x {
      canvas.verticalRule(at: Point(layout.detail.x - 1, layout.tree.y), height: layout.tree.height)
    } else {
      canvas.horizontalRule(at: Point(layout.detail.x, layout.detail.y - 1), width: layout.detail.width)
    }
    detail.draw(in: layout.detail.inset(horizontally: 1), on: &canvas)
  }

  /// The plan's own figures: name and light, progress in both ways, money and colours, reason and what is late.
  private func drawPlanHeader(_ figures: PlanFigures, _ area: Rect, _ canvas: inout Canvas) {
    let (plan, summary) = (figures.plan, figures.summary)
    var state = plan.status.map { Line(shown($0.label), .muted) + Line("  ") } ?? .empty
    state = state + summary.assessment.light.line(in: language)
    let used = canvas.write(line: state, at: area.origin, width: area.width, align: .end)
    var name = Line(DisplayText(plan.name[language]), .heading)
    let title = plan.name[language]
    if let start = plan.startsOn?.year, let end = plan.endsOn?.year,
      !(title.containsBytes(of: "\(start)") && title.containsBytes(of: "\(end)"))
    {
      name.append("  ")
      name.append(DisplayText.leftToRight("\(start)–\(end)"), .muted)
    }
    canvas.write(line: name, at: area.origin, width: max(0, area.width - used - 2))
    drawProgress(summary, area.row(1), &canvas)
    drawColours(summary, area.row(2), &canvas)
    drawReason(figures, area.row(3), &canvas)
  }

  private func drawProgress(_ summary: PlanSummary, _ row: Rect, _ canvas: inout Canvas) {
    var rest = row
    func put(_ line: Line, _ gap: Int) {
      let used = canvas.write(line: line, at: rest.origin, width: rest.width)
      rest = rest.droppingStart(used + gap)
    }
    let physical = summary.physical.weighted ?? summary.physical.simple
    put(Line(shown(PlanWords.physical), .label) + Line(" ") + percent(physical), 1)
    let bar = rest.start(12)
    ProgressBar(physical?.value).draw(in: bar, on: &canvas)
    rest = rest.droppingStart(bar.width + 1)
    if summary.physical.weighted != nil, let plain = summary.physical.simple {
      let simple = Phrase(fr: "simple", en: "simple", ar: "بسيط")
      let figure = DisplayText.leftToRight(formats.percent(plain))
      put(Line(DisplayText("(") + shown(simple) + " " + figure + ")", .muted), 3)
    } else {
      rest = rest.droppingStart(2)
    }
    put(Line(shown(PlanWords.time), .label) + Line(" ") + percent(summary.time), 3)
    put(Line(shown(PlanWords.gap), .label) + Line(" ") + gapLine(summary.gapPoints), 3)
  }

  private func drawColours(_ summary: PlanSummary, _ row: Rect, _ canvas: inout Canvas) {
    var line =
      Line(shown(PlanWords.paid), .label) + Line(" ") + percent(summary.financial.weighted ?? summary.financial.simple)
    line.append(DisplayText("   ") + shown(CountedNoun.projects.phrase(summary.projects).beforeColon), .label)
    for (index, count) in lightCounts(summary).enumerated() {
      if index > 0 { line.append("  ") }
      line = line + count
    }
    canvas.write(line: line, at: row.origin, width: row.width)
  }

  private func drawReason(_ figures: PlanFigures, _ row: Rect, _ canvas: inout Canvas) {
    let summary = figures.summary
    var tail = Line.empty
    if summary.lateMilestones > 0 {
      tail.append(DisplayText("! ") + shown(CountedNoun.lateMilestones.phrase(summary.lateMilestones)), .late)
    }
    if figures.openDecisions > 0 {
      let counted = CountedNoun.decisions.phrase(figures.openDecisions)
      let open = Phrase(fr: "\(counted.fr) à suivre", en: "\(counted.en) open", ar: "\(counted.ar) قيد التتبع")
      tail.append(DisplayText(tail.isEmpty ? "" : "  ") + shown(open), .accent)
    }
    let used = canvas.write(line: tail, at: row.origin, width: row.width, align: .end)
    canvas.write(shown(summary.assessment.reason), at: row.origin, width: max(0, row.width - used - 2), role: .muted)
  }

  private func drawTreeFilter(_ tree: PlanTreeState, _ row: Rect, _ canvas: inout Canvas) {
    let projects = tree.rows.count { if case .project = $0 { true } else { false } }
    var tail = Line(shown(CountedNoun.projects.phrase(projects)), .muted)
    if let light = tree.light { tail = light.line(in: language) + Line("  ") + tail }
    let used = canvas.write(line: tail, at: row.origin, width: row.width, align: .end)
    let rest = row.droppingEnd(used + 2)
    guard tree.isFiltering || !tree.filter.isEmpty else {
      let only = Phrase(
        fr: "Seulement cette couleur ; \(key: "light-filter") pour changer",
        en: "This colour only; \(key: "light-filter") to change",
        ar: "هذا اللون فقط؛ \(key: "light-filter") للتغيير")
      canvas.write(shown(only), at: rest.origin, width: rest.width, role: .muted)
      return
    }
    let label = Phrase(fr: "Filtre", en: "Filter", ar: "تصفية")
    let taken = canvas.write(shown(label), at: rest.origin, width: rest.width, role: .label)
    tree.filter.draw(
      in: rest.droppingStart(taken + 1), on: &canvas, role: tree.isFiltering ? .fieldFocused : .match,
      isFocused: tree.isFiltering)
  }

  private func drawTree(_ tree: PlanTreeState, _ plan: RuralPlan, _ area: Rect, _ canvas: inout Canvas) {
    let figures = figures(of: plan)
    let columns = [
      TableColumn(
        "status", shown(Phrase(fr: "Statut", en: "Status", ar: "الوضعية")), minimum: 12, ideal: 15, priority: 3),
      TableColumn(
        "physical", shown(Phrase(fr: "Phys.", en: "Phys.", ar: "مادي")), minimum: 6, priority: 2, align: .units),
      TableColumn("gap", shown(Phrase(fr: "Écart", en: "Gap", ar: "الفارق")), minimum: 6, priority: 4, align: .units),
      TableColumn("light", shown(Phrase(fr: "État", en: "Light", ar: "الحالة")), minimum: 9, priority: 1),
    ]
    let labels = TableColumn(
      "name",
      shown(Phrase(fr: "Axes, projets, actions", en: "Axes, projects, actions", ar: "المحاور والمشاريع والإجراءات")),
      minimum: 24, ideal: 32, weight: 1)
    var widget = Tree<PlanNode>(labels: labels, columns: columns, count: tree.rows.count, scroll: tree.scroll) { row in
      let node = tree.rows[row]
      let branch: Branch = !plan.hasChildren(node) ? .leaf : tree.isOpen(node, in: plan) ? .expanded : .collapsed
      return TreeRow(
        node, depth: node.depth, branch: branch, label: label(of: node, in: plan), cells: cells(of: node, figures))
    }
    widget.isFocused = !tree.isFiltering
    widget.draw(in: area, on: &canvas)
    if tree.rows.count == 1, !plan.axes.isEmpty, !tree.filter.isEmpty || tree.light != nil {
      drawEmpty(
        Phrase(
          fr: "Aucun projet ne répond. Échap efface le filtre, \(key: "light-filter") change de couleur.",
          en: "No project matches. Esc clears the filter, \(key: "light-filter") changes the colour.",
          ar: "لا مشروع مطابق. Esc لمحو التصفية، \(key: "light-filter") لتغيير اللون."), self, area, &canvas)
    } else if plan.axes.isEmpty {
      drawEmpty(
        Phrase(
          fr: "Ce programme n'a pas encore d'axes.", en: "This programme has no axes yet.",
          ar: "ليس لهذا البرنامج محاور بعد."),
        self, area, &canvas)
    }
  }

  private func label(of node: PlanNode, in plan: RuralPlan) -> Line {
    switch node {
    case .plan: Line(shown(Phrase(fr: "Programme entier", en: "Whole programme", ar: "البرنامج كله")), .strong)
    case .axis(let axis): plan.axis(axis).map { codeAndName($0.code, $0.name, .strong) } ?? .empty
    case .project(let axis, let project): plan.project(axis: axis, project: project).map { projectTitle($0) } ?? .empty
    case .action(let axis, let project, let action):
      plan.action(axis: axis, project: project, action: action).map { Line(DisplayText($0.name)) } ?? .empty
    }
  }

  /// Status, physical progress, gap and light of a row.
  private func cells(of node: PlanNode, _ figures: PlanFigures) -> [Line] {
    func summary(_ summary: PlanSummary, _ status: Line) -> [Line] {
      [
        status, percent(summary.physical.weighted ?? summary.physical.simple), points(summary.gapPoints),
        summary.assessment.light.line(in: language),
      ]
    }
    switch node {
    case .plan: return summary(figures.summary, figures.plan.status.map { Line(shown($0.label), .muted) } ?? .empty)
    case .axis(let axis):
      guard figures.axes.indices.contains(axis) else { return [] }
      let count = Line(shown(CountedNoun.projects.phrase(figures.axes[axis].projects)), .muted)
      return summary(figures.axes[axis], count)
    case .project(let axis, let position):
      guard let project = figures.plan.project(axis: axis, project: position) else { return [] }
      let progress = project.progress(on: day)
      return [
        project.status.map { Line(shown($0.label)) } ?? Line("—", .unknown), percent(progress.physical),
        points(progress.gapPoints), figures.light(axis: axis, project: position).line(in: language),
      ]
    case .action(let axis, let project, let position):
      guard let action = figures.plan.action(axis: axis, project: project, action: position) else { return [] }
      let isLate = action.status != .done && action.status != .dropped && (action.dueOn ?? day) < day
      let late = Line(DisplayText("! ") + shown(Phrase(fr: "retard", en: "late", ar: "متأخر")), .late)
      return [
        action.status.map { Line(shown($0.label), .muted) } ?? Line("—", .unknown), percent(action.knownDone), .empty,
        isLate ? late : .empty,
      ]
    }
  }
}
