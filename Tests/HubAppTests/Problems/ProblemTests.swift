import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The problems of the folder` {
  private func opened(_ keys: String..., change: (inout AppState.Start) -> Void = { _ in }) -> Walk {
    var walk = SamplePast.walk(start: change)
    walk.act("data-problems")
    for key in keys { walk.press(named: key) }
    return walk
  }

  @Test func `are looked for when they are shown`() {
    let walk = opened()
    #expect(walk.effects.contains(.check))
    #expect(walk.shows("3 erreurs"))
    #expect(walk.shows("1 avertissement"))
    #expect(walk.shows("organisations/09.541.01.05.json:12:7"))
  }

  @Test func `are the first thing of the day, and Enter shows them`() {
    var walk = SamplePast.walk { $0.setAside = SamplePast.problems }
    #expect(walk.shows("! dossier"))
    walk.press(.enter)
    #expect(walk.state.place == .problems)
    walk.happen(.checked([]))
    walk.press(.escape)
    #expect(!walk.shows("! dossier"))
  }

  @Test func `are repaired one by one after a question`() {
    var walk = opened("Down", "r")
    #expect(walk.state.focus == .dialog)
    #expect(walk.shows("retire le renvoi"))
    walk.press(.escape)
    #expect(walk.state.focus == .problems)
    walk.press(.character("r"), .right, .enter)
    #expect(walk.effects.last == .repair([SamplePast.problems[1]]))
  }

  @Test func `are repaired together, but for what takes something out of sight`() {
    var walk = opened("R")
    #expect(walk.shows("2 problèmes"))
    walk.press(.right, .enter)
    #expect(walk.effects.last == .repair([SamplePast.problems[1], SamplePast.problems[3]]))
    walk.happen(.repaired([Phrase(same: "Renvois (1)")], stopped: nil))
    #expect(walk.effects.contains(.reload))
    #expect(walk.shows("Réparé"))
  }

  @Test func `that only a person can mend say so`() {
    let walk = opened("Down", "Down", "r")
    #expect(walk.state.focus == .problems)
    #expect(walk.shows("ne sait pas réparer"))
  }

  @Test func `lead to the record they are in`() {
    var walk = opened("Enter")
    #expect(walk.state.place == .problems)
    walk.press(.down, .enter)
    #expect(walk.state.place == .record(.organisation, SamplePast.organisation.id))
  }

  @Test func `give their place to the clipboard`() {
    #expect(opened("y").effects.last == .copy("organisations/09.541.01.05.json:12:7"))
  }

  @Test func `are looked for again`() {
    var walk = opened()
    walk.folder = { effect, _ in effect == .check ? .checked([SamplePast.problems[3]]) : nil }
    walk.press(.character("c"))
    #expect(walk.state.setAside == [SamplePast.problems[3]])
    #expect(!walk.shows("erreur"))
  }

  @Test func `are not repaired in a folder that is only read`() {
    let why = Phrase(fr: "lecture seule ici", en: "read-only here", ar: "للقراءة فقط هنا")
    for key in ["r", "R"] {
      let walk = opened("Down", key) { $0.readOnly = why }
      #expect(walk.state.focus == .problems)
      #expect(walk.shows("lecture seule ici"))
    }
  }
}

extension Walk {
  /// Does an action by its name, as the palette does.
  mutating func act(_ id: String) {
    press(.control("p"))
    type(id)
    press(.enter)
  }
}
