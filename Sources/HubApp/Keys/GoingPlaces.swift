import ESSDomain
import TerminalKit

extension Action {
  static let going = [placeBack, placeForward, placeLast, setBookmark, showBookmarks]

  /// Where Left and Right are not those of a tree.
  private static let flat = Scope.rows.union(Scope(.page))

  static let placeBack = Action(
    "place-back", keys: [.altLeft], more: [KeyBinding([.left, .character("h")], on: flat)], on: .screens,
    title: Phrase(
      fr: "Retourner d'où l'on vient", en: "Go back to where one came from", ar: "الرجوع إلى المكان السابق"),
    hint: Phrase(fr: "retour", en: "back", ar: "رجوع")
  ) { state throws(Refusal) in
    guard state.goBack() else { throw .nothingBefore }
    return state.pastReadings
  }

  static let placeForward = Action(
    "place-forward", keys: [.altRight], on: .screens,
    title: Phrase(fr: "Repartir où l'on était", en: "Go forward again", ar: "التقدم إلى حيث كنت")
  ) { state throws(Refusal) in
    guard state.goForward() else {
      throw Refusal(
        Phrase(
          fr: "Il n'y a pas d'écran suivant : on n'est pas revenu en arrière.",
          en: "There is no screen to go forward to: you have not gone back.",
          ar: "لا توجد شاشة تالية: لم ترجع إلى الوراء."))
    }
    return state.pastReadings
  }

  static let placeLast = Action(
    "place-last", keys: [.character("p")], on: .screens,
    title: Phrase(fr: "Dernier écran vu", en: "Screen seen last", ar: "آخر شاشة عُرضت")
  ) { state throws(Refusal) in
    guard let last = state.trail.last else { throw .nothingBefore }
    state.go(to: last)
    return state.pastReadings
  }

  static let setBookmark = Action(
    "bookmark-set", keys: [.character("b")], on: .screens,
    title: Phrase(
      fr: "Poser ou ôter un signet ici", en: "Set or remove a bookmark here", ar: "وضع إشارة هنا أو إزالتها")
  ) { state throws(Refusal) in
    let place = state.recordHere.map { Place(of: $0) } ?? state.place
    if let known = state.shortcuts.bookmarks.firstIndex(of: place) {
      state.shortcuts.bookmarks.remove(at: known)
      state.say(Phrase(fr: "Signet ôté.", en: "Bookmark removed.", ar: "أُزيلت الإشارة."))
    } else {
      state.shortcuts.bookmarks = [place] + state.shortcuts.bookmarks.prefix(49)
      let name = state.name(of: place)
      state.say(
        Phrase(
          fr: "Signet posé : \(name.fr). \(key: "bookmark-open") les montre.",
          en: "Bookmark set: \(name.en). \(key: "bookmark-open") shows them.",
          ar: "وُضعت الإشارة: \(name.ar). \(key: "bookmark-open") لعرض الإشارات."))
    }
    return [.keepShortcuts(state.shortcuts)]
  }

  static let showBookmarks = Action(
    "bookmark-open", keys: [.character("B")], on: .screens,
    title: Phrase(fr: "Aller à un signet", en: "Go to a bookmark", ar: "الانتقال إلى إشارة")
  ) { state throws(Refusal) in
    let places = state.shortcuts.bookmarks.filter(state.isThere)
    guard !places.isEmpty else {
      throw Refusal(
        Phrase(
          fr: "Il n'y a pas encore de signet : \(key: "bookmark-set") en pose un.",
          en: "There is no bookmark yet: \(key: "bookmark-set") sets one.",
          ar: "لا توجد إشارات بعد: \(key: "bookmark-set") لوضع إشارة."))
    }
    let focus = state.focus
    state.lay(
      .palette(
        PaletteState(
          focus: focus, choices: places, title: Phrase(fr: "Signets", en: "Bookmarks", ar: "الإشارات"))))
    return []
  }
}

extension AppState {
  /// Goes where the user was before going back; false where they did not go back.
  mutating func goForward() -> Bool {
    guard let next = ahead.popLast() else { return false }
    let rest = ahead
    go(to: next)
    ahead = rest
    return true
  }

  /// Whether a place is of this hub: a bookmark may be of another.
  func isThere(_ place: Place) -> Bool {
    switch place {
    case .record(_, let id), .history(_, let id), .plan(let id), .review(let id): hub[id] != nil
    default: true
    }
  }

  /// The name of a place as a list of places shows it: a record by its title.
  func name(of place: Place) -> Phrase {
    switch place {
    case .record(_, let id), .history(_, let id), .plan(let id), .review(let id): hub[id]?.title ?? place.title
    default: place.title
    }
  }
}
