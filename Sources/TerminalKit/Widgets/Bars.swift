/// A share of a whole as a bar that grows along the reading direction.
public struct ProgressBar: Sendable, Hashable {
  /// 0 to 1; nil when it is unknown, which is drawn as an empty track of dots.
  public let fraction: Double?
  public let role: Role

  public init(_ fraction: Double?, role: Role = .progressDone) {
    self.fraction = fraction
    self.role = role
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let glyphs = canvas.glyphs
    guard let fraction, fraction.isFinite else {
      for x in 0..<rect.width { canvas.glyph(glyphs.separator, at: Point(rect.x + x, rect.y), role: .progressRest) }
      return
    }
    let parts = glyphs.barEighths.count + 1
    let filled = Int(min(max(fraction, 0), 1) * Double(rect.width * parts) + 0.5)
    for x in 0..<rect.width {
      let point = Point(rect.x + x, rect.y)
      let rest = filled - x * parts
      if rest >= parts {
        canvas.glyph(glyphs.barDone, at: point, role: role)
      } else if rest > 0, canvas.direction == .leftToRight {
        canvas.glyph(glyphs.barEighths[rest - 1], at: point, role: role)
      } else if rest > 0 {
        // There are left parts of a cell only: growing from the right, a part is a whole cell or none.
        canvas.glyph(
          rest * 2 >= parts ? glyphs.barDone : glyphs.barRest, at: point, role: rest * 2 >= parts ? role : .progressRest
        )
      } else {
        canvas.glyph(glyphs.barRest, at: point, role: .progressRest)
      }
    }
  }
}

/// A row of small columns, one for each value, along the reading direction; a missing value is a gap.
public struct Sparkline: Sendable, Hashable {
  public let values: [Double?]
  public let role: Role

  public init(_ values: [Double?], role: Role = .chart) {
    self.values = values
    self.role = role
  }

  /// Draws the latest values that fit; the lowest value is the lowest column, and so is nothing at all.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let shown = values.suffix(rect.width)
    let known = shown.compactMap { $0 }.filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return }
    let sparks = canvas.glyphs.sparks
    for (x, value) in shown.enumerated() {
      guard let value, value.isFinite else { continue }
      let share = high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : high == 0 ? 0 : 0.5
      let step = min(sparks.count - 1, max(0, Int(share * Double(sparks.count - 1) + 0.5)))
      canvas.glyph(sparks[step], at: Point(rect.x + x, rect.y), role: role)
    }
  }
}
