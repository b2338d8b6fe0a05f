import ESSDomain

/// The columns of an imported table, found in its first lines: real lists have titles above their header.
struct ImportHeader: Sendable {
  let line: Int
  let width: Int
  let columns: [ImportColumn]
  let unknown: [String]
  let passed: [PassedColumn]

  /// Takes rows from the reader until the header is found; `mapping` says what its columns are taken as, where somebody
  /// decided that.
  init(
    _ reader: inout CSVReader, _ own: OwnFields = .none, _ mapping: ImportMapping? = nil
  ) throws(CSVProblem) {
    let found = try FoundHeader(&reader, own)
    guard found.isKnown || mapping != nil else { throw .noHeader(found.row.cells.filter { !$0.isEmpty }) }
    let readings = mapping?.readings(found) ?? found.readings
    guard readings.contains(where: \.namesOrganisation) else { throw .noNameColumn(line: found.row.line) }
    try self.init(found.row, readings, own)
  }

  private init(_ row: CSVRow, _ readings: [HeaderReading], _ own: OwnFields) throws(CSVProblem) {
    let fields = own.table(of: Organisation.self)
    var columns: [ImportColumn] = []
    var unknown: [String] = []
    var passed: [PassedColumn] = []
    for (place, reading) in readings.enumerated() {
      let header = row.cells[place].trimmed
      switch reading {
      case .taken(let meaning):
        if let other = columns.first(where: { $0.meaning == meaning }) { throw .doubledColumn(other.header, header) }
        columns.append(ImportColumn(place: place, header: header, meaning: meaning, in: fields))
      case .passed(let reason): passed.append(PassedColumn(header: header, reason: reason))
      case .unknown: if !header.isEmpty { unknown.append(header) }
      }
    }
    if !columns.contains(where: { $0.meaning == .contact(.legalBasis) }) {
      passed += columns.filter(\.meaning.isPersonal).map {
        PassedColumn(header: $0.header, reason: ImportHeader.personal)
      }
      columns.removeAll {
        if case .contact = $0.meaning { true } else { false }
      }
    }
    line = row.line
    width = row.cells.count
    self.columns = columns
    self.unknown = unknown
    self.passed = passed
  }

  private static let personal = Phrase(
    fr: "donnée personnelle sans base légale : ajouter une colonne « Base légale » (loi 09-08, art. 4)",
    en: "personal data without a legal basis: add a column “Legal basis” (law 09-08, art. 4)",
    ar: "معطيات شخصية بدون أساس قانوني: أضف عمود «الأساس القانوني» (القانون 09-08، المادة 4)")
}
