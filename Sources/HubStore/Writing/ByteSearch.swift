import CLinux
import Glibc

/// Looks for bytes in bytes.
enum ByteSearch {
  static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { haystack in
      wanted.withUnsafeBytes { needle in
        guard let start = haystack.baseAddress, let sought = needle.baseAddress else { return false }
        return memmem(start, haystack.count, sought, needle.count) != nil
      }
    }
  }

  /// The whole lines, without their ends, in which bytes stand.
  static func lines(with wanted: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBytes { haystack in
      guard let start = haystack.baseAddress, !wanted.isEmpty else { return [] }
      var lines: [Range<Int>] = []
      var from = 0
      while from < haystack.count, let hit = memmem(start + from, haystack.count - from, wanted, wanted.count) {
        let place = start.distance(to: UnsafeRawPointer(hit))
        // A line without an end is torn: nobody was told of it.
        guard let end = memchr(start + place, 0x0A, haystack.count - place) else { break }
        let first = memrchr(start, 0x0A, place).map { start.distance(to: UnsafeRawPointer($0)) + 1 } ?? 0
        from = start.distance(to: UnsafeRawPointer(end))
        lines.append(first..<from)
      }
      return lines
    }
  }

  /// The whole lines of a text, without their ends.
  static func allLines(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress else { return [] }
      var lines: [Range<Int>] = []
      var from = 0
      while from < text.count, let end = memchr(start + from, 0x0A, text.count - from) {
        let place = start.distance(to: UnsafeRawPointer(end))
        lines.append(from..<place)
        from = place + 1
      }
      return lines
    }
  }
}
