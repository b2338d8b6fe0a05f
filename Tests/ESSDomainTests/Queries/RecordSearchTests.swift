import ESSDomain
import Testing

@Suite struct `A record called by name` {
  private func hub() -> Hub {
    var hub = Hub(profile: HubProfile())
    for (number, name) in ["Coopérative Tiwizi", "Coopérative Tiwizi Argan", "Association Al Amal"].enumerated() {
      var organisation = Organisation()
      organisation.id = RecordID(milliseconds: 9, chance: (0, UInt64(number + 1)))
      organisation.name = BilingualName(name)
      hub.organisations.put(organisation)
    }
    var partner = Partner()
    partner.id = RecordID(milliseconds: 9, chance: (0, 99))
    partner.acronym = "ODCO"
    partner.name = BilingualName("Office du développement de la coopération")
    hub.partners.put(partner)
    return hub
  }

  private func name(_ text: String, _ kinds: [RecordKind] = RecordKind.allCases) -> String? {
    if case .one(let record) = hub().records(called: text, of: kinds) { record.title.fr } else { nil }
  }

  @Test func `is found by identity and its ending`() {
    let id = RecordID(milliseconds: 9, chance: (0, 3))
    #expect(name(id.text) == "Association Al Amal")
    #expect(name(String(id.text.suffix(5))) == "Association Al Amal")
    #expect(name(String(id.text.suffix(3))) == nil)
    #expect(name(id.text.lowercased()) == "Association Al Amal")
  }

  @Test func `is found by its whole name before longer ones`() {
    #expect(name("COOPERATIVE tiwizi") == "Coopérative Tiwizi")
    #expect(name("odco") == "Office du développement de la coopération")
  }

  @Test func `is found by words that only one has`() {
    #expect(name("argan") == "Coopérative Tiwizi Argan")
    #expect(name("amal association") == "Association Al Amal")
  }

  @Test func `is not guessed`() {
    #expect(name("tiwizi") == nil)
    #expect(name("nobody") == nil)
    #expect(name("") == nil)
    #expect(name("odco", [.organisation]) == nil)
  }
}
