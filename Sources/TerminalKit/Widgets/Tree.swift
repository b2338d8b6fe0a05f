/// What hangs on a row of a tree.
public enum Branch: Sendable, Hashable {
  case leaf
  case collapsed
  case expanded

  /// The sign for it, turned towards the reading direction.
  public func glyph(_ canvas: Canvas) -> Unicode.Scalar? {
    switch self {
    case .leaf: nil
    case .collapsed:
      canvas.direction == .leftToRight ? canvas.glyphs.collapsed : canvas.glyphs.collapsedMirrored
    case .expanded: canvas.glyphs.expanded
    }
  }
}

/// A row of a tree that is shown: its depth, its label, and values at the far side.
public struct TreeRow<RowID: Hashable & Sendable>: Sendable {
  public var id: RowID
  /// 0 at the root.
  public var depth: Int
  public var branch: Branch
  public var label: Line
  public var cells: [Line]
  public var role: Role?

  public init(
    _ id: RowID, depth: Int, branch: Branch = .leaf, label: Line, cells: [Line] = [], role: Role? = nil
  ) {
    self.id = id
    self.depth = max(0, depth)
    self.branch = branch
    self.label = label
    self.cells = cells
    self.role = role
  }
}

/// A tree drawn from its visible rows: the caller keeps what is open and gives the rows in order.
public struct Tree<RowID: Hashable & Sendable> {
  /// The column of labels, and the columns at the far side.
  public var labels: TableColumn
  public var columns: [TableColumn]
  public var count: Int
  public var scroll: ListScroll
  public var marked: Set<RowID> = []
  public var hasHeader = true
  public var isFocused = true
  /// Columns by which a level is set in.
  public var step = 2
  public var row: (Int) -> TreeRow<RowID>

  public init(
    labels: TableColumn, columns: [TableColumn] = [], count: Int, scroll: ListScroll,
    row: @escaping (Int) -> TreeRow<RowID>
  ) {
    self.labels = labels
    self.columns = columns
    self.count = max(0, count)
    self.scroll = scroll
    self.row = row
  }

  public func bodyHeight(in rect: Rect) -> Int { table.bodyHeight(in: rect) }

  /// The row at a logical place, if a row is drawn there.
  public func index(at point: Point, in rect: Rect) -> Int? { table.index(at: point, in: rect) }

  public func draw(in rect: Rect, on canvas: inout Canvas) { table.draw(in: rect, on: &canvas) }

  private var table: Table<RowID> {
    let row = row
    let step = max(0, step)
    var table = Table<RowID>([labels] + columns, count: count, scroll: scroll) { index in
      let row = row(index)
      var cells = TableRow(row.id, [row.label] + row.cells, role: row.role)
      cells.indent = min(row.depth, 40) * step
      cells.sign = row.branch
      return cells
    }
    table.marked = marked
    table.hasHeader = hasHeader
    table.isFocused = isFocused
    return table
  }
}
