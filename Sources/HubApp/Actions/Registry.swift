import ESSDomain
import TerminalKit

/// Every action there is, in one table.
public enum Registry {
  /// Area by area, what belongs to one screen before what is possible on all: so the help and the palette show it.
  public static let areas: [(title: Phrase, actions: [Action])] = [
    (Place.today.title, Action.today),
    (Phrase(fr: "Listes", en: "Lists", ar: "اللوائح"), Action.lists),
    (Phrase(fr: "Volets", en: "Panes", ar: "أجزاء الشاشة"), Action.panes),
    (Phrase(fr: "Fiches", en: "Files", ar: "البطاقات"), Action.newRecords + Action.pages),
    (Phrase(fr: "Facettes, colonnes", en: "Facets, columns", ar: "التصنيف والأعمدة"), Action.facets + Action.columns),
    (Phrase(fr: "Marques", en: "Marks", ar: "العلامات"), Action.marks),
    (RecordKind.ruralPlan.label, Action.ruralPlans),
    (Place.review(.none).title, Action.reviews),
    (
      Phrase(fr: "Carte, calendrier, graphiques", en: "Map, calendar, charts", ar: "الخريطة والرزنامة والمبيانات"),
      Action.charts
    ),
    (RecordKind.activity.label, Action.activities),
    (Phrase(fr: "Historique", en: "History", ar: "السجل"), Action.history),
    (Place.journal.title, Action.journal),
    (Place.problems.title, Action.problems),
    (Phrase(fr: "Saisie", en: "Forms", ar: "الإدخال"), Action.forms + Action.dayPicker + Action.questions),
    (Phrase(fr: "Échanges", en: "Exchange", ar: "التبادل"), Action.exporting + Action.importing),
    (Phrase(fr: "Conflits", en: "Conflicts", ar: "التعارضات"), Action.conflicts),
    (Phrase(fr: "Commandes et aide", en: "Commands and help", ar: "الأوامر والمساعدة"), Action.overlays),
    (
      Phrase(fr: "Aller à", en: "Go to", ar: "الانتقال إلى"),
      Action.going + Action.related + Action.finding + Action.views
    ),
    (Phrase(fr: "Écrans", en: "Screens", ar: "الشاشات"), Action.screens),
    (
      Phrase(fr: "Premiers pas, copie", en: "First steps, copying", ar: "الخطوات الأولى والنسخ"),
      Action.firstSteps + Action.copying
    ),
    (Phrase(fr: "Partout", en: "Everywhere", ar: "في كل مكان"), Action.general),
    (Phrase(fr: "Thèmes", en: "Themes", ar: "المظاهر"), Action.themes),
  ]

  public static let all: [Action] = areas.flatMap(\.actions)

  /// The action of that name.
  public static func action(_ id: String) -> Action? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The actions that can be offered where the keyboard is, those for the footer first.
  static func actions(in focus: Focus) -> [Action] { byFocus[focus] ?? [] }

  private static let byFocus = Dictionary(
    uniqueKeysWithValues: Focus.allCases.map { focus in (focus, all.filter { $0.scope.focuses.contains(focus) }) })
}
