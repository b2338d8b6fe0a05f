import ESSDomain
import TerminalKit

/// The rows of a list as a table: which columns they have, and what stands in each.
struct ListRows<R: Record> {
  let list: ListState<R>
  let set: RecordSet<R>
  let columns: [TableColumn]
  private let fields: [(column: ListDefinition<R>.Column, field: Field<R>)]
  private let readsColumnsOnly: Bool
  private let state: AppState

  init(_ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>, _ state: AppState) {
    self.list = list
    self.set = set
    self.state = state
    let joined = state.hub.fields(of: R.self)
    fields = state.columns(of: definition).compactMap { column in joined[column.field].map { (column, $0) } }
    var columns = fields.map { $0.column.tableColumn($0.field, state.language) }
    if list.baseline != nil {
      let changed = Phrase(fr: "Modifié", en: "Changed", ar: "ما تغير")
      columns.append(TableColumn("", state.shown(changed), minimum: 16, ideal: 20, weight: 2))
    }
    self.columns = columns
    readsColumnsOnly = definition.readsColumnsOnly && state.hub.ownFields.isEmpty && list.baseline == nil
  }

  /// The positions in the set of the rows that a table of that height shows, and of so many above and below them.
  func positions(shownIn height: Int, andBeyond more: Int = 0) -> ArraySlice<Int> {
    let count = list.positions.count
    let visible = list.scroll.revealed(count: count, height: height).visible(count: count, height: height)
    return list.positions[max(0, visible.lowerBound - more)..<min(count, visible.upperBound + more)]
  }

  /// The rows at positions in the set, in the same order.
  func rows(at positions: [Int]) -> [TableRow<RecordID>] {
    guard !positions.isEmpty else { return [] }
    let (names, rules, language) = (state.names, state.rules, state.language)
    let changed = state.hub.ownFields.descriptions(of: R.kind)
    let records =
      readsColumnsOnly
      ? set.records(at: positions[...], reading: fields.map(\.field)) : positions.map { set[$0] }
    return zip(positions, records).map { position, record in
      let unread = state.hub.ownFields.unread(in: record).map(\.name)
      let cells = fields.map { column, field in
        if unread.contains(field.name) { return Line(state.shown(AppState.notRead), .warning) }
        return column.cell?(record, state)
          ?? Line(DisplayText(field.datum(of: record, in: rules).text(in: language, names: names)))
      }
      return TableRow(
        set.id(at: position), cells + (list.baseline.map { [state.baselineCell(record, $0, changed)] } ?? []))
    }
  }

  /// The table in its place; rows of which there is a strip, by their positions in the set, are not made anew.
  func table(in rect: Rect, _ strips: [Int: CellStrip]) -> Table<RecordID> {
    let height = rect.height - 1
    let shown = positions(shownIn: height).filter { strips[$0] == nil }
    let made = Dictionary(zip(shown, rows(at: shown)), uniquingKeysWith: { first, _ in first })
    var table = Table<RecordID>(columns, count: list.positions.count, scroll: list.scroll) { row in
      let position = list.positions[row]
      return made[position] ?? TableRow(set.id(at: position), [])
    }
    table.drawnRow = { row in strips[list.positions[row]] }
    table.marked = list.marked
    table.sort = (list.sort.field, list.sort.descending ? .descending : .ascending)
    return table
  }
}

extension ListDefinition.Column {
  func tableColumn(_ field: Field<R>, _ language: Language) -> TableColumn {
    let title = DisplayText((title ?? field.label)[language].firstCapital)
    let isFigure = field.description.shape.isFigure
    let isLeftToRight = if case .day = field.description.shape { true } else { isFigure }
    return TableColumn(
      self.field, title, minimum: minimum, ideal: ideal, weight: weight, priority: priority,
      align: isFigure ? .units : .start, direction: isLeftToRight && cell == nil ? .leftToRight : nil)
  }
}
