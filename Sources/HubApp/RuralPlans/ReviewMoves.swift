import ESSDomain
import TerminalKit

extension AppState {
  /// The plan under review.
  var reviewedPlan: RuralPlan? { review.flatMap { hub.ruralPlans[$0.plan] } }

  /// A key that is no action: text for the field, moves between fields, choices.
  mutating func typeInReview(_ key: Key) -> [Effect] {
    guard var review, let plan = reviewedPlan else { return [] }
    let (page, field) = (review.page, review.picker?.field ?? review.focus)
    let before = review.sheet[field]
    if review.picker != nil {
      typeInReviewPicker(key, &review, plan)
    } else {
      typeInSheet(key, &review, plan)
    }
    self.review = review
    return review.sheet(of: page)[field] == before ? [] : keep(review)
  }

  mutating func pasteInReview(_ text: String) -> [Effect] {
    guard var review else { return [] }
    if review.picker != nil {
      review.picker?.input.paste(text)
    } else if review.focus.choices.isEmpty {
      var sheet = review.sheet
      _ = sheet.edit(review.focus) { input in
        input.paste(text)
        return true
      }
      review.sheet = sheet
    }
    self.review = review
    return keep(review)
  }

  private func typeInSheet(_ key: Key, _ review: inout ReviewState, _ plan: RuralPlan) {
    switch key {
    case .tab, .down, .enter: moveFocus(&review, plan, by: 1)
    case .backTab, .up: moveFocus(&review, plan, by: -1)
    default:
      var sheet = review.sheet
      if review.focus.choices.isEmpty {
        let fallback = direction
        _ = sheet.edit(review.focus) { $0.handle(key, fallback: fallback) }
      } else {
        choose(key, &sheet, &review)
      }
      review.sheet = sheet
    }
  }

  /// Goes to another field of the step, round its ends; the field that is left is checked.
  func moveFocus(_ review: inout ReviewState, _ plan: RuralPlan, by step: Int) {
    let fields = review.fields(in: plan)
    guard !fields.isEmpty else { return }
    let here = fields.firstIndex(of: review.focus)
    if here != nil {
      review.sheet.errors[review.focus] = review.sheet.problem(review.focus, heldOn: review.heldOn(entry), entry)
    }
    let next = here.map { ($0 + step + fields.count) % fields.count } ?? 0
    review.focus = fields[next]
  }

  /// Keys in a field of choices: arrows and Space change it, Del clears it, a letter opens the list.
  private func choose(_ key: Key, _ sheet: inout ReviewSheet, _ review: inout ReviewState) {
    let field = review.focus
    let codes = [""] + field.choices.map(\.code)
    let here = codes.firstIndex(of: sheet[field]) ?? 0
    let forward: Key = direction == .leftToRight ? .right : .left
    switch key {
    case .space, forward: sheet[field] = codes[(here + 1) % codes.count]
    case .left, .right: sheet[field] = codes[(here + codes.count - 1) % codes.count]
    case .delete, .backspace: sheet[field] = ""
    case .character:
      var picker = ReviewPicker(.choice(field))
      _ = picker.input.handle(key, fallback: direction)
      review.picker = picker
      return
    default: return
    }
    sheet.errors[field] = nil
  }

  private func typeInReviewPicker(_ key: Key, _ review: inout ReviewState, _ plan: RuralPlan) {
    guard var picker = review.picker else { return }
    let lines = reviewPickerLines(review, plan)
    switch key {
    case .enter, .tab:
      guard lines.indices.contains(picker.scroll.selected) else { return }
      review.picker = nil
      take(lines[picker.scroll.selected], for: picker.purpose, &review, plan)
      return
    case .up, .down, .home, .end, .pageUp, .pageDown:
      _ = picker.scroll.handle(key, count: lines.count, height: 12)
    default:
      if picker.input.handle(key, fallback: direction) { picker.scroll = ListScroll() }
    }
    review.picker = picker
  }

  private func take(
    _ line: ReviewPickerLine, for purpose: ReviewPicker.Purpose, _ review: inout ReviewState, _ plan: RuralPlan
  ) {
    switch purpose {
    case .choice(let field):
      var sheet = review.sheet
      sheet[field] = line.code
      sheet.errors[field] = nil
      review.sheet = sheet
    case .jump:
      guard let step = Int(line.code) else { return }
      show(step: step, &review, plan)
    }
  }

  /// Goes to a step, with the keyboard in its first field.
  func show(step: Int, _ review: inout ReviewState, _ plan: RuralPlan) {
    review.go(to: step)
    review.picker = nil
    review.focus = review.fields(in: plan).first ?? ReviewField(.finding)
  }
}

/// A line of the list over a review.
struct ReviewPickerLine: Sendable {
  /// The code of a choice, or the number of a step.
  let code: String
  let label: Line
  var detail = Line.empty
}

extension AppState {
  /// The lines that remain of the list over a review, narrowed by what is typed.
  func reviewPickerLines(_ review: ReviewState, _ plan: RuralPlan) -> [ReviewPickerLine] {
    guard let picker = review.picker else { return [] }
    let wanted = Folding.fold(picker.input.text).trimmed
    func passes(_ texts: [String]) -> Bool {
      wanted.isEmpty || texts.contains { Folding.fold($0).containsBytes(of: wanted) }
    }
    switch picker.purpose {
    case .choice(let field):
      let unchanged = ReviewPickerLine(code: "", label: Line(shown(ReviewWords.unchanged), .muted))
      return (wanted.isEmpty ? [unchanged] : [])
        + field.choices.filter { choice in passes(Language.allCases.map { choice.label[$0] } + [choice.code]) }
        .map { ReviewPickerLine(code: $0.code, label: Line(shown($0.label))) }
    case .jump:
      let figures = figures(of: plan)
      var lines: [ReviewPickerLine] = []
      if passes(Language.allCases.map { ReviewWords.meeting[$0] }) {
        lines.append(ReviewPickerLine(code: "0", label: Line(shown(ReviewWords.meeting), .strong)))
      }
      for (position, id) in review.projects.enumerated() {
        guard let place = figures.index.place(ofProject: id), let project = plan[place],
          passes([project.code, project.name.french, project.name.arabic])
        else { continue }
        var detail = figures.light(axis: place.axis, project: place.project).line(in: language)
        if review.isNoted(id) { detail = Line(shown(ReviewWords.noted), .changed) + Line("  ") + detail }
        lines.append(ReviewPickerLine(code: String(position + 1), label: projectTitle(project), detail: detail))
      }
      if passes(Language.allCases.map { ReviewWords.summary[$0] }) {
        lines.append(ReviewPickerLine(code: String(review.lastStep), label: Line(shown(ReviewWords.summary), .strong)))
      }
      return lines
    }
  }
}

/// Words of the review.
enum ReviewWords {
  static let review = Phrase(fr: "Revue", en: "Review", ar: "مراجعة")
  static let meeting = Phrase(fr: "Réunion", en: "Meeting", ar: "الاجتماع")
  static let summary = Phrase(fr: "Synthèse", en: "Summary", ar: "الخلاصة")
  static let noted = Phrase(fr: "noté", en: "noted", ar: "مسجل")
  static let unchanged = Phrase(fr: "inchangé", en: "unchanged", ar: "دون تغيير")
  static let today = Phrase(fr: "aujourd'hui", en: "today", ar: "اليوم")
}
