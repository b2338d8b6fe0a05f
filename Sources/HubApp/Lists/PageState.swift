import ESSDomain
import TerminalKit

/// Where a page that is read stands.
struct PageState: Sendable {
  var top = 0

  /// Scrolls; false for a key that does not.
  mutating func move(_ key: Key, height: Int, shown: Int) -> Bool {
    let last = max(0, height - shown)
    switch key {
    case .down: top += 1
    case .up: top -= 1
    case .pageDown: top += max(1, shown - 1)
    case .pageUp: top -= max(1, shown - 1)
    case .home: top = 0
    case .end: top = last
    default: return false
    }
    top = min(max(0, top), last)
    return true
  }
}

extension AppState {
  /// What the page of this place says.
  var pageBlocks: [TextPage.Block] {
    switch place {
    case .record(_, let id):
      hub[id].map(blocks)
        ?? [.paragraph(Line(shown(reading == nil ? AppState.gone : ListMessages.reading), .warning))]
    default: []
    }
  }

  static let gone = Phrase(
    fr: "Cette fiche n'existe plus : elle a été supprimée ou déplacée. Échap pour revenir.",
    en: "This record is no longer there: it was deleted or moved. Esc to go back.",
    ar: "لم تعد هذه البطاقة موجودة: حُذفت أو نُقلت. Esc للرجوع.")

  private func blocks(of record: AnyRecord) -> [TextPage.Block] {
    switch record {
    case .organisation(let organisation): organisationPage(organisation)
    case .activity(let activity): activityPage(activity)
    case .trainingProgramme(let programme): trainingPage(programme)
    case .partner(let partner): partnerPage(partner)
    case .ruralPlan(let plan): genericPage(plan)
    }
  }

  var pageHeight: Int { TextPage(pageBlocks).height(width: pageRect.width - 1) }

  var pageRect: Rect { body.inset(horizontally: 1) }

  func drawPage(_ body: Rect, _ canvas: inout Canvas) {
    TextPage(pageBlocks, top: page.top).draw(in: pageRect, on: &canvas)
    canvas.attention = pageRect.origin
  }

  /// A record's fields in the order of its table: what is known of them.
  func genericPage<R: Record>(_ record: R) -> [TextPage.Block] {
    [.heading(DisplayText.revealing(record.title[language])), .blank] + fieldBlocks(record, skipping: ["id", "name"])
  }

  /// The fields of a record that hold something; nested records and lists of them as groups.
  func fieldBlocks<R: FieldRecord>(_ record: R, skipping skipped: Set<String> = []) -> [TextPage.Block] {
    let rules = rules
    var plain: [TextPage.Block] = []
    var groups: [TextPage.Block] = []
    for field in hub.fields(of: R.self).all where !skipped.contains(field.name) {
      let datum = field.datum(of: record, in: rules)
      guard !datum.isAbsent else { continue }
      switch datum {
      case .record(let parts):
        groups += [.blank, .heading(shown(field.label.capitalised))] + parts.map(partBlock)
      case .list(let values) where values.contains(where: { if case .record = $0 { true } else { false } }):
        groups += [.blank, .heading(shown(field.label.capitalised))] + values.map { .bullet(line($0)) }
      default: plain.append(.field(shown(field.label.capitalised), line(datum)))
      }
    }
    return plain + unreadBlocks(record) + groups
  }

  /// What the file says in fields of the hub's own that cannot be read as their values.
  private func unreadBlocks(_ record: some FieldRecord) -> [TextPage.Block] {
    hub.ownFields.unread(in: record).map { unread in
      .field(
        shown(unread.label.capitalised),
        Line([
          Span(shown(AppState.notRead), .warning), Span(DisplayText(" "), .warning),
          Span(DisplayText(String(unread.value.text(.oneLine).prefix(80))), .muted),
        ]))
    }
  }

  static let notRead = Phrase(fr: "! non lu", en: "! not read", ar: "! غير مقروء")

  private func partBlock(_ part: LabelledDatum) -> TextPage.Block {
    .field(shown(part.label.capitalised), line(part.datum))
  }

