/// What one change did to one record, as the journal has it.
public struct HistoryEntry: Sendable, Hashable {
  /// The change's own identity.
  public let id: RecordID
  public let at: Timestamp
  public let author: String
  public let action: String
  public let title: Phrase
  public let changes: [ValueChange]
  /// The change that this one takes back, or makes again.
  public let undoes: RecordID?
  public let redoes: RecordID?

  public init(
    id: RecordID, at: Timestamp, author: String, action: String, title: Phrase, changes: [ValueChange],
    undoes: RecordID? = nil, redoes: RecordID? = nil
  ) {
    self.id = id
    self.at = at
    self.author = author
    self.action = action
    self.title = title
    self.changes = changes
    self.undoes = undoes
    self.redoes = redoes
  }
}

/// One change as a whole, with every record it touched.
public struct RecordedChange: Sendable, Hashable {
  /// What it did to one of the records.
  public struct Edit: Sendable, Hashable {
    public let kind: RecordKind
    public let record: RecordID
    public let changes: [ValueChange]

    public init(kind: RecordKind, record: RecordID, changes: [ValueChange]) {
      self.kind = kind
      self.record = record
      self.changes = changes
    }
  }

  public let id: RecordID
  public let at: Timestamp
  public let author: String
  public let action: String
  public let title: Phrase
  public let edits: [Edit]
  public let undoes: RecordID?
  public let redoes: RecordID?

  public init(
    id: RecordID, at: Timestamp, author: String, action: String, title: Phrase, edits: [Edit],
    undoes: RecordID? = nil, redoes: RecordID? = nil
  ) {
    self.id = id
    self.at = at
    self.author = author
    self.action = action
    self.title = title
    self.edits = edits
    self.undoes = undoes
    self.redoes = redoes
  }
}

/// What is to be put back as it was; doing so is a change like any other, which can be undone.
public enum Restoration: Sendable, Hashable {
  /// The value at `path` of a record, as it stood before a change.
  case field(record: RecordID, path: [String], before: RecordID)
  /// A record as it stood before a change; one that the change had made goes, one that it had deleted comes back.
  case record(RecordID, before: RecordID)
  /// Every record as it stood at the end of a day in universal time.
  case folder(asOf: Day)
}
