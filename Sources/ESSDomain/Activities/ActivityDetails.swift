/// What only activities of one type have; each part is absent for the other types (DOMAIN 9.1).
public struct ActivityDetails: FieldRecord, Hashable {
  public var visit: VisitDetails?
  public var coaching: CoachingDetails?
  public var information: InformationDetails?
  public var caravan: CaravanDetails?
  public var fair: FairDetails?
  public var meeting: MeetingDetails?
  public var workshop: WorkshopDetails?
  public var caseFile: CaseDetails?
  public var mediation: MediationDetails?
  public var convention: ConventionDetails?
  public var deal: DealDetails?
  public var study: StudyDetails?
  public var communication: CommunicationDetails?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<ActivityDetails> = [
    Field("visit", \.visit, Phrase(fr: "Visite", en: "Visit", ar: "الزيارة")),
    Field("coaching", \.coaching, Phrase(fr: "Accompagnement", en: "Support", ar: "المواكبة")),
    Field("information", \.information, Phrase(fr: "Sensibilisation", en: "Information", ar: "التحسيس")),
    Field("caravan", \.caravan, Phrase(fr: "Caravane", en: "Caravan", ar: "القافلة")),
    Field("fair", \.fair, Phrase(fr: "Foire ou marché", en: "Fair or market", ar: "المعرض أو السوق")),
    Field("meeting", \.meeting, Phrase(fr: "Réunion", en: "Meeting", ar: "الاجتماع")),
    Field("workshop", \.workshop, Phrase(fr: "Atelier", en: "Workshop", ar: "الورشة")),
    Field("caseFile", \.caseFile, Phrase(fr: "Dossier", en: "Case file", ar: "الملف")),
    Field("mediation", \.mediation, Phrase(fr: "Médiation", en: "Mediation", ar: "الوساطة")),
    Field("convention", \.convention, Phrase(fr: "Convention", en: "Agreement", ar: "الاتفاقية")),
    Field("deal", \.deal, Phrase(fr: "Mise en relation", en: "Matchmaking", ar: "الربط التجاري")),
    Field("study", \.study, Phrase(fr: "Étude", en: "Study", ar: "الدراسة")),
    Field("communication", \.communication, Phrase(fr: "Communication", en: "Communication", ar: "التواصل")),
  ]
}

/// VIS: what was looked at and found on the spot.
public struct VisitDetails: FieldRecord, Hashable {
  public var checklist: [ChecklistPoint] = []
  public var findings = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<VisitDetails> = [
    Field("checklist", \.checklist, Phrase(fr: "Liste de contrôle", en: "Checklist", ar: "لائحة التحقق")),
    Field("findings", \.findings, Phrase(fr: "Constats", en: "Findings", ar: "الملاحظات الميدانية"), as: .longText),
  ]
}

/// One point of a checklist and what was found.
public struct ChecklistPoint: FieldRecord, Hashable {
  public var point = ""
  /// Absent while it has not been looked at.
  public var satisfied: Bool?
  public var remark = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public init(_ point: String, satisfied: Bool? = nil, remark: String = "") {
    self.point = point
    self.satisfied = satisfied
    self.remark = remark
  }

  public static let fields: FieldTable<ChecklistPoint> = [
    Field("point", \.point, Phrase(fr: "Point", en: "Point", ar: "النقطة"), .required),
    Field("satisfied", \.satisfied, Phrase(fr: "Satisfait", en: "Satisfied", ar: "مستوفى")),
    Field("remark", \.remark, Phrase(fr: "Remarque", en: "Remark", ar: "ملاحظة")),
  ]
}

/// ACC: one session of an individual support plan.
public struct CoachingDetails: FieldRecord, Hashable {
  /// The support plan, as the hub calls it.
  public var plan = ""
  public var sessionNumber: Int?
  public var plannedSessions: Int?
  public var objective = ""
  public var result = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<CoachingDetails> = [
    Field("plan", \.plan, Phrase(fr: "Plan d'accompagnement", en: "Support plan", ar: "مخطط المواكبة")),
    Field("sessionNumber", \.sessionNumber, Phrase(fr: "Séance n°", en: "Session no.", ar: "رقم الحصة")),
    Field(
      "plannedSessions", \.plannedSessions, Phrase(fr: "Séances prévues", en: "Sessions planned", ar: "الحصص المبرمجة")),
    Field("objective", \.objective, Phrase(fr: "Objectif", en: "Objective", ar: "الهدف"), as: .longText),
    Field("result", \.result, Phrase(fr: "Résultat", en: "Result", ar: "النتيجة"), as: .longText),
  ]
}

/// INF: what about, and for whom.
public struct InformationDetails: FieldRecord, Hashable {
  public var theme = ""
  public var audience = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<InformationDetails> = [
    Field("theme", \.theme, Phrase(fr: "Thème", en: "Theme", ar: "موضوع اللقاء")),
    Field("audience", \.audience, Phrase(fr: "Public", en: "Audience", ar: "الفئة المستهدفة")),
  ]
}

/// CAR: where the caravan stopped.
public struct CaravanDetails: FieldRecord, Hashable {
  public var route: [TerritoryCode] = []
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<CaravanDetails> = [
    Field("route", \.route, Phrase(fr: "Étapes", en: "Stops", ar: "محطات القافلة"))
  ]
}

/// FOI: how large a fair or market was, and what was sold.
public struct FairDetails: FieldRecord, Hashable {
  public var exhibitors: Int?
  public var stands: Int?
  /// As the exhibitors declare it.
  public var turnover: Money?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<FairDetails> = [
    Field("exhibitors", \.exhibitors, Phrase(fr: "Exposants", en: "Exhibitors", ar: "العارضون")),
    Field("stands", \.stands, Phrase(fr: "Stands", en: "Stands", ar: "الأروقة")),
    Field("turnover", \.turnover, Phrase(fr: "Ventes déclarées", en: "Sales declared", ar: "المبيعات المصرح بها")),
  ]
}

/// REU: what was on the table and what was decided.
public struct MeetingDetails: FieldRecord, Hashable {
  public var agenda: [String] = []
  public var decisions: [String] = []
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<MeetingDetails> = [
    Field("agenda", \.agenda, Phrase(fr: "Ordre du jour", en: "Agenda", ar: "جدول الأعمال")),
    Field("decisions", \.decisions, Phrase(fr: "Décisions", en: "Decisions", ar: "القرارات")),
  ]
}

/// ATE: how people worked together and what came of it.
public struct WorkshopDetails: FieldRecord, Hashable {
  public var method = ""
  public var outputs: [String] = []
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<WorkshopDetails> = [
    Field("method", \.method, Phrase(fr: "Méthode", en: "Method", ar: "المنهجية")),
    Field("outputs", \.outputs, Phrase(fr: "Produits de l'atelier", en: "Outputs", ar: "مخرجات الورشة")),
  ]
}
