import ESSDomain
import Glibc
import HubApp
import Testing
import TerminalKit

@testable import HubRuntime

@Suite struct `The doctor` {
  private static let healthy: TerminalFacts = {
    var facts = TerminalFacts()
    facts.type = "xterm-256color"
    facts.isTerminal = true
    facts.isDescribed = true
    facts.size = Size(100, 30)
    facts.isUTF8 = true
    facts.colours = 256
    return facts
  }()

  private func states(
    _ scratch: Scratch, _ facts: TerminalFacts = healthy, _ variables: [String: String] = [:], folder: String? = nil,
    clock: Clock = stillClock
  ) -> [String: Ailment.State] {
    let surroundings = scratch.surroundings(
      ["PATH": "/usr/bin:/bin", "EDITOR": "sh", "LANG": "C.UTF-8"].merging(variables) { $1 })
    let doctor = Doctor(
      facts, surroundings, Configuration(surroundings), folder: folder ?? "\(scratch.path)/hub", clock: clock)
    return Dictionary(doctor.examine().map { ($0.topic, $0.state) }) { first, _ in first }
  }

  @Test func `finds nothing wrong with a good terminal and a hub of one's own`() throws {
    let trial = try CommandTrial(organisations: 3)
    let states = states(trial.scratch, folder: trial.folder)
    for (topic, state) in states where topic != "git" { #expect(state == .ok, "\(topic)") }
    #expect(Set(states.keys).isSuperset(of: ["terminal", "size", "colours", "locale", "direction", "font", "folder"]))
    #expect(Set(states.keys).isSuperset(of: ["rights", "space", "clock", "zone", "git", "editor", "clipboard"]))
  }

  @Test func `names what will not work`() throws {
    let scratch = try Scratch()
    var facts = Self.healthy
    facts.size = Size(50, 20)
    #expect(states(scratch, facts)["size"] == .problem)
    facts.size = Size(70, 20)
    #expect(states(scratch, facts)["size"] == .warning)
    facts.isDescribed = false
    #expect(states(scratch, facts)["terminal"] == .problem)
    facts = Self.healthy
    facts.isUTF8 = false
    facts.colours = 8
    facts.lacking = [.hideCursor]
    #expect(states(scratch, facts)["locale"] == .warning)
    #expect(states(scratch, facts)["colours"] == .warning)
    #expect(states(scratch, facts)["capabilities"] == .warning)
    facts.lacking = [.placeCursor]
    #expect(states(scratch, facts)["capabilities"] == .problem)
    #expect(states(scratch)["folder"] == .warning, "there is none yet")
    #expect(states(scratch, Self.healthy, ["EDITOR": "/nowhere/ed", "PATH": "/nowhere"])["editor"] == .warning)
    let late = Clock(now: { Moment(day: Day(number: 0), milliseconds: 0) })
    #expect(states(scratch, clock: late)["clock"] == .problem)
    let far = Clock(now: stillClock.now, local: { Timestamp(milliseconds: $0.milliseconds + 5 * 3_600_000) })
    #expect(states(scratch, clock: far)["zone"] == .warning)
    #expect(states(scratch, Self.healthy, ["TMUX": "/tmp/t,1,0"])["direction"] == .warning)
  }

  @Test func `looks at the folder without opening or changing it`() throws {
    let scratch = try Scratch()
    #expect(states(scratch, folder: scratch.path)["folder"] == .problem, "no hub.json")
    try scratch.write("hub.json", "{ \"format\": 99 }")
    #expect(states(scratch, folder: scratch.path)["folder"] == .warning)
    try scratch.write("hub.json", "{ broken")
    #expect(states(scratch, folder: scratch.path)["folder"] == .problem)
    try scratch.write("hub.json", "{}")
    #expect(states(scratch, folder: scratch.path)["folder"] == .ok)
    chmod(scratch.path, 0o755)
    #expect(states(scratch, folder: scratch.path)["rights"] == .warning)
    #expect(Scratch.names(in: scratch.path) == ["hub.json"])
  }

  @Test(arguments: Language.allCases) func `tells it in three languages, without the name of the home`(
    _ language: Language
  ) throws {
    let scratch = try Scratch()
    let surroundings = scratch.surroundings(["PATH": "/usr/bin"])
    let doctor = Doctor(
      Self.healthy, surroundings, Configuration(surroundings), folder: "\(scratch.path)/hub", clock: stillClock)
    for form in [DataForm.table, .json] {
      let written = Written()
      #expect(doctor.report(form, on: written.console(language)) == .done)
      #expect(!written.data.contains(scratch.path), "\(written.data)")
      #expect(written.data.contains("~/hub"))
    }
  }

  @Test func `ends with 1 where something will not work`() throws {
    let scratch = try Scratch()
    var facts = Self.healthy
    facts.type = nil
    let surroundings = scratch.surroundings()
    let doctor = Doctor(facts, surroundings, Configuration(surroundings), folder: "\(scratch.path)/hub")
    let written = Written()
    #expect(doctor.report(.json, on: written.console()) == .findings)
    #expect(written.data.contains("\"topic\": \"terminal\""))
  }
}
