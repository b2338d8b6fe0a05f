/// Packs the records of one file after the other; see `PackedRecords` for the form.
///
/// A class, because it owns memory that is used again for the next file. Used by one thread at a time.
public final class RecordPacker {
  private var writer = PackedWriter()
  private var ends: [UInt32] = []

  public init() {}

  deinit { writer.out.deallocate() }

  /// Adds a record.
  public func add(_ element: JSONElement) {
    writer.pack(element)
    ends.append(UInt32(truncatingIfNeeded: writer.out.count))
  }

  /// The records added since the last call.
  public func finish() -> PackedRecords {
    let packed = PackedRecords(
      bytes: writer.out.bytes, ends: Array(ends),
      names: writer.names.bytes, nameStarts: writer.names.starts)
    writer.out.count = 0
    writer.names.removeAll()
    ends.removeAll(keepingCapacity: true)
    return packed
  }
}

/// What packs: a value, so that its parts are at hand without a look at who else might be changing them.
private struct PackedWriter {
  var out = GrowingBytes()
  var names = MemberNames()

  mutating func pack(_ element: JSONElement) {
    out.reserve(16)
    switch element.letter {
    case JSONElement.Kind.object.rawValue: packMembers(of: element)
    case JSONElement.Kind.array.rawValue: packElements(of: element)
    case JSONElement.Kind.string.rawValue: packText(of: element)
    case JSONElement.Kind.integer.rawValue:
      let value = Int64(bitPattern: element.tape[element.index + 1])
      if value >= 0, value <= Int64(PackedTag.greatestSmallNumber) {
        put(PackedTag.smallNumbers + UInt8(truncatingIfNeeded: value))
      } else {
        put(PackedTag.integer)
        put(varying: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
      }
    case JSONElement.Kind.unsigned.rawValue: put(PackedTag.unsigned, word: element.tape[element.index + 1])
    case JSONElement.Kind.double.rawValue: put(PackedTag.double, word: element.tape[element.index + 1])
    case JSONElement.Kind.yes.rawValue: put(PackedTag.yes)
    case JSONElement.Kind.no.rawValue: put(PackedTag.no)
    default: put(PackedTag.null)
    }
  }

  private mutating func packMembers(of element: JSONElement) {
    let start = beginGroup(PackedTag.object)
    for (name, value) in element.members {
      out.reserve(16)
      put(varying: UInt64(truncatingIfNeeded: names.number(of: name)))
      pack(value)
    }
    endGroup(start, PackedTag.largeObject)
  }

  private mutating func packElements(of element: JSONElement) {
    let start = beginGroup(PackedTag.array)
    for value in element.elements { pack(value) }
    endGroup(start, PackedTag.largeArray)
  }

  private mutating func packText(of element: JSONElement) {
    guard let text = element.utf8 else { return }
    out.reserve(text.count + 16)
    if text.count <= PackedTag.greatestShortText {
      put(PackedTag.shortTexts + UInt8(truncatingIfNeeded: text.count))
    } else {
      put(PackedTag.text)
      put(varying: UInt64(truncatingIfNeeded: text.count))
    }
    if let first = text.baseAddress { (out.start + out.count).update(from: first, count: text.count) }
    out.count += text.count
  }

  /// Writes the head of an object or a list, with room for a length of 16 bits.
  private mutating func beginGroup(_ tag: UInt8) -> Int {
    put(tag)
    put(0)
    put(0)
    return out.count
  }

  /// Writes the length into the head; a group that is larger than most gets a longer head.
  private mutating func endGroup(_ start: Int, _ largeTag: UInt8) {
    let length = out.count - start
    if length <= Int(UInt16.max) {
      UnsafeMutableRawPointer(out.start + start - 2).storeBytes(of: UInt16(length), as: UInt16.self)
      return
    }
    out.reserve(16)
    (out.start + start + 2).update(from: out.start + start, count: length)
    out.count += 2
    out.start[start - 3] = largeTag
    UnsafeMutableRawPointer(out.start + start - 2).storeBytes(of: UInt32(truncatingIfNeeded: length), as: UInt32.self)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    out.start[out.count] = byte
    out.count += 1
  }

  private mutating func put(_ tag: UInt8, word: UInt64) {
    put(tag)
    UnsafeMutableRawPointer(out.start + out.count).storeBytes(of: word, as: UInt64.self)
    out.count += 8
  }

  private mutating func put(varying value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      put(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    put(UInt8(truncatingIfNeeded: rest))
  }
}

/// The names of the members of one file's records, numbered as they come, and found again by a table of their hashes.
private struct MemberNames {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = []
  /// Numbers counted from 1, each at the place that its name's hash gives or soon after; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 512)
  /// Chance, so that no file can be made whose names all fall on one place.
  private let seed = UInt64.random(in: 1 ... .max)

  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = place(of: name)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isName(number, name) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(name, at: slot)
  }

  mutating func removeAll() {
    bytes.removeAll()
    starts.removeAll()
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, at slot: Int) -> Int {
    let number = starts.count
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: name.count)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: name)
    bytes.append(0)
    slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    if starts.count * 2 > slots.count { spread() }
    return number
  }

  /// Doubles the table.
  private mutating func spread() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in starts.indices {
      var slot = bytes.withUnsafeBufferPointer { bytes in place(of: MemberNames.name(at: Int(starts[number]), bytes)) }
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  private static func name(at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = bytes.baseAddress else { return bytes }
    let count = UnsafeRawPointer(first + start).loadUnaligned(as: UInt32.self)
    return UnsafeBufferPointer(start: first + start + 4, count: Int(count))
  }

  private func isName(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let known = MemberNames.name(at: Int(starts[number]), bytes)
      guard known.count == name.count else { return false }
      for position in 0..<name.count where known[position] != name[position] { return false }
      return true
    }
  }

  private func place(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = seed ^ UInt64(truncatingIfNeeded: name.count)
    var position = 0
    guard let first = name.baseAddress.map({ UnsafeRawPointer($0) }) else { return 0 }
    while position + 8 <= name.count {
      hash = MemberNames.mixed(hash ^ first.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var rest: UInt64 = 0
    while position < name.count {
      rest = rest << 8 | UInt64(name[position])
      position += 1
    }
    return Int(truncatingIfNeeded: MemberNames.mixed(hash ^ rest) >> 32) & (slots.count - 1)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}
