/// Braille dots over a rectangle of cells, two columns and four rows of them in each cell.
///
/// Coordinates are logical like those of the canvas: in Arabic the first column of dots is the rightmost one. What lies
/// outside is left out. In a terminal of plain letters a cell with a dot in it shows a point.
public struct DotGrid: Sendable {
  public let width: Int
  public let height: Int
  private let columns: Int
  private var patterns: [UInt8]
  private var roles: [Role]

  /// A grid without dots over so many cells.
  public init(_ cells: Size) {
    columns = cells.width
    width = cells.width * 2
    height = cells.height * 4
    patterns = [UInt8](repeating: 0, count: cells.width * cells.height)
    roles = [Role](repeating: .chart, count: patterns.count)
  }

  /// Sets a dot; the cell takes the role of the last dot set in it.
  public mutating func set(_ x: Int, _ y: Int, role: Role) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let cell = y / 4 * columns + x / 2
    patterns[cell] |= DotGrid.bit(column: x % 2, row: y % 4)
    roles[cell] = role
  }

  /// A straight line of dots between two places, both held within the grid.
  public mutating func line(from start: Point, to end: Point, role: Role) {
    guard width > 0, height > 0 else { return }
    func held(_ point: Point) -> Point { Point(min(max(0, point.x), width - 1), min(max(0, point.y), height - 1)) }
    let (start, end) = (held(start), held(end))
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    for step in 0...steps {
      let share = steps == 0 ? 0 : Double(step) / Double(steps)
      set(
        start.x + Int((Double(end.x - start.x) * share).rounded()),
        start.y + Int((Double(end.y - start.y) * share).rounded()), role: role)
    }
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard columns > 0 else { return }
    for (index, pattern) in patterns.enumerated() where pattern != 0 {
      let place = Point(rect.x + index % columns, rect.y + index / columns)
      guard rect.contains(place) else { continue }
      canvas.dots(pattern, at: place, role: roles[index])
    }
  }

  /// The bit of a dot in Unicode's order of the braille patterns.
  static func bit(column: Int, row: Int) -> UInt8 {
    row < 3 ? UInt8(1 << (row + column * 3)) : UInt8(0x40 << column)
  }
}

extension Canvas {
  /// One cell of braille dots, given as if read from left to right; a point where there are no such characters.
  mutating func dots(_ pattern: UInt8, at point: Point, role: Role) {
    guard glyphs.drawsDots else {
      glyph(".", at: point, role: role)
      return
    }
    let turned =
      direction == .leftToRight
      ? pattern
      : (pattern & 0x07) << 3 | (pattern & 0x38) >> 3 | (pattern & 0x40) << 1 | (pattern & 0x80) >> 1
    glyph(Unicode.Scalar(0x2800 + UInt32(turned)) ?? ".", at: point, role: role)
  }
}
