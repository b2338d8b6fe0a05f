import ESSDomain
import TestSupport
import Testing

@Suite struct `The controls of an activity` {
  private let today = day("2026-11-24")

  /// A visit that breaks nothing.
  private func activity(_ change: (inout Activity) -> Void = { _ in }) -> Activity {
    var activity = Activity()
    activity.id = id(1)
    activity.type = .visit
    activity.subject = "Coopérative Tiwizi"
    activity.state = .done
    activity.startsOn = day("2026-11-20")
    activity.commune = TerritoryCode("09.541.01.13")
    activity.participants = Counts(women: 7, men: 5, youth: 4)
    activity.participants.from35To59 = 8
    activity.evidence = [Evidence(.attendanceSheet, "FP-12")]
    change(&activity)
    return activity
  }

  private func result(_ rule: String, _ activity: Activity) -> RuleResult? {
    activity.findings(RuleContext(today: today, parameters: .ofTheField)).first { $0.rule == rule }?.result
  }

  private func isBreached(_ rule: String, _ change: (inout Activity) -> Void) -> Bool {
    if case .breach = result(rule, activity(change)) { true } else { false }
  }

  private func isUnknown(_ rule: String, _ change: (inout Activity) -> Void) -> Bool {
    if case .unknown = result(rule, activity(change)) { true } else { false }
  }

  @Test func `find nothing in a sound one`() {
    #expect(activity().problems(RuleContext(today: today, parameters: .ofTheField)).isEmpty)
    for finding in activity().findings(RuleContext(today: today, parameters: .ofTheField)) {
      #expect(finding.result == .ok || finding.result == .notApplicable, "\(finding.rule)")
    }
  }

  @Test func `women and men make the total`() {
    #expect(isBreached("A01") { $0.participants.total = 13 })
    #expect(isBreached("A01") { $0.participants.women = -1 })
    #expect(isUnknown("A01") { $0.participants = Counts() })
  }

  @Test func `ages make the total, or the rest is of unknown age`() {
    #expect(isBreached("A02") { $0.participants.from35To59 = 7 })
    #expect(isBreached("A01") { $0.participants.from35To59 = 9 })
    #expect(result("A02", activity { $0.participants = Counts(total: 3) }) != .ok)
  }

  @Test func `origins stay within the total, whatever their size`() {
    let origins = { (rural: Int, urban: Int) -> ParticipantOrigins in
      var origins = ParticipantOrigins()
      origins.rural = rural
      origins.urban = urban
      return origins
    }
    #expect(isBreached("A03") { $0.origins = origins(10, 3) })
    #expect(result("A03", activity { $0.origins = origins(10, 2) }) == .ok)
    #expect(result("A03", activity { $0.origins = origins(.max, .max) }) != nil)
  }

