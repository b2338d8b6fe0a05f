import ESSDomain
import TerminalKit

extension AppState {
  /// The mouse: a tab, a row, a title of a column, a field, a button, a hint of the footer, or the wheel.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    let place = Canvas(size: size, direction: direction).logical(mouse.at)
    switch mouse.deed {
    case .wheelUp: return turn(.up, at: place)
    case .wheelDown: return turn(.down, at: place)
    case .press, .doublePress:
      notice = nil
      let isDouble = mouse.deed == .doublePress
      if let spot = view().spot(at: place), let effects = press(spot, isDouble) { return effects }
      guard layers.isEmpty else { return [] }
      if place.y == 1 { return pressTab(place) }
      guard body.contains(place), selectRow(at: place) else { return [] }
      panes.current = .list
      return isDouble ? press(.enter) : []
    case .secondaryPress: return []
    }
  }

  /// What a press on something that was drawn does; nil where it does nothing of its own.
  private mutating func press(_ spot: Spot, _ isDouble: Bool) -> [Effect]? {
    switch spot {
    case .key(let key): return press(key)
    case .choice(let index): return choose(index, isDouble)
    case .field(let index): return pressField(index, isDouble)
    case .button(let index):
      guard case .dialog(var dialog) = layers.last, dialog.answers.indices.contains(index) else { return nil }
      dialog.chosen = index
      layers[layers.count - 1] = .dialog(dialog)
      return press(.enter)
    case .column(let name):
      guard layers.isEmpty, sortable.contains(where: { $0.name == name }) == true else { return nil }
      _ = withList { $0.sort(by: name) }
      return []
    case .pane(let pane):
      guard layers.isEmpty, let pane = Pane(rawValue: pane) else { return nil }
      panes.current = pane
      return []
    case .paneRow(let pane, let row):
      guard layers.isEmpty, Pane(rawValue: pane) == .territory else { return nil }
      panes.current = .territory
      territory.scroll.selected = row
      chooseTerritory()
      return []
    }
  }

  /// Selects a line of the list that lies over the screen; twice takes it.
  private mutating func choose(_ index: Int, _ isDouble: Bool) -> [Effect]? {
    switch layers.last {
    case .palette(var palette):
      palette.scroll.selected = index
      layers[layers.count - 1] = .palette(palette)
    case .form(var form) where form.picker != nil:
      form.picker?.scroll.selected = index
      layers[layers.count - 1] = .form(form)
    case .themes: preview(index)
    case .menu(var menu):
      menu.scroll.selected = index
      layers[layers.count - 1] = .menu(menu)
      // A menu is there to be pressed once.
      return press(.enter)
    case .facets: withFacets { $0.scroll.selected = index }
    case .columns: withColumns { $0.scroll.selected = index }
    case .fieldChoice: withFieldChoice { $0.scroll.selected = index }
    case .importing: return chooseInImport(index, isDouble)
    case nil where review?.picker != nil: review?.picker?.scroll.selected = index
    default: return nil
    }
    return isDouble ? press(.enter) : []
  }

  /// Goes to a field; pressed again, one that is not typed opens or turns.
  private mutating func pressField(_ index: Int, _ isDouble: Bool) -> [Effect]? {
    if case .export = layers.last { return pressInExport(index) }
    guard case .form(let form) = layers.last, form.picker == nil, form.entries.indices.contains(index) else {
      return nil
    }
    let wasThere = form.focus == index
    if !wasThere { moveInForm(by: index - form.focus) }
    switch form.entries[index].control {
    case .check: return press(.space)
    case .choice, .choices, .references: return wasThere || isDouble ? perform(.openPicker) : []
    case .text, .readOnly: return []
    }
  }

  /// The wheel: three rows of what lies under it.
  private mutating func turn(_ key: Key, at place: Point) -> [Effect] {
    if layers.isEmpty, self.place.listed != nil, listLayout.preview.contains(place) {
      scrollDetail(by: key == .down ? 3 : -3)
      return []
    }
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
    let table = listLayout.table
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
    case .calendar: return selectDay(at: point)
    case .map: return selectUnit(at: point)
    case .history, .journal, .problems: return selectPastRow(at: point)
    default: return false
    }
  }
}