  /// A datum as a line: figures, dates and codes left to right.
  func line(_ datum: Datum) -> Line {
    let text = datum.text(in: language, names: names)
    return switch datum {
    case .count, .number, .money, .ratio, .day: Line(DisplayText.leftToRight(text), .value)
    default: Line(DisplayText.revealing(text), .value)
    }
  }
}

extension Action {
  static let pages = [pageDown, pageUp, editRecord, deleteRecord]

  static let pageDown = Action(
    "page-down", keys: [.character("j"), .space], on: Scope(.page),
    title: Phrase(fr: "Descendre dans la page", en: "Scroll down", ar: "النزول في الصفحة")
  ) { state in
    _ = state.page.move(.down, height: state.pageHeight, shown: state.body.height)
    return []
  }

  static let pageUp = Action(
    "page-up", keys: [.character("k")], on: Scope(.page),
    title: Phrase(fr: "Monter dans la page", en: "Scroll up", ar: "الصعود في الصفحة")
  ) { state in
    _ = state.page.move(.up, height: state.pageHeight, shown: state.body.height)
    return []
  }

  static let editRecord = Action(
    "record-edit", keys: [.character("e"), .function(4)], on: Scope.lists.union(Scope(.page)), footer: 3,
    title: Phrase(fr: "Modifier la fiche", en: "Edit the record", ar: "تعديل البطاقة"),
    hint: Phrase(fr: "modifier", en: "edit", ar: "تعديل")
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    if state.hasMarks { return try state.chooseBulkField() }
    guard state.hasRecordHere else { throw .nothingSelected }
    guard !state.isTrial else { return [] }
    guard let record = state.recordHere else { throw .nothingSelected }
    let here = state
    state.lay(.form(here.editForm(record)))
    return []
  }

  static let deleteRecord = Action(
    "record-delete", keys: [.character("d"), .delete], on: Scope.lists.union(Scope(.page)),
    title: Phrase(fr: "Supprimer (annulable)", en: "Delete (can be undone)", ar: "حذف (قابل للتراجع)"),
    hint: Phrase(fr: "supprimer", en: "delete", ar: "حذف")
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    if state.hasMarks { return try state.askToDeleteMarked() }
    guard let record = state.recordHere, let edit = RecordEdit(before: record, after: nil) else {
      throw .nothingSelected
    }
    let title = Phrase(fr: "Suppression : ", en: "Deletion: ", ar: "حذف: ").joined(to: record.title, by: "")
    let change = Change(
      id: state.identities.next(at: state.moment), action: "record-delete", title: title, author: state.author,
      edits: [edit])
    state.layers.append(
      .dialog(
        DialogState(
          title: Phrase(fr: "Supprimer cette fiche ?", en: "Delete this record?", ar: "حذف هذه البطاقة؟"),
          lines: [
            record.title,
            Phrase(
              fr: "Elle quitte les listes ; \(key: "change-undo") l'annule, même après un redémarrage.",
              en: "It leaves the lists; \(key: "change-undo") undoes it, even after a restart.",
              ar: "ستختفي من اللوائح؛ \(key: "change-undo") للتراجع حتى بعد إعادة التشغيل."),
          ],
          answers: [
            DialogState.Answer(
              title: Phrase(fr: "Garder", en: "Keep", ar: "إبقاء"), letters: ["g", "k", "n"], outcome: .nothing),
            DialogState.Answer(
              title: Phrase(fr: "Supprimer", en: "Delete", ar: "حذف"), letters: ["s", "d", "y", "o", "ن"],
              outcome: .effects([.save(change)])),
          ])))
    return []
  }
}

extension AppState {
  /// The record on the page, or on the selected row.
  var recordHere: AnyRecord? {
    if case .record(_, let id) = place { return hub[id] }
    if case .plan(let id) = place { return hub[id] }
    return selectedRecord
  }

  /// Whether there is one; it is not read, which takes time.
  var hasRecordHere: Bool {
    if case .record(_, let id) = place { return hub.has(id) }
    if case .plan(let id) = place { return hub.has(id) }
    return list?.selected.map(hub.has) ?? false
  }
}
