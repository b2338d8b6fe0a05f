import ESSDomain
import TerminalKit

extension AppState {
  /// Draws the step of the review that has the keyboard.
  func drawReview(_ body: Rect, _ canvas: inout Canvas) {
    guard let review, let plan = reviewedPlan else {
      drawEmpty(
        Phrase(
          fr: "Aucune revue n'est ouverte. Échap pour revenir.", en: "No review is open. Esc to go back.",
          ar: "لا توجد أي مراجعة مفتوحة. Esc للرجوع."), self, body, &canvas)
      return
    }
    let area = body.inset(horizontally: 1)
    drawReviewTitle(review, plan, area.row(0), &canvas)
    var rest = body.droppingTop(1)
    if case .project(let id) = review.page, let project = plan.project(id) {
      drawReviewedProject(project, plan, rest.top(4).inset(horizontally: 1), &canvas)
      rest = rest.droppingTop(4)
    }
    canvas.horizontalRule(at: rest.origin, width: rest.width)
    rest = rest.droppingTop(1)
    let lines = ReviewSheetLines(state: self, review: review, plan: plan, width: rest.width - 1).lines
    drawSheet(lines, review, rest, &canvas)
    if review.picker != nil { drawReviewPicker(review, plan, &canvas) }
  }

  /// "Revue · PDR Souss-Massa · comité technique du 24/11/2026        12 de 31 · 3 notés".
  private func drawReviewTitle(_ review: ReviewState, _ plan: RuralPlan, _ row: Rect, _ canvas: inout Canvas) {
    let total = review.projects.count
    let noted = review.notedCount
    let position =
      switch review.page {
      case .meeting: ReviewWords.meeting
      case .project:
        Phrase(fr: "\(review.step) de \(total)", en: "\(review.step) of \(total)", ar: "\(review.step) من \(total)")
      case .closing: ReviewWords.summary
      }
    let count = Phrase(
      fr: noted < 2 ? "\(noted) noté" : "\(noted) notés", en: "\(noted) noted", ar: "المسجل: \(noted)")
    let tail = Line(shown(position), .strong) + Line(DisplayText(" · ") + shown(count), .muted)
    let used = canvas.write(line: tail, at: row.origin, width: row.width, align: .end)
    var title = Line(shown(ReviewWords.review) + DisplayText(" · ") + DisplayText(plan.name[language]), .heading)
    let meeting = review.sheet(of: .meeting)
    if let level = meeting.choice(ReviewField(.level), as: ReviewLevel.self) {
      title.append(DisplayText(" · ") + shown(level.label), .muted)
    }
    if let day = review.heldOn(entry) {
      title.append(shown(Phrase(fr: " du ", en: " of ", ar: " ")), .muted)
      title.append(DisplayText.leftToRight(formats.day(day)), .muted)
    }
    canvas.write(line: title, at: row.origin, width: max(0, row.width - used - 2))
  }

  /// Where the project stands: its axis, name and light, progress, money, and why it has that light.
  private func drawReviewedProject(_ project: PlanProject, _ plan: RuralPlan, _ area: Rect, _ canvas: inout Canvas) {
    let assessment = project.assessment(on: day, PlanThresholds(hub.parameters, on: day))
    let tail = canvas.write(line: assessment.light.line(in: language), at: area.origin, width: area.width, align: .end)
    var title = Line.empty
    if let axis = plan.axis(ofProject: project.id) {
      title.append(DisplayText(axis.code.isEmpty ? axis.name[language] : axis.code) + DisplayText(" › "), .muted)
    }
    canvas.write(line: title + projectTitle(project, .strong), at: area.origin, width: max(0, area.width - tail - 2))
    let progress = project.progress(on: day)
    drawStanding(progress, area.row(1), &canvas)
    canvas.write(
      line: Line(shown(PlanWords.paid) + DisplayText(" "), .label) + moneyLine(project), at: area.row(2).origin,
      width: area.width)
    let reasons = assessment.reasons.map { $0[language] }.joined(separator: " · ")
    let status = project.status.map { Line(shown($0.label) + DisplayText(" · ")) } ?? .empty
    canvas.write(
      line: status + Line(DisplayText(reasons), assessment.light.role), at: area.row(3).origin, width: area.width)
  }

