/// A map of areas in braille dots, filled the more densely the higher the class of their value.
///
/// Classes differ by the density of the dots as well as by colour. The map is never mirrored: east stays on the right in
/// Arabic too. Where there are no dots, a cell shows a letter of its density.
public struct ValueMap: Sendable {
  public struct Area: Sendable {
    /// Closed lines, an inner one cutting out of an outer one; `x` grows to the east, `y` to the north, in one measure.
    public let rings: [[(x: Double, y: Double)]]
    /// The class of its value, 0 for the lowest; nil where the value is not known.
    public let level: Int?
    /// Areas of one group have no border between them.
    public let group: Int

    public init(rings: [[(x: Double, y: Double)]], level: Int?, group: Int = 0) {
      self.rings = rings.map { ring in ring.filter { $0.x.magnitude < 1e6 && $0.y.magnitude < 1e6 } }
      self.level = level.map { min(max($0, 0), ValueMap.levels - 1) }
      self.group = group
    }
  }

  /// Classes that can be told apart.
  public static let levels = 5

  public let areas: [Area]
  public let selected: Int?

  public init(_ areas: [Area], selected: Int? = nil) {
    self.areas = areas
    self.selected = selected
  }

  /// The role of a class.
  public static func role(of level: Int?) -> Role {
    guard let level else { return .scaleUnknown }
    return [Role.scaleLowest, .scaleLow, .scaleMiddle, .scaleHigh, .scaleHighest][min(max(level, 0), levels - 1)]
  }

  /// One cell filled as a class is on the map: for a legend.
  public static func sample(_ level: Int?, at point: Point, on canvas: inout Canvas) {
    guard canvas.glyphs.drawsDots else {
      canvas.glyph(letter(level, canvas), at: point, role: role(of: level))
      return
    }
    canvas.physicalDots(pattern(of: level), at: point, role: role(of: level), emphasis: .plain)
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let hasDots = canvas.glyphs.drawsDots
    let columns = hasDots ? 2 : 1
    let rows = hasDots ? 4 : 1
    let raster = AreaRaster(areas, width: rect.width * columns, height: rect.height * rows, aspect: hasDots ? 1 : 2)
    canvas.clipped(to: rect) { canvas in
      for y in 0..<rect.height {
        for x in 0..<rect.width {
          // Counted from the west, whatever side the canvas begins at.
          let place = Point(canvas.direction == .leftToRight ? rect.x + x : rect.maxX - 1 - x, rect.y + y)
          if hasDots {
            drawDots(raster, x, y, at: place, &canvas)
          } else {
            drawLetter(raster, x, y, at: place, &canvas)
          }
        }
      }
      mark(raster, columns, rows, in: rect, &canvas)
    }
  }

  /// Puts a sign in the middle of the selected area, and the attention of whoever reads with a braille display.
  private func mark(_ raster: AreaRaster, _ columns: Int, _ rows: Int, in rect: Rect, _ canvas: inout Canvas) {
    guard let selected, areas.indices.contains(selected), let dot = raster.middle(of: selected) else { return }
    let x = dot.x / columns
    let place = Point(
      canvas.direction == .leftToRight ? rect.x + x : rect.maxX - 1 - x, rect.y + dot.y / rows)
    canvas.glyph(
      canvas.glyphs.milestone, at: place, role: ValueMap.role(of: areas[selected].level), emphasis: .selected)
    canvas.attention = place
  }

  private func drawLetter(_ raster: AreaRaster, _ x: Int, _ y: Int, at place: Point, _ canvas: inout Canvas) {
    guard let owner = raster.owner(x, y) else { return }
    let level = areas[owner].level
    let isSelected = owner == selected
    canvas.glyph(
      ValueMap.letter(level, canvas), at: place, role: ValueMap.role(of: level),
      emphasis: isSelected ? .selected : .plain)
  }

  private func drawDots(_ raster: AreaRaster, _ x: Int, _ y: Int, at place: Point, _ canvas: inout Canvas) {
    var pattern: UInt8 = 0
    var main: (area: Int, dots: Int)?
    var seen: [(area: Int, dots: Int)] = []
    for row in 0..<4 {
      for column in 0..<2 {
        let (dotX, dotY) = (x * 2 + column, y * 4 + row)
        guard let owner = raster.owner(dotX, dotY) else { continue }
        if let index = seen.firstIndex(where: { $0.area == owner }) {
          seen[index].dots += 1
        } else {
          seen.append((owner, 1))
        }
        let bit = DotGrid.bit(column: column, row: row)
        let fill = ValueMap.pattern(of: areas[owner].level)
        if isLit(raster, owner, dotX, dotY, fill & bit != 0) { pattern |= bit }
      }
    }
    main = seen.max { $0.dots < $1.dots }
    guard let main else { return }
    let isSelected = seen.contains { $0.area == selected && $0.dots >= 4 } || main.area == selected
    if isSelected, pattern == 0 { pattern = ValueMap.pattern(of: 0) }
    guard pattern != 0 else { return }
    canvas.physicalDots(
      pattern, at: place, role: ValueMap.role(of: areas[isSelected ? selected ?? main.area : main.area].level),
      emphasis: isSelected ? .selected : .plain)
  }

  /// The outer line and the lines between groups are drawn, those between areas left empty.
  private func isLit(_ raster: AreaRaster, _ owner: Int, _ x: Int, _ y: Int, _ isFilled: Bool) -> Bool {
    let group = areas[owner].group
    let neighbours = [raster.owner(x + 1, y), raster.owner(x, y + 1), raster.owner(x - 1, y), raster.owner(x, y - 1)]
    if neighbours.contains(where: { $0 == nil }) { return true }
    if neighbours.prefix(2).contains(where: { $0.map { areas[$0].group != group } ?? false }) { return true }
    // A gap shows only between dense areas; in sparse ones it would spoil the even spread.
    if areas[owner].level ?? 0 >= 2, neighbours.prefix(2).contains(where: { $0 != owner }) { return false }
    return isFilled
  }

  /// Dots of a full cell by class: none known, then 1, 2, 4, 6 and 8 of 8, evenly spread.
  private static func pattern(of level: Int?) -> UInt8 {
    guard let level else { return 0 }
    return [0x02, 0x21, 0x5A, 0xB7 | 0x40, 0xFF][min(max(level, 0), levels - 1)]
  }

  private static func letter(_ level: Int?, _ canvas: Canvas) -> Unicode.Scalar {
    guard let level else { return "'" }
    return canvas.glyphs.densities[min(max(level, 0), levels - 1)]
  }
}

extension Canvas {
  /// One cell of braille dots as they stand on the screen, from the left in every direction.
  mutating func physicalDots(_ pattern: UInt8, at point: Point, role: Role, emphasis: Emphasis) {
    glyph(Unicode.Scalar(0x2800 + UInt32(pattern)) ?? ".", at: point, role: role, emphasis: emphasis)
  }
}

extension ValueMap {
  /// The area at a logical place of a map drawn in a rectangle, on a screen of that direction; nil outside of all.
  public func area(at point: Point, in rect: Rect, _ direction: Direction) -> Int? {
    guard rect.contains(point) else { return nil }
    let x = direction == .leftToRight ? point.x - rect.x : rect.maxX - 1 - point.x
    let raster = AreaRaster(areas, width: rect.width * 2, height: rect.height * 4, aspect: 1)
    for y in [1, 2, 0, 3] {
      if let owner = raster.owner(x * 2, (point.y - rect.y) * 4 + y) { return owner }
    }
    return nil
  }
}
