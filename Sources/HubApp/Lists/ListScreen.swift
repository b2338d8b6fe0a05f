import ESSDomain
import TerminalKit

/// How one kind of record is listed: its columns, and what stands beside the list.
struct ListDefinition<R: Record> {
  /// A column: the field it shows, its widths, and its cell where the field's own text will not do.
  struct Column {
    let field: String
    var title: Phrase?
    var minimum: Int
    var ideal: Int?
    var weight = 0
    var priority = 0
    var cell: ((R, AppState) -> Line)?
  }

  let columns: [Column]
  let preview: (R, AppState) -> [TextPage.Block]
  /// Whether the cells show nothing but the fields of their columns, so that no others need be read.
  var readsColumnsOnly = false
  /// What the list is empty of, and how to fill it.
  let empty: Phrase
}

/// Draws the list of one kind of record.
func drawList<R: Record>(
  _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>, _ state: AppState, _ body: Rect,
  _ canvas: inout Canvas
) {
  let layout = state.listLayout
  drawFilter(list, set.count, state, layout.filter, &canvas)
  state.drawTerritory(layout.territory, isCurrent: layout.current == .territory, &canvas)
  guard !list.positions.isEmpty else {
    if !layout.territory.isEmpty { layout.drawRules(&canvas) }
    let isUnchanged = list.baseline != nil && list.passing > 0
    let why =
      !list.filter.isEmpty
      ? ListMessages.noMatch
      : state.reading != nil ? ListMessages.reading : definition.empty.joined(to: ListMessages.keys)
    drawEmpty(isUnchanged ? ListMessages.nothingChanged : why, state, layout.table, &canvas)
    return
  }
  let rows = ListRows(list, set, definition, state)
  var table = rows.table(in: layout.table, state.rowStrips(of: rows, width: layout.table.width))
  table.isFocused = layout.current == .list
  table.draw(in: layout.table, on: &canvas)
  layout.drawRules(&canvas)
  guard !layout.preview.isEmpty else { return }
  canvas.touch(layout.preview, .pane(Pane.preview.rawValue))
  if var page = previewPage(of: list, set, definition, state) {
    page.top = list.previewTop
    page.draw(in: layout.preview.inset(horizontally: 1), on: &canvas)
  }
  if layout.current == .preview {
    canvas.marker(at: layout.preview.origin)
    canvas.attention = layout.preview.origin
  }
}

/// The page beside a list: that of the record shown there last, or of the selected one where that is gone.
private func previewPage<R: Record>(
  of list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>, _ state: AppState
) -> TextPage? {
  let known = [list.previewed, list.selected].lazy.compactMap { $0 }.first { set.position(of: $0) != nil }
  guard let known else { return nil }
  return state.previewPage(of: known)
    ?? set[known].map { TextPage(previewBlocks(of: $0, list.baseline, definition, state)) }
}

/// What the preview says of a record: first what changed in it, where that is what is listed.
func previewBlocks<R: Record>(
  of record: R, _ baseline: Baseline?, _ definition: ListDefinition<R>, _ state: AppState
) -> [TextPage.Block] {
  (baseline.map { state.baselineBlocks(record.id, R.kind, $0) } ?? []) + definition.preview(record, state)
}

enum ListMessages {
  static let reading = Phrase(
    fr: "Les fiches sont en cours de lecture…", en: "The records are being read…", ar: "جارية قراءة البطاقات…")
  static let noMatch = Phrase(
    fr: "Aucune fiche ne répond à ce filtre. Échap l'efface, \(key: "list-filter") le change.",
    en: "Nothing matches this filter. Esc clears it, \(key: "list-filter") changes it.",
    ar: "لا توجد بطاقة مطابقة لهذه التصفية. Esc لمحوها، \(key: "list-filter") لتغييرها.")
  /// What helps in a list that is empty.
  static let keys = Phrase(
    fr: "\(key: "data-reload") relit le dossier, \(key: "help-show") montre ce qui est possible ici.",
    en: "\(key: "data-reload") reads the folder again, \(key: "help-show") shows what is possible here.",
    ar: "\(key: "data-reload") لإعادة قراءة المجلد، \(key: "help-show") لعرض الممكن هنا.")
}

/// The line above a list: the filter, what is shown of how many, and the order.
private func drawFilter<R: Record>(
  _ list: ListState<R>, _ total: Int, _ state: AppState, _ rect: Rect, _ canvas: inout Canvas
) {
  let formats = state.formats
  let shown = list.positions.count
  // While the rest is read, there are at least so many.
  let more = state.reading == nil ? "" : "+"
  let count =
    shown == total
    ? Phrase { Formats($0).count(total) + more }
    : Phrase(
      fr: "\(formats.count(shown))\(more) sur \(formats.count(total))\(more)",
      en: "\(formats.count(shown))\(more) of \(formats.count(total))\(more)",
      ar: "\(formats.count(shown))\(more) من \(formats.count(total))\(more)")
  let sorted = state.hub.fields(of: R.self)[list.sort.field]?.label[state.language] ?? ""
  let order = Phrase(fr: "tri", en: "sorted by", ar: "ترتيب")[state.language]
  let mark = list.isSearchBehind ? "…" : ""
  let standing = "\(count[state.language])\(mark) · \(order) \(sorted) \(list.sort.descending ? "▼" : "▲")"
  var tail = Line(DisplayText(standing), .muted)
  if let baseline = list.baseline {
    tail = Line(state.shown(state.baselineCount(shown, of: list.passing, R.kind, since: baseline.since)), .changed)
  }
  if !list.marked.isEmpty {
    let marks = DisplayText.leftToRight("\(state.glyphs.mark) \(formats.count(list.marked.count))")
    tail = Line(marks, .mark) + Line(DisplayText(" · "), .muted) + tail
  }
  let area = rect.inset(horizontally: 1)
  let used = canvas.write(line: tail, at: area.origin, width: area.width, align: .end)
  let left = area.droppingEnd(used + 2)
  let label = Phrase(fr: "Filtre", en: "Filter", ar: "تصفية")
  if list.isFiltering || !list.filter.isEmpty {
    let taken = canvas.write(state.shown(label), at: left.origin, width: left.width, role: .label)
    list.filter.draw(
      in: left.droppingStart(taken + 1), on: &canvas, role: list.isFiltering ? .fieldFocused : .match,
      isFocused: list.isFiltering)
  } else {
    let hint = Phrase(
      fr: "\(key: "list-filter") filtrer : mots, champ:valeur, champ>n, -sauf",
      en: "\(key: "list-filter") to filter: words, field:value, field>n, -not",
      ar: "\(key: "list-filter") للتصفية: كلمات، حقل:قيمة، حقل>عدد، -إلا")
    canvas.write(state.shown(hint), at: left.origin, width: left.width, role: .placeholder)
  }
}

/// What an empty place says: why it is empty and what to do.
func drawEmpty(_ phrase: Phrase, _ state: AppState, _ rect: Rect, _ canvas: inout Canvas) {
  let lines = state.shown(phrase).wrapped(to: max(1, min(60, rect.width - 4)))
  for (row, line) in lines.enumerated() {
    canvas.write(
      line, at: Point(rect.x, rect.y + max(1, rect.height / 3) + row), width: rect.width, role: .muted, align: .centre)
  }
}

extension String {
  /// With its first letter as a capital, for titles and headings.
  var firstCapital: String { prefix(1).uppercased() + dropFirst() }

  /// With its first letter small, for hints.
  var firstSmall: String { prefix(1).lowercased() + dropFirst() }
}
