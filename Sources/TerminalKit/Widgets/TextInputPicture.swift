/// How a text being typed is seen, and where its caret is.
extension TextInput {
  /// A part of the text as it is seen: its cells in visual order, and every place of the caret from left to right.
  struct Picture {
    var clusters: ContiguousArray<LaidCluster>
    /// The number in the text of each cluster's character, in the same order.
    var sources: [Int]
    var base: Direction
    /// The number of the character after the caret, and the column of the cursor.
    var stops: [(source: Int, column: Int)]
    var width: Int

    /// The column of the cursor for a place of the caret; the end when the caret stands before nothing that is seen.
    func column(of caret: Int) -> Int {
      stops.filter { $0.source >= caret }.min { $0.source < $1.source }?.column ?? 0
    }
  }

  func picture(_ fallback: Direction, _ mode: TextDirectionMode) -> Picture {
    picture(0..<scalars.count, fallback, mode)
  }

  /// The picture of a part; `base` is the direction of the paragraph that it is a line of.
  func picture(
    _ range: Range<Int>, _ fallback: Direction, _ mode: TextDirectionMode, base given: Direction? = nil
  ) -> Picture {
    var cleaner = TextCleaner()
    cleaner.maps = true
    for scalar in scalars[range] { cleaner.take(scalar) }
    let shown = DisplayText(
      cleaned: String(cleaner.output), width: cleaner.width, traits: cleaner.traits, direction: given ?? direction)
    let layout = TextLayout([Span(shown)], fallback: fallback, mode: mode)
    let base = given ?? (range.isEmpty ? direction ?? fallback : layout.base)
    let end = (source: range.upperBound, column: base == .leftToRight ? shown.width : 0)
    var stops = base == .leftToRight ? [] : [end]
    var sources: [Int] = []
    var column = base == .leftToRight ? 0 : 1
    for cluster in layout.clusters {
      let source = range.lowerBound + cleaner.sources[Int(cluster.source)]
      sources.append(source)
      stops.append((source, column))
      column += Int(cluster.width)
    }
    if base == .leftToRight { stops.append(end) }
    return Picture(clusters: layout.clusters, sources: sources, base: base, stops: stops, width: shown.width + 1)
  }

  /// Draws the text in one line and, when it has the focus, leaves the cursor at the caret.
  ///
  /// A text too long for the line shows the part around the caret.
  public func draw(
    in rect: Rect, on canvas: inout Canvas, role: Role = .field, isFocused: Bool = true,
    placeholder: DisplayText = .empty
  ) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    canvas.fill(line, role: role)
    if isEmpty { canvas.write(placeholder, at: line.origin, width: line.width, role: .placeholder) }
    let picture = picture(canvas.direction, canvas.bidi)
    let column = picture.column(of: caret)
    let first = isFocused ? window(picture, column, line.width) : resting(picture, line.width)
    draw(picture, from: first, in: line, on: &canvas, role, isFocused: isFocused, cursor: isFocused ? column : nil)
  }

  /// Draws one line of the text from a column on; what is selected stands out wherever its pieces are seen.
  func draw(
    _ picture: Picture, from first: Int, in line: Rect, on canvas: inout Canvas, _ role: Role, isFocused: Bool,
    cursor column: Int?
  ) {
    // The picture is already as it is seen, so its columns are counted from the left.
    let left = canvas.direction == .leftToRight ? line.x : canvas.size.width - line.maxX
    let isShort = picture.width <= line.width
    let lead = isShort && canvas.direction == .rightToLeft ? line.width - picture.width : 0
    let selection = isFocused ? selection : 0..<0
    canvas.clipped(to: line) { canvas in
      var x = left + lead - first + (picture.base == .rightToLeft ? 1 : 0)
      for (cluster, source) in zip(picture.clusters, picture.sources) {
        canvas.put(
          cluster.base, marks: cluster.marks, width: Int(cluster.width), x: x, y: line.y, role: role,
          emphasis: selection.contains(source) ? .selected : .plain)
        x += Int(cluster.width)
      }
    }
    guard let column else { return }
    let cursor = min(max(0, lead + column - first), line.width - 1)
    canvas.cursor = canvas.logical(Point(left + cursor, line.y))
  }

  /// The column at which the window on a long text begins, so that the caret is seen with some text around it.
  private func window(_ picture: Picture, _ caret: Int, _ width: Int) -> Int {
    guard picture.width > width else { return 0 }
    return min(max(0, caret - width * 2 / 3), picture.width - width)
  }

  /// Without the focus a long text shows its beginning.
  private func resting(_ picture: Picture, _ width: Int) -> Int {
    picture.base == .leftToRight ? 0 : max(0, picture.width - width)
  }
}
