import ESSDomain
import TerminalKit

extension AppState {
  /// All that is known of a project, the state of things first.
  func projectDetail(_ plan: RuralPlan, axis: Int, project position: Int) -> [DetailPage.Section] {
    guard let project = plan.project(axis: axis, project: position) else { return [] }
    let assessment = project.assessment(on: day, PlanThresholds(hub.parameters, on: day))
    var head: [TextPage.Block] = [
      .paragraph(projectTitle(project, .heading)), .paragraph(lightAndReason(assessment)),
    ]
    head += assessment.reasons.dropFirst().map { .bullet(Line(shown($0))) }
    var sections: [DetailPage.Section] = [.text(head), .bars(bars(of: project)), .text([.blank])]
    sections.append(.text(fieldBlocks(project, skipping: PlanDetail.projectSkipped)))
    sections += indicatorSections(project) + budgetSections(project) + actionSections(project)
    var tail = milestoneBlocks(project) + riskBlocks(project) + changeBlocks(plan, project)
    let decisions = project.id == .none ? [] : plan.decisions.filter { $0.project == project.id }
    if !decisions.isEmpty {
      tail += [.blank, .heading(shown(Phrase(fr: "Décisions", en: "Decisions", ar: "القرارات")))]
      tail += decisions.reversed().map { .bullet(decisionLine($0)) }
    }
    sections.append(.text(tail))
    return sections
  }

  /// Physical progress, time elapsed and money paid, each with its bar.
  func bars(of project: PlanProject) -> [DetailBar] {
    let progress = project.progress(on: day)
    var physical = percent(progress.physical)
    if let gap = progress.gapPoints {
      physical.append(DisplayText("  ") + shown(PlanWords.gap) + DisplayText(" "), .label)
      physical = physical + gapLine(gap)
    }
    return [
      DetailBar(label: shown(PlanWords.physical), fraction: progress.physical?.value, value: physical),
      DetailBar(
        label: shown(PlanWords.time), fraction: progress.time?.value, value: percent(progress.time), role: .chart),
      DetailBar(label: shown(PlanWords.paid), fraction: progress.financial?.value, value: moneyLine(project)),
    ]
  }

  /// "30 % · 2,1 MDH de 7,0 MDH".
  func moneyLine(_ project: PlanProject) -> Line {
    var line = percent(project.financialProgress())
    guard let planned = project.plannedMoney else { return line }
    let paid = project.money(.paid).map { formats.roundedMoney($0) }
    let whole = formats.roundedMoney(planned)
    let text =
      paid.map { Phrase(fr: "\($0) de \(whole)", en: "\($0) of \(whole)", ar: "\($0) من \(whole)") }
      ?? Phrase(fr: "prévu \(whole)", en: "planned \(whole)", ar: "المبرمج \(whole)")
    line.append(DisplayText(" · ") + shown(text), .muted)
    if project.progress(on: day).isSpendingAhead(PlanThresholds(hub.parameters, on: day)) == true {
      let ahead = Phrase(
        fr: "paiements en avance sur les travaux", en: "payments ahead of works", ar: "الأداءات متقدمة على الأشغال")
      line.append(DisplayText(" · ▲ ") + shown(ahead), .warning)
    }
    return line
  }

  private func indicatorSections(_ project: PlanProject) -> [DetailPage.Section] {
    guard !project.indicators.isEmpty else { return [] }
    let achieved = Phrase(fr: "atteint", en: "achieved", ar: "المحقق")
    let table = DetailTable(
      title: shown(PlanWords.indicators),
      columns: [
        DetailTable.Column(title: shown(PlanWords.baseline), width: 9, priority: 2),
        DetailTable.Column(title: shown(PlanWords.target(day.year)), width: 10, priority: 1),
        DetailTable.Column(title: shown(PlanWords.latest), width: 15),
        DetailTable.Column(title: shown(achieved), width: 8, priority: 3),
      ],
      rows: project.indicators.map { indicator in
        let unit = indicator.unit.isEmpty ? "" : " (\(indicator.unit))"
        return (
          Line([Span(DisplayText(indicator.name)), Span(DisplayText(unit), .muted)]),
          [
            value(indicator.baseline), value(indicator.target(for: day.year)?.value), latestText(indicator),
            percent(indicator.achievement(on: day)),
          ]
        )
      })
    return [.text([.blank]), .table(table)] + indicatorCharts(project)
  }

