import ESSDomain
import TerminalKit

/// Rows of text in columns of equal width, for reading on a terminal or in a pipe.
struct TextTable {
  var titles: [String]
  /// Columns of figures are written at the end of their column.
  var figures: Set<Int> = []
  var rows: [[String]] = []

  private static let gap = 2
  private static let least = 6

  init(_ titles: [String]) { self.titles = titles }

  /// The lines; with a width, columns of text give way until they fit, the widest first.
  func lines(width: Int?) -> [String] {
    let cells = ([titles] + rows).map { row in row.map { DisplayText($0) } }
    var widths = titles.indices.map { column in cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0 }
    if let width { TextTable.narrow(&widths, to: width) }
    return cells.map { row in
      var line = ""
      for (column, cell) in row.enumerated() where column < widths.count {
        let text = cell.width > widths[column] ? cell.truncated(to: widths[column]) : cell
        let blanks = String(repeating: " ", count: max(0, widths[column] - text.width))
        let isLast = column == row.count - 1
        if column > 0 { line += String(repeating: " ", count: TextTable.gap) }
        line += figures.contains(column) ? blanks + text.string : text.string + (isLast ? "" : blanks)
      }
      return line
    }
  }

  private static func narrow(_ widths: inout [Int], to width: Int) {
    while widths.reduce(0, +) + gap * max(0, widths.count - 1) > width {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > least else { return }
      widths[widest] -= 1
    }
  }
}
