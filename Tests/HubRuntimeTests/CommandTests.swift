import ESSDomain
import Glibc
import HubRuntime
import HubStore
import TestSupport
import Testing

@Suite struct `essor list` {
  @Test func `writes a table of the columns and the count beside it`() throws {
    let trial = try CommandTrial()
    #expect(
      trial.command.ending { try $0.list(ListRequest(kind: "organisations")) }
        == .done)
    let lines = trial.written.data.split(separator: "\n")
    #expect(lines.count == 41)
    #expect(lines.first?.hasPrefix("Dénomination") == true)
    #expect(trial.written.words == "40 fiches\n")
  }

  @Test func `filters, sorts, limits and chooses columns`() throws {
    let trial = try CommandTrial()
    var request = ListRequest(kind: "المنظمات")
    request.filter = "femmes>=50 statut:active"
    request.sort = ["-members"]
    request.columns = ["members", "womenShare", "status"]
    request.limit = 5
    request.form = .csv
    _ = try trial.command.list(request)
    let rows = trial.written.data.split(separator: "\r\n").map { $0.split(separator: ";").map(String.init) }
    #expect(rows.first == ["members", "womenShare", "status"])
    let members = rows.dropFirst().compactMap { Int($0[0]) }
    #expect(members == members.sorted(by: >))
    #expect(rows.dropFirst().allSatisfy { (Double($0[1]) ?? 0) >= 0.5 && $0[2] == "active" })
    #expect((1...5).contains(members.count))
  }

  @Test func `writes what jq reads`() throws {
    let trial = try CommandTrial()
    var request = ListRequest(kind: "plans")
    request.form = .json
    _ = try trial.command.list(request)
    #expect(JSONSample.value(trial.written.data)?.elements.count == 4)
    #expect(trial.written.words.isEmpty)
  }

  @Test func `fits the width of a terminal`() throws {
    let trial = try CommandTrial(isTerminal: true, width: 60)
    _ = try trial.command.list(ListRequest(kind: "organisations"))
    #expect(trial.written.data.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test(arguments: ListForm.allCases) func `shows control characters on a terminal as pictures`(_ form: ListForm) throws
  {
    let trial = try CommandTrial(organisations: 40, isTerminal: true, width: 200) { hub in
      var organisation = hub.organisations[0]
      organisation.name.french = "Evil\u{1B}[31m\u{9B}2J\u{7}"
      hub.organisations.put(organisation)
    }
    var request = ListRequest(kind: "organisations")
    request.form = form
    _ = try trial.command.list(request)
    #expect(trial.written.data.contains("Evil"))
    let controls = trial.written.data.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
    #expect(controls.isEmpty)
  }

  @Test func `refuses kinds, fields and limits that there are not`() throws {
    let trial = try CommandTrial(organisations: 40)
    var unsorted = ListRequest(kind: "organisations")
    unsorted.sort = ["-colour"]
    var unlimited = ListRequest(kind: "organisations")
    unlimited.limit = -1
    for request in [ListRequest(kind: "cars"), unsorted, unlimited] {
      #expect(trial.command.ending { try $0.list(request) } == .refused)
    }
    #expect(trial.written.data.isEmpty)
    #expect(trial.written.words.contains("cars"))
    #expect(trial.written.words.contains("colour"))
  }
}

@Suite struct `essor show` {
  @Test func `writes a record with what the rules say`() throws {
    let trial = try CommandTrial(organisations: 40)
    let organisation = try trial.hub.organisations[0]
    _ = try trial.command.show(organisation.id.text, .table)
    #expect(trial.written.data.contains(organisation.name.french))
    #expect(trial.written.data.contains("C01"))
    let (command, written) = trial.again()
    _ = try command.show(String(organisation.id.text.suffix(8)), .json)
    #expect(JSONSample.value(written.data)?["id"]?.string == organisation.id.text)
  }

  @Test func `lists those that a name may mean`() throws {
    let trial = try CommandTrial(organisations: 40)
    let outcome = trial.command.ending { try $0.show("coopérative", .table) }
    #expect(outcome == .refused)
    #expect(trial.written.words.split(separator: "\n").count > 2)
    #expect(trial.written.data.isEmpty)
  }
}

