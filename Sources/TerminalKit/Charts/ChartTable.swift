/// What a chart shows as rows of text: for screen readers, for a screen too small to draw on, and for files.
public struct ChartTable: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    public let title: DisplayText
    /// Figures stand units under units and are laid left to right.
    public let isFigure: Bool

    public init(_ title: DisplayText, isFigure: Bool = false) {
      self.title = title
      self.isFigure = isFigure
    }
  }

  public let columns: [Column]
  /// A text for each column.
  public let rows: [[DisplayText]]

  public init(_ columns: [Column], _ rows: [[DisplayText]]) {
    self.columns = columns
    self.rows = rows
  }

  public func draw(in rect: Rect, scroll: ListScroll = ListScroll(), isFocused: Bool = false, on canvas: inout Canvas) {
    let titles = columns.enumerated().map { index, column -> TableColumn in
      let widest = rows.prefix(400).reduce(column.title.width) { widest, row in
        max(widest, index < row.count ? row[index].width : 0)
      }
      return TableColumn(
        "\(index)", column.title, minimum: min(widest, index == 0 ? 24 : 18), ideal: min(widest, 48),
        weight: index == 0 ? 1 : 0, priority: index, align: column.isFigure ? .units : .start,
        direction: column.isFigure ? .leftToRight : nil)
    }
    let table = Table<Int>(titles, count: rows.count, scroll: scroll) { row in
      TableRow(row, rows.indices.contains(row) ? rows[row].map { Line($0) } : [])
    }
    var drawn = table
    drawn.isFocused = isFocused
    drawn.draw(in: rect, on: &canvas)
  }
}