  /// The budget line by line, and its totals.
  private func budgetSections(_ project: PlanProject) -> [DetailPage.Section] {
    guard !project.budget.isEmpty else { return [] }
    func amount(_ money: Money?) -> Line {
      guard let money else { return Line("—", .unknown) }
      return Line(DisplayText(formats.roundedMoney(money)))
    }
    let lines = project.budget.enumerated().sorted {
      ($0.element.year ?? .max, $0.offset) < ($1.element.year ?? .max, $1.offset)
    }
    var rows: [(name: Line, cells: [Line])] = lines.map { _, line in
      let year = Span(DisplayText.leftToRight(line.year.map { "\($0) " } ?? ""), .code)
      return (
        Line([year, Span(DisplayText(line.partner))]),
        [amount(line.planned), amount(line.committed), amount(line.issued), amount(line.paid)]
      )
    }
    let width = language == .arabic ? 15 : 12
    let planned = project.budget.compactMap(\.planned)
    rows.append(
      (
        Line(shown(PlanWords.total), .strong),
        [
          amount(planned.isEmpty ? nil : planned.reduce(.zero, +)), amount(project.money(.committed)),
          amount(project.money(.issued)), amount(project.money(.paid)),
        ]
      ))
    let table = DetailTable(
      title: shown(Phrase(fr: "Budget", en: "Budget", ar: "الميزانية")),
      columns: [
        DetailTable.Column(title: shown(Phrase(fr: "prévu", en: "planned", ar: "المبرمج")), width: width, priority: 1),
        DetailTable.Column(title: shown(BudgetStage.committed.label), width: width, priority: 2),
        DetailTable.Column(title: shown(BudgetStage.issued.label), width: width, priority: 3),
        DetailTable.Column(title: shown(BudgetStage.paid.label), width: width),
      ], rows: rows)
    let bars = budgetBars(BudgetByYear(CollectionOfOne(project)))
    // Of two years the table above says as much.
    guard !showsChartsAsTables, bars.bars.count > 2 else { return [.text([.blank]), .table(table)] }
    return [
      .text([.blank]), .table(table), .text([.blank]),
      .drawing(height: bars.height) { rect, canvas in bars.draw(in: rect, on: &canvas) },
    ]
  }

  private func actionSections(_ project: PlanProject) -> [DetailPage.Section] {
    guard !project.actions.isEmpty else { return [] }
    let table = DetailTable(
      title: shown(PlanWords.actions),
      columns: [
        DetailTable.Column(title: shown(PlanWords.done), width: 7),
        DetailTable.Column(title: shown(PlanWords.state), width: 13, align: .start, priority: 1),
        DetailTable.Column(title: shown(Phrase(fr: "échéance", en: "due", ar: "الأجل")), width: 10, priority: 2),
        DetailTable.Column(
          title: shown(Phrase(fr: "responsable", en: "responsible", ar: "المسؤول")), width: 14, align: .start,
          priority: 3),
      ],
      rows: project.actions.map { action in
        let isLate = action.status != .done && action.status != .dropped && (action.dueOn ?? day) < day
        let due = action.dueOn.map { Line(DisplayText.leftToRight(formats.day($0)), isLate ? .late : .muted) }
        return (
          Line(DisplayText(action.name)),
          [
            percent(action.knownDone), action.status.map { Line(shown($0.label)) } ?? Line("—", .unknown),
            due ?? .empty,
            Line(DisplayText(action.responsible), .muted),
          ]
        )
      })
    return [.text([.blank]), .table(table)]
  }

  /// Milestones: the latest ones first, then those to come, then those reached.
  private func milestoneBlocks(_ project: PlanProject) -> [TextPage.Block] {
    guard !project.milestones.isEmpty else { return [] }
    func order(_ milestone: Milestone) -> (Int, Int) {
      if let days = milestone.daysLate(on: day) { return (0, -days) }
      if let done = milestone.doneOn { return (2, -Int(done.number)) }
      return (1, milestone.dueOn.map { Int($0.number) } ?? .max)
    }
    let lines = project.milestones.sorted { order($0) < order($1) }.map { milestone -> TextPage.Block in
      var line = Line(DisplayText(milestone.name))
      if let due = milestone.dueOn { line.append(DisplayText(" · \(formats.day(due))"), .muted) }
      if let days = milestone.daysLate(on: day) {
        line.append(DisplayText(" · ! ") + shown(PlanWords.late(days)), .late)
      } else if let done = milestone.doneOn {
        let date = formats.day(done)
        line.append(
          DisplayText(" · ")
            + shown(Phrase(fr: "atteint le \(date)", en: "reached on \(date)", ar: "أُنجزت في \(date)")), .ok)
      }
      return .bullet(line)
    }
    return [.blank, .heading(shown(PlanWords.milestones))] + lines
  }

  private func riskBlocks(_ project: PlanProject) -> [TextPage.Block] {
    guard !project.risks.isEmpty else { return [] }
    let lines = project.risks.map { risk -> TextPage.Block in
      var line = Line(DisplayText(risk.what))
      if let degree = risk.probability {
        line.append(
          DisplayText(" · ")
            + shown(Phrase(fr: "probabilité", en: "probability", ar: "الاحتمال").joined(to: degree.label)), .muted)
      }
      if let degree = risk.impact {
        line.append(
          DisplayText(" · ") + shown(Phrase(fr: "impact", en: "impact", ar: "الأثر").joined(to: degree.label)), .muted)
      }
      if !risk.response.isEmpty { line.append(DisplayText(" → \(risk.response)")) }
      return .bullet(line)
    }
    return [.blank, .heading(shown(Phrase(fr: "Risques", en: "Risks", ar: "المخاطر")))] + lines
  }

  private func changeBlocks(_ plan: RuralPlan, _ project: PlanProject) -> [TextPage.Block] {
    guard project.id != .none, let changes = plan.changes(to: project.id, on: day) else { return [] }
    var blocks: [TextPage.Block] = [.blank, .heading(shown(ProjectChanges.title(since: changes.since)))]
    if !changes.finding.isEmpty { blocks.append(.bullet(Line(DisplayText(changes.finding), .muted))) }
    return blocks + changes.phrases.map { .bullet(Line(shown($0))) }
  }
}

extension ProjectChanges {
  static func title(since day: Day) -> Phrase {
    Phrase(
      fr: "Depuis la revue du \(Formats(.french).day(day))", en: "Since the review of \(Formats(.english).day(day))",
      ar: "منذ مراجعة \(Formats(.arabic).day(day))")
  }
}
