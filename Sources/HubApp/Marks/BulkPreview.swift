import ESSDomain
import TerminalKit

/// The records that a value would change, before and after, with those that are refused and why.
struct BulkPreview: Sendable {
  let title: Phrase
  let edit: BulkEdit
  /// The form to which a refused save comes back.
  let form: FormState
  var scroll = ListScroll()
}

extension AppState {
  /// Shows what the value of a form for many records would change.
  mutating func previewBulk(_ form: FormState) -> [Effect] {
    var form = form
    let hub = hub
    guard !isTrial, let entry = form.entries.first, let kind = form.marked.lazy.compactMap({ hub[$0]?.kind }).first
    else { return [] }
    form.check(0, self.entry)
    layers[layers.count - 1] = .form(form)
    if let error = form.entries.first?.error {
      say(error, .bad)
      return []
    }
    let records = form.marked.lazy.compactMap { hub[$0] }
    guard let field = form.record.fields(with: hub.ownFields).first(where: { $0.name == entry.field }) else {
      return []
    }
    let edit = BulkEdit(field, settled(entry, form), kind, of: records, self.entry, rules)
    lay(.bulkPreview(BulkPreview(title: form.title, edit: edit, form: form)))
    return []
  }

  /// What is typed, as it is understood: a place by its code, which need not be looked for in each record.
  private func settled(_ entry: FormEntry, _ form: FormState) -> String {
    if case .territory(let code) = form.record.datum(of: entry.field, with: hub.ownFields) { return code }
    return entry.value
  }

  /// Saves what the preview shows, as one change that one step takes back.
  mutating func saveBulk() throws(Refusal) -> [Effect] {
    if let readOnly { throw Refusal(readOnly) }
    guard case .bulkPreview(let preview) = layers.last else { throw .nothingSelected }
    let edits = preview.edit.edits
    guard !edits.isEmpty else {
      throw Refusal(
        Phrase(
          fr: "Il n'y a rien à enregistrer : aucune fiche ne change.",
          en: "There is nothing to save: no record changes.", ar: "لا يوجد ما يُحفظ: لن تتغير أي بطاقة."))
    }
    let count = CountedNoun.records.phrase(edits.count)
    let label = preview.edit.field.label
    let change = Change(
      id: identities.next(at: moment), action: "records-edit",
      title: Phrase(
        fr: "\(label.fr) : \(count.fr)", en: "\(label.en): \(count.en)", ar: "\(label.ar): \(count.ar)"),
      author: author, edits: edits)
    layers.removeAll { layer in
      switch layer {
      case .bulkPreview, .fieldChoice: true
      case .form(let form): !form.marked.isEmpty
      default: false
      }
    }
    pending[change.id] = preview.form
    return [.save(change)]
  }

  /// A key that moves in the preview; false for any other.
  mutating func moveInBulkPreview(_ key: Key) -> Bool {
    guard case .bulkPreview(var preview) = layers.last else { return false }
    let letters: [Character: Key] = ["j": .down, "k": .up, "g": .home, "G": .end]
    var key = key
    if case .character(let letter) = key { key = letters[letter] ?? key }
    let (count, height) = (preview.edit.rows.count, BulkLayout(in: body).table.height - 1)
    guard preview.scroll.handle(key, count: count, height: height) else { return false }
    preview.scroll.reveal(count: count, height: height)
    layers[layers.count - 1] = .bulkPreview(preview)
    return true
  }
}

/// Where the parts of the preview stand: what is changed, how many, the table, and what is to be said of a row.
struct BulkLayout {
  let title: Rect
  let counts: Rect
  let table: Rect
  let note: Rect

  init(in body: Rect) {
    title = body.row(0).inset(horizontally: 1)
    counts = body.row(1).inset(horizontally: 1)
    note = body.bottom(2).inset(horizontally: 1)
    table = body.droppingTop(3).droppingBottom(2)
  }
}

