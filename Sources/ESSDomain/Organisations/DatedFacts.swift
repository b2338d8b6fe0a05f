/// How many members an organisation had on a day; a new fact is added, an old one never overwritten.
public struct MembersFact: FieldRecord, Hashable {
  public var on: Day?
  public var counts = Counts()
  /// Members that are organisations: the cooperatives of a union, the firms of an economic interest group.
  public var legalPersons: Int?
  /// Where the figure comes from: minutes, register, survey.
  public var source = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public init(on day: Day?, _ counts: Counts, legalPersons: Int? = nil, source: String = "") {
    on = day
    self.counts = counts
    self.legalPersons = legalPersons
    self.source = source
  }

  /// Persons and organisations together; absent while the persons are unknown and there are no organisations.
  public var total: Int? {
    guard let persons = counts.all else { return legalPersons }
    return persons &+ (legalPersons ?? 0)
  }

  public static let fields: FieldTable<MembersFact> = [
    Field("on", \.on, Phrase(fr: "au", en: "on", ar: "بتاريخ"), .required),
    Field("counts", \.counts, Phrase(fr: "effectif", en: "counts", ar: "العدد")),
    Field(
      "legalPersons", \.legalPersons, Phrase(fr: "personnes morales", en: "legal persons", ar: "الأشخاص الاعتباريون"),
      help: Phrase(
        fr: "Coopératives membres d'une union, sociétés membres d'un GIE.",
        en: "Member cooperatives of a union, member firms of an economic interest group.",
        ar: "التعاونيات الأعضاء في الاتحاد أو الشركات الأعضاء في المجموعة.")),
    Field("source", \.source, Phrase(fr: "source", en: "source", ar: "المصدر"), .unsearched),
  ]
}

/// What an organisation sold in a year; a new fact is added, an old one never overwritten.
public struct TurnoverFact: FieldRecord, Hashable {
  /// The calendar year in which the financial year ends.
  public var year: Int?
  public var amount: Money?
  /// Whether VAT is left out; absent while unknown.
  public var excludesVAT: Bool?
  public var source = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public init(year: Int?, _ amount: Money?, excludesVAT: Bool? = nil, source: String = "") {
    self.year = year
    self.amount = amount
    self.excludesVAT = excludesVAT
    self.source = source
  }

  public static let fields: FieldTable<TurnoverFact> = [
    Field("year", \.year, Phrase(fr: "exercice", en: "financial year", ar: "السنة المالية"), .required),
    Field("amount", \.amount, Phrase(fr: "montant", en: "amount", ar: "المبلغ"), .required),
    Field("excludesVAT", \.excludesVAT, Phrase(fr: "hors taxes", en: "excluding VAT", ar: "دون احتساب الرسوم")),
    Field("source", \.source, Phrase(fr: "source", en: "source", ar: "المصدر"), .unsearched),
  ]
}

/// The jobs in an organisation on a day; a new fact is added, an old one never overwritten.
public struct JobsFact: FieldRecord, Hashable {
  public var on: Day?
  /// Everybody who works there, members and employees.
  public var counts = Counts()
  public var permanent: Int?
  public var seasonal: Int?
  /// Those of them who are employees, to be declared to the CNSS.
  public var employees: Int?
  public var fullTimeEquivalents: Double?
  public var source = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public init(on day: Day?, _ counts: Counts, permanent: Int? = nil, seasonal: Int? = nil, employees: Int? = nil) {
    on = day
    self.counts = counts
    self.permanent = permanent
    self.seasonal = seasonal
    self.employees = employees
  }

  /// Jobs in all: as counted, or permanent and seasonal together.
  public var total: Int? {
    if let all = counts.all { return all }
    guard let permanent, let seasonal else { return permanent ?? seasonal }
    return permanent &+ seasonal
  }

  public static let fields: FieldTable<JobsFact> = [
    Field("on", \.on, Phrase(fr: "au", en: "on", ar: "بتاريخ"), .required),
    Field("counts", \.counts, Phrase(fr: "effectif", en: "counts", ar: "العدد")),
    Field("permanent", \.permanent, Phrase(fr: "permanents", en: "permanent", ar: "دائمون")),
    Field("seasonal", \.seasonal, Phrase(fr: "saisonniers", en: "seasonal", ar: "موسميون")),
    Field("employees", \.employees, Phrase(fr: "salariés", en: "employees", ar: "الأجراء")),
    Field(
      "fullTimeEquivalents", \.fullTimeEquivalents,
      Phrase(fr: "équivalents plein temps", en: "full-time equivalents", ar: "ما يعادل الدوام الكامل")),
    Field("source", \.source, Phrase(fr: "source", en: "source", ar: "المصدر"), .unsearched),
  ]
}
