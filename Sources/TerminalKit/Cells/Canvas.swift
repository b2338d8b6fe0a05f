/// A screen of cells that views draw on.
///
/// Coordinates are logical: in a right-to-left canvas the first column is the rightmost cell, so that panes, columns,
/// trees and bars are written once and are mirrored by the canvas. Nothing is ever written outside the canvas or
/// outside the clip, whatever is asked.
public struct Canvas: Sendable, Equatable {
  public let size: Size
  public let direction: Direction
  /// Who puts right-to-left text in order; the terminal is told so.
  public let bidi: TextDirectionMode
  /// How texts are put in order as they are written; other than `bidi` only while a sample is drawn.
  private(set) var order: TextDirectionMode
  /// The signs for bars, rules and arrows that the terminal can show.
  public let glyphs: GlyphSet
  /// Where the visible cursor stands, in logical coordinates; nil hides it.
  public var cursor: Point?
  /// Where a hidden cursor is left, for braille displays and screen readers that follow it.
  public var attention: Point?
  var cells: ContiguousArray<Cell>
  /// What can be pressed, the uppermost last.
  var spots: [(area: Rect, spot: Spot)] = []
  /// The clip in logical coordinates.
  public private(set) var clip: Rect

  public init(
    size: Size, direction: Direction = .leftToRight, bidi: TextDirectionMode = .application,
    glyphs: GlyphSet = .unicode
  ) {
    self.size = size
    self.direction = direction
    self.bidi = bidi
    order = bidi
    self.glyphs = glyphs
    cells = ContiguousArray(repeating: .blank, count: size.width * size.height)
    clip = Rect(size)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place counted from the left, whatever the direction; blank outside.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// The cells of a row from the left; empty when there is no such row.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return ArraySlice(cells[(y * size.width)..<((y + 1) * size.width)])
  }

  /// Whether a row looks as it does on another canvas of the same width.
  public func hasSameRow(_ y: Int, as other: Canvas) -> Bool {
    guard size.width == other.size.width, y >= 0, y < size.height, y < other.size.height else { return false }
    let range = (y * size.width)..<((y + 1) * size.width)
    return cells[range] == other.cells[range]
  }

  /// Whether the screen looks the same, cursor and all.
  public static func == (left: Canvas, right: Canvas) -> Bool {
    left.size == right.size && left.direction == right.direction && left.bidi == right.bidi
      && left.glyphs == right.glyphs && left.cursor == right.cursor && left.attention == right.attention
      && left.clip == right.clip && left.cells == right.cells
  }

  /// The cells of a row from the first that differs from another canvas to the last, counted from the left; whole
  /// characters on both.
  public func changedCells(_ y: Int, since other: Canvas) -> Range<Int> {
    guard size.width == other.size.width, y >= 0, y < size.height, y < other.size.height else {
      return 0..<(y >= 0 && y < size.height ? size.width : 0)
    }
    let start = y * size.width
    var first = 0
    var last = size.width
    while first < last, cells[start + first] == other.cells[start + first] { first += 1 }
    while last > first, cells[start + last - 1] == other.cells[start + last - 1] { last -= 1 }
    guard first < last else { return 0..<0 }
    func splits(_ x: Int) -> Bool {
      x < size.width && (cells[start + x].isContinuation || other.cells[start + x].isContinuation)
    }
    while first > 0, splits(first) { first -= 1 }
    while last < size.width, splits(last) { last += 1 }
    return first..<last
  }

  /// Cells of a row, counted from the left; those that there are.
  public func row(_ y: Int, _ columns: Range<Int>) -> ArraySlice<Cell> {
    let row = row(y)
    return row.dropFirst(columns.lowerBound).prefix(columns.count)
  }

  /// Draws inside a rectangle only; coordinates stay those of the canvas.
  public mutating func clipped(to rect: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = outer.intersection(rect)
    draw(&self)
    clip = outer
  }

  /// Draws texts as another mode would put them in order, for a sample of it.
  public mutating func ordered(by mode: TextDirectionMode, _ draw: (inout Canvas) -> Void) {
    let usual = order
    order = mode
    draw(&self)
    order = usual
  }

