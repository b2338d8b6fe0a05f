import ESSDomain
import Glibc
import HubApp
import HubStore
import TerminalKit
import Testing

/// A demonstration in which the first organisation of the list was given an acronym.
private struct PastTrial {
  let session: SessionTrial

  init() throws {
    session = try SessionTrial()
    _ = try session.run(
      session.keys("2e") + [.key(.tab), .key(.tab), .key(.control("w")), .paste("QXZ"), .key(.control("s"))])
  }

  var hasAcronym: Bool {
    get throws { try HubStore.open(session.folder).hub.organisations.all.contains { $0.acronym == "QXZ" } }
  }

  /// Runs with these keys and gives the last screen.
  func screen(_ events: [Event]) throws -> String {
    try session.run(events, size: Size(120, 40)).last?.lines().joined(separator: "\n") ?? ""
  }

  /// The keys of the answer that does something.
  let yes: [Event] = [.key(.right), .key(.enter)]
}

@Suite struct `A session that looks back` {
  @Test func `puts a field back from the history of its record, and undoes that`() throws {
    let trial = try PastTrial()
    #expect(try trial.hasAcronym)
    let history = try trial.screen(trial.session.keys("2H"))
    #expect(history.contains("1 changement"), "\(history)")
    #expect(history.contains("QXZ"), "\(history)")
    let restored = try trial.screen(trial.session.keys("2H") + [.key(.down), .key(.character("r"))] + trial.yes)
    #expect(try !trial.hasAcronym, "\(restored)")
    #expect(restored.contains("2 changements"), "\(restored)")
    _ = try trial.screen(trial.session.keys("u"))
    #expect(try trial.hasAcronym)
  }

  @Test func `puts a record back as it stood before a change`() throws {
    let trial = try PastTrial()
    let question = try trial.screen(trial.session.keys("2HR"))
    #expect(question.contains("QXZ → —"), "\(question)")
    _ = try trial.screen(trial.session.keys("2HR") + trial.yes)
    #expect(try !trial.hasAcronym)
  }

  @Test func `puts the folder back as of a day from the journal`() throws {
    let trial = try PastTrial()
    let keys: [Event] = [.key(.function(7)), .key(.character("R")), .paste("17/11/2026"), .key(.enter)]
    let question = try trial.screen(keys)
    #expect(question.contains("1 à modifier"), "\(question)")
    _ = try trial.screen(keys + trial.yes)
    #expect(try !trial.hasAcronym)
    _ = try trial.screen(trial.session.keys("u"))
    #expect(try trial.hasAcronym)
  }

  @Test func `shows what changed since a day`() throws {
    let trial = try PastTrial()
    let screen = try trial.screen(trial.session.keys("2C") + [.paste("01/11/2026"), .key(.enter)])
    #expect(screen.contains("1 organisation modifiée sur 40 depuis le 1er novembre"), "\(screen)")
    #expect(screen.contains("Depuis le 1er novembre"), "\(screen)")
  }

  @Test func `finds, repairs and takes the repair back`() throws {
    let trial = try PastTrial()
    let file = trial.session.folder + "/partners.json"
    var status = stat()
    func rights() -> mode_t { stat(file, &status) == 0 ? status.st_mode & 0o777 : 0 }
    #expect(chmod(file, 0o644) == 0)
    let show: [Event] = [.key(.control("p")), .paste("data-problems"), .key(.enter)]
    let problems = try trial.screen(show)
    #expect(problems.contains("partners.json"), "\(problems)")
    let repaired = try trial.screen(show + [.key(.character("R"))] + trial.yes)
    #expect(rights() == 0o600, "\(repaired)")
    #expect(!repaired.contains("partners.json"), "\(repaired)")
    _ = try trial.screen(trial.session.keys("u"))
    #expect(rights() == 0o644)
  }
}
