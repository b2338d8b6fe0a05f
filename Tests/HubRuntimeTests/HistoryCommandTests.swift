import ESSDomain
import HubRuntime
import HubStore
import TestSupport
import Testing

/// A folder in which somebody changed an organisation twice and recorded a visit.
private struct HistoryTrial {
  let trial: CommandTrial
  let organisation: Organisation
  private(set) var changes: [RecordID] = []
  var folder: String { trial.folder }

  init(_ language: Language = .french) throws {
    trial = try CommandTrial(organisations: 40, language)
    organisation = try trial.hub.organisations[0]
    try change(-30, "Amina Idrissi") { $0.turnover = [TurnoverFact(year: 2025, Money(dirhams: 12_000))] }
    try change(-20, "Brahim") {
      $0.turnover = [TurnoverFact(year: 2025, Money(dirhams: 15_000))]
      $0.products = ["huile d'argan", "miel"]
    }
    try change(-1, "Amina Idrissi") { $0.products = ["huile d'argan", "savon"] }
  }

  private mutating func change(_ days: Int, _ author: String, _ change: (inout Organisation) -> Void) throws {
    let opened = try HubStore.open(folder)
    let before = try #require(opened.hub.organisations[organisation.id])
    var after = before
    change(&after)
    let edit = RecordEdit(before: .organisation(before), after: .organisation(after))
    let moment = Timestamp(
      milliseconds: Int64(testDay.adding(days: days).number) * 86_400_000 + Int64(changes.count) * 1_000)
    let made = Change(
      id: RecordID(milliseconds: UInt64(clamping: moment.milliseconds), chance: (7, UInt64(changes.count))),
      action: "organisation-edit", title: Phrase(same: "Fiche modifiée \(changes.count)"), author: author,
      edits: [try #require(edit)])
    _ = try opened.store.save(made, at: moment)
    changes.append(made.id)
  }

  /// What a command wrote, and how it ended.
  func run(_ language: Language = .french, _ command: (HubCommand) throws -> Outcome) -> (Written, Outcome) {
    let (next, written) = trial.again(language)
    return (written, next.ending(command))
  }

  func outcome(of request: RestoreRequest) -> Outcome { run { try $0.restore(request) }.1 }
  func undo(_ what: String? = nil) -> Outcome { run { try $0.undo(what) }.1 }
  func redo(_ what: String? = nil) -> Outcome { run { try $0.redo(what) }.1 }

  var hub: Hub { get throws { try trial.hub } }
}

@Suite struct `essor history` {
  @Test func `tells a record's changes with labels and values for people`() throws {
    let trial = try HistoryTrial()
    let (written, outcome) = trial.run { try $0.history(HistoryRequest(record: trial.organisation.id.text)) }
    #expect(outcome == .done)
    let lines = written.data.split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.hasPrefix(" ") }.count == 3)
    #expect(lines[0].contains("Amina Idrissi  Fiche modifiée 0  [\(trial.changes[0].short)]"))
    #expect(written.data.contains("12\u{A0}000,00\u{A0}DH"))
    #expect(written.data.contains("Produits : − miel · + savon"))
    let (arabic, _) = trial.run(.arabic) { try $0.history(HistoryRequest(record: trial.organisation.id.text)) }
    #expect(arabic.data.contains("− miel · + savon"))
    #expect(arabic.data.contains("درهم"))
  }

