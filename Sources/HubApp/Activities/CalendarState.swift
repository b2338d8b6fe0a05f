import ESSDomain
import TerminalKit

/// The calendar of activities: the day one looks at, and with it the month.
struct CalendarState: Sendable {
  /// Nil for today.
  var day: Day?
  /// The first row of the table that says the same.
  var top = 0
}

/// The parts of the calendar screen: the name of the month, the grid, and what there is on the selected day.
struct CalendarLayout {
  let heading: Rect
  let grid: Rect
  /// Empty where there is no room beside the grid.
  let side: Rect
  /// One line below the grid, where there is nothing beside it.
  let below: Rect

  init(in body: Rect) {
    let inner = body.inset(horizontally: 1)
    heading = inner.row(0)
    let rest = inner.droppingTop(1)
    if body.width >= 110 {
      side = rest.end(min(40, body.width / 3))
      grid = rest.droppingEnd(side.width + 3)
      below = rest.bottom(0)
    } else {
      side = rest.end(0)
      below = rest.bottom(1)
      grid = rest.droppingBottom(1)
    }
  }
}

extension AppState {
  /// The day the calendar is at.
  var calendarDay: Day { calendar.day ?? day }

  /// The days of the month on which there is anything, and the selected one.
  func busyDays(of month: Day) -> [Day] {
    let days = figures?.days ?? ActivityDays()
    let first = month.adding(days: 1 - month.day)
    return (0..<Day.length(of: month.month, in: month.year)).map { first.adding(days: $0) }
      .filter { days[$0] != ActivityDays.Count() || $0 == month }
  }

  /// Moves from day to day; false for a key that does not.
  mutating func moveInCalendar(_ key: Key) -> Bool {
    let here = calendarDay
    let (forward, back): (Key, Key) = direction == .leftToRight ? (.right, .left) : (.left, .right)
    let rows = busyDays(of: here)
    switch key {
    case .pageDown: calendar.day = here.adding(months: 1)
    case .pageUp: calendar.day = here.adding(months: -1)
    case .home: calendar.day = here.adding(days: 1 - here.day)
    case .end: calendar.day = here.adding(days: Day.length(of: here.month, in: here.year) - here.day)
    case .up, .down:
      guard showsChartsAsTables else {
        calendar.day = here.adding(days: key == .down ? 7 : -7)
        return true
      }
      var scroll = ListScroll(selected: rows.firstIndex(of: here) ?? 0, top: calendar.top)
      let height = max(1, body.height - 2)
      scroll.move(by: key == .down ? 1 : -1, count: rows.count)
      scroll.reveal(count: rows.count, height: height)
      calendar.top = scroll.top
      if rows.indices.contains(scroll.selected) { calendar.day = rows[scroll.selected] }
    case forward: calendar.day = here.adding(days: 1)
    case back: calendar.day = here.adding(days: -1)
    default: return false
    }
    return true
  }

  /// Selects the day under the mouse; false where none is.
  mutating func selectDay(at point: Point) -> Bool {
    guard !showsChartsAsTables, let number = calendarMonth.day(at: point, in: CalendarLayout(in: body).grid) else {
      return false
    }
    calendar.day = calendarDay.adding(days: number - calendarDay.day)
    return true
  }
}
