/// A column of a table.
public struct TableColumn: Sendable, Hashable {
  public let id: String
  public let title: DisplayText
  /// Cells below which the column is left out rather than squeezed.
  public let minimum: Int
  /// Cells that are enough for most values.
  public let ideal: Int
  /// Share of what is left over once every column has its ideal width; 0 takes none.
  public let weight: Int
  /// Lower is more important: when the table is narrow the highest numbers are left out first.
  public let priority: Int
  public let align: Alignment
  /// The role of values that have none of their own.
  public let role: Role
  /// The direction of every value: left to right for figures and codes.
  public let direction: Direction?

  public init(
    _ id: String, _ title: DisplayText, minimum: Int, ideal: Int? = nil, weight: Int = 0, priority: Int = 0,
    align: Alignment = .start, role: Role = .text, direction: Direction? = nil
  ) {
    self.id = id
    self.title = title
    self.minimum = max(1, minimum)
    self.ideal = max(max(1, minimum), ideal ?? minimum)
    self.weight = max(0, weight)
    self.priority = priority
    self.align = align
    self.role = role
    self.direction = direction
  }

  /// The column wide enough for its title and the sign of sorting.
  var withRoomForSign: TableColumn {
    TableColumn(
      id, title, minimum: max(minimum, title.width + 1), ideal: max(ideal, title.width + 1), weight: weight,
      priority: priority, align: align, role: role, direction: direction)
  }

  /// A column of figures: left to right, units under units.
  public static func figures(
    _ id: String, _ title: DisplayText, minimum: Int, ideal: Int? = nil, priority: Int = 0, role: Role = .text
  ) -> TableColumn {
    TableColumn(
      id, title, minimum: minimum, ideal: ideal, priority: priority, align: .units, role: role, direction: .leftToRight)
  }
}

/// A row of a table: one line for each column, in the order of the columns.
public struct TableRow<RowID: Hashable & Sendable>: Sendable {
  public var id: RowID
  public var cells: [Line]
  /// The role of the whole row where neither the value nor the column has one.
  public var role: Role?
  /// Columns by which the first value is set in, and the sign before it: branches of a tree.
  var indent = 0
  var sign: Branch?

  public init(_ id: RowID, _ cells: [Line], role: Role? = nil) {
    self.id = id
    self.cells = cells
    self.role = role
  }
}

/// Rows in columns, with a header, a selected row and a scroll bar.
///
/// Rows are asked for only when they are shown, so a table of any length draws in the time of a screen.
public struct Table<RowID: Hashable & Sendable> {
  public enum Order: Sendable, Hashable {
    case ascending
    case descending
  }

  public var columns: [TableColumn]
  public var count: Int
  public var scroll: ListScroll
  public var marked: Set<RowID> = []
  public var sort: (column: String, order: Order)?
  public var hasHeader = true
  /// Whether the keyboard acts on this table; the selection is quieter when not.
  public var isFocused = true
  /// Columns after the first that are scrolled away sideways.
  public var skippedColumns = 0
  /// Empty columns between two.
  public var gap = 2
  public var row: (Int) -> TableRow<RowID>
  /// A row that was drawn before, by `strips`; nil for one that is to be drawn.
  public var drawnRow: ((Int) -> CellStrip?)?

  public init(
    _ columns: [TableColumn], count: Int, scroll: ListScroll, row: @escaping (Int) -> TableRow<RowID>
  ) {
    self.columns = columns
    self.count = max(0, count)
    self.scroll = scroll
    self.row = row
  }

  /// Rows of data that fit into a rectangle.
  public func bodyHeight(in rect: Rect) -> Int { max(0, rect.height - (hasHeader ? 1 : 0)) }

  /// The row at a logical place, if a row is drawn there.
  public func index(at point: Point, in rect: Rect) -> Int? {
    let body = hasHeader ? rect.droppingTop(1) : rect
    guard body.contains(point) else { return nil }
    let scroll = scroll.revealed(count: count, height: body.height)
    let index = scroll.top + point.y - body.y
    return index < count ? index : nil
  }

