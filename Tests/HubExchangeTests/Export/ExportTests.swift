import ESSDomain
import HubExchange
import TestSupport
import Testing

@Suite struct `An export of organisations` {
  private func organisation(_ number: UInt64, _ name: String) throws -> Organisation {
    var organisation = Organisation()
    organisation.id = RecordID(milliseconds: 77, chance: (0, number))
    organisation.name = BilingualName(name, "تيويزي")
    organisation.legalForm = .cooperative
    organisation.status = .active
    organisation.commune = TerritoryCode("09.541.01.13")
    organisation.products = ["argan", "=miel"]
    organisation.identifiers.ice = "001561191000066"
    organisation.createdOn = Day(iso: "2019-03-04")
    organisation.capital.subscribed = Money(centimes: 4_800_050)
    organisation.notes = "-1;\"x\"\nligne"
    organisation.recommendations = [try #require(RecommendationCode("R25"))]
    return organisation
  }

  private var context: RuleContext {
    RuleContext(today: Day(number: 20_000), parameters: .ofTheField)
  }

  private func csv(
    _ organisations: [Organisation], _ columns: [Field<Organisation>]? = nil
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    let export = RecordExport<Organisation>(context)
    export.csv(organisations, columns ?? export.wholeTable) {
      bytes += $0
      return true
    }
    return bytes
  }

  @Test func `is imported again as it was`() throws {
    var importing = try Importing()
    let first = try organisation(1, "=Tiwizi")
    let second = try organisation(2, "Coopérative «Al Amal»")
    var other = second
    other.identifiers.ice = "002136093000040"
    let report = try importing.take(String(decoding: csv([first, other]), as: UTF8.self))
    #expect(report.added == 2)
    for before in [first, other] {
      var after = try #require(importing.hub.organisations[before.id])
      #expect(after.recordedBy == "test")
      (after.recordedBy, after.recordedOn, after.updatedBy, after.updatedOn) = ("", nil, "", nil)
      #expect(after == before)
    }
  }

  @Test func `guards texts and leaves numbers and days as they are`() throws {
    var negative = try organisation(1, "=HYPERLINK(1)")
    negative.capital.cash = Money(centimes: -100)
    let names = ["name.fr", "capital.cash", "createdOn", "legalForm"]
    let columns = try names.map { try #require(Organisation.fields[$0]) }
    let rows = Array(CSVReader(csv([negative], columns)))
    #expect(rows.map(\.cells) == [names, ["'=HYPERLINK(1)", "-1.00", "2019-03-04", "cooperative"]])
  }

  @Test func `is a canonical list in JSON`() throws {
    var bytes: [UInt8] = []
    let organisations = [try organisation(1, "A"), try organisation(2, "B")]
    RecordExport<Organisation>(context).json(organisations) {
      bytes += $0
      return true
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let value = try #require(JSONSample.value(text))
    #expect(value.elements.count == 2)
    #expect(value.text() + "\n" == text)
  }

  @Test func `ends where nobody reads any more`() throws {
    var pieces = 0
    let many = Array(repeating: try organisation(1, String(repeating: "A", count: 5_000)), count: 400)
    let export = RecordExport<Organisation>(context)
    export.csv(many, export.wholeTable) { _ in
      pieces += 1
      return false
    }
    #expect(pieces == 1)
  }
}
