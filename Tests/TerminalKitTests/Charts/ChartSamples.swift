import TerminalKit

/// Draws a chart on a canvas of its own and reads it back as lines.
func drawn(
  _ width: Int, _ height: Int, _ direction: Direction = .leftToRight, _ glyphs: GlyphSet = .unicode,
  _ draw: (Rect, inout Canvas) -> Void
) -> [String] {
  var canvas = Canvas(size: Size(width, height), direction: direction, glyphs: glyphs)
  draw(canvas.bounds, &canvas)
  return canvas.lines()
}

/// Values that no chart may stumble over.
let hostileValues: [Double?] = [
  nil, .nan, .infinity, -.infinity, -1, 0, 1e308, -1e308, .leastNonzeroMagnitude, 1, .greatestFiniteMagnitude,
]

/// Rectangles too small for anything, and one for all.
let tinySizes = [(0, 0), (1, 1), (1, 20), (40, 1), (3, 3), (11, 4), (24, 2), (28, 6), (80, 20)]

/// Every way in which a chart is drawn.
let ways: [(Direction, GlyphSet)] = [
  (.leftToRight, .unicode), (.rightToLeft, .unicode), (.leftToRight, .ascii), (.rightToLeft, .ascii),
]

/// Draws in every size and way, a little off the canvas too.
func drawEverywhere(_ draw: (Rect, inout Canvas) -> Void) {
  for (width, height) in tinySizes {
    for (direction, glyphs) in ways {
      var canvas = Canvas(size: Size(width, height), direction: direction, glyphs: glyphs)
      draw(canvas.bounds, &canvas)
      draw(Rect(-5, -3, width, height), &canvas)
      draw(Rect(width / 2, height / 2, width, height), &canvas)
    }
  }
}
