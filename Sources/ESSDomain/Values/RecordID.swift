/// The name of a record: 26 characters of Crockford's base 32, sortable by the time of its making, unique without a server.
///
/// The first 10 characters are milliseconds since 1970, the other 16 are chance (the ULID layout).
public struct RecordID: Sendable, Hashable, Comparable {
  let bits: UInt128

  /// The identity of a record that has not been given one.
  public static let none = RecordID(bits: 0)

  init(bits: UInt128) { self.bits = bits }

  /// A new name made at a time with 80 bits of chance.
  public init(milliseconds: UInt64, chance: (UInt16, UInt64)) {
    bits = (UInt128(milliseconds & 0xFFFF_FFFF_FFFF) << 80) | (UInt128(chance.0) << 64) | UInt128(chance.1)
  }

  /// A name as written, in capitals or not; nil for anything but 26 characters of the alphabet.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let parsed = text.withUTF8 { RecordID(utf8: $0) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// A name as UTF-8 bytes.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 26 else { return nil }
    var bits: UInt128 = 0
    for (position, byte) in bytes.enumerated() {
      let digit = RecordID.value(of: byte)
      guard digit < 32, position > 0 || digit < 8 else { return nil }
      bits = (bits << 5) | UInt128(digit)
    }
    self.bits = bits
  }

  /// The 26 characters.
  public var text: String {
    String(unsafeUninitializedCapacity: 26) { buffer in
      var rest = bits
      for position in stride(from: 25, through: 0, by: -1) {
        buffer[position] = RecordID.alphabet[Int(truncatingIfNeeded: rest & 31)]
        rest >>= 5
      }
      return 26
    }
  }

  /// The last six characters, enough to tell records apart on a screen.
  public var short: String { String(text.suffix(6)) }

  /// Milliseconds since 1970 at which the name was made.
  public var milliseconds: UInt64 { UInt64(truncatingIfNeeded: bits >> 80) }

  public static func < (left: RecordID, right: RecordID) -> Bool { left.bits < right.bits }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, byte) in alphabet.enumerated() {
      table[Int(byte)] = UInt8(value)
      if byte >= 0x41 { table[Int(byte) + 0x20] = UInt8(value) }
    }
    return table
  }()

  private static func value(of byte: UInt8) -> UInt8 { values[Int(byte)] }
}
