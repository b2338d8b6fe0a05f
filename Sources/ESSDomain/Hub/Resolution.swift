/// What the user decides of one value that was changed in two places.
public struct Resolution: Sendable, Hashable {
  /// Whose value stays.
  public enum Side: Sendable, Hashable, CaseIterable {
    /// What the user entered here.
    case mine
    /// What stands in the file, written by somebody else.
    case theirs
  }

  public let record: RecordID
  /// The way to the value; empty for the record as a whole.
  public let path: [String]
  /// What stood in the file when the user decided: a value that changes once more is asked about once more.
  public let found: JSONValue?
  public let side: Side

  public init(record: RecordID, path: [String], found: JSONValue?, side: Side) {
    self.record = record
    self.path = path
    self.found = found
    self.side = side
  }
}
