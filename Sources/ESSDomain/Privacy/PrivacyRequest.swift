/// What a person asked of the hub under law 09-08, without saying who: an entry of `privacy.json`.
public struct PrivacyRequest: FieldRecord, Hashable {
  public var id = RecordID.none
  public var kind: Kind?
  public var receivedOn: Day?
  /// Two or three letters by which the officer knows whom it is about; may be missing.
  public var initials = ""
  public var state: State?
  public var answeredOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(id: RecordID, _ kind: Kind, receivedOn: Day, initials: String = "") {
    self.id = id
    self.kind = kind
    self.receivedOn = receivedOn
    self.initials = initials
    state = .open
  }

  /// What is asked: articles 7 to 9.
  public enum Kind: String, ChoiceField {
    case access, rectification, erasure, objection

    public var label: Phrase {
      switch self {
      case .access: Phrase(fr: "accès", en: "access", ar: "الولوج")
      case .rectification: Phrase(fr: "rectification", en: "rectification", ar: "التصحيح")
      case .erasure: Phrase(fr: "effacement", en: "erasure", ar: "المحو")
      case .objection: Phrase(fr: "opposition", en: "objection", ar: "التعرض")
      }
    }
  }

  public enum State: String, ChoiceField {
    case open, done, refused

    public var label: Phrase {
      switch self {
      case .open: Phrase(fr: "en cours", en: "open", ar: "قيد المعالجة")
      case .done: Phrase(fr: "satisfaite", en: "met", ar: "تمت الاستجابة")
      case .refused: Phrase(fr: "refusée", en: "refused", ar: "مرفوض")
      }
    }
  }

  public var isOpen: Bool { state == .open || state == nil }

  /// The last day to answer: so many full days after that of the request, which does not count.
  ///
  /// Article 8 says ten full days. Whether the day of the answer counts is read in both ways; this is the stricter one.
  public func dueOn(_ context: RuleContext) -> Day? {
    receivedOn?.adding(days: context.threshold(.requestAnswerDays))
  }

  public func isLate(_ context: RuleContext) -> Bool {
    isOpen && (dueOn(context).map { $0 < context.today } ?? false)
  }

  /// Letters short enough to name nobody.
  public static func isInitials(_ text: String) -> Bool {
    text.unicodeScalars.count <= 4 && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "." }
  }

  public static let fields: FieldTable<PrivacyRequest> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("kind", \.kind, Phrase(fr: "Demande", en: "Request", ar: "الطلب"), .required),
    Field("receivedOn", \.receivedOn, Phrase(fr: "Reçue le", en: "Received on", ar: "تاريخ التوصل"), .required),
    Field("initials", \.initials, Phrase(fr: "Initiales", en: "Initials", ar: "الأحرف الأولى"), .personal),
    Field("state", \.state, Phrase(fr: "État", en: "State", ar: "الحالة"), .required),
    Field("answeredOn", \.answeredOn, Phrase(fr: "Répondue le", en: "Answered on", ar: "تاريخ الجواب")),
  ]
}
