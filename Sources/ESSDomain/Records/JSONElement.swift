/// A value on the tape that simdjson makes of a JSON text: a place in it, read without a copy.
///
/// The tape is an array of 64-bit words: a type letter in the top byte, a payload below (simdjson's `doc/tape.md`).
/// An element is valid only as long as the tape it points into, which its maker sees to: see `HubStore`.
public struct JSONElement {
  let tape: UnsafePointer<UInt64>
  let strings: UnsafePointer<UInt8>
  let index: Int

  /// The value at a word of a tape whose strings stand in `strings`.
  public init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, index: Int) {
    self.tape = tape
    self.strings = strings
    self.index = index
  }

  /// What kind of value this is.
  public enum Kind: UInt8, Sendable {
    case object = 0x7B
    case array = 0x5B
    case string = 0x22
    case integer = 0x6C
    case unsigned = 0x75
    case double = 0x64
    case yes = 0x74
    case no = 0x66
    case null = 0x6E
  }

  @inline(__always) var letter: UInt8 { UInt8(truncatingIfNeeded: tape[index] >> 56) }
  @inline(__always) var payload: UInt64 { tape[index] & 0x00FF_FFFF_FFFF_FFFF }

  public var kind: Kind { Kind(rawValue: letter) ?? .null }

  /// The word after this value.
  @inline(__always) var next: Int {
    switch letter {
    case Kind.object.rawValue, Kind.array.rawValue: Int(truncatingIfNeeded: payload & 0xFFFF_FFFF)
    case Kind.integer.rawValue, Kind.unsigned.rawValue, Kind.double.rawValue: index + 2
    default: index + 1
    }
  }

  /// The bytes of a string, UTF-8 that the parser has checked.
  @inline(__always) public var utf8: UnsafeBufferPointer<UInt8>? {
    guard letter == Kind.string.rawValue else { return nil }
    let start = strings + Int(truncatingIfNeeded: payload)
    let count = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
    return UnsafeBufferPointer(start: start + 4, count: Int(count))
  }

  public var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

  /// A whole number; a decimal one counts when it has no fraction.
  public var integer: Int64? {
    switch letter {
    case Kind.integer.rawValue: Int64(bitPattern: tape[index + 1])
    case Kind.unsigned.rawValue: Int64(exactly: tape[index + 1])
    case Kind.double.rawValue: Int64(exactly: Double(bitPattern: tape[index + 1]))
    default: nil
    }
  }

  public var double: Double? {
    switch letter {
    case Kind.integer.rawValue: Double(Int64(bitPattern: tape[index + 1]))
    case Kind.unsigned.rawValue: Double(tape[index + 1])
    case Kind.double.rawValue: Double(bitPattern: tape[index + 1])
    default: nil
    }
  }

  public var bool: Bool? {
    letter == Kind.yes.rawValue ? true : letter == Kind.no.rawValue ? false : nil
  }

  /// The members of an object in the order of the text; none for another kind.
  public var members: Members {
    let isObject = letter == Kind.object.rawValue
    return Members(tape: tape, strings: strings, index: index + 1, end: isObject ? next - 1 : index + 1)
  }

  /// The values of an array; none for another kind.
  public var elements: Elements {
    let isArray = letter == Kind.array.rawValue
    return Elements(tape: tape, strings: strings, index: index + 1, end: isArray ? next - 1 : index + 1)
  }

  /// The member of that name, looked for from the start.
  public subscript(name: String) -> JSONElement? {
    for (key, value) in members where key.elementsEqual(name.utf8) { return value }
    return nil
  }

  public struct Members: Sequence, IteratorProtocol {
    let tape: UnsafePointer<UInt64>
    let strings: UnsafePointer<UInt8>
    var index: Int
    let end: Int

    @inline(__always)
    public mutating func next() -> (key: UnsafeBufferPointer<UInt8>, value: JSONElement)? {
      guard index < end, let key = JSONElement(tape: tape, strings: strings, index: index).utf8 else { return nil }
      let value = JSONElement(tape: tape, strings: strings, index: index + 1)
      index = value.next
      return (key, value)
    }
  }

  public struct Elements: Sequence, IteratorProtocol {
    let tape: UnsafePointer<UInt64>
    let strings: UnsafePointer<UInt8>
    var index: Int
    let end: Int

    @inline(__always)
    public mutating func next() -> JSONElement? {
      guard index < end else { return nil }
      let value = JSONElement(tape: tape, strings: strings, index: index)
      index = value.next
      return value
    }
  }
}
