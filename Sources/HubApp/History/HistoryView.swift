import ESSDomain
import TerminalKit

extension AppState {
  /// Draws the history of a record: each change with its fields, and the selected one in full.
  func drawHistory(_ body: Rect, _ canvas: inout Canvas) {
    guard let history else { return }
    let layout = PastLayout(in: body)
    let heading = Phrase(fr: "Historique · ", en: "History · ", ar: "السجل · ").joined(
      to: hub[history.record]?.title ?? history.lastName ?? Phrase(same: history.record.short), by: "")
    guard let entries = history.entries else {
      drawPastHeader(heading, .empty, layout.header, &canvas)
      drawEmpty(HistoryMessages.reading, self, layout.list, &canvas)
      return
    }
    let count = Line(shown(CountedNoun.changes.phrase(entries.count)), .muted)
    drawPastHeader(heading, count, layout.header, &canvas)
    guard !entries.isEmpty else {
      drawEmpty(HistoryMessages.none, self, body.droppingTop(1), &canvas)
      return
    }
    layout.drawRule(&canvas)
    layout.drawRows(history.rows.count, history.scroll, &canvas) { index, area, canvas in
      switch history.rows[index] {
      case .entry(let place): drawEntry(entries[place], history.undone[entries[place].id], area, &canvas)
      case .field(let place, let change): drawField(history.readable[place][change], area, &canvas)
      }
    }
    drawDetail(historyDetail(history, entries), top: history.detailTop, layout.detail, &canvas)
  }

  /// When, who and what, and whether it was taken back.
  private func drawEntry(_ entry: HistoryEntry, _ undoing: HistoryEntry?, _ area: Rect, _ canvas: inout Canvas) {
    let role: Role = undoing == nil ? .text : .muted
    canvas.write(DisplayText.leftToRight(when(entry.at)), at: area.origin, width: min(16, area.width), role: .value)
    let rest = area.droppingStart(18)
    let mark = undoing == nil ? Line.empty : Line(shown(HistoryMessages.undone), .unknown)
    let used = canvas.write(line: mark, at: rest.origin, width: rest.width, align: .end)
    let text = rest.droppingEnd(used > 0 ? used + 2 : 0)
    let author = DisplayText(entry.author).truncated(to: 14)
    let who = canvas.write(author, at: text.origin, width: min(14, text.width), role: .muted)
    canvas.write(
      shown(ActionNames.title(of: entry.action)), at: Point(text.x + (who > 0 ? max(who, 8) + 2 : 0), text.y),
      width: max(0, text.width - (who > 0 ? max(who, 8) + 2 : 0)), role: role)
  }

  /// The field, set in, and its value before and after.
  private func drawField(_ change: ReadableChange, _ area: Rect, _ canvas: inout Canvas) {
    let rest = area.droppingStart(3)
    if change.path.isEmpty {
      canvas.write(line: summary(of: change), at: rest.origin, width: rest.width)
      return
    }
    let width = min(30, rest.width * 2 / 5)
    canvas.write(shown(change.label), at: rest.origin, width: width, role: .label)
    let value = rest.droppingStart(width + 2)
    canvas.write(line: summary(of: change), at: value.origin, width: value.width)
  }

  /// The selected field in full, or the whole change.
  private func historyDetail(_ history: HistoryState, _ entries: [HistoryEntry]) -> [TextPage.Block] {
    guard let row = history.selectedRow else { return [] }
    let entry = entries[row.entry]
    var blocks = head(
      action: entry.action, title: entry.title, at: entry.at, author: entry.author, entry.changes.count,
      undoing: history.undone[entry.id].map { ($0.at, $0.author) })
    switch row {
    case .field(let place, let change):
      blocks += [.blank] + self.blocks(of: history.readable[place][change])
    case .entry(let place):
      for change in history.readable[place].prefix(60) { blocks += [.blank] + self.blocks(of: change) }
    }
    return blocks
  }

  /// What was done, when and by whom, and what became of it.
  func head(
    action: String, title: Phrase, at: Timestamp, author: String, _ fields: Int, undoing: (at: Timestamp, by: String)?
  ) -> [TextPage.Block] {
    var blocks: [TextPage.Block] = [.heading(shown(ActionNames.title(of: action)))]
    if !title[language].isEmpty { blocks.append(.paragraph(Line(shown(title)))) }
    var line = Line(DisplayText.leftToRight(when(at)), .value)
    if !author.isEmpty { line = line + Line(" · ", .muted) + Line(DisplayText.isolated(author), .muted) }
    line = line + Line(" · ", .muted) + Line(shown(CountedNoun.fields.phrase(fields)), .muted)
    blocks.append(.paragraph(line))
    if let undoing {
      let taken = Phrase(
        fr: "Annulé le \(when(undoing.at)) par \(undoing.by).", en: "Undone on \(when(undoing.at)) by \(undoing.by).",
        ar: "تم التراجع عنه في \(when(undoing.at)) من طرف \(undoing.by).")
      blocks.append(.paragraph(Line(shown(taken), .warning)))
    }
    return blocks
  }
}

enum HistoryMessages {
  static let reading = Phrase(
    fr: "Lecture du journal…", en: "Reading the journal…", ar: "جارٍ قراءة اليومية…")

  static let none = Phrase(
    fr:
      "Le journal ne dit rien de cette fiche : elle n'a pas changé depuis qu'elle est dans ce dossier. « \(key: "record-edit") » la modifie, Échap revient.",
    en:
      "The journal says nothing of this record: it has not changed since it came into this folder. “\(key: "record-edit")” on the record edits it, Esc goes back.",
    ar:
      "لا تذكر اليومية شيئا عن هذه البطاقة: لم تتغير منذ دخولها هذا المجلد. «\(key: "record-edit")» في البطاقة لتعديلها، Esc للرجوع."
  )

  static let undone = Phrase(fr: "annulé", en: "undone", ar: "أُلغي")
}

extension CountedNoun {
  static let changes = CountedNoun(
    fr: ("changement", "changements"), en: ("change", "changes"),
    ar: ("تغيير واحد", "تغييران", "تغييرات", "تغييرا", "تغيير"))

  static let fields = CountedNoun(
    fr: ("champ", "champs"), en: ("field", "fields"), ar: ("حقل واحد", "حقلان", "حقول", "حقلا", "حقل"))

  static let records = CountedNoun(
    fr: ("fiche", "fiches"), en: ("record", "records"), ar: ("بطاقة واحدة", "بطاقتان", "بطاقات", "بطاقة", "بطاقة"))
}
