/// What a press of the mouse means at a place of the screen: widgets say it while they draw.
public enum Spot: Sendable, Hashable {
  /// Stands for a key: a hint of the footer.
  case key(Key)
  /// A line of a list to choose from, by its number.
  case choice(Int)
  /// A field of a form, counted among fields.
  case field(Int)
  /// A button of a dialog.
  case button(Int)
  /// The title of a column, by the name of the column.
  case column(String)
  /// A part of a screen with a life of its own, by a number that its owner gives it.
  case pane(Int)
  /// A row of what stands in such a part.
  case paneRow(pane: Int, row: Int)
}

extension Canvas {
  /// Says what a press in a rectangle means; what is said later lies above.
  public mutating func touch(_ rect: Rect, _ spot: Spot) {
    let area = rect.intersection(clip)
    if !area.isEmpty { spots.append((area, spot)) }
  }

  /// What a press at a logical place means; nil for nothing in particular.
  public func spot(at point: Point) -> Spot? { spots.last { $0.area.contains(point) }?.spot }

  /// Nothing below a rectangle can be pressed any more: something lies over it.
  public mutating func cover(_ rect: Rect) {
    spots.removeAll { !$0.area.intersection(rect).isEmpty }
  }
}
