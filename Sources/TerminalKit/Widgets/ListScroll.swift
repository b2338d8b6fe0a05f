/// Where a list stands: the selected row and the first row shown; kept in the state of a screen.
public struct ListScroll: Sendable, Hashable {
  public var selected: Int
  public var top: Int

  public init(selected: Int = 0, top: Int = 0) {
    self.selected = selected
    self.top = top
  }

  /// Moves the selection by rows, stopping at the ends.
  public mutating func move(by rows: Int, count: Int) { select(selected &+ rows, count: count) }

  public mutating func select(_ index: Int, count: Int) {
    selected = min(max(0, index), max(0, count - 1))
  }

  /// Moves the selection by pages of what is shown, less one row for orientation.
  public mutating func page(by pages: Int, height: Int, count: Int) {
    move(by: pages * max(1, height - 1), count: count)
  }

  public mutating func home() { selected = 0 }
  public mutating func end(count: Int) { selected = max(0, count - 1) }

  /// Scrolls so that the selected row is shown with some rows around it, and no line is left empty needlessly.
  public mutating func reveal(count: Int, height: Int, margin: Int = 2) {
    select(selected, count: count)
    guard height > 0 else { return }
    let margin = min(margin, (height - 1) / 2)
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
    case .up: move(by: -1, count: count)
    case .down: move(by: 1, count: count)
    case .pageUp: page(by: -1, height: height, count: count)
    case .pageDown: page(by: 1, height: height, count: count)
    case .home: home()
    case .end: end(count: count)
    default: return false
    }
    return true
  }
}
