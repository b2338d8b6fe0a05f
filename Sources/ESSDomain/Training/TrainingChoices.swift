/// Where a session stands.
public enum SessionStatus: String, ChoiceField {
  case planned, open, running, done, cancelled

  public var label: Phrase {
    switch self {
    case .planned: Phrase(fr: "programmée", en: "planned", ar: "مبرمجة")
    case .open: Phrase(fr: "inscriptions ouvertes", en: "open for enrolment", ar: "التسجيل مفتوح")
    case .running: Phrase(fr: "en cours", en: "running", ar: "جارية")
    case .done: Phrase(fr: "réalisée", en: "done", ar: "منجزة")
    case .cancelled: Phrase(fr: "annulée", en: "cancelled", ar: "ملغاة")
    }
  }
}

/// The language in which a module is taught.
public enum TeachingLanguage: String, ChoiceField {
  case darija, tamazight, french

  public var label: Phrase {
    switch self {
    case .darija: Phrase(fr: "darija", en: "Darija", ar: "الدارجة")
    case .tamazight: Phrase(fr: "tamazight", en: "Tamazight", ar: "الأمازيغية")
    case .french: Phrase(fr: "français", en: "French", ar: "الفرنسية")
    }
  }
}

/// The level of a pathway.
public enum TrainingLevel: String, ChoiceField {
  case beginner, intermediate, advanced

  public var label: Phrase {
    switch self {
    case .beginner: Phrase(fr: "débutant", en: "beginner", ar: "مبتدئ")
    case .intermediate: Phrase(fr: "intermédiaire", en: "intermediate", ar: "متوسط")
    case .advanced: Phrase(fr: "avancé", en: "advanced", ar: "متقدم")
    }
  }
}

/// The sex of a person counted.
public enum Sex: String, ChoiceField {
  case female, male

  public var label: Phrase {
    switch self {
    case .female: Phrase(fr: "femme", en: "woman", ar: "امرأة")
    case .male: Phrase(fr: "homme", en: "man", ar: "رجل")
    }
  }
}

/// The age bands in which persons are counted (as `Counts`).
public enum AgeBand: String, ChoiceField {
  case under18, youth, adult, senior

  public var label: Phrase {
    switch self {
    case .under18: Phrase(fr: "moins de 18 ans", en: "under 18", ar: "أقل من 18 سنة")
    case .youth: Phrase(fr: "18-34 ans", en: "18–34", ar: "18-34 سنة")
    case .adult: Phrase(fr: "35-59 ans", en: "35–59", ar: "35-59 سنة")
    case .senior: Phrase(fr: "60 ans et plus", en: "60 and over", ar: "60 سنة فما فوق")
    }
  }
}

/// What a certificate attests.
public enum CertificateType: String, ChoiceField {
  case participation, success, certifying

  public var label: Phrase {
    switch self {
    case .participation: Phrase(fr: "participation", en: "participation", ar: "مشاركة")
    case .success: Phrase(fr: "réussite", en: "success", ar: "نجاح")
    case .certifying: Phrase(fr: "certifiante", en: "certifying", ar: "إشهادية")
    }
  }
}
