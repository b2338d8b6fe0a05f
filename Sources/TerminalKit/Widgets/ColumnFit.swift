/// Which columns fit into a width, and how wide each is.
enum ColumnFit {
  /// The columns shown with their places; the first column is always among them.
  ///
  /// Columns join in order of importance while their least widths fit. What is left over brings each to its ideal
  /// width, the important ones first, and then goes to those with weight.
  static func place(
    _ columns: [TableColumn], skipping skipped: Int, gap: Int, in area: Rect
  ) -> [(column: TableColumn, index: Int, rect: Rect)] {
    guard area.width > 0, !columns.isEmpty else { return [] }
    let gap = max(0, gap)
    let candidates = columns.indices.filter { $0 == 0 || $0 > max(0, min(skipped, columns.count - 1)) }
    let byImportance = candidates.sorted { left, right in
      if left == 0 || right == 0 { return left == 0 && right != 0 }
      return (columns[left].priority, left) < (columns[right].priority, right)
    }
    var widths: [Int: Int] = [:]
    var used = 0
    for index in byImportance {
      let needed = columns[index].minimum + (widths.isEmpty ? 0 : gap)
      guard widths.isEmpty || used + needed <= area.width else { continue }
      widths[index] = min(columns[index].minimum, area.width)
      used += needed
    }
    var free = max(0, area.width - used)
    for index in byImportance {
      guard let width = widths[index], free > 0 else { continue }
      let more = min(free, columns[index].ideal - columns[index].minimum)
      widths[index] = width + more
      free -= more
    }
    share(free, among: byImportance, columns, &widths)
    var x = area.x
    return candidates.compactMap { index in
      guard let width = widths[index] else { return nil }
      defer { x += width + gap }
      return (columns[index], index, Rect(x, area.y, width, 1))
    }
  }

  private static func share(_ free: Int, among order: [Int], _ columns: [TableColumn], _ widths: inout [Int: Int]) {
    var free = free
    var weightLeft = order.reduce(0) { widths[$1] == nil ? $0 : $0 + columns[$1].weight }
    for index in order {
      guard let width = widths[index], columns[index].weight > 0, weightLeft > 0 else { continue }
      let part = free * columns[index].weight / weightLeft
      widths[index] = width + part
      free -= part
      weightLeft -= columns[index].weight
    }
  }
}

/// A bar beside a list that shows which part of it is seen; nothing when all is.
public struct ScrollBar: Sendable {
  public let first: Int
  public let shown: Int
  public let count: Int

  public init(first: Int, shown: Int, count: Int) {
    self.first = first
    self.shown = shown
    self.count = count
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard count > shown, rect.height > 0, rect.width > 0, shown > 0 else { return }
    let length = max(1, min(rect.height, rect.height * shown / count))
    let room = rect.height - length
    let last = max(1, count - shown)
    let offset = min(room, max(0, (first * room + last / 2) / last))
    // No track: beside a rule it would only be a second line.
    for y in offset..<(offset + length) {
      canvas.glyph(canvas.glyphs.scrollThumb, at: Point(rect.x, rect.y + y), role: .scrollThumb)
    }
  }
}
