/// A session: one module taught at one place over some days, to a group that enrolled.
public struct TrainingSession: FieldRecord, Hashable {
  public var id = RecordID.none
  /// The module taught, by its identity in the programme.
  public var module: RecordID?
  public var name = ""
  public var startsOn: Day?
  public var endsOn: Day?
  public var place = ""
  public var commune: TerritoryCode?
  public var trainer = ""
  /// Trainees that the place and the method allow.
  public var capacity: Int?
  public var cost: Money?
  public var funder = ""
  public var status: SessionStatus?
  /// The half-days of teaching, in order of time.
  public var sittings: [Sitting] = []
  public var enrolments: [Enrolment] = []
  public var notes = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<TrainingSession> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("module", \.module, Phrase(fr: "Module", en: "Module", ar: "الوحدة"), to: .part(["modules"])),
    Field("name", \.name, Phrase(fr: "Intitulé", en: "Title", ar: "العنوان"), [.required, .column]),
    Field("startsOn", \.startsOn, Phrase(fr: "Début", en: "Start", ar: "البداية"), .column),
    Field("endsOn", \.endsOn, Phrase(fr: "Fin", en: "End", ar: "النهاية"), .lastDay),
    Field("place", \.place, Phrase(fr: "Lieu", en: "Place", ar: "المكان"), aliases: ["salle"]),
    Field("commune", \.commune, Phrase(fr: "Commune", en: "Commune", ar: "الجماعة"), [.column, .commune]),
    Field(
      "trainer", \.trainer, Phrase(fr: "Formateur ou formatrice", en: "Trainer", ar: "المكوِّن(ة)"), .personal,
      aliases: ["formateur", "formatrice"]),
    Field(
      "capacity", \.capacity, Phrase(fr: "Capacité", en: "Capacity", ar: "الطاقة الاستيعابية"),
      help: Phrase(
        fr: "Nombre de places ; 20 à 25 d'ordinaire.", en: "Number of seats; 20 to 25 as a rule.",
        ar: "عدد المقاعد؛ من 20 إلى 25 عادة.")),
    Field("cost", \.cost, Phrase(fr: "Coût", en: "Cost", ar: "الكلفة")),
    Field("funder", \.funder, Phrase(fr: "Bailleur de fonds", en: "Funder", ar: "الجهة الممولة")),
    Field(
      "status", \.status, Phrase(fr: "État", en: "State", ar: "الحالة"), [.required, .column], aliases: ["statut"]),
    Field("sittings", \.sittings, Phrase(fr: "Séances", en: "Sittings", ar: "الحصص")),
    Field("enrolments", \.enrolments, Phrase(fr: "Inscriptions", en: "Enrolments", ar: "التسجيلات")),
    Field("notes", \.notes, Phrase(fr: "Notes", en: "Notes", ar: "ملاحظات"), as: .longText),
  ]
}

/// A half-day of teaching.
public struct Sitting: FieldRecord, Hashable {
  public var day: Day?
  public var half: DayHalf?
  /// Hours of teaching; 3 in a usual half-day.
  public var hours: Double?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(_ halfDay: HalfDay, hours: Double? = nil) {
    day = halfDay.day
    half = halfDay.half
    self.hours = hours
  }

  /// When it is held; absent while day or half is unknown.
  public var halfDay: HalfDay? {
    guard let day, let half else { return nil }
    return HalfDay(day, half)
  }

  public static let fields: FieldTable<Sitting> = [
    Field("day", \.day, Phrase(fr: "Jour", en: "Day", ar: "اليوم"), .required),
    Field("half", \.half, Phrase(fr: "Demi-journée", en: "Half-day", ar: "نصف اليوم"), .required),
    Field("hours", \.hours, Phrase(fr: "Heures", en: "Hours", ar: "الساعات")),
  ]
}
