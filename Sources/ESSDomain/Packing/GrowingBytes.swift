/// Bytes written one after the other into memory that grows as it must, and is used again: quicker than an array, which
/// looks at each byte whether anybody shares it.
///
/// Whoever holds it frees it.
struct GrowingBytes {
  private(set) var start = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
  private var capacity = 1 << 16
  var count = 0

  /// A copy of what has been written.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Makes room for so many more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  func deallocate() { start.deallocate() }
}
