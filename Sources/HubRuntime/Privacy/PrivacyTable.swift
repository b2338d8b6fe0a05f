import ESSDomain
import HubExchange

/// Rows that a command of `essor privacy` writes as table, CSV or JSON.
struct PrivacyTable {
  private let titles: [Phrase]
  private var rows: [[String]] = []
  private var values: [JSONValue] = []

  init(_ titles: [Phrase]) { self.titles = titles }

  /// Adds a row, and what stands for it in JSON.
  mutating func add(_ row: [String], _ value: JSONValue = .null) {
    rows.append(row)
    values.append(value)
  }

  func bytes(_ form: DataForm, _ console: Console) -> [UInt8] {
    switch form {
    case .json: return Array((JSONValue.array(values).text() + "\n").utf8)
    case .csv:
      var writer = CSVWriter()
      for title in titles { writer.cell(title.en) }
      writer.endRow()
      for row in rows {
        for cell in row { writer.text(cell) }
        writer.endRow()
      }
      return writer.bytes
    case .table:
      guard !rows.isEmpty else { return [] }
      var table = TextTable(titles.map { $0[console.language] })
      table.rows = rows
      return Array(table.lines(width: console.width).map { $0 + "\n" }.joined().utf8)
    }
  }
}
