import ESSDomain

/// What a table looks like before anything is taken of it: how it is written, its columns, and what they would become.
public struct ImportSketch: Sendable {
  public struct Column: Sendable, Hashable {
    /// The header as the file has it.
    public let header: String
    /// The first cells of it that hold something.
    public let samples: [String]
    /// The code of the target that the header means; empty where it means none.
    public let target: String
    /// Why the column is passed over although it is understood.
    public let reason: Phrase?
  }

  public let encoding: TextEncoding
  /// `;`, `,` or a tab.
  public let separator: Character
  /// The line of the header.
  public let headerLine: Int
  /// Whether the header was known by its words; else the first line is taken for it.
  public let isHeaderKnown: Bool
  /// Rows below the header that hold something.
  public let rows: Int
  public let columns: [Column]

  /// How many cells of a column are shown, and how much of each.
  private static let shown = (cells: 3, letters: 40)

  /// Looks at a file.
  ///
  /// - Throws: Why it is no table at all.
  public init(of bytes: [UInt8], _ own: OwnFields) throws(CSVProblem) {
    let text = try DecodedText(bytes)
    var reader = CSVReader(text.utf8)
    let header = try FoundHeader(&reader, own)
    var samples = [[String]](repeating: [], count: header.row.cells.count)
    var rows = 0
    while let row = reader.next() {
      if row.isBlank { continue }
      rows += 1
      for (place, cell) in row.cells.prefix(samples.count).enumerated()
      where samples[place].count < ImportSketch.shown.cells {
        let text = ImportCell.oneLine(ImportCell.cleaned(cell))
        if !text.isEmpty { samples[place].append(String(text.prefix(ImportSketch.shown.letters))) }
      }
    }
    if let line = reader.unclosedQuote { throw .unclosedQuote(line: line) }
    encoding = text.encoding
    separator = Character(Unicode.Scalar(reader.separator))
    headerLine = header.row.line
    isHeaderKnown = header.isKnown
    self.rows = rows
    columns = header.readings.enumerated().map { place, reading in
      let reason: Phrase? = if case .passed(let reason) = reading { reason } else { nil }
      return Column(
        header: header.row.cells[place].trimmed, samples: samples[place], target: reading.target, reason: reason)
    }
  }
}
