extension RuralPlan {
  public static let rules: [Rule<RuralPlan>] = [
    datesInOrder, lawfulPeriod, visaAfterAdoption, uniqueIdentities, positiveWeights, usefulTargets, moneyInOrder,
    reportedRecently, milestonesInTime, decisionsInTime,
  ]

  /// P01: nothing ends before it starts.
  static let datesInOrder = control(
    "P01", .dataError, Phrase(fr: "Dates dans l'ordre", en: "Dates in order", ar: "ترتيب التواريخ"),
    ["startsOn", "endsOn", "axes"]
  ) { plan, _ in
    let whole = RuleDates.areCrossed(plan.startsOn, plan.endsOn) ? [plan.title] : []
    let parts = plan.projects.filter { RuleDates.areCrossed($0.startsOn, $0.endsOn) }.map(\.shortTitle)
    return (whole + parts).map {
      Phrase(
        fr: "« \($0.fr) » finit avant de commencer", en: "“\($0.en)” ends before it starts",
        ar: "«\($0.ar)» ينتهي قبل أن يبدأ")
    }
  }

  /// P02: a regional, provincial or communal plan runs for six years.
  static let lawfulPeriod = Rule<RuralPlan>(
    "P02", .warning,
    Phrase(fr: "Durée légale de six ans", en: "Lawful period of six years", ar: "المدة القانونية ست سنوات"),
    basis: LegalBasis(
      Phrase(
        fr: "lois organiques 111-14, 112-14 et 113-14", en: "organic laws 111-14, 112-14 and 113-14",
        ar: "القوانين التنظيمية 111-14 و112-14 و113-14"), .sourced), fields: ["startsOn", "endsOn"]
  ) { plan, _ in
    guard let type = plan.type else {
      return .unknown(Phrase(fr: "type de plan", en: "type of plan", ar: "نوع المخطط"))
    }
    guard let years = type.lawfulYears else { return .notApplicable }
    guard let start = plan.startsOn, let end = plan.endsOn else {
      return .unknown(Phrase(fr: "dates du plan", en: "dates of the plan", ar: "تواريخ المخطط"))
    }
    let months = (end.adding(days: 1).days(since: start) * 12 + 182) / 365
    guard months != years * 12 else { return .ok }
    return .breach(
      Phrase(
        fr: "le plan dure \(months) mois, non \(years) ans",
        en: "the plan runs for \(months) months, not \(years) years",
        ar: "مدة المخطط \(months) شهرا بدل \(years) سنوات"))
  }

  /// P03: the visa follows the council's vote.
  static let visaAfterAdoption = control(
    "P03", .dataError, Phrase(fr: "Visa après adoption", en: "Visa after adoption", ar: "التأشير بعد الاعتماد"),
    ["adoptedOn", "visaOn"]
  ) { plan, _ in
    guard RuleDates.areCrossed(plan.adoptedOn, plan.visaOn) else { return [] }
    return [Phrase(fr: "le visa précède l'adoption", en: "the visa precedes the adoption", ar: "التأشير سابق للاعتماد")]
  }

  /// P04: no two projects bear one identity.
  static let uniqueIdentities = control(
    "P04", .dataError, Phrase(fr: "Identifiants distincts", en: "Distinct identities", ar: "تمايز المعرفات"), ["axes"]
  ) { plan, _ in
    var seen: Set<RecordID> = []
    return plan.projects.filter { $0.id != .none && !seen.insert($0.id).inserted }.map {
      let title = $0.shortTitle
      return Phrase(
        fr: "« \(title.fr) » : identifiant déjà pris", en: "“\(title.en)”: identity already taken",
        ar: "«\(title.ar)»: معرف مستعمل من قبل")
    }
  }

  /// P05: the weights of a project's actions are not negative, and not all zero.
  static let positiveWeights = control(
    "P05", .dataError, Phrase(fr: "Poids des actions", en: "Weights of the actions", ar: "أوزان الإجراءات"), ["axes"]
  ) { plan, _ in
    plan.projects.filter { project in
      let weights = project.actions.filter { $0.status != .dropped }.map { $0.weight ?? 1 }
      return !weights.isEmpty && (weights.contains { $0 < 0 } || weights.allSatisfy { $0 == 0 })
    }.map {
      let title = $0.shortTitle
      return Phrase(
        fr: "« \(title.fr) » : poids négatifs ou tous nuls", en: "“\(title.en)”: weights negative or all zero",
        ar: "«\(title.ar)»: أوزان سالبة أو منعدمة كلها")
    }
  }

