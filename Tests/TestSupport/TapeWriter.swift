/// Turns a JSON text into a tape of 64-bit words and a buffer of strings, in simdjson's layout.
struct TapeWriter {
  private let text: [UInt8]
  private var position = 0
  private var tape: [UInt64] = []
  private var strings: [UInt8] = []

  init(_ text: [UInt8]) { self.text = text }

  /// The tape and the strings; nil where the text is no JSON.
  mutating func write() -> (tape: [UInt64], strings: [UInt8])? {
    append("r", 0)
    guard value() else { return nil }
    skipBlanks()
    guard position == text.count else { return nil }
    append("r", 0)
    return (tape, strings)
  }

  private mutating func append(_ letter: Unicode.Scalar, _ payload: Int) {
    tape.append(UInt64(letter.value) << 56 | UInt64(payload))
  }

  private var byte: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipBlanks() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    skipBlanks()
    guard byte == expected else { return false }
    position += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard text[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func value() -> Bool {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return group("{", "}") { $0.member() }
    case UInt8(ascii: "["): return group("[", "]") { $0.value() }
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true", "t")
    case UInt8(ascii: "f"): return word("false", "f")
    case UInt8(ascii: "n"): return word("null", "n")
    default: return number()
    }
  }

  private mutating func word(_ word: String, _ letter: Unicode.Scalar) -> Bool {
    append(letter, 0)
    return take(word: word)
  }

  private mutating func member() -> Bool {
    skipBlanks()
    return string() && take(UInt8(ascii: ":")) && value()
  }

  private mutating func group(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ part: (inout TapeWriter) -> Bool
  ) -> Bool {
    let start = tape.count
    append(open, 0)
    position += 1
    let end = UInt8(truncatingIfNeeded: close.value)
    var count = 0
    if !take(end) {
      repeat {
        guard part(&self) else { return false }
        count += 1
      } while take(UInt8(ascii: ","))
      guard take(end) else { return false }
    }
    append(close, start)
    tape[start] |= UInt64(count) << 32 | UInt64(tape.count)
    return true
  }

  private mutating func string() -> Bool {
    guard byte == UInt8(ascii: "\"") else { return false }
    position += 1
    var bytes: [UInt8] = []
    while let byte, byte != UInt8(ascii: "\"") {
      position += 1
      if byte == UInt8(ascii: "\\") {
        guard let scalar = escaped() else { return false }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
      } else {
        bytes.append(byte)
      }
    }
    guard byte != nil else { return false }
    position += 1
    append("\"", strings.count)
    let count = UInt32(bytes.count)
    strings.append(contentsOf: (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) })
    strings.append(contentsOf: bytes)
    strings.append(0)
    return true
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let letter = byte else { return nil }
    position += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return unicode()
    default: return Unicode.Scalar(letter)
    }
  }

  private mutating func unicode() -> Unicode.Scalar? {
    guard let high = unit() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
    guard take(word: "\\u"), let low = unit(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= text.count else { return nil }
    let value = UInt32(String(decoding: text[position..<position + 4], as: UTF8.self), radix: 16)
    position += 4
    return value
  }

  private mutating func number() -> Bool {
    let start = position
    while let byte, "+-.0123456789eE".utf8.contains(byte) { position += 1 }
    let figures = String(decoding: text[start..<position], as: UTF8.self)
    if let value = Int64(figures) {
      append("l", 0)
      tape.append(UInt64(bitPattern: value))
    } else if let value = UInt64(figures) {
      append("u", 0)
      tape.append(value)
    } else if let value = Double(figures), !figures.isEmpty {
      append("d", 0)
      tape.append(value.bitPattern)
    } else {
      return false
    }
    return true
  }
}