extension AppState {
  func drawBulkPreview(_ preview: BulkPreview, _ canvas: inout Canvas) {
    canvas.cursor = nil
    canvas.fill(body, role: .text)
    let layout = BulkLayout(in: body)
    canvas.write(line: Line(shown(preview.title), .heading), at: layout.title.origin, width: layout.title.width)
    canvas.write(line: counts(preview.edit), at: layout.counts.origin, width: layout.counts.width)
    let rows = preview.edit.rows
    guard !rows.isEmpty else {
      let nothing = Phrase(
        fr: "Toutes ces fiches ont déjà cette valeur.", en: "All these records have this value already.",
        ar: "لهذه البطاقات كلها هذه القيمة من قبل.")
      drawEmpty(nothing, self, layout.table, &canvas)
      return
    }
    var table = Table<Int>(
      [
        TableColumn("name", shown(Phrase(fr: "Fiche", en: "Record", ar: "البطاقة")), minimum: 20, ideal: 30, weight: 2),
        TableColumn("before", shown(Phrase(fr: "Avant", en: "Before", ar: "قبل")), minimum: 14, ideal: 22, weight: 1),
        TableColumn("after", shown(Phrase(fr: "Après", en: "After", ar: "بعد")), minimum: 14, ideal: 22, weight: 1),
      ], count: rows.count, scroll: preview.scroll
    ) { index in
      let row = rows[index]
      return TableRow(index, [Line(DisplayText(row.title[language])), value(row.before, .muted), outcome(row)])
    }
    table.gap = 2
    table.draw(in: layout.table, on: &canvas)
    drawNote(rows, preview.scroll.selected, layout.note, &canvas)
  }

  /// How many change, have the value already, and are refused.
  private func counts(_ edit: BulkEdit) -> Line {
    func part(_ words: Phrase, _ count: Int, _ role: Role) -> Line {
      Line(shown(words), role) + Line(DisplayText(" "), role)
        + Line(DisplayText.leftToRight(formats.count(count)), role)
    }
    let separator = Line(DisplayText(" · "), .muted)
    var line = part(Phrase(fr: "À changer :", en: "To change:", ar: "ستتغير:"), edit.edits.count, .changed)
    if edit.unchanged > 0 {
      let same = Phrase(fr: "ont déjà cette valeur :", en: "have this value already:", ar: "لها هذه القيمة من قبل:")
      line = line + separator + part(same, edit.unchanged, .muted)
    }
    if edit.refused > 0 {
      line =
        line + separator + part(Phrase(fr: "! refusées :", en: "! refused:", ar: "! مرفوضة:"), edit.refused, .danger)
    }
    return line
  }

  private func outcome(_ row: BulkEdit.Row) -> Line {
    switch row.outcome {
    case .changes(let after): value(after, .changed)
    case .refused(let why): Line(DisplayText("! "), .danger) + Line(shown(why), .danger)
    }
  }

  private func value(_ datum: Datum, _ role: Role) -> Line {
    guard !datum.isAbsent else { return Line(shown(Phrase(fr: "(vide)", en: "(empty)", ar: "(فارغ)")), .muted) }
    let text = datum.text(in: language, names: names)
    return switch datum {
    case .count, .number, .money, .ratio, .day: Line(DisplayText.leftToRight(text), role)
    default: Line(DisplayText(text), role)
    }
  }

  /// Why the selected record is refused, whole.
  private func drawNote(_ rows: [BulkEdit.Row], _ selected: Int, _ rect: Rect, _ canvas: inout Canvas) {
    guard rows.indices.contains(selected), case .refused(let why) = rows[selected].outcome else {
      let undo = Phrase(
        fr: "Entrée enregistre le tout comme un seul changement ; \(key: "change-undo") l'annulera.",
        en: "Enter saves all of it as one change; \(key: "change-undo") will undo it.",
        ar: "لحفظ الكل كتغيير واحد: Enter؛ وللتراجع عنه: \(key: "change-undo").")
      canvas.write(shown(undo), at: rect.row(1).origin, width: rect.width, role: .help)
      return
    }
    for (row, line) in shown(why).wrapped(to: max(1, rect.width)).prefix(rect.height).enumerated() {
      canvas.write(line, at: rect.row(row).origin, width: rect.width, role: .danger)
    }
  }
}
