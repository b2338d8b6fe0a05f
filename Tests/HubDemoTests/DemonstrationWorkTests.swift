import ESSDomain
import HubDemo
import Testing

@Suite struct `The invented work of the hub` {
  @Test(arguments: Demonstration.days) func `has follow-ups late, due today and to come`(_ today: Day) throws {
    for count in [0, 600] {
      let hub = try #require(Demonstration.hub("09", count, today: today))
      let open = hub.activities.all.flatMap(\.followUps).filter { $0.state == .open }.compactMap(\.dueOn)
      #expect((3...9).contains(open.count { $0 < today }), "late: \(open.count { $0 < today })")
      #expect((2...4).contains(open.count { $0 == today }), "today: \(open.count { $0 == today })")
      #expect(open.count { $0 > today } >= 4)
      let done = hub.activities.all.flatMap(\.followUps).compactMap(\.doneOn)
      #expect(done.allSatisfy { $0 <= today })
    }
  }

  @Test func `is as much as a staff can do`() throws {
    #expect((650...800).contains(try #require(Demonstration.hub("09", 600)).activities.count))
    #expect((11_000...13_000).contains(try #require(Demonstration.hub("09", 50_000)).activities.count))
  }

  @Test(arguments: Demonstration.regions) func `is of all types and documents all recommendations`(_ region: String)
    throws
  {
    let hub = try #require(Demonstration.hub(region))
    let today = Demonstration.today
    let done = hub.activities.all.filter { $0.state == .done }
    #expect(Set(done.compactMap(\.type)) == Set(ActivityType.allCases))
    #expect(Set(done.flatMap(\.recommendations)).count == RecommendationCode.count)
    let recent = done.filter { ($0.startsOn ?? today) > today.adding(days: -365) }.flatMap(\.recommendations)
    #expect(RecommendationCode.count - Set(recent).count >= 2)
    #expect(hub.activities.all.count { $0.validation == .draft } == 3)
    #expect(hub.activities.all.contains { $0.state == .planned })
  }

  @Test(arguments: Demonstration.days) func `agrees with the rules of activities`(_ today: Day) throws {
    let hub = try #require(Demonstration.hub("07", 400, today: today))
    let context = RuleContext(today: today, parameters: hub.parameters)
    for activity in hub.activities.all {
      #expect(activity.participants.contradictions.isEmpty)
      for finding in activity.findings(context) where finding.severity <= .major {
        if case .breach(let why) = finding.result { Issue.record("\(finding.rule) \(why.fr) \(activity.subject)") }
      }
      if activity.state == .done { #expect((activity.startsOn ?? today) < today) }
      if activity.state == .planned { #expect((activity.startsOn ?? today) > today) }
    }
  }

  @Test func `leaves some organisations without a visit for six months`() throws {
    let hub = try #require(Demonstration.hub())
    let since = Demonstration.today.adding(months: -6)
    let seen = Set(
      hub.activities.all.filter { $0.type == .visit && ($0.startsOn ?? since) > since }.flatMap(\.organisations))
    #expect(seen.count > 30)
    #expect(hub.organisations.count - seen.count > 100)
  }

  @Test(arguments: Demonstration.days) func `trains now, has trained and will train`(_ today: Day) throws {
    let hub = try #require(Demonstration.hub("09", 600, today: today))
    let sessions = hub.trainingProgrammes.all.flatMap(\.sessions)
    let states = Set(sessions.compactMap(\.status))
    #expect(states.isSuperset(of: [.done, .running, .open, .planned]))
    let nameless = sessions.filter { $0.trainer.isEmpty }.compactMap(\.startsOn)
    #expect(nameless.contains { $0 > today && $0.days(since: today) <= 7 })
    let overfull = sessions.filter { $0.enrolments.count { !$0.isWaiting } > ($0.capacity ?? .max) }
    #expect(overfull.count == 1)
    #expect(overfull.allSatisfy { $0.enrolments.contains(where: \.isWaiting) })
    #expect(sessions.flatMap(\.enrolments).allSatisfy { $0.name.isEmpty && $0.presences.allSatisfy { $0.day < today } })
    #expect(sessions.flatMap(\.enrolments).contains { $0.certificate != nil })
  }

  @Test func `has agreements with commitments that are due and late`() throws {
    let hub = try #require(Demonstration.hub())
    let commitments = hub.partners.all.flatMap { $0.conventions.flatMap(\.commitments) }
    #expect(commitments.contains { $0.isLate(on: Demonstration.today) })
    #expect(commitments.contains { ($0.dueOn ?? Demonstration.today) > Demonstration.today })
    #expect(hub.partners.all.contains { $0.conventions.contains { !$0.isInForce(on: Demonstration.today) } })
  }
}
