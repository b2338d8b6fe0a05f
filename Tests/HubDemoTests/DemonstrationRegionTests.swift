import ESSDomain
import HubDemo
import Testing

@Suite struct `The demonstration region` {
  @Test func `is the same for the same seed and another for another`() throws {
    let first = Demonstration.bytes(try #require(Demonstration.hub("08", 150)))
    #expect(first == Demonstration.bytes(try #require(Demonstration.hub("08", 150))))
    #expect(first != Demonstration.bytes(try #require(Demonstration.hub("08", 150, seed: 29))))
    #expect(
      first
        != Demonstration.bytes(try #require(Demonstration.hub("08", 150, today: Demonstration.today.adding(days: 1)))))
  }

  @Test(arguments: Demonstration.regions) func `is made for every region and any number`(_ region: String) throws {
    for count in [0, 1, 600] {
      let hub = try #require(Demonstration.hub(region, count))
      #expect(hub.organisations.count == count)
      #expect(hub.ruralPlans.count == 4)
      #expect(hub.trainingProgrammes.count >= 5)
      #expect(hub.partners.count >= 14)
      #expect(hub.activities.count >= 60)
      #expect(hub.profile.region?.text == region)
      #expect(hub.profile.demonstration?.organisations == count)
    }
  }

  @Test func `is none for what is no region, and empty below zero`() {
    #expect(Demonstration.hub("13") == nil)
    #expect(Demonstration.hub("09.541") == nil)
    #expect(Demonstration.hub("") == nil)
    #expect(Demonstration.hub("09", -5)?.organisations.isEmpty == true)
  }

  @Test func `works for seeds at the ends of the numbers`() {
    #expect(Demonstration.hub("12", 3, seed: .max)?.organisations.count == 3)
    #expect(Demonstration.hub("12", 3, seed: .min)?.organisations.count == 3)
    #expect(Demonstration.hub("12", 3, today: Day(number: .min))?.organisations.count == 3)
    #expect(Demonstration.hub("12", 3, today: Day(number: .max))?.organisations.count == 3)
  }

  @Test(arguments: Demonstration.regions) func `lies in communes that there are`(_ region: String) throws {
    let hub = try #require(Demonstration.hub(region))
    let here = Set(Territory.morocco.communes(in: try #require(TerritoryCode(region))).map(\.code))
    var places: [TerritoryCode?] = hub.organisations.all.map(\.commune)
    places += hub.activities.all.map(\.commune)
    places += hub.activities.all.flatMap { $0.details?.caravan?.route ?? [] }
    places += hub.trainingProgrammes.all.flatMap { $0.sessions.map(\.commune) }
    places += hub.ruralPlans.all.flatMap { $0.projects.flatMap(\.communes) }
    #expect(places.allSatisfy { $0.map { here.contains($0) } ?? false })
    #expect(hub.ruralPlans.all.allSatisfy { $0.territory.map { Territory.morocco.contains($0) } ?? false })
  }

  @Test(arguments: ["03", "09", "12"]) func `gives every record and part an identity of its own`(_ region: String)
    throws
  {
    let hub = try #require(Demonstration.hub(region))
    var ids = Demonstration.records(hub).map(\.id)
    for plan in hub.ruralPlans.all {
      ids += plan.axes.map(\.id) + plan.reviews.map(\.id) + plan.decisions.map(\.id)
      for project in plan.projects {
        ids += [project.id] + project.actions.map(\.id) + project.milestones.map(\.id) + project.indicators.map(\.id)
      }
    }
    for programme in hub.trainingProgrammes.all {
      ids += programme.modules.map(\.id) + programme.pathways.map(\.id) + programme.sessions.map(\.id)
      ids += programme.sessions.flatMap { $0.enrolments.map(\.id) }
    }
    ids += hub.activities.all.flatMap { $0.followUps.map(\.id) }
    ids += hub.partners.all.flatMap { $0.conventions.flatMap { [$0.id] + $0.commitments.map(\.id) } }
    #expect(Set(ids).count == ids.count)
    #expect(!ids.contains(.none))
    let now = UInt64(Demonstration.today.number) * 86_400_000
    #expect(ids.allSatisfy { $0.milliseconds < now })
  }

  @Test func `refers to nothing that is not there`() throws {
    let hub = try #require(Demonstration.hub())
    for activity in hub.activities.all {
      #expect(activity.organisations.allSatisfy { hub.organisations[$0] != nil })
      #expect(activity.partners.allSatisfy { $0.partner.map { hub.partners[$0] != nil } ?? true })
      for link in activity.planLinks {
        let plan = try #require(hub.ruralPlans[link.plan])
        if let project = link.project { #expect(plan.projects.contains { $0.id == project }) }
        if let review = link.review { #expect(plan.reviews.contains { $0.id == review }) }
      }
      if let link = activity.trainingSession {
        #expect(hub.trainingProgrammes[link.programme]?.sessions.contains { $0.id == link.session } == true)
      }
    }
    for programme in hub.trainingProgrammes.all {
      for session in programme.sessions {
        #expect(programme.modules.contains { $0.id == session.module })
        #expect(session.enrolments.allSatisfy { $0.organisation.map { hub.organisations[$0] != nil } ?? false })
      }
    }
    for organisation in hub.organisations.all where organisation.affiliations.union != .none {
      #expect(hub.organisations[organisation.affiliations.union]?.legalForm == .union)
    }
    for partner in hub.partners.all {
      #expect(partner.conventions.allSatisfy { $0.partners.allSatisfy { hub.partners[$0] != nil } })
    }
  }

  @Test func `says that it is invented`() throws {
    let hub = try #require(Demonstration.hub())
    #expect(hub.profile.isDemonstration)
    #expect(hub.profile.name.french.contains("démonstration"))
    #expect(hub.profile.name.arabic.contains("تجريبي"))
    #expect(hub.profile.staff.allSatisfy { $0.name.contains("(démo)") })
    let contacts = hub.organisations.all.flatMap(\.contacts)
    #expect(contacts.count > 300)
    #expect(contacts.allSatisfy { $0.phone.hasPrefix("0600 00 00 ") })
    #expect(contacts.allSatisfy { $0.email.isEmpty || $0.email.hasSuffix("@example.org") })
    #expect(contacts.allSatisfy { $0.legalBasis != nil && $0.retainUntil != nil })
  }
}
