/// Something the hub does: a visit, a support session, a caravan, a file handled, a review of a rural programme.
///
/// Persons are counted, never named; what one type alone has stands in a nested record of its own.
public struct Activity: Record, Hashable {
  public static let kind = RecordKind.activity

  public var id = RecordID.none
  public var updatedOn: Day?
  public var type: ActivityType?
  /// What it is about, in the words of who recorded it.
  public var subject = ""
  public var state: ActivityState?
  public var validation: ActivityValidation?
  public var startsOn: Day?
  /// The last day, where it lasts more than one.
  public var endsOn: Day?
  /// Hours in all.
  public var hours: Double?
  public var commune: TerritoryCode?
  public var place = ""
  public var staff: [String] = []
  public var partners: [ActivityPartner] = []
  /// The organisations reached.
  public var organisations: [RecordID] = []
  public var participants = Counts()
  public var origins: ParticipantOrigins?
  public var planLinks: [PlanLink] = []
  public var trainingSession: TrainingLink?
  public var recommendations: [RecommendationCode] = []
  public var budgetPlanned: Money?
  public var budgetSpent: Money?
  /// Why more was spent than planned.
  public var spendingReason = ""
  public var funder = ""
  public var results = ""
  public var quantities: [ResultQuantity] = []
  public var followUps: [FollowUp] = []
  public var evidence: [Evidence] = []
  /// Whether it stays inside the hub: mediations do.
  public var confidential: Bool?
  public var details: Boxed<ActivityDetails>?
  public var notes = ""
  public var unknown: [JSONMember] = []

  public init() {}

  /// The subject, or the type where nobody wrote one.
  public static var titleFields: [String] { ["title", "type"] }

  public var title: Phrase {
    if !subject.isEmpty { return Phrase(same: subject) }
    return type?.label ?? Phrase(fr: "Activité sans titre", en: "Untitled activity", ar: "نشاط بدون عنوان")
  }

  public var file: String {
    guard let startsOn else { return "activities/undated.json" }
    return "activities/\(startsOn.iso.prefix(7)).json"
  }

  public static let fields = FieldTable<Activity>(storedFields + workedOutFields)

