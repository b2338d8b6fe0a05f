import ESSDomain

/// A place in a review where something can be entered.
struct ReviewField: Sendable, Hashable {
  enum Kind: String, Sendable, Hashable {
    case heldOn, level, participants
    case done, actionStatus, value, women, milestone, followUp
    case status, blocked, rating, finding
    case what, owner, deadline
    case minutes, nextOn
  }

  let kind: Kind
  /// The action, indicator, milestone or decision it belongs to.
  var subject = RecordID.none
  /// Of the new decisions of one project, which one.
  var number = 0

  init(_ kind: Kind, of subject: RecordID = .none, number: Int = 0) {
    self.kind = kind
    self.subject = subject
    self.number = number
  }

  /// Its name in a draft: `value/01J…/0`.
  var code: String { "\(kind.rawValue)/\(subject.text)/\(number)" }

  init?(code: String) {
    let parts = code.split(separator: "/")
    guard parts.count == 3, let kind = Kind(rawValue: String(parts[0])), let subject = RecordID(parts[1]),
      let number = Int(parts[2]), (0..<ReviewField.mostDecisions).contains(number)
    else { return nil }
    self.init(kind, of: subject, number: number)
  }

  /// New decisions that one review can take on one project.
  static let mostDecisions = 6

  /// What can be chosen here; empty where one types.
  var choices: [Choice] {
    switch kind {
    case .level: ReviewLevel.choices
    case .actionStatus: ActionStatus.choices
    case .status: ProjectStatus.choices
    case .rating: ReviewRating.choices
    case .blocked: [Choice(code: "1", label: Datum.yesOrNo(true)), Choice(code: "0", label: Datum.yesOrNo(false))]
    case .milestone: [Choice(code: "1", label: Phrase(fr: "atteint", en: "reached", ar: "أُنجزت"))]
    case .followUp: DecisionState.choices.filter { $0.code != DecisionState.open.rawValue }
    default: []
    }
  }

  var isDay: Bool { kind == .heldOn || kind == .deadline || kind == .nextOn }

  /// Whether figures are typed, which stay left to right.
  var isFigure: Bool { isDay || kind == .done || kind == .value || kind == .women }

  var label: Phrase {
    switch kind {
    case .heldOn: Phrase(fr: "Date", en: "Date", ar: "التاريخ")
    case .level: Phrase(fr: "Comité", en: "Committee", ar: "اللجنة")
    case .participants: Phrase(fr: "Participants", en: "Participants", ar: "المشاركون")
    case .done: Phrase(fr: "Réalisé", en: "Done", ar: "المنجز")
    case .actionStatus: Phrase(fr: "État de l'action", en: "State of the action", ar: "حالة الإجراء")
    case .value: Phrase(fr: "Valeur du jour", en: "Value today", ar: "قيمة اليوم")
    case .women: Phrase(fr: "dont femmes", en: "of which women", ar: "منها النساء")
    case .milestone: Phrase(fr: "Jalon", en: "Milestone", ar: "المحطة")
    case .followUp: Phrase(fr: "Suite donnée", en: "Follow-up", ar: "المآل")
    case .status: Phrase(fr: "Statut", en: "Status", ar: "الوضعية")
    case .blocked: Phrase(fr: "Bloqué", en: "Blocked", ar: "متعثر")
    case .rating: Phrase(fr: "Appréciation", en: "Rating", ar: "التقدير")
    case .finding: Phrase(fr: "Constat", en: "Finding", ar: "الملاحظة")
    case .what: Phrase(fr: "Décision", en: "Decision", ar: "القرار")
    case .owner: Phrase(fr: "Responsable", en: "Owner", ar: "المسؤول")
    case .deadline: Phrase(fr: "Échéance", en: "Deadline", ar: "الأجل")
    case .minutes: Phrase(fr: "Synthèse", en: "Summary", ar: "الخلاصة")
    case .nextOn: Phrase(fr: "Prochaine réunion", en: "Next meeting", ar: "الاجتماع المقبل")
    }
  }

  /// What is said under the field while it has the keyboard.
  var help: Phrase? {
    switch kind {
    case .heldOn, .deadline, .nextOn:
      Phrase(
        fr: "24/11/2026, hier, vendredi, +15 (jours) ou +2s (semaines).",
        en: "24/11/2026, yesterday, Friday, +15 (days) or +2w (weeks).",
        ar: "24/11/2026، أمس، الجمعة، +15 (يوما) أو +2w (أسبوعان).")
    case .participants:
      Phrase(
        fr: "Par fonction, séparés par des virgules : wali, DRA, AREP.",
        en: "By function, divided by commas: wali, DRA, AREP.",
        ar: "حسب الصفة، مفصولين بفواصل: الوالي، المديرية الجهوية للفلاحة.")
    case .done:
      Phrase(fr: "En pour cent, de 0 à 100.", en: "In per cent, 0 to 100.", ar: "بالنسبة المئوية، من 0 إلى 100.")
    case .level, .actionStatus, .status, .blocked, .rating, .milestone, .followUp:
      Phrase(
        fr: "← → ou espace change, une lettre ou \(key: "review-choose") ouvre la liste, Suppr revient à « inchangé ».",
        en: "← → or Space changes, a letter or \(key: "review-choose") opens the list, Del goes back to “unchanged”.",
        ar: "← → أو المسافة للتغيير، حرف أو \(key: "review-choose") لفتح اللائحة، Del للعودة إلى «دون تغيير».")
    default: nil
    }
  }
}
