import ESSDomain
import TerminalKit

/// The columns of the fields that the hub added and wants to see in its lists.
///
/// They matter as much as the place of a record: on a narrow screen Essor's other columns give way to those of the hub,
/// and the name to all.
func withOwnColumns<R: Record>(
  _ columns: [ListDefinition<R>.Column], of type: R.Type, _ state: AppState
) -> [ListDefinition<R>.Column] {
  let own = ownColumns(of: type, state)
  guard !own.isEmpty, var name = columns.first else { return columns }
  name.minimum = min(name.minimum, 26)
  return [name] + columns.dropFirst() + own
}

func ownColumns<R: Record>(of type: R.Type, _ state: AppState) -> [ListDefinition<R>.Column] {
  state.hub.ownFields.fields(of: R.kind).filter(\.isColumn).map { field in
    let least = field.kind.leastWidth(in: state.language)
    let title = DisplayText(field.label[state.language]).width
    let minimum = max(least, min(title, 12))
    return ListDefinition<R>.Column(field: field.name, minimum: minimum, ideal: max(minimum, 18), priority: 1)
  }
}

extension OwnField.Kind {
  /// Cells below which a column says nothing.
  fileprivate func leastWidth(in language: Language) -> Int {
    switch self {
    case .text, .longText: 12
    case .count, .number: 6
    case .money: 12
    case .day: 10
    case .flag: 4
    case .choice(let choices), .choices(let choices):
      min(12, max(6, choices.map { DisplayText($0.label[language]).width }.max() ?? 0))
    }
  }
}
