/// A question over the screen: a title, what it is about, and buttons with verbs.
public struct Dialog: Sendable {
  public struct Button: Sendable, Hashable {
    public let label: DisplayText
    /// A letter that presses it, shown before the label.
    public let key: DisplayText?

    public init(_ label: DisplayText, key: DisplayText? = nil) {
      self.label = label
      self.key = key
    }
  }

  public var title: DisplayText
  public var body: [Line]
  /// The safe choice comes first.
  public var buttons: [Button]
  /// The button that Enter presses; the safe one to begin with.
  public var focus: Int
  /// The first line of the body shown, when it is longer than the screen.
  public var top: Int

  public init(_ title: DisplayText, body: [Line], buttons: [Button], focus: Int = 0, top: Int = 0) {
    self.title = title
    self.body = body
    self.buttons = buttons
    self.focus = focus
    self.top = top
  }

  /// Moves the focus along the buttons as seen on the screen, round the ends; false for other keys.
  public mutating func handle(_ key: Key, direction: Direction = .leftToRight) -> Bool {
    guard !buttons.isEmpty else { return false }
    let step: Int
    switch key {
    case .tab: step = 1
    case .backTab: step = -1
    case .right: step = direction == .leftToRight ? 1 : -1
    case .left: step = direction == .leftToRight ? -1 : 1
    case .up:
      top = max(0, top - 1)
      return true
    case .down:
      top += 1
      return true
    default: return false
    }
    focus = (focus + step + buttons.count) % buttons.count
    return true
  }

  /// Draws the dialog in the middle; what lies under it is dimmed.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    canvas.emphasise(rect, .dimmed)
    let inner = max(1, min(rect.width - 6, 64))
    let lines = body.flatMap { $0.wrapped(to: inner) }
    let buttonRows = arranged(width: inner)
    let height = lines.count + buttonRows.count + 5
    let widest = max(
      title.width + 2, lines.map(\.width).max() ?? 0, buttonRows.map { rowWidth($0) }.max() ?? 0)
    let box = rect.centred(Size(min(inner, max(widest, 24)) + 6, height))
    canvas.cover(rect)
    Panel(title).draw(in: box, on: &canvas)
    let area = box.inset(horizontally: 3, vertically: 1)
    let foot = area.bottom(buttonRows.count)
    let text = area.droppingTop(1).droppingBottom(buttonRows.count + 1)
    let first = min(max(0, top), max(0, lines.count - text.height))
    canvas.clipped(to: box) { canvas in
      for (y, line) in lines.dropFirst(first).prefix(text.height).enumerated() {
        canvas.write(line: line, at: text.row(y).origin, width: text.width, role: .dialog)
      }
      ScrollBar(first: first, shown: text.height, count: lines.count)
        .draw(in: Rect(box.maxX - 2, text.y, 1, text.height), on: &canvas)
      for (y, row) in buttonRows.enumerated() { draw(row, in: foot.row(y), on: &canvas) }
    }
  }

  private func width(_ button: Button) -> Int {
    button.label.width + (button.key.map { $0.width + 1 } ?? 0) + 2
  }

  private func rowWidth(_ row: [Int]) -> Int { row.reduce(0) { $0 + width(buttons[$1]) + 2 } - 2 }

  /// Buttons in as many rows as they need.
  private func arranged(width: Int) -> [[Int]] {
    var rows: [[Int]] = []
    for index in buttons.indices {
      if let last = rows.last, rowWidth(last + [index]) <= width {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows
  }

  private func draw(_ row: [Int], in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    var x = max(rect.x, rect.maxX - rowWidth(row))
    for index in row {
      let button = buttons[index]
      let role: Role = index == focus ? .buttonFocused : .button
      let area = Rect(x, rect.y, width(button), 1).intersection(rect)
      canvas.fill(area, role: role)
      var place = area.droppingStart(1).droppingEnd(1)
      if let key = button.key {
        let used = canvas.write(key, at: place.origin, width: place.width, role: role)
        place = place.droppingStart(used + 1)
      }
      canvas.write(button.label, at: place.origin, width: place.width, role: role)
      canvas.touch(area, .button(index))
      if index == focus {
        canvas.glyph(canvas.glyphs.marker == ">" ? ">" : " ", at: area.origin, role: role)
        canvas.attention = area.origin
      }
      x += width(button) + 2
    }
  }
}

/// An empty box over the screen with a title in its frame.
public struct Panel: Sendable {
  public let title: DisplayText

  public init(_ title: DisplayText) { self.title = title }

  /// What is inside the frame and its margin.
  public static func inside(_ rect: Rect) -> Rect { rect.inset(horizontally: 2, vertically: 1) }

  /// A place at the end side of a body, so that what stands at its start is seen beside it; as much of the size as fits.
  public static func beside(_ body: Rect, width: Int, height: Int) -> Rect { body.end(width).top(height) }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    canvas.fill(rect, role: .dialog)
    canvas.frame(rect)
    guard !title.isEmpty, rect.width > 6, rect.height > 0 else { return }
    let text = DisplayText(" ") + title.truncated(to: rect.width - 6) + " "
    canvas.write(text, at: Point(rect.x + 2, rect.y), width: rect.width - 4, role: .dialogTitle)
  }
}
