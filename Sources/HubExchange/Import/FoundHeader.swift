import ESSDomain

/// The row that names the columns of a table, and what each cell of it says.
struct FoundHeader {
  let row: CSVRow
  let readings: [HeaderReading]
  /// Whether the row was known by its words; else it is the first one that holds something.
  let isKnown: Bool

  /// How many rows are looked at.
  private static let searched = 15

  /// Takes rows from the reader until the header is found.
  ///
  /// - Throws: When the file holds nothing, or a quotation mark never closes.
  init(_ reader: inout CSVReader, _ own: OwnFields) throws(CSVProblem) {
    var first: (row: CSVRow, readings: [HeaderReading], rest: CSVReader)?
    for _ in 0..<FoundHeader.searched {
      guard let row = reader.next() else { break }
      if row.isBlank { continue }
      let readings = row.cells.map { HeaderReading($0, own) }
      if first == nil { first = (row, readings, reader) }
      let taken = readings.count { if case .taken = $0 { true } else { false } }
      // A header names the organisation and something else; a table of names alone has one column.
      let isNameAlone = row.cells.count == 1 && readings.contains(where: \.namesOrganisation)
      guard taken >= 2 || isNameAlone else { continue }
      (self.row, self.readings, isKnown) = (row, readings, true)
      return
    }
    if let line = reader.unclosedQuote { throw .unclosedQuote(line: line) }
    guard let first else { throw .empty }
    reader = first.rest
    (row, readings, isKnown) = (first.row, first.readings, false)
  }
}

extension HeaderReading {
  /// Whether the column tells which organisation a row is about.
  var namesOrganisation: Bool {
    guard case .taken(let meaning) = self else { return false }
    return [.name, .frenchName, .arabicName, .identity].contains(meaning)
  }
}
