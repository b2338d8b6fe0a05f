/// The records of one file, each in the few bytes that its values need, and unpacked only when somebody looks at it.
///
/// 50,000 organisations as Swift values take 2.8 KB each and a second to make; packed they take 0.5 KB, and making them is
/// little more than a copy of what the parser found. A record starts with the byte after the one before it ends.
///
/// The form, for the byte that a value starts with:
///
///     0 null · 1 false · 2 true
///     3, 4  an object: bytes of its members in 16 or 32 bits, then for each its name's number and its value
///     5, 6  a list, likewise
///     7     a whole number, folded about 0 (0, -1, 1, -2…), seven bits a byte
///     8, 9  a whole number beyond 63 bits, a decimal number: 8 bytes
///     10    a text: bytes in it, seven bits a byte, then UTF-8
///     32–127   the numbers 0 to 95
///     128–255  a text of 0 to 127 bytes
///
/// A class, because a set of records that is copied shares it. Nothing in it ever changes.
public final class PackedRecords: Sendable {
  let bytes: [UInt8]
  /// Where each record ends.
  let ends: [UInt32]
  /// The names of members, each with its length before it and a 0 behind, as on a tape.
  let names: [UInt8]
  /// Where each name stands.
  let nameStarts: [UInt32]

  init(bytes: [UInt8], ends: [UInt32], names: [UInt8], nameStarts: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
    self.names = names
    self.nameStarts = nameStarts
  }

  var count: Int { ends.count }

  /// The bytes of a record.
  func range(of place: Int) -> Range<Int> { (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place]) }

  /// The number of a member's name; nil when no record has such a member.
  func number(ofName name: [UInt8]) -> Int? {
    names.withUnsafeBufferPointer { names in
      nameStarts.firstIndex { start in
        let start = Int(start)
        let count = Int(UnsafeRawPointer(names.baseAddress.unsafelyUnwrapped + start).loadUnaligned(as: UInt32.self))
        return count == name.count && names[(start + 4)..<(start + 4 + count)].elementsEqual(name)
      }
    }
  }
}

/// The bytes that packed values start with.
enum PackedTag {
  static let null: UInt8 = 0
  static let no: UInt8 = 1
  static let yes: UInt8 = 2
  static let object: UInt8 = 3
  static let largeObject: UInt8 = 4
  static let array: UInt8 = 5
  static let largeArray: UInt8 = 6
  static let integer: UInt8 = 7
  static let unsigned: UInt8 = 8
  static let double: UInt8 = 9
  static let text: UInt8 = 10
  static let smallNumbers: UInt8 = 32
  static let shortTexts: UInt8 = 128

  static let greatestSmallNumber = 95
  static let greatestShortText = 127
}
