/// A place on the canvas; `x` grows from the reading side, `y` downwards.
public struct Point: Sendable, Hashable {
  public var x: Int
  public var y: Int

  public init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }

  public init(x: Int, y: Int) { self.init(x, y) }

  public static let zero = Point(0, 0)
}

/// A width and a height in cells, never negative and never beyond what a screen can be.
public struct Size: Sendable, Hashable {
  public let width: Int
  public let height: Int

  public init(_ width: Int, _ height: Int) {
    self.width = min(max(0, width), Size.widest)
    self.height = min(max(0, height), Size.tallest)
  }

  public init(width: Int, height: Int) { self.init(width, height) }

  static let widest = 2_000
  static let tallest = 1_000
}

/// The side from which a line of text is read.
public enum Direction: Sendable, Hashable {
  case leftToRight
  case rightToLeft
}

/// Where a text stands in the width it is given: `start` is the reading side.
public enum Alignment: Sendable, Hashable {
  case start
  case centre
  case end
  /// The right in every direction, so that the units of figures stand under each other.
  case units
}

/// A rectangle of cells in logical coordinates: its start is on the reading side, left in French and right in Arabic.
///
/// Every part cut from a rectangle lies inside it; a part too large is all of it, a negative one is empty.
public struct Rect: Sendable, Hashable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    self.init(x: x, y: y, width: width, height: height)
  }

  public init(_ size: Size) {
    self.init(0, 0, size.width, size.height)
  }

  public var isEmpty: Bool { width == 0 || height == 0 }
  public var origin: Point { Point(x, y) }
  public var size: Size { Size(width, height) }

  /// One past the last column and one past the last row.
  public var maxX: Int { x &+ width }
  public var maxY: Int { y &+ height }

  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(left, top, min(maxX, other.maxX) &- left, min(maxY, other.maxY) &- top)
  }

  /// The first `count` rows.
  public func top(_ count: Int) -> Rect { Rect(x, y, width, clamp(count, height)) }

  /// The last `count` rows.
  public func bottom(_ count: Int) -> Rect {
    let count = clamp(count, height)
    return Rect(x, maxY - count, width, count)
  }

  /// The `count` columns on the reading side.
  public func start(_ count: Int) -> Rect { Rect(x, y, clamp(count, width), height) }

  /// The `count` columns on the far side.
  public func end(_ count: Int) -> Rect {
    let count = clamp(count, width)
    return Rect(maxX - count, y, count, height)
  }

  public func droppingTop(_ count: Int) -> Rect { bottom(height - clamp(count, height)) }
  public func droppingBottom(_ count: Int) -> Rect { top(height - clamp(count, height)) }
  public func droppingStart(_ count: Int) -> Rect { end(width - clamp(count, width)) }
  public func droppingEnd(_ count: Int) -> Rect { start(width - clamp(count, width)) }

  /// Row `index` from the top, one cell high; empty when there is no such row.
  public func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x, y, width, 0) }
    return Rect(x, y + index, width, 1)
  }

  public func inset(horizontally columns: Int = 0, vertically rows: Int = 0) -> Rect {
    droppingStart(columns).droppingEnd(columns).droppingTop(rows).droppingBottom(rows)
  }

  public func inset(by cells: Int) -> Rect { inset(horizontally: cells, vertically: cells) }

  /// Columns that share the width by their weights, from the reading side, with `gap` empty columns between two.
  public func splitColumns(_ weights: [Int], gap: Int = 0) -> [Rect] {
    var rest = self
    var weightLeft = weights.reduce(0) { $0 &+ max(0, $1) }
    return weights.enumerated().map { index, weight in
      let gapsLeft = max(0, gap) &* (weights.count - 1 - index)
      let free = max(0, rest.width - gapsLeft)
      let share = weightLeft > 0 ? free * max(0, weight) / weightLeft : 0
      weightLeft -= max(0, weight)
      let part = rest.start(share)
      rest = rest.droppingStart(share + max(0, gap))
      return part
    }
  }

  /// A rectangle of that size in the middle, cut down to fit.
  public func centred(_ size: Size) -> Rect {
    let width = min(size.width, width)
    let height = min(size.height, height)
    return Rect(x + (self.width - width) / 2, y + (self.height - height) / 2, width, height)
  }

  private func clamp(_ count: Int, _ limit: Int) -> Int { min(max(0, count), limit) }
}
