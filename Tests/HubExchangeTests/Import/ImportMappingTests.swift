import ESSDomain
import HubExchange
import Testing

@Suite struct `A table looked at before its import` {
  private func sketch(_ text: String) throws -> ImportSketch { try ImportSketch(of: Array(text.utf8), .none) }

  private func report(_ text: String, _ targets: [String]) throws -> ImportReport {
    let importing = try Importing()
    var number: UInt64 = 0
    return try OrganisationImport(into: importing.hub, importing.context).report(
      on: Array(text.utf8), named: "liste.csv", mapping: ImportMapping(targets: targets), author: "test",
      newIdentity: {
        number += 1
        return RecordID(milliseconds: 1_000, chance: (0, number))
      })
  }

  @Test func `tells how it is written, its columns and what they would become`() throws {
    let sketch = try sketch("Liste de 2026;;\n\nNom;Commune;Couleur\nCoop A;Agadir;\nCoop B;;bleu\n;;\n")
    #expect(sketch.separator == ";" && sketch.headerLine == 3 && sketch.isHeaderKnown && sketch.rows == 2)
    #expect(sketch.columns.map(\.header) == ["Nom", "Commune", "Couleur"])
    #expect(sketch.columns.map(\.target) == ["name", "commune", ""])
    #expect(sketch.columns.map(\.samples) == [["Coop A", "Coop B"], ["Agadir"], ["bleu"]])
  }

  @Test func `takes its first line for the header where none is recognised`() throws {
    let text = "Qui;Où\nCoop A;Agadir\n"
    let sketch = try sketch(text)
    #expect(!sketch.isHeaderKnown && sketch.headerLine == 1 && sketch.rows == 1)
    #expect(throws: CSVProblem.self) { try Importing().report(text) }
    let report = try report(text, ["name", "commune"])
    #expect(report.added == 1 && report.refused.isEmpty)
  }

  @Test func `is refused with what it is when it is no table`() {
    #expect(throws: CSVProblem.empty) { try self.sketch("\n\n") }
    #expect(throws: CSVProblem.unclosedQuote(line: 2)) { try self.sketch("Nom;Commune\nA;\"B\n") }
    #expect(throws: CSVProblem.workbook) { try ImportSketch(of: [0x50, 0x4B, 0x03, 0x04], .none) }
  }

  @Test func `is imported as somebody decided, years of headers included`() throws {
    let text = "Nom;Commune;Membres 2023;Remarque;CA 2024 (KDH)\nCoop A;Agadir;12;miel;50\n"
    let report = try report(text, ["name", "commune", "members.women", "field:branch", "turnover"])
    guard case .organisation(let organisation)? = report.change?.edits.first?.after else {
      Issue.record("nothing would be imported: \(report.refused.map(\.phrase.fr))")
      return
    }
    #expect(organisation.latestMembers?.counts.women == 12 && organisation.latestMembers?.on == Day(iso: "2023-12-31"))
    #expect(organisation.branch == "miel")
    #expect(organisation.turnover.map(\.year) == [2024] && organisation.turnover.first?.amount?.dirhams == 50_000)
  }

  @Test func `needs a column for the name, and takes none twice`() throws {
    let text = "Nom;Commune;Autre\nCoop A;Agadir;Coop B\n"
    #expect(throws: CSVProblem.noNameColumn(line: 1)) { try self.report(text, ["", "commune", ""]) }
    #expect(throws: CSVProblem.doubledColumn("Nom", "Autre")) { try self.report(text, ["name", "commune", "name"]) }
  }

  @Test func `offers targets that are all understood again`() throws {
    let targets = ImportTarget.all(.none)
    #expect(targets.first == .nothing)
    #expect(Set(targets.map(\.code)).count == targets.count)
    #expect(!targets.contains { $0.code.hasPrefix("field:contacts") || $0.code == "field:updatedOn" })
    for target in targets.dropFirst() {
      let report = try report("Nom;X\nCoop A;\n", ["name.ar" == target.code ? "name" : "name.ar", target.code])
      #expect(report.unknownColumns.isEmpty, "\(target.code)")
      for language in Language.allCases { #expect(!target.label[language].isEmpty, "\(target.code)") }
    }
  }
}
