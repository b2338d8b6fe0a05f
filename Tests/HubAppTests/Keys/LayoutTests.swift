import ESSDomain
import TerminalKit
import Testing

@testable import HubApp

/// Every key that a command has, pressed on each keyboard.
@Suite struct `The keys on other keyboards` {
  private struct Case {
    let typed: TypedLayout
    /// The Latin letters that stand on the same keys.
    let labels: TypedLayout
    let keyboard: Keyboard
    /// Keys that cannot be told there, and why that is bearable: each has a twin that is no letter.
    let exceptions: Set<Character>
  }

  /// On Arabic keyboards Shift+L types `/`, which filters there as everywhere, and Shift+M a sign too: `'`, or `:` where M
  /// stands as on a French keyboard.
  private static let cases: [Case] = [
    Case(typed: .arabic, labels: .american, keyboard: .qwerty, exceptions: ["L", "M"]),
    Case(typed: .moroccan, labels: .french, keyboard: .azerty, exceptions: ["L", "M"]),
    Case(typed: .macintosh, labels: .american, keyboard: .mac, exceptions: []),
    Case(typed: .french, labels: .french, keyboard: .qwerty, exceptions: []),
    Case(typed: .french, labels: .french, keyboard: .azerty, exceptions: []),
  ]

  @Test(arguments: cases.indices, Focus.allCases.filter { !$0.isForTyping })
  func `do the same as on an American one`(_ number: Int, _ focus: Focus) {
    let (layout, map) = (Self.cases[number], KeyMap.standard)
    for row in layout.labels.rows.indices {
      for place in 0..<layout.labels.rows[row].plain.count {
        for withShift in [false, true] {
          guard let label = layout.labels.typed(row, place, withShift: withShift), label.isLetter,
            let meant = map.meaning(of: .character(label), in: focus, isTyping: false),
            let typed = layout.typed.typed(row, place, withShift: withShift)
          else { continue }
          guard !layout.exceptions.contains(label) else { continue }
          let found = map.meaning(of: .character(typed), in: focus, isTyping: false, on: layout.keyboard)
          #expect(
            found.map(name) == name(meant), "\(layout.typed.name): \(typed) on the key \(label) in \(focus)")
        }
      }
    }
  }

  @Test(arguments: [Keyboard.qwerty, .azerty]) func `open the screens by the row of figures without Shift`(
    _ keyboard: Keyboard
  ) {
    for focus in Scope.screens.focuses where focus != .planTree || keyboard == .azerty {
      for (place, key) in "&é\"'(-".enumerated() {
        let found = KeyMap.standard.meaning(of: .character(key), in: focus, isTyping: false, on: keyboard)
        #expect(found.map(name) == Action.screens[place].id, "\(key) in \(focus)")
      }
      for (place, figures) in zip(["١", "٢", "٣"], ["۱", "۲", "۳"]).enumerated() {
        for figure in [figures.0, figures.1] {
          let key = Key.character(Character(figure))
          let found = KeyMap.standard.meaning(of: key, in: focus, isTyping: false, on: keyboard)
          #expect(found.map(name) == Action.screens[place].id)
        }
      }
    }
  }

  @Test func `need no key that wants AltGr on a French keyboard`() {
    let far = Set("[]{}\\@~|^#`")
    for action in Registry.all {
      for focus in action.scope.focuses {
        let strokes = KeyMap.standard.strokes(of: action, in: focus)
        let isNear = strokes.contains { stroke in
          [stroke.prefix, stroke.key].allSatisfy { key in
            if case .character(let letter)? = key { !far.contains(letter) } else { true }
          }
        }
        #expect(strokes.isEmpty || isNear, "\(action.id) in \(focus)")
      }
    }
  }

  @Test func `leave a twin that is no letter for what one keyboard cannot tell`() {
    for letter in ["L"] as [Character] {
      for action in Registry.all where action.keys.contains(.character(letter)) {
        #expect(action.keys.contains { !$0.isCharacter }, "\(action.id)")
      }
    }
  }

  private func name(_ meaning: KeyMap.Meaning) -> String {
    switch meaning {
    case .action(let action): action.id
    case .prefix(let continuations): "prefix of " + continuations.map(\.action.id).joined(separator: " ")
    }
  }
}
