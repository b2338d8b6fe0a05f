import ESSDomain

/// The columns that a user wants in a list, in their order: remembered for each kind of record.
public struct ColumnChoice: Sendable, Hashable {
  /// A column that is shown.
  public struct Column: Sendable, Hashable {
    /// The field's name, with a dot for one inside a nested record.
    public let field: String
    /// Cells; nil for as many as the values mostly need.
    public var width: Int?

    public init(_ field: String, width: Int? = nil) {
      self.field = field
      self.width = width
    }
  }

  /// The widths that a column can be given.
  static let widths = 4...80

  public var columns: [Column]

  public init(_ columns: [Column]) { self.columns = columns }

  /// What was remembered: `name,legalForm:12,commune`; nil where that names no column.
  public init?(_ text: String) {
    var seen: Set<String> = []
    columns = text.split(separator: ",").prefix(100).compactMap { part in
      let parts = part.split(separator: ":", maxSplits: 1)
      guard let field = parts.first.map({ String($0).trimmed }), !field.isEmpty, seen.insert(field).inserted else {
        return nil
      }
      let width = parts.count > 1 ? Int(parts[1]) : nil
      return Column(
        field, width: width.map { min(max($0, ColumnChoice.widths.lowerBound), ColumnChoice.widths.upperBound) })
    }
    if columns.isEmpty { return nil }
  }

  /// What is to be remembered.
  public var text: String {
    columns.map { column in column.width.map { "\(column.field):\($0)" } ?? column.field }.joined(separator: ",")
  }

  /// The name of the setting under which the columns of a list are remembered.
  public static func setting(of kind: RecordKind) -> String { "columns.\(kind.rawValue)" }
}