  @Test func `what is done is not in the future`() {
    #expect(isBreached("A04") { $0.startsOn = day("2026-11-25") })
    #expect(isBreached("A04") { $0.endsOn = day("2026-11-25") })
    #expect(result("A04", activity { $0.startsOn = today }) == .ok)
    #expect(
      result(
        "A04",
        activity {
          $0.state = .planned
          $0.startsOn = day("2027-01-01")
        }) == .notApplicable)
  }

  @Test func `dates are in order, and plans do not go stale`() {
    #expect(isBreached("A05") { $0.endsOn = day("2026-11-19") })
    #expect(isBreached("A06") { $0.state = .planned })
  }

  @Test func `the commune is one of Morocco's`() {
    #expect(isBreached("A07") { $0.commune = TerritoryCode("09.541.99.99") })
    #expect(isBreached("A07") { $0.commune = TerritoryCode("09") })
    #expect(isUnknown("A07") { $0.commune = nil })
  }

  @Test func `spending stays within the budget unless it is said why`() {
    let overspent = { (activity: inout Activity) in
      activity.budgetPlanned = Money(dirhams: 100)
      activity.budgetSpent = Money(dirhams: 101)
    }
    #expect(isBreached("A08", overspent))
    #expect(
      result(
        "A08",
        activity {
          overspent(&$0)
          $0.spendingReason = "Location d'un second véhicule"
        }) == .ok)
    #expect(result("A08", activity { $0.budgetSpent = nil }) == .notApplicable)
    #expect(isUnknown("A08") { $0.budgetSpent = Money(dirhams: 1) })
  }

  @Test func `hours are possible`() {
    #expect(isBreached("A09") { $0.hours = 25 })
    #expect(isBreached("A09") { $0.hours = 0 })
    #expect(
      result(
        "A09",
        activity {
          $0.hours = 25
          $0.endsOn = day("2026-11-21")
        }) == .ok)
  }

  @Test func `the rest holds too`() {
    #expect(isBreached("A10") { $0.type = .mediation })
    #expect(isBreached("A11") { $0.followUps = [FollowUp(id: id(5), action: "Devis")] })
    #expect(isBreached("A12") { $0.validation = .validated })
    #expect(isBreached("A13") { $0.evidence = [] })
  }

  @Test func `are told field by field`() {
    let future = activity { $0.startsOn = day("2026-12-01") }
    #expect(future.problems(RuleContext(today: today, parameters: .ofTheField)).map(\.field) == ["startsOn"])
  }

  @Test func `name fields that there are`() {
    for rule in Activity.rules { #expect(rule.fields.allSatisfy { Activity.fields[$0] != nil }, "\(rule.id)") }
    for rule in RuralPlan.rules { #expect(rule.fields.allSatisfy { RuralPlan.fields[$0] != nil }, "\(rule.id)") }
    for rule in TrainingProgramme.rules {
      #expect(rule.fields.allSatisfy { TrainingProgramme.fields[$0] != nil }, "\(rule.id)")
    }
  }
}

@Suite struct `An activity` {
  private let today = day("2026-11-24")

  private var activity: Activity {
    var activity = Activity()
    activity.id = id(1)
    activity.type = .fair
    activity.state = .done
    activity.startsOn = day("2026-03-09")
    activity.participants = Counts(women: 3, men: 1)
    activity.recommendations = [RecommendationCode("R25")].compactMap { $0 }
    var details = ActivityDetails()
    details.fair = FairDetails()
    details.fair?.turnover = Money(dirhams: 45_000)
    activity.details = Boxed(details)
    var done = FollowUp(id: id(3), action: "Facture", owner: "Salma", dueOn: day("2026-03-12"))
    done.state = .done
    activity.followUps = [
      FollowUp(id: id(4), action: "Rappeler la DPA", owner: "Salma", dueOn: day("2026-11-30")),
      FollowUp(id: id(2), action: "Emballage", owner: "Salma", dueOn: day("2026-11-21")), done,
    ]
    return activity
  }

  @Test func `is filed by its month`() {
    #expect(activity.file == "activities/2026-03.json")
    #expect(Activity().file == "activities/undated.json")
  }

  @Test func `takes its type for a title where it has none`() {
    #expect(activity.title.fr == "Foire, salon, marché itinérant")
    #expect(Activity().title.en == "Untitled activity")
  }

  @Test func `knows what is left to do`() {
    var activity = activity
    #expect(activity.openFollowUps.map(\.id) == [id(2), id(4)])
    #expect(activity.lateFollowUps(on: today).map(\.id) == [id(2)])
    activity.close(id(2), as: .done, on: today)
    #expect(activity.lateFollowUps(on: today).isEmpty)
    #expect(activity.followUps[1].doneOn == today)
  }

  @Test func `survives the way to the file and back`() throws {
    let text = JSONSample.written(activity)
    #expect(text.contains(#""details":{"fair":{"turnover":4500000}}"#))
    #expect(try JSONSample.read(text, as: Activity.self) == activity)
  }

  @Test func `keeps a code that it does not know`() throws {
    let text = #"{"id":"01HF7YAT000000000000000001","state":"postponed","type":"XYZ"}"#
    let read = try #require(try JSONSample.read(text, as: Activity.self))
    #expect(read.state == nil && read.type == nil)
    #expect(JSONSample.written(read) == text)
  }

  @Test func `takes what is typed into a part of its details`() throws {
    var activity = Activity()
    let context = EntryContext(language: .french, today: today, territory: .morocco, region: "09")
    let field = try #require(Activity.fields["details.fair.turnover"])
    try field.enter("1 200,50 DH", into: &activity, context)
    #expect(activity.details?.fair?.turnover == Money(centimes: 120_050))
    #expect(field.datum(activity) == .money(Money(centimes: 120_050)))
  }
}
