import ESSDomain
import HubExchange

/// What a chart says, as rows: a table to read, JSON or CSV for other programs.
struct ChartRows {
  /// A value of a row, with what is read of it and what is written to a file.
  enum Cell {
    case text(String)
    case count(Int)
    case share(Ratio?)
    case day(Day?)

    var isFigure: Bool {
      switch self {
      case .text, .day: false
      case .count, .share: true
      }
    }

    func shown(_ formats: Formats) -> String {
      switch self {
      case .text(let text): text
      case .count(let count): formats.count(count)
      case .share(let share): share.map { formats.percent($0) } ?? "—"
      case .day(let day): day.map { formats.day($0) } ?? "—"
      }
    }

    /// Days in ISO form, shares from 0 to 1; what is not known is null, and empty in CSV.
    var value: JSONValue {
      switch self {
      case .text(let text): .string(text)
      case .count(let count): .integer(Int64(count))
      case .share(let share): share.map { .double($0.value) } ?? .null
      case .day(let day): day.map { .string($0.iso) } ?? .null
      }
    }

    func write(to writer: inout CSVWriter) {
      switch self {
      case .text(let text): writer.text(text)
      case .count(let count): writer.cell(String(count))
      case .share(let share): writer.cell(share.map { "\($0.value)" } ?? "")
      case .day(let day): writer.cell(day?.iso ?? "")
      }
    }
  }

  /// The name in files, and the title for people.
  let columns: [(name: String, title: Phrase)]
  var rows: [[Cell]] = []

  func put(_ form: DataForm, to console: Console) {
    switch form {
    case .json:
      let values = rows.map { row in
        JSONValue.members(zip(columns, row).map { ($0.name, $1.value) })
      }
      console.put(Array((JSONValue.array(values).text() + "\n").utf8))
    case .csv:
      var writer = CSVWriter()
      for column in columns { writer.cell(column.name) }
      writer.endRow()
      for row in rows {
        for cell in row { cell.write(to: &writer) }
        writer.endRow()
      }
      console.put(writer.bytes)
    case .table:
      let formats = Formats(console.language)
      var table = TextTable(columns.map { $0.title[console.language] })
      table.figures = Set((rows.first ?? []).indices.filter { rows[0][$0].isFigure })
      table.rows = rows.map { $0.map { $0.shown(formats) } }
      for line in table.lines(width: console.width) { guard console.line(line) else { return } }
    }
  }
}