  /// The column whose title is at a logical place.
  public func column(at point: Point, in rect: Rect) -> TableColumn? {
    guard hasHeader, rect.row(0).contains(point) else { return nil }
    return placed(in: rect).first { $0.rect.contains(point) }?.column
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let placed = placed(in: rect)
    canvas.clipped(to: rect) { canvas in
      if hasHeader { drawHeader(placed, rect.row(0), &canvas) }
      let body = hasHeader ? rect.droppingTop(1) : rect
      let scroll = scroll.revealed(count: count, height: body.height)
      for index in scroll.visible(count: count, height: body.height) {
        let line = body.row(index - scroll.top)
        if let strip = drawnRow?(index), strip.width == line.width {
          canvas.place(strip, at: line.origin)
        } else {
          drawCells(of: row(index), placed, line, &canvas)
        }
        drawSigns(of: index, isSelected: index == scroll.selected, line, &canvas)
      }
      ScrollBar(first: scroll.top, shown: body.height, count: count).draw(in: body.end(1), on: &canvas)
    }
  }

  /// Rows drawn for a rectangle as wide as that of the table, without what marks them or selects one.
  ///
  /// `canvas` is one like that on which they will be placed: they are drawn as it orders texts.
  public func strips(of rows: [TableRow<RowID>], width: Int, like canvas: Canvas) -> [CellStrip] {
    var sheet = Canvas(
      size: Size(width, rows.count), direction: canvas.direction, bidi: canvas.bidi, glyphs: canvas.glyphs)
    let placed = placed(in: sheet.bounds)
    for (y, row) in rows.enumerated() { drawCells(of: row, placed, sheet.bounds.row(y), &sheet) }
    return rows.indices.map { sheet.strip($0) }
  }

  /// The columns shown and where they stand, the first row of `rect` giving their height.
  func placed(in rect: Rect) -> [(column: TableColumn, index: Int, rect: Rect)] {
    let area = rect.row(0).droppingStart(2).droppingEnd(1)
    let columns = columns.map { $0.id == sort?.column ? $0.withRoomForSign : $0 }
    return ColumnFit.place(columns, skipping: skippedColumns, gap: gap, in: area)
  }

  private func drawHeader(
    _ placed: [(column: TableColumn, index: Int, rect: Rect)], _ line: Rect, _ canvas: inout Canvas
  ) {
    for (column, _, rect) in placed {
      let isSorted = sort?.column == column.id
      var title = column.title
      if isSorted, let sort {
        let sign = sort.order == .ascending ? canvas.glyphs.sortedUp : canvas.glyphs.sortedDown
        let hasGap = column.title.width + 2 <= rect.width
        title = column.title.truncated(to: rect.width - 1) + DisplayText(hasGap ? " \(sign)" : "\(sign)")
      }
      canvas.write(
        title, at: Point(rect.x, line.y), width: rect.width, role: isSorted ? .columnSorted : .columnTitle,
        align: column.align)
      canvas.touch(Rect(rect.x, line.y, rect.width, 1), .column(column.id))
    }
  }

  private func drawCells(
    of row: TableRow<RowID>, _ placed: [(column: TableColumn, index: Int, rect: Rect)], _ line: Rect,
    _ canvas: inout Canvas
  ) {
    for (column, index, rect) in placed where index < row.cells.count {
      var cell = row.cells[index]
      if let direction = column.direction { cell = cell.directed(direction) }
      var area = Rect(rect.x, line.y, rect.width, 1)
      if index == 0 {
        area = area.droppingStart(min(row.indent, area.width / 2))
        if let sign = row.sign {
          if let glyph = sign.glyph(canvas) { canvas.glyph(glyph, at: area.origin, role: .muted) }
          area = area.droppingStart(2)
        }
      }
      canvas.write(
        line: cell, at: area.origin, width: area.width, role: row.role ?? column.role, align: column.align)
    }
  }

  private func drawSigns(of index: Int, isSelected: Bool, _ line: Rect, _ canvas: inout Canvas) {
    if !marked.isEmpty, marked.contains(row(index).id) {
      canvas.glyph(canvas.glyphs.mark, at: Point(line.x + 1, line.y), role: .mark)
    }
    guard isSelected else { return }
    canvas.emphasise(line.droppingEnd(1), isFocused ? .selected : .selectedElsewhere)
    if isFocused {
      canvas.marker(at: line.origin)
      canvas.attention = line.origin
    }
  }
}
