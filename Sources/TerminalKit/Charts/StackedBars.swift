/// Bars made of parts that follow each other, told apart by their filling as well as their colour.
public struct StackedBars: Sendable, Hashable {
  /// What a part of every bar means.
  public struct Part: Sendable, Hashable {
    public let label: DisplayText
    public let role: Role

    public init(_ label: DisplayText, role: Role) {
      self.label = label
      self.role = role
    }
  }

  public struct Bar: Sendable, Hashable {
    public let label: DisplayText
    /// A value for each part; absent and negative ones take no room.
    public let values: [Double?]
    /// What stands behind the bar.
    public let text: DisplayText

    public init(_ label: DisplayText, _ values: [Double?], text: DisplayText = .empty) {
      self.label = label
      self.values = values
      self.text = text
    }

    var sum: Double { values.reduce(0) { $0 + max(0, placeable($1) ?? 0) } }
  }

  public let parts: [Part]
  public let bars: [Bar]

  public init(_ parts: [Part], _ bars: [Bar]) {
    self.parts = parts
    self.bars = bars
  }

  /// Rows that it takes, the legend included.
  public var height: Int { bars.count + 1 }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let body = rect.droppingBottom(rect.height > bars.count ? 1 : 0)
    let texts = bars.reduce(0) { max($0, $1.text.width) }
    let labels = min(bars.reduce(0) { max($0, $1.label.width) }, max(4, rect.width / 4))
    let room = rect.width - labels - texts - 2
    let length = room >= 8 ? room : 0
    let greatest = bars.reduce(0) { max($0, $1.sum) }
    for (index, bar) in bars.prefix(body.height).enumerated() {
      let row = body.row(index)
      canvas.write(bar.label, at: row.origin, width: length > 0 ? labels : max(0, rect.width - texts - 1), role: .label)
      canvas.write(bar.text, at: row.end(texts).origin, width: texts, align: .units)
      guard length > 0, greatest > 0 else { continue }
      draw(bar, in: Rect(row.x + labels + 1, row.y, length, 1), greatest, on: &canvas)
    }
    if body.height < rect.height { drawLegend(in: rect.bottom(1).droppingStart(length > 0 ? labels + 1 : 0), &canvas) }
  }

  /// Ends of parts are rounded from the sums, so that the parts together are as long as the whole.
  private func draw(_ bar: Bar, in row: Rect, _ greatest: Double, on canvas: inout Canvas) {
    let shades = canvas.glyphs.shades
    var sum = 0.0
    var start = 0
    for (index, value) in bar.values.enumerated() where parts.indices.contains(index) {
      sum += max(0, placeable(value) ?? 0)
      let end = Int((min(sum / greatest, 1) * Double(row.width)).rounded())
      for x in start..<max(start, end) {
        canvas.glyph(shades[index % shades.count], at: Point(row.x + x, row.y), role: parts[index].role)
      }
      start = max(start, end)
    }
  }

  private func drawLegend(in row: Rect, _ canvas: inout Canvas) {
    let signs = canvas.glyphs.shades
    let entries = parts.enumerated().map { (signs[$0 % signs.count], $1.role, $1.label) }
    ChartLegend(entries: entries).draw(in: row, on: &canvas)
  }
}
