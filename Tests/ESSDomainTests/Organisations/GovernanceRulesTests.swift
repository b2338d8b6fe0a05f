import ESSDomain
import Testing

@Suite struct `Assemblies, mandates and boards` {
  @Test func `C09: the assembly of 2025 was due by 30 June 2026`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C09") == .ok)
    let late = cooperative.with { $0.governance.lastAssemblyOn = .sure("2025-12-31") }
    #expect(late.outcome("C09") == .breach(.major))
    #expect(late.sentence("C09")?.fr == "dernière AG le 31/12/2025 ; la suivante était due le 30/06/2026")
    #expect(cooperative.with { $0.governance.lastAssemblyOn = nil }.outcome("C09") == .unknown)
    #expect(cooperative.with { $0.governance.lastAssemblyOn = .sure("2030-01-01") }.outcome("C09") == .unknown)
    #expect(cooperative.with { $0.legalForm = .economicInterestGroup }.outcome("C09") == .notApplicable)
  }

  @Test func `C09: until the delay is over, the assembly of the year before counts`() {
    let inJune = RuleContext(today: .sure("2026-06-30"), parameters: .ofTheField)
    let inJuly = RuleContext(today: .sure("2026-07-01"), parameters: .ofTheField)
    let cooperative = Organisation.inOrder.with { $0.governance.lastAssemblyOn = .sure("2025-05-10") }
    #expect(cooperative.outcome("C09", inJune) == .ok)
    #expect(cooperative.outcome("C09", inJuly) == .breach(.major))
  }

  @Test func `C09: a year that closes in September moves the delay`() {
    let cooperative = Organisation.inOrder.with { $0.governance.financialYearEndMonth = 9 }
    // The year closed on 30 September 2025 was due by 31 March 2026; that of 2026 is not due yet.
    #expect(cooperative.with { $0.governance.lastAssemblyOn = .sure("2025-10-01") }.outcome("C09") == .ok)
    #expect(cooperative.with { $0.governance.lastAssemblyOn = .sure("2025-09-30") }.outcome("C09") == .breach(.major))
  }

  @Test func `C09: one created since has no year to close`() {
    let young = Organisation.inOrder.with {
      $0.createdOn = .sure("2026-02-01")
      $0.governance.lastAssemblyOn = nil
    }
    #expect(young.outcome("C09") == .notApplicable)
  }

  @Test func `C09: the hub's own delay goes before that of the field`() {
    var parameters = Parameters.ofTheField
    parameters.override(with: [
      Parameter(.assemblyMonths, 12, basis: LegalBasis(Phrase(same: "note"), .uncertain))
    ])
    let late = Organisation.inOrder.with { $0.governance.lastAssemblyOn = .sure("2025-05-10") }
    #expect(late.outcome("C09", RuleContext(today: .sure("2026-11-24"), parameters: parameters)) == .ok)
  }

  @Test(arguments: [Double.nan, .infinity, -5e300, 1e300])
  func `absurd parameters of a hub stop nothing`(_ value: Double) {
    var parameters = Parameters.ofTheField
    let basis = LegalBasis(Phrase(same: "?"), .uncertain)
    parameters.override(with: Parameters.ofTheField.all.map { Parameter($0.name, value, basis: basis) })
    let context = RuleContext(today: .sure("2026-11-24"), parameters: parameters)
    #expect(Organisation.inOrder.findings(context).count == Organisation.rules.count)
    #expect(Organisation.associationInOrder.findings(context).count == Organisation.rules.count)
  }

  @Test func `C10: no mandate is over`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C10") == .ok)
    let over = cooperative.with { $0.organs[0].electedOn = .sure("2023-11-23") }
    #expect(over.outcome("C10") == .breach(.major))
    #expect(over.sentence("C10")?.fr == "mandat échu : conseil d'administration (23/11/2026)")
    #expect(cooperative.with { $0.organs[0].electedOn = .sure("2023-11-24") }.outcome("C10") == .ok)
    #expect(cooperative.with { $0.organs = [] }.outcome("C10") == .unknown)
    #expect(cooperative.with { $0.legalForm = .prospect }.outcome("C10") == .notApplicable)
  }

  @Test func `C10: a term not on record is assumed for cooperatives only`() {
    let cooperative = Organisation.inOrder.with {
      $0.organs = [Organ(.board, size: 5, electedOn: .sure("2023-01-01"))]
    }
    #expect(cooperative.outcome("C10") == .breach(.major))
    let association = Organisation.associationInOrder.with {
      $0.organs = [Organ(.executiveCommittee, size: 5, electedOn: .sure("2023-01-01"))]
    }
    #expect(association.outcome("C10") == .unknown)
  }

  @Test func `C10: the board elected last is the one in office`() {
    let renewed = Organisation.inOrder.with {
      $0.organs = [
        Organ(.board, size: 5, electedOn: .sure("2025-01-10"), termYears: 3),
        Organ(.board, size: 5, electedOn: .sure("2019-01-10"), termYears: 3),
      ]
    }
    #expect(renewed.outcome("C10") == .ok)
    #expect(renewed.mandateExpiry == .sure("2028-01-10"))
  }

  @Test func `C11: three on the board, or a manager`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C11") == .ok)
    let two = cooperative.with { $0.organs[0].size = 2 }
    #expect(two.outcome("C11") == .breach(.major))
    #expect(two.with { $0.organs.append(Organ(.manager)) }.outcome("C11") == .ok)
    #expect(cooperative.with { $0.organs[0].size = nil }.outcome("C11") == .unknown)
    #expect(Organisation.associationInOrder.outcome("C11") == .notApplicable)
  }
}
