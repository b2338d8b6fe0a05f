/// The signs of charts: blocks, shades and braille dots where a terminal has them, plain letters where it has not.
extension GlyphSet {
  /// Whether shades and braille dots can be drawn.
  var drawsDots: Bool { !barEighths.isEmpty }

  /// A sign for each series of a chart, so that colour is never all that tells them apart.
  public var seriesSigns: [Unicode.Scalar] { drawsDots ? ["●", "○", "▲", "■"] : ["o", "x", "+", "#"] }

  /// Fillings of the parts of a stacked bar, the heaviest first.
  public var shades: [Unicode.Scalar] { drawsDots ? ["█", "▓", "▒", "░"] : ["#", "=", "-", "."] }

  /// Fillings of a map without dots, the lightest first.
  var densities: [Unicode.Scalar] { [".", "-", "+", "#", "@"] }

  public var milestone: Unicode.Scalar { drawsDots ? "◆" : "*" }
  public var milestoneReached: Unicode.Scalar { drawsDots ? "◇" : "o" }

  /// What fills a cell up to so many eighths from the reading side; nil where the cell stays empty.
  ///
  /// There are right parts of one and of four eighths only: from the right, a bar ends at the nearest of these.
  func barPart(eighths: Int, _ direction: Direction) -> Unicode.Scalar? {
    guard eighths < 8 else { return barDone }
    guard eighths > 0 else { return nil }
    guard drawsDots else { return eighths >= 4 ? barDone : nil }
    guard direction == .rightToLeft else { return barEighths[eighths - 1] }
    switch eighths {
    case 1, 2: return "▕"
    case 3...5: return "▐"
    default: return barDone
    }
  }
}

extension Canvas {
  /// A bar of so many eighths of a cell that grows along the reading direction; nothing is drawn behind its end.
  public mutating func bar(eighths: Int, at point: Point, within width: Int, role: Role) {
    for x in 0..<max(0, width) {
      let rest = eighths - x * 8
      guard rest > 0, let glyph = glyphs.barPart(eighths: rest, direction) else { return }
      self.glyph(glyph, at: Point(point.x + x, point.y), role: role)
    }
  }
}

/// A value that a chart can place: finite, and within what sums of a few of them can hold.
@inline(__always)
func placeable(_ value: Double?) -> Double? {
  guard let value, value.isFinite else { return nil }
  return min(max(value, -1e15), 1e15)
}
