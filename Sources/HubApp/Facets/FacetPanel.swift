import ESSDomain
import TerminalKit

/// The values of one field among the records that a list shows, how many have each, and which of them are wanted.
struct FacetPanel: Sendable {
  let kind: RecordKind
  /// The fields whose values can be counted, in the order of the record's table.
  let fields: [FieldDescription]
  /// Which of them is counted.
  private(set) var place: Int
  private(set) var counted: Counted
  /// What is typed to find a value.
  var input = TextInput()
  var scroll = ListScroll()
  private(set) var marked: Set<FacetValue> = []

  /// What was counted, and of which records.
  struct Counted: Sendable {
    let facet: Facet
    let revision: Int
    let filter: String
  }

  init?(_ kind: RecordKind, _ fields: [FieldDescription], at place: Int, _ counted: Counted?) {
    guard let counted, fields.indices.contains(place) else { return nil }
    self.kind = kind
    self.fields = fields
    self.place = place
    self.counted = counted
  }

  var facet: Facet { counted.facet }
  var field: FieldDescription { fields[place] }

  /// The field so many places further, round the ends.
  func place(after step: Int) -> Int { (place + step % fields.count + fields.count) % fields.count }

  /// Turns to another field.
  mutating func turn(to place: Int, _ counted: Counted) {
    guard fields.indices.contains(place) else { return }
    self.place = place
    self.counted = counted
    input = TextInput()
    scroll = ListScroll()
    marked = []
  }

  /// Takes the counts anew after the records have changed; what is marked stays so while it is there.
  mutating func take(_ counted: Counted) {
    self.counted = counted
    marked.formIntersection(counted.facet.rows.map(\.value))
  }

  mutating func toggle(_ value: FacetValue) {
    if marked.remove(value) == nil { marked.insert(value) }
  }

  /// The marked values in the order of the list, or the one on the selected row.
  func wanted(among rows: [Facet.Row]) -> [FacetValue] {
    guard marked.isEmpty else { return facet.rows.map(\.value).filter(marked.contains) }
    return rows.indices.contains(scroll.selected) ? [rows[scroll.selected].value] : []
  }
}

/// Counts the values of a field in the rows of a list.
private struct FacetCounting: ListVisitor {
  let field: String
  let rules: RuleContext

  func visit<R: Record>(
    _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>
  ) -> FacetPanel.Counted? {
    rules.ownFields.table(of: R.self)[field].map { field in
      FacetPanel.Counted(
        facet: set.facet(of: field, at: list.positions, rules), revision: set.revision, filter: list.filter.text)
    }
  }
}

/// The fields of a list whose values can be counted.
private struct FacetFields: ListVisitor {
  let ownFields: OwnFields

  func visit<R: Record>(
    _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>
  ) -> [FieldDescription] {
    ownFields.table(of: R.self).flattened.map(\.description).filter(\.hasFacets)
  }
}

/// What a filter has to say for some values of a field.
private struct FacetFilter: ListVisitor {
  let values: [FacetValue]
  let facet: Facet
  let context: EntryContext

  func visit<R: Record>(_ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>) -> String? {
    let table = context.ownFields.table(of: R.self)
    return table[facet.field.name].flatMap { table.filter($0, isOneOf: values, in: facet, context) }
  }
}

/// What a list was counted from, to know whether it has changed.
private struct FacetSource: ListVisitor {
  func visit<R: Record>(
    _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>
  ) -> (revision: Int, filter: String) {
    (set.revision, list.filter.text)
  }
}

extension AppState {
  /// The panel of the list on the screen, at the field that was looked at last; nil where nothing can be counted.
  func facetPanel() -> FacetPanel? {
    guard let kind = place.listed else { return nil }
    let fields = visitList(of: kind, FacetFields(ownFields: hub.ownFields))
    let place = facetFields[kind].flatMap { name in fields.firstIndex { $0.name == name } } ?? 0
    guard fields.indices.contains(place) else { return nil }
    return FacetPanel(kind, fields, at: place, counted(fields[place], of: kind))
  }

  private func counted(_ field: FieldDescription, of kind: RecordKind) -> FacetPanel.Counted? {
    visitList(of: kind, FacetCounting(field: field.name, rules: rules))
  }

  mutating func withFacets(_ change: (inout FacetPanel) -> Void) {
    guard case .facets(var panel) = layers.last else { return }
    change(&panel)
    layers[layers.count - 1] = .facets(panel)
  }

  /// Counts another field.
  mutating func turnFacets(by step: Int) {
    guard case .facets(let panel) = layers.last else { return }
    let place = panel.place(after: step)
    guard let counted = counted(panel.fields[place], of: panel.kind) else { return }
    facetFields[panel.kind] = panel.fields[place].name
    withFacets { $0.turn(to: place, counted) }
  }

  /// Counts again when somebody else has changed the records meanwhile.
  mutating func followFacets() {
    guard case .facets(let panel) = layers.last, panel.kind == place.listed else { return }
    let now = visitList(of: panel.kind, FacetSource())
    guard now != (panel.counted.revision, panel.counted.filter), let counted = counted(panel.field, of: panel.kind)
    else { return }
    withFacets { $0.take(counted) }
  }

  /// The values that have what is typed in their names.
  func rows(of panel: FacetPanel) -> [Facet.Row] {
    let wanted = Folding.fold(panel.input.text).trimmed
    guard !wanted.isEmpty else { return panel.facet.rows }
    let names = names
    return panel.facet.rows.filter { row in
      // A record has its title in all languages at once.
      let title: Phrase? = if case .reference(let id) = row.value { hub[id]?.title } else { nil }
      let label = title ?? row.value.label(in: panel.field, names: names)
      return Folding.fold(row.value.code).hasPrefix(wanted)
        || Language.allCases.contains { Folding.fold(label[$0]).containsBytes(of: wanted) }
    }
  }

  /// Letters find a value, Space marks it, Left and Right turn to another field.
  mutating func typeInFacets(_ key: Key) {
    guard case .facets(var panel) = layers.last else { return }
    let rows = rows(of: panel)
    let further: Key = direction == .leftToRight ? .right : .left
    switch key {
    case .left, .right: return turnFacets(by: key == further ? 1 : -1)
    case .space:
      guard rows.indices.contains(panel.scroll.selected) else { return }
      panel.toggle(rows[panel.scroll.selected].value)
      panel.scroll.move(by: 1, count: rows.count)
    default:
      let height = FacetLayout(in: Rect(size), count: rows.count).list.height
      if panel.scroll.handle(key, count: rows.count, height: height) {
        panel.scroll.reveal(count: rows.count, height: height)
      } else if panel.input.handle(key, fallback: direction) {
        panel.scroll = ListScroll()
      }
    }
    layers[layers.count - 1] = .facets(panel)
  }

  /// The words for the filter that let through the wanted values alone.
  func facetWords(_ values: [FacetValue], of panel: FacetPanel) -> String? {
    visitList(of: panel.kind, FacetFilter(values: values, facet: panel.facet, context: entry))
  }
}
