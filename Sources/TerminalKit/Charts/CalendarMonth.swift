/// A month as a grid of weeks that begin on Monday, with what there is on each day.
///
/// It knows days by their number in the month only; whoever draws it knows the year. In Arabic Monday stands on the right.
public struct CalendarMonth: Sendable {
  /// Something counted on a day: a sign and a number.
  public struct Mark: Sendable, Hashable {
    public let sign: DisplayText
    public let count: Int
    public let role: Role

    public init(_ sign: DisplayText, _ count: Int, role: Role) {
      self.sign = sign
      self.count = count
      self.role = role
    }
  }

  /// Days of the month, 28 to 31; any other number is held within these.
  public let days: Int
  /// The weekday of the first, 1 for Monday.
  public let firstWeekday: Int
  /// Short names of the weekdays from Monday.
  public let weekdays: [DisplayText]
  public let today: Int?
  public let selected: Int?
  /// What there is on a day, the most important first.
  public let marks: @Sendable (Int) -> [Mark]

  public init(
    days: Int, firstWeekday: Int, weekdays: [DisplayText], today: Int? = nil, selected: Int? = nil,
    marks: @escaping @Sendable (Int) -> [Mark]
  ) {
    self.days = min(max(days, 28), 31)
    self.firstWeekday = min(max(firstWeekday, 1), 7)
    self.weekdays = weekdays
    self.today = today
    self.selected = selected
    self.marks = marks
  }

  /// Weeks that the month touches, 4 to 6.
  public var weeks: Int { (firstWeekday - 1 + days + 6) / 7 }

  /// The least in which a month can be drawn: two figures and a sign a day, the weekdays above.
  public static let smallest = Size(28, 7)

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard rect.width >= CalendarMonth.smallest.width, rect.height >= weeks + 1 else { return }
    let columns = rect.splitColumns(Array(repeating: 1, count: 7), gap: 1)
    for (weekday, column) in columns.enumerated() where weekday < weekdays.count {
      let isWeekend = weekday >= 5
      canvas.write(
        weekdays[weekday], at: Point(column.x + 1, rect.y), width: column.width - 1,
        role: isWeekend ? .muted : .columnTitle)
    }
    let body = rect.droppingTop(1)
    let height = body.height / weeks
    canvas.clipped(to: rect) { canvas in
      if height > 2 {
        for week in 1..<weeks {
          canvas.horizontalRule(at: Point(body.x, body.y + week * height - 1), width: body.width)
        }
      }
      for day in 1...days { draw(day, in: cell(of: day, columns, body, height), &canvas) }
    }
  }

  /// The day at a logical place, if one is drawn there.
  public func day(at point: Point, in rect: Rect) -> Int? {
    guard rect.width >= CalendarMonth.smallest.width, rect.height >= weeks + 1 else { return nil }
    let columns = rect.splitColumns(Array(repeating: 1, count: 7), gap: 1)
    let body = rect.droppingTop(1)
    return (1...days).first { cell(of: $0, columns, body, body.height / weeks).contains(point) }
  }

  private func cell(of day: Int, _ columns: [Rect], _ body: Rect, _ height: Int) -> Rect {
    let place = firstWeekday - 1 + day - 1
    let column = columns[place % 7]
    return Rect(column.x, body.y + place / 7 * height, column.width, height)
  }

  private func draw(_ day: Int, in cell: Rect, _ canvas: inout Canvas) {
    let isToday = day == today
    if isToday { canvas.marker(at: cell.origin, role: .today) }
    let inner = cell.droppingStart(1)
    let number = DisplayText.leftToRight(day < 10 ? " \(day)" : "\(day)")
    let isWeekend = (firstWeekday - 1 + day - 1) % 7 >= 5
    canvas.write(
      number, at: inner.origin, width: inner.width, role: isToday ? .today : isWeekend ? .muted : .strong)
    let marks = marks(day).filter { $0.count > 0 }
    if cell.height == 1 {
      drawShort(marks, in: inner.droppingStart(2), &canvas)
    } else {
      // Of more marks than lines the last line holds the rest side by side.
      let lines = cell.height - (cell.height > 2 ? 2 : 1)
      for (row, mark) in marks.prefix(max(1, lines)).enumerated() {
        let area = Rect(inner.x, inner.y + 1 + row, inner.width, 1)
        if row == lines - 1, marks.count > lines {
          drawShort(Array(marks.dropFirst(row)), in: area, &canvas)
        } else {
          draw(mark, in: area, &canvas)
        }
      }
    }
    guard day == selected else { return }
    canvas.emphasise(
      Rect(cell.x, cell.y, cell.width, max(1, cell.height > 2 ? cell.height - 1 : cell.height)), .selected)
    if !isToday { canvas.marker(at: cell.origin) }
    canvas.attention = cell.origin
  }

  private func draw(_ mark: Mark, in area: Rect, _ canvas: inout Canvas) {
    let line = Line([Span(mark.sign), Span(DisplayText.leftToRight(" \(mark.count)"))])
    canvas.write(line: line, at: area.origin, width: area.width, role: mark.role)
  }

  private func drawShort(_ marks: [Mark], in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    for mark in marks {
      let text = mark.sign + DisplayText("\(mark.count)")
      guard text.width <= rest.width else { return }
      let used = canvas.write(text, at: rest.origin, role: mark.role)
      rest = rest.droppingStart(used + 1)
    }
  }
}
