extension Parameter.Name {
  public static let cooperativeMembers = Parameter.Name("cooperativeMembers")
  public static let unionCooperatives = Parameter.Name("unionCooperatives")
  public static let associationMembers = Parameter.Name("associationMembers")
  public static let groupMembers = Parameter.Name("groupMembers")
  /// Dirhams.
  public static let cooperativeCapital = Parameter.Name("cooperativeCapital")
  /// Dirhams.
  public static let cooperativeShare = Parameter.Name("cooperativeShare")
  /// Per cent of the cash capital.
  public static let paidUpPercent = Parameter.Name("paidUpPercent")
  /// The year after which a cooperative without registration is blocked, and up to which it is to be regularised.
  public static let localRegisterYear = Parameter.Name("localRegisterYear")
  public static let statutesYears = Parameter.Name("statutesYears")
  /// Months from the end of the financial year.
  public static let assemblyMonths = Parameter.Name("assemblyMonths")
  /// Years of a mandate whose term is not on record.
  public static let mandateYears = Parameter.Name("mandateYears")
  public static let boardSize = Parameter.Name("boardSize")
  /// Days.
  public static let receiptDays = Parameter.Name("receiptDays")
  /// Days.
  public static let declarationDays = Parameter.Name("declarationDays")
  /// Dirhams of yearly turnover, excluding VAT.
  public static let exemptTurnover = Parameter.Name("exemptTurnover")
  /// Days.
  public static let housingListDays = Parameter.Name("housingListDays")
  /// Dirhams of a subsidy above which accounts are due.
  public static let subsidyAccounts = Parameter.Name("subsidyAccounts")
  /// Months.
  public static let freshMonths = Parameter.Name("freshMonths")
}

extension Parameters {
  /// The thresholds of the law and of practice, each with its basis; what is uncertain waits for the hub's own value.
  public static let ofTheField = Parameters(
    membership + capital + registration + governance + money + data + ofTraining + ofPlans + ofPersonalData)

  private static let law11212 = Day(year: 2014, month: 11, day: 21)

  private static let membership = [
    Parameter(.cooperativeMembers, 7, to: law11212?.adding(days: -1), basis: .cooperativeLaw2483),
    Parameter(.cooperativeMembers, 5, from: law11212, basis: .cooperativeLaw),
    Parameter(.unionCooperatives, 3, basis: .cooperativeLaw),
    Parameter(.associationMembers, 2, basis: .associationDahir1),
    Parameter(.groupMembers, 2, basis: .groupLaw1),
  ]

  private static let capital = [
    Parameter(.cooperativeCapital, 1_000, basis: .cooperativeLaw),
    Parameter(.cooperativeShare, 100, basis: .cooperativeLaw),
    Parameter(.paidUpPercent, 25, basis: .cooperativeLaw27),
    Parameter(.statutesYears, 99, basis: .cooperativeLaw),
  ]

  private static let registration = [
    Parameter(.localRegisterYear, 2016, basis: .registerDecree1),
    Parameter(.receiptDays, 60, basis: .associationDahir5),
    Parameter(.declarationDays, 30, basis: LegalBasis(LegalBasis.associationDahir5.text, .uncertain)),
  ]

  private static let governance = [
    Parameter(.assemblyMonths, 6, basis: .uncertainAssembly),
    Parameter(.mandateYears, 3, basis: .uncertainMandate),
    Parameter(.boardSize, 3, basis: .uncertainMandate),
  ]

  private static let money = [
    Parameter(.exemptTurnover, 10_000_000, basis: .taxCode7),
    Parameter(.housingListDays, 15, basis: .taxCode7Housing),
    Parameter(
      .subsidyAccounts, 10_000,
      basis: LegalBasis(
        Phrase(
          fr: "dahir 1-58-376, art. 32 bis et ter", en: "dahir 1-58-376, art. 32 bis and ter",
          ar: "الظهير 1-58-376، الفصلان 32 المكرر و32 المكرر مرتين"), .uncertain)),
  ]

  private static let data = [Parameter(.freshMonths, 12, basis: .goodOrder)]
}

extension RuleContext {
  /// The threshold in force today, the hub's own or that of the field, held within ±10¹² so that sums cannot overflow.
  func threshold(_ name: Parameter.Name) -> Int {
    let known = value(name) ?? Parameters.ofTheField.parameter(name, on: today)?.value
    guard let value = known, value.isFinite else { return 0 }
    return Int(min(max(value, -1e12), 1e12))
  }

  /// A threshold in dirhams.
  func amount(_ name: Parameter.Name) -> Money { Money(dirhams: threshold(name)) }
}
