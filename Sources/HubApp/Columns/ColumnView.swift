import ESSDomain
import TerminalKit

/// Where the choice of columns stands: at the end side, so that the list that follows it is seen beside it.
struct ColumnLayout {
  let box: Rect
  let list: Rect
  let note: Rect

  init(in screen: Rect, count: Int) {
    box = Panel.beside(screen.droppingTop(3).droppingBottom(1), width: 42, height: max(1, count) + 3)
    let inside = Panel.inside(box)
    list = inside.droppingBottom(1)
    note = inside.bottom(1)
  }
}

extension AppState {
  func drawColumns(_ chooser: ColumnChooser, _ canvas: inout Canvas) {
    let rows = chooser.rows
    let layout = ColumnLayout(in: canvas.bounds, count: rows.count)
    canvas.cursor = nil
    canvas.cover(layout.box)
    Panel(shown(Phrase(fr: "Colonnes", en: "Columns", ar: "الأعمدة"))).draw(in: layout.box, on: &canvas)
    canvas.clipped(to: layout.box) { canvas in
      let scroll = chooser.scroll.revealed(count: rows.count, height: layout.list.height)
      for index in scroll.visible(count: rows.count, height: layout.list.height) {
        let line = layout.list.row(index - scroll.top)
        draw(rows[index], in: line, &canvas)
        canvas.touch(line, .choice(index))
        guard index == scroll.selected else { continue }
        canvas.emphasise(line.droppingEnd(1), .selected)
        canvas.marker(at: line.origin)
        canvas.attention = line.origin
      }
      ScrollBar(first: scroll.top, shown: layout.list.height, count: rows.count)
        .draw(in: layout.list.end(1), on: &canvas)
      let note = Phrase(
        fr: "\(rows.count(where: \.isShown)) montrées sur \(rows.count)",
        en: "\(rows.count(where: \.isShown)) shown of \(rows.count)",
        ar: "المعروض: \(rows.count(where: \.isShown)) من \(rows.count)")
      canvas.write(shown(note), at: layout.note.origin, width: layout.note.width, role: .help)
    }
  }

  /// A column: its mark, its title, and the width that was chosen for it.
  private func draw(_ row: ColumnChooser.Row, in line: Rect, _ canvas: inout Canvas) {
    let area = line.droppingStart(3).droppingEnd(2)
    let width = row.width.map { DisplayText.leftToRight("\($0)") } ?? .empty
    let used = canvas.write(width, at: area.origin, width: area.width, role: .value, align: .end)
    canvas.write(
      shown(row.title.capitalised), at: area.origin, width: max(0, area.width - (used > 0 ? used + 1 : 0)),
      role: row.isShown ? .dialog : .muted)
    if row.isShown { canvas.glyph(canvas.glyphs.mark, at: Point(line.x + 1, line.y), role: .mark) }
  }
}
