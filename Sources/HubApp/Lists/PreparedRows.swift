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
  ///
  /// With `ahead`, those of the page before and of the page after too: to be asked for once the screen is drawn, so that
  /// the next step or page has but to place them. While the region is still being read, rows do not last: then not.
  public mutating func prepareRows(ahead: Bool = false) {
    guard !ahead || reading == nil else { return }
    switch place {
    case .organisations: prepare(ListRows(organisations, hub.organisations, .organisations, self), ahead)
    case .training: prepare(ListRows(training, hub.trainingProgrammes, .training, self), ahead)
    case .plans: prepare(ListRows(plans, hub.ruralPlans, .ruralPlans, self), ahead)
    case .activities: prepare(ListRows(activities, hub.activities, .activities, self), ahead)
    case .partners: prepare(ListRows(partners, hub.partners, .partners, self), ahead)
    default: break
    }
  }

  private mutating func prepare<R: Record>(_ rows: ListRows<R>, _ ahead: Bool) {
    let rect = listLayout.table
    guard rect.width > 0, rect.height > 1 else { return }
    let known = rowStrips(of: rows, width: rect.width)
    let height = rect.height - 1
    let shown = rows.positions(shownIn: height, andBeyond: ahead ? height : 0)
    let missing = shown.filter { known[$0] == nil }
    guard !missing.isEmpty else { return }
    let sheet = Canvas(size: Size(rect.width, 1), direction: direction, bidi: shownOrder, glyphs: glyphs)
    let table = rows.table(in: Rect(0, 0, rect.width, 1), [:])
    let drawn = zip(missing, table.strips(of: rows.rows(at: missing), width: rect.width, like: sheet))
    var strips = Dictionary(drawn, uniquingKeysWith: { first, _ in first })
    // What is near stays, so that going back finds it.
    for position in rows.positions(shownIn: height, andBeyond: height) where strips[position] == nil {
      strips[position] = known[position]
    }
    preparedRows = PreparedRows(source: source(of: rows, width: rect.width), strips: strips)
  }

  private func source<R: Record>(of rows: ListRows<R>, width: Int) -> PreparedRows.Source {
    PreparedRows.Source(
      kind: R.kind, columns: rows.columns, sorted: rows.list.sort.field, width: width, glyphs: glyphs,
      order: shownOrder, facts: shownFacts)
  }
}
