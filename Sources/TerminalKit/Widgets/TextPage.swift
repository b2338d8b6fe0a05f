/// A page to read: headings, paragraphs and labelled values, wrapped to the width and scrolled by lines.
public struct TextPage: Sendable {
  public enum Block: Sendable, Hashable {
    case heading(DisplayText)
    case paragraph(Line)
    case bullet(Line)
    /// A label and its value; labels that follow each other are aligned.
    case field(DisplayText, Line)
    /// A line with something at the far side.
    case pair(Line, Line)
    case rule
    case blank
  }

  public var blocks: [Block] { didSet { known = nil } }
  /// The lines at a width, where they were worked out beforehand.
  private var known: (width: Int, lines: [PageLine])?
  /// The first line shown.
  public var top: Int

  public init(_ blocks: [Block], top: Int = 0) {
    self.blocks = blocks
    self.top = top
  }

  /// The same page with its lines worked out for a rectangle, so that it is drawn there again and again for less.
  public func prepared(for rect: Rect) -> TextPage {
    var copy = self
    copy.known = (rect.width - 1, laid(rect.width - 1))
    return copy
  }

  /// Lines of the page at a width.
  public func height(width: Int) -> Int { laid(width).count }

  /// Scrolls by lines, stopping at the ends.
  public mutating func scroll(by lines: Int, in rect: Rect) {
    top = min(max(0, top &+ lines), max(0, height(width: rect.width - 1) - rect.height))
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let area = rect.droppingEnd(1)
    let lines = laid(area.width)
    let top = min(max(0, top), max(0, lines.count - rect.height))
    canvas.clipped(to: rect) { canvas in
      for (y, line) in lines.dropFirst(top).prefix(rect.height).enumerated() {
        line.draw(in: area.row(y), on: &canvas)
      }
      ScrollBar(first: top, shown: rect.height, count: lines.count).draw(in: rect.end(1), on: &canvas)
    }
  }

  /// The widest label takes at most a third of the width; below 30 columns labels stand above their values.
  private func labelWidth(_ width: Int) -> Int {
    let widest = blocks.reduce(0) { widest, block in
      if case .field(let label, _) = block { max(widest, label.width) } else { widest }
    }
    return width < 30 ? 0 : min(widest, max(16, width / 3))
  }

  private func laid(_ width: Int) -> [PageLine] {
    guard width > 0 else { return [] }
    if let known, known.width == width { return known.lines }
    let labels = labelWidth(width)
    return blocks.flatMap { block -> [PageLine] in
      switch block {
      case .heading(let text): Line(text, .heading).wrapped(to: width).map { PageLine(start: $0) }
      case .paragraph(let line): line.wrapped(to: width).map { PageLine(start: $0) }
      case .bullet(let line):
        line.wrapped(to: width - 2).enumerated().map { index, line in
          PageLine(indent: 2, start: line, hasBullet: index == 0)
        }
      case .field(let label, let value): field(label, value, width, labels)
      case .pair(let start, let end): [PageLine(start: start, end: end)]
      case .rule: [PageLine(isRule: true)]
      case .blank: [PageLine()]
      }
    }
  }

  private func field(_ label: DisplayText, _ value: Line, _ width: Int, _ labels: Int) -> [PageLine] {
    if labels == 0 {
      return Line(label, .label).wrapped(to: width).map { PageLine(start: $0) }
        + value.wrapped(to: width - 2).map { PageLine(indent: 2, start: $0) }
    }
    let names = label.wrapped(to: labels)
    let values = value.wrapped(to: width - labels - 2)
    return (0..<max(names.count, values.count)).map { index in
      PageLine(
        label: index < names.count ? names[index] : nil, indent: labels + 2,
        start: index < values.count ? values[index] : .empty)
    }
  }
}

/// One line of a page, ready to be drawn.
private struct PageLine: Sendable {
  var label: DisplayText?
  var indent = 0
  var start = Line.empty
  var end = Line.empty
  var hasBullet = false
  var isRule = false

  func draw(in rect: Rect, on canvas: inout Canvas) {
    if isRule { canvas.horizontalRule(at: rect.origin, width: rect.width) }
    if hasBullet { canvas.glyph(canvas.glyphs.bullet, at: rect.origin, role: .muted) }
    if let label { canvas.write(label, at: rect.origin, width: max(0, indent - 1), role: .label) }
    let area = rect.droppingStart(indent)
    let tail = end.isEmpty ? 0 : canvas.write(line: end, at: area.origin, width: area.width, align: .end) + 1
    canvas.write(line: start, at: area.origin, width: max(0, area.width - tail))
  }
}
