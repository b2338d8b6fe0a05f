import ESSDomain
import Testing

@Suite struct `Quick capture` {
  private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private var context: EntryContext {
    EntryContext(language: .french, today: today, territory: .morocco, region: "09")
  }

  private func hub() -> Hub {
    var hub = Hub(profile: HubProfile())
    for (number, name) in ["Coop Tiwizi", "Coop Amal", "Association Amal"].enumerated() {
      var organisation = Organisation()
      organisation.id = RecordID(milliseconds: 9, chance: (0, UInt64(number + 1)))
      organisation.name = BilingualName(name, number == 0 ? "تعاونية تيويزي" : "")
      organisation.commune = TerritoryCode("09.541.01.13")
      hub.organisations.put(organisation)
    }
    return hub
  }

  private func activity(_ line: String) -> (activity: Activity, unclear: [Phrase]) {
    var count: UInt64 = 0
    return QuickCapture(line, context).activity(in: hub(), today: today) {
      count += 1
      return RecordID(milliseconds: 10, chance: (0, count))
    }
  }

  @Test(arguments: [
    "visite @\"Coop Tiwizi\" hier 2h 12p 9f #R25 +suivi vendredi : emballage à revoir",
    "visit @tiwizi yesterday 2h 12p 9w #25 +follow friday : emballage à revoir",
    "زيارة @\"تعاونية تيويزي\" أمس 2س 12م 9ن #R25 +تتبع الجمعة : emballage à revoir",
  ]) func `understands three languages`(_ line: String) throws {
    let (activity, unclear) = activity(line)
    #expect(unclear.isEmpty)
    #expect(activity.type == .visit)
    #expect(activity.organisations.count == 1)
    #expect(activity.startsOn == Day(iso: "2026-11-23"))
    #expect(activity.state == .done)
    #expect(activity.hours == 2)
    #expect(activity.participants.total == 12)
    #expect(activity.participants.women == 9)
    #expect(activity.recommendations == [RecommendationCode("R25")])
    #expect(activity.commune == TerritoryCode("09.541.01.13"))
    let followUp = try #require(activity.followUps.first)
    #expect(followUp.action == "emballage à revoir")
    #expect(followUp.dueOn == Day(iso: "2026-11-27"))
    #expect(activity.subject == "emballage à revoir")
  }

  @Test(arguments: [
    ("2h30", 2.5), ("45min", 0.75), ("1,5h", 1.5),
  ]) func `reads hours`(_ word: String, _ hours: Double) { #expect(activity("visite \(word)").activity.hours == hours) }

  @Test(arguments: [
    ("24/11", "2026-11-24"), ("3 décembre", "2026-12-03"), ("3 décembre 2025", "2025-12-03"), ("demain", "2026-11-25"),
    ("+3", "2026-11-27"),
  ]) func `reads days`(_ words: String, _ day: String) {
    #expect(activity("réunion \(words) avec l'ODCO").activity.startsOn == Day(iso: day))
  }

  @Test func `plans what is still to come`() { #expect(activity("réunion demain").activity.state == .planned) }

  @Test func `takes a commune and a due day with their signs`() {
    let (activity, _) = activity("formation #agadir +\"imprimer les supports\" !+7 comptabilité")
    #expect(activity.commune.flatMap { Territory.morocco.name(of: $0, in: .french) } == "Agadir")
    #expect(activity.followUps.map(\.action) == ["imprimer les supports"])
    #expect(activity.followUps.first?.dueOn == Day(iso: "2026-12-01"))
    #expect(activity.subject == "comptabilité")
  }

  @Test func `says why a sign was not understood, and which words name a commune`() {
    let capture = QuickCapture("visite Agadir #nullepart !jamais", context)
    #expect(capture.misread(context).count == 2)
    #expect(capture.communesInText(context) == ["Agadir"])
    #expect(QuickCapture("visite #agadir demain", context).misread(context).isEmpty)
  }

  @Test func `takes no commune where its organisations are in several`() {
    var hub = hub()
    let first = hub.organisations[0]
    var second = hub.organisations[2]
    second.commune = TerritoryCode("09.001.01.01")
    hub.organisations.put(second)
    var activity = Activity()
    activity.organisations = [first.id]
    #expect(activity.sharedCommune(in: hub) == first.commune)
    activity.organisations = [first.id, second.id]
    #expect(activity.sharedCommune(in: hub) == nil)
  }

  @Test func `keeps what it does not understand as text`() {
    let (activity, unclear) = activity("visite @amal #nullepart !jamais 99x @ + tout")
    #expect(activity.organisations.isEmpty)
    #expect(activity.subject == "amal #nullepart !jamais 99x @ + tout")
    #expect(unclear.count == 1)
  }

  @Test func `gives back every piece of the line`() {
    for line in ["", ":", "a:", "\"", "@\"x", "#", "visite : a : b", "+", "!!", "   "] {
      _ = activity(line)
      let capture = QuickCapture(line, context)
      let pieces = capture.tokens.map(\.text).joined() + capture.remark
      let kept = line.filter { !" \":".contains($0) }
      #expect(pieces.filter { !" \":".contains($0) } == kept, "\(line)")
    }
  }
}
