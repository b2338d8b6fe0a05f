import ESSDomain
import TerminalKit

extension AppState {
  /// The smallest terminal in which everything can be used.
  static let smallest = Size(60, 16)

  /// The part of the screen between tabs and footer.
  var body: Rect { Rect(size).droppingTop(3).droppingBottom(1) }

  /// The screen: the same state always gives the same cells.
  public func view() -> Canvas {
    var canvas = Canvas(size: size, direction: direction, bidi: shownOrder, glyphs: glyphs)
    canvas.fill(canvas.bounds, role: .text)
    guard size.width >= AppState.smallest.width, size.height >= AppState.smallest.height else {
      drawTooSmall(&canvas)
      return canvas
    }
    drawTitle(canvas.bounds.row(0), &canvas)
    drawTabs(canvas.bounds.row(1), &canvas)
    canvas.horizontalRule(at: Point(0, 2), width: size.width)
    canvas.clipped(to: body) { drawPlace(&$0) }
    drawFooter(canvas.bounds.bottom(1), &canvas)
    for layer in layers {
      canvas.cover(body)
      drawLayer(layer, &canvas)
    }
    drawNotice(&canvas)
    return canvas
  }

  /// The message above the footer, in as many lines as it takes, four at most: what to do stands at its end.
  private func drawNotice(_ canvas: inout Canvas) {
    guard let notice else { return }
    let lines = shown(notice.phrase).wrapped(to: max(1, size.width - 2)).prefix(4)
    let area = canvas.bounds.droppingBottom(1).bottom(lines.count)
    for (row, line) in lines.enumerated() { Notice(line, tone: notice.tone).draw(in: area.row(row), on: &canvas) }
  }

  private func drawPlace(_ canvas: inout Canvas) {
    switch place {
    case .today: drawToday(body, &canvas)
    case .organisations: drawList(organisations, hub.organisations, .organisations, self, body, &canvas)
    case .training: drawList(training, hub.trainingProgrammes, .training, self, body, &canvas)
    case .plans: drawList(plans, hub.ruralPlans, .ruralPlans, self, body, &canvas)
    case .activities: drawList(activities, hub.activities, .activities, self, body, &canvas)
    case .partners: drawList(partners, hub.partners, .partners, self, body, &canvas)
    case .record: drawPage(body, &canvas)
    case .problems: drawProblems(body, &canvas)
    case .history: drawHistory(body, &canvas)
    case .journal: drawJournal(body, &canvas)
    case .plan(let id): drawPlanTree(id, body, &canvas)
    case .review: drawReview(body, &canvas)
    case .map: drawMap(body, &canvas)
    case .calendar: drawCalendar(body, &canvas)
    }
  }

  private func drawLayer(_ layer: Layer, _ canvas: inout Canvas) {
    switch layer {
    case .form(let form): drawForm(form, &canvas)
    case .palette(let palette): drawPalette(palette, &canvas)
    case .help(let help): drawHelp(help, &canvas)
    case .dialog(let dialog): drawDialog(dialog, &canvas)
    case .conflict(let conflict): drawConflict(conflict, &canvas)
    case .ask(let question): drawQuestion(question, &canvas)
    case .themes(let picker): drawThemes(picker, &canvas)
    case .menu(let menu): drawMenu(menu, &canvas)
    case .export(let sheet): drawExport(sheet, &canvas)
    case .importing(let importing): drawImport(importing, &canvas)
    case .calibration(let calibration): calibration.draw(in: canvas.bounds, language, on: &canvas)
    case .facets(let panel): drawFacets(panel, &canvas)
    case .columns(let chooser): drawColumns(chooser, &canvas)
    case .fieldChoice(let choice): drawFieldChoice(choice, &canvas)
    case .bulkPreview(let preview): drawBulkPreview(preview, &canvas)
    }
  }

  private func drawTitle(_ rect: Rect, _ canvas: inout Canvas) {
    let region = hub.profile.region.flatMap { Territory.morocco.name(of: $0.text, in: language) } ?? ""
    var line = TitleLine(Line([Span("Essor"), Span(" · "), Span(DisplayText(region))]))
    line.status = titleStatus
    let invented =
      size.width < 72
      ? Phrase(fr: "DÉMONSTRATION", en: "DEMONSTRATION", ar: "عرض تجريبي")
      : Phrase(
        fr: "DÉMONSTRATION · données inventées", en: "DEMONSTRATION · invented data", ar: "عرض تجريبي · معطيات مختلقة")
    if hub.profile.isDemonstration { line.detail = Line(shown(invented), .banner) }
    if readOnly != nil {
      line.detail.append(shown(Phrase(fr: "  lecture seule", en: "  read-only", ar: "  للقراءة فقط")), .warning)
    }
    line.draw(in: rect, on: &canvas)
  }

  /// The day; before it goes what is wrong with the drafts or the folder, or how much of it is read.
  private var titleStatus: Line {
    if draftProblem != nil, openForm != nil || review != nil { return Line(shown(FormDraftWords.atRisk), .danger) }
    if folderIsGone {
      return Line(shown(Phrase(fr: "dossier absent", en: "folder missing", ar: "المجلد غير موجود")), .danger)
    }
    if let reading { return Line(shown(reading.phrase), .info) }
    return Line(DisplayText(formats.weekdayAndDay(day)))
  }

  private func drawTabs(_ rect: Rect, _ canvas: inout Canvas) {
    let tabs = Place.main.enumerated().map { index, place in
      TabBar.Tab(key: DisplayText("\(index + 1)"), title: shown(place.tab))
    }
    TabBar(tabs, current: Place.main.firstIndex(of: place.home) ?? 0).draw(in: rect, on: &canvas)
  }

  private func drawFooter(_ rect: Rect, _ canvas: inout Canvas) { footer.draw(in: rect, on: &canvas) }

  private func drawTooSmall(_ canvas: inout Canvas) {
    let phrase = Phrase(
      fr: "Fenêtre trop petite : il faut 60x16, elle fait \(size.width)x\(size.height).",
      en: "Window too small: 60x16 needed, it has \(size.width)x\(size.height).",
      ar: "النافذة صغيرة جدا: يلزم 60x16، وهي \(size.width)x\(size.height).")
    for (row, line) in shown(phrase).wrapped(to: max(1, size.width)).enumerated() {
      canvas.write(line, at: Point(0, row), width: size.width)
    }
  }
}

extension KeyNames {
  /// The names of the keys in a language; arrows are drawn as arrows.
  static func of(_ language: Language) -> KeyNames {
    switch language {
    case .french: french
    case .english: english
    case .arabic: arabic
    }
  }

  /// The name of a key, as the footer and the help show it.
  func name(_ key: Key) -> String { key.name(in: self) }

  private static let french = KeyNames(
    control: "Ctrl", alt: "Alt", shift: "Maj", space: "Espace", enter: "Entrée", escape: "Échap", tab: "Tab",
    backspace: "Retour arr.", delete: "Suppr", insert: "Inser", home: "Origine", end: "Fin", pageUp: "Pg préc",
    pageDown: "Pg suiv", up: "↑", down: "↓", left: "←", right: "→")

  private static let arabic = KeyNames(
    control: "Ctrl", alt: "Alt", shift: "Shift", space: "مسافة", enter: "Enter", escape: "Esc", tab: "Tab",
    backspace: "Backspace", delete: "Del", insert: "Ins", home: "Home", end: "End", pageUp: "PgUp", pageDown: "PgDn",
    up: "↑", down: "↓", left: "←", right: "→")
}
