/// The names of a table's stored fields in order of their bytes, end to end in one place.
///
/// A field itself holds a dozen closures, and looking at its name through the table would count a reference to each: at
/// 50,000 records of 40 members that was two thirds of the time of opening a folder.
struct FieldNames: Sendable {
  private let bytes: [UInt8]
  /// Where each name ends, after a first 0.
  private let ends: [Int]

  /// Names in order of their bytes.
  init(_ names: [[UInt8]]) {
    bytes = names.flatMap { $0 }
    var ends = [0]
    for name in names { ends.append(ends[ends.count - 1] + name.count) }
    self.ends = ends
  }

  var count: Int { ends.count - 1 }

  /// Where a member's field stands.
  ///
  /// Canonical files come in order, so the next field or one soon after is the likely one; a name that sorts before the
  /// cursor belongs to a file in another order, and is searched for.
  func place(of key: UnsafeBufferPointer<UInt8>, from cursor: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        let count = ends.count - 1
        if cursor == count { return FieldNames.search(key, bytes, ends) }
        var place = cursor
        while place < count {
          let order = FieldNames.compare(bytes, ends[place], ends[place + 1], key)
          if order == 0 { return place }
          if order > 0 { return place == cursor && cursor > 0 ? FieldNames.search(key, bytes, ends) : nil }
          place += 1
        }
        return nil
      }
    }
  }

  private static func search(
    _ key: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>
  ) -> Int? {
    var low = 0
    var high = ends.count - 1
    while low < high {
      let middle = (low + high) / 2
      switch compare(bytes, ends[middle], ends[middle + 1], key) {
      case 0: return middle
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  @inline(__always)
  private static func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ key: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let count = min(end - start, key.count)
    var position = 0
    while position < count {
      let (left, right) = (bytes[start + position], key[position])
      if left != right { return left < right ? -1 : 1 }
      position += 1
    }
    return end - start - key.count
  }
}
