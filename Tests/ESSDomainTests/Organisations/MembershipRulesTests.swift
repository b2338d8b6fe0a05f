import ESSDomain
import Testing

@Suite struct `Members enough for the form` {
  @Test func `C01: a cooperative has five members or more`() {
    let cooperative = Organisation.inOrder
    #expect(cooperative.outcome("C01") == .ok)
    #expect(cooperative.having(5).outcome("C01") == .ok)
    #expect(cooperative.having(4).outcome("C01") == .breach(.blocking))
    #expect(cooperative.with { $0.members = [] }.outcome("C01") == .unknown)
    #expect(Organisation.associationInOrder.outcome("C01") == .notApplicable)
  }

  @Test func `C01: persons and organisations among the members count together`() {
    let cooperative = Organisation.inOrder.with {
      $0.members = [MembersFact(on: .sure("2025-12-31"), Counts(women: 4, men: 0), legalPersons: 1)]
    }
    #expect(cooperative.outcome("C01") == .ok)
  }

  @Test func `C01: the old law asked for seven`() {
    let context = RuleContext(today: .sure("2013-06-01"), parameters: .ofTheField)
    #expect(Organisation.inOrder.having(6).outcome("C01", context) == .breach(.blocking))
    #expect(Organisation.inOrder.having(7).outcome("C01", context) == .ok)
  }

  @Test func `C01: its sentence has the number and the noun in each language`() {
    let sentence = Organisation.inOrder.having(4).sentence("C01")
    #expect(sentence?.fr == "4 adhérents : il en faut 5")
    #expect(sentence?.en == "4 members where 5 are needed")
    #expect(sentence?.ar == "4 منخرطين والحد الأدنى 5")
  }

  @Test func `C02: a union has three cooperatives or more`() {
    let union = Organisation.inOrder.with {
      $0.legalForm = .union
      $0.members = [MembersFact(on: .sure("2025-12-31"), Counts(), legalPersons: 3)]
    }
    #expect(union.outcome("C02") == .ok)
    #expect(union.with { $0.members[0].legalPersons = 2 }.outcome("C02") == .breach(.blocking))
    #expect(union.with { $0.members[0].legalPersons = nil }.outcome("C02") == .unknown)
    #expect(Organisation.inOrder.outcome("C02") == .notApplicable)
  }

  @Test func `C03: an association has two members or more`() {
    let association = Organisation.associationInOrder
    #expect(association.outcome("C03") == .ok)
    #expect(association.having(1).outcome("C03") == .breach(.blocking))
    #expect(association.with { $0.members = [] }.outcome("C03") == .unknown)
    #expect(Organisation.inOrder.outcome("C03") == .notApplicable)
    #expect(
      association.with { $0.legalForm = .publicUtilityAssociation }.having(1).outcome("C03") == .breach(.blocking))
  }

  @Test func `C04: an economic interest group has two legal persons or more`() {
    let group = Organisation.inOrder.with {
      $0.legalForm = .economicInterestGroup
      $0.members = [MembersFact(on: .sure("2025-12-31"), Counts(), legalPersons: 2)]
    }
    #expect(group.outcome("C04") == .ok)
    #expect(group.with { $0.members[0].legalPersons = 1 }.outcome("C04") == .breach(.blocking))
    #expect(group.with { $0.members = [] }.outcome("C04") == .unknown)
    #expect(Organisation.inOrder.outcome("C04") == .notApplicable)
  }
}

@Suite struct `Whom the rules concern` {
  static let ofTheData: Set<String> = ["C15", "C21", "C22"]

  @Test func `land-reform cooperatives are outside the rules of law`() {
    let cooperative = Organisation.inOrder.having(2).with { $0.regime = .landReform }
    for finding in cooperative.findings(.inNovember) where !Self.ofTheData.contains(finding.rule) {
      #expect(finding.result == .notApplicable, "\(finding.rule)")
    }
  }

  @Test func `project holders are outside all rules`() {
    let prospect = Organisation.inOrder.having(1).with { $0.legalForm = .prospect }
    #expect(prospect.findings(.inNovember).allSatisfy { $0.result == .notApplicable })
  }

  @Test func `a dissolved organisation owes nothing more`() {
    let dissolved = Organisation.inOrder.having(1).with { $0.status = .dissolved }
    #expect(dissolved.outcome("C01") == .notApplicable)
    #expect(dissolved.outcome("C22") == .notApplicable)
  }

  @Test func `one that is being created needs members and capital, and no assembly yet`() {
    let young = Organisation.inOrder.having(3).with {
      $0.status = .beingCreated
      $0.governance.lastAssemblyOn = nil
    }
    #expect(young.outcome("C01") == .breach(.blocking))
    #expect(young.outcome("C07") == .notApplicable)
    #expect(young.outcome("C09") == .notApplicable)
  }

  @Test func `with the form unknown, what depends on it is unknown`() {
    #expect(Organisation.inOrder.with { $0.legalForm = nil }.outcome("C01") == .unknown)
  }

  @Test func `an empty record breaches nothing`() {
    for form in [nil] + LegalForm.allCases.map(Optional.some) {
      let empty = Organisation().with { $0.legalForm = form }
      for finding in empty.findings(.inNovember) {
        if case .breach = finding.result { Issue.record("\(finding.rule) of \(String(describing: form))") }
      }
    }
  }

  @Test func `a cooperative in order is so by every rule`() {
    for finding in Organisation.inOrder.findings(.inNovember) {
      #expect([.ok, .notApplicable].contains(finding.result), "\(finding.rule)")
    }
  }
}

extension Organisation {
  /// The same with so many members on the last day of 2025.
  func having(_ members: Int) -> Organisation {
    with { $0.members = [MembersFact(on: .sure("2025-12-31"), Counts(total: members))] }
  }
}
