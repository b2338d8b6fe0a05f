/// The family of plans that the law or practice knows (DOMAIN 8.1).
public enum PlanType: String, ChoiceField {
  case regional = "PDR"
  case provincial = "PDP"
  case communal = "PAC"
  case formerCommunal = "PCD"
  case regionalSSE = "PDRES"
  case disparities = "PRDTS"
  case integrated = "PDTI"

  public var label: Phrase {
    switch self {
    case .regional:
      Phrase(
        fr: "PDR, programme de développement régional", en: "PDR, regional development programme",
        ar: "برنامج التنمية الجهوية")
    case .provincial:
      Phrase(
        fr: "PDP, programme de développement de la préfecture ou de la province",
        en: "PDP, provincial development programme", ar: "برنامج تنمية العمالة أو الإقليم")
    case .communal:
      Phrase(fr: "PAC, plan d'action communal", en: "PAC, communal action plan", ar: "برنامج عمل الجماعة")
    case .formerCommunal:
      Phrase(
        fr: "PCD, plan communal de développement (avant 2015)", en: "PCD, communal development plan (before 2015)",
        ar: "المخطط الجماعي للتنمية")
    case .regionalSSE:
      Phrase(
        fr: "PDRES, plan régional de l'ESS", en: "PDRES, regional SSE plan",
        ar: "المخطط الجهوي لتنمية الاقتصاد الاجتماعي والتضامني")
    case .disparities:
      Phrase(
        fr: "PRDTS, réduction des disparités territoriales et sociales",
        en: "PRDTS, reduction of territorial and social disparities", ar: "برنامج تقليص الفوارق المجالية والاجتماعية")
    case .integrated:
      Phrase(
        fr: "PDTI, programme de développement territorial intégré", en: "PDTI, integrated territorial programme",
        ar: "برنامج التنمية الترابية المندمجة")
    }
  }

  /// Years that the law gives such a plan; absent where it gives none.
  public var lawfulYears: Int? {
    switch self {
    case .regional, .provincial, .communal, .formerCommunal: 6
    case .regionalSSE, .disparities, .integrated: nil
    }
  }
}

/// Where a plan stands.
public enum PlanStatus: String, ChoiceField {
  case preparation, adopted, running, finished, abandoned

  public var label: Phrase {
    switch self {
    case .preparation: Phrase(fr: "en préparation", en: "in preparation", ar: "قيد الإعداد")
    case .adopted: Phrase(fr: "adopté", en: "adopted", ar: "معتمد")
    case .running: Phrase(fr: "en cours", en: "running", ar: "قيد التنفيذ")
    case .finished: Phrase(fr: "clos", en: "finished", ar: "منته")
    case .abandoned: Phrase(fr: "abandonné", en: "abandoned", ar: "متخلى عنه")
    }
  }
}

/// The ten states of a project, in the order in which it passes through them (DOMAIN 8.2).
public enum ProjectStatus: String, ChoiceField {
  case idea, programmed, study, agreed, tender, running, suspended, completed, closed, abandoned

  public var label: Phrase {
    switch self {
    case .idea: Phrase(fr: "idée", en: "idea", ar: "فكرة")
    case .programmed: Phrase(fr: "programmé", en: "programmed", ar: "مبرمج")
    case .study: Phrase(fr: "étude", en: "under study", ar: "قيد الدراسة")
    case .agreed: Phrase(fr: "conventionné", en: "under agreement", ar: "موضوع اتفاقية")
    case .tender: Phrase(fr: "appel d'offres", en: "tender", ar: "طلب عروض")
    case .running: Phrase(fr: "en cours", en: "running", ar: "قيد الإنجاز")
    case .suspended: Phrase(fr: "suspendu", en: "suspended", ar: "متوقف")
    case .completed: Phrase(fr: "achevé", en: "completed", ar: "منجز")
    case .closed: Phrase(fr: "clôturé", en: "closed", ar: "مغلق")
    case .abandoned: Phrase(fr: "abandonné", en: "abandoned", ar: "متخلى عنه")
    }
  }

  /// Whether nothing more is expected of the project.
  public var isOver: Bool { self == .completed || self == .closed || self == .abandoned }
}

/// Where an action of a project stands.
public enum ActionStatus: String, ChoiceField {
  case notStarted, running, suspended, done, dropped

  public var label: Phrase {
    switch self {
    case .notStarted: Phrase(fr: "non commencée", en: "not started", ar: "لم يبدأ")
    case .running: Phrase(fr: "en cours", en: "running", ar: "قيد الإنجاز")
    case .suspended: Phrase(fr: "suspendue", en: "suspended", ar: "متوقف")
    case .done: Phrase(fr: "réalisée", en: "done", ar: "منجز")
    case .dropped: Phrase(fr: "abandonnée", en: "dropped", ar: "متخلى عنه")
    }
  }
}

/// Whether a project serves the country, the town or both.
public enum PlanMilieu: String, ChoiceField {
  case rural, urban, mixed

  public var label: Phrase {
    switch self {
    case .rural: Phrase(fr: "rural", en: "rural", ar: "قروي")
    case .urban: Phrase(fr: "urbain", en: "urban", ar: "حضري")
    case .mixed: Phrase(fr: "mixte", en: "mixed", ar: "مختلط")
    }
  }
}

/// The place of an indicator in the results chain.
public enum IndicatorKind: String, ChoiceField {
  case input, activity, output, outcome, impact

  public var label: Phrase {
    switch self {
    case .input: Phrase(fr: "intrant", en: "input", ar: "مدخلات")
    case .activity: Phrase(fr: "activité", en: "activity", ar: "نشاط")
    case .output: Phrase(fr: "extrant", en: "output", ar: "مخرجات")
    case .outcome: Phrase(fr: "effet", en: "outcome", ar: "نتائج")
    case .impact: Phrase(fr: "impact", en: "impact", ar: "أثر")
    }
  }
}

/// How likely or how grave a risk is.
public enum RiskDegree: String, ChoiceField {
  case low, medium, high

  public var label: Phrase {
    switch self {
    case .low: Phrase(fr: "faible", en: "low", ar: "ضعيف")
    case .medium: Phrase(fr: "moyen", en: "medium", ar: "متوسط")
    case .high: Phrase(fr: "élevé", en: "high", ar: "مرتفع")
    }
  }
}

/// The committee that holds a review.
public enum ReviewLevel: String, ChoiceField {
  case steering, technical, provincial

  public var label: Phrase {
    switch self {
    case .steering: Phrase(fr: "comité de pilotage", en: "steering committee", ar: "لجنة القيادة")
    case .technical: Phrase(fr: "comité technique", en: "technical committee", ar: "اللجنة التقنية")
    case .provincial: Phrase(fr: "comité provincial", en: "provincial committee", ar: "اللجنة الإقليمية")
    }
  }
}

/// What a committee thinks of a project or of one criterion.
public enum ReviewRating: String, ChoiceField {
  case verySatisfactory, satisfactory, insufficient, unsatisfactory

  public var label: Phrase {
    switch self {
    case .verySatisfactory: Phrase(fr: "très satisfaisant", en: "very satisfactory", ar: "مرض جدا")
    case .satisfactory: Phrase(fr: "satisfaisant", en: "satisfactory", ar: "مرض")
    case .insufficient: Phrase(fr: "insuffisant", en: "insufficient", ar: "غير كاف")
    case .unsatisfactory: Phrase(fr: "non satisfaisant", en: "unsatisfactory", ar: "غير مرض")
    }
  }
}
