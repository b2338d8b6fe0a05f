/// A text of several lines: how it is broken into rows, and how the caret goes up and down in it.
extension TextInput {
  /// A row of the text on the screen.
  struct AreaRow: Equatable {
    /// The characters in it, without the line break at its end.
    let range: Range<Int>
    /// The paragraph that it is a part of.
    let paragraph: Range<Int>

    /// Whether the caret may stand behind its last character: else that place is the beginning of the next row.
    var endsParagraph: Bool { range.upperBound == paragraph.upperBound }

    func holds(_ caret: Int) -> Bool {
      range.contains(caret) || endsParagraph && caret == range.upperBound
    }
  }

  /// The rows of the text at a width, broken at spaces and at line breaks; one row at least.
  ///
  /// The last cell of a row is kept free for the cursor; a space at its end may hang over.
  func areaRows(width: Int) -> [AreaRow] {
    let room = max(1, width - 1)
    var rows: [AreaRow] = []
    var start = 0
    while true {
      let paragraph = paragraph(at: start)
      var first = start
      repeat {
        let end = rowEnd(from: first, in: paragraph, room: room)
        rows.append(AreaRow(range: first..<end, paragraph: paragraph))
        first = end
      } while first < paragraph.upperBound
      guard paragraph.upperBound < scalars.count else { return rows }
      start = paragraph.upperBound + 1
    }
  }

  private func rowEnd(from start: Int, in paragraph: Range<Int>, room: Int) -> Int {
    var used = 0
    var afterSpace: Int?
    var index = start
    while index < paragraph.upperBound {
      let end = min(next(index), paragraph.upperBound)
      let isSpace = scalars[index].properties.isWhitespace
      let width = CellWidth.of(scalars[index].value)
      if used + width > room, !isSpace, index > start { return afterSpace ?? index }
      used += width
      index = end
      if isSpace { afterSpace = index }
    }
    return index
  }

  /// The number of rows at a width.
  public func rowCount(width: Int) -> Int { areaRows(width: width).count }

  /// Moves the caret to the row above or below, as near to its column as can be; false at the first and the last row.
  public mutating func moveRow(by step: Int, width: Int, fallback: Direction, selecting: Bool = false) -> Bool {
    let rows = areaRows(width: width)
    guard let here = rows.firstIndex(where: { $0.holds(caret) }), rows.indices.contains(here + step) else {
      return false
    }
    let column = rowPicture(rows[here], fallback, .application).column(of: caret)
    let row = rows[here + step]
    let stops = rowPicture(row, fallback, .application).stops.filter { row.holds($0.source) }
    guard let stop = stops.min(by: { abs($0.column - column) < abs($1.column - column) }) else { return false }
    go(selecting: selecting) { $0.caret = stop.source }
    return true
  }

  private func rowPicture(_ row: AreaRow, _ fallback: Direction, _ mode: TextDirectionMode) -> Picture {
    let base = picture(row.paragraph, fallback, mode).base
    return picture(row.range, fallback, mode, base: base)
  }

  /// Draws as many rows as there is room for; when it has the focus, those around the caret.
  public func drawArea(
    in rect: Rect, on canvas: inout Canvas, role: Role = .field, isFocused: Bool = true,
    placeholder: DisplayText = .empty
  ) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, role: role)
    if isEmpty { canvas.write(placeholder, at: rect.origin, width: rect.width, role: .placeholder) }
    let rows = areaRows(width: rect.width)
    let here = rows.firstIndex { $0.holds(caret) } ?? 0
    let top = isFocused ? min(max(0, here - rect.height / 2), max(0, rows.count - rect.height)) : 0
    for (y, row) in rows.dropFirst(top).prefix(rect.height).enumerated() {
      let picture = rowPicture(row, canvas.direction, canvas.bidi)
      let cursor = isFocused && top + y == here ? picture.column(of: caret) : nil
      draw(picture, from: 0, in: rect.row(y), on: &canvas, role, isFocused: isFocused, cursor: cursor)
    }
  }
}
