import ESSDomain
import HubDemo
import Testing

@Suite struct `The invented rural plans` {
  @Test(arguments: Demonstration.days) func `are late, in time, behind and silent`(_ today: Day) throws {
    for region in Demonstration.regions {
      let hub = try #require(Demonstration.hub(region, 0, today: today))
      let lights = hub.ruralPlans.all.map { $0.summary(on: today, hub.parameters).assessment.light }
      #expect(Set(lights) == Set(TrafficLight.allCases), "\(region) \(today.iso) \(lights)")
    }
  }

  @Test(arguments: Demonstration.regions) func `have one of more than 300 projects in all communes`(_ region: String)
    throws
  {
    let hub = try #require(Demonstration.hub(region, 0))
    let plan = try #require(hub.ruralPlans.all.first { $0.type == .regional })
    let projects = Array(plan.projects)
    #expect(projects.count > 300)
    #expect(plan.axes.count == 8)
    let code = try #require(TerritoryCode(region))
    #expect(Set(projects.flatMap(\.communes)) == Set(Territory.morocco.communes(in: code).map(\.code)))
    #expect(Set(projects.map(\.name.french)).count > projects.count * 9 / 10)
    #expect(projects.allSatisfy { !$0.name.arabic.isEmpty && !$0.budget.isEmpty && !$0.actions.isEmpty })
    let counts = plan.summary(on: Demonstration.today, hub.parameters).counts
    #expect(TrafficLight.allCases.allSatisfy { counts[$0, default: 0] >= 15 }, "\(counts)")
  }

  @Test func `have reviews whose decisions are done, open and late`() throws {
    let hub = try #require(Demonstration.hub())
    let today = Demonstration.today
    for plan in hub.ruralPlans.all {
      #expect((3...4).contains(plan.reviews.count))
      #expect(plan.reviews.allSatisfy { $0.heldOn.map { $0 < today } ?? false })
      #expect(plan.decisions.map(\.number) == Array(1...plan.decisions.count))
      #expect(plan.openDecisions.contains { $0.deadline.map { $0 < today } ?? false })
      for review in plan.reviews {
        #expect(review.items.allSatisfy { item in plan.projects.contains { $0.id == item.project } })
      }
    }
    let states = Set(hub.ruralPlans.all.flatMap(\.decisions).compactMap(\.state))
    #expect(states.contains(.done) && states.contains(.open))
    #expect(hub.ruralPlans.all.contains { !$0.lateMilestones(on: today).isEmpty })
    let regional = try #require(hub.ruralPlans.all.first { $0.type == .regional })
    #expect(regional.reviews.allSatisfy { $0.items.count >= 8 })
  }

  @Test(arguments: Demonstration.days) func `report nothing of the future and spend no more than planned`(_ today: Day)
    throws
  {
    let hub = try #require(Demonstration.hub("05", 0, today: today))
    for project in hub.ruralPlans.all.flatMap(\.projects) {
      let reported =
        [project.reportedOn] + project.milestones.map(\.doneOn) + project.indicators.flatMap { $0.actuals.map(\.on) }
      #expect(reported.compactMap { $0 }.allSatisfy { $0 < today })
      for line in project.budget {
        let planned = try #require(line.planned)
        #expect((line.paid ?? .zero) <= planned && (line.committed ?? .zero) <= planned)
      }
      if let start = project.startsOn, let end = project.endsOn { #expect(start < end) }
    }
  }
}
