import ESSDomain
import TerminalKit

/// The rows of a list as they were drawn last, kept for as long as nothing changes of which they tell: a step in the
/// list then makes one row, or none.
struct PreparedRows: Sendable {
  /// All that the rows are made of, but for which records they show.
  struct Source: Sendable, Equatable {
    let kind: RecordKind
    let columns: [TableColumn]
    let sorted: String
    let width: Int
    let glyphs: GlyphSet
    let order: TextDirectionMode
    let facts: ShownFacts
  }

  let source: Source
  /// By the position of the record in its set.
  let strips: [Int: CellStrip]
}

extension AppState {
  /// The rows of the list on the screen that need not be made anew.
  func rowStrips<R: Record>(of rows: ListRows<R>, width: Int) -> [Int: CellStrip] {
    guard let prepared = preparedRows, prepared.source == source(of: rows, width: width) else { return [:] }
    return prepared.strips
  }

  /// Draws the rows of the list on the screen that are not drawn yet; to be asked for just before the screen is drawn.
  public mutating func prepareRows() {
    switch place {
    case .organisations: prepare(ListRows(organisations, hub.organisations, .organisations, self))
    case .training: prepare(ListRows(training, hub.trainingProgrammes, .training, self))
    case .plans: prepare(ListRows(plans, hub.ruralPlans, .ruralPlans, self))
    case .activities: prepare(ListRows(activities, hub.activities, .activities, self))
    case .partners: prepare(ListRows(partners, hub.partners, .partners, self))
    default: break
    }
  }

  private mutating func prepare<R: Record>(_ rows: ListRows<R>) {
    let rect = listLayout.table
    guard rect.width > 0, rect.height > 1 else { return }
    let known = rowStrips(of: rows, width: rect.width)
    let shown = rows.positions(shownIn: rect.height - 1)
    let missing = shown.filter { known[$0] == nil }
    guard !missing.isEmpty else { return }
    let sheet = Canvas(size: Size(rect.width, 1), direction: direction, bidi: shownOrder, glyphs: glyphs)
    let table = rows.table(in: Rect(0, 0, rect.width, 1), [:])
    let drawn = zip(missing, table.strips(of: rows.rows(at: missing), width: rect.width, like: sheet))
    var strips = Dictionary(drawn, uniquingKeysWith: { first, _ in first })
    for position in shown { strips[position] = strips[position] ?? known[position] }
    preparedRows = PreparedRows(source: source(of: rows, width: rect.width), strips: strips)
  }

  private func source<R: Record>(of rows: ListRows<R>, width: Int) -> PreparedRows.Source {
    PreparedRows.Source(
      kind: R.kind, columns: rows.columns, sorted: rows.list.sort.field, width: width, glyphs: glyphs,
      order: shownOrder, facts: shownFacts)
  }
}
