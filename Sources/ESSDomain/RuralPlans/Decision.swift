/// A numbered decision of a review, with who carries it out and by when.
public struct Decision: FieldRecord, Hashable {
  public var id = RecordID.none
  /// Counted through all reviews of the plan; given when the review is recorded.
  public var number: Int?
  /// The project it concerns; absent where it concerns the whole plan.
  public var project: RecordID?
  public var what = ""
  public var owner = ""
  public var deadline: Day?
  public var state: DecisionState?
  public var closedOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  /// Whether it still has to be carried out; one without a state has.
  public var isOpen: Bool { state == nil || state == .open }

  /// Days past the deadline while it is open; absent when it is closed, not due yet, or has no deadline.
  public func daysLate(on today: Day) -> Int? {
    guard isOpen, let deadline, deadline < today else { return nil }
    return today.days(since: deadline)
  }

  public static let fields: FieldTable<Decision> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("number", \.number, Phrase(fr: "Numéro", en: "Number", ar: "الرقم"), [.automatic, .column]),
    Field("project", \.project, Phrase(fr: "Projet", en: "Project", ar: "المشروع"), to: .part(PlanPart.project)),
    Field("what", \.what, Phrase(fr: "Décision", en: "Decision", ar: "القرار"), [.required, .column]),
    Field(
      "owner", \.owner, Phrase(fr: "Responsable", en: "Owner", ar: "المسؤول"), [.required, .column, .personal]),
    Field("deadline", \.deadline, Phrase(fr: "Échéance", en: "Deadline", ar: "الأجل"), [.required, .column, .lastDay]),
    Field("state", \.state, Phrase(fr: "Suite donnée", en: "Follow-up", ar: "المآل"), .column),
    Field("closedOn", \.closedOn, Phrase(fr: "Soldée le", en: "Closed on", ar: "تاريخ الإغلاق")),
  ]
}

/// What became of a decision.
public enum DecisionState: String, ChoiceField {
  case open, done, dropped

  public var label: Phrase {
    switch self {
    case .open: Phrase(fr: "à faire", en: "open", ar: "لم ينجز بعد")
    case .done: Phrase(fr: "faite", en: "done", ar: "منجز")
    case .dropped: Phrase(fr: "abandonnée", en: "dropped", ar: "متخلى عنه")
    }
  }
}
