import ESSDomain
import TerminalKit

/// Something the user can do: declared once, it is in the keys, the footer, the help, the palette and the tests.
public struct Action: Sendable, Identifiable {
  /// Two words, verb last, never changed: `activity-record`.
  public let id: String
  public let title: Phrase
  /// Other words by which the palette finds it, in any language.
  public let synonyms: [String]
  /// The first key is the one shown.
  public let keys: [Key]
  /// Keys after a prefix, and keys that it has in some of its places only.
  let more: [KeyBinding]
  /// Where it can be done.
  public let scope: Scope
  /// How soon it comes in the footer, 1 first; nil keeps it out of the footer.
  public let footer: Int?
  /// Of the places where it can be done those in whose footer it comes; nil for all of them.
  let footerScope: Scope?
  /// Its name on the footer where the title is too long.
  public let hint: Phrase

  /// Does it: changes the state and says what else is to be done, or refuses with a reason.
  ///
  /// There is no second function that tells whether it is possible: the footer tries it on a copy of the state.
  let perform: @Sendable (inout AppState) throws(Refusal) -> [Effect]

  init(
    _ id: String, keys: [Key] = [], more: [KeyBinding] = [], on scope: Scope, footer: Int? = nil,
    footerOn: Scope? = nil, title: Phrase,
    hint: Phrase? = nil,
    synonyms: [String] = [], perform: @escaping @Sendable (inout AppState) throws(Refusal) -> [Effect]
  ) {
    self.id = id
    self.keys = keys
    self.more = more
    self.scope = scope
    self.footer = footer
    footerScope = footerOn
    self.title = title
    self.hint = hint ?? title
    self.synonyms = synonyms
    self.perform = perform
  }

  /// Whether the footer of a place may show it.
  func isOnFooter(of focus: Focus) -> Bool { (footerScope ?? scope).focuses.contains(focus) }
}

/// Why something cannot be done here and now: the sentence that the user reads.
public struct Refusal: Error, Sendable, Hashable {
  public let phrase: Phrase

  public init(_ phrase: Phrase) { self.phrase = phrase }

  static let nothingSelected = Refusal(
    Phrase(fr: "Rien n'est sélectionné.", en: "Nothing is selected.", ar: "لم يُحدَّد أي شيء."))

  static let nothingBefore = Refusal(
    Phrase(
      fr: "Il n'y a pas d'écran précédent ; \(key: "program-quit") pour quitter.",
      en: "There is no screen before this one; \(key: "program-quit") quits.",
      ar: "لا توجد شاشة سابقة؛ \(key: "program-quit") للخروج."))
}

/// Where the keyboard is: an action belongs to one or more of these.
public enum Focus: String, CaseIterable, Sendable, Hashable {
  case today, organisations, training, plans, activities, partners
  case page, planTree, review, problems, history, journal, map, calendar
  case filter, form, picker, dayPicker, palette, help, dialog, ask, conflict, themes, menu, calibration, export
  case facets, columns, fieldChoice, bulkPreview
  case importFile, importColumns, importTarget, importTrial
}

/// The places where an action can be done.
public struct Scope: Sendable, Hashable {
  public let focuses: Set<Focus>

  init(_ focuses: Focus...) { self.focuses = Set(focuses) }
  private init(_ focuses: Set<Focus>) { self.focuses = focuses }

  /// The screens with lists of records.
  static let lists = Scope(.organisations, .training, .plans, .activities, .partners)
  /// The screens that are lists to move in, of whatever they list.
  static let rows = lists.union(Scope(.today, .history, .journal, .problems))
  /// Every screen; not while typing, nor in dialogs.
  static let screens = Scope([
    .today, .organisations, .training, .plans, .activities, .partners, .page, .planTree, .problems, .history, .journal,
    .map, .calendar,
  ])
  /// Screens that list no records, where a new record can only be an activity.
  static let besidesLists = Scope(Scope.screens.focuses.subtracting(Scope.lists.focuses))
  /// Screens on which `r` puts nothing back and repairs nothing.
  static let withoutRestoring = Scope(Scope.screens.focuses.subtracting([.problems, .history]))
  /// Everywhere, also while typing: only keys that are no letters.
  static let everywhere = Scope(Set(Focus.allCases))

  func union(_ other: Scope) -> Scope { Scope(focuses.union(other.focuses)) }
}
