import ESSDomain
import HubStore
import Synchronization
import Testing

@testable import HubRuntime

/// Answers given beforehand, one after the other; then the input has ended.
private final class Answers: Sendable {
  private let left: Mutex<[String]>

  init(_ answers: [String]) { left = Mutex(answers) }

  func next() -> String? { left.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}

@Suite struct `A talk in lines` {
  private func dialogue(_ trial: CommandTrial, _ answers: [String], _ language: Language = .french) -> Dialogue {
    let answers = Answers(answers)
    return Dialogue(trial.written.console(language)) { answers.next() }
  }

  private func activities(_ trial: CommandTrial) throws -> Int { try HubStore.open(trial.folder).hub.activities.count }

  @Test func `records an activity, question by question`() throws {
    let trial = try CommandTrial(organisations: 5)
    let before = try activities(trial)
    let organisation = try HubStore.open(trial.folder).hub.organisations[0]
    let first = ["réunion", "Bilan d'étape", "hier", "2", organisation.id.text, "", "salle"]
    let rest = ["12", "9", "", "-", "R25", "rappeler la DPA", "+7", ""]
    let outcome = try trial.command.addPlainly(dialogue(trial, first + rest))
    #expect(outcome == .done, "\(trial.written.data)")
    let hub = try HubStore.open(trial.folder).hub
    #expect(hub.activities.count == before + 1)
    let last = (0..<hub.activities.count).map { hub.activities[$0] }.first { $0.subject == "Bilan d'étape" }
    let activity = try #require(last)
    #expect(activity.type == .meeting)
    #expect(activity.startsOn == testDay.adding(days: -1))
    #expect(activity.organisations == [organisation.id])
    #expect(activity.commune == organisation.commune)
    #expect(activity.participants.women == 12)
    #expect(activity.followUps.first?.dueOn == testDay.adding(days: 7))
  }

  @Test func `says what cannot be read, and asks again`() throws {
    let trial = try CommandTrial(organisations: 2)
    let outcome = try trial.command.addPlainly(dialogue(trial, ["?", "zzz", "visite", "x", "31 février", "<", "y"]))
    #expect(outcome == .refused)
    #expect(trial.written.data.contains("Non : "))
    #expect(trial.written.data.contains("1. "), "the choices are numbered")
    #expect(trial.written.data.contains("rien n'est enregistré"))
  }

  @Test func `saves nothing when the input ends or the answer is no`() throws {
    let trial = try CommandTrial(organisations: 2)
    let before = try activities(trial)
    for answers in [[], ["visite"], Array(repeating: "", count: 5)] {
      #expect(try trial.command.addPlainly(dialogue(trial, answers)) == .refused)
    }
    #expect(try activities(trial) == before)
  }

  @Test(arguments: Language.allCases) func `goes through the folder by numbers`(_ language: Language) throws {
    let trial = try CommandTrial(organisations: 25, language)
    let answers = ["2", "", "1", "", "/coop", "0", "1", "0", "3", "0", "4", "0", "5", "0", "6", "0", "9", "0"]
    #expect(try trial.command.plainly(dialogue(trial, answers, language)) == .done)
    let lines = trial.written.data.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("11. ") }, "the second ten")
    #expect(lines.contains { $0.hasPrefix("2. ") && $0.hasSuffix("(25)") })
    for line in lines { #expect(!line.contains("│") && !line.contains("─")) }
  }

  @Test func `undoes the last change and ends with the input`() throws {
    let trial = try CommandTrial(organisations: 2)
    #expect(try trial.command.plainly(dialogue(trial, ["8"])) == .done)
    #expect(trial.written.data.contains("Rien ici"))
    #expect(try trial.command.plainly(dialogue(trial, ["2", "99", "x"])) == .done)
    #expect(trial.written.data.contains("pas dans la liste"))
  }
}
