import ESSDomain
import TerminalKit

/// A list as somebody left it and gave it a name: what it lists, its filter and its order.
public struct SavedView: Sendable, Hashable {
  public var name: String
  public var kind: RecordKind
  /// As typed in the filter line.
  public var filter: String
  /// The field by which it is sorted.
  public var sort: String
  public var isDescending: Bool

  /// Characters that a name may have.
  public static let longestName = 60

  public init(name: String, kind: RecordKind, filter: String, sort: String, isDescending: Bool) {
    self.name = name
    self.kind = kind
    self.filter = filter
    self.sort = sort
    self.isDescending = isDescending
  }
}

/// The ways that a user made for themselves: named views and bookmarks.
public struct Shortcuts: Sendable, Hashable {
  public var views: [SavedView]
  /// The one set last first; of all hubs that this user works in.
  public var bookmarks: [Place]

  public init(views: [SavedView] = [], bookmarks: [Place] = []) {
    self.views = views
    self.bookmarks = bookmarks
  }
}

extension AppState {
  /// The list on the screen as a view of that name; nil where no list of records is shown.
  func view(named name: String) -> SavedView? {
    guard let kind = place.listed, let list else { return nil }
    return SavedView(
      name: String(name.prefix(SavedView.longestName)), kind: kind, filter: list.filter.text, sort: list.sort.field,
      isDescending: list.sort.descending)
  }

  /// Shows a view: its list, filtered and sorted as it was.
  mutating func show(_ view: SavedView) {
    go(to: Place(listing: view.kind))
    let columns = sortable
    _ = withList { list in
      list.filter = TextInput(view.filter)
      list.isFiltering = false
      let isKnown = (columns + list.sortable).contains { $0.name == view.sort }
      if isKnown { list.sort = (view.sort, view.isDescending) }
    }
  }

  /// Keeps a view, in stead of one of the same name.
  mutating func keep(_ view: SavedView) -> [Effect] {
    shortcuts.views.removeAll { Folding.fold($0.name) == Folding.fold(view.name) }
    shortcuts.views = ([view] + shortcuts.views.prefix(199)).sorted { Folding.fold($0.name) < Folding.fold($1.name) }
    say(
      Phrase(
        fr: "Vue gardée : \(view.name). On la retrouve par « : ~ ».",
        en: "View kept: \(view.name). Find it again by “: ~”.", ar: "حُفظ العرض: \(view.name). يمكن إيجاده عبر «: ~»."),
      .good)
    return [.keepShortcuts(shortcuts)]
  }

  /// Forgets a view; the records it showed stay as they are.
  mutating func forget(_ view: SavedView) -> [Effect] {
    shortcuts.views.removeAll { $0 == view }
    say(
      Phrase(fr: "Vue oubliée : \(view.name).", en: "View forgotten: \(view.name).", ar: "حُذف العرض: \(view.name)."))
    return [.keepShortcuts(shortcuts)]
  }
}

extension Action {
  static let views = [saveView, openView]

  static let saveView = Action(
    "view-save", on: .screens,
    title: Phrase(
      fr: "Garder cette vue sous un nom", en: "Keep this view under a name", ar: "حفظ هذا العرض باسم")
  ) { state throws(Refusal) in
    guard state.place.listed != nil else {
      throw Refusal(
        Phrase(
          fr: "Seules les listes de fiches se gardent : écrans 2 à 6.",
          en: "Only lists of records can be kept: screens 2 to 6.",
          ar: "لا تُحفظ إلا لوائح البطاقات: الشاشات من 2 إلى 6."))
    }
    var palette = PaletteState(focus: state.focus)
    palette.isNamingView = true
    palette.input = TextInput(String((state.list?.filter.text ?? "").prefix(40)))
    let named = palette
    state.lay(.palette(named))
    return []
  }

  static let openView = Action(
    "view-open", on: .screens, title: Phrase(fr: "Ouvrir une vue gardée", en: "Open a kept view", ar: "فتح عرض محفوظ")
  ) { state throws(Refusal) in
    guard !state.shortcuts.views.isEmpty else {
      throw Refusal(
        Phrase(
          fr: "Il n'y a pas encore de vue gardée : « : garder cette vue » dans une liste.",
          en: "There is no kept view yet: “: keep this view” in a list.",
          ar: "لا توجد عروض محفوظة بعد: «: حفظ هذا العرض» في لائحة."))
    }
    let palette = PaletteState(focus: state.focus, typed: "~")
    state.lay(.palette(palette))
    return []
  }
}
