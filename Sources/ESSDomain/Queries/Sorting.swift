extension RecordSet {
  /// The positions put in order of a field; what is absent comes last, and equals keep their order.
  ///
  /// Keys are prepared once, so that the sort itself compares numbers or folded bytes.
  public func sorted(
    _ positions: [Int], by field: Field<R>, descending: Bool, in language: Language, _ rules: RuleContext
  ) -> [Int] {
    let order =
      switch field.description.shape {
      case .count, .number, .money, .ratio, .day, .list, .flag:
        RecordSet.order(numbers(positions, field, rules), descending: descending)
      case .record:
        nestedOrder(positions, field, descending, language, rules)
      default:
        texts(positions, field, language, rules).order(descending: descending)
      }
    return order.map { positions[$0] }
  }

  /// Nested records go by their first number where any has one, else by their texts.
  private func nestedOrder(
    _ positions: [Int], _ field: Field<R>, _ descending: Bool, _ language: Language, _ rules: RuleContext
  ) -> [Int] {
    var isText: [UInt8] = []
    if field.appendSortKey(R(), language, &isText) {
      return texts(positions, field, language, rules).order(descending: descending)
    }
    let keys = numbers(positions, field, rules)
    guard keys.contains(where: { !$0.isNaN }) else {
      return texts(positions, field, language, rules).order(descending: descending)
    }
    return RecordSet.order(keys, descending: descending)
  }

  private func numbers(_ positions: [Int], _ field: Field<R>, _ rules: RuleContext) -> [Double] {
    var reading = PartialReading(field, of: self)
    return positions.map { position in
      reading.lend(position) { RecordSet.number(field.datum(of: $0, in: rules)) }
    }
  }

  private func texts(_ positions: [Int], _ field: Field<R>, _ language: Language, _ rules: RuleContext) -> FoldedKeys {
    let names = TerritoryNames()
    var keys = FoldedKeys(count: positions.count)
    var reading = PartialReading(field, of: self)
    for position in positions {
      reading.lend(position) { record in
        keys.append { bytes in
          if field.appendSortKey(record, language, &bytes) { return }
          Folding.append(field.datum(of: record, in: rules).text(in: language, names: names), to: &bytes)
        }
      }
    }
    return keys
  }

  private static func number(_ datum: Datum) -> Double {
    switch datum {
    case .day(let day): Double(day.number)
    case .flag(let value): value ? 0 : 1
    default: datum.magnitude ?? .nan
    }
  }

  /// The places of numbers in order; what is no number comes last either way.
  private static func order(_ keys: [Double], descending: Bool) -> [Int] {
    var known: [(key: Double, place: Int32)] = []
    var absent: [Int] = []
    known.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() {
      if key.isNaN {
        absent.append(place)
      } else {
        known.append((descending ? -key : key, Int32(truncatingIfNeeded: place)))
      }
    }
    known.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
    return known.map { Int($0.place) } + absent
  }
}

/// Folded texts in one run of bytes, with the first eight of each as a number: most comparisons need no more.
private struct FoldedKeys {
  private var bytes: [UInt8] = []
  private var keys: [Key] = []
  private var absent: [Int] = []
  private var count = 0

  /// A text that is not empty.
  private struct Key {
    /// The first eight bytes.
    let head: UInt64
    let start: UInt32
    let end: UInt32
    let place: UInt32
  }

  init(count: Int) {
    bytes.reserveCapacity(count * 32)
    keys.reserveCapacity(count)
  }

  /// Adds what `write` appends.
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    defer { count += 1 }
    guard bytes.count > start else { return absent.append(count) }
    var head: UInt64 = 0
    for place in start..<start + 8 { head = head << 8 | UInt64(place < bytes.count ? bytes[place] : 0) }
    keys.append(
      Key(
        head: head, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: bytes.count),
        place: UInt32(truncatingIfNeeded: count)))
  }

  /// The places in order; empty texts come last either way, and equals keep their order.
  func order(descending: Bool) -> [Int] {
    var keys = keys
    bytes.withUnsafeBufferPointer { bytes in
      keys.sort { left, right in
        if left.head != right.head { return descending ? left.head > right.head : left.head < right.head }
        let order = FoldedKeys.compare(bytes, left, right)
        return order == 0 ? left.place < right.place : descending ? order > 0 : order < 0
      }
    }
    return keys.map { Int($0.place) } + absent
  }

  /// Below, equal to or above 0, as the first text stands to the second; the first eight bytes are known to be alike.
  @inline(__always)
  private static func compare(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Key, _ right: Key) -> Int {
    var (first, second) = (Int(left.start) + 8, Int(right.start) + 8)
    while first < Int(left.end), second < Int(right.end) {
      if bytes[first] != bytes[second] { return bytes[first] < bytes[second] ? -1 : 1 }
      first += 1
      second += 1
    }
    return Int(left.end - left.start) - Int(right.end - right.start)
  }
}
