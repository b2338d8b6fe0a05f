extension RecordSet {
  /// The positions put in order of a field; what is absent comes last, and equals keep their order.
  ///
  /// Keys are prepared once, so that the sort itself compares numbers or folded bytes.
  public func sorted(
    _ positions: [Int], by field: Field<R>, descending: Bool, in language: Language, _ rules: RuleContext
  ) -> [Int] {
    switch field.description.shape {
    case .count, .number, .money, .ratio, .day, .list, .flag:
      let keys = positions.map { withRecord(at: $0) { RecordSet.number(field.datum(of: $0, in: rules)) } }
      return RecordSet.order(positions, keys, descending: descending) {
        $0.isNaN
      } before: {
        $0 < $1
      }
    case .record:
      let keys = positions.map { withRecord(at: $0) { RecordSet.number(field.datum(of: $0, in: rules)) } }
      if keys.contains(where: { !$0.isNaN }) {
        return RecordSet.order(positions, keys, descending: descending) {
          $0.isNaN
        } before: {
          $0 < $1
        }
      }
      fallthrough
    default:
      let names = TerritoryNames()
      var keys = FoldedKeys(count: positions.count)
      for position in positions {
        let datum = withRecord(at: position) { field.datum(of: $0, in: rules) }
        if case .record(let parts) = datum, let name = RecordSet.name(parts, language) {
          keys.append(name)
        } else {
          keys.append(datum.text(in: language, names: names))
        }
      }
      return keys.order(descending: descending).map { positions[$0] }
    }
  }

  private static func number(_ datum: Datum) -> Double {
    switch datum {
    case .day(let day): Double(day.number)
    case .flag(let value): value ? 0 : 1
    default: datum.magnitude ?? .nan
    }
  }

  /// Of a name in two scripts, the one of the language.
  private static func name(_ parts: [LabelledDatum], _ language: Language) -> String? {
    let wanted = language == .arabic ? "ar" : "fr"
    let part = parts.first { $0.name == wanted } ?? parts.first
    guard case .text(let text) = part?.datum else { return nil }
    return text
  }

  private static func order<Key>(
    _ positions: [Int], _ keys: [Key], descending: Bool, isAbsent: (Key) -> Bool, before: (Key, Key) -> Bool
  ) -> [Int] {
    var order = Array(positions.indices)
    order.sort { left, right in
      let (first, second) = (keys[left], keys[right])
      switch (isAbsent(first), isAbsent(second)) {
      case (true, true): return left < right
      case (true, false): return false
      case (false, true): return true
      case (false, false): break
      }
      if descending ? before(second, first) : before(first, second) { return true }
      if descending ? before(first, second) : before(second, first) { return false }
      return left < right
    }
    return order.map { positions[$0] }
  }
}

/// Folded texts in one run of bytes, with the first eight of each as a number: most comparisons need no more.
private struct FoldedKeys {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var heads: [UInt64] = []

  init(count: Int) {
    bytes.reserveCapacity(count * 32)
    ends.reserveCapacity(count)
    heads.reserveCapacity(count)
  }

  mutating func append(_ text: String) {
    let start = bytes.count
    Folding.append(text, to: &bytes)
    ends.append(bytes.count)
    var head: UInt64 = 0
    for place in start..<start + 8 { head = head << 8 | UInt64(place < bytes.count ? bytes[place] : 0) }
    heads.append(head)
  }

  /// The places in order; empty texts come last either way, and equals keep their order.
  func order(descending: Bool) -> [Int] {
    var order = (0..<ends.count).filter { !isEmpty($0) }
    bytes.withUnsafeBufferPointer { bytes in
      order.sort { left, right in
        if heads[left] != heads[right] { return descending ? heads[left] > heads[right] : heads[left] < heads[right] }
        let order = FoldedKeys.compare(bytes, start(left)..<ends[left], start(right)..<ends[right])
        return order == 0 ? left < right : descending ? order > 0 : order < 0
      }
    }
    return order + (0..<ends.count).filter { isEmpty($0) }
  }

  /// Below, equal to or above 0, as the first run of bytes stands to the second; the first eight are known to be alike.
  @inline(__always)
  private static func compare(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Int {
    var (first, second) = (left.lowerBound + 8, right.lowerBound + 8)
    while first < left.upperBound, second < right.upperBound {
      if bytes[first] != bytes[second] { return bytes[first] < bytes[second] ? -1 : 1 }
      first += 1
      second += 1
    }
    return left.count - right.count
  }

  private func start(_ place: Int) -> Int { place == 0 ? 0 : ends[place - 1] }
  private func isEmpty(_ place: Int) -> Bool { start(place) == ends[place] }
}
