import ESSDomain
import TerminalKit

extension AppState {
  /// The columns of a list as the user wants them, or else those of the program and of the hub.
  ///
  /// The first one always stays the first: it says which record a row is.
  func columns<R: Record>(of definition: ListDefinition<R>) -> [ListDefinition<R>.Column] {
    let usual = withOwnColumns(definition.columns, of: R.self, self)
    guard let choice = columnChoices[R.kind], let first = usual.first else { return usual }
    let table = hub.fields(of: R.self)
    let chosen = choice.columns.compactMap { chosen -> ListDefinition<R>.Column? in
      let known = usual.first { $0.field == chosen.field } ?? table[chosen.field].flatMap { anyColumn(of: $0) }
      return known.map { chosen.width.map($0.wide) ?? $0 }
    }
    let head = chosen.first { $0.field == first.field } ?? first
    // On a narrow screen the last ones give way.
    return ([head] + chosen.filter { $0.field != first.field }).enumerated().map { place, column in
      column.with(priority: place)
    }
  }

  /// A column of a field that no list has by itself; nil for one that does not fit into a cell.
  func anyColumn<R: Record>(of field: Field<R>) -> ListDefinition<R>.Column? {
    guard let least = field.description.shape.leastWidth(in: language) else { return nil }
    let title = DisplayText(field.label[language]).width
    let isFigure = field.description.shape.isFigure
    let minimum = max(least, min(title, 12))
    return ListDefinition<R>.Column(
      field: field.name, minimum: minimum, ideal: max(minimum, isFigure ? least : 18), weight: 0, priority: 50)
  }

  /// The fields by which the list on the screen can be sorted: those of its columns.
  var sortable: [FieldDescription] { visitList(ColumnFields(state: self)) ?? list?.sortable ?? [] }
}

/// What the columns of a list show.
private struct ColumnFields: ListVisitor {
  let state: AppState

  func visit<R: Record>(
    _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>
  ) -> [FieldDescription] {
    let table = state.hub.fields(of: R.self)
    return state.columns(of: definition).compactMap { table[$0.field]?.description }
  }
}

extension ListDefinition.Column {
  /// The column as wide as the user wants it, whatever room there is.
  fileprivate func wide(_ width: Int) -> Self {
    Self(field: field, title: title, minimum: width, ideal: width, weight: 0, priority: priority, cell: cell)
  }

  fileprivate func with(priority: Int) -> Self {
    var copy = self
    copy.priority = priority
    return copy
  }
}

extension FieldShape {
  /// Cells below which a column says nothing; nil for what does not fit into one: long texts, records, lists of them.
  func leastWidth(in language: Language) -> Int? {
    switch self {
    case .text, .territory, .reference: 12
    case .count, .number: 6
    case .ratio: 6
    case .money: 12
    case .day: 10
    case .flag: 5
    case .choice(let choices):
      min(14, max(6, choices.map { DisplayText($0.label[language]).width }.max() ?? 0))
    case .list(let inner): inner.leastWidth(in: language).map { max(12, $0) }
    case .longText, .record: nil
    }
  }
}
