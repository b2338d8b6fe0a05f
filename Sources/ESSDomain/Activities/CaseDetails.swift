/// DOS: a file handled for an organisation: creation, financing, label, authorisation, public contract.
public struct CaseDetails: FieldRecord, Hashable {
  public var kind: CaseKind?
  public var scheme = ""
  public var submittedOn: Day?
  public var amountAsked: Money?
  public var amountObtained: Money?
  public var decidedOn: Day?
  public var outcome: CaseOutcome?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<CaseDetails> = [
    Field("kind", \.kind, Phrase(fr: "Nature du dossier", en: "Kind of file", ar: "نوع الملف")),
    Field("scheme", \.scheme, Phrase(fr: "Dispositif", en: "Scheme", ar: "آلية الدعم")),
    Field("submittedOn", \.submittedOn, Phrase(fr: "Déposé le", en: "Submitted on", ar: "تاريخ الإيداع")),
    Field("amountAsked", \.amountAsked, Phrase(fr: "Montant demandé", en: "Amount asked", ar: "المبلغ المطلوب")),
    Field(
      "amountObtained", \.amountObtained, Phrase(fr: "Montant obtenu", en: "Amount obtained", ar: "المبلغ المحصل عليه")),
    Field("decidedOn", \.decidedOn, Phrase(fr: "Décidé le", en: "Decided on", ar: "تاريخ البت")),
    Field("outcome", \.outcome, Phrase(fr: "Suite", en: "Outcome", ar: "المآل")),
  ]
}

/// What a file asks for.
public enum CaseKind: String, ChoiceField {
  case creation, financing, label, sanitary, publicContract, other

  public var label: Phrase {
    switch self {
    case .creation: Phrase(fr: "création", en: "creation", ar: "تأسيس")
    case .financing: Phrase(fr: "financement", en: "financing", ar: "تمويل")
    case .label: Phrase(fr: "label", en: "label", ar: "علامة")
    case .sanitary:
      Phrase(fr: "autorisation sanitaire (ONSSA)", en: "sanitary authorisation (ONSSA)", ar: "الترخيص الصحي")
    case .publicContract: Phrase(fr: "marché public", en: "public contract", ar: "صفقة عمومية")
    case .other: Phrase(fr: "autre", en: "other", ar: "أخرى")
    }
  }
}

/// What was answered to a file.
public enum CaseOutcome: String, ChoiceField {
  case pending, accepted, refused, withdrawn

  public var label: Phrase {
    switch self {
    case .pending: Phrase(fr: "en attente", en: "pending", ar: "في الانتظار")
    case .accepted: Phrase(fr: "accepté", en: "accepted", ar: "مقبول")
    case .refused: Phrase(fr: "refusé", en: "refused", ar: "مرفوض")
    case .withdrawn: Phrase(fr: "retiré", en: "withdrawn", ar: "مسحوب")
    }
  }
}

/// MED: who was brought together, by role only, and what came of it.
public struct MediationDetails: FieldRecord, Hashable {
  public var parties: [String] = []
  public var outcome: MediationOutcome?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<MediationDetails> = [
    Field(
      "parties", \.parties, Phrase(fr: "Parties, par rôle", en: "Parties, by role", ar: "الأطراف حسب الصفة"),
      help: Phrase(
        fr: "Des rôles, jamais de noms : bureau, adhérentes.", en: "Roles, never names: board, members.",
        ar: "صفات فقط دون أسماء: المكتب، المنخرطات.")),
    Field("outcome", \.outcome, Phrase(fr: "Issue", en: "Outcome", ar: "النتيجة")),
  ]
}

/// How a mediation ended.
public enum MediationOutcome: String, ChoiceField {
  case agreement, partialAgreement, failure, ongoing

  public var label: Phrase {
    switch self {
    case .agreement: Phrase(fr: "accord", en: "agreement", ar: "صلح")
    case .partialAgreement: Phrase(fr: "accord partiel", en: "partial agreement", ar: "صلح جزئي")
    case .failure: Phrase(fr: "échec", en: "failure", ar: "فشل الصلح")
    case .ongoing: Phrase(fr: "en cours", en: "ongoing", ar: "جارية")
    }
  }
}

/// CON: what the signatories commit to.
public struct ConventionDetails: FieldRecord, Hashable {
  public var commitments: [String] = []
  public var amount: Money?
  public var endsOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<ConventionDetails> = [
    Field("commitments", \.commitments, Phrase(fr: "Engagements", en: "Commitments", ar: "الالتزامات")),
    Field("amount", \.amount, Phrase(fr: "Montant", en: "Amount", ar: "المبلغ")),
    Field("endsOn", \.endsOn, Phrase(fr: "Échéance", en: "Ends on", ar: "تاريخ الانتهاء"), .lastDay),
  ]
}

/// MER: who buys, and for how much.
public struct DealDetails: FieldRecord, Hashable {
  public var buyer = ""
  public var value: Money?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<DealDetails> = [
    Field("buyer", \.buyer, Phrase(fr: "Type d'acheteur", en: "Type of buyer", ar: "نوع المشتري")),
    Field("value", \.value, Phrase(fr: "Valeur", en: "Value", ar: "القيمة")),
  ]
}

/// VEI: what data was gathered.
public struct StudyDetails: FieldRecord, Hashable {
  public var dataset = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<StudyDetails> = [
    Field("dataset", \.dataset, Phrase(fr: "Données recueillies", en: "Data gathered", ar: "المعطيات المجمعة"))
  ]
}

/// COM: by what channel, and how many it reached.
public struct CommunicationDetails: FieldRecord, Hashable {
  public var channel = ""
  public var reach: Int?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<CommunicationDetails> = [
    Field("channel", \.channel, Phrase(fr: "Canal", en: "Channel", ar: "القناة")),
    Field("reach", \.reach, Phrase(fr: "Personnes touchées", en: "Persons reached", ar: "عدد الأشخاص")),
  ]
}
