import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The registry of actions` {
  @Test func `gives every action a name of two words of its own`() {
    #expect(Set(Registry.all.map(\.id)).count == Registry.all.count)
    for action in Registry.all {
      #expect(action.id.split(separator: "-").count >= 2, "\(action.id)")
      #expect(Registry.action(action.id)?.id == action.id)
    }
  }

  @Test func `binds no key twice in one place`() {
    for clash in KeyTable([:]).clashes {
      Issue.record("\(clash.stroke.name(in: .english)) in \(clash.focus): \(clash.first.id) and \(clash.second.id)")
    }
  }

  @Test(arguments: Language.allCases) func `has a name of its own for each command, and words beside it`(
    _ language: Language
  ) {
    let commands = Registry.all.filter { Registry.isForPalette($0) }
    let titles = Dictionary(grouping: commands) { Folding.fold($0.title[language]) }
    for command in commands {
      let isDistinct = titles[Folding.fold(command.title[language])]?.count == 1
      #expect(isDistinct || !Vocabulary.words(of: command.id, in: language).isEmpty, "\(command.id)")
      #expect(!command.synonyms.isEmpty || !Vocabulary.words(of: command.id).isEmpty, "\(command.id)")
    }
  }

  @Test func `has words for no action that is not there, and none twice`() {
    for (id, entry) in Vocabulary.table {
      #expect(Registry.action(id) != nil, "\(id)")
      for language in Language.allCases { #expect(!entry.words(language).isEmpty, "\(id)") }
      #expect(entry.ar.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(id)")
    }
    for action in Registry.all where Registry.takesAway(action) {
      #expect(Registry.isForPalette(action), "\(action.id)")
    }
  }

  @Test func `says every title in three languages, and Arabic in Arabic letters`() {
    for action in Registry.all {
      for language in Language.allCases { #expect(!action.title[language].isEmpty, "\(action.id)") }
      #expect(action.title.ar.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(action.id)")
      #expect(action.title.fr != action.title.en || action.title.fr.count < 14, "\(action.id)")
    }
  }

  @Test func `keeps letters for places where nobody types`() {
    let typing: [Focus] = [.filter, .form, .picker, .palette, .help]
    for focus in typing {
      for action in Registry.actions(in: focus) {
        let reachable = action.keys.contains { key in
          if case .character = key { false } else { true }
        }
        #expect(reachable, "\(action.id) has only letters in \(focus)")
      }
    }
  }

  @Test func `uses no key that means another byte`() {
    // Ctrl+H, I, J, M and [ are Backspace, Tab, newline, Enter and Esc on the wire.
    let same: Set<Key> = [.control("h"), .control("i"), .control("j"), .control("m"), .control("[")]
    for action in Registry.all {
      #expect(same.isDisjoint(with: KeyMap.standard.strokes(of: action).map(\.key)), "\(action.id)")
    }
  }

  @Test(arguments: Registry.all.map(\.id), Language.allCases)
  func `survives each action on the demonstration and on an empty region`(_ id: String, _ language: Language) throws {
    let action = try #require(Registry.action(id))
    for hub in [Walk.demonstration, Walk.empty] {
      for place in Place.main {
        var state = Walk(through: hub, in: language, Size(80, 24)).state
        state.go(to: place)
        state.refreshLists()
        _ = state.perform(action)
        state.refreshLists()
        let lines = state.view().lines()
        #expect(lines.count == 24)
        for line in lines { #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }) }
      }
    }
  }

  @Test func `takes an Arabic keyboard's keys for those in their places`() {
    var walk = Walk(in: .arabic)
    // The key of "a" types ش on an Arabic keyboard.
    walk.press(.character("2"), .character("ش"))
    #expect(walk.state.focus == .form)
  }
}
