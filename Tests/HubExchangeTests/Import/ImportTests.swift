import ESSDomain
import HubExchange
import Testing

@Suite struct `An import of organisations` {
  @Test(arguments: [
    "Nom;Commune;Forme juridique;Adhérents;dont femmes\nCoop Tiwizi;Taroudannt (province de Taroudannt);coopérative;12;9\n",
    "Name,Commune,Legal form,Members,Women\nCoop Tiwizi,Taroudannt,Cooperative,12,9\n",
    "DÉNOMINATION\tCOMMUNE\tForme\tNbre d'adhérents\tFemmes\nCoop Tiwizi\tTAROUDANNT\tcooperative\t12\t9\n",
  ]) func `understands French and English headers and every separator`(_ text: String) throws {
    var importing = try Importing()
    let report = try importing.take(text)
    #expect(report.added == 1)
    #expect(report.unknownColumns.isEmpty)
    let organisation = try importing.organisation
    #expect(organisation.name.french == "Coop Tiwizi")
    #expect(organisation.commune?.text.hasPrefix("09.541") == true)
    #expect(organisation.legalForm == .cooperative)
    #expect(organisation.membersTotal == 12)
    #expect(organisation.womenCount == 9)
    #expect(organisation.latestMembers?.on == importing.today)
    #expect(organisation.recordedBy == "test")
    #expect(organisation.updatedOn == importing.today)
  }

  @Test func `understands Arabic headers, names and figures`() throws {
    var importing = try Importing()
    _ = try importing.take(
      "اسم التعاونية؛;الجماعة;الشكل القانوني;عدد المنخرطين;عدد النساء\nتعاونية تيويزي;تارودانت;تعاونية;١٢;٩\n")
    let organisation = try importing.organisation
    #expect(organisation.name.arabic == "تعاونية تيويزي")
    #expect(organisation.name.french.isEmpty)
    #expect(organisation.legalForm == .cooperative)
    #expect(organisation.membersTotal == 12)
    #expect(organisation.womenCount == 9)
  }

  @Test func `takes names on one line and without unseen marks, and refuses what nobody wrote`() throws {
    var importing = try Importing()
    _ = try importing.take("Nom;Commune\n\"Coop\n  \u{202A}Tiwizi\u{202C}\";Taroudannt\n")
    #expect(try importing.organisation.name.french == "Coop Tiwizi")
    let long = String(repeating: "a", count: 20_001)
    let report = try importing.report("Nom;Commune\nCoop \u{1B}[31m;Agadir\n\(long);Agadir\nCoop B;Agadir\n")
    #expect(report.refused.map(\.line) == [2, 3])
    #expect(report.change == nil)
  }

  @Test(arguments: ["Khouribga", "09.541", "nulle part"]) func `knows a spelling with brackets within its province`(
    _ province: String
  ) throws {
    let report = try Importing().report("Nom;Commune;Province\nCoop A;Boulanouare (AC);\(province)\n")
    #expect(report.refused.isEmpty == (province == "Khouribga"))
  }

  @Test func `reads Windows-1252`() throws {
    var bytes = Array("Nom;Commune\nCoop".utf8)
    bytes += [0xE9, 0x72, 0x61] + Array(";Taroudannt\n".utf8)
    let report = try Importing().report(bytes)
    #expect(report.encoding == .windows1252)
    guard case .organisation(let organisation) = report.change?.edits.first?.after else {
      Issue.record("nothing taken")
      return
    }
    #expect(organisation.name.french == "Coopéra")
  }

  @Test func `finds its header below titles`() throws {
    var importing = try Importing()
    let report = try importing.take(
      "Liste des coopératives;;\n;;\nNom;Commune;ICE\nTiwizi;Taroudannt;001561191000066\n")
    #expect(report.headerLine == 3)
    #expect(report.rows == 1)
    #expect(try importing.organisation.identifiers.ice == "001561191000066")
  }

  @Test func `divides a name in two scripts`() throws {
    var importing = try Importing()
    _ = try importing.take("Nom;Commune\nTiwizi / تيويزي;Taroudannt\n")
    #expect(try importing.organisation.name == BilingualName("Tiwizi", "تيويزي"))
  }

  @Test func `tells communes of one name apart by their province`() throws {
    let ambiguous = try Importing().report("Nom;Commune\nTiwizi;Oulad Aissa\n")
    #expect(ambiguous.refused.map(\.column) == ["Commune"] || ambiguous.refused.isEmpty)
    var importing = try Importing()
    _ = try importing.take("Nom;Commune;Province\nTiwizi;Oulad Aissa;Taroudannt\n")
    #expect(try importing.organisation.commune?.text.hasPrefix("09.541") == true)
  }