  private func drawStanding(_ progress: Progress, _ row: Rect, _ canvas: inout Canvas) {
    var rest = row
    let used = canvas.write(
      line: Line(shown(PlanWords.physical) + DisplayText(" "), .label) + percent(progress.physical), at: rest.origin,
      width: rest.width)
    rest = rest.droppingStart(used + 2)
    let bar = rest.start(min(20, rest.width / 3))
    ProgressBar(progress.physical?.value).draw(in: bar, on: &canvas)
    rest = rest.droppingStart(bar.width + 3)
    let line =
      Line(shown(PlanWords.time) + DisplayText(" "), .label) + percent(progress.time)
      + Line(DisplayText("   ") + shown(PlanWords.gap) + DisplayText(" "), .label) + gapLine(progress.gapPoints)
    canvas.write(line: line, at: rest.origin, width: rest.width)
  }

  /// The fields of the step, scrolled so that the one with the keyboard is seen with what is said of it.
  private func drawSheet(_ lines: [ReviewLine], _ review: ReviewState, _ area: Rect, _ canvas: inout Canvas) {
    let top = ReviewLine.top(lines, focus: review.focus, height: area.height)
    canvas.clipped(to: area) { canvas in
      for (row, line) in lines.dropFirst(top).prefix(area.height).enumerated() {
        draw(line, review, Rect(area.x, area.y + row, area.width - 1, 1), &canvas)
      }
      ScrollBar(first: top, shown: area.height, count: lines.count).draw(in: area.end(1), on: &canvas)
    }
  }

  private func draw(_ line: ReviewLine, _ review: ReviewState, _ row: Rect, _ canvas: inout Canvas) {
    let hasFocus = line.boxes.contains { $0.field == review.focus }
    if hasFocus { canvas.marker(at: row.origin) }
    for text in line.texts {
      canvas.write(
        line: text.line, at: Point(row.x + text.x, row.y), width: text.width,
        role: hasFocus && text.isLabel ? .strong : text.isLabel ? .label : .text, align: text.align)
    }
    let sheet = review.sheet
    for box in line.boxes {
      let rect = Rect(row.x + box.x, row.y, box.width, 1)
      let isFocused = box.field == review.focus && review.picker == nil
      let role: Role = sheet.errors[box.field] != nil ? .fieldInvalid : isFocused ? .fieldFocused : .field
      if box.field.choices.isEmpty {
        sheet.input(box.field).draw(
          in: rect, on: &canvas, role: role, isFocused: isFocused, placeholder: box.placeholder)
      } else {
        drawChoice(box, sheet[box.field], rect, role, isFocused: isFocused, &canvas)
      }
    }
  }

  private func drawChoice(
    _ box: ReviewLine.Box, _ code: String, _ rect: Rect, _ role: Role, isFocused: Bool, _ canvas: inout Canvas
  ) {
    canvas.fill(rect, role: role)
    let text = rect.droppingEnd(2)
    if let choice = box.field.choices.first(where: { $0.code == code }) {
      canvas.write(shown(choice.label), at: text.origin, width: text.width, role: role)
    } else {
      canvas.write(box.placeholder, at: text.origin, width: text.width, role: .placeholder)
    }
    canvas.glyph(canvas.glyphs.expanded, at: Point(rect.maxX - 1, rect.y), role: role)
    if isFocused { canvas.attention = rect.origin }
  }

  private func drawReviewPicker(_ review: ReviewState, _ plan: RuralPlan, _ canvas: inout Canvas) {
    guard let picker = review.picker else { return }
    let title =
      switch picker.purpose {
      case .choice(let field): field.label
      case .jump: Phrase(fr: "Aller à", en: "Go to", ar: "الذهاب إلى")
      }
    let lines = reviewPickerLines(review, plan).map { ChoiceList.Choice($0.label, detail: $0.detail) }
    var list = ChoiceList(shown(title), input: picker.input, choices: lines, scroll: picker.scroll)
    list.whenEmpty = shown(Phrase(fr: "Rien ne correspond.", en: "Nothing matches.", ar: "لا شيء مطابق."))
    list.draw(in: list.box(in: canvas.bounds), on: &canvas)
  }
}
