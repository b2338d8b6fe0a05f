import ESSDomain

/// A value that somebody else changed while the user did.
public struct FieldConflict: Sendable {
  public let record: RecordName
  /// What the record is called.
  public let title: Phrase
  /// The way to the value; empty for the record as a whole.
  public let path: [String]
  /// What the user calls each step of that way.
  public let trail: [Phrase]
  /// What kind of thing the value is.
  public let shape: FieldShape
  /// What stood there when the user began, what stands there now, and what the user wants.
  public let expected: JSONValue?
  public let found: JSONValue?
  public let wanted: JSONValue?
  /// The record as it stands in the file; nil when it is gone.
  public let current: AnyRecord?
  /// False where what held the value is gone, so that the user's cannot be put there.
  public let canBeMine: Bool
  /// Who wrote the other value and when, where the journal tells.
  public let author: String?
  public let changedOn: Day?

  public init(
    record: RecordName, title: Phrase, path: [String], trail: [Phrase], shape: FieldShape, expected: JSONValue?,
    found: JSONValue?, wanted: JSONValue?, current: AnyRecord?, canBeMine: Bool = true, author: String? = nil,
    changedOn: Day? = nil
  ) {
    self.record = record
    self.title = title
    self.path = path
    self.trail = trail
    self.shape = shape
    self.expected = expected
    self.found = found
    self.wanted = wanted
    self.current = current
    self.canBeMine = canBeMine
    self.author = author
    self.changedOn = changedOn
  }

  /// What the user decides, as it goes back with the change.
  func resolved(as side: Resolution.Side) -> Resolution {
    Resolution(record: record.id, path: path, found: found, side: side)
  }
}

/// Values changed in two places, and what the user has decided of each so far.
struct ConflictState: Sendable {
  let change: Change
  let conflicts: [FieldConflict]
  /// Nothing is decided beforehand: a conflict is never guessed.
  private(set) var sides: [Resolution.Side?]
  /// Two rows a value: mine, then theirs.
  private(set) var row = 0

  init(_ change: Change, _ conflicts: [FieldConflict]) {
    self.change = change
    self.conflicts = conflicts
    sides = conflicts.map { $0.canBeMine ? nil : .theirs }
  }

  /// The value and the side on the selected row.
  var selection: (value: Int, side: Resolution.Side) { (row / 2, row % 2 == 0 ? .mine : .theirs) }

  /// Values not decided yet.
  var open: Int { sides.count { $0 == nil } }

  mutating func move(by rows: Int) { row = min(max(0, row + rows), max(0, 2 * conflicts.count - 1)) }

  /// Decides the selected value and goes to the next that is open; false where that side cannot stay.
  mutating func choose() -> Bool {
    let (value, side) = selection
    guard conflicts.indices.contains(value), conflicts[value].canBeMine || side == .theirs else { return false }
    sides[value] = side
    let order = Array(value..<sides.count) + Array(0..<value)
    if let next = order.first(where: { sides[$0] == nil }) { row = 2 * next }
    return true
  }

  /// Decides all values alike, but those of which only one side can stay.
  mutating func chooseAll(_ side: Resolution.Side) {
    sides = conflicts.map { $0.canBeMine ? side : .theirs }
  }

  /// What was decided; nil as long as something is open.
  var resolutions: [Resolution]? {
    let decided = zip(conflicts, sides).compactMap { conflict, side in side.map { conflict.resolved(as: $0) } }
    return decided.count == conflicts.count ? decided : nil
  }
}
