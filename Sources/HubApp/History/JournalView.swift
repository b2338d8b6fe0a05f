import ESSDomain
import TerminalKit

extension AppState {
  /// Draws the journal of the folder: every change, the newest first, and the selected one in full.
  func drawJournal(_ body: Rect, _ canvas: inout Canvas) {
    let layout = PastLayout(in: body)
    guard let reading = journal.reading else {
      drawPastHeader(Place.journal.title, .empty, layout.header, &canvas)
      drawEmpty(HistoryMessages.reading, self, layout.list, &canvas)
      return
    }
    drawJournalFilter(reading, layout.header, &canvas)
    guard journal.rowCount > 0 else {
      drawEmpty(
        reading.changes.isEmpty ? JournalMessages.empty : JournalMessages.noMatch, self, body.droppingTop(1), &canvas)
      return
    }
    layout.drawRule(&canvas)
    drawJournalRows(reading, layout, &canvas)
    drawDetail(journalDetail(reading), top: journal.detailTop, layout.detail, &canvas)
  }

  private func drawJournalRows(_ reading: JournalReading, _ layout: PastLayout, _ canvas: inout Canvas) {
    layout.drawRows(journal.rowCount, journal.scroll, &canvas) { index, area, canvas in
      switch journal.row(at: index) {
      case .change(let place): drawChange(reading, reading.changes[place], area, &canvas)
      case .edit(let place, let edit):
        let edits = reading.changes[place].edits
        if edits.indices.contains(edit) { drawEdit(edits[edit], area.droppingStart(4), &canvas) }
      case nil: break
      }
    }
  }

  /// When, who, what, and of several records how many.
  private func drawChange(_ reading: JournalReading, _ change: RecordedChange, _ area: Rect, _ canvas: inout Canvas) {
    canvas.write(DisplayText.leftToRight(when(change.at)), at: area.origin, width: min(16, area.width), role: .value)
    var rest = area.droppingStart(18)
    let isWide = rest.width >= 44
    if isWide {
      canvas.write(DisplayText(change.author), at: rest.origin, width: 12, role: .muted)
      rest = rest.droppingStart(14)
    }
    let isUndone = reading.undone[change.id] != nil
    var tail = Line.empty
    if change.edits.count > 1 {
      tail = Line(shown(CountedNoun.records.phrase(change.edits.count)), .muted) + Line(" ")
      tail.append(journal.unfolded == change.id ? "▾" : language.readsRightToLeft ? "◂" : "▸", .muted)
    }
    if isUndone { tail = Line(shown(HistoryMessages.undone), .unknown) + (tail.isEmpty ? .empty : Line("  ") + tail) }
    let used = canvas.write(line: tail, at: rest.origin, width: rest.width, align: .end)
    canvas.write(
      line: what(change, isUndone ? .muted : .text), at: rest.origin,
      width: max(0, rest.width - (used > 0 ? used + 2 : 0)))
  }

  /// The action and what it was about; of a named record the name comes first, because that is what one looks for.
  private func what(_ change: RecordedChange, _ role: Role) -> Line {
    let title = change.title[language]
    let action = ActionNames.title(of: change.action)[language]
    guard !title.isEmpty, title != change.action else { return Line(DisplayText(action), role) }
    return Line(DisplayText(title), role) + Line(" · ", .muted) + Line(DisplayText(action), .muted)
  }

  /// One record of a change with what was touched in it.
  private func drawEdit(_ edit: RecordedChange.Edit, _ area: Rect, _ canvas: inout Canvas) {
    let fields = Line(shown(CountedNoun.fields.phrase(edit.changes.count)), .muted)
    let used = canvas.write(line: fields, at: area.origin, width: area.width, align: .end)
    canvas.write(
      line: Line(shown(edit.kind.label), .muted) + Line(" · ", .muted) + Line(shown(recordName(edit.record))),
      at: area.origin, width: max(0, area.width - used - 2))
  }

  private func recordName(_ id: RecordID) -> Phrase {
    hub[id]?.title
      ?? Phrase(fr: "fiche supprimée", en: "deleted record", ar: "بطاقة محذوفة").joined(
        to: Phrase(same: id.short))
  }

