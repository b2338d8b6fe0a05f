import ESSDomain

/// A file that is to be imported, as far as it is understood: how it is written, and what its columns are.
public struct ImportTable: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    /// The header as the file has it.
    public let header: String
    /// Some of its cells.
    public let samples: [String]
    /// The code of the target that the header means; empty for none.
    public let target: String
    /// Why a column that is understood is passed over.
    public let reason: Phrase?

    public init(header: String, samples: [String], target: String, reason: Phrase?) {
      self.header = header
      self.samples = samples
      self.target = target
      self.reason = reason
    }
  }

  /// Something that a column can become.
  public struct Target: Sendable, Hashable {
    public let code: String
    public let label: Phrase

    public init(code: String, label: Phrase) {
      self.code = code
      self.label = label
    }
  }

  /// The path as it was typed.
  public let path: String
  public let encoding: String
  public let separator: Character
  public let headerLine: Int
  /// Whether the header was known by its words; else the first line is taken for it.
  public let isHeaderKnown: Bool
  public let rows: Int
  public let columns: [Column]
  /// What a column can become; the first is that it is passed over.
  public let targets: [Target]

  public init(
    path: String, encoding: String, separator: Character, headerLine: Int, isHeaderKnown: Bool, rows: Int,
    columns: [Column], targets: [Target]
  ) {
    self.path = path
    self.encoding = encoding
    self.separator = separator
    self.headerLine = headerLine
    self.isHeaderKnown = isHeaderKnown
    self.rows = rows
    self.columns = columns
    self.targets = targets
  }
}

/// What is to be tried of a file: its columns as decided, and what becomes of rows that cannot be taken.
public struct ImportOrder: Sendable, Hashable {
  public let path: String
  /// The code of the target of each column; empty for one that is passed over.
  public let targets: [String]
  /// Whether the other rows are taken although some cannot be.
  public let leavesOutRefused: Bool
  /// The language in which texts of the file are looked up first.
  public let language: Language
}

/// What an import would do; nothing is written yet.
public struct ImportTrial: Sendable, Hashable {
  /// A place of the file at which something is to be looked at.
  public struct Remark: Sendable, Hashable {
    public let line: Int
    public let column: String
    public let value: String
    public let reason: Phrase

    public init(line: Int, column: String, value: String, reason: Phrase) {
      self.line = line
      self.column = column
      self.value = value
      self.reason = reason
    }
  }

  public let order: ImportOrder
  public let rows: Int
  public let added: Int
  public let updated: Int
  public let unchanged: Int
  public let refusedRows: Int
  /// Why rows are refused.
  public let refused: [Remark]
  /// What is doubtful in rows that are taken.
  public let doubts: [Remark]
  /// The whole import as one change; nil where there is nothing to write, or a refused row stops it.
  public let change: Change?

  public init(
    order: ImportOrder, rows: Int, added: Int, updated: Int, unchanged: Int, refusedRows: Int, refused: [Remark],
    doubts: [Remark], change: Change?
  ) {
    self.order = order
    self.rows = rows
    self.added = added
    self.updated = updated
    self.unchanged = unchanged
    self.refusedRows = refusedRows
    self.refused = refused
    self.doubts = doubts
    self.change = change
  }
}

/// The ways in which a path that was begun can go on.
public struct PathCompletion: Sendable, Hashable {
  /// What had been typed.
  public let asked: String
  /// The same, as far as there is only one way on.
  public let completed: String
  /// The whole paths that begin so; a folder ends with `/`.
  public let choices: [String]

  public init(asked: String, completed: String, choices: [String]) {
    self.asked = asked
    self.completed = completed
    self.choices = choices
  }
}