  @Test func `dates facts by their column, their header or today`() throws {
    var importing = try Importing()
    _ = try importing.take(
      "Nom;Commune;Adhérents;Date effectif;CA 2024 (KDH);CA 2023;Emplois 2025\nTiwizi;Taroudannt;12;31/12/2025;250,5;1 200,50;4\n"
    )
    let organisation = try importing.organisation
    #expect(organisation.latestMembers?.on == Day(iso: "2025-12-31"))
    #expect(organisation.turnover.map(\.year) == [2023, 2024])
    #expect(organisation.turnover.map(\.amount) == [Money(centimes: 120_050), Money(dirhams: 250_500)])
    #expect(organisation.latestJobs?.on == Day(iso: "2025-12-31"))
    #expect(organisation.jobsTotal == 4)
  }

  @Test func `adds a fact and keeps the old one`() throws {
    var importing = try Importing()
    _ = try importing.take("Nom;Commune;Adhérents;Date\nTiwizi;Taroudannt;12;31/12/2024\n")
    let report = try importing.take("Nom;Commune;Adhérents;Date\nTIWIZI;Taroudannt;15;31/12/2025\n")
    #expect(report.updated == 1)
    #expect(try importing.organisation.members.map(\.total) == [12, 15])
  }

  @Test func `changes nothing the second time`() throws {
    var importing = try Importing()
    let text = "Nom;Commune;Adhérents;CA 2024;Produits\nTiwizi;Taroudannt;12;1000;argan; \n".replacing(
      ";argan; ", with: ";argan")
    _ = try importing.take(text)
    let again = try importing.report(text)
    #expect(again.unchanged == 1)
    #expect(again.change == nil)
  }

  @Test func `leaves what an empty cell says nothing of`() throws {
    var importing = try Importing()
    _ = try importing.take("Nom;Commune;Adresse\nTiwizi;Taroudannt;rue 1\n")
    _ = try importing.take("Nom;Commune;Adresse;Sigle\nTiwizi;Taroudannt;;TWZ\n")
    #expect(try importing.organisation.address == "rue 1")
    #expect(try importing.organisation.acronym == "TWZ")
  }

  @Test func `is one change`() throws {
    let report = try Importing().report(
      "Nom;Commune\nA1;Taroudannt\nA2;Agadir\nA3;Tiznit (commune)\n".replacing(" (commune)", with: ""))
    #expect(report.change?.edits.count == report.added)
    #expect(report.change?.action == "organisations-import")
  }

  @Test func `has no place for persons without a legal basis`() throws {
    var importing = try Importing()
    let report = try importing.take("Nom;Commune;Tél;Président\nTiwizi;Taroudannt;0600000001;X Y\n")
    #expect(report.passedColumns.map(\.header) == ["Tél", "Président"])
    #expect(try importing.organisation.contacts.isEmpty)
    _ = try importing.take(
      "Nom;Commune;Tél;Fonction;Base légale\nTiwizi;Taroudannt;0600000001;trésorière;consentement\n")
    let contact = try #require(try importing.organisation.contacts.first)
    #expect(contact.legalBasis == .consent)
    #expect(contact.phone == "0600000001")
    let refused = try importing.report("Nom;Commune;Tél;Base légale\nTiwizi;Taroudannt;0600000001;\n")
    #expect(refused.refused.map(\.column) == ["Base légale"])
  }

  @Test func `names columns that it does not know or that are worked out`() throws {
    let report = try Importing().report(
      "Nom;Commune;Couleur;Part des femmes;Région\nTiwizi;Taroudannt;bleu;75 %;Souss\n")
    #expect(report.unknownColumns == ["Couleur"])
    #expect(report.passedColumns.map(\.header) == ["Part des femmes", "Région"])
    #expect(report.added == 1)
  }
}

@Suite struct `A row that cannot be taken` {
  /// The row, the column it fails in, and a word of the reason.
  @Test(arguments: [
    ("Nom;Commune\n;Taroudannt\n", "Nom", "manque"), ("Nom;Commune\nA;Nullepart\n", "Commune", "Nullepart"),
    ("Nom;Commune;Adhérents\nA;Agadir;douze\n", "Adhérents", "nombre"),
    ("Nom;Commune;Adhérents\nA;Agadir;-3\n", "Adhérents", "effectif"),
    ("Nom;Commune;Adhérents;Femmes\nA;Agadir;5;6\n", "Adhérents", "6 femmes"),
    ("Nom;Commune;Date de création\nA;Agadir;30/02/2020\n", "Date de création", "calendrier"),
    ("Nom;Commune;Forme juridique\nA;Agadir;SARL\n", "Forme juridique", "liste"),
    ("Nom;Commune;ICE\nA;Agadir;12345\n", "ICE", "15 chiffres"),
    ("Nom;Commune;ICE\nA;Agadir;1,56119E+12\n", "ICE", "arrondi"),
    ("Nom;Commune;CA 2024\nA;Agadir;beaucoup\n", "CA 2024", "nombre"),
    ("Nom;Commune;Exercice;CA\nA;Agadir;l'an passé;5\n", "Exercice", "année"),
    ("Nom;Commune\nA;Agadir;de trop\n", "", "cellules"), ("id;Nom\nabc;A\n", "id", "26"),
  ]) func `is reported by line, field and reason`(_ text: String, _ column: String, _ word: String) throws {
    let report = try Importing().report(text)
    let problem = try #require(report.refused.first)
    #expect(problem.line == 2)
    #expect(problem.column == column)
    #expect(problem.reason.fr.contains(word), "\(problem.reason.fr)")
    #expect(report.change == nil)
    #expect(report.added == 0)
  }

