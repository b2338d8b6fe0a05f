extension Activity {
  /// The controls of DOMAIN 9.2; a form shows each at the fields it names.
  public static let rules: [Rule<Activity>] = [
    countsAgree, agesAgree, originsAgree, doneInThePast, datesInOrder, heldByNow, knownCommune, spendingWithinBudget,
    hoursInRange, confidentialMediation, followUpsComplete, resultsReported, evidenceKept,
  ]

  /// A01: women and men make the total, and no count is negative.
  static let countsAgree = control(
    "A01", .dataError, Phrase(fr: "Effectifs cohérents", en: "Counts agree", ar: "تناسق الأعداد"), ["participants"]
  ) { activity, _ in
    guard !activity.participants.isAbsent else { return .unknown(.participants) }
    return .found(activity.participants.contradictions)
  }

  /// A02: the age bands make the total; what is missing is of unknown age and only noted.
  static let agesAgree = control(
    "A02", .quality, Phrase(fr: "Tranches d'âge complètes", en: "Age bands complete", ar: "اكتمال الفئات العمرية"),
    ["participants"]
  ) { activity, _ in
    guard let all = activity.participants.all else { return .unknown(.participants) }
    guard let bands = activity.participants.bandSum else {
      return .unknown(Phrase(fr: "tranches d'âge", en: "age bands", ar: "الفئات العمرية"))
    }
    guard bands < all else { return .ok }
    let missing = all &- bands
    return .breach(
      Phrase(
        fr: "participants d'âge inconnu : \(missing)", en: "participants of unknown age: \(missing)",
        ar: "عدد المشاركين مجهولي السن: \(missing)"))
  }

  /// A03: neither rural with urban nor new with returning participants exceed the total.
  static let originsAgree = control(
    "A03", .dataError, Phrase(fr: "Provenances cohérentes", en: "Origins agree", ar: "تناسق أصل المشاركين"), ["origins"]
  ) { activity, _ in
    guard let origins = activity.origins else { return .notApplicable }
    guard let all = activity.participants.all else { return .unknown(.participants) }
    let parts = [
      (origins.rural ?? 0) &+ (origins.urban ?? 0), (origins.newcomers ?? 0) &+ (origins.returning ?? 0),
      origins.officials ?? 0,
    ]
    guard let largest = parts.max(), largest > all else { return .ok }
    return .breach(
      Phrase(
        fr: "effectif par provenance : \(largest), pour un total de \(all)",
        en: "count by origin: \(largest), of a total of \(all)",
        ar: "العدد حسب الأصل: \(largest) من مجموع \(all)"))
  }

  /// A04: what is done did not happen in the future.
  static let doneInThePast = control(
    "A04", .dataError, Phrase(fr: "Pas de date future", en: "No future date", ar: "لا تاريخ في المستقبل"),
    ["startsOn", "state"]
  ) { activity, context in
    guard activity.state == .done else { return .notApplicable }
    guard let day = activity.startsOn else { return .unknown(Phrase(fr: "date", en: "date", ar: "التاريخ")) }
    guard day > context.today || (activity.endsOn ?? day) > context.today else { return .ok }
    return .breach(
      Phrase(
        fr: "une activité réalisée ne peut être datée dans le futur",
        en: "a done activity cannot be dated in the future",
        ar: "لا يمكن أن يكون تاريخ نشاط منجز في المستقبل"))
  }

  /// A05: nothing ends before it starts.
  static let datesInOrder = control(
    "A05", .dataError, Phrase(fr: "Dates dans l'ordre", en: "Dates in order", ar: "ترتيب التواريخ"),
    ["endsOn", "startsOn"]
  ) { activity, _ in
    guard activity.endsOn != nil else { return .notApplicable }
    guard RuleDates.areCrossed(activity.startsOn, activity.endsOn) else { return .ok }
    return .breach(
      Phrase(
        fr: "le dernier jour précède le premier", en: "the last day precedes the first",
        ar: "اليوم الأخير سابق لليوم الأول"))
  }

  /// A06: what was planned for a day past was held, put off or cancelled.
  static let heldByNow = control(
    "A06", .warning, Phrase(fr: "État à jour", en: "State up to date", ar: "تحيين الحالة"), ["state"]
  ) { activity, context in
    guard activity.state == .planned, let last = activity.endsOn ?? activity.startsOn else { return .notApplicable }
    guard last < context.today else { return .ok }
    return .breach(
      Phrase(
        fr: "prévue le \(Formats(.french).day(last)) : réalisée ou annulée ?",
        en: "planned for \(Formats(.english).day(last)): done or cancelled?",
        ar: "كان مبرمجا بتاريخ \(Formats(.arabic).day(last)): هل أُنجز أم أُلغي؟"))
  }

  /// A07: the commune is one of the 1,503.
  static let knownCommune = control(
    "A07", .major, Phrase(fr: "Commune connue", en: "Commune known", ar: "الجماعة معروفة"), ["commune"]
  ) { activity, _ in
    guard let code = activity.commune else { return .unknown(Phrase(fr: "commune", en: "commune", ar: "الجماعة")) }
    guard Territory.morocco.commune(code) == nil else { return .ok }
    return .breach(
      Phrase(
        fr: "\(code.text) n'est pas une commune du Maroc", en: "\(code.text) is no commune of Morocco",
        ar: "\(code.text) ليس رمز جماعة مغربية"))
  }

  /// A08: no more is spent than planned, unless it is said why.
  static let spendingWithinBudget = control(
    "A08", .minor, Phrase(fr: "Dépense dans le budget", en: "Spending within budget", ar: "احترام الميزانية"),
    ["budgetSpent", "spendingReason"]
  ) { activity, _ in
    guard let spent = activity.budgetSpent else { return .notApplicable }
    guard let planned = activity.budgetPlanned else {
      return .unknown(Phrase(fr: "budget prévu", en: "budget planned", ar: "الميزانية المبرمجة"))
    }
    guard spent > planned, activity.spendingReason.trimmed.isEmpty else { return .ok }
    return .breach(
      Phrase { language in
        let formats = Formats(language)
        let (out, limit) = (formats.money(spent), formats.money(planned))
        return Phrase(
          fr: "\(out) dépensés pour \(limit) prévus, sans motif",
          en: "\(out) spent of \(limit) planned, without a reason",
          ar: "صُرف \(out) من أصل \(limit) دون مبرر")[language]
      })
  }

  /// A09: a duration is positive and fits into its days.
  static let hoursInRange = control(
    "A09", .dataError, Phrase(fr: "Durée possible", en: "Possible duration", ar: "مدة ممكنة"), ["hours"]
  ) { activity, _ in
    guard let hours = activity.hours else { return .notApplicable }
    let days = activity.startsOn.flatMap { first in activity.endsOn.map { $0.days(since: first) + 1 } } ?? 1
    guard hours <= 0 || hours > 24 * Double(max(days, 1)) else { return .ok }
    return .breach(
      Phrase(
        fr: "durée impossible : \(Formats(.french).number(hours)) h",
        en: "impossible duration: \(Formats(.english).number(hours)) h",
        ar: "مدة غير ممكنة: \(Formats(.arabic).number(hours)) ساعة"))
  }

  /// A10: a mediation is confidential.
  static let confidentialMediation = control(
    "A10", .major, Phrase(fr: "Médiation confidentielle", en: "Mediation confidential", ar: "سرية الوساطة"),
    ["confidential"]
  ) { activity, _ in
    guard activity.type == .mediation else { return .notApplicable }
    guard activity.confidential != true else { return .ok }
    return .breach(
      Phrase(
        fr: "une médiation doit être marquée confidentielle", en: "a mediation must be marked confidential",
        ar: "يجب وسم الوساطة بالسرية"))
  }

  /// A11: what is left to be done has somebody to do it and a day.
  static let followUpsComplete = control(
    "A11", .quality,
    Phrase(fr: "Suites attribuées et datées", en: "Follow-ups assigned and dated", ar: "تحديد المسؤول والأجل"),
    ["followUps"]
  ) { activity, _ in
    guard !activity.followUps.isEmpty else { return .notApplicable }
    return .found(
      activity.followUps.filter { $0.isOpen && ($0.owner.isEmpty || $0.dueOn == nil) }.map {
        Phrase(
          fr: "« \($0.action) » : sans responsable ou sans échéance", en: "“\($0.action)”: without owner or due day",
          ar: "«\($0.action)»: دون مسؤول أو أجل")
      })
  }

  /// A12: a validated activity says what came of it.
  static let resultsReported = control(
    "A12", .quality, Phrase(fr: "Résultats décrits", en: "Results described", ar: "وصف النتائج"), ["results"]
  ) { activity, _ in
    guard activity.state == .done, activity.validation == .validated || activity.validation == .locked else {
      return .notApplicable
    }
    guard activity.results.trimmed.isEmpty, activity.quantities.isEmpty else { return .ok }
    return .breach(
      Phrase(fr: "aucun résultat n'est décrit", en: "no result is described", ar: "لم توصف أي نتيجة"))
  }

  /// A13: where people were counted, a sheet or minutes can be shown.
  static let evidenceKept = control(
    "A13", .quality, Phrase(fr: "Pièces justificatives", en: "Evidence kept", ar: "الوثائق المثبتة"), ["evidence"]
  ) { activity, _ in
    guard activity.state == .done, let all = activity.participants.all, all > 0 else { return .notApplicable }
    guard activity.evidence.isEmpty else { return .ok }
    return .breach(
      Phrase(
        fr: "ni feuille de présence ni procès-verbal", en: "neither attendance sheet nor minutes",
        ar: "لا ورقة حضور ولا محضر"))
  }

  /// What is wrong with the activity field by field: for a form, by the first field that each breached rule names.
  public func problems(_ context: RuleContext) -> [(field: String, severity: Severity, phrase: Phrase)] {
    Activity.rules.compactMap { rule in
      guard case .breach(let phrase) = rule.check(self, context), let field = rule.fields.first else { return nil }
      return (field, rule.severity, phrase)
    }
  }

  private static func control(
    _ id: String, _ severity: Severity, _ label: Phrase, _ fields: [String],
    check: @escaping @Sendable (Activity, RuleContext) -> RuleResult
  ) -> Rule<Activity> {
    Rule(id, severity, label, basis: .activityReports, fields: fields, check: check)
  }
}

extension LegalBasis {
  fileprivate static let activityReports = LegalBasis(
    Phrase(
      fr: "comptes rendus aux ministères et aux bailleurs", en: "reports to ministries and donors",
      ar: "التقارير الموجهة إلى الوزارات والممولين"), .design)
}

extension Phrase {
  fileprivate static let participants = Phrase(
    fr: "nombre de participants", en: "number of participants", ar: "عدد المشاركين")
}
