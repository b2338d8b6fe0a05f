/// A row of cells drawn once, to be placed as often as it is shown: what a list keeps of its rows from step to step.
public struct CellStrip: Sendable, Hashable {
  /// From the left, whatever the direction.
  let cells: ContiguousArray<Cell>

  public var width: Int { cells.count }
}

extension Canvas {
  /// A whole row as a strip; empty where there is no such row.
  public func strip(_ y: Int) -> CellStrip { CellStrip(cells: ContiguousArray(row(y))) }

  /// Places a strip, its start at a logical place: all of it, or nothing where it sticks out of the clip.
  public mutating func place(_ strip: CellStrip, at point: Point) {
    let area = Rect(point.x, point.y, strip.width, 1)
    guard !area.isEmpty, area.intersection(clip).intersection(bounds) == area else { return }
    let start = point.y * size.width + (direction == .leftToRight ? point.x : size.width - area.maxX)
    healBefore(start, point.y)
    healAfter(start + area.width, point.y)
    cells.replaceSubrange(start..<(start + area.width), with: strip.cells)
  }
}
