import ESSDomain

/// What is wrong, or rare, on purpose, so that in 600 organisations every rule from C01 to C22 is broken and kept at least once.
enum Anomaly: Int, CaseIterable {
  case tooFewMembers, tooFewCooperatives, loneAssociation, loneGroup, smallCapital, littlePaidUp, unregistered, tooLong
  case noAssembly, expiredMandate, smallBoard, awaitedReceipt, undeclaredBoard, noSanitaryNumber, mistypedNumber,
    largeTurnover
  case lateList, noConvention, expiredLabel, noSocialSecurity, wrongCounts, staleRecord
  case soundUnion, soundGroup, soundHousing, soundAssociation, old, smallShare

  /// One organisation in thirteen is chosen for one, until each has been.
  static func planted(at number: Int) -> Anomaly? {
    number % 13 == 5 ? Anomaly(rawValue: number / 13) : nil
  }

  /// Makes the organisation one that the rule concerns.
  func shape(_ wish: inout Wish) {
    wish.status = .active
    wish.form = form
    wish.isOfWomenAlone = false
    let oldest = wish.today.adding(days: -4 * 365)
    wish.createdOn = (self == .old ? wish.today.adding(days: -17 * 365) : oldest).workday
    wish.updatedOn = wish.today.adding(days: self == .staleRecord ? -500 : -20)
    switch self {
    case .lateList, .soundHousing: wish.trade = .housing
    case .noSanitaryNumber: wish.trade = .couscous
    case .expiredLabel: wish.trade = .honey
    case .awaitedReceipt: wish.createdOn = wish.today.adding(days: -30).workday
    default: break
    }
  }

  private var form: LegalForm {
    switch self {
    case .tooFewCooperatives, .soundUnion: .union
    case .loneAssociation, .awaitedReceipt, .undeclaredBoard, .noConvention, .soundAssociation: .association
    case .loneGroup, .soundGroup: .economicInterestGroup
    default: .cooperative
    }
  }

  func apply(to organisation: inout Organisation, _ wish: Wish) {
    let today = wish.today
    let yearEnd = Day.december(today.year - 1)
    organisation.regime = wish.form == .cooperative ? .common : nil
    switch self {
    case .tooFewMembers: organisation.members = [MembersFact(on: yearEnd, Counts(women: 3, men: 1))]
    case .tooFewCooperatives:
      organisation.members = [MembersFact(on: yearEnd, Counts(women: 22, men: 30), legalPersons: 2)]
    case .soundUnion: organisation.members = [MembersFact(on: yearEnd, Counts(women: 64, men: 80), legalPersons: 6)]
    case .loneAssociation: organisation.members = [MembersFact(on: yearEnd, Counts(women: 1, men: 0))]
    case .loneGroup: organisation.members = [MembersFact(on: yearEnd, Counts(), legalPersons: 1)]
    case .soundGroup: organisation.members = [MembersFact(on: yearEnd, Counts(), legalPersons: 4)]
    case .wrongCounts: organisation.members = [MembersFact(on: yearEnd, Counts(women: 14, men: 9, total: 32))]
    case .tooLong: organisation.durationYears = 120
    case .noAssembly:
      organisation.governance.lastAssemblyOn = Day.december(OrganisationMaker.lastYearDue(on: today) - 1).workday
    case .expiredMandate:
      organisation.organs = [Organ(.board, size: 5, women: 2, electedOn: today.adding(days: -1_200), termYears: 3)]
    case .smallBoard:
      organisation.organs = [Organ(.board, size: 2, women: 1, electedOn: today.adding(days: -300), termYears: 3)]
    case .mistypedNumber:
      organisation.identifiers.ice = OrganisationMaker.mistyped(
        ICE.number(enterprise: 991_000_000, establishment: 0) ?? "")
    case .expiredLabel:
      organisation.labels = [QualityLabel(.organic, product: wish.trade.product, validTo: today.adding(days: -45))]
    case .staleRecord, .soundAssociation: break
    case .awaitedReceipt, .undeclaredBoard, .noConvention: applyToAssociation(&organisation, today)
    case .smallCapital, .smallShare, .littlePaidUp, .largeTurnover: applyMoney(&organisation, today)
    case .lateList, .soundHousing, .noSanitaryNumber, .noSocialSecurity, .unregistered, .old:
      applyPapers(&organisation, today)
    }
  }

  private func applyToAssociation(_ organisation: inout Organisation, _ today: Day) {
    switch self {
    case .awaitedReceipt:
      organisation.identifiers.receipt.type = .provisional
      organisation.identifiers.receipt.date = today.adding(days: -20)
    case .undeclaredBoard:
      organisation.governance.boardChangedOn = today.adding(days: -120)
      organisation.governance.lastDeclarationOn = today.adding(days: -1_000)
    default:
      organisation.subsidies = [
        Subsidy(
          year: today.year - 1, funder: "Conseil régional", amount: Money(dirhams: 60_000), hasConvention: false,
          hasAccounts: nil)
      ]
    }
  }

  private func applyMoney(_ organisation: inout Organisation, _ today: Day) {
    var capital = Capital()
    capital.shareValue = Money(dirhams: self == .smallShare ? 50 : 100)
    capital.shares = self == .smallCapital ? 7 : 60
    capital.subscribed = Money(dirhams: self == .smallCapital ? 700 : self == .smallShare ? 3_000 : 6_000)
    capital.cash = capital.subscribed
    capital.paidUp = self == .littlePaidUp ? Money(dirhams: 900) : capital.subscribed
    organisation.capital = capital
    guard self == .largeTurnover else { return }
    organisation.production.usesIndustrialEquipment = true
    organisation.turnover = [
      TurnoverFact(year: today.year - 2, Money(dirhams: 9_640_000), excludesVAT: true),
      TurnoverFact(year: today.year - 1, Money(dirhams: 12_480_000), excludesVAT: true),
    ]
  }

  private func applyPapers(_ organisation: inout Organisation, _ today: Day) {
    let withdrawal = today.adding(days: -100)
    switch self {
    case .lateList, .soundHousing:
      organisation.governance.lastWithdrawalOn = withdrawal
      organisation.governance.membersListSentOn = withdrawal.adding(days: self == .lateList ? 60 : 10)
    case .noSanitaryNumber:
      organisation.production.processesFood = true
      organisation.production.sellsOnlyDirectly = false
      organisation.sanitary = []
    case .noSocialSecurity:
      organisation.jobs = [
        JobsFact(on: Day.december(today.year - 1), Counts(women: 4, men: 3), permanent: 7, employees: 5)
      ]
      organisation.identifiers.cnss = ""
    default:
      organisation.identifiers.localRegisterNumber = ""
      organisation.identifiers.localRegisterCourt = ""
      organisation.identifiers.localRegisterDate = nil
    }
    organisation.identifiers.fileSeenOn = today.adding(days: -40)
  }
}
