import ESSDomain
import TestSupport
import Testing

@Suite struct `The faults of a hub` {
  private static func id(_ number: Int) -> RecordID {
    let digits = String(number)
    return RecordID("01J" + String(repeating: "0", count: 23 - digits.count) + digits) ?? .none
  }

  private static func organisation(_ number: Int, _ commune: String) -> Organisation {
    var organisation = Organisation()
    organisation.id = id(number)
    organisation.commune = TerritoryCode(commune)
    return organisation
  }

  private func hub() -> Hub {
    var hub = Hub(profile: HubProfile())
    hub.profile.region = TerritoryCode("09")
    hub.organisations = RecordSet([Self.organisation(1, "09.541.01.05"), Self.organisation(2, "09.541.01.05")])
    return hub
  }

  /// A field of identities that says nothing of what they name would never be checked.
  @Test func `every identity in a table says what it names`() {
    func unnamed(_ fields: [FieldDescription], _ path: String) -> [String] {
      fields.flatMap { field -> [String] in
        let name = "\(path).\(field.name)"
        switch field.shape {
        case .reference, .list(.reference):
          return field.name == "id" || field.refersTo != nil ? [] : [name]
        case .record(let inner), .list(.record(let inner)): return unnamed(inner, name)
        default: return []
        }
      }
    }
    let found =
      unnamed(Organisation.fields.descriptions, "organisation")
      + unnamed(TrainingProgramme.fields.descriptions, "training") + unnamed(RuralPlan.fields.descriptions, "plan")
      + unnamed(Activity.fields.descriptions, "activity") + unnamed(Partner.fields.descriptions, "partner")
      + unnamed(HubProfile.fields.descriptions, "hub")
    #expect(found == [])
  }

  @Test func `are none where everything is there`() {
    var hub = hub()
    var activity = Activity()
    activity.id = Self.id(10)
    activity.organisations = [Self.id(1), Self.id(2)]
    hub.activities = RecordSet([activity])
    #expect(hub.faults() == [])
  }

  @Test func `are references of every kind that lead nowhere`() {
    var hub = hub()
    let nobody = Self.id(99)
    var union = Self.organisation(3, "09.541.01.05")
    union.affiliations.union = nobody
    hub.organisations.put(union)
    var partner = Partner()
    partner.id = Self.id(40)
    var convention = Convention()
    convention.partners = [Self.id(40), nobody]
    partner.conventions = [convention]
    hub.partners = RecordSet([partner])
    var programme = TrainingProgramme()
    programme.id = Self.id(20)
    var session = TrainingSession()
    session.id = Self.id(22)
    session.module = nobody
    var enrolment = Enrolment()
    enrolment.organisation = nobody
    enrolment.trainee = nobody
    session.enrolments = [enrolment]
    programme.sessions = [session]
    hub.trainingProgrammes = RecordSet([programme])
    var plan = RuralPlan()
    plan.id = Self.id(30)
    var review = PlanReview()
    review.items = [ReviewItem(project: nobody, action: nobody)]
    review.decisions = [Decision()]
    review.decisions[0].project = nobody
    plan.reviews = [review]
    hub.ruralPlans = RecordSet([plan])
    var activity = Activity()
    activity.id = Self.id(10)
    activity.organisations = [nobody]
    activity.partners = [ActivityPartner(partner: nobody)]
    activity.planLinks = [PlanLink(plan: Self.id(30), project: nobody, action: nobody, review: nobody)]
    activity.trainingSession = TrainingLink(programme: Self.id(20), session: nobody)
    hub.activities = RecordSet([activity])
    let ways = hub.faults().map { fault in
      fault.path.map { step in
        switch step {
        case .member(let name): name
        case .element(let place): String(place)
        }
      }.joined(separator: ".")
    }
    #expect(
      Set(ways) == [
        "affiliations.union", "conventions.0.partners.1", "sessions.0.module", "sessions.0.enrolments.0.organisation",
        "reviews.0.items.0.project", "reviews.0.items.0.action", "reviews.0.decisions.0.project", "organisations.0",
        "partners.0.partner", "planLinks.0.project", "planLinks.0.action", "planLinks.0.review",
        "trainingSession.session",
      ])
    #expect(ways.count == 13)
  }

  @Test func `name what hangs on a missing record once`() throws {
    var hub = hub()
    var activity = Activity()
    activity.id = Self.id(10)
    activity.planLinks = [PlanLink(plan: Self.id(99), project: Self.id(98), action: Self.id(97))]
    hub.activities = RecordSet([activity])
    let fault = try #require(hub.faults().first)
    #expect(hub.faults().count == 1)
    guard case .dangling(let dangling) = fault.what else { return #expect(Bool(false), "\(fault)") }
    #expect(dangling.to == Self.id(99))
    #expect(dangling.hanging == ["project", "action", "review"])
    #expect(!dangling.leavesGap)
    let json = try #require(
      JSONSample.value(
        #"{"id":"x","planLinks":[{"action":"\#(Self.id(97).text)","plan":"\#(Self.id(99).text)"}]}"#))
    #expect(json.without(dangling, at: fault.path)?.text(.oneLine) == #"{"id":"x"}"#)
    #expect(JSONValue.null.without(dangling, at: fault.path) == nil)
  }

  @Test func `are places unknown or abroad, and records in the wrong file`() {
    var hub = hub()
    hub.organisations.put(Self.organisation(3, "09.999.01.05"))
    hub.organisations.put(Self.organisation(4, "01.051.01.01"))
    var officer = StaffMember()
    officer.province = TerritoryCode("09.998")
    hub.profile.staff = [officer]
    let shard = RecordShard("organisations/unplaced.json", [Self.organisation(5, "09.541.01.05")])
    let known = hub.organisations.all.map { $0 }
    hub.organisations = RecordSet(shards: [shard] + RecordSet(known).shards)
    let faults = hub.faults()
    #expect(faults.map(\.what).contains(.unknownPlace("09.999.01.05")))
    #expect(faults.map(\.what).contains(.unknownPlace("09.998")))
    #expect(faults.map(\.what).contains(.misplaced(belongs: "organisations/09.541.01.05.json")))
    #expect(faults.first { $0.kind == nil }?.file == "hub.json")
    hub.profile.region = nil
    #expect(!hub.faults().contains { if case .foreignPlace = $0.what { true } else { false } })
  }

  @Test func `are passed over where the record may stand in an unread file`() throws {
    var hub = hub()
    var activity = Activity()
    activity.id = Self.id(10)
    activity.organisations = [Self.id(99)]
    hub.activities = RecordSet([activity])
    #expect(hub.faults(unread: [.organisation]) == [])
    #expect(hub.faults(unread: [.partner]).count == 1)
  }

  @Test func `are found in time that grows with the hub alone`() {
    var hub = hub()
    hub.organisations = RecordSet((1...5_000).map { Self.organisation($0, "09.541.01.05") })
    hub.activities = RecordSet(
      (1...2_000).map { number in
        var activity = Activity()
        activity.id = Self.id(10_000 + number)
        activity.organisations = (0..<20).map { Self.id($0 * 100 + 1) }
        return activity
      })
    #expect(hub.faults() == [])
  }
}
