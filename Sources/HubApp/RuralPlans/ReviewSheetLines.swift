import ESSDomain
import TerminalKit

/// The lines of the present step of a review, for a width.
struct ReviewSheetLines {
  let state: AppState
  let review: ReviewState
  let plan: RuralPlan
  let width: Int
  private(set) var lines: [ReviewLine] = []

  /// Columns of the labels.
  private var labels: Int { min(20, width / 3) }

  init(state: AppState, review: ReviewState, plan: RuralPlan, width: Int) {
    self.state = state
    self.review = review
    self.plan = plan
    self.width = width
    switch review.page {
    case .meeting:
      add(
        Phrase(
          fr:
            "D'abord la réunion ; puis, du plus au moins pressant, \(CountedNoun.projects.phrase(review.projects.count).fr) en cours.",
          en:
            "The meeting first; then, the most pressing first, \(CountedNoun.projects.phrase(review.projects.count).en) under way.",
          ar:
            "الاجتماع أولا، ثم المشاريع الجارية حسب الأولوية: \(CountedNoun.projects.phrase(review.projects.count).ar)."
        ))
      lines.append(.blank)
      for field in [ReviewField(.heldOn), ReviewField(.level), ReviewField(.participants)] { add(field) }
    case .project(let id): if let project = plan.project(id) { add(project) }
    case .closing: addClosing()
    }
  }

  private mutating func add(_ project: PlanProject) {
    if let changes = plan.changes(to: project.id, on: state.day) {
      let title = ProjectChanges.title(since: changes.since)
      let separator = Phrase(fr: " ; ", en: "; ", ar: "؛ ")[state.language]
      let told = changes.phrases.prefix(6).map { $0[state.language] }.joined(separator: separator)
      let line = Line([Span(state.shown(title.beforeColon), .label), Span(DisplayText(told))])
      for part in line.wrapped(to: width - 2).prefix(3) { lines.append(ReviewLine(part, width: width)) }
    }
    addActions(project)
    addIndicators(project)
    addMilestones(project)
    addFollowUps(on: project.id)
    heading(Phrase(fr: "Projet", en: "Project", ar: "المشروع"))
    let status = project.status?.label ?? Phrase(fr: "inconnu", en: "unknown", ar: "غير معروف")
    add(ReviewField(.status), placeholder: now(status))
    add(ReviewField(.blocked), placeholder: project.blocked.map { now(Datum.yesOrNo($0)) } ?? ReviewWords.unchanged)
    add(ReviewField(.rating), placeholder: Phrase(same: "—"))
    add(ReviewField(.finding))
    addDecisions()
  }

  /// What a field holds while nothing is entered: "inchangé : en cours".
  private func now(_ value: Phrase) -> Phrase { ReviewWords.unchanged.with(value) }

  private mutating func heading(_ phrase: Phrase, _ columns: [ReviewLine.Text] = []) {
    let title = ReviewLine.Text(
      x: 2, width: max(0, (columns.first?.x ?? width) - 3), line: Line(state.shown(phrase.capitalised), .heading))
    lines.append(ReviewLine(texts: [title] + columns))
  }

  private mutating func add(_ phrase: Phrase) {
    for part in Line(state.shown(phrase), .muted).wrapped(to: width - 2) {
      lines.append(ReviewLine(part, width: width))
    }
  }

  /// A field in a line of its own, with what is to be said of it below.
  private mutating func add(_ field: ReviewField, placeholder: Phrase = Phrase(same: "")) {
    let label = ReviewLine.Text(x: 2, width: labels - 2, line: Line(state.shown(field.label)), isLabel: true)
    let whole = width - labels - 2
    let size = field.choices.isEmpty && !field.isDay ? whole : min(whole, 34)
    lines.append(
      ReviewLine(
        texts: [label],
        boxes: [ReviewLine.Box(x: labels + 1, width: size, field: field, placeholder: state.shown(placeholder))]))
    remarks(on: [field])
  }

