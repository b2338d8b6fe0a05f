import ESSDomain
import TerminalKit

/// The choice of a list's columns: which are shown, in which order and how wide; the list follows each step.
struct ColumnChooser: Sendable {
  let kind: RecordKind
  /// The columns shown, in their order, and after them those that could be.
  private(set) var rows: [Row]
  var scroll = ListScroll()
  /// What the user had before, to go back to.
  let former: ColumnChoice?
  /// The columns of the program and the hub.
  private let usual: [String]

  /// A column that is shown or could be.
  struct Row: Sendable, Hashable {
    let field: String
    let title: Phrase
    /// What it takes where no width is chosen.
    let ideal: Int
    var width: Int?
    var isShown: Bool
  }

  init(_ kind: RecordKind, _ rows: [Row], usual: [String], former: ColumnChoice?) {
    self.kind = kind
    self.rows = rows
    self.usual = usual
    self.former = former
  }

  /// The choice as it stands; nil when it is what the program shows by itself.
  var choice: ColumnChoice? {
    let shown = rows.filter(\.isShown)
    guard shown.map(\.field) != usual || shown.contains(where: { $0.width != nil }) else { return nil }
    return ColumnChoice(shown.map { ColumnChoice.Column($0.field, width: $0.width) })
  }

  private var shownCount: Int { rows.count(where: \.isShown) }
  private var here: Int? { rows.indices.contains(scroll.selected) ? scroll.selected : nil }

  /// Shows the selected column after the others, or hides it and puts it before those that are hidden.
  ///
  /// - Throws: That the first column stays.
  mutating func toggle() throws(Refusal) {
    guard let here else { throw .nothingSelected }
    guard here > 0 else { throw .firstColumnStays }
    var row = rows.remove(at: here)
    let place = shownCount
    row.isShown.toggle()
    rows.insert(row, at: place)
    // What comes into its place is next; a column that was shown is followed.
    scroll.select(row.isShown ? min(here + 1, rows.count - 1) : here, count: rows.count)
  }

  /// Moves the selected column among those that are shown.
  mutating func move(by step: Int) throws(Refusal) {
    guard let here else { throw .nothingSelected }
    guard here > 0 else { throw .firstColumnStays }
    guard rows[here].isShown else {
      throw Refusal(
        Phrase(
          fr: "Cette colonne n'est pas montrée : Espace la montre.", en: "This column is not shown: Space shows it.",
          ar: "هذا العمود غير معروض: مسافة لعرضه."))
    }
    let there = here + step
    guard there > 0, there < shownCount else { throw there > 0 ? .lastColumn : .firstColumnStays }
    rows.swapAt(here, there)
    scroll.select(there, count: rows.count)
  }

  /// Makes the selected column wider or narrower.
  mutating func widen(by cells: Int) throws(Refusal) {
    guard let here else { throw .nothingSelected }
    let width = (rows[here].width ?? rows[here].ideal) + cells
    rows[here].width = min(max(width, ColumnChoice.widths.lowerBound), ColumnChoice.widths.upperBound)
  }
}

extension Refusal {
  fileprivate static let firstColumnStays = Refusal(
    Phrase(
      fr: "La première colonne reste : elle dit de quelle fiche il s'agit.",
      en: "The first column stays: it says which record it is.", ar: "يبقى العمود الأول في مكانه: فهو يعرّف البطاقة."))
  fileprivate static let lastColumn = Refusal(
    Phrase(fr: "C'est déjà la dernière.", en: "It is the last one already.", ar: "هذا هو العمود الأخير."))
}

/// The columns of a list: those shown, then all others that a list of its kind could show.
private struct ColumnRows: ListVisitor {
  let state: AppState
  /// Whether what the user chose counts.
  let asChosen: Bool

  func visit<R: Record>(
    _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>
  ) -> (rows: [ColumnChooser.Row], usual: [String]) {
    let table = state.hub.fields(of: R.self)
    var plain = state
    plain.columnChoices[R.kind] = nil
    let usual = plain.columns(of: definition)
    let shown = asChosen ? state.columns(of: definition) : usual
    let widths = asChosen ? state.columnChoices[R.kind]?.columns ?? [] : []
    func row(_ column: ListDefinition<R>.Column, isShown: Bool) -> ColumnChooser.Row? {
      guard let field = table[column.field] else { return nil }
      return ColumnChooser.Row(
        field: column.field, title: field.label, ideal: max(column.minimum, column.ideal ?? 0),
        width: isShown ? widths.first { $0.field == column.field }?.width : nil, isShown: isShown)
    }
    let hidden = usual.filter { column in !shown.contains { $0.field == column.field } }
    let others = table.flattened.compactMap { field in
      (shown + hidden).contains { $0.field == field.name } ? nil : state.anyColumn(of: field)
    }
    let rows =
      shown.compactMap { row($0, isShown: true) } + (hidden + others).compactMap { row($0, isShown: false) }
    return (rows, usual.map(\.field).filter { table[$0] != nil })
  }
}

extension AppState {
  /// The chooser of the list on the screen; nil on a screen without one.
  func columnChooser(asChosen: Bool = true, former: ColumnChoice?) -> ColumnChooser? {
    guard let kind = place.listed else { return nil }
    let (rows, usual) = visitList(of: kind, ColumnRows(state: self, asChosen: asChosen))
    return ColumnChooser(kind, rows, usual: usual, former: former)
  }

  mutating func withColumns(_ change: (inout ColumnChooser) -> Void) {
    guard case .columns(var chooser) = layers.last else { return }
    change(&chooser)
    layers[layers.count - 1] = .columns(chooser)
  }

  /// Changes the choice of columns; the list behind it follows.
  mutating func changeColumns(_ change: (inout ColumnChooser) throws(Refusal) -> Void) throws(Refusal) -> [Effect] {
    guard case .columns(var chooser) = layers.last else { throw .nothingSelected }
    try change(&chooser)
    layers[layers.count - 1] = .columns(chooser)
    columnChoices[chooser.kind] = chooser.choice
    return []
  }

  /// A key that moves in the list of columns; false for any other.
  mutating func moveInColumns(_ key: Key) -> Bool {
    guard case .columns(var chooser) = layers.last else { return false }
    let letters: [Character: Key] = ["j": .down, "k": .up, "g": .home, "G": .end]
    var key = key
    if case .character(let letter) = key { key = letters[letter] ?? key }
    let height = ColumnLayout(in: Rect(size), count: chooser.rows.count).list.height
    guard chooser.scroll.handle(key, count: chooser.rows.count, height: height) else { return false }
    chooser.scroll.reveal(count: chooser.rows.count, height: height)
    layers[layers.count - 1] = .columns(chooser)
    return true
  }
}
