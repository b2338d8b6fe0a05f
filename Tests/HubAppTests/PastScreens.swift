import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

private let sizes = [Size(80, 24), Size(120, 40)]

@Suite struct `The screens of what was` {
  @Test(arguments: Language.allCases, sizes) func `show the history of a record`(_ language: Language, _ size: Size) {
    let walk = SamplePast.history(in: language, size, then: ["Down", "Down"])
    #expect(walk.difference(from: "history") == nil)
  }

  @Test(arguments: Language.allCases) func `ask before a field is put back`(_ language: Language) {
    let walk = SamplePast.history(in: language, Size(80, 24), then: ["Down", "r"])
    #expect(walk.difference(from: "history-field") == nil)
  }

  @Test(arguments: Language.allCases) func `say what it means that a record has no history`(_ language: Language) {
    let walk = SamplePast.walk(in: language, Size(80, 24), to: ["6", "H"])
    #expect(walk.difference(from: "history-empty") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `show the journal`(_ language: Language, _ size: Size) {
    let walk = SamplePast.walk(in: language, size, to: ["F7", "Down", "Down"])
    #expect(walk.difference(from: "journal") == nil)
  }

  @Test(arguments: Language.allCases) func `unfold a change of many records`(_ language: Language) {
    let walk = SamplePast.walk(in: language, Size(80, 24), to: ["F7", "End", "Enter", "Down", "Down"])
    #expect(walk.difference(from: "journal-unfolded") == nil)
  }

  @Test(arguments: Language.allCases) func `say that a journal is empty`(_ language: Language) {
    let walk = SamplePast.walk(
      in: language, Size(80, 24), to: ["F7"],
      folder: { effect, hub in
        if case .readJournal = effect { .journalRead(JournalReading([], hub, number: 1)) } else { nil }
      })
    #expect(walk.difference(from: "journal-empty") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `list what changed since a day`(_ language: Language, _ size: Size) {
    let walk = SamplePast.walk(in: language, size, to: ["2", "C", "Enter", "Down"])
    #expect(walk.difference(from: "baseline") == nil)
  }

  @Test(arguments: Language.allCases) func `ask since when`(_ language: Language) {
    let walk = SamplePast.walk(in: language, Size(80, 24), to: ["2", "C", "2", "0", "2", "6", "-", "0", "9"])
    #expect(walk.difference(from: "baseline-question") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `list the problems of the folder`(_ language: Language, _ size: Size)
  {
    var walk = SamplePast.walk(in: language, size)
    walk.act("data-problems")
    walk.press(.down)
    #expect(walk.difference(from: "problems") == nil)
  }

  @Test(arguments: Language.allCases) func `say that there is nothing to repair`(_ language: Language) {
    var walk = SamplePast.walk(
      in: language, Size(80, 24), folder: { effect, _ in if case .check = effect { .checked([]) } else { nil } })
    walk.act("data-problems")
    #expect(walk.difference(from: "problems-none") == nil)
  }

  @Test(arguments: Language.allCases) func `tell on the first screen that there are problems`(_ language: Language) {
    var walk = SamplePast.walk(in: language, Size(80, 24)) { $0.setAside = SamplePast.problems }
    walk.press(.down)
    #expect(walk.difference(from: "today-problems") == nil)
  }

  @Test(arguments: [Size(60, 16), Size(61, 17), Size(99, 20), Size(200, 60)]) func `fit into any window`(_ size: Size) {
    for language in Language.allCases {
      for keys in [["2", "Down", "Down", "H"], ["F7"], ["F7", "R"], ["2", "C"], ["2", "C", "Enter"]] {
        let walk = SamplePast.walk(in: language, size, to: keys)
        #expect(walk.screen.count == size.height)
      }
    }
  }
}
