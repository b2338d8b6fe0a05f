/// Public money that an organisation received in a year.
public struct Subsidy: FieldRecord, Hashable {
  public var year: Int?
  public var funder = ""
  public var amount: Money?
  /// Whether an agreement names the activity (circular of 2022); absent while unknown.
  public var hasConvention: Bool?
  /// Whether the accounts were given to the funder; absent while unknown.
  public var hasAccounts: Bool?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(year: Int?, funder: String, amount: Money?, hasConvention: Bool? = nil, hasAccounts: Bool? = nil) {
    self.year = year
    self.funder = funder
    self.amount = amount
    self.hasConvention = hasConvention
    self.hasAccounts = hasAccounts
  }

  public static let fields: FieldTable<Subsidy> = [
    Field("year", \.year, Phrase(fr: "année", en: "year", ar: "السنة"), .required),
    Field("funder", \.funder, Phrase(fr: "bailleur", en: "funder", ar: "الجهة الممولة"), .required),
    Field("amount", \.amount, Phrase(fr: "montant", en: "amount", ar: "المبلغ")),
    Field(
      "hasConvention", \.hasConvention, Phrase(fr: "convention signée", en: "agreement signed", ar: "اتفاقية موقعة")),
    Field("hasAccounts", \.hasAccounts, Phrase(fr: "comptes remis", en: "accounts provided", ar: "الحسابات مسلمة")),
  ]
}

/// What an organisation belongs to.
public struct Affiliations: FieldRecord, Hashable {
  /// The union that it is a member of, when the hub knows it.
  public var union = RecordID.none
  public var federation = ""
  public var chamber: Chamber?
  /// REMESS or another network.
  public var network = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<Affiliations> = [
    Field(
      "union", \.union, Phrase(fr: "union", en: "union", ar: "الاتحاد"), aliases: ["union"],
      to: .record(.organisation)),
    Field(
      "federation", \.federation, Phrase(fr: "fédération", en: "federation", ar: "الجامعة"), aliases: ["fédération"]),
    Field(
      "chamber", \.chamber, Phrase(fr: "chambre", en: "chamber", ar: "الغرفة"), aliases: ["chambre", "chamber", "غرفة"]),
    Field(
      "network", \.network, Phrase(fr: "réseau", en: "network", ar: "الشبكة"), aliases: ["réseau", "network", "شبكة"]),
  ]
}