  @Test func `takes a part of the time, an author, a kind and a filter`() throws {
    let trial = try HistoryTrial()
    func titles(_ change: (inout HistoryRequest) -> Void) throws -> [String] {
      var request = HistoryRequest(record: nil, .json)
      change(&request)
      let (written, outcome) = trial.run { try $0.history(request) }
      #expect(outcome == .done)
      return JSONSample.value(written.data)?.elements.compactMap { $0["title"]?.string } ?? []
    }
    let all = ["Fiche modifiée 0", "Fiche modifiée 1", "Fiche modifiée 2"]
    #expect(try titles { _ in } == all)
    #expect(try titles { $0.since = "hier" } == [all[2]])
    #expect(try titles { $0.until = "2026-11-10" } == Array(all[...1]))
    #expect(try titles { $0.since = "2026-10" } == all)
    #expect(try titles { $0.author = "amina" } == [all[0], all[2]])
    #expect(try titles { $0.kind = "activités" } == [])
    #expect(
      try titles {
        $0.kind = "organisations"
        $0.filter = "id:\(trial.organisation.id.text)"
      } == all)
    #expect(
      try titles {
        $0.kind = "organisations"
        $0.filter = "produits:savon"
      } == all)
    // It had honey once, and passed then.
    #expect(
      try titles {
        $0.kind = "organisations"
        $0.filter = "produits:miel"
        $0.since = "hier"
      } == [all[2]])
  }

  @Test func `writes a row for each value as CSV`() throws {
    let trial = try HistoryTrial()
    let (written, _) = trial.run { try $0.history(HistoryRequest(record: nil, .csv)) }
    let rows = written.data.split(separator: "\r\n").map(String.init)
    #expect(rows.first == "change;at;author;action;title;kind;record;name;field;label;before;after")
    #expect(rows.count == 5)
    #expect(rows.last?.contains(";products;Produits;") == true)
  }

  @Test func `compares with a day, for any filter`() throws {
    let trial = try HistoryTrial()
    var request = HistoryRequest()
    request.baseline = "hier"
    let (written, outcome) = trial.run { try $0.history(request) }
    #expect(outcome == .done)
    #expect(written.data.contains("Produits : − miel · + savon"))
    #expect(!written.data.contains("DH"))
    #expect(written.words.hasPrefix("Autrement qu'au début du 23 novembre 2026 : 1 fiche."))
    request.kind = "organisations"
    request.filter = "produits:savon"
    request.form = .json
    let (json, _) = trial.run { try $0.history(request) }
    let row = try #require(JSONSample.value(json.data)?.elements.first)
    #expect(row["matchedThen"] == .bool(false))
    #expect(row["matchesNow"] == .bool(true))
    request.filter = "produits:couscous"
    let (none, _) = trial.run { try $0.history(request) }
    #expect(JSONSample.value(none.data)?.elements == [])
  }

  @Test func `refuses what does not go together`() throws {
    let trial = try HistoryTrial()
    var unkind = HistoryRequest()
    unkind.filter = "x"
    var both = HistoryRequest()
    (both.baseline, both.since) = ("hier", "hier")
    var never = HistoryRequest()
    never.since = "trente février"
    for request in [unkind, both, never, HistoryRequest(record: "nobody at all")] {
      let (written, outcome) = trial.run { try $0.history(request) }
      #expect(outcome == .refused)
      #expect(written.data.isEmpty)
      #expect(!written.words.isEmpty)
    }
  }
}

@Suite struct `essor restore and undo` {
  @Test func `puts a field back, and a record`() throws {
    let trial = try HistoryTrial()
    var request = RestoreRequest()
    request.record = trial.organisation.id.text
    request.change = trial.changes[2].text
    request.field = "Produits"
    let (written, outcome) = trial.run { [request] in try $0.restore(request) }
    #expect(outcome == .done)
    #expect(written.words.hasPrefix("« Produits » remis comme avant : "))
    #expect(try trial.hub.organisations[trial.organisation.id]?.products == ["huile d'argan", "miel"])
    request.field = nil
    request.change = trial.changes[0].text
    #expect(trial.outcome(of: request) == .done)
    #expect(try trial.hub.organisations[trial.organisation.id] == trial.organisation)
    let (again, outcomeAgain) = trial.run { [request] in try $0.restore(request) }
    #expect(outcomeAgain == .done)
    #expect(again.words.hasPrefix("Rien à remettre"))
    #expect(trial.undo("2") == .done)
    #expect(try trial.hub.organisations[trial.organisation.id]?.products == ["huile d'argan", "savon"])
    #expect(trial.redo() == .done)
    #expect(try trial.hub.organisations[trial.organisation.id]?.products == ["huile d'argan", "miel"])
  }

  @Test func `shows the folder as of a day, and puts it back only when agreed`() throws {
    let trial = try HistoryTrial()
    var request = RestoreRequest()
    request.asOf = "2026-11-05"
    let (asked, outcome) = trial.run { [request] in try $0.restore(request) }
    #expect(outcome == .refused)
    #expect(asked.data.contains("Produits : "))
    #expect(asked.words.contains("--yes"))
    request.isDryRun = true
    #expect(trial.outcome(of: request) == .done)
    #expect(try trial.hub.organisations[trial.organisation.id]?.products == ["huile d'argan", "savon"])
    (request.isDryRun, request.isAgreed) = (false, true)
    let (done, ending) = trial.run { [request] in try $0.restore(request) }
    #expect(ending == .done)
    #expect(done.words.hasPrefix("Dossier remis comme le 5 novembre 2026 — 1 fiche"))
    #expect(try trial.hub.organisations[trial.organisation.id]?.products == ["huile d'argan", "miel"])
  }

  @Test func `takes one older change back, and names what stands in the way`() throws {
    let trial = try HistoryTrial()
    let (written, outcome) = trial.run { try $0.undo(trial.changes[1].text) }
    #expect(outcome == .notSaved)
    #expect(written.words.contains("Produits"))
    #expect(written.words.contains("savon"))
    #expect(trial.undo(trial.changes[2].short) == .done)
    #expect(trial.undo(trial.changes[1].text) == .done)
    #expect(trial.undo(trial.changes[1].text) == .refused)
    #expect(trial.undo("nothing") == .refused)
    #expect(trial.redo("many") == .refused)
    #expect(trial.undo("5") == .done)
    #expect(trial.undo() == .refused)
    #expect(try trial.hub.organisations[trial.organisation.id] == trial.organisation)
  }