  /// The selected change in full, or what it did to the selected record.
  private func journalDetail(_ reading: JournalReading) -> [TextPage.Block] {
    guard let row = journal.selectedRow, let change = journal.selectedChange else { return [] }
    var blocks = head(
      action: change.action, title: change.title, at: change.at, author: change.author,
      change.edits.reduce(0) { $0 + $1.changes.count }, undoing: reading.undone[change.id].map { ($0.at, $0.by) })
    let edits: [RecordedChange.Edit]
    switch row {
    case .change: edits = Array(change.edits.prefix(12))
    case .edit(_, let edit): edits = change.edits.indices.contains(edit) ? [change.edits[edit]] : []
    }
    for edit in edits {
      let name = Line(shown(recordName(edit.record)), .heading) + Line(" · ", .muted)
      blocks += [.blank, .paragraph(name + Line(shown(edit.kind.label), .muted))]
      let changes = Array(edit.changes.prefix(edits.count > 1 ? 8 : 60))
      for readable in [ReadableChange](changes, of: edit.kind, hub[edit.record], hub.ownFields) {
        blocks += self.blocks(of: readable)
      }
    }
    if change.edits.count > edits.count, case .change = row {
      let rest = CountedNoun.records.phrase(change.edits.count - edits.count)
      blocks += [
        .blank,
        .paragraph(Line(shown(Phrase(fr: "… et \(rest.fr)", en: "… and \(rest.en)", ar: "… و\(rest.ar)")), .muted)),
      ]
    }
    return blocks
  }

  /// The heading with the filter, and how many changes there are.
  private func drawJournalFilter(_ reading: JournalReading, _ rect: Rect, _ canvas: inout Canvas) {
    let (shownCount, all) = (journal.places.count, reading.changes.count)
    let count =
      shownCount == all
      ? CountedNoun.changes.phrase(all)
      : Phrase { language in
        let of = Phrase(fr: " sur ", en: " of ", ar: " من ")[language]
        return Formats(language).count(shownCount) + of + Formats(language).count(all)
      }
    let area = rect.inset(horizontally: 1)
    let used = canvas.write(shown(count), at: area.origin, width: area.width, role: .muted, align: .end)
    var left = area.droppingEnd(used + 2)
    let taken = canvas.write(shown(Place.journal.title), at: left.origin, width: left.width, role: .heading)
    left = left.droppingStart(taken + 3)
    if journal.isFiltering || !journal.filter.isEmpty {
      let label = canvas.write(
        shown(Phrase(fr: "Filtre", en: "Filter", ar: "تصفية")), at: left.origin, width: left.width, role: .label)
      journal.filter.draw(
        in: left.droppingStart(label + 1), on: &canvas, role: journal.isFiltering ? .fieldFocused : .match,
        isFocused: journal.isFiltering)
    } else {
      canvas.write(shown(JournalMessages.hint), at: left.origin, width: left.width, role: .placeholder)
    }
  }

  /// The selected change as text.
  var journalText: String? {
    guard let change = journal.selectedChange else { return nil }
    let head = [when(change.at), change.author, ActionNames.title(of: change.action)[language], change.title[language]]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let edits = journal.selectedEdit.map { [$0] } ?? Array(change.edits.prefix(40))
    return ([head] + edits.map { "\($0.kind.label[language]) · \(recordName($0.record)[language])" })
      .joined(separator: "\n")
  }
}

enum JournalMessages {
  static let hint = Phrase(
    fr: "\(key: "journal-filter") filtrer : mots, auteur:…, genre:…, depuis:…",
    en: "\(key: "journal-filter") to filter: words, author:…, kind:…, since:…",
    ar: "\(key: "journal-filter") للتصفية: كلمات، المؤلف:…، النوع:…، منذ:…")

  static let empty = Phrase(
    fr:
      "Le journal est vide : rien n'a encore été changé dans ce dossier. « \(key: "activity-record") » note une activité, « \(key: "record-edit") » sur une fiche la modifie.",
    en:
      "The journal is empty: nothing has been changed in this folder yet. “\(key: "activity-record")” records an activity, “\(key: "record-edit")” on a record edits it.",
    ar:
      "اليومية فارغة: لم يتغير شيء بعد في هذا المجلد. «\(key: "activity-record")» لتسجيل نشاط، و«\(key: "record-edit")» على بطاقة لتعديلها."
  )

  static let noMatch = Phrase(
    fr: "Aucun changement ne répond à ce filtre. Échap l'efface, \(key: "journal-filter") le change.",
    en: "No change matches this filter. Esc clears it, \(key: "journal-filter") changes it.",
    ar: "لا يوجد تغيير مطابق لهذه التصفية. Esc لمحوها، \(key: "journal-filter") لتغييرها.")
}
