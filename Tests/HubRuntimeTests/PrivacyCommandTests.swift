import ESSDomain
import Glibc
import HubRuntime
import HubStore
import TestSupport
import Testing

private let name = "Fatima Zyxwamrani"
private let phone = "06 98 76 54 31"

/// A hub with the person as a contact, in notes and in the journal.
private func trial(_ language: Language = .french, basis: ProcessingBasis? = .consent, until: String = "2027-01-01")
  throws
  -> CommandTrial
{
  let trial = try CommandTrial(language)
  let opened = try HubStore.open(trial.folder)
  let before = opened.hub.organisations[0]
  var after = before
  var contact = Contact(function: "présidente", name: name, phone: phone, email: "zyxw@example.org")
  contact.legalBasis = basis
  contact.retainUntil = Day(iso: until)
  after.contacts = [contact]
  after.notes = "Rappeler \(name)"
  let edit = try #require(RecordEdit(before: .organisation(before), after: .organisation(after)))
  let id = try #require(RecordID("01J00000000000000000000777"))
  _ = try opened.store.save(
    Change(id: id, action: "test", title: Phrase(same: "Contact"), author: "test", edits: [edit]),
    at: Timestamp(milliseconds: 1_795_000_000_000))
  return trial
}

private func request(_ form: DataForm = .table, _ person: String = name) -> PersonRequest {
  var request = PersonRequest(person: person)
  request.form = form
  return request
}

/// Files below a folder whose text has something of the person.
private func traces(_ path: String) -> [String] {
  var found: [String] = []
  for entry in Scratch.names(in: path) {
    let inner = "\(path)/\(entry)"
    var status = stat()
    guard lstat(inner, &status) == 0 else { continue }
    if status.st_mode & S_IFMT == S_IFDIR {
      found += traces(inner)
    } else if let file = fopen(inner, "r") {
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: max(1, Int(status.st_size)))
      let count = fread(&bytes, 1, bytes.count, file)
      let text = String(decoding: bytes.prefix(count), as: UTF8.self)
      if ["Zyxwamrani", "98 76 54", "zyxw@"].contains(where: { text.contains($0) }) { found.append(inner) }
    }
  }
  return found
}

@Suite struct `essor privacy` {
  @Test(arguments: Language.allCases) func `finds a person and says where`(_ language: Language) throws {
    let trial = try trial(language)
    #expect(trial.command.ending { try $0.findPerson(request()) } == .done)
    #expect(trial.written.data.contains(name) && trial.written.data.contains("organisations/"))
    #expect(trial.written.data.contains("journal/"))
    #expect(trial.written.words.contains("--also") && trial.written.words.contains(phone))
  }

  @Test func `writes what other programs read`() throws {
    let trial = try trial()
    _ = try trial.command.findPerson(request(.json, phone))
    let value = try #require(JSONSample.value(trial.written.data))
    let traces = value["traces"]?.elements ?? []
    #expect(traces.contains { $0["value"]?.string == name && $0["place"]?.string == "record" })
    #expect(value["exportedOn"]?.string == "2026-11-24")
    let (again, written) = trial.again()
    _ = try again.findPerson(request(.csv))
    #expect(written.data.hasPrefix("Where;Record;Field;Value;Certainty;File\r\n"))
  }

  @Test func `refuses what finds nobody`() throws {
    let trial = try trial()
    #expect(trial.command.ending { try $0.findPerson(request(.table, "…")) } == .refused)
    #expect(trial.command.ending { try $0.findPerson(request(.table, "Nobody Nowhere")) } == .done)
    #expect(trial.written.data.isEmpty)
  }

  @Test func `hands everything over in a file for its owner alone`() throws {
    let trial = try trial()
    var request = request(.json)
    request.output = trial.scratch.path + "/out/person.json"
    let before = umask(0)
    defer { umask(before) }
    #expect(trial.command.ending { try $0.exportPerson(request) } == .done)
    var status = stat()
    #expect(lstat(trial.scratch.path + "/out/person.json", &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(JSONSample.value(trial.scratch.text("out/person.json") ?? "")?["traces"]?.elements.isEmpty == false)
    #expect(trial.written.data.isEmpty)
    #expect(trial.command.ending { try $0.exportPerson(request) } == .notSaved)
  }

