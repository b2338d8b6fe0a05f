/// Labelled bars under each other, each with its value, measured against the longest.
public struct BarChart: Sendable, Hashable {
  public struct Bar: Sendable, Hashable {
    public let label: DisplayText
    /// Absent and negative values have no bar.
    public let value: Double?
    /// The value as it is written.
    public let text: DisplayText
    public let role: Role

    public init(_ label: DisplayText, _ value: Double?, text: DisplayText, role: Role = .chart) {
      self.label = label
      self.value = value
      self.text = text
      self.role = role
    }
  }

  public let bars: [Bar]
  /// What a full bar stands for; the greatest value where nothing is said.
  public let full: Double?

  public init(_ bars: [Bar], full: Double? = nil) {
    self.bars = bars
    self.full = full
  }

  /// Rows that it takes.
  public var height: Int { bars.count }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty, !bars.isEmpty else { return }
    let values = bars.reduce(0) { max($0, $1.text.width) }
    let labels = min(bars.reduce(0) { max($0, $1.label.width) }, max(8, rect.width * 2 / 5))
    // Below eight cells a bar says nothing: the label takes the room.
    let room = rect.width - labels - values - 2
    let length = room >= 8 ? room : 0
    let greatest = placeable(full) ?? bars.compactMap { placeable($0.value) }.max() ?? 0
    for (index, bar) in bars.prefix(rect.height).enumerated() {
      let row = rect.row(index)
      canvas.write(bar.label, at: row.origin, width: length > 0 ? labels : max(0, rect.width - values - 1))
      canvas.write(bar.text, at: row.end(values).origin, width: values, role: bar.role, align: .units)
      guard length > 0, let value = placeable(bar.value), value > 0, greatest > 0 else { continue }
      let eighths = max(1, Int((min(value / greatest, 1) * Double(length * 8)).rounded()))
      canvas.bar(eighths: eighths, at: Point(row.x + labels + 1, row.y), within: length, role: bar.role)
    }
  }

  /// Label and value of each bar.
  public func table(_ label: DisplayText, _ value: DisplayText) -> ChartTable {
    ChartTable([.init(label), .init(value, isFigure: true)], bars.map { [$0.label, $0.text] })
  }
}
