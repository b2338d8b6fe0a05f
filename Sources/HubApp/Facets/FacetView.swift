import ESSDomain
import TerminalKit

/// Where the parts of the facet panel stand: at the end side, so that the list is seen beside it where there is room.
struct FacetLayout {
  let box: Rect
  /// The field, between those before and after it.
  let head: Rect
  let input: Rect
  let list: Rect
  let note: Rect

  init(in screen: Rect, count: Int) {
    // A frame, the field, the line typed, the values, and what the keys do.
    box = Panel.beside(screen.droppingTop(3).droppingBottom(1), width: 72, height: max(3, count) + 5)
    let inside = Panel.inside(box)
    head = inside.row(0)
    input = inside.row(1)
    list = inside.droppingTop(2).droppingBottom(1)
    note = inside.bottom(1)
  }
}

extension AppState {
  func drawFacets(_ panel: FacetPanel, _ canvas: inout Canvas) {
    let rows = rows(of: panel)
    let layout = FacetLayout(in: canvas.bounds, count: panel.facet.rows.count)
    canvas.cursor = nil
    canvas.cover(layout.box)
    Panel(shown(Phrase(fr: "Facettes", en: "Facets", ar: "تصنيف حسب القيم"))).draw(in: layout.box, on: &canvas)
    canvas.clipped(to: layout.box) { canvas in
      drawHead(panel, layout.head, &canvas)
      panel.input.draw(
        in: layout.input, on: &canvas, role: .fieldFocused,
        placeholder: shown(
          Phrase(fr: "taper pour trouver une valeur", en: "type to find a value", ar: "اكتب لإيجاد قيمة")))
      if rows.isEmpty {
        let why = panel.facet.total == 0 ? FacetWords.noRecords : ListMessages.noMatch
        canvas.write(shown(why), at: layout.list.origin, width: layout.list.width, role: .muted)
      }
      drawValues(panel, rows, layout.list, &canvas)
      canvas.write(line: note(on: panel), at: layout.note.origin, width: layout.note.width)
    }
  }

  /// The field, with the names of those that Left and Right lead to as far as they fit.
  private func drawHead(_ panel: FacetPanel, _ rect: Rect, _ canvas: inout Canvas) {
    let number = DisplayText.leftToRight("\(panel.place + 1)/\(panel.fields.count)")
    let used = canvas.write(number, at: rect.origin, width: rect.width, role: .muted, align: .end)
    let area = rect.droppingEnd(used + 2)
    let name = shown(panel.field.label.capitalised)
    func side(_ step: Int) -> DisplayText { shown(panel.fields[panel.place(after: step)].label.capitalised) }
    let (before, after) = (side(-1), side(1))
    let glyphs = canvas.glyphs
    let isMirrored = canvas.direction == .rightToLeft
    let back = DisplayText("\(isMirrored ? glyphs.arrowEnd : glyphs.arrowStart) ")
    let on = DisplayText(" \(isMirrored ? glyphs.arrowStart : glyphs.arrowEnd)")
    var line = Line(back, .key) + Line(name, .heading) + Line(on, .key)
    let room = area.width - line.width - before.width - after.width - 4
    if panel.fields.count > 2, room >= 0 {
      line =
        Line(back, .key) + Line(before, .muted) + Line(DisplayText("  "), .dialog) + Line(name, .heading)
        + Line(DisplayText("  "), .dialog) + Line(after, .muted) + Line(on, .key)
    }
    canvas.write(line: line, at: area.origin, width: area.width)
  }

  private func drawValues(_ panel: FacetPanel, _ rows: [Facet.Row], _ list: Rect, _ canvas: inout Canvas) {
    let scroll = panel.scroll.revealed(count: rows.count, height: list.height)
    let greatest = panel.facet.rows.reduce(1) { max($0, $1.count) }
    let figures = max(3, DisplayText(formats.count(greatest)).width)
    let length = list.width >= 60 ? 18 : list.width >= 50 ? 12 : 8
    let names = names
    for index in scroll.visible(count: rows.count, height: list.height) {
      let (row, line) = (rows[index], list.row(index - scroll.top))
      var area = line.droppingStart(3).droppingEnd(2)
      let share = panel.facet.share(of: row).map { formats.percent($0) } ?? ""
      canvas.write(DisplayText.leftToRight(share), at: area.end(5).origin, width: 5, role: .muted, align: .units)
      area = area.droppingEnd(6)
      canvas.write(
        DisplayText.leftToRight(formats.count(row.count)), at: area.end(figures).origin, width: figures, role: .value,
        align: .units)
      area = area.droppingEnd(figures + 1)
      let eighths = max(1, row.count * length * 8 / greatest)
      canvas.bar(
        eighths: eighths, at: area.end(length).origin, within: length,
        role: row.value == .absent ? .scaleUnknown : .chart)
      area = area.droppingEnd(length + 1)
      let label = shown(row.value.label(in: panel.field, names: names).capitalised)
      canvas.write(
        label, at: area.origin, width: area.width, role: row.value == .absent ? .muted : .dialog)
      if panel.marked.contains(row.value) {
        canvas.glyph(canvas.glyphs.mark, at: Point(line.x + 1, line.y), role: .mark)
      }
      canvas.touch(line, .choice(index))
      guard index == scroll.selected else { continue }
      canvas.emphasise(line.droppingEnd(1), .selected)
      canvas.marker(at: line.origin)
      canvas.attention = line.origin
    }
    ScrollBar(first: scroll.top, shown: list.height, count: rows.count).draw(in: list.end(1), on: &canvas)
  }

  /// How many records were counted, and what Space does; how many values are marked.
  private func note(on panel: FacetPanel) -> Line {
    let counted = Line(shown(CountedNoun.records.phrase(panel.facet.total)), .value)
    let marked = panel.marked.count
    let keys =
      marked == 0
      ? Phrase(
        fr: " · Espace : en marquer plusieurs", en: " · Space: mark several", ar: " · مسافة: تعليم عدة قيم")
      : Phrase(
        fr: " · valeurs marquées : \(marked)", en: " · values marked: \(marked)", ar: " · القيم المعلّمة: \(marked)")
    return counted + Line(shown(keys), .help)
  }
}

private enum FacetWords {
  static let noRecords = Phrase(
    fr: "La liste est vide : rien à compter.", en: "The list is empty: there is nothing to count.",
    ar: "اللائحة فارغة: لا شيء للعد.")
}
