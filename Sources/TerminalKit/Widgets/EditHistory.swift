/// What a text was before each step of typing, so that it can be taken back; letters typed in a row are one step.
struct EditHistory: Sendable, Hashable {
  /// A text with its caret.
  struct Moment: Sendable, Hashable {
    var scalars: [Unicode.Scalar]
    var caret: Int
  }

  /// What a step is: steps of one kind in a row are one, but for pieces.
  enum Kind: Sendable, Hashable { case typing, deleting, piece }

  private var past: [Moment] = []
  private var future: [Moment] = []
  /// The kind of the step that still grows.
  private var growing: Kind?

  /// Steps that can be taken back.
  static let deepest = 100

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// Notes what the text was before a change.
  mutating func note(_ before: Moment, _ kind: Kind) {
    future = []
    if kind != .piece, kind == growing { return }
    growing = kind == .piece ? nil : kind
    past.append(before)
    if past.count > EditHistory.deepest { past.removeFirst() }
  }

  /// The next change begins a step of its own.
  mutating func pause() { growing = nil }

  mutating func undo(from now: Moment) -> Moment? {
    growing = nil
    guard let before = past.popLast() else { return nil }
    future.append(now)
    return before
  }

  mutating func redo(from now: Moment) -> Moment? {
    growing = nil
    guard let after = future.popLast() else { return nil }
    past.append(now)
    return after
  }
}
