/// A step of a project that somebody answers for; the weighted actions make the project's physical progress.
public struct PlanAction: FieldRecord, Hashable {
  public var id = RecordID.none
  public var name = ""
  /// Its weight among the project's actions; counts as 1 where absent.
  public var weight: Double?
  /// How much of it is done, 0 to 1; absent while nobody has said so.
  public var done: Ratio?
  public var status: ActionStatus?
  public var responsible = ""
  public var dueOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<PlanAction> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("name", \.name, Phrase(fr: "Intitulé", en: "Title", ar: "العنوان"), [.required, .column]),
    Field(
      "weight", \.weight, Phrase(fr: "Poids", en: "Weight", ar: "الوزن"),
      help: Phrase(
        fr: "Part dans l'avancement du projet ; 1 par défaut.", en: "Share in the project's progress; 1 by default.",
        ar: "حصته في تقدم المشروع؛ 1 افتراضيا.")),
    Field("done", \.done, Phrase(fr: "Réalisé", en: "Done", ar: "المنجز"), .column),
    Field("status", \.status, Phrase(fr: "État", en: "State", ar: "الحالة"), .column),
    Field(
      "responsible", \.responsible, Phrase(fr: "Responsable", en: "Responsible", ar: "المسؤول"), [.column, .personal]),
    Field("dueOn", \.dueOn, Phrase(fr: "Échéance", en: "Due on", ar: "الأجل"), [.column, .lastDay]),
  ]
}

/// A dated point that a project has to reach: contract awarded, works received.
public struct Milestone: FieldRecord, Hashable {
  public var id = RecordID.none
  public var name = ""
  public var dueOn: Day?
  /// The day on which it was reached; absent until then.
  public var doneOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  /// Days between the due day and today while it is not reached; absent when it is reached, not due yet, or undated.
  public func daysLate(on today: Day) -> Int? {
    guard doneOn == nil, let dueOn, dueOn < today else { return nil }
    return today.days(since: dueOn)
  }

  public static let fields: FieldTable<Milestone> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("name", \.name, Phrase(fr: "Intitulé", en: "Title", ar: "العنوان"), .required),
    Field("dueOn", \.dueOn, Phrase(fr: "Échéance", en: "Due on", ar: "الأجل"), [.required, .lastDay]),
    Field("doneOn", \.doneOn, Phrase(fr: "Atteint le", en: "Reached on", ar: "تاريخ البلوغ")),
  ]
}
