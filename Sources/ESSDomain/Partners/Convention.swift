/// An agreement by which the hub and its partners bind themselves.
public struct Convention: FieldRecord, Hashable {
  /// Its own identity, so that a change to one commitment is told apart from a change to another.
  public var id = RecordID.none
  public var title = ""
  public var signedOn: Day?
  public var endsOn: Day?
  public var amount: Money?
  /// The other partners who signed.
  public var partners: [RecordID] = []
  public var commitments: [Commitment] = []
  public var unknown: [JSONMember] = []

  public init() {}

  /// Whether it binds on a day: signed, and not yet at its end.
  public func isInForce(on day: Day) -> Bool {
    guard let signedOn, signedOn <= day else { return false }
    return endsOn.map { day <= $0 } ?? true
  }

  public static let fields: FieldTable<Convention> = [
    Field("id", \.id, Phrase(fr: "identifiant", en: "identity", ar: "المعرف"), [.automatic, .unsearched]),
    Field("title", \.title, Phrase(fr: "objet", en: "object", ar: "الموضوع"), .required),
    Field("signedOn", \.signedOn, Phrase(fr: "signée le", en: "signed on", ar: "تاريخ التوقيع")),
    Field("endsOn", \.endsOn, Phrase(fr: "échéance", en: "ends on", ar: "تاريخ الانتهاء"), .lastDay),
    Field("amount", \.amount, Phrase(fr: "montant", en: "amount", ar: "المبلغ")),
    Field(
      "partners", \.partners, Phrase(fr: "autres signataires", en: "other signatories", ar: "موقعون آخرون"),
      .unsearched,
      to: .record(.partner)),
    Field("commitments", \.commitments, Phrase(fr: "engagements", en: "commitments", ar: "الالتزامات")),
  ]
}

/// What one side of a convention promised.
public struct Commitment: FieldRecord, Hashable {
  public var id = RecordID.none
  public var what = ""
  public var amount: Money?
  public var dueOn: Day?
  public var state: CommitmentState?
  public var unknown: [JSONMember] = []

  public init() {}

  /// Whether it is past its day and not kept; never so without a day.
  public func isLate(on day: Day) -> Bool {
    guard let dueOn, state != .kept, state != .cancelled else { return false }
    return dueOn < day
  }

  public static let fields: FieldTable<Commitment> = [
    Field("id", \.id, Phrase(fr: "identifiant", en: "identity", ar: "المعرف"), [.automatic, .unsearched]),
    Field("what", \.what, Phrase(fr: "engagement", en: "commitment", ar: "الالتزام"), .required),
    Field("amount", \.amount, Phrase(fr: "montant", en: "amount", ar: "المبلغ")),
    Field("dueOn", \.dueOn, Phrase(fr: "échéance", en: "due on", ar: "الأجل"), .lastDay),
    Field("state", \.state, Phrase(fr: "état", en: "state", ar: "الحالة")),
  ]
}

/// How far a commitment is kept.
public enum CommitmentState: String, ChoiceField {
  case promised, partlyKept, kept, cancelled

  public var label: Phrase {
    switch self {
    case .promised: Phrase(fr: "à tenir", en: "promised", ar: "في الانتظار")
    case .partlyKept: Phrase(fr: "tenu en partie", en: "partly kept", ar: "منجز جزئيا")
    case .kept: Phrase(fr: "tenu", en: "kept", ar: "منجز")
    case .cancelled: Phrase(fr: "annulé", en: "cancelled", ar: "ملغى")
    }
  }
}
