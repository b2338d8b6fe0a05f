/// One cell of the screen in 16 bytes without references: a character with its marks, and what it means.
public struct Cell: Sendable, Hashable {
  /// The base character; a space when the cell is empty, 0 in the second half of a wide character.
  var scalar: UInt32
  public internal(set) var role: Role
  /// The role whose background shows where `role` has none.
  public internal(set) var ground: Role
  public internal(set) var emphasis: Emphasis
  /// 1 or 2 cells; 0 in the second half of a wide character.
  var span: UInt8
  /// Up to four combining marks of the basic plane, the first in the lowest 16 bits.
  var marks: UInt64

  init(
    scalar: UInt32 = 0x20, marks: UInt64 = 0, span: UInt8 = 1, role: Role = .text, ground: Role = .text,
    emphasis: Emphasis = .plain
  ) {
    self.scalar = scalar
    self.marks = marks
    self.span = span
    self.role = role
    self.ground = ground
    self.emphasis = emphasis
  }

  public static let blank = Cell()

  /// Cells taken: 1 or 2, and 0 for the second half of a wide character.
  public var width: Int { Int(span) }
  public var isContinuation: Bool { span == 0 }

  /// The base character; a space in the second half of a wide character.
  public var base: Unicode.Scalar { Unicode.Scalar(scalar == 0 ? 0x20 : scalar) ?? " " }

  /// The base character as a number, without a check: what a terminal writes.
  public var baseValue: UInt32 { scalar }

  /// Combining marks, 16 bits each from the lowest; 0 ends them.
  public var packedMarks: UInt64 { marks }

  /// Whether two cells look the same but for their characters.
  public func looksLike(_ other: Cell) -> Bool {
    role == other.role && ground == other.ground && emphasis == other.emphasis
  }

  /// The character with its marks; empty in the second half of a wide character.
  public var text: String {
    guard span > 0 else { return "" }
    var text = String.UnicodeScalarView()
    text.append(base)
    var rest = marks
    while rest != 0 {
      if let mark = Unicode.Scalar(UInt32(rest & 0xFFFF)) { text.append(mark) }
      rest >>= 16
    }
    return String(text)
  }
}

/// Adds a combining mark to a packed set of at most four; more, and marks beyond the basic plane, are left out.
@inline(__always)
func packing(_ mark: UInt32, into marks: UInt64) -> UInt64 {
  guard mark < 0x1_0000, marks >> 48 == 0 else { return marks }
  var shift: UInt64 = 0
  while (marks >> shift) & 0xFFFF != 0 { shift &+= 16 }
  return marks | (UInt64(mark) << shift)
}
