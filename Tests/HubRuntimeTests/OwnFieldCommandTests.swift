import ESSDomain
import HubRuntime
import HubStore
import TestSupport
import Testing

@Suite struct `essor fields` {
  private func trial(_ change: (inout Hub) -> Void = { _ in }) throws -> CommandTrial {
    try CommandTrial { hub in
      hub.ownFields = OwnFieldSample.all
      change(&hub)
    }
  }

  /// A folder whose first organisation has these members.
  private func trial(with members: String) throws -> (CommandTrial, RecordID) {
    guard case .object(let values)? = JSONSample.value("{\(members)}") else {
      throw EntryProblem(Phrase(same: members))
    }
    var id = RecordID.none
    let trial = try trial { hub in
      var organisation = hub.organisations[0]
      organisation.unknown = values
      id = organisation.id
      hub.organisations.put(organisation)
    }
    return (trial, id)
  }

  @Test(arguments: Language.allCases) func `lists them in the user's language`(_ language: Language) throws {
    let trial = try trial()
    let (command, written) = trial.again(language)
    #expect(try command.ownFields(.table) == .done)
    let lines = written.data.split(separator: "\n")
    #expect(lines.count == 11 && lines[1].contains(OwnFieldSample.network.label[language]))
  }

  @Test func `lists them for other programs`() throws {
    let trial = try trial()
    _ = try trial.command.ownFields(.json)
    #expect(trial.written.data == trial.scratch.text("hub/fields.json"))
    let (command, written) = trial.again()
    _ = try command.ownFields(.csv)
    #expect(written.data.split(separator: "\r\n")[2].hasPrefix("organisations;superficieHa;Superficie (ha);المساحة"))
    let none = try CommandTrial()
    #expect(try none.command.ownFields(.table) == .done)
    #expect(none.written.data.isEmpty && none.written.words.contains("essor fields add"))
  }

  @Test func `adds and removes one, and says what becomes of the values`() throws {
    let trial = try CommandTrial()
    var request = OwnFieldRequest(records: "التعاونيات", name: "epargne")
    #expect(trial.command.ending { try $0.addOwnField(request) } == .refused)
    request.records = "organisations"
    #expect(trial.command.ending { try $0.addOwnField(request) } == .refused)
    request.kind = "choice"
    request.labels = [.french: "Épargne", .arabic: "الادخار"]
    #expect(trial.command.ending { try $0.addOwnField(request) } == .refused)
    request.choices = "union=Union|اتحاد|Union ; gie ؛ AMAP Souss=AMAP"
    request.isColumn = true
    #expect(trial.command.ending { try $0.addOwnField(request) } == .done)
    #expect(trial.command.ending { try $0.addOwnField(request) } == .refused)
    let field = try #require(try trial.hub.ownFields.all.first)
    #expect(field.label == Phrase(fr: "Épargne", en: "Épargne", ar: "الادخار") && field.isColumn && !field.isRequired)
    #expect(field.kind.offered?.map(\.code) == ["union", "gie", "AMAP Souss"])
    #expect(field.kind.offered?[0].label == Phrase(fr: "Union", en: "Union", ar: "اتحاد"))
    #expect(trial.command.ending { try $0.removeOwnField("epargnes", of: "organisations") } == .refused)
    let (command, written) = trial.again()
    #expect(try command.removeOwnField("epargne", of: "organisations") == .done)
    #expect(written.words.contains("restent"))
    #expect(try trial.hub.ownFields.isEmpty)
  }

  @Test func `are columns, filters and sort keys of a list`() throws {
    let (trial, id) = try trial(with: OwnFieldSample.members)
    var request = ListRequest(kind: "organisations")
    request.filter = "superficie>10"
    request.columns = ["id", "superficieHa", "Appartenance à un réseau"]
    request.sort = ["-ruches"]
    request.form = .csv
    _ = try trial.command.list(request)
    #expect(trial.written.data == "id;superficieHa;appartenanceReseau\r\n\(id.text);12.3456789;gie\r\n")
    let (command, written) = trial.again(.arabic)
    _ = try command.list(ListRequest(kind: "organisations"))
    #expect(written.data.contains("المساحة (هكتار)") && written.data.contains("مجموعة ذات نفع اقتصادي"))
    let (show, page) = trial.again(.english)
    _ = try show.show(id.text, .table)
    #expect(page.data.contains("Cold store") && page.data.contains("Hives: 5,000,000,000"))
  }

  @Test func `are in the schema of the folder's hub`() throws {
    let trial = try trial()
    _ = try trial.command.schema("organisations")
    #expect(JSONSample.value(trial.written.data)?["properties"]?["superficieHa"] != nil)
  }

  @Test func `are checked: what does not fit and what is missing`() throws {
    let (trial, id) = try trial(with: #""ruches":"douze""#)
    #expect(try trial.command.check(.json) == .findings)
    let report = try #require(JSONSample.value(trial.written.data))
    let file = try #require(try trial.hub.organisations.file(of: id))
    #expect(report["files"]?.elements.map { $0["file"]?.string } == [file])
    #expect((report["files"]?.elements.first?["line"]?.integer ?? 0) > 1)
    #expect(report["rules"]?.elements.contains { $0["rule"]?.string == "activities.vehicule" } == true)
  }

  @Test func `are asked for and given when an activity is added`() throws {
    let trial = try trial()
    var request = ActivityRequest()
    request.line = "visite #Agadir : emballage"
    let (refused, words) = trial.again()
    #expect(refused.ending { try $0.add(request) } == .refused)
    #expect(words.words.contains("Véhicule") && words.words.contains("--set vehicule="))
    for bad in ["", "couleur=bleu", "id=01J00000000000000000000001", "vehicule"] {
      request.settings = [bad]
      #expect(trial.command.ending { try $0.add(request) } == .refused, "\(bad)")
    }
    request.settings = ["vehicule=Dacia = 4x4"]
    let (command, written) = trial.again()
    #expect(command.ending { try $0.add(request) } == .done, "\(written.words)")
    let id = try #require(RecordID(written.data.trimmed))
    #expect(try trial.hub.activities[id]?.unknown == [JSONMember(name: "vehicule", value: .string("Dacia = 4x4"))])
  }
}
