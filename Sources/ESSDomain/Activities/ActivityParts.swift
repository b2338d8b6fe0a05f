/// A partner in an activity: one on record, or a name alone.
public struct ActivityPartner: FieldRecord, Hashable {
  public var partner: RecordID?
  public var name = ""
  public var role = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public init(partner: RecordID? = nil, name: String = "", role: String = "") {
    self.partner = partner
    self.name = name
    self.role = role
  }

  public static let fields: FieldTable<ActivityPartner> = [
    Field("partner", \.partner, Phrase(fr: "Partenaire", en: "Partner", ar: "الشريك"), to: .record(.partner)),
    Field("name", \.name, Phrase(fr: "Nom", en: "Name", ar: "الاسم")),
    Field("role", \.role, Phrase(fr: "Rôle", en: "Role", ar: "الدور")),
  ]
}

/// Where the participants come from and what they are, in numbers that overlap with each other.
public struct ParticipantOrigins: FieldRecord, Hashable {
  public var rural: Int?
  public var urban: Int?
  public var officials: Int?
  public var newcomers: Int?
  public var returning: Int?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<ParticipantOrigins> = [
    Field("rural", \.rural, Phrase(fr: "du milieu rural", en: "rural", ar: "من الوسط القروي")),
    Field("urban", \.urban, Phrase(fr: "du milieu urbain", en: "urban", ar: "من الوسط الحضري")),
    Field("officials", \.officials, Phrase(fr: "élus et fonctionnaires", en: "officials", ar: "منتخبون وموظفون")),
    Field("newcomers", \.newcomers, Phrase(fr: "nouveaux", en: "newcomers", ar: "جدد")),
    Field("returning", \.returning, Phrase(fr: "déjà venus", en: "returning", ar: "سبق لهم الحضور")),
  ]
}

/// What of a rural plan an activity serves, down to the action or the review where that is known.
public struct PlanLink: FieldRecord, Hashable {
  public var plan = RecordID.none
  public var project: RecordID?
  public var action: RecordID?
  public var review: RecordID?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(plan: RecordID, project: RecordID? = nil, action: RecordID? = nil, review: RecordID? = nil) {
    self.plan = plan
    self.project = project
    self.action = action
    self.review = review
  }

  public static let fields: FieldTable<PlanLink> = [
    Field("plan", \.plan, Phrase(fr: "Programme", en: "Programme", ar: "البرنامج"), .required, to: .record(.ruralPlan)),
    Field(
      "project", \.project, Phrase(fr: "Projet", en: "Project", ar: "المشروع"),
      to: .partOf(field: "plan", PlanPart.project)),
    Field(
      "action", \.action, Phrase(fr: "Action", en: "Action", ar: "الإجراء"), to: .partOf(field: "plan", PlanPart.action)
    ),
    Field(
      "review", \.review, Phrase(fr: "Revue", en: "Review", ar: "المراجعة"), to: .partOf(field: "plan", PlanPart.review)
    ),
  ]
}

/// The training session that an activity was.
public struct TrainingLink: FieldRecord, Hashable {
  public var programme = RecordID.none
  public var session: RecordID?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(programme: RecordID, session: RecordID? = nil) {
    self.programme = programme
    self.session = session
  }

  public static let fields: FieldTable<TrainingLink> = [
    Field(
      "programme", \.programme, Phrase(fr: "Programme de formation", en: "Training programme", ar: "برنامج التكوين"),
      .required, to: .record(.trainingProgramme)),
    Field(
      "session", \.session, Phrase(fr: "Session", en: "Session", ar: "الدورة"),
      to: .partOf(field: "programme", ["sessions"])),
  ]
}

/// A result in figures: "34 coopératives informées".
public struct ResultQuantity: FieldRecord, Hashable {
  public var what = ""
  public var value: Double?
  public var unit = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public init(_ what: String, _ value: Double, unit: String = "") {
    self.what = what
    self.value = value
    self.unit = unit
  }

  public static let fields: FieldTable<ResultQuantity> = [
    Field("what", \.what, Phrase(fr: "Ce qui est compté", en: "What is counted", ar: "موضوع العد"), .required),
    Field("value", \.value, Phrase(fr: "Valeur", en: "Value", ar: "القيمة"), .required),
    Field("unit", \.unit, Phrase(fr: "Unité", en: "Unit", ar: "الوحدة")),
  ]
}

/// What an activity leaves to be done, by whom and by when.
public struct FollowUp: FieldRecord, Hashable {
  public var id = RecordID.none
  public var action = ""
  public var owner = ""
  public var dueOn: Day?
  public var state: FollowUpState?
  public var doneOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(id: RecordID, action: String, owner: String = "", dueOn: Day? = nil) {
    self.id = id
    self.action = action
    self.owner = owner
    self.dueOn = dueOn
    state = .open
  }

  /// Whether it still has to be done; one without a state has.
  public var isOpen: Bool { state == nil || state == .open }

  /// Days past its due day while it is open; absent when it is closed, not due yet, or undated.
  public func daysLate(on today: Day) -> Int? {
    guard isOpen, let dueOn, dueOn < today else { return nil }
    return today.days(since: dueOn)
  }

  public static let fields: FieldTable<FollowUp> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("action", \.action, Phrase(fr: "À faire", en: "To do", ar: "المطلوب"), [.required, .column]),
    Field("owner", \.owner, Phrase(fr: "Responsable", en: "Owner", ar: "المسؤول"), [.column, .personal]),
    Field("dueOn", \.dueOn, Phrase(fr: "Échéance", en: "Due on", ar: "الأجل"), [.column, .lastDay]),
    Field("state", \.state, Phrase(fr: "État", en: "State", ar: "الحالة"), .column),
    Field("doneOn", \.doneOn, Phrase(fr: "Fait le", en: "Done on", ar: "تاريخ الإنجاز")),
  ]
}

/// What became of a follow-up.
public enum FollowUpState: String, ChoiceField {
  case open, done, dropped

  public var label: Phrase {
    switch self {
    case .open: Phrase(fr: "à faire", en: "open", ar: "لم ينجز بعد")
    case .done: Phrase(fr: "fait", en: "done", ar: "منجز")
    case .dropped: Phrase(fr: "abandonné", en: "dropped", ar: "متخلى عنه")
    }
  }
}

/// A document that shows that an activity took place: a reference to it, not the document.
public struct Evidence: FieldRecord, Hashable {
  public var kind: EvidenceKind?
  public var reference = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public init(_ kind: EvidenceKind, _ reference: String) {
    self.kind = kind
    self.reference = reference
  }

  public static let fields: FieldTable<Evidence> = [
    Field("kind", \.kind, Phrase(fr: "Nature", en: "Kind", ar: "الصنف"), .required),
    Field("reference", \.reference, Phrase(fr: "Référence", en: "Reference", ar: "المرجع"), .required),
  ]
}

/// The kinds of evidence that a report cites.
public enum EvidenceKind: String, ChoiceField {
  case attendanceSheet, minutes, photo, document

  public var label: Phrase {
    switch self {
    case .attendanceSheet: Phrase(fr: "feuille de présence", en: "attendance sheet", ar: "ورقة الحضور")
    case .minutes: Phrase(fr: "procès-verbal", en: "minutes", ar: "محضر")
    case .photo: Phrase(fr: "photographie", en: "photograph", ar: "صورة")
    case .document: Phrase(fr: "autre pièce", en: "other document", ar: "وثيقة أخرى")
    }
  }
}
