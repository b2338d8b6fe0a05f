extension RuralPlan {
  /// What lists and filters ask of a plan beyond what is in its file; `light` and its kin depend on the day.
  static let workedOutFields: [Field<RuralPlan>] = [
    Field(
      derived: "projectsCount", Phrase(fr: "Projets", en: "Projects", ar: "المشاريع"), .count, .column,
      aliases: ["projets", "مشاريع"]
    ) { .count($0.axes.reduce(0) { $0 + $1.projects.count }) },
    Field(
      derived: "physical", Phrase(fr: "Physique", en: "Physical", ar: "التقدم المادي"), .ratio, .column,
      help: Phrase(
        fr: "Avancement des actions, pondéré par le coût.", en: "Progress of the actions, weighted by cost.",
        ar: "تقدم الإجراءات مرجحا بالكلفة."), aliases: ["avancement", "progres", "مادي"]
    ) { plan, context in
      let means = plan.summary(on: context.today, context.parameters).physical
      return (means.weighted ?? means.simple).datum
    },
    Field(
      derived: "financial", Phrase(fr: "Financier", en: "Financial", ar: "التقدم المالي"), .ratio, .column,
      help: Phrase(fr: "Payé sur prévu.", en: "Paid over planned.", ar: "المؤدى على المبرمج."),
      aliases: ["paye", "مالي"]
    ) { plan, context in
      plan.summary(on: context.today, context.parameters).financial.weighted.datum
    },
    Field(
      derived: "time", Phrase(fr: "Temps écoulé", en: "Time elapsed", ar: "الزمن المنقضي"), .ratio, .column,
      aliases: ["temps"]
    ) { plan, context in plan.timeElapsed(on: context.today).datum },
    Field(
      derived: "gap", Phrase(fr: "Écart en points", en: "Gap in points", ar: "الفارق بالنقط"), .number,
      help: Phrase(
        fr: "Avancement physique moins temps écoulé.", en: "Physical progress less time elapsed.",
        ar: "التقدم المادي ناقص الزمن المنقضي."), aliases: ["ecart", "فارق"]
    ) { plan, context in plan.summary(on: context.today, context.parameters).gapPoints.datum },
    Field(
      derived: "light", Phrase(fr: "Couleur", en: "Colour", ar: "اللون"), TrafficLight.shape, .column,
      aliases: ["couleur", "feu", "rag", "لون"]
    ) { plan, context in plan.summary(on: context.today, context.parameters).assessment.light.datum },
    Field(
      derived: "cost", Phrase(fr: "Coût total", en: "Total cost", ar: "الكلفة الإجمالية"), .money,
      aliases: ["cout", "كلفة"]
    ) { Money.sum($0.projects.map(\.cost)).datum },
    Field(
      derived: "sseShare", Phrase(fr: "Part de l'ESS", en: "SSE share", ar: "حصة الاقتصاد الاجتماعي"), .ratio,
      aliases: ["ess", "sse"]
    ) { plan, context in plan.summary(on: context.today, context.parameters).sseShare.datum },
    Field(
      derived: "openDecisions", Phrase(fr: "Décisions à suivre", en: "Open decisions", ar: "القرارات قيد التتبع"),
      .count,
      .column, aliases: ["decisions", "قرارات"]
    ) { .count($0.decisions.count(where: \.isOpen)) },
    Field(
      derived: "lateMilestones", Phrase(fr: "Jalons en retard", en: "Late milestones", ar: "المحطات المتأخرة"), .count,
      aliases: ["jalons", "retard", "محطات"]
    ) { plan, context in .count(plan.lateMilestones(on: context.today).count) },
    Field(
      derived: "lastReview", Phrase(fr: "Dernière revue", en: "Last review", ar: "آخر مراجعة"), .day, aliases: ["revue"]
    ) { plan, context in plan.reviews.compactMap(\.heldOn).filter { $0 <= context.today }.max().datum },
  ]
}
