/// A programme of training: a tranche of Mourafaka, a cycle for boards, with its pathways, modules and dated sessions.
public struct TrainingProgramme: Record, Hashable {
  public static let kind = RecordKind.trainingProgramme

  public var id = RecordID.none
  public var updatedOn: Day?
  public var name = BilingualName()
  public var acronym = ""
  /// The tranche or edition, as the operator counts them.
  public var tranche = ""
  /// Who carries the programme out.
  public var operatedBy = ""
  public var funders: [String] = []
  /// The public scheme that it belongs to: Mourafaka, INDH, Moazara.
  public var scheme = ""
  public var startsOn: Day?
  public var endsOn: Day?
  public var objectives = ""
  public var budget: Money?
  public var pathways: [TrainingPathway] = []
  public var modules: [TrainingModule] = []
  public var sessions: [TrainingSession] = []
  public var recommendations: [RecommendationCode] = []
  public var notes = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public var title: Phrase { name.phrase }

  /// The first day of the first dated session, or the day on which the programme begins; absent while neither is known.
  public var firstDay: Day? { sessions.compactMap(\.startsOn).min() ?? startsOn }

  public var file: String {
    firstDay.map { "training/\(Day.padded($0.year, to: 4)).json" } ?? "training/undated.json"
  }

  public static let fields = FieldTable<TrainingProgramme>(storedFields + workedOutFields)

  private static let storedFields: [Field<TrainingProgramme>] = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field(
      "name", \.name, Phrase(fr: "Dénomination", en: "Name", ar: "التسمية"), [.required, .column],
      aliases: ["nom", "programme", "titre", "البرنامج"]),
    Field("acronym", \.acronym, Phrase(fr: "Sigle", en: "Acronym", ar: "الاختصار")),
    Field("tranche", \.tranche, Phrase(fr: "Tranche ou édition", en: "Tranche or edition", ar: "الشطر أو النسخة")),
    Field(
      "operator", \.operatedBy, Phrase(fr: "Opérateur", en: "Operator", ar: "الجهة المنفذة"), .column,
      help: Phrase(
        fr: "Qui réalise le programme.", en: "Who carries the programme out.", ar: "الجهة التي تتولى تنفيذ البرنامج."),
      aliases: ["operateur"]),
    Field(
      "funders", \.funders, Phrase(fr: "Bailleurs de fonds", en: "Funders", ar: "الجهات الممولة"),
      aliases: ["bailleurs", "financement", "funder", "التمويل"]),
    Field(
      "scheme", \.scheme, Phrase(fr: "Dispositif", en: "Scheme", ar: "آلية الدعم"),
      help: Phrase(
        fr: "Le dispositif public : Mourafaka, INDH, Moazara…", en: "The public scheme: Mourafaka, INDH, Moazara…",
        ar: "آلية الدعم العمومي: مرافقة، المبادرة الوطنية للتنمية البشرية، مؤازرة…")),
    Field(
      "startsOn", \.startsOn, Phrase(fr: "Début", en: "Start", ar: "البداية"), aliases: ["debut", "du", "من"]),
    Field("endsOn", \.endsOn, Phrase(fr: "Fin", en: "End", ar: "النهاية"), .lastDay, aliases: ["fin", "au", "إلى"]),
    Field("objectives", \.objectives, Phrase(fr: "Objectifs", en: "Objectives", ar: "الأهداف"), as: .longText),
    Field("budget", \.budget, Phrase(fr: "Budget", en: "Budget", ar: "الميزانية"), aliases: ["montant"]),
    Field("pathways", \.pathways, Phrase(fr: "Parcours", en: "Pathways", ar: "المسارات")),
    Field("modules", \.modules, Phrase(fr: "Modules", en: "Modules", ar: "الوحدات")),
    Field("sessions", \.sessions, Phrase(fr: "Sessions", en: "Sessions", ar: "الدورات"), aliases: ["session", "دورة"]),
    Field(
      "recommendations", \.recommendations, Phrase(fr: "Recommandations", en: "Recommendations", ar: "التوصيات"),
      aliases: ["reco", "r", "recommandation", "توصية"]),
    Field("notes", \.notes, Phrase(fr: "Notes", en: "Notes", ar: "ملاحظات"), as: .longText),
    Field("updatedOn", \.updatedOn, Phrase(fr: "Mis à jour le", en: "Updated on", ar: "تاريخ التحيين"), .automatic),
  ]
}

/// A way through the modules for one audience at one level.
public struct TrainingPathway: FieldRecord, Hashable {
  public var id = RecordID.none
  public var name = ""
  public var audience = ""
  public var level: TrainingLevel?
  /// The modules in the order in which they are followed, by identity.
  public var modules: [RecordID] = []
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<TrainingPathway> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("name", \.name, Phrase(fr: "Intitulé", en: "Title", ar: "العنوان"), .required),
    Field("audience", \.audience, Phrase(fr: "Public visé", en: "Audience", ar: "الفئة المستهدفة")),
    Field("level", \.level, Phrase(fr: "Niveau", en: "Level", ar: "المستوى")),
    Field(
      "modules", \.modules, Phrase(fr: "Modules suivis", en: "Modules followed", ar: "الوحدات المتبعة"),
      to: .part(["modules"])),
  ]
}

/// What is taught, apart from when and to whom.
public struct TrainingModule: FieldRecord, Hashable {
  public var id = RecordID.none
  public var code = ""
  public var name = ""
  public var objectives = ""
  /// Hours of teaching in all.
  public var hours: Double?
  public var language: TeachingLanguage?
  /// Whether a trainee must read and write to follow it.
  public var literacyRequired: Bool?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<TrainingModule> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("code", \.code, Phrase(fr: "Code", en: "Code", ar: "الرمز")),
    Field("name", \.name, Phrase(fr: "Intitulé", en: "Title", ar: "العنوان"), .required),
    Field("objectives", \.objectives, Phrase(fr: "Objectifs", en: "Objectives", ar: "الأهداف"), as: .longText),
    Field(
      "hours", \.hours, Phrase(fr: "Volume horaire", en: "Hours", ar: "عدد الساعات"),
      help: Phrase(fr: "En heures, en tout.", en: "In hours, in all.", ar: "بالساعات، في المجموع.")),
    Field("language", \.language, Phrase(fr: "Langue d'enseignement", en: "Language taught in", ar: "لغة التكوين")),
    Field(
      "literacyRequired", \.literacyRequired,
      Phrase(fr: "Lecture et écriture exigées", en: "Literacy required", ar: "يشترط الإلمام بالقراءة والكتابة")),
  ]
}