  /// What is wrong with fields on the line above, how a date is understood, and the help of the one with the keyboard.
  private mutating func remarks(on fields: [ReviewField]) {
    for field in fields {
      let sheet = review.sheet
      var told: [(Phrase, Role)] = []
      if let error = sheet.errors[field] {
        told.append((error, .danger))
      } else if field == review.focus {
        if field.isDay, let day = sheet.value(field, as: Day.self, state.entry) {
          told.append((Phrase { "\(Formats($0).weekday(day.weekday)) \(Formats($0).longDay(day))" }, .info))
        } else if let help = field.help {
          told.append((help, .help))
        }
      }
      for (phrase, role) in told {
        for part in Line(state.shown(phrase), role).wrapped(to: max(1, width - labels - 1)) {
          lines.append(ReviewLine(part, width: width, about: field, indent: labels + 1))
        }
      }
    }
  }
}

extension ReviewSheetLines {
  /// Each action with what is done, and boxes for what is done now and its state.
  private mutating func addActions(_ project: PlanProject) {
    let actions = project.reviewedActions
    guard !actions.isEmpty else { return }
    let state = state
    let choice = min(18, width / 4)
    let (stateAt, todayAt) = (width - choice - 1, width - choice - 14)
    let lastAt = todayAt - 10
    heading(
      PlanWords.actions,
      [
        text(PlanWords.done, at: lastAt, 8, .end), text(ReviewWords.today, at: todayAt, 11, .end),
        text(PlanWords.state, at: stateAt, choice),
      ])
    for action in actions {
      let done = ReviewField(.done, of: action.id)
      let status = ReviewField(.actionStatus, of: action.id)
      let name = ReviewLine.Text(x: 2, width: lastAt - 3, line: Line(DisplayText(action.name)))
      let last = ReviewLine.Text(x: lastAt, width: 8, line: state.percent(action.knownDone), align: .end)
      let stands = action.status.map { state.shown($0.label) } ?? state.shown(ReviewWords.unchanged)
      lines.append(
        ReviewLine(
          texts: [name, last],
          boxes: [
            ReviewLine.Box(x: todayAt, width: 11, field: done, placeholder: "%"),
            ReviewLine.Box(x: stateAt, width: choice, field: status, placeholder: stands),
          ]))
      remarks(on: [done, status])
    }
  }

  /// Each indicator with baseline, target and latest value, and a box for today's.
  private mutating func addIndicators(_ project: PlanProject) {
    let indicators = project.reviewedIndicators
    guard !indicators.isEmpty else { return }
    let hasWomen = indicators.contains(where: \.countsWomen)
    let womenAt = width - 9
    let todayAt = hasWomen ? womenAt - 12 : width - 12
    let lastAt = todayAt - 16
    let targetAt = lastAt - 12
    let baseAt = targetAt - 10
    let isWide = baseAt >= 20
    var columns = [
      text(PlanWords.target(state.day.year), at: targetAt, 11, .end), text(PlanWords.latest, at: lastAt, 14, .end),
      text(ReviewWords.today, at: todayAt, 11, .end),
    ]
    if isWide { columns.insert(text(PlanWords.baseline, at: baseAt, 9, .end), at: 0) }
    if hasWomen { columns.append(text(PlanWords.women, at: womenAt, 8, .end)) }
    heading(PlanWords.indicators, columns)
    for indicator in indicators {
      let value = ReviewField(.value, of: indicator.id)
      let women = ReviewField(.women, of: indicator.id)
      let unit = indicator.unit.isEmpty ? "" : " (\(indicator.unit))"
      let name = Line([Span(DisplayText(indicator.name)), Span(DisplayText(unit), .muted)])
      var line = ReviewLine(
        texts: [
          ReviewLine.Text(x: 2, width: (isWide ? baseAt : targetAt) - 3, line: name),
          ReviewLine.Text(
            x: targetAt, width: 11, line: state.value(indicator.target(for: state.day.year)?.value), align: .end),
          ReviewLine.Text(x: lastAt, width: 14, line: state.latestText(indicator), align: .end),
        ], boxes: [ReviewLine.Box(x: todayAt, width: 11, field: value)])
      if isWide {
        line.texts.append(ReviewLine.Text(x: baseAt, width: 9, line: state.value(indicator.baseline), align: .end))
      }
      if indicator.countsWomen { line.boxes.append(ReviewLine.Box(x: womenAt, width: 8, field: women)) }
      lines.append(line)
      remarks(on: [value, women])
    }
  }

