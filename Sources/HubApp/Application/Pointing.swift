import ESSDomain
import TerminalKit

extension AppState {
  /// The mouse: a tab, a row, a hint of the footer, or the wheel.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    let canvas = Canvas(size: size, direction: direction)
    let place = canvas.logical(mouse.at)
    switch mouse.deed {
    case .wheelUp: return turn(.up)
    case .wheelDown: return turn(.down)
    case .press, .doublePress:
      guard layers.isEmpty else { return [] }
      notice = nil
      if place.y == 1 { return pressTab(place) }
      if body.contains(place), selectRow(at: place), mouse.deed == .doublePress {
        return press(.enter)
      }
      return []
    case .secondaryPress: return []
    }
  }

  private mutating func turn(_ key: Key) -> [Effect] {
    for _ in 0..<3 { _ = press(key) }
    return []
  }

  private mutating func pressTab(_ place: Point) -> [Effect] {
    let tabs = Place.main.enumerated().map { index, place in
      TabBar.Tab(key: DisplayText("\(index + 1)"), title: shown(place.tab))
    }
    let bar = TabBar(tabs, current: Place.main.firstIndex(of: self.place.home) ?? 0)
    guard let index = bar.index(at: place, in: Rect(size).row(1)) else { return [] }
    go(to: Place.main[index])
    return []
  }

  /// Selects the row of a list under the mouse.
  private mutating func selectRow(at point: Point) -> Bool {
    func row(_ scroll: ListScroll, _ count: Int, in rect: Rect, header: Int) -> Int? {
      let list = rect.droppingTop(header)
      guard list.contains(point) else { return nil }
      let row = scroll.revealed(count: count, height: list.height).top + point.y - list.y
      return row < count ? row : nil
    }
    let table = ListLayout(in: body, state: self).table
    func select<R>(_ list: inout ListState<R>, _ set: RecordSet<R>) -> Bool {
      guard let row = row(list.scroll, list.count, in: table, header: 1) else { return false }
      list.select(row: row, in: set)
      return true
    }
    switch place {
    case .organisations: return select(&organisations, hub.organisations)
    case .training: return select(&training, hub.trainingProgrammes)
    case .plans: return select(&plans, hub.ruralPlans)
    case .activities: return select(&activities, hub.activities)
    case .partners: return select(&partners, hub.partners)
    case .today:
      guard let row = row(today.scroll, agenda.items.count, in: TodayLayout(in: body).list, header: 0) else {
        return false
      }
      today.scroll.selected = row
      return true
    case .plan: return selectPlanRow(at: point)
    case .history, .journal, .problems: return selectPastRow(at: point)
    default: return false
    }
  }
}
