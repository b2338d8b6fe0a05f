/// What one action of the user changes, as a value with an inverse: journal, history, audit and undo are this one thing.
public struct Change: Sendable, Hashable {
  public let id: RecordID
  /// The action's name in the registry: `activity-record`.
  public let action: String
  /// What the user is told was done: "Visite du 12 mai enregistrée".
  public let title: Phrase
  public let author: String
  public let edits: [RecordEdit]

  public init(id: RecordID, action: String, title: Phrase, author: String, edits: [RecordEdit]) {
    self.id = id
    self.action = action
    self.title = title
    self.author = author
    self.edits = edits
  }
}

/// One record before and after; without a before it is new, without an after it is deleted.
public struct RecordEdit: Sendable, Hashable {
  public let kind: RecordKind
  public let id: RecordID
  public let before: AnyRecord?
  public let after: AnyRecord?

  /// A record as it was and as it becomes; both of one kind and identity, and not both absent.
  public init?(before: AnyRecord?, after: AnyRecord?) {
    guard let some = after ?? before, (before ?? some).kind == some.kind, (before ?? some).id == some.id else {
      return nil
    }
    kind = some.kind
    id = some.id
    self.before = before
    self.after = after
  }

  public init(new record: AnyRecord) {
    kind = record.kind
    id = record.id
    before = nil
    after = record
  }

  public var inverse: RecordEdit { RecordEdit(kind: kind, id: id, before: after, after: before) }

  private init(kind: RecordKind, id: RecordID, before: AnyRecord?, after: AnyRecord?) {
    self.kind = kind
    self.id = id
    self.before = before
    self.after = after
  }
}
