/// A list to choose from while typing: the line typed, the choices that remain, and what each is.
///
/// The caller filters; the list shows. It serves pickers in forms and the command palette.
public struct ChoiceList: Sendable {
  public struct Choice: Sendable, Hashable {
    public var label: Line
    /// At the far side: a key, a code, a place.
    public var detail: Line
    public var isEnabled: Bool
    public var isMarked: Bool

    public init(_ label: Line, detail: Line = .empty, isEnabled: Bool = true, isMarked: Bool = false) {
      self.label = label
      self.detail = detail
      self.isEnabled = isEnabled
      self.isMarked = isMarked
    }
  }

  public var title: DisplayText
  public var input: TextInput?
  public var placeholder = DisplayText.empty
  public var choices: [Choice]
  public var scroll: ListScroll
  /// Shown when no choice remains.
  public var whenEmpty = DisplayText.empty
  /// Shown under the list: why the choice is not possible, what Tab does.
  public var note = Line.empty

  public init(_ title: DisplayText, input: TextInput?, choices: [Choice], scroll: ListScroll) {
    self.title = title
    self.input = input
    self.choices = choices
    self.scroll = scroll
  }

  /// The box it takes in a screen: wide enough for its choices, never more than `rows` of them.
  public func box(in rect: Rect, rows: Int = 14) -> Rect {
    let words = max(title.width, note.width - 2, placeholder.width - 1, choices.isEmpty ? whenEmpty.width : 0)
    let widest = choices.reduce(words) { widest, choice in
      max(widest, choice.label.width + choice.detail.width + 4)
    }
    let height = max(1, min(choices.count, rows)) + 2 + (input == nil ? 0 : 2) + (note.isEmpty ? 0 : 1)
    let width = min(rect.width, max(40, min(widest + 6, 90)))
    return Rect(
      rect.x + (rect.width - width) / 2, rect.y + min(2, max(0, rect.height - height)), width, min(height, rect.height))
  }

  /// Rows of choices that a box of this size shows.
  public func listHeight(in box: Rect) -> Int { list(Panel.inside(box)).height }

  public func draw(in box: Rect, on canvas: inout Canvas) {
    guard !box.isEmpty else { return }
    canvas.cursor = nil
    canvas.cover(box)
    Panel(title).draw(in: box, on: &canvas)
    let area = Panel.inside(box)
    canvas.clipped(to: area.intersection(box)) { canvas in
      input?.draw(in: area.row(0), on: &canvas, role: .fieldFocused, placeholder: placeholder)
      let list = list(area)
      if choices.isEmpty { canvas.write(whenEmpty, at: list.origin, width: list.width, role: .muted) }
      let scroll = scroll.revealed(count: choices.count, height: list.height)
      for index in scroll.visible(count: choices.count, height: list.height) {
        draw(choices[index], isSelected: index == scroll.selected, in: list.row(index - scroll.top), &canvas)
        canvas.touch(list.row(index - scroll.top), .choice(index))
      }
      ScrollBar(first: scroll.top, shown: list.height, count: choices.count).draw(in: list.end(1), on: &canvas)
      if !note.isEmpty {
        canvas.write(line: note, at: area.bottom(1).origin, width: area.width, role: .help)
      }
    }
  }

  private func list(_ area: Rect) -> Rect {
    area.droppingTop(input == nil ? 0 : 2).droppingBottom(note.isEmpty ? 0 : 1)
  }

  private func draw(_ choice: Choice, isSelected: Bool, in row: Rect, _ canvas: inout Canvas) {
    let area = row.droppingStart(2).droppingEnd(2)
    let role: Role = choice.isEnabled ? .dialog : .hintDisabled
    let detail = choice.detail.truncated(to: area.width / 2)
    let used = canvas.write(line: detail, at: area.origin, width: area.width, role: .muted, align: .end)
    canvas.write(
      line: choice.label, at: area.origin, width: max(0, area.width - (used > 0 ? used + 1 : 0)), role: role)
    if choice.isMarked { canvas.glyph(canvas.glyphs.mark, at: Point(row.x + 1, row.y), role: .mark) }
    guard isSelected else { return }
    canvas.emphasise(row.droppingEnd(1), .selected)
    canvas.marker(at: row.origin)
    canvas.attention = row.origin
  }
}
