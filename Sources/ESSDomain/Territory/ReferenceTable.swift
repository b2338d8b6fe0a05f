import CReference

/// A table of reference data in the binary: a row a line, a tab between cells, an empty cell for what is absent.
///
/// A sequence of rows that allocates nothing, since the territory is read while a person waits for the first screen.
struct ReferenceTable: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ file: essor_bytes) { bytes = UnsafeBufferPointer(start: file.bytes, count: file.count) }

  mutating func next() -> Cells? {
    guard position < bytes.count else { return nil }
    var cells = Cells(bytes: bytes, start: position)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x09 || byte == 0x0A { cells.end(at: position) }
      position += 1
      if byte == 0x0A { break }
    }
    return cells
  }

  /// The cells of one row, at most 16; a cell that is not there is empty.
  struct Cells {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    private var ends = InlineArray<16, Int>(repeating: 0)
    private var count = 0

    fileprivate init(bytes: UnsafeBufferPointer<UInt8>, start: Int) {
      self.bytes = bytes
      self.start = start
    }

    fileprivate mutating func end(at position: Int) {
      guard count < ends.count else { return }
      ends[count] = position
      count += 1
    }

    func utf8(_ column: Int) -> UnsafeBufferPointer<UInt8> {
      guard column >= 0, column < count else { return UnsafeBufferPointer(start: nil, count: 0) }
      let first = column == 0 ? start : ends[column - 1] + 1
      return UnsafeBufferPointer(rebasing: bytes[first..<ends[column]])
    }

    func text(_ column: Int) -> String { String(decoding: utf8(column), as: UTF8.self) }

    /// A whole number of at most nine figures; nil for an empty cell.
    func count(_ column: Int) -> Int? {
      guard let number = Number(utf8(column), from: 0), number.places == 0 else { return nil }
      return number.value
    }

    /// A decimal number of at most nine figures; nil for an empty cell.
    func decimal(_ column: Int) -> Double? {
      let cell = utf8(column)
      let isNegative = cell.first == 0x2D
      guard let number = Number(cell, from: isNegative ? 1 : 0) else { return nil }
      // Two exact numbers divided: the nearest Double, as a parser would give it.
      var scale = 1.0
      for _ in 0..<number.places { scale *= 10 }
      return (isNegative ? -1 : 1) * Double(number.value) / scale
    }
  }

  /// Figures without their point, and how many stand behind it.
  private struct Number {
    var value = 0
    var places = 0

    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
      guard bytes.count > start, bytes.count <= start + 10 else { return nil }
      var hasPoint = false
      var position = start
      while position < bytes.count {
        let byte = bytes[position]
        if byte >= 0x30, byte <= 0x39 {
          value = value * 10 + Int(byte - 0x30)
          if hasPoint { places += 1 }
        } else if byte == 0x2E, !hasPoint {
          hasPoint = true
        } else {
          return nil
        }
        position += 1
      }
    }
  }
}
