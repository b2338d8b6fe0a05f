/// A person through whom an organisation or a partner is reached: personal data under law 09-08.
///
/// Never here: identity card, date of birth, health, bank number.
public struct Contact: FieldRecord, Hashable {
  /// What the person does there; often enough without a name.
  public var function = ""
  public var name = ""
  public var phone = ""
  public var email = ""
  /// Why the hub may hold this, after article 4 of law 09-08.
  public var legalBasis: ProcessingBasis?
  /// What the hub holds it for (article 3).
  public var purpose: ProcessingPurpose?
  public var consentOn: Day?
  public var consentMeans: ConsentMeans?
  /// The last day on which it may be kept; without it, a term after the last contact counts.
  public var retainUntil: Day?
  public var lastContactOn: Day?
  /// Where the hub has it from: the person, minutes, the register.
  public var source = ""
  /// Whether the person objected, as article 9 allows: honoured everywhere.
  public var hasOptedOut: Bool?
  public var optedOutOn: Day?
  /// Whether the person agreed beforehand to messages of prospecting, as article 10 asks; absent means no.
  public var acceptsMailing: Bool?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(function: String, name: String = "", phone: String = "", email: String = "") {
    self.function = function
    self.name = name
    self.phone = phone
    self.email = email
  }

  /// Whether a message that was not asked for may be sent.
  public var mayReceiveMailing: Bool { acceptsMailing == true && hasOptedOut != true }

  /// Whether somebody can be told by it: a function alone tells of nobody.
  public var isPersonal: Bool { !name.isEmpty || !phone.isEmpty || !email.isEmpty }

  public static let fields: FieldTable<Contact> = [
    Field("function", \.function, Phrase(fr: "fonction", en: "function", ar: "المهمة"), .required),
    Field("name", \.name, Phrase(fr: "nom", en: "name", ar: "الاسم"), [.personal, .identifying]),
    Field("phone", \.phone, Phrase(fr: "téléphone", en: "phone", ar: "الهاتف"), [.personal, .identifying]),
    Field(
      "email", \.email, Phrase(fr: "courriel", en: "e-mail", ar: "البريد الإلكتروني"), [.personal, .identifying]),
    Field(
      "legalBasis", \.legalBasis, Phrase(fr: "base légale", en: "legal basis", ar: "الأساس القانوني"), .personal,
      help: Phrase(
        fr: "Pourquoi le pôle peut détenir ces données (loi 09-08, art. 4).",
        en: "Why the hub may hold these data (law 09-08, art. 4).",
        ar: "سبب حيازة القطب لهذه المعطيات (القانون 09-08، المادة 4).")),
    Field("purpose", \.purpose, Phrase(fr: "finalité", en: "purpose", ar: "الغاية"), .personal),
    Field("consentOn", \.consentOn, Phrase(fr: "consentement du", en: "consent of", ar: "تاريخ الرضى"), .personal),
    Field(
      "consentMeans", \.consentMeans,
      Phrase(fr: "moyen du consentement", en: "means of the consent", ar: "وسيلة الرضى"),
      .personal),
    Field(
      "retainUntil", \.retainUntil, Phrase(fr: "à conserver jusqu'au", en: "to be kept until", ar: "يحتفظ به إلى غاية"),
      .personal),
    Field(
      "lastContactOn", \.lastContactOn, Phrase(fr: "dernier contact le", en: "last contact on", ar: "تاريخ آخر اتصال"),
      .personal),
    Field("source", \.source, Phrase(fr: "source", en: "source", ar: "المصدر"), [.personal, .unsearched]),
    Field("hasOptedOut", \.hasOptedOut, Phrase(fr: "opposition", en: "objection", ar: "التعرض"), .personal),
    Field("optedOutOn", \.optedOutOn, Phrase(fr: "opposition du", en: "objection of", ar: "تاريخ التعرض"), .personal),
    Field(
      "acceptsMailing", \.acceptsMailing,
      Phrase(fr: "accepte les envois", en: "accepts mailings", ar: "يقبل المراسلات"), .personal),
  ]
}

/// On what the holding of personal data rests, after article 4 of law 09-08.
public enum ProcessingBasis: String, ChoiceField {
  case consent, contract, legalDuty, vitalInterest, publicInterest, legitimateInterest

  public var label: Phrase {
    switch self {
    case .consent: Phrase(fr: "consentement", en: "consent", ar: "الرضى")
    case .contract: Phrase(fr: "contrat", en: "contract", ar: "عقد")
    case .legalDuty: Phrase(fr: "obligation légale", en: "legal duty", ar: "التزام قانوني")
    case .vitalInterest: Phrase(fr: "intérêt vital", en: "vital interest", ar: "مصلحة حيوية")
    case .publicInterest:
      Phrase(fr: "mission d'intérêt public", en: "public-interest mission", ar: "مهمة ذات مصلحة عامة")
    case .legitimateInterest: Phrase(fr: "intérêt légitime", en: "legitimate interest", ar: "مصلحة مشروعة")
    }
  }
}

/// What personal data is held for.
public enum ProcessingPurpose: String, ChoiceField {
  case support, training, events, partnership, register, reporting

  public var label: Phrase {
    switch self {
    case .support: Phrase(fr: "accompagnement", en: "support", ar: "المواكبة")
    case .training: Phrase(fr: "formation", en: "training", ar: "التكوين")
    case .events: Phrase(fr: "invitations et manifestations", en: "invitations and events", ar: "الدعوات والتظاهرات")
    case .partnership: Phrase(fr: "partenariat", en: "partnership", ar: "الشراكة")
    case .register: Phrase(fr: "tenue du répertoire", en: "keeping of the register", ar: "مسك الدليل")
    case .reporting: Phrase(fr: "comptes rendus", en: "reporting", ar: "إعداد التقارير")
    }
  }
}

/// How a consent was given.
public enum ConsentMeans: String, ChoiceField {
  case signedForm, attendanceSheet, email, message, spoken

  public var label: Phrase {
    switch self {
    case .signedForm: Phrase(fr: "formulaire signé", en: "signed form", ar: "استمارة موقعة")
    case .attendanceSheet: Phrase(fr: "feuille de présence", en: "attendance sheet", ar: "ورقة الحضور")
    case .email: Phrase(fr: "courriel", en: "e-mail", ar: "بريد إلكتروني")
    case .message: Phrase(fr: "message", en: "message", ar: "رسالة نصية")
    case .spoken: Phrase(fr: "de vive voix", en: "spoken", ar: "شفويا")
    }
  }
}