@Suite struct `essor add` {
  private func request(_ trial: CommandTrial) throws -> ActivityRequest {
    var request = ActivityRequest()
    request.type = "visite"
    request.date = "hier"
    request.hours = "2"
    request.organisations = [try trial.hub.organisations[0].id.text]
    request.women = "9"
    request.men = "3"
    request.title = "Étiquetage"
    request.recommendations = ["R25", "5"]
    request.followUp = "emballage"
    request.due = "vendredi"
    return request
  }

  @Test func `records an activity from single fields, and undo takes it away`() throws {
    let trial = try CommandTrial(organisations: 40)
    let before = try trial.hub.activities.count
    #expect(try trial.command.add(try request(trial)) == .done)
    let id = try #require(RecordID(trial.written.data.trimmed))
    let activity = try #require(try trial.hub.activities[id])
    #expect(activity.type == .visit)
    #expect(activity.startsOn == testDay.adding(days: -1))
    #expect(activity.participants.all == 12)
    #expect(activity.recommendations.map(\.text) == ["R25", "R05"])
    #expect(activity.followUps.first?.dueOn == Day(iso: "2026-11-27"))
    #expect(activity.commune == (try trial.hub.organisations[0].commune))
    let (command, written) = trial.again()
    #expect(try command.history(HistoryRequest(record: id.text)) == .done)
    #expect(written.data.contains("Étiquetage"))
    #expect(try command.undo() == .done)
    #expect(try trial.hub.activities.count == before)
    #expect(command.ending { try $0.undo() } == .refused)
    let (later, history) = trial.again()
    #expect(try later.history(HistoryRequest(record: id.text, .json)) == .done)
    #expect(JSONSample.value(history.data)?.elements.count == 2)
  }

  @Test func `records an activity from one line`() throws {
    let trial = try CommandTrial(organisations: 40)
    let name = try trial.hub.organisations[0].name.french
    var request = ActivityRequest()
    request.line = "visite @\"\(name)\" hier 2h 12p 9f #R25 +suivi vendredi : emballage à revoir"
    #expect(try trial.command.add(request) == .done)
    let id = try #require(RecordID(trial.written.data.trimmed))
    #expect(try trial.hub.activities[id]?.organisations.count == 1)
  }

  @Test(arguments: [
    ("type", "visiteur du soir"), ("date", "30/02/2026"), ("women", "neuf"), ("commune", "Nullepart"),
    ("due", "un jour"),
    ("organisation", "personne"), ("recommendation", "R99"),
  ]) func `refuses what it does not understand and writes nothing`(_ field: String, _ text: String) throws {
    let trial = try CommandTrial(organisations: 40)
    var request = try request(trial)
    switch field {
    case "type": request.type = text
    case "date": request.date = text
    case "women": request.women = text
    case "commune": request.commune = text
    case "due": request.due = text
    case "organisation": request.organisations = [text]
    default: request.recommendations = [text]
    }
    let before = try trial.hub.activities.count
    #expect(trial.command.ending { try $0.add(request) } == .refused)
    #expect(try trial.hub.activities.count == before)
    #expect(trial.written.data.isEmpty)
    #expect(!trial.written.words.isEmpty)
  }

  @Test func `refuses an activity without a type`() throws {
    let trial = try CommandTrial(organisations: 40)
    var request = ActivityRequest()
    request.line = "rien de connu"
    #expect(trial.command.ending { try $0.add(request) } == .refused)
    #expect(trial.written.words.contains("Type"))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `says that it is not saved where the folder cannot be written`() throws {
    let trial = try CommandTrial(organisations: 40)
    let request = try request(trial)
    chmod(trial.folder + "/activities", 0o500)
    #expect(trial.command.ending { try $0.add(request) } == .notSaved)
    chmod(trial.folder + "/activities", 0o700)
  }
}

@Suite struct `What essor add lacks` {
  @Test func `is named with the way to give it`() throws {
    let trial = try CommandTrial(organisations: 10)
    var request = ActivityRequest()
    request.line = "visite Taroudannt marché"
    #expect(trial.command.ending { try $0.add(request) } == .refused)
    #expect(trial.written.words.contains("Écrire #Taroudannt dans la ligne"))
    request.line = "visite #Agadirr marché"
    let (command, written) = trial.again()
    #expect(command.ending { try $0.add(request) } == .refused)
    #expect(written.words.contains("#Agadirr"))
    #expect(written.words.split(separator: "\n").count == 2)
    request.line = "Agadir"
    let (other, words) = trial.again()
    #expect(other.ending { try $0.add(request) } == .refused)
    #expect(words.words.contains("--type"))
  }
}

