import ESSDomain
import TerminalKit

extension AppState {
  /// The key as commands see it: in Arabic, Left and Right change places where they open and go back.
  ///
  /// A tree looks at the direction itself, and what has text moves in the text.
  func mirrored(_ key: Key) -> Key {
    isTyping || focus == .planTree ? key : turned(key)
  }

  /// The other of Left and Right where the screen reads from right to left.
  private func turned(_ key: Key) -> Key {
    guard direction == .rightToLeft else { return key }
    return switch key {
    case .left: .right
    case .right: .left
    case .altLeft: .altRight
    case .altRight: .altLeft
    default: key
    }
  }

  /// The name of what is pressed for an action, as the keyboard has it: Left where an action has Right, in Arabic.
  func name(of stroke: Keystroke) -> String {
    Keystroke(turned(stroke.key), after: stroke.prefix).name(in: KeyNames.of(language))
  }

  /// The prefix for which a key of another layout stands.
  func prefix(of key: Key) -> Key {
    keyboard.candidates(for: key).first { candidate in
      if case .prefix = keyMap.meaning(of: candidate, in: focus, isTyping: true) { true } else { false }
    } ?? key
  }

  /// Says why a key does nothing: on which screen it does something, or that it does nothing anywhere.
  mutating func explain(_ key: Key) {
    let name = KeyNames.of(language).name(key)
    guard let found = keyMap.actions(elsewhere: key, than: focus, on: keyboard).first else {
      say(
        Phrase(
          fr: "« \(name) » ne fait rien ici ni ailleurs ; \(key: "help-show") montre les touches de cet écran.",
          en: "“\(name)” does nothing here nor elsewhere; \(key: "help-show") shows the keys of this screen.",
          ar: "«\(name)» لا يفعل شيئا هنا ولا في غيره؛ \(key: "help-show") لعرض مفاتيح هذه الشاشة."))
      return
    }
    let (action, screen) = (found.action.title, found.focus.title)
    say(
      Phrase(
        fr: "« \(name) » ne fait rien ici ; sur l'écran « \(screen.fr) » : \(action.fr.firstSmall). "
          + "« \(key: "help-show") » montre les touches d'ici.",
        en:
          "“\(name)” does nothing here; on the screen “\(screen.en)”: \(action.en.firstSmall). \(key: "help-show") shows the keys of here.",
        ar:
          "«\(name)» لا يفعل شيئا هنا؛ في شاشة «\(screen.ar)»: \(action.ar). \(key: "help-show") لعرض مفاتيح هذه الشاشة."
      ))
  }
}
