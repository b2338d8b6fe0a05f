import ESSDomain
import TestSupport
import Testing

@testable import HubExchange

@Suite struct `A list exported for people` {
  private let organisation: Organisation = {
    var organisation = Organisation()
    organisation.id = RecordID(milliseconds: 77, chance: (0, 1))
    organisation.name = BilingualName("=Tiwizi | *bio*\nsuite", "تيويزي")
    organisation.legalForm = .cooperative
    organisation.commune = TerritoryCode("09.541.01.13")
    organisation.capital.subscribed = Money(centimes: 4_800_050)
    organisation.createdOn = Day(iso: "2019-03-04")
    var fact = MembersFact()
    (fact.counts.women, fact.counts.men) = (1, 2)
    organisation.members = [fact]
    return organisation
  }()

  private let export = RecordExport<Organisation>(RuleContext(today: Day(number: 20_000), parameters: .ofTheField))
  private let names = ["name", "legalForm", "members", "womenShare", "capital.subscribed", "createdOn"]

  private func columns() throws -> [Field<Organisation>] {
    try names.map { try #require(Organisation.fields[$0]) }
  }

  private func cells(_ language: Language) -> ReadableCells<NoNames> { ReadableCells(in: language, names: NoNames()) }

  private func text(_ write: (([UInt8]) -> Bool) -> Void) -> String {
    var bytes: [UInt8] = []
    write {
      bytes += $0
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `has titles, names and numbers as a spreadsheet of the language takes them`() throws {
    let columns = try columns()
    let french = text { export.csv([organisation], columns, as: cells(.french), to: $0) }
    let rows = Array(CSVReader(Array(french.utf8))).map(\.cells)
    #expect(
      rows == [
        ["Dénomination", "Forme juridique", "Adhérents", "Part des femmes", "Capital · souscrit", "Créée le"],
        ["'=Tiwizi | *bio*\nsuite", "Coopérative", "3", "33,3%", "48000,50", "2019-03-04"],
      ])
    let english = text { export.csv([organisation], columns, separator: ",", as: cells(.english), to: $0) }
    #expect(english.contains("33.3%,48000.50,2019-03-04"))
    let arabic = text { export.csv([organisation], columns, as: cells(.arabic), to: $0) }
    #expect(arabic.contains("تيويزي;تعاونية;3"))
  }

  @Test func `is a table in Markdown whose cells stay text`() throws {
    let columns = Array(try columns().prefix(3))
    let markdown = text { export.markdown([organisation], columns, as: cells(.french), to: $0) }
    #expect(
      markdown == """
        | Dénomination | Forme juridique | Adhérents |
        | --- | --- | ---: |
        | =Tiwizi \\| \\*bio\\* suite | Coopérative | 3 |

        """)
  }

  @Test(arguments: [
    ("a|b\\", "a\\|b\\\\"), ("<script>", "\\<script\\>"), ("[x](javascript:y)", "\\[x\\](javascript:y)"),
    ("a\u{1B}[31m\u{202E}b", "a\\[31mb"), ("a\r\n\tb", "a b"), ("&lt;", "&amp;lt;"),
  ]) func `escapes what Markdown would obey`(_ text: String, _ expected: String) {
    #expect(MarkdownTable.escaped(text) == expected)
  }

  @Test func `has in JSON the columns asked for and the identity, and null for what is not known`() throws {
    let columns = try ["members", "notes", "name"].map { try #require(Organisation.fields[$0]) }
    let value = try #require(JSONSample.value(text { export.json([organisation], columns, to: $0) }))
    let object = try #require(value.elements.first)
    #expect(object["members"]?.integer == 3)
    #expect(object["notes"] == .null)
    #expect(object["name"]?["ar"]?.string == "تيويزي")
    #expect(object["id"]?.string == organisation.id.text)
    #expect(object["contacts"] == nil)
  }

  @Test func `leaves out all that tells of persons where every field is asked for`() {
    let names = export.withoutPersons.map(\.name)
    #expect(names.contains("identifiers.ice") && names.contains("name.fr"))
    #expect(!names.contains { $0.hasPrefix("contacts") || $0 == "recordedBy" })
  }
}
