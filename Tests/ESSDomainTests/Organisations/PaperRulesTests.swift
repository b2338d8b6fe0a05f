import ESSDomain
import Testing

@Suite struct `Products and labels` {
  @Test func `C14: who processes food has an ONSSA number`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C14") == .ok)
    let without = cooperative.with { $0.sanitary = [SanitaryAuthorisation()] }
    #expect(without.outcome("C14") == .breach(.major))
    #expect(without.with { $0.identifiers.fileSeenOn = nil }.outcome("C14") == .unknown)
    #expect(cooperative.with { $0.production.processesFood = nil }.outcome("C14") == .unknown)
    #expect(cooperative.with { $0.production.processesFood = false }.outcome("C14") == .notApplicable)
  }

  @Test func `C14: who sells all of it directly needs none`() {
    let direct = Organisation.inOrder.with {
      $0.sanitary = []
      $0.production.sellsOnlyDirectly = true
    }
    #expect(direct.outcome("C14") == .notApplicable)
    #expect(direct.with { $0.production.sellsOnlyDirectly = nil }.outcome("C14") == .unknown)
  }

  @Test func `C14: nobody asks a weaver about food`() {
    let weavers = Organisation.inOrder.with {
      $0.sector = .crafts
      $0.production = Production()
    }
    #expect(weavers.outcome("C14") == .notApplicable)
  }

  @Test func `C19: no certificate is out of date`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C19") == .ok)
    let over = cooperative.with { $0.labels[0].validTo = .sure("2026-11-23") }
    #expect(over.outcome("C19") == .breach(.warning))
    #expect(over.sentence("C19")?.fr == "certificat échu : IGP safran de Taliouine (23/11/2026)")
    #expect(cooperative.with { $0.labels[0].validTo = .sure("2026-11-24") }.outcome("C19") == .ok)
    #expect(cooperative.with { $0.labels[0].validTo = nil }.outcome("C19") == .unknown)
    #expect(cooperative.with { $0.labels = [] }.outcome("C19") == .notApplicable)
  }
}

@Suite struct `Tax, social security and subsidies` {
  @Test func `C15: the ICE has 15 digits divisible by 97`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C15") == .ok)
    #expect(cooperative.with { $0.identifiers.ice = "001561191000065" }.outcome("C15") == .breach(.warning))
    #expect(cooperative.with { $0.identifiers.ice = "1561191000066" }.outcome("C15") == .breach(.warning))
    #expect(cooperative.with { $0.identifiers.ice = "" }.outcome("C15") == .unknown)
    #expect(cooperative.with { $0.legalForm = .informalGroup }.outcome("C15") == .notApplicable)
  }

  @Test func `C16: with industrial equipment the exemption ends at ten million`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C16") == .ok)
    let rich = cooperative.with {
      $0.turnover = [TurnoverFact(year: 2025, Money(dirhams: 10_000_000), excludesVAT: true)]
    }
    #expect(rich.outcome("C16") == .breach(.information))
    #expect(rich.with { $0.turnover[0].excludesVAT = nil }.outcome("C16") == .unknown)
    #expect(rich.with { $0.turnover = [] }.outcome("C16") == .unknown)
    #expect(Organisation.associationInOrder.outcome("C16") == .notApplicable)
  }

  @Test func `C16: without it the raw materials are the members' own`() {
    let collectors = Organisation.inOrder.with { $0.production.usesIndustrialEquipment = false }
    #expect(collectors.outcome("C16") == .unknown)
    #expect(collectors.with { $0.production.usesMembersMaterialsOnly = true }.outcome("C16") == .ok)
    #expect(collectors.with { $0.production.usesMembersMaterialsOnly = false }.outcome("C16") == .breach(.information))
    #expect(collectors.with { $0.production = Production() }.outcome("C16") == .unknown)
  }

  @Test func `C17: a housing cooperative sends its list within 15 days of a withdrawal`() {
    let housing = Organisation.inOrder.with {
      $0.sector = .housing
      $0.governance.lastWithdrawalOn = .sure("2026-10-01")
      $0.governance.membersListSentOn = .sure("2026-10-16")
    }
    #expect(housing.outcome("C17") == .ok)
    #expect(
      housing.with { $0.governance.membersListSentOn = .sure("2026-10-17") }.outcome("C17") == .breach(.information))
    #expect(
      housing.with { $0.governance.membersListSentOn = .sure("2024-01-01") }.outcome("C17") == .breach(.information))
    #expect(housing.with { $0.governance.membersListSentOn = nil }.outcome("C17") == .unknown)
    #expect(housing.with { $0.governance.lastWithdrawalOn = nil }.outcome("C17") == .unknown)
    let inTime = housing.with {
      $0.governance.lastWithdrawalOn = .sure("2026-11-20")
      $0.governance.membersListSentOn = nil
    }
    #expect(inTime.outcome("C17") == .ok)
    #expect(Organisation.inOrder.outcome("C17") == .notApplicable)
  }

  @Test func `C18: a subsidy has its convention and its accounts`() {
    let association = Organisation.associationInOrder
    #expect(association.outcome("C18") == .ok)
    let unsigned = association.with { $0.subsidies[0].hasConvention = false }
    #expect(unsigned.outcome("C18") == .breach(.major))
    #expect(unsigned.sentence("C18")?.fr == "subvention INDH 2025 : pas de convention")
    #expect(association.with { $0.subsidies[0].hasAccounts = false }.outcome("C18") == .breach(.major))
    #expect(association.with { $0.subsidies[0].hasAccounts = nil }.outcome("C18") == .unknown)
    #expect(association.with { $0.subsidies = [] }.outcome("C18") == .notApplicable)
    #expect(Organisation.inOrder.outcome("C18") == .notApplicable)
  }

  @Test func `C18: below ten thousand dirhams no accounts are due`() {
    let small = Organisation.associationInOrder.with {
      $0.subsidies[0].amount = Money(dirhams: 10_000)
      $0.subsidies[0].hasAccounts = false
    }
    #expect(small.outcome("C18") == .ok)
    #expect(small.with { $0.subsidies[0].amount = nil }.outcome("C18") == .unknown)
  }

  @Test func `C20: who employs is affiliated to the CNSS`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C20") == .ok)
    let unaffiliated = cooperative.with { $0.identifiers.cnss = "" }
    #expect(unaffiliated.outcome("C20") == .breach(.warning))
    #expect(unaffiliated.sentence("C20")?.fr == "10 salariés sans affiliation à la CNSS")
    #expect(unaffiliated.with { $0.identifiers.fileSeenOn = nil }.outcome("C20") == .unknown)
    #expect(unaffiliated.with { $0.jobs = [] }.outcome("C20") == .unknown)
    #expect(unaffiliated.with { $0.jobs[0].employees = 0 }.outcome("C20") == .notApplicable)
  }
}

