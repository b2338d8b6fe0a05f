/// Room for the tape of one packed record, on which it is read like any other JSON; used again for the next one.
///
/// A class, because it owns memory. Used by one thread at a time, and never passed on.
final class TapeRoom {
  private var space = TapeSpace()

  deinit { space.deallocate() }

  /// A record; valid until the next call.
  func record(_ place: Int, of packed: PackedRecords) -> JSONElement { space.record(place, of: packed) }

  /// The value of one member of a record; nil when the record has none.
  ///
  /// Valid until the next call.
  func member(_ number: Int, ofRecord place: Int, of packed: PackedRecords) -> JSONElement? {
    space.member(number, ofRecord: place, of: packed)
  }
}

/// The memory of a `TapeRoom`: a value, so that its parts are at hand without a look at who else might be changing them.
private struct TapeSpace {
  private var tape = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private var tapeCapacity = 1
  private var tapeCount = 0
  private var strings = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
  private var stringsCapacity = 1
  private var stringsCount = 0
  /// Whose names stand at the beginning of `strings`.
  private var owner: PackedRecords?

  func deallocate() {
    tape.deallocate()
    strings.deallocate()
  }

  mutating func record(_ place: Int, of packed: PackedRecords) -> JSONElement {
    let range = packed.range(of: place)
    prepare(packed, range.count)
    packed.bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      var cursor = first + range.lowerBound
      packed.nameStarts.withUnsafeBufferPointer { unpack(&cursor, $0) }
    }
    return JSONElement(tape: tape, strings: strings, index: 0)
  }

  mutating func member(_ number: Int, ofRecord place: Int, of packed: PackedRecords) -> JSONElement? {
    let range = packed.range(of: place)
    let found = packed.bytes.withUnsafeBufferPointer { bytes -> Bool in
      guard let first = bytes.baseAddress else { return false }
      guard var value = TapeSpace.member(number, in: first + range.lowerBound) else { return false }
      prepare(packed, range.count)
      packed.nameStarts.withUnsafeBufferPointer { unpack(&value, $0) }
      return true
    }
    return found ? JSONElement(tape: tape, strings: strings, index: 0) : nil
  }

  /// Where the value of a member starts.
  private static func member(_ number: Int, in record: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var cursor = record
    let tag = cursor.pointee
    guard tag == PackedTag.object || tag == PackedTag.largeObject else { return nil }
    cursor += 1
    let length = length(&cursor, isLarge: tag == PackedTag.largeObject)
    let end = cursor + length
    var found: UnsafePointer<UInt8>?
    while cursor < end {
      let name = Int(truncatingIfNeeded: varying(&cursor))
      // Of a name that comes twice the last counts; almost always there is one.
      if name == number { found = cursor }
      skip(&cursor)
    }
    return found
  }

  /// Makes room for what so many packed bytes can become, so that unpacking need not look.
  private mutating func prepare(_ packed: PackedRecords, _ length: Int) {
    if tapeCapacity < length * 2 + 4 {
      tape.deallocate()
      tapeCapacity = length * 3 + 1_024
      tape = UnsafeMutablePointer<UInt64>.allocate(capacity: tapeCapacity)
    }
    let wanted = packed.names.count + length * 6 + 16
    if stringsCapacity < wanted {
      strings.deallocate()
      stringsCapacity = wanted * 2 + 4_096
      strings = UnsafeMutablePointer<UInt8>.allocate(capacity: stringsCapacity)
      owner = nil
    }
    if owner !== packed {
      owner = packed
      packed.names.withUnsafeBufferPointer { names in
        if let first = names.baseAddress { strings.update(from: first, count: names.count) }
      }
    }
    tapeCount = 0
    stringsCount = packed.names.count
  }

  private mutating func unpack(_ cursor: inout UnsafePointer<UInt8>, _ nameStarts: UnsafeBufferPointer<UInt32>) {
    let tag = cursor.pointee
    cursor += 1
    switch tag {
    case PackedTag.shortTexts...: unpackText(&cursor, count: Int(tag - PackedTag.shortTexts))
    case PackedTag.smallNumbers...: put(.integer, word: UInt64(tag - PackedTag.smallNumbers))
    case PackedTag.object, PackedTag.largeObject:
      let start = tapeCount
      put(.object, 0)
      let length = TapeSpace.length(&cursor, isLarge: tag == PackedTag.largeObject)
      let end = cursor + length
      while cursor < end {
        put(.string, Int(nameStarts[Int(truncatingIfNeeded: TapeSpace.varying(&cursor))]))
        unpack(&cursor, nameStarts)
      }
      put(.object, start)
      tape[start] |= UInt64(tapeCount)
    case PackedTag.array, PackedTag.largeArray:
      let start = tapeCount
      put(.array, 0)
      let length = TapeSpace.length(&cursor, isLarge: tag == PackedTag.largeArray)
      let end = cursor + length
      while cursor < end { unpack(&cursor, nameStarts) }
      put(.array, start)
      tape[start] |= UInt64(tapeCount)
    case PackedTag.text:
      let count = Int(truncatingIfNeeded: TapeSpace.varying(&cursor))
      unpackText(&cursor, count: count)
    case PackedTag.integer:
      let folded = TapeSpace.varying(&cursor)
      put(.integer, word: (folded >> 1) ^ (0 &- (folded & 1)))
    case PackedTag.unsigned: put(.unsigned, word: TapeSpace.word(&cursor))
    case PackedTag.double: put(.double, word: TapeSpace.word(&cursor))
    case PackedTag.yes: put(.yes, 0)
    case PackedTag.no: put(.no, 0)
    default: put(.null, 0)
    }
  }

  @inline(__always)
  private mutating func unpackText(_ cursor: inout UnsafePointer<UInt8>, count: Int) {
    put(.string, stringsCount)
    let place = strings + stringsCount
    UnsafeMutableRawPointer(place).storeBytes(of: UInt32(truncatingIfNeeded: count), as: UInt32.self)
    (place + 4).update(from: cursor, count: count)
    stringsCount += 4 + count
    cursor += count
  }

  @inline(__always)
  private mutating func put(_ kind: JSONElement.Kind, _ payload: Int) {
    tape[tapeCount] = UInt64(kind.rawValue) << 56 | UInt64(payload)
    tapeCount += 1
  }

  @inline(__always)
  private mutating func put(_ kind: JSONElement.Kind, word: UInt64) {
    put(kind, 0)
    tape[tapeCount] = word
    tapeCount += 1
  }

  /// Passes over a value.
  private static func skip(_ cursor: inout UnsafePointer<UInt8>) {
    let tag = cursor.pointee
    cursor += 1
    switch tag {
    case PackedTag.shortTexts...: cursor += Int(tag - PackedTag.shortTexts)
    case PackedTag.object, PackedTag.array:
      let length = length(&cursor, isLarge: false)
      cursor += length
    case PackedTag.largeObject, PackedTag.largeArray:
      let length = length(&cursor, isLarge: true)
      cursor += length
    case PackedTag.text:
      let count = Int(truncatingIfNeeded: varying(&cursor))
      cursor += count
    case PackedTag.integer: _ = varying(&cursor)
    case PackedTag.unsigned, PackedTag.double: cursor += 8
    default: break
    }
  }

  @inline(__always)
  private static func length(_ cursor: inout UnsafePointer<UInt8>, isLarge: Bool) -> Int {
    let raw = UnsafeRawPointer(cursor)
    cursor += isLarge ? 4 : 2
    return isLarge ? Int(raw.loadUnaligned(as: UInt32.self)) : Int(raw.loadUnaligned(as: UInt16.self))
  }

  @inline(__always)
  private static func word(_ cursor: inout UnsafePointer<UInt8>) -> UInt64 {
    defer { cursor += 8 }
    return UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self)
  }

  @inline(__always)
  private static func varying(_ cursor: inout UnsafePointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = cursor.pointee
      cursor += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
  }
}
