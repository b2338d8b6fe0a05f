/// A plan of rural or territorial development: axes, their projects, and the reviews in which it is followed.
///
/// A regional plan may hold more than 1,600 projects: who looks up many of them makes a `PlanIndex` once.
public struct RuralPlan: Record, Hashable {
  public static let kind = RecordKind.ruralPlan

  public var id = RecordID.none
  public var updatedOn: Day?
  public var type: PlanType?
  public var name = BilingualName()
  public var territory: TerritoryCode?
  public var startsOn: Day?
  public var endsOn: Day?
  /// The day on which the council adopted it.
  public var adoptedOn: Day?
  /// The day of the visa of the State's representative.
  public var visaOn: Day?
  public var status: PlanStatus?
  public var axes: [PlanAxis] = []
  /// In the order in which they were recorded.
  public var reviews: [PlanReview] = []
  public var notes = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public var title: Phrase { name.phrase }
  public var file: String { "plans/\(id.text).json" }

  /// Every project, axis by axis.
  public var projects: some Sequence<PlanProject> { axes.lazy.flatMap(\.projects) }

  public static let fields = FieldTable<RuralPlan>(storedFields + workedOutFields)

  private static let storedFields: [Field<RuralPlan>] = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field(
      "name", \.name, Phrase(fr: "Dénomination", en: "Name", ar: "التسمية"), [.required, .column],
      aliases: ["nom", "plan", "titre", "المخطط"]),
    Field(
      "type", \.type, Phrase(fr: "Type de plan", en: "Type of plan", ar: "نوع المخطط"), [.required, .column],
      help: Phrase(
        fr: "PDR, PDP, PAC, PCD, PDRES, PRDTS ou PDTI.", en: "PDR, PDP, PAC, PCD, PDRES, PRDTS or PDTI.",
        ar: "برنامج جهوي أو إقليمي أو جماعي، أو برنامج تقليص الفوارق…"),
      aliases: ["type", "نوع"]),
    Field(
      "territory", \.territory, Phrase(fr: "Territoire", en: "Territory", ar: "المجال الترابي"), [.required, .column]),
    Field("startsOn", \.startsOn, Phrase(fr: "Début", en: "Start", ar: "البداية"), .required, aliases: ["debut"]),
    Field("endsOn", \.endsOn, Phrase(fr: "Fin", en: "End", ar: "النهاية"), [.required, .lastDay], aliases: ["fin"]),
    Field("adoptedOn", \.adoptedOn, Phrase(fr: "Adopté le", en: "Adopted on", ar: "تاريخ الاعتماد")),
    Field(
      "visaOn", \.visaOn, Phrase(fr: "Visé le", en: "Visa given on", ar: "تاريخ التأشير"),
      help: Phrase(
        fr: "Visa du wali ou du gouverneur.", en: "Visa of the wali or governor.", ar: "تأشيرة الوالي أو العامل.")),
    Field(
      "status", \.status, Phrase(fr: "Statut", en: "Status", ar: "الوضعية"), [.required, .column], aliases: ["etat"]),
    Field("axes", \.axes, Phrase(fr: "Axes", en: "Axes", ar: "المحاور")),
    Field("reviews", \.reviews, Phrase(fr: "Revues", en: "Reviews", ar: "المراجعات")),
    Field("notes", \.notes, Phrase(fr: "Notes", en: "Notes", ar: "ملاحظات"), as: .longText),
    Field("updatedOn", \.updatedOn, Phrase(fr: "Mis à jour le", en: "Updated on", ar: "تاريخ التحيين"), .automatic),
  ]
}

/// A main direction of a plan, with its projects.
public struct PlanAxis: FieldRecord, Hashable {
  public var id = RecordID.none
  public var code = ""
  public var name = BilingualName()
  public var projects: [PlanProject] = []
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<PlanAxis> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("code", \.code, Phrase(fr: "Code", en: "Code", ar: "الرمز"), .column),
    Field("name", \.name, Phrase(fr: "Intitulé", en: "Title", ar: "العنوان"), [.required, .column]),
    Field("projects", \.projects, Phrase(fr: "Projets", en: "Projects", ar: "المشاريع")),
  ]
}

/// The lists that lead from a plan to its parts, for the fields that name one.
enum PlanPart {
  static let project = ["axes", "projects"]
  static let action = ["axes", "projects", "actions"]
  static let milestone = ["axes", "projects", "milestones"]
  static let indicator = ["axes", "projects", "indicators"]
  static let review = ["reviews"]
}
