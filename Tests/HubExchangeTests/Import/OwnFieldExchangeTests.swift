import ESSDomain
import HubExchange
import TestSupport
import Testing

@Suite struct `The own fields of a hub in a table` {
  private func organisation(_ members: String) throws -> Organisation {
    try #require(
      try JSONSample.read(
        #"{"commune":"09.541.01.05","id":"01J00000000000000000000001","name":{"fr":"Tiwizi"},\#(members)}"#,
        as: Organisation.self))
  }

  private func csv(_ record: Organisation) -> String {
    let day = Day(iso: "2026-11-24") ?? Day(number: 0)
    let context = RuleContext(today: day, parameters: .ofTheField, ownFields: OwnFieldSample.all)
    let export = RecordExport<Organisation>(context)
    var bytes: [UInt8] = []
    export.csv([record], export.wholeTable) {
      bytes += $0
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func importing() throws -> Importing {
    var importing = try Importing()
    importing.hub.ownFields = OwnFieldSample.all
    return importing
  }

  @Test func `are exported and imported again as they were`() throws {
    let before = try organisation(OwnFieldSample.members)
    var importing = try importing()
    let report = try importing.take(csv(before))
    #expect(report.added == 1 && report.unknownColumns.isEmpty)
    let after = try importing.organisation
    #expect(after.unknown == before.unknown)
    #expect(JSONSample.written(after.unknown[0].value.string ?? "") == #""Piste, 3 km après le douar""#)
    #expect(try importing.take(csv(after)).unchanged == 1)
  }

  @Test func `leave alone what a table does not say, and what cannot be read`() throws {
    let before = try organisation(#""ruches":"douze","superficieHa":3"#)
    var importing = try importing()
    importing.hub.apply(RecordEdit(new: .organisation(before)))
    let text = csv(before)
    #expect(!text.contains("douze"))
    #expect(try importing.take(text).unchanged == 1)
    _ = try importing.take("Nom;Commune;المساحة (هكتار)\nTiwizi;09.541.01.05;4,5\n")
    #expect(JSONSample.written(try importing.organisation).contains(#""ruches":"douze","superficieHa":4.5"#))
  }

  @Test(arguments: ["Superficie (ha)", "superficieHa", "Area (ha)", "superficie"])
  func `are found by name and by label`(_ header: String) throws {
    var importing = try importing()
    _ = try importing.take("Nom;Commune;\(header);Équipements\nTiwizi;09.541.01.05;12,5;\"Moulin ; chambre froide\"\n")
    #expect(
      try importing.organisation.unknown.map { "\($0.name)=\($0.value.text(.oneLine))" }
        == [#"equipements=["moulin","froid"]"#, "superficieHa=12.5"])
  }

  @Test func `refuse what they cannot hold, line by line`() throws {
    let report = try importing().report(
      "Nom;Commune;Ruches;Appartenance à un réseau\nA;09.541.01.05;douze;gie\nB;09.541.01.05;12;zz\n")
    #expect(
      report.refused.map(\.line) == [2, 3] && report.refused.map(\.column) == ["Ruches", "Appartenance à un réseau"])
    #expect(report.change == nil)
  }

  @Test func `are unknown columns for a hub that has none`() throws {
    let report = try Importing().report("Nom;Commune;Ruches\nA;09.541.01.05;12\n")
    #expect(report.unknownColumns == ["Ruches"])
  }

  @Test func `never become formulas`() throws {
    let evil = OwnField(
      of: .organisation, "canal", Phrase(same: "Canal"), .choice([Choice(code: "=1+1", label: Phrase(same: "X"))]))
    let record = try organisation(#""canal":"=1+1""#)
    let own = OwnFields([evil])
    let context = RuleContext(today: Day(number: 0), parameters: .ofTheField, ownFields: own)
    var text = ""
    let field = try #require(own.table(of: Organisation.self)["canal"])
    RecordExport<Organisation>(context).csv([record], [field]) {
      text += String(decoding: $0, as: UTF8.self)
      return true
    }
    #expect(text == "canal\r\n'=1+1\r\n")
  }
}
