import Testing

@testable import ESSDomain

@Suite struct `Likely twins` {
  private static let agadir = TerritoryCode("09.001.01.01")
  private static let taliouine = TerritoryCode("09.541.01.13")

  private static func organisation(
    _ number: UInt64, _ name: String, _ arabic: String = "", _ commune: TerritoryCode? = agadir, ice: String = "",
    register: String = ""
  ) -> Organisation {
    var organisation = Organisation()
    organisation.id = RecordID(milliseconds: 1, chance: (0, number))
    organisation.name = BilingualName(name, arabic)
    organisation.commune = commune
    organisation.identifiers.ice = ice
    organisation.identifiers.localRegisterNumber = register
    return organisation
  }

  private static let hub: Hub = {
    var hub = Hub(profile: HubProfile())
    let organisations = [
      organisation(1, "Coopérative Agricole Tiwizi", "تعاونية تيويزي", ice: "001561191000066", register: "12/2019"),
      organisation(2, "Coopérative Itrane Agadir", "تعاونية إيتران أكادير"),
      organisation(3, "Association Tamounte", "جمعية تامونت", taliouine, register: "12/2019"),
      organisation(4, "Al Amal"),
    ]
    for organisation in organisations { hub.apply(RecordEdit(new: .organisation(organisation))) }
    return hub
  }()

  private func found(
    _ field: String, _ text: String, at commune: TerritoryCode? = nil, besides: UInt64 = 0
  ) -> [(UInt64, LikelyTwin.Reason)] {
    let request = TwinRequest(
      kind: .organisation, field: field, text: text, commune: commune,
      besides: RecordID(milliseconds: 1, chance: (0, besides)))
    let twins = Self.hub.likelyTwins(request)?.likeliest ?? []
    return twins.map { (UInt64(truncatingIfNeeded: $0.id.bits), $0.reason) }
  }

  @Test(arguments: [
    ("Coopérative Agricole Tiwizi", 1, LikelyTwin.Reason.sameName), ("coop. tiwizi", 1, .nearName),
    ("COOPERATIVE  TIWIZY", 1, .nearName), ("Tiwwizi", 1, .nearName), ("Coopérative Itrane", 2, .nearName),
    ("Ta mounte", 3, .nearName), ("al-amal", 4, .sameName), ("تعاونية تيويزي", 1, .sameName), ("تامونط", 3, .nearName),
  ]) func `are found by the same or a similar name`(_ name: String, _ number: Int, _ reason: LikelyTwin.Reason) {
    let twins = found("name.fr", name)
    #expect(twins.map(\.0) == [UInt64(number)])
    #expect(twins.map(\.1) == [reason])
  }

  @Test(arguments: ["Coopérative", "Coopérative Agricole", "Ti", "Tiwizi n'Ifrane", "Association Itri", "", "a", "-"])
  func `are not seen in common words, other names and beginnings`(_ name: String) {
    #expect(found("name.fr", name).isEmpty)
  }

  @Test func `are looked for nearby where the name is only similar`() {
    #expect(found("name.fr", "Tamounta", at: Self.agadir).isEmpty)
    #expect(found("name.fr", "Tamounta", at: Self.taliouine).map(\.0) == [3])
    #expect(found("name.fr", "Association Tamounte", at: Self.agadir).map(\.1) == [.sameName])
    #expect(found("name.fr", "Association Tamounte", at: Self.taliouine).map(\.1) == [.sameNameHere])
  }

  @Test func `are found by their numbers, however these are written`() {
    for ice in ["001561191000066", "001 561 191 0000 66", "٠٠١٥٦١١٩١٠٠٠٠٦٦"] {
      #expect(found("identifiers.ice", ice).map(\.0) == [1], "\(ice)")
    }
    #expect(found("identifiers.ice", "001561191").isEmpty)
    #expect(found("identifiers.localRegisterNumber", "12 / 2019").map(\.0) == [1, 3])
    #expect(found("identifiers.localRegisterNumber", "12/2019", at: Self.agadir).map(\.0) == [1])
  }

  @Test func `are never the record itself`() {
    #expect(found("name.fr", "Coopérative Agricole Tiwizi", besides: 1).isEmpty)
  }

  @Test func `are found by a partner's telephone`() {
    var hub = Self.hub
    var partner = Partner()
    partner.id = RecordID(milliseconds: 2, chance: (0, 9))
    partner.name = BilingualName("Délégation")
    partner.phone = "+212 5 28 84 12 34"
    hub.apply(RecordEdit(new: .partner(partner)))
    let request = TwinRequest(kind: .partner, field: "phone", text: "05.28.84.12.34")
    #expect(hub.likelyTwins(request)?.likeliest.map(\.reason) == [.sameNumber])
    #expect(hub.likelyTwins(TwinRequest(kind: .partner, field: "phone", text: "0528841235")) == nil)
  }
}
