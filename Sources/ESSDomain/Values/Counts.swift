/// Persons counted by sex and by age, never named (law 09-08); each count is absent while unknown.
///
/// The total is given, or is the sum of women and men. Ages: under 18, 18 to 34 ("youth" in INDH texts, a parameter
/// elsewhere), 35 to 59, 60 and more; what the bands leave of the total is of unknown age.
public struct Counts: FieldRecord, Hashable {
  public var total: Int?
  public var women: Int?
  public var men: Int?
  public var under18: Int?
  public var from18To34: Int?
  public var from35To59: Int?
  public var from60: Int?
  /// Persons with a disability, only ever as a number.
  public var disability: Int?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(women: Int? = nil, men: Int? = nil, total: Int? = nil, youth: Int? = nil) {
    self.women = women
    self.men = men
    self.total = total ?? Counts.sum(women, men)
    from18To34 = youth
  }

  /// Persons in all: as given, or women and men together; absent when neither is known.
  public var all: Int? { total ?? Counts.sum(women, men) }

  /// Women among all, absent when either is unknown or there is nobody.
  public var womenShare: Ratio? {
    guard let women, let all, all > 0 else { return nil }
    return Ratio(Double(women), over: Double(all))
  }

  /// The bands of age that are known, added up.
  public var bandSum: Int? {
    let bands = [under18, from18To34, from35To59, from60].compactMap { $0 }
    return bands.isEmpty ? nil : bands.reduce(0, &+)
  }

  /// What cannot be of these counts; empty when they agree.
  public var contradictions: [Phrase] {
    var problems: [Phrase] = []
    let counts = [total, women, men, under18, from18To34, from35To59, from60, disability].compactMap { $0 }
    if counts.contains(where: { $0 < 0 }) {
      problems.append(
        Phrase(fr: "un effectif est négatif", en: "a count is negative", ar: "أحد الأعداد سالب"))
    }
    if let total, let sum = Counts.sum(women, men), sum != total {
      problems.append(
        Phrase(
          fr: "femmes + hommes = \(sum), mais total \(total)", en: "women + men = \(sum), but total \(total)",
          ar: "النساء + الرجال = \(sum) والمجموع \(total)"))
    }
    if let total, let women, men == nil, women > total {
      problems.append(
        Phrase(
          fr: "\(women) femmes pour un total de \(total)", en: "\(women) women of a total of \(total)",
          ar: "عدد النساء \(women) من مجموع \(total)"))
    }
    if let all, let bandSum, bandSum > all {
      problems.append(
        Phrase(
          fr: "les tranches d'âge font \(bandSum), plus que le total \(all)",
          en: "the age bands make \(bandSum), more than the total \(all)",
          ar: "مجموع الفئات العمرية \(bandSum) يفوق المجموع \(all)"))
    }
    if let all, let disability, disability > all {
      problems.append(
        Phrase(
          fr: "\(disability) personnes en situation de handicap pour un total de \(all)",
          en: "\(disability) persons with a disability of a total of \(all)",
          ar: "عدد الأشخاص في وضعية إعاقة \(disability) من مجموع \(all)"))
    }
    return problems
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    return left &+ right
  }

  public static let fields: FieldTable<Counts> = [
    Field("total", \.total, Phrase(fr: "total", en: "total", ar: "المجموع")),
    Field("women", \.women, Phrase(fr: "femmes", en: "women", ar: "نساء"), aliases: ["♀"]),
    Field("men", \.men, Phrase(fr: "hommes", en: "men", ar: "رجال")),
    Field("under18", \.under18, Phrase(fr: "moins de 18 ans", en: "under 18", ar: "أقل من 18 سنة")),
    Field("youth", \.from18To34, Phrase(fr: "jeunes (18-34 ans)", en: "youth (18–34)", ar: "شباب (18-34 سنة)")),
    Field("adults", \.from35To59, Phrase(fr: "35-59 ans", en: "35–59", ar: "35-59 سنة")),
    Field("seniors", \.from60, Phrase(fr: "60 ans et plus", en: "60 and over", ar: "60 سنة فما فوق")),
    Field(
      "disability", \.disability,
      Phrase(fr: "en situation de handicap", en: "with a disability", ar: "في وضعية إعاقة"),
      help: Phrase(
        fr: "Un nombre seulement, jamais un nom (loi 09-08).", en: "A number only, never a name (law 09-08).",
        ar: "عدد فقط دون أي اسم (القانون 09-08).")),
  ]
}