  @Test func `stops the import, unless it is to be left out`() throws {
    let text = "Nom;Commune\nA;Agadir\nB;Nullepart\n"
    let importing = try Importing()
    #expect(try importing.report(text).change == nil)
    #expect(try importing.report(text, .areLeftOut).change?.edits.count == 1)
  }

  @Test func `is one about an organisation of an earlier row`() throws {
    let report = try Importing().report("Nom;Commune\nTiwizi;Taroudannt\nTIWIZI;Taroudannt\n")
    #expect(report.refused.map(\.line) == [3])
    #expect(report.refused.first?.reason.fr.contains("ligne 2") == true)
  }

  @Test func `is one that two organisations on record answer to`() throws {
    var importing = try Importing()
    for number in 1...2 {
      var organisation = Organisation()
      organisation.id = RecordID(milliseconds: 5, chance: (0, UInt64(number)))
      organisation.name = BilingualName("Tiwizi")
      organisation.commune = TerritoryCode("09.541.01.13")
      importing.hub.organisations.put(organisation)
    }
    let report = try importing.report("Nom;Commune\nTiwizi;09.541.01.13\n")
    #expect(report.refused.first?.reason.fr.contains("plusieurs") == true)
  }

  @Test(arguments: [
    ("", CSVProblem.empty), ("\n \n", .empty), ("a;b\n1;2\n", .noHeader(["a", "b"])),
    ("Commune;ICE\nAgadir;001561191000066\n", .noNameColumn(line: 1)),
    ("Nom;Dénomination\nA;B\n", .doubledColumn("Nom", "Dénomination")),
    ("Nom;Commune\nA;\"Agadir\n", .unclosedQuote(line: 2)),
  ]) func `or a file that is no such table is refused whole`(_ text: String, _ problem: CSVProblem) throws {
    let importing = try Importing()
    #expect(throws: problem) { try importing.report(text) }
    #expect(!problem.phrase.ar.isEmpty)
  }
}

@Suite struct `The organisation a row is about` {
  private func hub(_ change: (inout Organisation) -> Void) throws -> Importing {
    var importing = try Importing()
    var organisation = Organisation()
    organisation.id = RecordID(milliseconds: 5, chance: (0, 1))
    organisation.name = BilingualName("Tiwizi", "تيويزي")
    organisation.commune = TerritoryCode("09.541.01.13")
    change(&organisation)
    importing.hub.organisations.put(organisation)
    return importing
  }

  @Test func `is found by ICE under another name`() throws {
    let importing = try hub { $0.identifiers.ice = "001561191000066" }
    #expect(try importing.report("Nom;Commune;ICE\nAutre nom;Agadir;1561191000066\n").updated == 1)
  }

  @Test func `is another one where the ICE differs`() throws {
    let importing = try hub { $0.identifiers.ice = "001561191000066" }
    #expect(try importing.report("Nom;Commune;ICE\nTiwizi;09.541.01.13;002136093000040\n").added == 1)
  }

  @Test func `is found by its number in the local register within the province`() throws {
    let importing = try hub { $0.identifiers.localRegisterNumber = "41/2024" }
    #expect(try importing.report("Nom;Commune;N° registre local\nAutre;09.541.01.13;41 / 2024\n").updated == 1)
    #expect(try importing.report("Nom;Commune;N° registre local\nAutre;Agadir;41/2024\n").added == 1)
  }

  @Test func `is found by folded name and commune in either script`() throws {
    let importing = try hub { _ in }
    #expect(try importing.report("Nom;Commune;Sigle\nTÎWIZI;09.541.01.13;T\n").updated == 1)
    #expect(try importing.report("Nom;Commune;Sigle\nتِيويزي;09.541.01.13;T\n").updated == 1)
    #expect(try importing.report("Nom;Commune;Sigle\nTiwizi;Agadir;T\n").added == 1)
  }

  @Test func `keeps a wrong control of its ICE with a remark`() throws {
    let report = try Importing().report("Nom;Commune;ICE\nA;Agadir;001561191000065\n")
    #expect(report.added == 1)
    #expect(report.remarks.map(\.column) == ["ICE"])
  }
}