  /// P06: a target differs from the baseline, else nothing can be achieved.
  static let usefulTargets = control(
    "P06", .quality, Phrase(fr: "Cibles utiles", en: "Useful targets", ar: "قيم مستهدفة مفيدة"), ["axes"]
  ) { plan, _ in
    plan.projects.flatMap(\.indicators).filter { indicator in
      guard let baseline = indicator.baseline, !indicator.targets.isEmpty else { return false }
      return indicator.targets.allSatisfy { $0.value == baseline }
    }.map {
      Phrase(
        fr: "« \($0.name) » : cible égale à la référence", en: "“\($0.name)”: target equal to the baseline",
        ar: "«\($0.name)»: القيمة المستهدفة تساوي القيمة المرجعية")
    }
  }

  /// P07: money is planned before it is committed, ordered and paid.
  static let moneyInOrder = control(
    "P07", .warning, Phrase(fr: "Étapes de la dépense", en: "Stages of spending", ar: "مراحل النفقة"), ["axes"]
  ) { plan, _ in
    plan.projects.filter { project in
      project.budget.contains { line in
        let stages = [line.planned, line.committed, line.issued, line.paid].compactMap { $0 }
        return zip(stages, stages.dropFirst()).contains { $0 < $1 } || stages.contains { $0 < .zero }
      }
    }.map {
      let title = $0.shortTitle
      return Phrase(
        fr: "« \(title.fr) » : une étape de la dépense dépasse la précédente",
        en: "“\(title.en)”: a stage of spending exceeds the one before",
        ar: "«\(title.ar)»: مرحلة من النفقة تتجاوز سابقتها")
    }
  }

  /// P08: something was reported within the last months.
  static let reportedRecently = Rule<RuralPlan>(
    "P08", .quality, Phrase(fr: "Données récentes", en: "Recent data", ar: "معطيات حديثة"), basis: .planPractice,
    fields: ["reviews"]
  ) { plan, context in
    guard plan.status != .finished, plan.status != .abandoned else { return .notApplicable }
    let thresholds = PlanThresholds(context.parameters, on: context.today)
    let last = plan.projects.compactMap { $0.lastReportedOn(by: context.today) }.max()
    guard let silence = Silence.since(last, on: context.today, thresholds) else { return .ok }
    return last == nil ? .unknown(silence) : .breach(silence)
  }

  /// P09: no milestone is late beyond the threshold.
  static let milestonesInTime = control(
    "P09", .minor, Phrase(fr: "Jalons dans les temps", en: "Milestones in time", ar: "احترام آجال المحطات"), ["axes"]
  ) { plan, context in
    let limit = PlanThresholds(context.parameters, on: context.today).milestoneDays
    return plan.lateMilestones(on: context.today).filter { $0.days > limit }.map {
      Phrase(
        fr: "« \($0.milestone.name) » : \($0.days) jours de retard", en: "“\($0.milestone.name)”: \($0.days) days late",
        ar: "«\($0.milestone.name)»: تأخر \(CountedNoun.days.phrase($0.days).ar)")
    }
  }

  /// P10: decisions are carried out by their deadline.
  static let decisionsInTime = control(
    "P10", .minor, Phrase(fr: "Décisions suivies d'effet", en: "Decisions carried out", ar: "تنفيذ القرارات"),
    ["reviews"]
  ) { plan, context in
    plan.openDecisions.compactMap { decision in
      guard let days = decision.daysLate(on: context.today) else { return nil }
      let number = decision.number.map { String($0) } ?? "?"
      return Phrase(
        fr: "décision n° \(number) en retard de \(days) j", en: "decision no. \(number) is \(days) d late",
        ar: "القرار رقم \(number): تأخر \(CountedNoun.days.phrase(days).ar)")
    }
  }

  private static func control(
    _ id: String, _ severity: Severity, _ label: Phrase, _ fields: [String],
    problems: @escaping @Sendable (RuralPlan, RuleContext) -> [Phrase]
  ) -> Rule<RuralPlan> {
    Rule(id, severity, label, basis: .planPractice, fields: fields) { plan, context in .found(problems(plan, context)) }
  }
}

extension PlanProject {
  /// Code and name, or whichever there is.
  public var shortTitle: Phrase {
    code.isEmpty ? name.phrase : Phrase { language in name[language].isEmpty ? code : "\(code) \(name[language])" }
  }
}

extension LegalBasis {
  fileprivate static let planPractice = LegalBasis(
    Phrase(fr: "suivi-évaluation des plans", en: "monitoring and evaluation of plans", ar: "تتبع وتقييم المخططات"),
    .design)
}
