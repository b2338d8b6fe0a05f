import ESSDomain
import TerminalKit

/// The history of one record: its changes, the newest first, each with the fields that it touched.
struct HistoryState: Sendable {
  let kind: RecordKind
  let record: RecordID
  /// The changes, the newest first; nil until they have been read.
  private(set) var entries: [HistoryEntry]?
  /// For each change what it did, in the words of the user.
  private(set) var readable: [[ReadableChange]] = []
  /// The changes that were taken back, with the one that did it.
  private(set) var undone: [RecordID: HistoryEntry] = [:]
  private(set) var rows: [Row] = []
  /// What the record was called when it was last there.
  private(set) var lastName: Phrase?
  var scroll = ListScroll()
  var detailTop = 0

  /// A change, or one of the fields that it touched.
  enum Row: Sendable, Hashable {
    case entry(Int)
    case field(entry: Int, change: Int)

    /// The place of the change in `entries`.
    var entry: Int {
      switch self {
      case .entry(let entry), .field(let entry, _): entry
      }
    }
  }

  /// Fields beyond which a change is told as a whole.
  private static let mostFields = 60

  init(kind: RecordKind, record: RecordID) {
    self.kind = kind
    self.record = record
  }

  /// Takes in what was read, in whatever order; the selected change stays selected.
  mutating func take(_ read: [HistoryEntry], _ now: AnyRecord?, _ own: OwnFields) {
    let selected = selectedEntry?.id
    let ordered = read.enumerated().sorted { ($0.element.at, $0.offset) > ($1.element.at, $1.offset) }.map(\.element)
    entries = ordered
    undone = HistoryState.undone(ordered.reversed())
    let names = ElementNames(now, ordered.flatMap(\.changes), of: kind, own)
    readable = ordered.map { entry in entry.changes.map { ReadableChange($0, of: kind, names) } }
    lastName =
      readable.lazy.joined().compactMap { change -> Phrase? in
        guard case .gone(.record(let parts)) = change.deed else { return nil }
        return Datum.headline(of: parts)
      }.first
    rows = readable.enumerated().flatMap { entry, changes -> [Row] in
      let fields = changes.prefix(HistoryState.mostFields).indices.map { Row.field(entry: entry, change: $0) }
      return [.entry(entry)] + fields
    }
    let row = selected.flatMap { id in rows.firstIndex { $0 == .entry(ordered.firstIndex { $0.id == id } ?? -1) } }
    scroll.select(row ?? scroll.selected, count: rows.count)
    if row == nil { detailTop = 0 }
  }

  /// The changes that stand taken back at the end of a history, the oldest entry first.
  private static func undone(_ entries: some Sequence<HistoryEntry>) -> [RecordID: HistoryEntry] {
    var undone: [RecordID: HistoryEntry] = [:]
    for entry in entries {
      if let id = entry.undoes { undone[id] = entry }
      if let id = entry.redoes { undone[id] = nil }
    }
    return undone
  }

  var selectedRow: Row? { rows.indices.contains(scroll.selected) ? rows[scroll.selected] : nil }

  var selectedEntry: HistoryEntry? {
    guard let entries, let row = selectedRow else { return nil }
    return entries[row.entry]
  }

  /// The value that a field's row, or the row of a change of one value, is about.
  var selectedChange: (entry: HistoryEntry, change: ValueChange, readable: ReadableChange)? {
    guard let entries, let row = selectedRow else { return nil }
    let entry = entries[row.entry]
    switch row {
    case .field(_, let change): return (entry, entry.changes[change], readable[row.entry][change])
    case .entry:
      guard entry.changes.count == 1 else { return nil }
      return (entry, entry.changes[0], readable[row.entry][0])
    }
  }

  /// Moves in the list; false for a key that does not.
  mutating func move(_ key: Key, height: Int) -> Bool {
    guard scroll.handle(key, count: rows.count, height: height) else { return false }
    scroll.reveal(count: rows.count, height: height)
    detailTop = 0
    return true
  }
}
