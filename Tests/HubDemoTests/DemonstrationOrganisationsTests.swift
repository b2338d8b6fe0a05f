import ESSDomain
import HubDemo
import Testing

@Suite struct `The invented organisations` {
  @Test(arguments: Demonstration.days) func `break and keep every rule at least once`(_ today: Day) throws {
    for region in ["01", "09", "12"] {
      let hub = try #require(Demonstration.hub(region, today: today))
      let context = RuleContext(today: today, parameters: hub.parameters)
      var broken: [String: Int] = [:]
      var kept: [String: Int] = [:]
      for organisation in hub.organisations.all {
        for finding in organisation.findings(context) {
          switch finding.result {
          case .breach: broken[finding.rule, default: 0] += 1
          case .ok: kept[finding.rule, default: 0] += 1
          case .notApplicable, .unknown: continue
          }
        }
      }
      // Invented contacts are held as law 09-08 asks: D01 and D02 are kept.
      for rule in Organisation.rules where !PersonalDataRules.ids.contains(rule.id) {
        #expect(broken[rule.id, default: 0] >= 1, "\(rule.id) broken, region \(region), \(today.iso)")
        #expect(kept[rule.id, default: 0] >= 1, "\(rule.id) kept, region \(region), \(today.iso)")
        if rule.severity == .dataError { #expect(broken[rule.id, default: 0] <= 3) }
      }
    }
  }

  @Test(arguments: Demonstration.regions) func `are ready for the register in a believable share`(_ region: String)
    throws
  {
    let hub = try #require(Demonstration.hub(region))
    let context = RuleContext(today: Demonstration.today, parameters: hub.parameters)
    let ready = hub.organisations.all.count { Compliance($0, context).isRegisterReady }
    #expect((310...375).contains(ready), "\(ready) of 600")
  }

  @Test func `have the forms, states and women that statistics have`() throws {
    let hub = try #require(Demonstration.hub("09", 6_000))
    let all = Array(hub.organisations.all)
    let cooperatives = all.filter { $0.legalForm == .cooperative }
    #expect((0.66...0.74).contains(Double(cooperatives.count) / 6_000))
    #expect((0.80...0.90).contains(Double(all.count { $0.status == .active }) / 6_000))
    #expect((0.12...0.25).contains(Double(cooperatives.count { $0.isWomenOnly == true }) / Double(cooperatives.count)))
    let women = cooperatives.compactMap(\.womenCount).reduce(0, +)
    let members = cooperatives.compactMap { $0.latestMembers?.counts.all }.reduce(0, +)
    #expect((0.28...0.62).contains(Double(women) / Double(members)))
    #expect((0.5...0.9).contains(Double(all.count { $0.milieu == .rural }) / 6_000))
    #expect(Set(all.compactMap(\.sector)).count >= 12)
    #expect(all.contains { $0.products.contains("safran") })
  }

  @Test func `have names that can be told apart, in letters of their script`() throws {
    let hub = try #require(Demonstration.hub("09", 50_000))
    var names: Set<String> = []
    for organisation in hub.organisations.all {
      names.insert(organisation.name.french + "|" + organisation.name.arabic)
      let arabic = organisation.name.arabic.unicodeScalars
      #expect(arabic.allSatisfy { $0 == " " || (0x621...0x64A).contains($0.value) && $0.value != 0x640 })
      #expect(!organisation.name.french.unicodeScalars.contains { $0.value > 0x24F && $0 != "’" })
      #expect(!organisation.name.french.isEmpty || !organisation.name.arabic.isEmpty)
    }
    #expect(names.count > 49_000)
  }

  @Test func `end within 90 days, or are over, in some mandates`() throws {
    let hub = try #require(Demonstration.hub())
    let today = Demonstration.today
    let ends = hub.organisations.all.compactMap(\.mandateExpiry)
    #expect((6...60).contains(ends.count { $0 >= today && $0 <= today.adding(days: 90) }))
    #expect((30...150).contains(ends.count { $0 < today }))
  }

  @Test(arguments: Demonstration.days) func `know nothing of the future`(_ today: Day) throws {
    let hub = try #require(Demonstration.hub("04", 300, today: today))
    for organisation in hub.organisations.all {
      let identifiers = organisation.identifiers
      let days: [Day?] =
        [
          organisation.createdOn, organisation.updatedOn, organisation.recordedOn, identifiers.localRegisterDate,
          identifiers.fileSeenOn, identifiers.receipt.date, organisation.governance.lastAssemblyOn,
          organisation.governance.boardChangedOn, organisation.governance.lastDeclarationOn,
          organisation.governance.membersListSentOn,
        ] + organisation.members.map(\.on) + organisation.jobs.map(\.on) + organisation.organs.map(\.electedOn)
        + organisation.sanitary.map(\.date) + organisation.contacts.map(\.consentOn)
      #expect(days.compactMap { $0 }.allSatisfy { $0 <= today })
      #expect(organisation.turnover.allSatisfy { ($0.year ?? 0) < today.year })
    }
  }
}