  /// The column from the left of a logical column, and back.
  public func mirrored(_ x: Int) -> Int {
    direction == .leftToRight ? x : size.width - 1 - x
  }

  /// The logical place of a cell counted from the left: where a mouse was.
  public func logical(_ physical: Point) -> Point { Point(mirrored(physical.x), physical.y) }

  /// Where the cursor stands, counted from the left; nil when hidden or outside.
  public var physicalCursor: Point? { physical(cursor) }
  public var physicalAttention: Point? { physical(attention) }

  private func physical(_ point: Point?) -> Point? {
    guard let point, bounds.contains(point) else { return nil }
    return Point(mirrored(point.x), point.y)
  }

  /// The rows as a reader of the screen sees them, from left to right, without spaces at the end.
  public func lines() -> [String] {
    (0..<size.height).map { y in
      var line = ""
      for x in 0..<size.width { line += cells[y * size.width + x].text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Covers a rectangle with a role and a character of one cell, whatever was there.
  public mutating func fill(_ rect: Rect, role: Role, with glyph: Unicode.Scalar = " ") {
    let area = rect.intersection(clip).intersection(bounds)
    guard !area.isEmpty else { return }
    let scalar = ScalarKind.of(glyph) == .base && CellWidth.of(glyph.value) == 1 ? glyph.value : 0x20
    let cell = Cell(scalar: scalar, role: role, ground: role)
    let left = direction == .leftToRight ? area.x : size.width - area.maxX
    for y in area.y..<area.maxY {
      let start = y * size.width + left
      healBefore(start, y)
      healAfter(start + area.width, y)
      for index in start..<(start + area.width) { cells[index] = cell }
    }
  }

  /// Makes what stands in a rectangle stand out.
  public mutating func emphasise(_ rect: Rect, _ emphasis: Emphasis) {
    let area = rect.intersection(clip).intersection(bounds)
    guard !area.isEmpty else { return }
    let left = direction == .leftToRight ? area.x : size.width - area.maxX
    for y in area.y..<area.maxY {
      let start = y * size.width + left
      for index in start..<(start + area.width) { cells[index].emphasis = cells[index].emphasis.with(emphasis) }
    }
  }

  /// Puts one character at a physical place, cutting wide characters that stick out of the clip.
  mutating func put(_ scalar: UInt32, marks: UInt64, width: Int, x: Int, y: Int, role: Role, emphasis: Emphasis) {
    guard y >= clip.y, y < clip.maxY, y >= 0, y < size.height else { return }
    let low = max(0, direction == .leftToRight ? clip.x : size.width - clip.maxX)
    let high = min(size.width, direction == .leftToRight ? clip.maxX : size.width - clip.x)
    let isWhole = x >= low && x + width <= high
    for offset in 0..<width where x + offset >= low && x + offset < high {
      let index = y * size.width + x + offset
      healBefore(index, y)
      healAfter(index + 1, y)
      cells[index].scalar = isWhole ? (offset == 0 ? scalar : 0) : 0x20
      cells[index].marks = isWhole && offset == 0 ? marks : 0
      cells[index].span = isWhole ? (offset == 0 ? UInt8(truncatingIfNeeded: width) : 0) : 1
      cells[index].role = role
      cells[index].emphasis = emphasis
    }
  }

  /// The first half of a wide character whose second half is about to be covered becomes a space.
  @inline(__always)
  mutating func healBefore(_ index: Int, _ y: Int) {
    guard index < cells.count, cells[index].span == 0, index > y * size.width else { return }
    cells[index - 1].scalar = 0x20
    cells[index - 1].marks = 0
    cells[index - 1].span = 1
  }

  /// The second half of a wide character whose first half is about to be covered becomes a space.
  @inline(__always)
  mutating func healAfter(_ index: Int, _ y: Int) {
    guard index < (y + 1) * size.width, cells[index].span == 0 else { return }
    cells[index].scalar = 0x20
    cells[index].span = 1
  }
}
