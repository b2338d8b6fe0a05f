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
  public var consentOn: Day?
  public var consentMeans: ConsentMeans?
  /// The day on which it is to be erased.
  public var retainUntil: Day?
  /// Whether the person objected, as article 9 allows: honoured everywhere.
  public var hasOptedOut: Bool?
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

  public static let fields: FieldTable<Contact> = [
    Field("function", \.function, Phrase(fr: "fonction", en: "function", ar: "المهمة"), .required),
    Field("name", \.name, Phrase(fr: "nom", en: "name", ar: "الاسم"), .personal),
    Field("phone", \.phone, Phrase(fr: "téléphone", en: "phone", ar: "الهاتف"), .personal),
    Field("email", \.email, Phrase(fr: "courriel", en: "e-mail", ar: "البريد الإلكتروني"), .personal),
    Field(
      "legalBasis", \.legalBasis, Phrase(fr: "base légale", en: "legal basis", ar: "الأساس القانوني"), .personal,
      help: Phrase(
        fr: "Pourquoi le pôle peut détenir ces données (loi 09-08, art. 4).",
        en: "Why the hub may hold these data (law 09-08, art. 4).",
        ar: "سبب حيازة القطب لهذه المعطيات (القانون 09-08، المادة 4).")),
    Field("consentOn", \.consentOn, Phrase(fr: "consentement du", en: "consent of", ar: "تاريخ الرضى"), .personal),
    Field(
      "consentMeans", \.consentMeans,
      Phrase(fr: "moyen du consentement", en: "means of the consent", ar: "وسيلة الرضى"),
      .personal),
    Field(
      "retainUntil", \.retainUntil, Phrase(fr: "à conserver jusqu'au", en: "to be kept until", ar: "يحتفظ به إلى غاية"),
      .personal),
    Field("hasOptedOut", \.hasOptedOut, Phrase(fr: "opposition", en: "objection", ar: "التعرض"), .personal),
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
