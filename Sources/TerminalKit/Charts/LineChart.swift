/// Values over time or along another measure as lines of dots, with axes.
///
/// Series differ by the sign at their points as well as by colour. In Arabic the axis of time runs from right to left.
public struct LineChart: Sendable {
  public struct Series: Sendable {
    public let label: DisplayText
    /// In any order; points that are no numbers are left out.
    public let points: [(x: Double, y: Double)]
    public let role: Role

    public init(_ label: DisplayText, _ points: [(x: Double, y: Double)], role: Role) {
      self.label = label
      self.points = points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { $0.x < $1.x }
      self.role = role
    }
  }

  /// A place on the axis below and what it is called.
  public struct Tick: Sendable {
    public let at: Double
    public let label: DisplayText

    public init(_ at: Double, _ label: DisplayText) {
      self.at = at
      self.label = label
    }
  }

  public let series: [Series]
  public let ticks: [Tick]
  /// How a value of the upright axis is written.
  public let format: @Sendable (Double) -> DisplayText

  public init(_ series: [Series], ticks: [Tick], format: @escaping @Sendable (Double) -> DisplayText) {
    self.series = series
    self.ticks = ticks
    self.format = format
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard rect.width >= 12, rect.height >= 5 else { return }
    let body = rect.droppingBottom(2)
    let values = series.flatMap { $0.points.map(\.y) }
    let axis = AxisScale(values, steps: max(1, min(4, body.height / 2)))
    let labels = axis.ticks.map(format)
    let margin = min(labels.reduce(0) { max($0, $1.width) }, rect.width / 3)
    let plot = body.droppingStart(margin + 1)
    for (tick, label) in zip(axis.ticks, labels) {
      let y = plot.y + row(of: tick, axis, plot.height)
      canvas.write(label, at: Point(rect.x, y), width: margin, role: .muted, align: .end)
    }
    canvas.verticalRule(at: Point(plot.x - 1, plot.y), height: plot.height)
    canvas.horizontalRule(at: Point(plot.x, plot.maxY), width: plot.width)
    canvas.glyph(
      canvas.direction == .leftToRight ? canvas.glyphs.corners.bottomStart : canvas.glyphs.corners.bottomEnd,
      at: Point(plot.x - 1, plot.maxY), role: .rule)
    let range = xRange
    drawTicks(range, plot, &canvas)
    drawSeries(range, axis, plot, &canvas)
    drawLegend(in: rect.bottom(1), &canvas)
  }

  private var xRange: (low: Double, high: Double) {
    let known = (series.flatMap { $0.points.map(\.x) } + ticks.map(\.at)).compactMap { placeable($0) }
    guard let low = known.min(), let high = known.max() else { return (0, 1) }
    return (low, high > low ? high : low + 1)
  }

  private func share(_ x: Double, _ range: (low: Double, high: Double)) -> Double {
    let x = placeable(x) ?? range.low
    return min(max((x - range.low) / (range.high - range.low), 0), 1)
  }

  /// The row of a value, counted from the top.
  private func row(of value: Double, _ axis: AxisScale, _ height: Int) -> Int {
    Int(((1 - (axis.share(of: value) ?? 0)) * Double(max(0, height - 1))).rounded())
  }

  /// Labels along the axis below; one that would touch its neighbour is left out.
  private func drawTicks(_ range: (low: Double, high: Double), _ plot: Rect, _ canvas: inout Canvas) {
    var free = plot.x
    for tick in ticks.sorted(by: { $0.at < $1.at }) {
      let x = plot.x + Int((share(tick.at, range) * Double(max(0, plot.width - 1))).rounded())
      let start = min(max(plot.x, x - tick.label.width / 2), plot.maxX - tick.label.width)
      guard start >= free else { continue }
      canvas.write(tick.label, at: Point(start, plot.maxY), width: tick.label.width, role: .muted)
      free = start + tick.label.width + 2
    }
  }

  private func drawSeries(
    _ range: (low: Double, high: Double), _ axis: AxisScale, _ plot: Rect, _ canvas: inout Canvas
  ) {
    var dots = DotGrid(plot.size)
    func place(_ point: (x: Double, y: Double)) -> Point {
      Point(
        Int((share(point.x, range) * Double(max(0, dots.width - 1))).rounded()),
        Int(((1 - (axis.share(of: point.y) ?? 0)) * Double(max(0, dots.height - 1))).rounded()))
    }
    // The first series lies on top of the others.
    for series in series.reversed() {
      for (start, end) in zip(series.points, series.points.dropFirst()) {
        dots.line(from: place(start), to: place(end), role: series.role)
      }
    }
    dots.draw(in: plot, on: &canvas)
    let signs = canvas.glyphs.seriesSigns
    for (index, series) in series.enumerated().reversed() {
      for point in series.points {
        let place = place(point)
        canvas.glyph(
          signs[index % signs.count], at: Point(plot.x + place.x / 2, plot.y + place.y / 4), role: series.role)
      }
    }
  }

  private func drawLegend(in row: Rect, _ canvas: inout Canvas) {
    let signs = canvas.glyphs.seriesSigns
    let entries = series.enumerated().map { (signs[$0 % signs.count], $1.role, $1.label) }
    ChartLegend(entries: entries).draw(in: row, on: &canvas)
  }

  /// A row for each place at which a series has a point, with the value of each.
  ///
  /// `name` writes a place of the axis below.
  public func table(_ label: DisplayText, name: (Double) -> DisplayText) -> ChartTable {
    let places = Set(series.flatMap { $0.points.map(\.x) }).sorted()
    let rows = places.map { place in
      [name(place)]
        + series.map { series in series.points.last { $0.x == place }.map { format($0.y) } ?? DisplayText("—") }
    }
    return ChartTable([.init(label)] + series.map { .init($0.label, isFigure: true) }, rows)
  }
}
