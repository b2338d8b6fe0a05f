import ESSDomain

/// Why one row of a table is not taken: where it stands, what stands there, what is wanted.
public struct RowProblem: Sendable, Hashable {
  /// The line of the file, 1 for the first.
  public let line: Int
  /// The header of the column; empty where the whole row is meant.
  public let column: String
  /// What the cell says, its first 60 letters.
  public let value: String
  public let reason: Phrase

  init(line: Int, column: String, value: String, reason: Phrase) {
    self.line = line
    self.column = column
    self.value = String(value.prefix(60))
    self.reason = reason
  }

  /// "ligne 12, « Commune » : …".
  public var phrase: Phrase {
    let place =
      column.isEmpty
      ? Phrase(fr: "ligne \(line)", en: "line \(line)", ar: "السطر \(line)")
      : Phrase(fr: "ligne \(line), « \(column) »", en: "line \(line), “\(column)”", ar: "السطر \(line)، «\(column)»")
    return Phrase(
      fr: "\(place.fr) : \(reason.fr)", en: "\(place.en): \(reason.en)", ar: "\(place.ar): \(reason.ar)")
  }
}

/// What an import would do, or why it does not; nothing is written yet.
public struct ImportReport: Sendable {
  public let encoding: TextEncoding
  /// `;`, `,` or a tab.
  public let separator: Character
  /// The line of the header.
  public let headerLine: Int
  /// Rows below the header that hold something.
  public let rows: Int
  public let added: Int
  public let updated: Int
  public let unchanged: Int
  public let refused: [RowProblem]
  /// Rows taken of which something is to be looked at.
  public let remarks: [RowProblem]
  /// Headers that mean nothing to Essor.
  public let unknownColumns: [String]
  /// Columns understood and passed over.
  public let passedColumns: [PassedColumn]
  /// The whole import as one change, one step of undo; nil when there is nothing to write, or when a row was refused and
  /// refused rows were not to be left out.
  public let change: Change?

  /// How many rows are refused; one row may have several problems.
  public var refusedRows: Int { Set(refused.map(\.line)).count }
}

/// What becomes of an import in which some rows cannot be taken.
public enum RefusedRows: Sendable, Hashable {
  /// Nothing is written: the file is corrected and imported again. The default.
  case stopTheImport
  /// The other rows are written.
  case areLeftOut
}
