/// A review of a plan by a committee: what was found project by project, and what was decided.
public struct PlanReview: FieldRecord, Hashable {
  public var id = RecordID.none
  public var heldOn: Day?
  public var level: ReviewLevel?
  /// Who took part, by function: "wali", "DRA", "AREP".
  public var participants: [String] = []
  public var items: [ReviewItem] = []
  public var decisions: [Decision] = []
  public var minutes = ""
  /// The day on which the committee meets again.
  public var nextOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<PlanReview> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("heldOn", \.heldOn, Phrase(fr: "Tenue le", en: "Held on", ar: "تاريخ الانعقاد"), [.required, .column]),
    Field("level", \.level, Phrase(fr: "Comité", en: "Committee", ar: "اللجنة"), [.required, .column]),
    Field(
      "participants", \.participants, Phrase(fr: "Participants", en: "Participants", ar: "المشاركون"), .personal,
      help: Phrase(
        fr: "Par fonction, séparés par « ; ».", en: "By function, divided by “;”.", ar: "حسب الصفة، مفصولين بـ «؛».")),
    Field("items", \.items, Phrase(fr: "Points examinés", en: "Items examined", ar: "النقط المدروسة")),
    Field("decisions", \.decisions, Phrase(fr: "Décisions", en: "Decisions", ar: "القرارات")),
    Field("minutes", \.minutes, Phrase(fr: "Procès-verbal", en: "Minutes", ar: "المحضر"), as: .longText),
    Field("nextOn", \.nextOn, Phrase(fr: "Prochaine réunion", en: "Next meeting", ar: "الاجتماع المقبل")),
  ]
}

/// What a review found of one project, or of one of its actions.
public struct ReviewItem: FieldRecord, Hashable {
  public var project = RecordID.none
  public var action: RecordID?
  /// The state given to the action; needs `action`.
  public var actionStatus: ActionStatus?
  /// How much of the action is done; needs `action`.
  public var done: Ratio?
  /// The status given to the project.
  public var status: ProjectStatus?
  /// Whether the project is found blocked; absent where nothing was said.
  public var blocked: Bool?
  public var values: [EnteredValue] = []
  /// Milestones found to be reached.
  public var milestones: [RecordID] = []
  public var finding = ""
  public var rating: ReviewRating?
  public var criteria: CriteriaGrid?
  /// How the project stood at the end of the review, kept so that the next one can compare.
  public var standing: ProjectStanding?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(project: RecordID, action: RecordID? = nil) {
    self.project = project
    self.action = action
  }

  public static let fields: FieldTable<ReviewItem> = [
    Field(
      "project", \.project, Phrase(fr: "Projet", en: "Project", ar: "المشروع"), [.required, .column],
      to: .part(PlanPart.project)),
    Field("action", \.action, Phrase(fr: "Action", en: "Action", ar: "الإجراء"), to: .part(PlanPart.action)),
    Field(
      "actionStatus", \.actionStatus, Phrase(fr: "État de l'action", en: "State of the action", ar: "حالة الإجراء")),
    Field("done", \.done, Phrase(fr: "Réalisé", en: "Done", ar: "المنجز")),
    Field("status", \.status, Phrase(fr: "Statut du projet", en: "Status of the project", ar: "وضعية المشروع")),
    Field("blocked", \.blocked, Phrase(fr: "Bloqué", en: "Blocked", ar: "متعثر")),
    Field("values", \.values, Phrase(fr: "Valeurs relevées", en: "Values entered", ar: "القيم المسجلة")),
    Field(
      "milestones", \.milestones, Phrase(fr: "Jalons atteints", en: "Milestones reached", ar: "المحطات المنجزة"),
      to: .part(PlanPart.milestone)),
    Field("finding", \.finding, Phrase(fr: "Constat", en: "Finding", ar: "الملاحظة"), .column, as: .longText),
    Field("rating", \.rating, Phrase(fr: "Appréciation", en: "Rating", ar: "التقدير"), .column),
    Field("criteria", \.criteria, Phrase(fr: "Grille d'évaluation", en: "Criteria", ar: "شبكة التقييم")),
    Field(
      "standing", \.standing, Phrase(fr: "Situation du projet", en: "Standing", ar: "حالة المشروع عند المراجعة"),
      .automatic),
  ]
}

/// An indicator's value as entered in a review.
public struct EnteredValue: FieldRecord, Hashable {
  public var indicator = RecordID.none
  public var value: Double?
  public var women: Double?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(_ indicator: RecordID, _ value: Double, women: Double? = nil) {
    self.indicator = indicator
    self.value = value
    self.women = women
  }

  public static let fields: FieldTable<EnteredValue> = [
    Field(
      "indicator", \.indicator, Phrase(fr: "Indicateur", en: "Indicator", ar: "المؤشر"), .required,
      to: .part(PlanPart.indicator)),
    Field("value", \.value, Phrase(fr: "Valeur", en: "Value", ar: "القيمة"), .required),
    Field("women", \.women, Phrase(fr: "dont femmes", en: "of which women", ar: "منها النساء")),
  ]
}

/// How a project stood when a review closed.
public struct ProjectStanding: FieldRecord, Hashable {
  public var status: ProjectStatus?
  public var physical: Ratio?
  public var planned: Money?
  public var paid: Money?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<ProjectStanding> = [
    Field("status", \.status, Phrase(fr: "Statut", en: "Status", ar: "الوضعية")),
    Field("physical", \.physical, Phrase(fr: "Avancement physique", en: "Physical progress", ar: "التقدم المادي")),
    Field("planned", \.planned, Phrase(fr: "Prévu", en: "Planned", ar: "المبرمج")),
    Field("paid", \.paid, Phrase(fr: "Payé", en: "Paid", ar: "المؤدى")),
  ]
}

/// The six criteria of evaluation (OECD glossary, 2nd edition), each rated or left open.
public struct CriteriaGrid: FieldRecord, Hashable {
  public var relevance: ReviewRating?
  public var coherence: ReviewRating?
  public var effectiveness: ReviewRating?
  public var efficiency: ReviewRating?
  public var impact: ReviewRating?
  public var sustainability: ReviewRating?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<CriteriaGrid> = [
    Field("relevance", \.relevance, Phrase(fr: "Pertinence", en: "Relevance", ar: "الملاءمة")),
    Field("coherence", \.coherence, Phrase(fr: "Cohérence", en: "Coherence", ar: "الانسجام")),
    Field("effectiveness", \.effectiveness, Phrase(fr: "Efficacité", en: "Effectiveness", ar: "الفعالية")),
    Field("efficiency", \.efficiency, Phrase(fr: "Efficience", en: "Efficiency", ar: "النجاعة")),
    Field("impact", \.impact, Phrase(fr: "Impact", en: "Impact", ar: "الأثر")),
    Field("sustainability", \.sustainability, Phrase(fr: "Durabilité", en: "Sustainability", ar: "الاستدامة")),
  ]
}
