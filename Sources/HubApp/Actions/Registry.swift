import ESSDomain
import TerminalKit

/// Every action there is, in one table.
public enum Registry {
  /// Area by area, what belongs to one screen before what is possible on all: so the help and the palette show it.
  public static let areas: [(title: Phrase, actions: [Action])] = [
    (Place.today.title, Action.today),
    (Phrase(fr: "Listes", en: "Lists", ar: "اللوائح"), Action.lists),
    (Phrase(fr: "Fiches", en: "Files", ar: "البطاقات"), Action.pages),
    (RecordKind.ruralPlan.label, Action.ruralPlans),
    (Place.review(.none).title, Action.reviews),
    (RecordKind.activity.label, Action.activities),
    (Phrase(fr: "Historique", en: "History", ar: "السجل"), Action.history),
    (Place.journal.title, Action.journal),
    (Place.problems.title, Action.problems),
    (Phrase(fr: "Saisie", en: "Forms", ar: "الإدخال"), Action.forms + Action.questions),
    (Phrase(fr: "Conflits", en: "Conflicts", ar: "التعارضات"), Action.conflicts),
    (Phrase(fr: "Commandes et aide", en: "Commands and help", ar: "الأوامر والمساعدة"), Action.overlays),
    (Phrase(fr: "Écrans", en: "Screens", ar: "الشاشات"), Action.screens),
    (Phrase(fr: "Partout", en: "Everywhere", ar: "في كل مكان"), Action.general),
  ]

  public static let all: [Action] = areas.flatMap(\.actions)

  /// The action of that name.
  public static func action(_ id: String) -> Action? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The actions of each place by key.
  private static let byKey: [Focus: [Key: Action]] = {
    var table: [Focus: [Key: Action]] = [:]
    for action in all {
      for focus in action.scope.focuses {
        for key in action.keys where table[focus]?[key] == nil { table[focus, default: [:]][key] = action }
      }
    }
    return table
  }()

  /// What a key does where the keyboard is; an Arabic or French layout's key counts as the one in its place.
  static func action(for key: Key, in focus: Focus, isTyping: Bool) -> Action? {
    let table = byKey[focus] ?? [:]
    if let action = table[key] { return action }
    guard !isTyping else { return nil }
    return key.commandFallbacks.lazy.compactMap { table[$0] }.first
  }

  /// The actions that can be offered where the keyboard is, those for the footer first.
  static func actions(in focus: Focus) -> [Action] {
    all.filter { $0.scope.focuses.contains(focus) }
  }
}
