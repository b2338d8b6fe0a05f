import ESSDomain
import TerminalKit

/// Where the journal of the folder stands: its filter, its selected row, and the change that is unfolded.
struct JournalState: Sendable {
  var filter = TextInput()
  var isFiltering = false
  var scroll = ListScroll()
  var detailTop = 0
  /// What was read; nil until then.
  private(set) var reading: JournalReading?
  /// The changes that pass the filter, by their places in the reading.
  private(set) var places: [Int] = []
  /// The change whose records are listed under it.
  private(set) var unfolded: RecordID?
  private var selectedID: RecordID?
  private var unfoldedRow: Int?
  private var shown: Shown?

  private struct Shown: Sendable, Equatable {
    let number: Int
    let text: String
    let day: Day
  }

  /// A change, or one of the records that it touched.
  enum Row: Sendable, Hashable {
    case change(Int)
    case edit(change: Int, edit: Int)

    /// The place of the change in the reading.
    var change: Int {
      switch self {
      case .change(let change), .edit(let change, _): change
      }
    }
  }

  init() {}

  mutating func take(_ reading: JournalReading) { self.reading = reading }

  /// Works the rows out anew when the journal or the filter has changed; the selected change stays selected.
  mutating func refresh(_ context: EntryContext) {
    guard let reading else { return }
    let now = Shown(number: reading.number, text: filter.text, day: context.today)
    guard now != shown else { return }
    let wanted = JournalFilter(filter.text, today: context.today)
    let narrows =
      shown.map { old in
        old.number == now.number && old.day == now.day && !old.text.isEmpty && now.text.hasPrefix(old.text)
          && JournalFilter(old.text, today: context.today).onlyNarrows && wanted.onlyNarrows
      } ?? false
    places = reading.places(passing: wanted, among: narrows ? places : nil)
    shown = now
    unfold(nil)
    let row = selectedID.flatMap { id in places.firstIndex { reading.changes[$0].id == id } }
    select(row: row ?? 0)
  }

  /// The rows: the changes, and under the unfolded one its records.
  var rowCount: Int { places.count + unfoldedCount }

  private var unfoldedCount: Int {
    guard let reading, let unfoldedRow, places.indices.contains(unfoldedRow) else { return 0 }
    return reading.changes[places[unfoldedRow]].edits.count
  }

  func row(at index: Int) -> Row? {
    guard index >= 0, index < rowCount else { return nil }
    guard let unfoldedRow, index > unfoldedRow else { return .change(places[index]) }
    let inside = index - unfoldedRow - 1
    let count = unfoldedCount
    return inside < count ? .edit(change: places[unfoldedRow], edit: inside) : .change(places[index - count])
  }

  var selectedRow: Row? { row(at: scroll.selected) }

  /// The change on the selected row, or whose record is.
  var selectedChange: RecordedChange? {
    guard let reading, let row = selectedRow else { return nil }
    return reading.changes[row.change]
  }

  /// The record that the selected row is about, where it is about one.
  var selectedEdit: RecordedChange.Edit? {
    guard let reading, let row = selectedRow else { return nil }
    let edits = reading.changes[row.change].edits
    switch row {
    case .edit(_, let edit): return edits.indices.contains(edit) ? edits[edit] : nil
    case .change: return edits.count == 1 ? edits[0] : nil
    }
  }

  /// Lists the records of the selected change under it, or no longer.
  mutating func turnSelected() {
    guard let reading, let row = selectedRow else { return }
    let id = reading.changes[row.change].id
    guard let place = places.firstIndex(of: row.change) else { return }
    unfold(unfolded == id ? nil : id)
    unfoldedRow = unfolded == nil ? nil : place
    select(row: place)
  }

  private mutating func unfold(_ id: RecordID?) {
    unfolded = id
    if id == nil { unfoldedRow = nil }
  }

  mutating func select(row: Int) {
    scroll.select(row, count: rowCount)
    selectedID = selectedChange?.id
    detailTop = 0
  }

  /// Moves in the list; false for a key that does not.
  mutating func move(_ key: Key, height: Int) -> Bool {
    guard scroll.handle(key, count: rowCount, height: height) else { return false }
    select(row: scroll.selected)
    scroll.reveal(count: rowCount, height: height)
    return true
  }
}

extension JournalState: AnyList {
  var previewTop: Int {
    get { detailTop }
    set { detailTop = newValue }
  }
  var sort: (field: String, descending: Bool) {
    get { ("at", true) }
    set {}
  }
  var selected: RecordID? { selectedEdit?.record }
  var count: Int { rowCount }
  var marked: Set<RecordID> {
    get { [] }
    set {}
  }
  var sortable: [FieldDescription] { [] }
  mutating func sort(by field: String) {}
}
