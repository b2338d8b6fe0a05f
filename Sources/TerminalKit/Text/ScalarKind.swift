/// What becomes of one character of untrusted text on its way to the screen.
enum ScalarKind: Equatable {
  /// Stands in a cell of its own.
  case base
  /// Sits on the character before it.
  case mark
  /// ZWNJ or ZWJ: kept between two Arabic letters, where it decides how they join.
  case joiner
  /// Shown as another character, because it would act or be invisible.
  case picture(UInt32)
  /// Left out: direction marks, zero-width characters, variation selectors.
  case dropped

  /// The kind of a character, by its Unicode properties.
  static func of(_ scalar: Unicode.Scalar) -> ScalarKind {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: return .base
    case 0x09, 0x0A: return .picture(0x2420)
    case 0x00..<0x20: return .picture(0x2400 + value)
    case 0x7F: return .picture(0x2421)
    case 0x85, 0x2028, 0x2029: return .picture(0x2424)
    case 0x80...0x9F: return .picture(0x2426)
    case 0xAD: return .dropped
    case 0xA0..<0x300: return .base
    case 0x200C, 0x200D: return .joiner
    default: break
    }
    if CellWidth.isPlainArabic(value) || CellWidth.isPlainSign(value) { return .base }
    return byProperties(scalar)
  }

  private static func byProperties(_ scalar: Unicode.Scalar) -> ScalarKind {
    let value = scalar.value
    let properties = scalar.properties
    switch properties.generalCategory {
    case .unassigned, .privateUse, .surrogate, .control:
      return properties.isDefaultIgnorableCodePoint ? .dropped : .picture(0xFFFD)
    case .format:
      let isVisible = (0x600...0x605).contains(value) || value == 0x6DD || value == 0x70F || value == 0x8E2
      return isVisible ? .picture(0xFFFD) : .dropped
    case .nonspacingMark, .enclosingMark:
      return properties.isDefaultIgnorableCodePoint || value > 0xFFFF ? .dropped : .mark
    default:
      if properties.isDefaultIgnorableCodePoint { return .dropped }
      return (0x1160...0x11FF).contains(value) ? .mark : .base
    }
  }

  /// Whether the character is not seen and makes a text look other than it is: marks, embeddings, overrides and isolates
  /// of direction, spaces of no width.
  static func isHiddenMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether the character belongs to a script in which joiners decide the shape of letters.
  static func joins(_ value: UInt32) -> Bool {
    (0x620...0x64A).contains(value) || (0x66E...0x6D5).contains(value) || (0x6EE...0x6EF).contains(value)
      || (0x6FA...0x6FF).contains(value) || (0x750...0x77F).contains(value) || (0x8A0...0x8C9).contains(value)
  }

  /// Whether the character may belong to a right-to-left run: then the text goes through the bidi algorithm.
  @inline(__always)
  static func isRightToLeft(_ value: UInt32) -> Bool {
    guard value >= 0x590 else { return false }
    return value <= 0x8FF || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value)
      || (0x10800...0x10FFF).contains(value) || (0x1E800...0x1EFFF).contains(value)
  }
}
