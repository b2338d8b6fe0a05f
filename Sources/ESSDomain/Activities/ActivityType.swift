/// The 15 types of activity of a hub (DOMAIN 9.1), by their codes.
public enum ActivityType: String, ChoiceField {
  case visit = "VIS"
  case coaching = "ACC"
  case information = "INF"
  case caravan = "CAR"
  case fair = "FOI"
  case meeting = "REU"
  case workshop = "ATE"
  case training = "FOR"
  case caseFile = "DOS"
  case mediation = "MED"
  case convention = "CON"
  case deal = "MER"
  case study = "VEI"
  case communication = "COM"
  case planReview = "PLN"

  public var label: Phrase {
    switch self {
    case .visit: Phrase(fr: "Visite de terrain", en: "Field visit", ar: "زيارة ميدانية")
    case .coaching: Phrase(fr: "Accompagnement individuel", en: "Individual support", ar: "مواكبة فردية")
    case .information: Phrase(fr: "Séance d'information", en: "Information session", ar: "لقاء تحسيسي")
    case .caravan: Phrase(fr: "Caravane", en: "Caravan", ar: "قافلة")
    case .fair: Phrase(fr: "Foire, salon, marché itinérant", en: "Fair, itinerant market", ar: "معرض أو سوق متنقل")
    case .meeting: Phrase(fr: "Réunion de coordination", en: "Coordination meeting", ar: "اجتماع تنسيقي")
    case .workshop: Phrase(fr: "Atelier, concertation", en: "Workshop", ar: "ورشة")
    case .training: Phrase(fr: "Session de formation", en: "Training session", ar: "دورة تكوينية")
    case .caseFile: Phrase(fr: "Traitement de dossier", en: "Case file", ar: "معالجة ملف")
    case .mediation: Phrase(fr: "Médiation, conciliation", en: "Mediation", ar: "وساطة وصلح")
    case .convention: Phrase(fr: "Signature de convention", en: "Signing of an agreement", ar: "توقيع اتفاقية")
    case .deal: Phrase(fr: "Mise en relation commerciale", en: "Business matchmaking", ar: "ربط تجاري")
    case .study:
      Phrase(fr: "Veille, étude, collecte de données", en: "Study, data collection", ar: "دراسة وتجميع المعطيات")
    case .communication: Phrase(fr: "Communication", en: "Communication", ar: "تواصل")
    case .planReview:
      Phrase(fr: "Revue d'un programme rural", en: "Review of a rural programme", ar: "مراجعة برنامج قروي")
    }
  }

  /// The label for narrow columns, fourteen letters at most.
  public var shortLabel: Phrase {
    switch self {
    case .visit: Phrase(fr: "Visite", en: "Visit", ar: "زيارة")
    case .coaching: Phrase(fr: "Accompagnement", en: "Coaching", ar: "مواكبة")
    case .information: Phrase(fr: "Information", en: "Information", ar: "تحسيس")
    case .caravan: Phrase(fr: "Caravane", en: "Caravan", ar: "قافلة")
    case .fair: Phrase(fr: "Foire, marché", en: "Fair, market", ar: "معرض أو سوق")
    case .meeting: Phrase(fr: "Réunion", en: "Meeting", ar: "اجتماع")
    case .workshop: Phrase(fr: "Atelier", en: "Workshop", ar: "ورشة")
    case .training: Phrase(fr: "Formation", en: "Training", ar: "تكوين")
    case .caseFile: Phrase(fr: "Dossier", en: "Case file", ar: "ملف")
    case .mediation: Phrase(fr: "Médiation", en: "Mediation", ar: "وساطة")
    case .convention: Phrase(fr: "Convention", en: "Agreement", ar: "اتفاقية")
    case .deal: Phrase(fr: "Mise en lien", en: "Matchmaking", ar: "ربط تجاري")
    case .study: Phrase(fr: "Veille, étude", en: "Study", ar: "دراسة")
    case .communication: Phrase(fr: "Communication", en: "Communication", ar: "تواصل")
    case .planReview: Phrase(fr: "Revue de plan", en: "Plan review", ar: "مراجعة برنامج")
    }
  }

  /// The parts of `details` that belong to the type, by field name; the first is the one a form opens.
  public var detailField: String? {
    switch self {
    case .visit: "visit"
    case .coaching: "coaching"
    case .information: "information"
    case .caravan: "caravan"
    case .fair: "fair"
    case .meeting: "meeting"
    case .workshop: "workshop"
    case .caseFile: "caseFile"
    case .mediation: "mediation"
    case .convention: "convention"
    case .deal: "deal"
    case .study: "study"
    case .communication: "communication"
    case .training, .planReview: nil
    }
  }
}

/// Whether an activity is to come, was held, or will not be.
public enum ActivityState: String, ChoiceField {
  case planned, done, cancelled

  public var label: Phrase {
    switch self {
    case .planned: Phrase(fr: "prévue", en: "planned", ar: "مبرمج")
    case .done: Phrase(fr: "réalisée", en: "done", ar: "منجز")
    case .cancelled: Phrase(fr: "annulée", en: "cancelled", ar: "ملغى")
    }
  }
}

/// How far the record of an activity has gone up the line.
public enum ActivityValidation: String, ChoiceField {
  case draft, submitted, validated, locked

  public var label: Phrase {
    switch self {
    case .draft: Phrase(fr: "brouillon", en: "draft", ar: "مسودة")
    case .submitted: Phrase(fr: "soumise", en: "submitted", ar: "مرسل")
    case .validated: Phrase(fr: "validée", en: "validated", ar: "مصادق عليه")
    case .locked: Phrase(fr: "verrouillée", en: "locked", ar: "مقفل")
    }
  }
}
