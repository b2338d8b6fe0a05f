/// Text on the canvas.
extension Canvas {
  /// Writes a text as a paragraph of its own: cut in logical order, then ordered, mirrored and joined, then clipped.
  ///
  /// `point` is the first cell on the reading side; `width` is what the text may take (nil lets it run to the clip), and
  /// `align` says where it stands in it. The result is the cells taken, whether or not they were inside the clip.
  @discardableResult
  public mutating func write(
    _ text: DisplayText, at point: Point, width: Int? = nil, role: Role = .text, align: Alignment = .start,
    emphasis: Emphasis = .plain
  ) -> Int {
    let text = width.map { text.truncated(to: $0) } ?? text
    guard !text.isEmpty, isNear(point) else { return 0 }
    let left = leftmost(point, used: text.width, width: width, align: align)
    guard point.y >= clip.y, point.y < clip.maxY else { return text.width }
    if text.traits.contains(.ascii) {
      writeASCII(text, left: left, y: point.y, role: role, emphasis: emphasis)
    } else {
      place([Span(text, role, emphasis: emphasis)], left: left, y: point.y, role: role)
    }
    return text.width
  }

  /// Writes a line in pieces of different meaning, as one paragraph; `role` is for pieces that have none.
  @discardableResult
  public mutating func write(
    line: Line, at point: Point, width: Int? = nil, role: Role = .text, align: Alignment = .start
  ) -> Int {
    if line.spans.count == 1, let span = line.spans.first {
      return write(
        span.text, at: point, width: width, role: span.role ?? role, align: align, emphasis: span.emphasis)
    }
    let line = width.map { line.truncated(to: $0) } ?? line
    let used = line.width
    guard used > 0, isNear(point) else { return 0 }
    let left = leftmost(point, used: used, width: width, align: align)
    guard point.y >= clip.y, point.y < clip.maxY else { return used }
    place(line.spans, left: left, y: point.y, role: role)
    return used
  }

  @discardableResult
  public mutating func write(
    _ spans: [Span], at point: Point, width: Int? = nil, role: Role = .text, align: Alignment = .start
  ) -> Int {
    write(line: Line(spans), at: point, width: width, role: role, align: align)
  }

  /// A line of one cell's height along the reading direction.
  public mutating func horizontalRule(at point: Point, width: Int, role: Role = .rule) {
    repeatGlyph(glyphs.horizontal, Rect(point.x, point.y, width, 1), role: role)
  }

  /// A line of one cell's width downwards.
  public mutating func verticalRule(at point: Point, height: Int, role: Role = .rule) {
    repeatGlyph(glyphs.vertical, Rect(point.x, point.y, 1, height), role: role)
  }

  /// A thin frame just inside a rectangle; nothing when the rectangle is too small for one.
  public mutating func frame(_ rect: Rect, role: Role = .rule) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    horizontalRule(at: Point(rect.x, rect.y), width: rect.width, role: role)
    horizontalRule(at: Point(rect.x, rect.maxY - 1), width: rect.width, role: role)
    verticalRule(at: Point(rect.x, rect.y), height: rect.height, role: role)
    verticalRule(at: Point(rect.maxX - 1, rect.y), height: rect.height, role: role)
    let isMirrored = direction == .rightToLeft
    let corners = glyphs.corners
    glyph(isMirrored ? corners.topEnd : corners.topStart, at: rect.origin, role: role)
    glyph(isMirrored ? corners.topStart : corners.topEnd, at: Point(rect.maxX - 1, rect.y), role: role)
    glyph(isMirrored ? corners.bottomEnd : corners.bottomStart, at: Point(rect.x, rect.maxY - 1), role: role)
    glyph(isMirrored ? corners.bottomStart : corners.bottomEnd, at: Point(rect.maxX - 1, rect.maxY - 1), role: role)
  }

  /// One sign in one cell, never reordered.
  public mutating func glyph(_ glyph: Unicode.Scalar, at point: Point, role: Role, emphasis: Emphasis = .plain) {
    guard isNear(point), ScalarKind.of(glyph) == .base, CellWidth.of(glyph.value) == 1 else { return }
    put(glyph.value, marks: 0, width: 1, x: mirrored(point.x), y: point.y, role: role, emphasis: emphasis)
  }

  /// The sign beside what is selected, turned towards the reading direction.
  public mutating func marker(at point: Point, role: Role = .selectionMarker) {
    glyph(direction == .leftToRight ? glyphs.marker : glyphs.markerMirrored, at: point, role: role)
  }

  private mutating func repeatGlyph(_ glyph: Unicode.Scalar, _ rect: Rect, role: Role) {
    let area = rect.intersection(clip)
    for y in area.y..<max(area.y, area.maxY) {
      for x in area.x..<max(area.x, area.maxX) { self.glyph(glyph, at: Point(x, y), role: role) }
    }
  }

  /// Whether a place is close enough to the canvas for sums with it to be safe.
  private func isNear(_ point: Point) -> Bool {
    abs(point.x.clamped) < 1 << 24 && abs(point.y.clamped) < 1 << 24
  }

  /// The physical column of the leftmost cell of a text of `used` cells.
  private func leftmost(_ point: Point, used: Int, width: Int?, align: Alignment) -> Int {
    let free = max(0, min(width ?? used, 1 << 24) - used)
    let before =
      switch align {
      case .start: 0
      case .centre: free / 2
      case .end: free
      case .units: direction == .leftToRight ? free : 0
      }
    let start = point.x + before
    return direction == .leftToRight ? start : size.width - start - used
  }

  private mutating func writeASCII(_ text: DisplayText, left: Int, y: Int, role: Role, emphasis: Emphasis) {
    var x = left
    for byte in text.string.utf8 {
      put(UInt32(byte), marks: 0, width: 1, x: x, y: y, role: role, emphasis: emphasis)
      x += 1
    }
  }

  private mutating func place(_ spans: [Span], left: Int, y: Int, role: Role) {
    var layout = TextLayout(spans, fallback: direction, mode: order)
    // A sample of that order needs no mark where the terminal leaves the order to us.
    if order == .terminal, bidi == .terminal {
      // Nothing follows a text that ends in the last column.
      let end = layout.clusters.reduce(left) { $0 + Int($1.width) }
      if end < size.width { layout.separate() }
    }
    var x = left
    for cluster in layout.clusters {
      let span = spans[Int(cluster.span)]
      let width = Int(cluster.width)
      put(
        cluster.base, marks: cluster.marks, width: width, x: x, y: y, role: span.role ?? role,
        emphasis: span.emphasis)
      x += width
    }
  }
}

extension Int {
  fileprivate var clamped: Int { self == Int.min ? Int.min + 1 : self }
}
