/// One partner's money for a project in one year, at the four stages of public spending.
public struct BudgetLine: FieldRecord, Hashable {
  public var partner = ""
  public var year: Int?
  public var planned: Money?
  /// Engagé.
  public var committed: Money?
  /// Mandaté or émis: the order to pay is given.
  public var issued: Money?
  public var paid: Money?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(
    partner: String, year: Int?, planned: Money?, committed: Money? = nil, issued: Money? = nil, paid: Money? = nil
  ) {
    self.partner = partner
    self.year = year
    self.planned = planned
    self.committed = committed
    self.issued = issued
    self.paid = paid
  }

  public subscript(stage: BudgetStage) -> Money? {
    switch stage {
    case .committed: committed
    case .issued: issued
    case .paid: paid
    }
  }

  public static let fields: FieldTable<BudgetLine> = [
    Field("partner", \.partner, Phrase(fr: "Partenaire", en: "Partner", ar: "الشريك"), [.required, .column]),
    Field("year", \.year, Phrase(fr: "Année", en: "Year", ar: "السنة"), .column),
    Field("planned", \.planned, Phrase(fr: "Prévu", en: "Planned", ar: "المبرمج"), [.required, .column]),
    Field("committed", \.committed, Phrase(fr: "Engagé", en: "Committed", ar: "الملتزم به"), .column),
    Field("issued", \.issued, Phrase(fr: "Mandaté", en: "Issued", ar: "المأمور بصرفه"), .column),
    Field("paid", \.paid, Phrase(fr: "Payé", en: "Paid", ar: "المؤدى"), .column),
  ]
}

/// How far money has gone; the numerator of financial progress, said beside the figure.
public enum BudgetStage: String, CaseIterable, Sendable, Hashable {
  case committed, issued, paid

  public var label: Phrase {
    switch self {
    case .committed: Phrase(fr: "engagé", en: "committed", ar: "الملتزم به")
    case .issued: Phrase(fr: "mandaté", en: "issued", ar: "المأمور بصرفه")
    case .paid: Phrase(fr: "payé", en: "paid", ar: "المؤدى")
    }
  }
}

/// What may go wrong with a project, and what is done about it.
public struct PlanRisk: FieldRecord, Hashable {
  public var what = ""
  public var probability: RiskDegree?
  public var impact: RiskDegree?
  public var response = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<PlanRisk> = [
    Field("what", \.what, Phrase(fr: "Risque", en: "Risk", ar: "المخاطرة"), .required),
    Field("probability", \.probability, Phrase(fr: "Probabilité", en: "Probability", ar: "الاحتمال")),
    Field("impact", \.impact, Phrase(fr: "Impact", en: "Impact", ar: "الأثر")),
    Field("response", \.response, Phrase(fr: "Réponse", en: "Response", ar: "الاستجابة")),
  ]
}
