import ESSDomain

/// What putting something back would change, worked out before it is done.
public struct RestorePreview: Sendable, Hashable {
  /// The records as they are and as they would be.
  public let edits: [RecordEdit]
  /// Values that somebody wrote into the files without Essor: they stay as they are.
  public let staying: Int

  public init(_ edits: [RecordEdit], staying: Int = 0) {
    self.edits = edits
    self.staying = staying
  }

  /// How many records of one kind a restoration touches.
  struct Tally: Sendable, Hashable {
    /// Records that are there then and now, with other values.
    var changed = 0
    /// Records that were deleted since and come back.
    var returning = 0
    /// Records that were made since and go.
    var leaving = 0
  }

  /// The records touched, counted kind by kind.
  var tallies: [RecordKind: Tally] {
    edits.reduce(into: [:]) { tallies, edit in
      switch (edit.before, edit.after) {
      case (nil, _): tallies[edit.kind, default: Tally()].returning += 1
      case (_, nil): tallies[edit.kind, default: Tally()].leaving += 1
      default: tallies[edit.kind, default: Tally()].changed += 1
      }
    }
  }
}
