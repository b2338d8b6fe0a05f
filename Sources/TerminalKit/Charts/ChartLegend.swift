/// What the signs of a chart stand for, one after the other in a row.
struct ChartLegend {
  let entries: [(sign: Unicode.Scalar, role: Role, label: DisplayText)]

  func draw(in row: Rect, on canvas: inout Canvas) {
    var rest = row
    for entry in entries where rest.width > 4 {
      canvas.glyph(entry.sign, at: rest.origin, role: entry.role)
      let used = canvas.write(entry.label, at: Point(rest.x + 2, rest.y), width: rest.width - 2, role: .muted)
      rest = rest.droppingStart(used + 5)
    }
  }
}