@Suite struct `The record itself` {
  @Test func `C21: women and men make the total`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C21") == .ok)
    #expect(cooperative.with { $0.members[0].counts.total = 97 }.outcome("C21") == .breach(.dataError))
    #expect(cooperative.with { $0.members[1].counts.from18To34 = 200 }.outcome("C21") == .breach(.dataError))
    #expect(cooperative.with { $0.jobs[0].seasonal = -1 }.outcome("C21") == .breach(.dataError))
    #expect(cooperative.with { $0.organs[0].women = 6 }.outcome("C21") == .breach(.dataError))
    #expect(Organisation().outcome("C21") == .unknown)
    #expect(cooperative.with { $0.legalForm = .prospect }.outcome("C21") == .notApplicable)
  }

  @Test func `C21: the largest numbers overflow nothing`() {
    let absurd = Organisation.inOrder.with {
      $0.members = [MembersFact(on: nil, Counts(women: .max, men: .max, youth: .max), legalPersons: .max)]
      $0.jobs = [JobsFact(on: nil, Counts(), permanent: .max, seasonal: .max, employees: .min)]
      $0.organs = [Organ(.board, size: .min, women: .max, electedOn: Day(number: .max), termYears: .max)]
      $0.turnover = [TurnoverFact(year: .min, Money(centimes: .min)), TurnoverFact(year: .max, Money(centimes: .max))]
      $0.governance.financialYearEndMonth = .max
      $0.durationYears = .max
      $0.capital.shares = .max
    }
    #expect(absurd.findings(.inNovember).count == Organisation.rules.count)
    #expect(absurd.membersTotal != nil)
    #expect(absurd.jobsTotal != nil)
  }

  @Test func `C22: the record was updated within twelve months`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.with { $0.updatedOn = .sure("2025-11-24") }.outcome("C22") == .ok)
    #expect(cooperative.with { $0.updatedOn = .sure("2025-11-23") }.outcome("C22") == .breach(.quality))
    #expect(cooperative.with { $0.updatedOn = nil }.outcome("C22") == .unknown)
    #expect(cooperative.with { $0.status = .dissolved }.outcome("C22") == .notApplicable)
  }
}