  private mutating func addMilestones(_ project: PlanProject) {
    let milestones = project.openMilestones
    guard !milestones.isEmpty else { return }
    heading(PlanWords.milestones)
    for milestone in milestones {
      var line = Line(DisplayText(milestone.name))
      if let due = milestone.dueOn { line.append(DisplayText(" · \(state.formats.day(due))"), .muted) }
      if let days = milestone.daysLate(on: state.day) {
        line.append(DisplayText(" · ! ") + state.shown(PlanWords.late(days)), .late)
      }
      let open = Phrase(fr: "pas encore", en: "not yet", ar: "ليس بعد")
      addChoice(ReviewField(.milestone, of: milestone.id), line, placeholder: open)
    }
  }

  private mutating func addFollowUps(on project: RecordID?) {
    let decisions = plan.openDecisions(on: project)
    guard !decisions.isEmpty else { return }
    heading(PlanWords.openDecisions)
    for decision in decisions {
      addChoice(
        ReviewField(.followUp, of: decision.id), state.decisionLine(decision), placeholder: DecisionState.open.label)
    }
  }

  /// A line to read with a box of choices at its end.
  private mutating func addChoice(_ field: ReviewField, _ line: Line, placeholder: Phrase) {
    let box = min(18, width / 4)
    let at = width - box - 1
    lines.append(
      ReviewLine(
        texts: [ReviewLine.Text(x: 2, width: at - 3, line: line)],
        boxes: [ReviewLine.Box(x: at, width: box, field: field, placeholder: state.shown(placeholder))]))
    remarks(on: [field])
  }

  /// New decisions: what in a line, then who and by when.
  private mutating func addDecisions() {
    for field in review.sheet(of: review.page).decisionFields where field.kind == .what {
      add(field)
      let owner = ReviewField(.owner, number: field.number)
      let deadline = ReviewField(.deadline, number: field.number)
      let ownerWidth = max(8, (width - labels - 2) / 2 - 6)
      let dayAt = labels + 1 + ownerWidth + 13
      lines.append(
        ReviewLine(
          texts: [
            ReviewLine.Text(x: 2, width: labels - 2, line: Line(state.shown(owner.label)), isLabel: true),
            ReviewLine.Text(x: dayAt - 11, width: 10, line: Line(state.shown(deadline.label)), isLabel: true),
          ],
          boxes: [
            ReviewLine.Box(x: labels + 1, width: ownerWidth, field: owner),
            ReviewLine.Box(x: dayAt, width: max(6, min(14, width - dayAt - 1)), field: deadline),
          ]))
      remarks(on: [owner, deadline])
    }
  }

  /// What was entered in all, and what concerns the plan as a whole.
  private mutating func addClosing() {
    let result = review.result(in: plan, state.entry) { .none }
    add(ReviewState.outcome(result))
    let left = review.projects.count - review.notedCount
    if left > 0 {
      let counted = CountedNoun.projects.phrase(left)
      add(
        Phrase(
          fr: "Reste à noter : \(counted.fr) (\(key: "review-jump") pour y aller).",
          en: "Still to be noted: \(counted.en) (\(key: "review-jump") to go there).",
          ar: "لم تُسجل بعد: \(counted.ar) (\(key: "review-jump") للذهاب إليها)."))
    }
    if let problem = review.firstProblem(in: plan, state.entry) {
      let line = Line(
        DisplayText("! ") + state.shown(problem.field.label.with(problem.phrase)), .danger)
      for part in line.wrapped(to: width - 2) { lines.append(ReviewLine(part, width: width)) }
    }
    if !result.decisions.isEmpty {
      heading(Phrase(fr: "Décisions prises", en: "Decisions taken", ar: "القرارات المتخذة"))
      for decision in result.decisions { lines.append(ReviewLine(state.decisionLine(decision), width: width)) }
    }
    addFollowUps(on: nil)
    heading(Phrase(fr: "Le programme entier", en: "The whole programme", ar: "البرنامج كله"))
    addDecisions()
    for field in [ReviewField(.minutes), ReviewField(.nextOn)] { add(field) }
  }

  private func text(_ phrase: Phrase, at x: Int, _ width: Int, _ align: Alignment = .start) -> ReviewLine.Text {
    ReviewLine.Text(x: x, width: width, line: Line(state.shown(phrase), .columnTitle), align: align)
  }
}
