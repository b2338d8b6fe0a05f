import ESSDomain
import TerminalKit

extension Action {
  static let panes = [nextPane, previousPane, changePreview, largerPreview, smallerPreview, zoomPane, turnMouse]

  static let nextPane = Action(
    "pane-next", keys: [.tab], on: .lists,
    title: Phrase(fr: "Volet suivant", en: "Next pane", ar: "الجزء التالي"),
    hint: Phrase(fr: "volet", en: "pane", ar: "الجزء"), synonyms: ["panneau", "focus", "aperçu", "preview", "جزء"]
  ) { state throws(Refusal) in
    try state.turnPanes(by: 1)
    return []
  }

  static let previousPane = Action(
    "pane-previous", keys: [.backTab], on: .lists,
    title: Phrase(fr: "Volet précédent", en: "Previous pane", ar: "الجزء السابق")
  ) { state throws(Refusal) in
    try state.turnPanes(by: -1)
    return []
  }

  static let changePreview = Action(
    "preview-layout", keys: [.character("v")], on: .lists,
    title: Phrase(
      fr: "Aperçu : selon la place, à côté, en dessous, caché", en: "Preview: as there is room, beside, below, hidden",
      ar: "المعاينة: حسب المساحة، بجانب، تحت، مخفية"),
    hint: Phrase(fr: "aperçu", en: "preview", ar: "المعاينة"),
    synonyms: ["disposition", "layout", "volet", "pane", "cacher", "hide", "إخفاء"]
  ) { state in
    let all = PaneSettings.Preview.allCases
    let here = all.firstIndex(of: state.panes.settings.preview) ?? 0
    state.panes.settings.preview = all[(here + 1) % all.count]
    state.panes.isZoomed = false
    state.say(state.panes.settings.preview.phrase)
    return [.rememberSettings(state.panes.settings.settings)]
  }

  static let largerPreview = Action(
    "preview-larger", keys: [.character("+")], on: .lists,
    title: Phrase(fr: "Agrandir l'aperçu", en: "Enlarge the preview", ar: "تكبير المعاينة"),
    synonyms: ["taille", "largeur", "size", "width", "حجم"]
  ) { state throws(Refusal) in try state.resizePreview(by: 5) }

  static let smallerPreview = Action(
    "preview-smaller", keys: [.character("_")], on: .lists,
    title: Phrase(fr: "Réduire l'aperçu", en: "Make the preview smaller", ar: "تصغير المعاينة"),
    synonyms: ["taille", "largeur", "size", "width", "حجم"]
  ) { state throws(Refusal) in try state.resizePreview(by: -5) }

  static let zoomPane = Action(
    "pane-zoom", keys: [.character("z")], on: .lists,
    title: Phrase(
      fr: "Un seul volet, ou tous à nouveau", en: "One pane only, or all again", ar: "جزء واحد فقط، أو الكل من جديد"),
    hint: Phrase(fr: "un volet", en: "one pane", ar: "جزء واحد"),
    synonyms: ["zoom", "plein écran", "full screen", "تكبير"]
  ) { state throws(Refusal) in
    guard state.panes.isZoomed || state.listLayout.shown.count > 1 else {
      throw Refusal(
        Phrase(
          fr: "La liste a déjà tout l'écran ; \(key: "preview-layout") montre l'aperçu.",
          en: "The list has the whole screen already; \(key: "preview-layout") shows the preview.",
          ar: "تشغل اللائحة الشاشة كلها؛ \(key: "preview-layout") لإظهار المعاينة."))
    }
    state.panes.isZoomed.toggle()
    return []
  }

  static let turnMouse = Action(
    "mouse-toggle", keys: [.function(12)], on: .screens,
    title: Phrase(
      fr: "Souris : oui ou non (Maj pour sélectionner du texte)", en: "Mouse: on or off (Shift selects text)",
      ar: "الفأرة: تشغيل أو إيقاف (Shift لتحديد نص)"),
    synonyms: ["souris", "mouse", "clic", "فأرة"]
  ) { state in
    state.hasMouse.toggle()
    state.say(
      state.hasMouse
        ? Phrase(
          fr: "Souris : oui. Maj + souris sélectionne du texte.", en: "Mouse: on. Shift + mouse selects text.",
          ar: "الفأرة: مشغلة. Shift + الفأرة لتحديد نص.")
        : Phrase(
          fr: "Souris : non ; elle sélectionne du texte, comme le veut le terminal.",
          en: "Mouse: off; it selects text, as the terminal has it.", ar: "الفأرة: متوقفة؛ تحدد النص كما تشاء الطرفية.")
    )
    return [.listenToMouse(state.hasMouse), .rememberSettings(["mouse": state.hasMouse ? "on" : "off"])]
  }
}

extension AppState {
  /// Gives the preview more or less of the screen, in per cent of it.
  mutating func resizePreview(by step: Int) throws(Refusal) -> [Effect] {
    let layout = listLayout
    guard !layout.preview.isEmpty, !layout.table.isEmpty else {
      throw Refusal(
        Phrase(
          fr: "L'aperçu n'est pas à côté de la liste ; \(key: "preview-layout") le montre.",
          en: "There is no preview beside the list; \(key: "preview-layout") shows it.",
          ar: "لا توجد معاينة بجانب اللائحة؛ \(key: "preview-layout") لإظهارها."))
    }
    let (part, whole) =
      layout.isBeside
      ? (layout.preview.width, layout.preview.width + 1 + layout.table.width)
      : (layout.preview.height, layout.preview.height + 1 + layout.table.height)
    let now = panes.settings.share ?? (part * 100 / max(1, whole) + 2) / 5 * 5
    let share = min(max(now + step, PaneSettings.shares.lowerBound), PaneSettings.shares.upperBound)
    panes.settings.share = share
    say(Phrase(fr: "Aperçu : \(share) %", en: "Preview: \(share)%", ar: "المعاينة: \(share)%"))
    return [.rememberSettings(panes.settings.settings)]
  }
}
