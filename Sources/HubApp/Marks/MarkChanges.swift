import ESSDomain
import TerminalKit

/// The rows that Shift and an arrow marked one after the other: where that began, and where it has come to.
struct MarkedRange: Sendable, Equatable {
  let anchor: RecordID
  var head: RecordID
  /// What was marked before: a range that is drawn back leaves it as it was.
  let before: Set<RecordID>
}

extension ListState {
  /// The identities on some rows.
  private func ids(of rows: some Sequence<Int>, in set: RecordSet<R>) -> [RecordID] {
    rows.compactMap { positions.indices.contains($0) ? set.id(at: positions[$0]) : nil }
  }

  /// Whether every row is marked.
  func isWhollyMarked(in set: RecordSet<R>) -> Bool {
    marked.count >= positions.count && positions.allSatisfy { marked.contains(set.id(at: $0)) }
  }

  /// Marks every row, or takes the mark from every row.
  mutating func mark(all isMarked: Bool, in set: RecordSet<R>) {
    let rows = ids(of: positions.indices, in: set)
    if isMarked { marked.formUnion(rows) } else { marked.subtract(rows) }
    range = nil
  }

  /// Marks the rows that are not marked, and takes the mark from those that are.
  mutating func invertMarks(in set: RecordSet<R>) {
    marked.formSymmetricDifference(ids(of: positions.indices, in: set))
    range = nil
  }

  /// Moves by a row and marks all from where that began to the row it comes to.
  mutating func extendRange(by step: Int, height: Int, in set: RecordSet<R>) {
    guard let here = selected else { return }
    var range =
      range.flatMap { $0.head == here && marked.contains($0.anchor) ? $0 : nil }
      ?? MarkedRange(anchor: here, head: here, before: marked)
    let anchor = set.position(of: range.anchor).flatMap { positions.firstIndex(of: $0) } ?? scroll.selected
    select(row: scroll.selected + step, in: set)
    scroll.reveal(count: positions.count, height: height)
    range.head = selected ?? here
    let rows = min(anchor, scroll.selected)...max(anchor, scroll.selected)
    marked = range.before.union(ids(of: rows, in: set))
    self.range = range
  }

  /// Forgets marks of records that are no longer there.
  mutating func forgetMarks(notIn set: RecordSet<R>) {
    guard !marked.isEmpty else { return }
    marked = marked.filter { set.position(of: $0) != nil }
  }

  /// The marked records in the order of the rows, those that the filter hides last.
  func markedRows(in set: RecordSet<R>) -> MarkedRows {
    var rows = [Int](repeating: .max, count: set.count)
    for (row, position) in positions.enumerated() where rows.indices.contains(position) { rows[position] = row }
    let found = marked.compactMap { set.position(of: $0) }.sorted { (rows[$0], $0) < (rows[$1], $1) }
    return MarkedRows(ids: found.map { set.id(at: $0) }, hidden: found.count { rows[$0] == .max })
  }
}

/// The marked records of a list.
struct MarkedRows: Sendable {
  /// In the order of the rows, those that the filter hides last.
  let ids: [RecordID]
  /// How many of them the filter hides.
  let hidden: Int

  /// Records beyond which nothing is done to all of them at once: the change has to be looked through before it is made.
  static let most = 20_000
}

struct MarkAll: ListChange {
  let isMarked: Bool
  func change<R: Record>(_ list: inout ListState<R>, _ set: RecordSet<R>) -> Int {
    list.mark(all: isMarked, in: set)
    return list.marked.count
  }
}

struct InvertMarks: ListChange {
  func change<R: Record>(_ list: inout ListState<R>, _ set: RecordSet<R>) -> Int {
    list.invertMarks(in: set)
    return list.marked.count
  }
}

struct ClearMarks: ListChange {
  func change<R: Record>(_ list: inout ListState<R>, _ set: RecordSet<R>) {
    list.marked = []
    list.range = nil
  }
}

struct ExtendRange: ListChange {
  let step: Int
  let height: Int
  func change<R: Record>(_ list: inout ListState<R>, _ set: RecordSet<R>) -> Int {
    list.extendRange(by: step, height: height, in: set)
    return list.marked.count
  }
}

private struct WhollyMarked: ListVisitor {
  func visit<R: Record>(_ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>) -> Bool {
    list.isWhollyMarked(in: set)
  }
}

private struct MarkedVisitor: ListVisitor {
  func visit<R: Record>(_ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>) -> MarkedRows {
    list.markedRows(in: set)
  }
}

extension AppState {
  /// Whether records are marked in the list on the screen: then what is done to a record is done to all of them.
  var hasMarks: Bool { place.listed != nil && list?.marked.isEmpty == false }

  var isWhollyMarked: Bool { visitList(WhollyMarked()) ?? false }

  /// The marked records of the list on the screen.
  ///
  /// - Throws: That there are too many of them.
  func markedRows() throws(Refusal) -> MarkedRows {
    guard let rows = visitList(MarkedVisitor()), !rows.ids.isEmpty else { throw .nothingSelected }
    guard rows.ids.count <= MarkedRows.most else {
      let (count, most) = (rows.ids.count, MarkedRows.most)
      throw Refusal(
        Phrase(
          fr: "\(Formats(.french).count(count)) fiches marquées : il en faut \(Formats(.french).count(most)) au plus.",
          en: "\(Formats(.english).count(count)) records are marked: \(Formats(.english).count(most)) at most.",
          ar: "عدد البطاقات المعلّمة \(Formats(.arabic).count(count)): الحد الأقصى \(Formats(.arabic).count(most))."))
    }
    return rows
  }

  /// Says how many records are marked.
  mutating func sayMarked(_ count: Int) {
    say(
      Phrase(
        fr: "Fiches marquées : \(Formats(.french).count(count))",
        en: "Records marked: \(Formats(.english).count(count))",
        ar: "البطاقات المعلّمة: \(Formats(.arabic).count(count))"))
  }
}
