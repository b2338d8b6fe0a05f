/// Rows with spans of days, milestones and a line for today, along an axis of time.
///
/// Days are numbers; the caller names them. In Arabic time runs from right to left.
public struct GanttChart {
  public struct Row: Sendable {
    public var label: Line
    /// Columns by which the label is set in.
    public var indent: Int
    /// First and last day; nil draws nothing, a last day before the first is taken as the first.
    public var span: (start: Int, end: Int)?
    /// How much of the span is done, 0 to 1; nil where nobody says.
    public var done: Double?
    public var role: Role
    public var milestones: [Milestone]
    /// Whether it sums up the rows below it: drawn as a thin line.
    public var isSummary: Bool

    public init(
      _ label: Line, indent: Int = 0, span: (start: Int, end: Int)? = nil, done: Double? = nil,
      role: Role = .chart, milestones: [Milestone] = [], isSummary: Bool = false
    ) {
      self.label = label
      self.indent = max(0, indent)
      self.span = span.map { (GanttChart.held($0.start), GanttChart.held($0.end)) }
      self.done = done
      self.role = role
      self.milestones = milestones
      self.isSummary = isSummary
    }
  }

  public struct Milestone: Sendable, Hashable {
    public let day: Int
    public let isReached: Bool
    public let role: Role

    public init(_ day: Int, isReached: Bool, role: Role) {
      self.day = day
      self.isReached = isReached
      self.role = role
    }
  }

  /// A place on the axis and what it is called.
  public struct Tick: Sendable {
    public let day: Int
    public let label: DisplayText

    public init(_ day: Int, _ label: DisplayText) {
      self.day = day
      self.label = label
    }
  }

  public let count: Int
  public let first: Int
  public let last: Int
  public let today: Int?
  public let ticks: [Tick]
  public let scroll: ListScroll
  /// Asked for only the rows that are shown.
  public let row: (Int) -> Row

  /// A chart of the days from `first` to `last`; what lies outside is cut off.
  public init(
    count: Int, from first: Int, to last: Int, today: Int?, ticks: [Tick], scroll: ListScroll,
    row: @escaping (Int) -> Row
  ) {
    let first = GanttChart.held(first)
    self.count = max(0, count)
    self.row = row
    self.first = first
    self.last = min(max(last, first + 1), first + 10_000_000)
    self.today = today
    self.ticks = ticks
    self.scroll = scroll
  }

  /// A day with which one can reckon: a file may name any.
  private static func held(_ day: Int) -> Int { min(max(day, -10_000_000), 10_000_000) }

  /// Columns for the names.
  private func labels(_ width: Int) -> Int { min(max(16, width * 2 / 5), 48) }

  public func bodyHeight(in rect: Rect) -> Int { max(0, rect.height - 1) }

  /// The row at a logical place, if one is drawn there.
  public func index(at point: Point, in rect: Rect) -> Int? {
    let body = rect.droppingTop(1)
    guard body.contains(point) else { return nil }
    let index = scroll.revealed(count: count, height: body.height).top + point.y - body.y
    return index < count ? index : nil
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard rect.width >= 24, rect.height >= 2 else { return }
    let labels = labels(rect.width)
    let plot = rect.droppingStart(labels + 1).droppingEnd(1)
    let body = plot.droppingTop(1)
    drawTicks(plot, &canvas)
    if let today, today >= first, today <= last {
      canvas.verticalRule(at: Point(column(of: today, plot), body.y), height: body.height, role: .today)
    }
    let scroll = scroll.revealed(count: count, height: body.height)
    for (y, index) in scroll.visible(count: count, height: body.height).enumerated() {
      let line = Rect(rect.x, body.y + y, rect.width, 1)
      let row = row(index)
      let name = line.start(labels).droppingStart(2 + min(row.indent, labels / 2))
      canvas.write(line: row.label, at: name.origin, width: name.width)
      draw(row, in: plot, y: line.y, &canvas)
      guard index == scroll.selected else { continue }
      canvas.emphasise(line.start(labels), .selected)
      canvas.marker(at: line.origin)
      canvas.attention = line.origin
    }
    ScrollBar(first: scroll.top, shown: body.height, count: count).draw(in: rect.droppingTop(1).end(1), on: &canvas)
  }

  private func column(of day: Int, _ plot: Rect) -> Int {
    let share = Double(min(max(day, first), last) - first) / Double(last - first)
    return plot.x + Int((share * Double(max(0, plot.width - 1))).rounded())
  }

  private func drawTicks(_ plot: Rect, _ canvas: inout Canvas) {
    var free = plot.x
    for tick in ticks where tick.day >= first && tick.day <= last {
      let x = column(of: tick.day, plot)
      guard x >= free, x + tick.label.width <= plot.maxX else { continue }
      canvas.write(tick.label, at: Point(x, plot.y), width: tick.label.width, role: .columnTitle)
      if plot.height > 1 {
        for y in 1..<plot.height { canvas.glyph(canvas.glyphs.separator, at: Point(x, plot.y + y), role: .rule) }
      }
      free = x + tick.label.width + 1
    }
  }

  private func draw(_ row: Row, in plot: Rect, y: Int, _ canvas: inout Canvas) {
    if let span = row.span, span.start <= last, max(span.start, span.end) >= first {
      let start = column(of: span.start, plot)
      let end = column(of: max(span.start, span.end), plot)
      // What is done is a part of the whole span, also where the span is cut off.
      let share = min(max(placeable(row.done) ?? 0, 0), 1)
      let done = Double(span.start) + share * Double(max(span.end, span.start) + 1 - span.start)
      let shades = canvas.glyphs.shades
      let todayColumn = today.flatMap { $0 >= first && $0 <= last ? column(of: $0, plot) : nil }
      for x in start...max(start, end) {
        let day = Double(first) + Double(x - plot.x) / Double(max(1, plot.width - 1)) * Double(last - first)
        let glyph = row.isSummary ? canvas.glyphs.horizontal : day < done ? shades[0] : shades[row.done == nil ? 3 : 2]
        // The line of today stays whole.
        guard todayColumn != x else { continue }
        canvas.glyph(glyph, at: Point(x, y), role: row.role)
      }
      if row.isSummary {
        canvas.glyph(canvas.glyphs.sortedDown, at: Point(start, y), role: row.role)
        canvas.glyph(canvas.glyphs.sortedDown, at: Point(max(start, end), y), role: row.role)
      }
    }
    for milestone in row.milestones where milestone.day >= first && milestone.day <= last {
      let glyph = milestone.isReached ? canvas.glyphs.milestoneReached : canvas.glyphs.milestone
      canvas.glyph(glyph, at: Point(column(of: milestone.day, plot), y), role: milestone.role)
    }
  }
}
