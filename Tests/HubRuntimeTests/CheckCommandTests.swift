import ESSDomain
import Glibc
import HubRuntime
import HubStore
import TestSupport
import Testing

@Suite struct `essor check on a folder with faults` {
  /// A demonstration in which an activity names nobody, a commune was changed by hand, and a file is open to all.
  private func trial(_ language: Language = .french) throws -> CommandTrial {
    let trial = try CommandTrial(organisations: 40, language) { hub in
      var activity = hub.activities[0]
      activity.organisations = [RecordID("01J99999999999999999999999") ?? .none]
      hub.activities.put(activity)
    }
    let file = "hub/\(try trial.hub.activities[3].file)"
    let text = try #require(trial.scratch.text(file))
    try trial.scratch.write(file, text + "\n")
    chmod("\(trial.folder)/partners.json", 0o644)
    return trial
  }

  @Test(arguments: Language.allCases) func `is told in three languages and three forms`(_ language: Language) throws {
    let trial = try trial(language)
    for form in DataForm.allCases {
      let written = Written()
      let command = HubCommand(
        folder: trial.folder, console: written.console(language), clock: stillClock, author: "test")
      #expect(try command.check(form) == .findings)
      let reason = try #require(
        [.french: "droits", .english: "open to other", .arabic: "متاح لحسابات"][language] as String?)
      let other = try #require(
        [.french: "accessible à d'autres", .english: reason, .arabic: reason][language] as String?)
      #expect(written.data.contains(other))
      #expect(written.words.contains("1"))
    }
  }

  @Test func `is a table of places, weights, findings and repairs`() throws {
    let trial = try trial()
    _ = try trial.command.check(.table)
    let lines = trial.written.data.split(separator: "\n")
    #expect(lines.first?.hasPrefix("Endroit") == true)
    let reference = try #require(lines.first { $0.contains("renvoie à une fiche absente") })
    #expect(reference.contains("activities/") && reference.contains("erreur") && reference.contains("retire le renvoi"))
    #expect(trial.written.words.contains("Erreurs de fichiers : 1 ; avertissements : 2"))
  }

  @Test func `is CSV with one row for each`() throws {
    let trial = try trial()
    _ = try trial.command.check(.csv)
    let rows = trial.written.data.split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    #expect(rows.first?.joined(separator: ";") == "file;line;column;topic;severity;reason;repair;onRequest;records")
    #expect(Set(rows.dropFirst().prefix(3).map { $0[3] }) == ["reference", "canonical", "rights"])
    let reference = try #require(rows.first { $0[3] == "reference" })
    #expect(Int(reference[1]) != nil && Int(reference[2]) != nil && reference[4] == "error")
  }

  @Test func `is repaired when agreed to, and undone step by step`() throws {
    let trial = try trial()
    var request = RepairRequest()
    #expect(trial.command.ending { try $0.repair(request) } == .refused)
    request.ask = { _ in false }
    #expect(trial.command.ending { try $0.repair(request) } == .refused)
    request.isDryRun = true
    #expect(trial.command.ending { try $0.repair(request) } == .findings)
    let before = try HubStore.open(trial.folder).store.check()
    #expect(before.count == 3)
    request.isDryRun = false
    request.ask = { question in question.en.contains("(3)") }
    #expect(trial.command.ending { try $0.repair(request) } == .done)
    #expect(try HubStore.open(trial.folder).store.check() == [])
    #expect(trial.written.data.contains("→ retire le renvoi"))
    for _ in 0..<3 { #expect(try trial.command.undo() == .done) }
    #expect(try HubStore.open(trial.folder).store.check() == before)
  }

  @Test func `is repaired by topic, and only on request what goes out of sight`() throws {
    let trial = try trial()
    try trial.scratch.write("hub/plans/zz.json", "[{")
    var request = RepairRequest()
    request.isAgreed = true
    try request.choose(["canonical,rights"])
    #expect(try trial.command.repair(request) == .findings)
    #expect(try HubStore.open(trial.folder).store.check().map(\.topic) == [.reference, .file])
    request.only = []
    #expect(try trial.command.repair(request) == .findings)
    #expect(Scratch.names(in: "\(trial.folder)/plans").contains("zz.json"))
    request.only = [.file]
    #expect(try trial.command.repair(request) == .done)
    #expect(!Scratch.names(in: "\(trial.folder)/plans").contains("zz.json"))
    request.only = []
    #expect(try trial.command.repair(request) == .done, "nothing is left to repair")
    #expect(throws: CommandProblem.self) { try request.choose(["everything"]) }
  }

  @Test(arguments: Language.allCases) func `says what became of the format`(_ language: Language) throws {
    let trial = try CommandTrial(organisations: 40, language)
    let text = try #require(trial.scratch.text("hub/hub.json"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try trial.scratch.write("hub/hub.json", lines.filter { !$0.contains("\"format\"") }.joined(separator: "\n"))
    _ = try trial.command.list(ListRequest(kind: "plans"))
    #expect(trial.written.words.contains(".essor/before-format-1"))
    #expect(trial.scratch.text("hub/hub.json") == text)
    let newer = lines.map { $0.contains("\"format\"") ? "  \"format\": 9," : String($0) }.joined(separator: "\n")
    try trial.scratch.write("hub/hub.json", newer)
    let (command, written) = trial.again(language)
    _ = try command.list(ListRequest(kind: "plans"))
    #expect(written.words.contains("9"))
    var request = RepairRequest()
    request.isAgreed = true
    #expect(command.ending { try $0.undo() } == .notSaved)
    #expect(trial.scratch.text("hub/hub.json") == newer)
  }
}
