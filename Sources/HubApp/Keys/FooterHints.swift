import ESSDomain
import TerminalKit

extension AppState {
  /// The keys that matter where the keyboard is, the most useful first, and the ways to all others.
  var footer: Footer {
    let focus = focus
    let hints = Registry.actions(in: focus).filter { $0.footer != nil && $0.isOnFooter(of: focus) }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
      .compactMap { action -> Hint? in
        guard let stroke = keyMap.strokes(of: action, in: focus).first else { return nil }
        return Hint(
          key: DisplayText(name(of: stroke)), label: DisplayText(action.hint[language].firstSmall),
          isEnabled: refusal(of: action) == nil, press: stroke.pointed)
      }
    return Footer(hints, lasting: layers.isEmpty ? lastingHints : [])
  }

  /// Help and commands, by the keys that they have here.
  private var lastingHints: [Hint] {
    let help = Phrase(fr: "aide", en: "help", ar: "مساعدة")
    let commands = Phrase(fr: "commandes", en: "commands", ar: "أوامر")
    let wanted = isTyping ? [(Action.help, help)] : [(Action.help, help), (Action.palette, commands)]
    return wanted.compactMap { action, label in
      keyMap.strokes(of: action, in: focus).first.map {
        Hint(key: DisplayText(name(of: $0)), label: shown(label), press: $0.pointed)
      }
    }
  }
}