  @Test func `erases after a word, or with a flag, and not otherwise`() throws {
    let trial = try trial()
    var all = request()
    all.also = [phone, "zyxw@example.org"]
    let refusals: [(Consent, Outcome)] = [
      (Consent(.dryRun), .done), (Consent(.asked { nil }), .refused), (Consent(.asked { "oui" }), .refused),
    ]
    for (consent, outcome) in refusals {
      #expect(trial.command.ending { try $0.erasePerson(all, from: .sure, consent) } == outcome)
      #expect(!traces(trial.folder).isEmpty)
    }
    #expect(trial.command.ending { try $0.erasePerson(all, from: .sure, Consent(.asked { " Effacer " })) } == .done)
    #expect(traces(trial.folder).isEmpty)
    #expect(try trial.hub.organisations[0].contacts == [Contact(function: "présidente")])
    let (again, written) = trial.again()
    #expect(again.ending { try $0.erasePerson(all, from: .sure, Consent(.given)) } == .done)
    #expect(written.data.isEmpty)
    // What is left to undo does not bring the person back.
    _ = again.ending { try $0.undo() }
    #expect(traces(trial.folder).isEmpty)
  }

  @Test func `shows whose term is over without saying who, and erases them`() throws {
    let trial = try trial(until: "2026-11-23")
    let ours = try trial.hub.organisations[0].id
    #expect(trial.command.ending { try $0.overdueRetentions(.json, purge: nil) } == .findings)
    #expect(JSONSample.value(trial.written.data)?.elements.contains { $0["record"]?.string == ours.text } == true)
    #expect(!trial.written.data.contains("Zyxwamrani"))
    #expect(trial.command.ending { try $0.overdueRetentions(.table, purge: Consent(.given)) } == .done)
    #expect(try trial.hub.organisations[0].contacts == [Contact(function: "présidente")])
    #expect(try trial.hub.organisations[0].notes == "Rappeler [personne effacée]")
    #expect(trial.again().0.ending { try $0.overdueRetentions(.table, purge: nil) } == .done)
  }

  @Test func `keeps a log of requests with their days`() throws {
    let trial = try trial()
    var entry = RequestEntry()
    (entry.kind, entry.day, entry.initials) = ("effacement", "2026-11-13", "FZ")
    #expect(trial.command.ending { try $0.privacyRequests(entry, .json) } == .findings)
    let first = try #require(JSONSample.value(trial.written.data)?.elements.first)
    #expect(first["dueOn"]?.string == "2026-11-23" && first["late"] == .bool(true))
    let (check, said) = trial.again()
    _ = check.ending { try $0.check(.table) }
    #expect(said.words.contains("art. 8"))
    var answer = RequestEntry()
    answer.answered = first["id"]?.string.map { String($0.suffix(6)) }
    #expect(trial.again().0.ending { try $0.privacyRequests(answer, .table) } == .done)
    for (kind, day, initials) in [
      ("vol", nil, nil), ("accès", "31/02/2026", nil), ("accès", "2026-11-25", nil), ("accès", nil, name),
    ] {
      var bad = RequestEntry()
      (bad.kind, bad.day, bad.initials) = (kind, day, initials)
      #expect(trial.again().0.ending { try $0.privacyRequests(bad, .table) } == .refused, "\(kind)")
    }
    #expect(traces(trial.folder).allSatisfy { !$0.hasSuffix("privacy.json") })
  }

  @Test func `writes the notice in both languages, and says what the hub has to fill in`() throws {
    let trial = try trial(.arabic)
    #expect(trial.command.ending { try $0.privacyNotice() } == .findings)
    #expect(trial.written.data.contains("Récépissé CNDP") && trial.written.data.contains("المسؤول عن المعالجة"))
    #expect(trial.written.words.contains("controller"))
  }

  @Test func `has its rules and the rights to files in check`() throws {
    let trial = try trial(basis: nil, until: "2026-01-01")
    let file = try trial.hub.organisations[0].file
    chmod("\(trial.folder)/\(file)", 0o644)
    #expect(trial.command.ending { try $0.check(.json) } == .findings)
    let value = try #require(JSONSample.value(trial.written.data))
    let rules = value["rules"]?.elements.compactMap { $0["rule"]?.string } ?? []
    #expect(rules.contains("D01") && rules.contains("D02"))
    let files = value["files"]?.elements.compactMap { $0["file"]?.string } ?? []
    #expect(files.contains(file))
    #expect(!trial.written.data.contains("Zyxwamrani") && !trial.written.words.contains("Zyxwamrani"))
  }
}

@Suite struct `Nothing personal` {
  @Test func `is written outside the hub by commands or said in words`() throws {
    let trial = try trial()
    let command = trial.command
    _ = command.ending { try $0.check(.table) }
    _ = command.ending { try $0.list(ListRequest(kind: "organisations")) }
    _ = command.ending { try $0.undo() }
    _ = command.ending { try $0.overdueRetentions(.table, purge: nil) }
    #expect(!trial.written.words.contains("Zyxwamrani"))
    let outside = traces(trial.scratch.path).filter { !$0.hasPrefix(trial.folder) }
    #expect(outside.isEmpty, "\(outside)")
  }
}
