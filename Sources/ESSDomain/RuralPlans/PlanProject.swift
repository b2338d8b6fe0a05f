/// A project of a plan: what is built or set up, where, by whom, for how much, and how far it has come.
public struct PlanProject: FieldRecord, Hashable {
  public var id = RecordID.none
  public var code = ""
  public var name = BilingualName()
  public var sector = ""
  public var milieu: PlanMilieu?
  public var communes: [TerritoryCode] = []
  /// The contracting authority (maître d'ouvrage).
  public var contractingAuthority = ""
  public var partners: [String] = []
  /// The cost planned in all; the yearly shares stand in `budget`.
  public var cost: Money?
  public var startsOn: Day?
  public var endsOn: Day?
  public var status: ProjectStatus?
  /// 1 for the most urgent.
  public var priority: Int?
  /// Whether it serves the social and solidarity economy.
  public var sseRelevant: Bool?
  public var recommendations: [RecommendationCode] = []
  /// Whether something outside the project stops it: land, authorisation, financing.
  public var blocked: Bool?
  public var actions: [PlanAction] = []
  public var milestones: [Milestone] = []
  public var indicators: [PlanIndicator] = []
  public var budget: [BudgetLine] = []
  public var risks: [PlanRisk] = []
  /// The day of the last report on it that left no dated value: a review, a letter.
  public var reportedOn: Day?
  public var notes = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<PlanProject> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("code", \.code, Phrase(fr: "Code", en: "Code", ar: "الرمز"), .column),
    Field("name", \.name, Phrase(fr: "Intitulé", en: "Title", ar: "العنوان"), [.required, .column]),
    Field("sector", \.sector, Phrase(fr: "Secteur", en: "Sector", ar: "القطاع")),
    Field("milieu", \.milieu, Phrase(fr: "Milieu", en: "Rural or urban", ar: "الوسط")),
    Field("communes", \.communes, Phrase(fr: "Communes", en: "Communes", ar: "الجماعات")),
    Field(
      "contractingAuthority", \.contractingAuthority,
      Phrase(fr: "Maître d'ouvrage", en: "Contracting authority", ar: "صاحب المشروع")),
    Field("partners", \.partners, Phrase(fr: "Partenaires", en: "Partners", ar: "الشركاء")),
    Field("cost", \.cost, Phrase(fr: "Coût prévu", en: "Planned cost", ar: "الكلفة المتوقعة"), .column),
    Field("startsOn", \.startsOn, Phrase(fr: "Début", en: "Start", ar: "البداية")),
    Field("endsOn", \.endsOn, Phrase(fr: "Fin", en: "End", ar: "النهاية"), .lastDay),
    Field("status", \.status, Phrase(fr: "Statut", en: "Status", ar: "الوضعية"), [.required, .column]),
    Field(
      "priority", \.priority, Phrase(fr: "Priorité", en: "Priority", ar: "الأولوية"),
      help: Phrase(fr: "1 : la plus urgente.", en: "1: the most urgent.", ar: "1: الأكثر استعجالا.")),
    Field(
      "sseRelevant", \.sseRelevant,
      Phrase(fr: "Relève de l'ESS", en: "Serves the SSE", ar: "يهم الاقتصاد الاجتماعي والتضامني")
    ),
    Field("recommendations", \.recommendations, Phrase(fr: "Recommandations", en: "Recommendations", ar: "التوصيات")),
    Field(
      "blocked", \.blocked, Phrase(fr: "Bloqué", en: "Blocked", ar: "متعثر"),
      help: Phrase(
        fr: "Foncier, autorisation ou financement arrêtent le projet.",
        en: "Land, an authorisation or financing stops the project.",
        ar: "توقف المشروع بسبب العقار أو الترخيص أو التمويل.")),
    Field("actions", \.actions, Phrase(fr: "Actions", en: "Actions", ar: "الإجراءات")),
    Field("milestones", \.milestones, Phrase(fr: "Jalons", en: "Milestones", ar: "المحطات المرحلية")),
    Field("indicators", \.indicators, Phrase(fr: "Indicateurs", en: "Indicators", ar: "المؤشرات")),
    Field("budget", \.budget, Phrase(fr: "Budget", en: "Budget", ar: "الميزانية")),
    Field("risks", \.risks, Phrase(fr: "Risques", en: "Risks", ar: "المخاطر")),
    Field(
      "reportedOn", \.reportedOn, Phrase(fr: "Dernier compte rendu", en: "Last report", ar: "آخر تقرير"), .automatic),
    Field("notes", \.notes, Phrase(fr: "Notes", en: "Notes", ar: "ملاحظات"), as: .longText),
  ]
}
