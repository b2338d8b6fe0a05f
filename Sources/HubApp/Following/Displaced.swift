import ESSDomain
import TerminalKit

/// Where the records that change stand in a set, before or after the change.
struct Displaced: Sendable {
  /// Their positions, in order.
  let positions: [Int]
  /// Records in the whole set.
  let count: Int

  init<R: Record>(_ names: Set<RecordName>, in set: RecordSet<R>) {
    positions = names.compactMap { $0.kind == R.kind ? set.position(of: $0.id) : nil }.sorted()
    count = set.count
  }

  /// For each position before the change, the one after it; nil for the records that changed.
  ///
  /// What does not change keeps its order, so that a single pass gives every place.
  static func places(from before: Displaced, to after: Displaced) -> [Int?] {
    var places = [Int?](repeating: nil, count: before.count)
    var (leaving, arriving) = (before.positions[...], after.positions[...])
    var next = 0
    for position in 0..<before.count {
      if leaving.first == position {
        leaving.removeFirst()
        continue
      }
      while arriving.first == next {
        arriving.removeFirst()
        next += 1
      }
      places[position] = next
      next += 1
    }
    return places
  }
}

extension ListOrder {
  /// Records beyond which sorting anew is no slower.
  private static let most = 1_000

  /// The order after a change of some records, each put where it belongs by halving; nil where it is to be sorted anew.
  func following<R: Record>(
    _ places: [Int?], _ after: Displaced, _ set: RecordSet<R>, _ rules: RuleContext
  ) -> ListOrder? {
    guard positions.count == places.count, after.positions.count <= ListOrder.most,
      let field = rules.ownFields.table(of: R.self)[field]
    else { return nil }
    let kept = positions.compactMap { places[$0] }
    guard kept.count + after.positions.count == set.count else { return nil }
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      set.sorted([min(left, right), max(left, right)], by: field, descending: descending, in: language, rules)
        .first == left
    }
    let arrivals = set.sorted(after.positions, by: field, descending: descending, in: language, rules)
    var merged: [Int] = []
    merged.reserveCapacity(set.count)
    var from = 0
    for arrival in arrivals {
      var (low, high) = (from, kept.count)
      while low < high {
        let middle = (low + high) / 2
        if isBefore(kept[middle], arrival) { low = middle + 1 } else { high = middle }
      }
      merged += kept[from..<low]
      merged.append(arrival)
      from = low
    }
    merged += kept[from...]
    return ListOrder(self, positions: merged)
  }
}

extension ListScroll {
  /// Selects a row and shifts what is shown, so that the selected row stays on its line of the screen.
  mutating func follow(_ row: Int) {
    top = max(0, row - max(0, selected - top))
    selected = row
  }
}
