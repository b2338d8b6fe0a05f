import ESSDomain

extension Day {
  /// A day that a test is sure of.
  static func sure(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
}

extension Organisation {
  /// A cooperative of Taliouine as it should be on 24 November 2026: every rule that concerns it is met.
  static var inOrder: Organisation {
    var cooperative = Organisation()
    cooperative.name = BilingualName("Tiwizi", "تيويزي")
    cooperative.legalForm = .cooperative
    cooperative.cooperativeCategories = [.c]
    cooperative.status = .active
    cooperative.sector = .agriculture
    cooperative.commune = TerritoryCode("09.541.05.27")
    cooperative.createdOn = .sure("2018-03-12")
    cooperative.durationYears = 99
    cooperative.capital.subscribed = Money(dirhams: 24_000)
    cooperative.capital.cash = Money(dirhams: 20_000)
    cooperative.capital.paidUp = Money(dirhams: 5_000)
    cooperative.capital.shareValue = Money(dirhams: 100)
    cooperative.identifiers.localRegisterNumber = "127/2018"
    cooperative.identifiers.localRegisterCourt = "TPI Taroudannt"
    cooperative.identifiers.localRegisterDate = .sure("2018-05-02")
    cooperative.identifiers.ice = "001561191000066"
    cooperative.identifiers.cnss = "1234567"
    cooperative.identifiers.fileSeenOn = .sure("2026-02-01")
    cooperative.governance.lastAssemblyOn = .sure("2026-04-09")
    cooperative.organs = [Organ(.board, size: 5, women: 3, electedOn: .sure("2024-12-15"), termYears: 3)]
    cooperative.members = [
      MembersFact(on: .sure("2022-12-31"), Counts(women: 50, men: 48)),
      MembersFact(on: .sure("2025-12-31"), Counts(women: 81, men: 46, youth: 30)),
    ]
    cooperative.turnover = [
      TurnoverFact(year: 2025, Money(dirhams: 1_240_000), excludesVAT: true),
      TurnoverFact(year: 2024, Money(dirhams: 900_000), excludesVAT: true),
    ]
    cooperative.jobs = [JobsFact(on: .sure("2025-12-31"), Counts(women: 8, men: 2), permanent: 10, employees: 10)]
    cooperative.production.processesFood = true
    cooperative.production.sellsOnlyDirectly = false
    cooperative.production.usesIndustrialEquipment = true
    cooperative.sanitary = [SanitaryAuthorisation(number: "ES.12.345.26")]
    cooperative.labels = [QualityLabel(.pgi, product: "safran de Taliouine", validTo: .sure("2027-03-31"))]
    cooperative.updatedOn = .sure("2026-10-01")
    return cooperative
  }

  /// An association with its definitive receipt.
  static var associationInOrder: Organisation {
    var association = Organisation()
    association.name = BilingualName("Al Amal", "الأمل")
    association.legalForm = .association
    association.status = .active
    association.members = [MembersFact(on: .sure("2025-12-31"), Counts(women: 11, men: 8))]
    association.identifiers.receipt.type = .definitive
    association.identifiers.receipt.date = .sure("2020-02-01")
    association.governance.boardChangedOn = .sure("2025-03-01")
    association.governance.lastDeclarationOn = .sure("2025-03-20")
    association.subsidies = [
      Subsidy(year: 2025, funder: "INDH", amount: Money(dirhams: 80_000), hasConvention: true, hasAccounts: true)
    ]
    return association
  }

  /// The same organisation with some changes.
  func with(_ change: (inout Organisation) -> Void) -> Organisation {
    var copy = self
    change(&copy)
    return copy
  }
}

extension SanitaryAuthorisation {
  init(number: String) {
    self.init()
    self.number = number
  }
}

extension RuleContext {
  static let inNovember = RuleContext(today: .sure("2026-11-24"), parameters: .ofTheField)
}

/// What a rule said, its words aside.
enum Outcome: Sendable, Hashable {
  case ok, notApplicable, unknown
  case breach(Severity)
}

extension Organisation {
  /// What the rule of that number says on 24 November 2026.
  func outcome(_ rule: String, _ context: RuleContext = .inNovember) -> Outcome? {
    guard let finding = findings(context).first(where: { $0.rule == rule }) else { return nil }
    switch finding.result {
    case .ok: return .ok
    case .notApplicable: return .notApplicable
    case .unknown: return .unknown
    case .breach: return .breach(finding.severity)
    }
  }

  /// The sentence of a breach or of what is missing.
  func sentence(_ rule: String, _ context: RuleContext = .inNovember) -> Phrase? {
    switch findings(context).first(where: { $0.rule == rule })?.result {
    case .breach(let phrase), .unknown(let phrase): phrase
    default: nil
    }
  }
}
