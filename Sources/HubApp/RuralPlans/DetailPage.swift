import ESSDomain
import TerminalKit

/// A page of text, bars and tables under each other, scrolled by lines.
struct DetailPage {
  /// A part of the page.
  enum Section {
    case text([TextPage.Block])
    case bars([DetailBar])
    case table(DetailTable)
    /// A chart of so many lines.
    case drawing(height: Int, (Rect, inout Canvas) -> Void)
  }

  var sections: [Section]
  var top = 0

  func height(width: Int) -> Int { sections.reduce(0) { $0 + DetailPage.height($1, width) } }

  private static func height(_ section: Section, _ width: Int) -> Int {
    switch section {
    case .text(let blocks): TextPage(blocks).height(width: width)
    case .bars(let bars): bars.count
    case .table(let table): table.rows.count + 1
    case .drawing(let height, _): height
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let area = rect.droppingEnd(1)
    let whole = height(width: area.width)
    let first = min(max(0, top), max(0, whole - rect.height))
    canvas.clipped(to: area) { canvas in
      var y = area.y - first
      for section in sections {
        let height = DetailPage.height(section, area.width)
        if y + height > area.y, y < area.maxY { draw(section, height, at: y, in: area, &canvas) }
        y += height
      }
    }
    ScrollBar(first: first, shown: rect.height, count: whole).draw(in: rect.end(1), on: &canvas)
  }

  private func draw(_ section: Section, _ height: Int, at y: Int, in area: Rect, _ canvas: inout Canvas) {
    switch section {
    case .text(let blocks):
      // All of its lines, the clip deciding what is seen; one column more than the page, which it keeps for its own bar.
      TextPage(blocks).draw(in: Rect(area.x, y, area.width + 1, height), on: &canvas)
    case .bars(let bars):
      let labels = bars.map(\.label.width).max() ?? 0
      for (row, bar) in bars.enumerated() {
        bar.draw(in: Rect(area.x, y + row, area.width, 1), labels: labels, on: &canvas)
      }
    case .table(let table): table.draw(in: Rect(area.x, y, area.width, height), on: &canvas)
    case .drawing(_, let draw): draw(Rect(area.x, y, area.width, height), &canvas)
    }
  }
}

/// A labelled share with its bar and its figure.
struct DetailBar {
  let label: DisplayText
  let fraction: Double?
  let value: Line
  var role = Role.progressDone

  func draw(in row: Rect, labels: Int, on canvas: inout Canvas) {
    canvas.write(label, at: row.origin, width: labels, role: .label)
    let rest = row.droppingStart(labels + 2)
    let bar = rest.start(min(24, rest.width / 2))
    ProgressBar(fraction, role: role).draw(in: bar, on: &canvas)
    let text = rest.droppingStart(bar.width + 2)
    canvas.write(line: value, at: text.origin, width: text.width)
  }
}

/// A small table to read: the first column takes what the figures leave.
struct DetailTable {
  struct Column {
    let title: DisplayText
    let width: Int
    var align = Alignment.end
    /// The highest number is left out first where the page is narrow.
    var priority = 0
  }

  /// The title of the first column.
  let title: DisplayText
  let columns: [Column]
  /// For each row its name and a cell for each column.
  let rows: [(name: Line, cells: [Line])]

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let shown = shownColumns(rect.width)
    let used = shown.reduce(0) { $0 + columns[$1].width + 2 }
    let names = max(1, rect.width - used)
    canvas.write(title, at: rect.origin, width: names, role: .columnTitle)
    for (row, line) in rows.enumerated() {
      canvas.write(line: line.name, at: Point(rect.x, rect.y + 1 + row), width: names)
    }
    var x = rect.x + names + 2
    for index in shown {
      let column = columns[index]
      canvas.write(column.title, at: Point(x, rect.y), width: column.width, role: .columnTitle, align: column.align)
      for (row, line) in rows.enumerated() where line.cells.indices.contains(index) {
        canvas.write(line: line.cells[index], at: Point(x, rect.y + 1 + row), width: column.width, align: column.align)
      }
      x += column.width + 2
    }
  }

  /// The columns for which there is room beside names of twelve cells.
  private func shownColumns(_ width: Int) -> [Int] {
    var shown = Array(columns.indices)
    while shown.reduce(12, { $0 + columns[$1].width + 2 }) > width,
      let last = shown.max(by: { (columns[$0].priority, $0) < (columns[$1].priority, $1) })
    {
      shown.removeAll { $0 == last }
    }
    return shown
  }
}
