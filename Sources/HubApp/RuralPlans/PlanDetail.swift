import ESSDomain
import TerminalKit

extension AppState {
  /// What is to be read of the selected row of the tree.
  func planDetail(_ plan: RuralPlan) -> DetailPage { planDetail(plan, planTree) }

  func planDetail(_ plan: RuralPlan, _ tree: PlanTreeState) -> DetailPage {
    let sections =
      switch tree.node {
      case nil, .plan: wholePlan(plan)
      case .axis(let axis): axisDetail(plan, axis)
      case .project(let axis, let project): projectDetail(plan, axis: axis, project: project)
      case .action(let axis, let project, let action):
        actionDetail(plan, axis, project, action) + projectDetail(plan, axis: axis, project: project)
      }
    return DetailPage(sections: sections, top: tree.detailTop)
  }

  private func wholePlan(_ plan: RuralPlan) -> [DetailPage.Section] {
    let figures = figures(of: plan)
    let head: [TextPage.Block] = [
      .heading(DisplayText(plan.name[language])), .paragraph(lightAndReason(figures.summary.assessment)),
    ]
    var blocks = reviewBlocks(plan)
    let open = plan.openDecisions
    if !open.isEmpty {
      blocks += [.blank, .heading(shown(PlanWords.openDecisions))]
      blocks += open.prefix(40).map { .bullet(decisionLine($0)) }
    }
    blocks += [.blank, .heading(shown(Phrase(fr: "Avancement", en: "Progress", ar: "التقدم")))]
    blocks += summaryBlocks(figures.summary)
    blocks += lightCounts(figures.summary).map { .bullet($0) }
    blocks += [.blank] + fieldBlocks(plan, skipping: PlanDetail.skipped)
    return [.text(head)] + budgetSections(figures.budget) + [.text(blocks)]
  }

  /// The reviews, the latest first, with what each found and decided.
  private func reviewBlocks(_ plan: RuralPlan) -> [TextPage.Block] {
    var blocks: [TextPage.Block] = [.blank, .heading(shown(PlanWords.reviews))]
    if plan.reviews.isEmpty {
      let none = Phrase(
        fr: "Aucune revue n'a encore eu lieu ; « \(key: "review-start") » en commence une.",
        en: "There has been no review yet; “\(key: "review-start")” starts one.",
        ar: "لم تُجر أي مراجعة بعد؛ «\(key: "review-start")» لبدء مراجعة.")
      return blocks + [.paragraph(Line(shown(none), .muted))]
    }
    let reviews = plan.reviews.enumerated().sorted {
      ($0.element.heldOn ?? day, $0.offset) > ($1.element.heldOn ?? day, $1.offset)
    }
    let index = figures(of: plan).index
    for (_, review) in reviews.prefix(12) {
      blocks.append(.paragraph(reviewLine(review)))
      if !review.participants.isEmpty {
        blocks.append(
          .bullet(Line(DisplayText(review.participants.joined(separator: language == .arabic ? "، " : ", ")), .muted)))
      }
      if !review.minutes.isEmpty { blocks.append(.bullet(Line(DisplayText(review.minutes)))) }
      for item in review.items.filter({ !$0.finding.isEmpty }).prefix(20) {
        let project = index.place(ofProject: item.project).flatMap { plan[$0] }
        let code = project.map { $0.code.isEmpty ? $0.name[language] : $0.code } ?? item.project.short
        blocks.append(.bullet(Line([Span(DisplayText(code + " "), .code), Span(DisplayText(item.finding))])))
      }
      blocks += review.decisions.map { .bullet(decisionLine($0)) }
    }
    return blocks
  }

  private func axisDetail(_ plan: RuralPlan, _ position: Int) -> [DetailPage.Section] {
    guard let axis = plan.axis(position) else { return [] }
    let figures = figures(of: plan)
    guard figures.axes.indices.contains(position) else { return [] }
    let summary = figures.axes[position]
    var blocks: [TextPage.Block] = [
      .paragraph(codeAndName(axis.code, axis.name, .heading)), .paragraph(lightAndReason(summary.assessment)), .blank,
    ]
    blocks += summaryBlocks(summary)
    blocks += [.blank, .heading(shown(PlanWords.projectsByColour))]
    blocks += lightCounts(summary).map { .bullet($0) }
    let money = budgetSections(figures.axisBudgets[position])
    var tail: [TextPage.Block] = []
    let red = axis.projects.indices.filter { figures.light(axis: position, project: $0) == .red }
    if !red.isEmpty {
      tail += [.blank, .heading(shown(Phrase(fr: "Projets en rouge", en: "Red projects", ar: "المشاريع الحمراء")))]
      tail += red.prefix(30).map { place in
        let project = axis.projects[place]
        let why = project.assessment(on: day, figures.thresholds).reason
        return .bullet(projectTitle(project) + Line(DisplayText(" · ") + shown(why), .danger))
      }
    }
    return [.text(blocks)] + money + [.text(tail)]
  }

  private func actionDetail(_ plan: RuralPlan, _ axis: Int, _ project: Int, _ position: Int) -> [DetailPage.Section] {
    guard let action = plan.action(axis: axis, project: project, action: position) else { return [] }
    let blocks = [.heading(DisplayText(action.name))] + fieldBlocks(action, skipping: ["id", "name"]) + [.rule]
    return [.text(blocks)]
  }
}

/// Fields of plans and projects that their pages show in their own way.
enum PlanDetail {
  static let skipped: Set<String> = [
    "id", "name", "axes", "reviews", "physical", "financial", "time", "gap", "light", "cost", "sseShare",
    "openDecisions",
    "lateMilestones", "projectsCount",
  ]
  static let projectSkipped: Set<String> = [
    "id", "code", "name", "actions", "milestones", "indicators", "budget", "risks", "reportedOn",
  ]
}
