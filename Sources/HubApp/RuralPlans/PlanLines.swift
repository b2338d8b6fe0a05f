import ESSDomain
import TerminalKit

/// Lines on plans that several screens show.
extension AppState {
  /// A project's code and name; the code left to right in any language.
  func projectTitle(_ project: PlanProject, _ role: Role? = nil) -> Line {
    codeAndName(project.code, project.name, role)
  }

  func codeAndName(_ code: String, _ name: BilingualName, _ role: Role? = nil) -> Line {
    var line = Line.empty
    if !code.isEmpty { line.append(DisplayText(code + "  "), role ?? .code) }
    line.append(DisplayText(name[language]), role)
    return line
  }

  /// The sign, the word and the first reason.
  func lightAndReason(_ assessment: Assessment) -> Line {
    assessment.light.line(in: language) + Line(DisplayText(" · ") + shown(assessment.reason))
  }

  /// How many projects have each light; lights that none has are left out.
  func lightCounts(_ summary: PlanSummary) -> [Line] {
    TrafficLight.allCases.compactMap { light in
      guard let count = summary.counts[light], count > 0 else { return nil }
      return Line(DisplayText("\(light.sign) \(formats.count(count)) \(light.label[language])"), light.role)
    }
  }

  /// Progress of a plan or axis as labelled values.
  func planFigureBlocks(_ figures: PlanFigures) -> [TextPage.Block] { summaryBlocks(figures.summary) }

  func summaryBlocks(_ summary: PlanSummary) -> [TextPage.Block] {
    let physical = Phrase(fr: "Physique", en: "Physical", ar: "التقدم المادي")
    let financial = Phrase(fr: "Payé sur prévu", en: "Paid of planned", ar: "المؤدى من المبرمج")
    let time = Phrase(fr: "Temps écoulé", en: "Time elapsed", ar: "الزمن المنقضي")
    let late = Phrase(fr: "Jalons en retard", en: "Late milestones", ar: "المحطات المتأخرة")
    let cost = Phrase(fr: "Coût", en: "Cost", ar: "الكلفة")
    var blocks: [TextPage.Block] = [
      .field(shown(physical), means(summary.physical)), .field(shown(financial), means(summary.financial)),
      .field(shown(time), percent(summary.time)), .field(shown(PlanWords.gap.capitalised), gapLine(summary.gapPoints)),
      .field(
        shown(late),
        summary.lateMilestones > 0
          ? Line(DisplayText("! \(formats.count(summary.lateMilestones))"), .late) : figure(0)),
    ]
    if let amount = summary.cost { blocks.append(.field(shown(cost), Line(DisplayText(formats.roundedMoney(amount))))) }
    if let share = summary.sseShare {
      let sse = Phrase(fr: "Part de l'ESS", en: "SSE share", ar: "حصة الاقتصاد الاجتماعي")
      blocks.append(.field(shown(sse), percent(share)))
    }
    return blocks
  }

  /// "46 % pondéré · 41 % en moyenne simple".
  private func means(_ means: Means) -> Line {
    let weighted = Phrase(fr: "pondéré par le coût", en: "weighted by cost", ar: "مرجحا بالكلفة")
    let simple = Phrase(fr: "moyenne simple", en: "simple mean", ar: "متوسط بسيط")
    var line = percent(means.weighted ?? means.simple)
    guard means.weighted != nil else { return line }
    line.append(DisplayText(" ") + shown(weighted), .muted)
    if let plain = means.simple { line.append(DisplayText(" · \(formats.percent(plain)) ") + shown(simple), .muted) }
    return line
  }

  /// "−37 points".
  func gapLine(_ gap: Double?) -> Line {
    guard gap != nil else { return points(gap) }
    return points(gap) + Line(DisplayText(" ") + shown(PlanWords.points))
  }

  /// "n° 7 · titre foncier · AREP · 15/12/2026 · ! en retard de 3 jours".
  func decisionLine(_ decision: Decision) -> Line {
    var line = Line.empty
    if let number = decision.number {
      line.append(
        DisplayText(Phrase(fr: "n° \(number)", en: "no. \(number)", ar: "رقم \(number)")[language] + " · "), .code)
    }
    line.append(DisplayText(decision.what))
    if !decision.owner.isEmpty { line.append(DisplayText(" · \(decision.owner)"), .muted) }
    if let deadline = decision.deadline { line.append(DisplayText(" · \(formats.day(deadline))"), .muted) }
    if let days = decision.daysLate(on: day) {
      line.append(DisplayText(" · ! ") + shown(PlanWords.late(days)), .late)
    } else {
      let state = decision.state ?? .open
      line.append(DisplayText(" · ") + shown(state.label), state == .done ? .ok : .muted)
    }
    return line
  }

  /// "24/11/2026 · comité technique · 12 projets · 3 décisions".
  func reviewLine(_ review: PlanReview) -> Line {
    var parts: [String] = []
    if let day = review.heldOn { parts.append(formats.day(day)) }
    if let level = review.level { parts.append(level.label[language]) }
    parts.append(CountedNoun.projects.phrase(Set(review.items.map(\.project)).count)[language])
    parts.append(CountedNoun.decisions.phrase(review.decisions.count)[language])
    return Line(DisplayText(parts.joined(separator: " · ")))
  }

  /// A value of an indicator without unit, or the sign of the unknown.
  func value(_ number: Double?) -> Line {
    guard let number else { return Line("—", .unknown) }
    return Line(DisplayText.leftToRight(formats.number(number)))
  }

  /// The latest value with its women and its month: `18 (15) 09/26`.
  func latestText(_ indicator: PlanIndicator) -> Line {
    guard let latest = indicator.latest(on: day), let number = latest.value else { return Line("—", .unknown) }
    var text = formats.number(number)
    if let women = latest.women { text += " (\(formats.number(women)))" }
    guard let on = latest.on else { return Line(DisplayText.leftToRight(text)) }
    return Line([
      Span(DisplayText.leftToRight(text)),
      Span(DisplayText.leftToRight(" " + formats.day(on).dropFirst(3).replacingCentury), .muted),
    ])
  }
}

extension Substring {
  /// `11/26` for `11/2026`.
  fileprivate var replacingCentury: String { String(prefix(3) + suffix(2)) }
}
