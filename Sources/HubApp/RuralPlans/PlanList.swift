import ESSDomain
import TerminalKit

extension ListDefinition where R == RuralPlan {
  static var ruralPlans: ListDefinition<RuralPlan> {
    ListDefinition<RuralPlan>(
      columns: [
        Column(
          field: "name", minimum: 22, ideal: 40, weight: 3, priority: 0,
          cell: { Line(DisplayText($0.name[$1.language])) }),
        Column(
          field: "light", title: Phrase(fr: "État", en: "Light", ar: "الحالة"), minimum: 10, ideal: 11, priority: 1,
          cell: { plan, state in state.figures(of: plan).summary.assessment.light.line(in: state.language) }),
        Column(
          field: "physical", title: Phrase(fr: "Phys.", en: "Phys.", ar: "مادي"), minimum: 6, priority: 2,
          cell: { plan, state in
            let means = state.figures(of: plan).summary.physical
            return state.percent(means.weighted ?? means.simple)
          }),
        Column(
          field: "time", title: Phrase(fr: "Temps", en: "Time", ar: "الزمن"), minimum: 6, priority: 3,
          cell: { plan, state in state.percent(plan.timeElapsed(on: state.day)) }),
        Column(
          field: "gap", title: Phrase(fr: "Écart", en: "Gap", ar: "الفارق"), minimum: 6, priority: 4,
          cell: { plan, state in state.points(state.figures(of: plan).summary.gapPoints) }),
        Column(
          field: "type", title: Phrase(fr: "Type", en: "Type", ar: "النوع"), minimum: 6, ideal: 8, priority: 5,
          cell: { plan, _ in Line(DisplayText.leftToRight(plan.type?.rawValue ?? "")) }),
        Column(
          field: "openDecisions", title: Phrase(fr: "Déc.", en: "Dec.", ar: "قرارات"), minimum: 6, priority: 6,
          cell: { plan, state in state.figure(state.figures(of: plan).openDecisions) }),
        Column(
          field: "lateMilestones", title: Phrase(fr: "Jalons !", en: "Late", ar: "متأخرة"), minimum: 8, priority: 7,
          cell: { plan, state in
            let late = state.figures(of: plan).summary.lateMilestones
            return late > 0 ? Line(DisplayText.leftToRight("! \(state.formats.count(late))"), .late) : state.figure(0)
          }),
        Column(field: "territory", minimum: 10, ideal: 18, weight: 1, priority: 8),
      ],
      preview: { plan, state in state.planPreview(plan) },
      empty: Phrase(
        fr:
          "Aucun programme rural dans ce dossier ; « \(key: "record-create") » en crée un. Un programme est un fichier de plans/.",
        en: "No rural programme in this folder; “\(key: "record-create")” makes one. A programme is a file in plans/.",
        ar: "لا يوجد أي برنامج قروي في هذا المجلد؛ «\(key: "record-create")» لإنشاء برنامج. كل برنامج ملف في plans/."))
  }
}

extension AppState {
  /// A share in per cent, or the sign of the unknown.
  func percent(_ ratio: Ratio?) -> Line {
    guard let ratio else { return Line("—", .unknown) }
    return Line(DisplayText.leftToRight(formats.percent(ratio)))
  }

  /// A difference in points with its sign: `−37`; the colour of lateness is left to the light.
  func points(_ points: Double?) -> Line {
    guard let points else { return Line("—", .unknown) }
    let figure = formats.decimal(points.magnitude, places: 0)
    let sign = figure == "0" ? "" : points > 0 ? "+" : "−"
    return Line(DisplayText.leftToRight(sign + figure))
  }

  func figure(_ count: Int) -> Line { Line(DisplayText.leftToRight(formats.count(count))) }

  /// What stands beside the list of plans.
  func planPreview(_ plan: RuralPlan) -> [TextPage.Block] {
    let figures = figures(of: plan)
    var blocks: [TextPage.Block] = [
      .heading(DisplayText(plan.name[language])), .paragraph(lightAndReason(figures.summary.assessment)), .blank,
    ]
    blocks += planFigureBlocks(figures)
    blocks += [.blank, .heading(shown(PlanWords.projectsByColour))]
    blocks += lightCounts(figures.summary).map { .bullet($0) }
    let open = plan.openDecisions
    if !open.isEmpty {
      blocks += [.blank, .heading(shown(PlanWords.openDecisions))]
      blocks += open.prefix(8).map { .bullet(decisionLine($0)) }
    }
    if let review = plan.reviews.last {
      blocks += [.blank, .heading(shown(PlanWords.lastReview)), .paragraph(reviewLine(review))]
    }
    return blocks
  }
}
