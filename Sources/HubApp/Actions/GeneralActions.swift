import ESSDomain
import TerminalKit

extension Action {
  static let general = [
    help, palette, goBack, undo, redo, changeLanguage, reload, redraw, suspend, quit, cancel,
  ]

  static let help = Action(
    "help-show", keys: [.character("?"), .function(1)],
    on: .screens.union(
      Scope(.filter, .form, .review, .conflict, .export, .importFile, .importColumns, .importTrial)),
    title: Phrase(fr: "Aide sur cet écran", en: "Help for this screen", ar: "مساعدة حول هذه الشاشة"),
    synonyms: ["keys", "touches", "raccourcis", "مفاتيح"]
  ) { state in
    state.layers.append(.help(HelpState(focus: state.focus)))
    return []
  }

  static let palette = Action(
    "palette-open", keys: [.character(":"), .control("p")], more: [KeyBinding([.control("k")], on: .screens)],
    on: .screens.union(Scope(.filter, .review)),
    title: Phrase(fr: "Toutes les commandes", en: "All commands", ar: "كل الأوامر"),
    synonyms: ["menu", "palette", "قائمة"]
  ) { state in
    state.layers.append(.palette(PaletteState(focus: state.focus)))
    return []
  }

  static let goBack = Action(
    "screen-back", keys: [.escape, .backspace, .character("q")], on: .screens,
    title: Phrase(fr: "Revenir", en: "Go back", ar: "رجوع"), synonyms: ["retour", "close", "fermer", "رجوع"]
  ) { state throws(Refusal) in
    if state.leavePane() { return [] }
    if let kind = state.place.listed, state.endBaseline(of: kind) { return [] }
    if state.list?.filter.isEmpty == false {
      _ = state.withList { $0.filter = TextInput() }
      return []
    }
    if state.closePlanDetail() || state.closeTimeline() { return [] }
    guard state.goBack() else { throw .nothingBefore }
    return state.pastReadings
  }

  static let undo = Action(
    "change-undo", keys: [.character("u")], on: .screens,
    title: Phrase(fr: "Annuler le dernier changement", en: "Undo the last change", ar: "التراجع عن آخر تغيير"),
    hint: Phrase(fr: "annuler", en: "undo", ar: "تراجع"), synonyms: ["annuler", "défaire", "تراجع"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard state.undoTitles.undo != nil else {
      throw Refusal(
        Phrase(fr: "Il n'y a rien à annuler.", en: "There is nothing to undo.", ar: "لا يوجد ما يُتراجع عنه."))
    }
    return [.undo]
  }

  static let redo = Action(
    "change-redo", keys: [.character("U"), .control("r")], on: .screens,
    title: Phrase(fr: "Rétablir le changement annulé", en: "Redo the undone change", ar: "إعادة التغيير المتراجع عنه"),
    synonyms: ["refaire", "rétablir", "إعادة"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard state.undoTitles.redo != nil else {
      throw Refusal(Phrase(fr: "Il n'y a rien à rétablir.", en: "There is nothing to redo.", ar: "لا يوجد ما يُعاد."))
    }
    return [.redo]
  }

  static let changeLanguage = Action(
    "language-change", keys: [.character("L"), .function(8)],
    on: .screens.union(Scope(.form, .filter, .review, .conflict)),
    title: Phrase(
      fr: "Langue suivante (français, العربية, English)", en: "Next language (français, العربية, English)",
      ar: "اللغة التالية (français، العربية، English)"),
    synonyms: ["langue", "language", "arabe", "français", "English", "لغة"]
  ) { state in
    let all: [Language] = [.french, .arabic, .english]
    let next = all[((all.firstIndex(of: state.language) ?? 0) + 1) % all.count]
    state.language = next
    // Who cannot read the Arabic of this terminal cannot read in Arabic what to do about it.
    state.say(
      Phrase(
        fr: "Langue : français", en: "Language: English", ar: "اللغة: العربية  (illisible / unreadable? → : direction)")
    )
    return [.remember(Preferences(language: next, theme: state.chosenTheme))]
  }

  static let reload = Action(
    "data-reload", keys: [.function(5)], more: [KeyBinding([.character("r")], on: .withoutRestoring)], on: .screens,
    title: Phrase(
      fr: "Relire les données du dossier", en: "Read the folder's data again", ar: "إعادة قراءة معطيات المجلد"),
    synonyms: ["recharger", "actualiser", "refresh", "تحديث"]
  ) { _ in [.reload] }

  static let redraw = Action(
    "screen-redraw", keys: [.control("l")], on: .everywhere,
    title: Phrase(fr: "Redessiner l'écran", en: "Redraw the screen", ar: "إعادة رسم الشاشة")
  ) { _ in [.redraw] }

  static let suspend = Action(
    "program-suspend", keys: [.control("z")], on: .everywhere,
    title: Phrase(fr: "Suspendre (fg pour revenir)", en: "Suspend (fg to return)", ar: "تعليق البرنامج (fg للعودة)")
  ) { _ in [.suspend] }

  static let quit = Action(
    "program-quit", keys: [.control("q")], on: .everywhere,
    title: Phrase(fr: "Quitter Essor", en: "Quit Essor", ar: "مغادرة Essor"),
    synonyms: ["quitter", "exit", "sortir", "خروج"]
  ) { state in
    if state.draftProblem != nil, state.openForm?.isChanged == true, !state.isTrial {
      state.layers.append(.dialog(.leavingUnkept))
      return []
    }
    state.isEnding = true
    let kept = state.keepReview()
    if let form = state.openForm, form.isChanged {
      return kept + [.keepDraft(name: FormState.draftName, form.draft), .quit]
    }
    return kept + [.quit]
  }

  static let cancel = Action(
    "job-cancel", keys: [.control("c")], on: .everywhere,
    title: Phrase(fr: "Interrompre", en: "Interrupt", ar: "إيقاف"), synonyms: ["stop"]
  ) { state throws(Refusal) in
    // Whoever presses it again wants to leave.
    if state.lastAction == "job-cancel" { return try quit.perform(&state) }
    throw Refusal(
      Phrase(
        fr: "Rien n'est en cours ; encore une fois pour quitter (les brouillons sont gardés).",
        en: "Nothing is running; once more to quit (drafts are kept).",
        ar: "لا شيء قيد التنفيذ؛ اضغط مرة أخرى للخروج (تُحفظ المسودات)."))
  }
}

extension Action {
  static let screens =
    Place.main.enumerated().map { index, place in
      Action(
        "screen-\(names[index])", keys: [.character(Character("\(index + 1)")), .function(13 + index)],
        more: [KeyBinding(.character("g"), .character(letters[index]))], on: .screens, title: place.title,
        synonyms: ["écran", "screen", "شاشة"]
      ) { state in
        state.go(to: place)
        return []
      }
    }

  private static let names = ["today", "organisations", "training", "plans", "activities", "partners"]
  /// What follows `g`: today, organisations, formations, programmes, activities, partners (`n`, as two others begin with p).
  private static let letters: [Character] = ["t", "o", "f", "p", "a", "n"]
}
