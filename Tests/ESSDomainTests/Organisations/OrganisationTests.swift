import ESSDomain
import Testing

@Suite struct `An organisation` {
  @Test func `stands in the file of its commune`() {
    #expect(Organisation.inOrder.file == "organisations/09.541.05.27.json")
    #expect(Organisation().file == "organisations/unplaced.json")
  }

  @Test func `counts the latest of its dated facts, whatever their order`() {
    let cooperative = Organisation.inOrder.with {
      $0.members.reverse()
      $0.members.append(MembersFact(on: nil, Counts(total: 3)))
    }
    #expect(cooperative.membersTotal == 127)
    #expect(cooperative.womenCount == 81)
    #expect(cooperative.latestTurnover?.year == 2025)
    #expect(cooperative.jobsTotal == 10)
    #expect(cooperative.youthShare == Ratio(30, over: 127))
    #expect(cooperative.isWomenOnly == false)
  }

  @Test func `says nothing of members that are not known`() {
    let empty = Organisation()
    #expect(empty.membersTotal == nil && empty.womenShare == nil && empty.isWomenOnly == nil && empty.jobsTotal == nil)
    let nobody = empty.with { $0.members = [MembersFact(on: nil, Counts(women: 0, men: 0))] }
    #expect(nobody.membersTotal == 0 && nobody.womenShare == nil && nobody.isWomenOnly == nil)
  }

  @Test func `of a union, counts its cooperatives`() {
    let union = Organisation.inOrder.with {
      $0.legalForm = .union
      $0.members = [MembersFact(on: .sure("2025-12-31"), Counts(women: 300, men: 100), legalPersons: 6)]
    }
    #expect(union.membersTotal == 6)
    #expect(union.womenShare == Ratio(percent: 75))
  }

  @Test func `has an age in whole years`() {
    #expect(Organisation.inOrder.age(on: .sure("2026-03-11")) == 7)
    #expect(Organisation.inOrder.age(on: .sure("2026-03-12")) == 8)
    #expect(Organisation.inOrder.age(on: .sure("2018-03-11")) == nil)
  }

  @Test func `lies in a province, a region and a milieu`() {
    #expect(Organisation.inOrder.province?.text == "09.541")
    #expect(Organisation.inOrder.region?.text == "09")
    #expect(Organisation().province == nil)
    let known = Territory.morocco.communes.first { $0.milieu == .rural }
    #expect(Organisation().with { $0.commune = known?.code }.milieu == .rural)
  }

  @Test func `is identified by the register of its form`() {
    #expect(Organisation.inOrder.isIdentified)
    #expect(!Organisation.inOrder.with { $0.identifiers.localRegisterNumber = "" }.isIdentified)
    #expect(!Organisation.inOrder.with { $0.commune = nil }.isIdentified)
    #expect(!Organisation.associationInOrder.isIdentified)
    #expect(Organisation.associationInOrder.with { $0.commune = TerritoryCode("09.541.05.27") }.isIdentified)
  }

  @Test func `takes no more room in a list than is right for 50,000 of them`() {
    #expect(MemoryLayout<Organisation>.stride <= 800)
  }
}

@Suite struct `The compliance of an organisation` {
  @Test func `is ready for the register when it is identified and nothing blocks`() {
    let compliance = Compliance(.inOrder, .inNovember)
    #expect(compliance.isRegisterReady && compliance.isCompliant && compliance.isFullyCheckable)
    #expect(compliance.worst == nil && compliance.breachCount == 0)
    #expect(compliance.share == Ratio(1))
  }

  @Test func `counts what its findings say`() {
    let poor = Organisation.inOrder.with {
      $0.members = [MembersFact(on: .sure("2025-12-31"), Counts(women: 1, men: 1))]
      $0.governance.lastAssemblyOn = .sure("2020-01-01")
      $0.durationYears = nil
    }
    let compliance = Compliance(poor, .inNovember)
    #expect(compliance.breaches(.blocking) == 1 && compliance.breaches(.major) == 1 && compliance.breachCount == 2)
    #expect(compliance.worst == .blocking)
    #expect(compliance.breaches(rule: "C01") && compliance.breaches(rule: "C09") && !compliance.breaches(rule: "C08"))
    #expect(compliance.lacksData(for: "C08") && !compliance.isFullyCheckable)
    #expect(!compliance.isRegisterReady && !compliance.isCompliant)
    #expect(!compliance.breaches(rule: "C99"))
    var met = 0
    for finding in poor.findings(.inNovember) where finding.result == .ok { met += 1 }
    #expect(compliance.metCount == met)
  }

  @Test func `weighs a breach as it weighs there`() {
    let old = Organisation.inOrder.with {
      $0.createdOn = .sure("2009-01-01")
      $0.identifiers.localRegisterDate = nil
    }
    #expect(Compliance(old, .inNovember).worst == .minor)
    #expect(Compliance(old, .inNovember).isRegisterReady)
  }

  @Test func `is small`() {
    #expect(MemoryLayout<Compliance>.size <= 24)
    let ofLaw = (1...22).map { $0 < 10 ? "C0\($0)" : "C\($0)" }
    #expect(Organisation.rules.map(\.id) == ofLaw + ["D01", "D02"])
  }
}

@Suite struct `The ICE` {
  @Test(arguments: [
    "001561191000066", "002136093000040", "001 561 191 000 066", "001561191-0000-66", "٠٠١٥٦١١٩١٠٠٠٠٦٦",
  ])
  func `is valid`(_ text: String) { #expect(ICE.isValid(text)) }

  @Test(arguments: [
    "001561191000065", "1561191000066", "0015611910000660", "000000000000000", "", "00156119100006A", "٠٠١",
    "\u{1B}[2J",
  ])
  func `is not valid`(_ text: String) { #expect(!ICE.isValid(text)) }

  @Test func `keeps its leading zeros`() { #expect(ICE.normal(" 001 561 191 000 066 ") == "001561191000066") }

  @Test func `gets its control digits`() {
    #expect(ICE.number(enterprise: 1_561_191, establishment: 0) == "001561191000066")
    #expect(ICE.number(enterprise: 2_136_093, establishment: 0) == "002136093000040")
    #expect(ICE.number(enterprise: 0, establishment: 0) == nil)
    #expect(ICE.number(enterprise: 1_000_000_000, establishment: 0) == nil)
  }

  @Test func `of any enterprise is valid, and no more with a digit changed`() throws {
    for enterprise in stride(from: 1, to: 999_999_999, by: 7_654_321) {
      let number = try #require(ICE.number(enterprise: enterprise, establishment: enterprise % 10_000))
      #expect(ICE.isValid(number))
      var digits = Array(number.utf8)
      let place = enterprise % 15
      digits[place] = digits[place] == 0x39 ? 0x30 : digits[place] + 1
      #expect(!ICE.isValid(String(decoding: digits, as: UTF8.self)))
    }
  }
}
