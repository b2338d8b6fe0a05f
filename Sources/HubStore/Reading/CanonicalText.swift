import ESSDomain
import Glibc

/// Compares a text with the one canonical form of what was parsed from it, without writing that form.
///
/// A canonical file can be changed by copying the bytes of all its records but one, which is what makes a save cost no
/// more than the disk does.
struct CanonicalText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The bytes of each element of a list, or of the one object, where the file is canonical to its last byte; else nil.
  static func elements(of root: JSONElement, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    var text = CanonicalText(bytes)
    guard let ranges = root.kind == .array ? text.list(root) : text.single(root), text.takes(0x0A),
      text.position == bytes.count
    else { return nil }
    return ranges
  }

  private mutating func single(_ root: JSONElement) -> [Range<Int>]? {
    value(root, 0) ? [0..<position] : nil
  }

  private mutating func list(_ root: JSONElement) -> [Range<Int>]? {
    guard takes(0x5B) else { return nil }
    var ranges: [Range<Int>] = []
    for element in root.elements {
      if !ranges.isEmpty, !takes(0x2C) { return nil }
      guard newLine(1) else { return nil }
      let start = position
      guard value(element, 1) else { return nil }
      ranges.append(start..<position)
    }
    if !ranges.isEmpty, !newLine(0) { return nil }
    return takes(0x5D) ? ranges : nil
  }

  private mutating func value(_ element: JSONElement, _ depth: Int) -> Bool {
    switch element.kind {
    case .object: return object(element, depth)
    case .array: return array(element, depth)
    case .string:
      guard let utf8 = element.utf8 else { return false }
      return string(utf8)
    case .integer: return integer(element.integer ?? 0)
    case .unsigned, .double: return takes(JSONValue(element).text(.oneLine).utf8)
    case .yes: return takes("true".utf8)
    case .no: return takes("false".utf8)
    case .null: return takes("null".utf8)
    }
  }

  private mutating func object(_ element: JSONElement, _ depth: Int) -> Bool {
    guard takes(0x7B) else { return false }
    var last: UnsafeBufferPointer<UInt8>?
    for (key, inner) in element.members {
      if let last {
        guard CanonicalText.precedes(last, key), takes(0x2C) else { return false }
      }
      guard newLine(depth + 1), string(key), takes(0x3A), takes(0x20), value(inner, depth + 1) else { return false }
      last = key
    }
    return (last == nil || newLine(depth)) && takes(0x7D)
  }

  private mutating func array(_ element: JSONElement, _ depth: Int) -> Bool {
    guard takes(0x5B) else { return false }
    var isFirst = true
    for inner in element.elements {
      if !isFirst, !takes(0x2C) { return false }
      guard newLine(depth + 1), value(inner, depth + 1) else { return false }
      isFirst = false
    }
    return (isFirst || newLine(depth)) && takes(0x5D)
  }

  private mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    // What reads as it is written has no escape in it; of what must have one, only DEL can stand there without.
    let start = position
    if takes(0x22), takes(utf8), takes(0x22), !CanonicalText.has(0x7F, utf8) { return true }
    position = start
    var writer = JSONWriter(.oneLine)
    writer.string(String(decoding: utf8, as: UTF8.self))
    return takes(writer.bytes)
  }

  private mutating func integer(_ value: Int64) -> Bool {
    guard value >= 0 else { return takes(String(value).utf8) }
    let start = position
    var read: Int64 = 0
    while position < bytes.count, case let figure = bytes[position] &- 0x30, figure < 10, position - start < 18 {
      read = read * 10 + Int64(figure)
      position += 1
    }
    let isPlain = position > start && (bytes[start] != 0x30 || position == start + 1)
    if isPlain, read == value, position - start < 18 { return true }
    position = start
    return takes(String(value).utf8)
  }

  private static func has(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.baseAddress else { return false }
    return memchr(first, Int32(byte), text.count) != nil
  }

  private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let one = left.baseAddress, let other = right.baseAddress else { return left.count < right.count }
    let order = memcmp(one, other, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  @inline(__always) private mutating func takes(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  @inline(__always) private mutating func takes(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    guard wanted.count <= bytes.count - position else { return false }
    if let place = bytes.baseAddress, let first = wanted.baseAddress {
      guard memcmp(place + position, first, wanted.count) == 0 else { return false }
    }
    position += wanted.count
    return true
  }

  @inline(__always) private mutating func takes(_ wanted: some Collection<UInt8>) -> Bool {
    guard wanted.count <= bytes.count - position else { return false }
    var place = position
    for byte in wanted {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    position = place
    return true
  }

  @inline(__always) private mutating func newLine(_ depth: Int) -> Bool {
    guard takes(0x0A), bytes.count - position >= 2 * depth else { return false }
    for place in position..<position + 2 * depth where bytes[place] != 0x20 { return false }
    position += 2 * depth
    return true
  }
}
