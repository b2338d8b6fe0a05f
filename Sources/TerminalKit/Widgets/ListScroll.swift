/// Where a list stands: the selected row and the first row shown; kept in the state of a screen.
public struct ListScroll: Sendable, Hashable {
  public var selected: Int
  public var top: Int

  /// Rows that stay in sight above and below the selected one.
  private static let margin = 2

  public init(selected: Int = 0, top: Int = 0) {
    self.selected = selected
    self.top = top
  }

  /// Moves the selection by rows, stopping at the ends.
  public mutating func move(by rows: Int, count: Int) { select(selected &+ rows, count: count) }

  public mutating func select(_ index: Int, count: Int) {
    selected = min(max(0, index), max(0, count - 1))
  }

  /// Moves the selection by a row.
  ///
  /// Where the window has to follow, it goes a third of its height further, so that most steps draw two rows and not all
  /// of them: beside a preview no terminal can scroll rows by itself, and a far one shows each byte.
  private mutating func step(by row: Int, count: Int, height: Int) {
    reveal(count: count, height: height)
    let first = top
    move(by: row, count: count)
    reveal(count: count, height: height)
    guard top != first else { return }
    let further = min(height / 3, max(0, height - 1 - 2 * ListScroll.margin))
    top = min(max(0, row > 0 ? top + further : top - further), max(0, count - height))
  }

  /// Moves the selection by pages of what is shown, less one row for orientation.
  public mutating func page(by pages: Int, height: Int, count: Int) {
    move(by: pages * max(1, height - 1), count: count)
  }

  public mutating func home() { selected = 0 }
  public mutating func end(count: Int) { selected = max(0, count - 1) }

  /// Scrolls so that the selected row is shown with some rows around it, and no line is left empty needlessly.
  public mutating func reveal(count: Int, height: Int) {
    select(selected, count: count)
    guard height > 0 else { return }
    let margin = min(ListScroll.margin, (height - 1) / 2)
    top = min(top, selected - margin)
    top = max(top, selected + margin - height + 1)
    top = min(max(0, top), max(0, count - height))
  }

  public func revealed(count: Int, height: Int) -> ListScroll {
    var copy = self
    copy.reveal(count: count, height: height)
    return copy
  }

  /// The rows shown.
  public func visible(count: Int, height: Int) -> Range<Int> {
    let first = min(max(0, top), max(0, count))
    return first..<min(max(0, count), first + max(0, height))
  }

  /// Takes a key that moves in a list; false for any other key.
  public mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
    switch key {
    case .up: step(by: -1, count: count, height: height)
    case .down: step(by: 1, count: count, height: height)
    case .pageUp: page(by: -1, height: height, count: count)
    case .pageDown: page(by: 1, height: height, count: count)
    case .home: home()
    case .end: end(count: count)
    default: return false
    }
    return true
  }
}
