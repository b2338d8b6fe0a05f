import ESSDomain

/// Where in the application the user is.
public enum Place: Sendable, Hashable {
  case today
  case organisations
  case training
  case plans
  case activities
  case partners
  /// One record, whole.
  case record(RecordKind, RecordID)
  /// The tree of one rural plan.
  case plan(RecordID)
  /// The review of one rural plan, item by item.
  case review(RecordID)
  /// What is not as it should be in the folder.
  case problems
  /// Everything that was done to one record.
  case history(RecordKind, RecordID)
  /// Everything that was done in the folder.
  case journal
  /// The map of the region.
  case map
  /// The activities month by month.
  case calendar

  /// The main screens, in the order of their keys `1` to `6`.
  public static let main: [Place] = [.today, .organisations, .training, .plans, .activities, .partners]

  /// The main screen to which this place belongs.
  public var home: Place {
    switch self {
    case .record(let kind, _), .history(let kind, _): Place(listing: kind)
    case .plan, .review: .plans
    case .problems, .journal: .today
    case .map: .organisations
    case .calendar: .activities
    default: self
    }
  }

  /// The screen that lists a kind of record.
  public init(listing kind: RecordKind) {
    self =
      switch kind {
      case .organisation: .organisations
      case .trainingProgramme: .training
      case .ruralPlan: .plans
      case .activity: .activities
      case .partner: .partners
      }
  }

  /// The kind of record that this screen lists.
  public var listed: RecordKind? {
    switch self {
    case .organisations: .organisation
    case .training: .trainingProgramme
    case .plans: .ruralPlan
    case .activities: .activity
    case .partners: .partner
    default: nil
    }
  }

  /// The name of a screen.
  public var title: Phrase {
    switch self {
    case .today: Phrase(fr: "Aujourd'hui", en: "Today", ar: "اليوم")
    case .organisations: RecordKind.organisation.label
    case .training: RecordKind.trainingProgramme.label
    case .plans: RecordKind.ruralPlan.label
    case .activities: RecordKind.activity.label
    case .partners: RecordKind.partner.label
    case .record(let kind, _): kind.label
    case .plan: RecordKind.ruralPlan.label
    case .review: Phrase(fr: "Revue", en: "Review", ar: "مراجعة")
    case .problems: Phrase(fr: "Problèmes du dossier", en: "Problems of the folder", ar: "مشاكل المجلد")
    case .history: Phrase(fr: "Historique", en: "History", ar: "السجل")
    case .journal: Phrase(fr: "Journal du pôle", en: "Journal of the hub", ar: "يومية القطب")
    case .map: Phrase(fr: "Carte de la région", en: "Map of the region", ar: "خريطة الجهة")
    case .calendar: Phrase(fr: "Calendrier des activités", en: "Calendar of activities", ar: "رزنامة الأنشطة")
    }
  }

  /// A shorter name for the row of tabs.
  public var tab: Phrase {
    self == .plans ? Phrase(fr: "Plans", en: "Plans", ar: "البرامج") : title
  }
}