  @Test func `refuses half of what it needs`() throws {
    let trial = try HistoryTrial()
    var alone = RestoreRequest()
    alone.record = trial.organisation.id.text
    var both = alone
    (both.asOf, both.change) = ("hier", trial.changes[0].text)
    var unknown = alone
    unknown.change = "ZZZZZZ"
    var fieldless = alone
    (fieldless.change, fieldless.field) = (trial.changes[0].text, "colour")
    for request in [RestoreRequest(), alone, both, unknown, fieldless] {
      #expect(trial.outcome(of: request) == .refused)
    }
  }
}

@Suite struct `essor journal` {
  /// What a day of work writes: visits recorded, records changed, follow-ups ticked off, and something undone.
  private func day(_ store: HubStore, _ hub: inout Hub, _ start: Timestamp, _ number: Int) throws {
    func save(_ before: AnyRecord?, _ after: AnyRecord, _ title: Phrase, _ place: Int) throws {
      let moment = Timestamp(milliseconds: start.milliseconds + Int64(place) * 600_000)
      let change = Change(
        id: RecordID(
          milliseconds: UInt64(clamping: moment.milliseconds), chance: (UInt16(number), 0x9E37_79B9_7F4A_7C15)),
        action: before == nil ? "activity-record" : "edit", title: title, author: "Amina El Idrissi",
        edits: [try #require(RecordEdit(before: before, after: after))])
      for edit in try store.save(change, at: moment).edits { hub.apply(edit) }
    }
    let activity = hub.activities[number % hub.activities.count]
    for place in 0..<3 {
      var new = hub.activities[(number * 7 + place) % hub.activities.count]
      new.id = RecordID(milliseconds: UInt64(clamping: start.milliseconds), chance: (UInt16(number), UInt64(place)))
      try save(nil, .activity(new), AnyRecord.activity(new).title, place)
    }
    for place in 3..<6 {
      let before = hub.organisations[(number * 5 + place) % hub.organisations.count]
      var after = before
      after.notes = place == 3 ? "Rappeler la présidente après la récolte." : before.notes
      if place == 4 { after.members.append(MembersFact(on: start.day, Counts(women: 31, men: 4))) }
      after.branch = place == 5 ? "apiculture" : before.branch
      after.updatedOn = start.day
      let title = after.name.phrase
      try save(
        .organisation(before), .organisation(after),
        Phrase(
          fr: "Fiche modifiée : \(title.fr)", en: "Record changed: \(title.en)", ar: "تعديل بطاقة: \(title.ar)"),
        place)
    }
    var ticked = activity
    ticked.results = "Mode d'emploi traduit, deux membres formées."
    ticked.updatedOn = start.day
    try save(.activity(activity), .activity(ticked), AnyRecord.activity(ticked).title, 6)
    _ = try store.undo(by: "Amina El Idrissi", at: Timestamp(milliseconds: start.milliseconds + 4_300_000))
  }

  @Test func `takes the room that the manual says`() throws {
    let trial = try CommandTrial(organisations: 40)
    let opened = try HubStore.open(trial.folder)
    var hub = opened.hub
    let first = try #require(Day(iso: "2025-03-03"))
    for number in 0..<12 {
      let start = Timestamp(milliseconds: Int64(first.adding(days: number * 25).number) * 86_400_000 + 32_400_000)
      try day(opened.store, &hub, start, number)
    }
    let (command, written) = trial.again()
    #expect(try command.journal(.json) == .done)
    let years = try #require(JSONSample.value(written.data)?.elements)
    let (bytes, changes) = (
      try #require(years.first?["bytes"]?.integer), try #require(years.first?["changes"]?.integer)
    )
    #expect(changes == 96)
    #expect((400...900).contains(bytes / changes), "\(bytes / changes) bytes a change")
    let (compacting, words) = trial.again()
    #expect(try compacting.compactJournal() == .done)
    #expect(words.words.hasPrefix("2025 : 96 changements"))
    let (again, after) = trial.again()
    _ = try again.journal(.json)
    let compacted = try #require(JSONSample.value(after.data)?.elements.first)
    #expect(compacted["changes"]?.integer == changes)
    let less = try #require(compacted["bytes"]?.integer)
    #expect(less * 100 < bytes * 85, "\(less / changes) bytes a change, from \(bytes / changes)")
    let (later, said) = trial.again()
    #expect(try later.compactJournal() == .done)
    #expect(said.words.hasPrefix("Rien à réunir"))
  }
}