  private static let storedFields: [Field<Activity>] = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field(
      "startsOn", \.startsOn, Phrase(fr: "Date", en: "Date", ar: "التاريخ"), [.required, .column],
      help: Phrase(
        fr: "Le premier jour : 24/11/2026, hier, +3, vendredi.",
        en: "The first day: 24/11/2026, yesterday, +3, Friday.",
        ar: "اليوم الأول: 24/11/2026 أو أمس أو +3 أو الجمعة."),
      aliases: ["debut", "jour", "start", "day", "اليوم"]),
    Field(
      "endsOn", \.endsOn, Phrase(fr: "Dernier jour", en: "Last day", ar: "اليوم الأخير"), .lastDay,
      aliases: ["fin", "end"]),
    Field(
      "type", \.type, Phrase(fr: "Type", en: "Type", ar: "النوع"), [.required, .column], aliases: ["genre", "نوع"]),
    Field(
      "title", \.subject, Phrase(fr: "Objet", en: "Subject", ar: "الموضوع"), [.required, .column],
      aliases: ["titre", "intitule", "العنوان"]),
    Field(
      "state", \.state, Phrase(fr: "État", en: "State", ar: "الحالة"), [.required, .column],
      aliases: ["statut", "status", "حالة"]),
    Field("validation", \.validation, Phrase(fr: "Validation", en: "Validation", ar: "المصادقة")),
    Field(
      "hours", \.hours, Phrase(fr: "Durée en heures", en: "Duration in hours", ar: "المدة بالساعات"),
      aliases: ["heures", "duree", "الساعات"]),
    Field(
      "commune", \.commune, Phrase(fr: "Commune", en: "Commune", ar: "الجماعة"), [.required, .column, .commune],
      help: Phrase(
        fr: "La commune où l'activité a lieu, par son nom ou son code HCP.",
        en: "The commune where it takes place, by its name or HCP code.",
        ar: "الجماعة التي يجري فيها النشاط، باسمها أو برمزها لدى المندوبية السامية للتخطيط.")),
    Field(
      "place", \.place, Phrase(fr: "Lieu ou douar", en: "Place or douar", ar: "المكان أو الدوار"), aliases: ["lieu"]),
    Field(
      "staff", \.staff, Phrase(fr: "Équipe du pôle", en: "Hub staff", ar: "فريق القطب"), .personal,
      aliases: ["equipe", "agent", "animateur", "فريق"]),
    Field("partners", \.partners, Phrase(fr: "Partenaires", en: "Partners", ar: "الشركاء"), aliases: ["partenaire"]),
    Field(
      "organisations", \.organisations,
      Phrase(fr: "Organisations touchées", en: "Organisations reached", ar: "المنظمات المستفيدة"),
      aliases: ["organisation", "org", "منظمة"], to: .record(.organisation)),
    Field(
      "participants", \.participants, Phrase(fr: "Participants", en: "Participants", ar: "المشاركون"),
      help: Phrase(
        fr: "Des nombres, jamais de noms (loi 09-08).", en: "Numbers, never names (law 09-08).",
        ar: "أعداد فقط دون أسماء (القانون 09-08).")),
    Field("origins", \.origins, Phrase(fr: "Provenance", en: "Where from", ar: "أصل المشاركين")),
    Field(
      "planLinks", \.planLinks, Phrase(fr: "Programmes ruraux", en: "Rural programmes", ar: "البرامج القروية"),
      aliases: ["plan", "plans", "projet", "مشروع"]),
    Field(
      "trainingSession", \.trainingSession,
      Phrase(fr: "Session de formation", en: "Training session", ar: "دورة التكوين")),
    Field(
      "recommendations", \.recommendations, Phrase(fr: "Recommandations", en: "Recommendations", ar: "التوصيات"),
      aliases: ["reco", "r", "recommandation", "توصية"]),
    Field("budgetPlanned", \.budgetPlanned, Phrase(fr: "Budget prévu", en: "Budget planned", ar: "الميزانية المبرمجة")),
    Field(
      "budgetSpent", \.budgetSpent, Phrase(fr: "Budget dépensé", en: "Budget spent", ar: "الميزانية المصروفة"),
      aliases: ["depense", "spent", "مصاريف"]),
    Field(
      "spendingReason", \.spendingReason,
      Phrase(fr: "Motif du dépassement", en: "Reason for overspending", ar: "مبرر تجاوز الميزانية")),
    Field(
      "funder", \.funder, Phrase(fr: "Bailleur de fonds", en: "Funder", ar: "الجهة الممولة"), aliases: ["bailleur"]),
    Field("results", \.results, Phrase(fr: "Résultats", en: "Results", ar: "النتائج"), as: .longText),
    Field(
      "quantities", \.quantities, Phrase(fr: "Résultats chiffrés", en: "Results in figures", ar: "النتائج بالأرقام")),
    Field(
      "followUps", \.followUps, Phrase(fr: "Suites à donner", en: "Follow-ups", ar: "مهام التتبع"), aliases: ["suites"]),
    Field("evidence", \.evidence, Phrase(fr: "Pièces", en: "Evidence", ar: "الوثائق المرفقة"), aliases: ["preuves"]),
    Field("confidential", \.confidential, Phrase(fr: "Confidentiel", en: "Confidential", ar: "سري")),
    Field("details", \.details, Phrase(fr: "Détails", en: "Details", ar: "التفاصيل")),
    Field("notes", \.notes, Phrase(fr: "Notes", en: "Notes", ar: "ملاحظات"), as: .longText),
    Field("updatedOn", \.updatedOn, Phrase(fr: "Mis à jour le", en: "Updated on", ar: "تاريخ التحيين"), .automatic),
  ]
}