@Suite struct `essor import` {
  @Test func `shortens long lists of columns and says why a file cannot be read`() throws {
    let trial = try CommandTrial(organisations: 10)
    let headers = (1...500).map { "c\($0)" }.joined(separator: ";")
    try trial.scratch.write("large.csv", "Nom;Commune;\(headers)\nA;Agadir;x\n")
    var request = ImportRequest(kind: "organisations", file: trial.scratch.path + "/large.csv")
    request.isDryRun = true
    #expect(try trial.command.importTable(request) == .done)
    #expect(trial.written.words.contains("(+480)"))
    #expect(!trial.written.words.contains("c21 "))
    let (command, written) = trial.again()
    request.file = trial.scratch.path + "/none.csv"
    #expect(command.ending { try $0.importTable(request) } == .refused)
    #expect(written.words.contains("il n'existe pas"))
    #expect(!written.words.contains("No such file"))
  }

  @Test func `tries, refuses, and takes as one step of undo`() throws {
    let trial = try CommandTrial(organisations: 40)
    try trial.scratch.write("liste.csv", "Nom;Commune\nNouvelle A;Agadir\nNouvelle B;Nullepart\n")
    var request = ImportRequest(kind: "organisations", file: trial.scratch.path + "/liste.csv")
    #expect(trial.command.ending { try $0.importTable(request) } == .refused)
    #expect(try trial.hub.organisations.count == 40)
    #expect(trial.written.data.hasPrefix("ligne 3, « Commune »"))
    request.skipsBadRows = true
    request.isDryRun = true
    #expect(try trial.again().0.importTable(request) == .findings)
    #expect(try trial.hub.organisations.count == 40)
    request.isDryRun = false
    #expect(try trial.again().0.importTable(request) == .findings)
    #expect(try trial.hub.organisations.count == 41)
    #expect(try trial.again().0.undo() == .done)
    #expect(try trial.hub.organisations.count == 40)
  }

  @Test func `refuses files and kinds that it cannot take`() throws {
    let trial = try CommandTrial(organisations: 40)
    for request in [
      ImportRequest(kind: "plans", file: "x"),
      ImportRequest(kind: "organisations", file: trial.scratch.path + "/none.csv"),
      ImportRequest(kind: "organisations", file: trial.scratch.path),
    ] {
      #expect(trial.command.ending { try $0.importTable(request) } == .refused)
    }
  }
}

@Suite struct `essor init and check` {
  @Test func `make a hub that is in order`() throws {
    let scratch = try Scratch()
    let written = Written()
    let command = HubCommand(
      folder: scratch.path + "/new", console: written.console(), clock: stillClock, author: "test")
    var request = InitRequest(folder: scratch.path + "/new", region: "Souss-Massa")
    request.name = "Pôle d'essai"
    #expect(try command.create(request) == .done)
    #expect(try command.check(.table) == .done)
    #expect(try HubStore.open(scratch.path + "/new").hub.profile.name.french == "Pôle d'essai")
    #expect(command.ending { try $0.create(request) } == .notSaved)
    request.region = "Atlantide"
    #expect(command.ending { try $0.create(request) } == .refused)
  }

  @Test func `name a broken file with its line and count broken rules`() throws {
    let trial = try CommandTrial(organisations: 40)
    try trial.scratch.write("hub/partners.json", "[\n  {\"id\": \"01JQK2167JMFNA4RTT96FP1M7W\",\n")
    #expect(try trial.command.check(.table) == .findings)
    #expect(trial.written.data.contains("partners.json"))
    let (command, written) = trial.again()
    #expect(try command.check(.json) == .findings)
    let json = try #require(JSONSample.value(written.data))
    #expect(json["files"]?.elements.first?["file"]?.string == "partners.json")
    #expect((json["rules"]?.elements.count ?? 0) > 0)
  }

  @Test(arguments: Language.allCases) func `say why a folder does not open`(_ language: Language) throws {
    let scratch = try Scratch()
    for folder in ["none", "empty"] {
      if folder == "empty" { mkdir(scratch.path + "/empty", 0o700) }
      let written = Written()
      let command = HubCommand(
        folder: "\(scratch.path)/\(folder)", console: written.console(language), clock: stillClock, author: "")
      #expect(command.ending { try $0.check(.table) } == .cannotOpen)
      #expect(!written.words.isEmpty)
    }
  }
}
