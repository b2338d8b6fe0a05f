import ESSDomain

/// A JSON text walked strictly and slowly, to say where it goes wrong or where a value stands.
///
/// simdjson is fast and tells neither; this is for the texts that it refused, and for the place of a record that could
/// not be taken.
struct JSONText {
  /// A byte where the text stops being JSON, and why.
  struct Fault: Error, Equatable {
    let offset: Int
    let reason: Phrase
  }

  /// A step into a value.
  enum Step: Hashable {
    case element(Int)
    case member(String)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var path: [Step] = []
  private var wanted: [Step]?
  private var found: Int?

  static let greatestDepth = 256

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The first fault; nil for a text that is JSON.
  static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    var text = JSONText(bytes)
    do throws(Fault) {
      try text.walkAll()
      return nil
    } catch {
      return error
    }
  }

  /// Where the value at a path begins; nil when it is not reached.
  static func offset(of path: [Step], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var text = JSONText(bytes)
    text.wanted = path
    do throws(Fault) { try text.walkAll() } catch { return text.found }
    return text.found
  }

  /// Line and column of a byte, both from 1, the column in characters.
  static func place(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  private mutating func walkAll() throws(Fault) {
    skipSpace()
    try value(0)
    skipSpace()
    if position < bytes.count { throw fault(.moreText) }
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fault(_ reason: Phrase) -> Fault { Fault(offset: position, reason: byte == nil ? .cut : reason) }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value(_ depth: Int) throws(Fault) {
    if path == wanted { found = position }
    switch byte {
    case 0x7B where depth >= JSONText.greatestDepth, 0x5B where depth >= JSONText.greatestDepth: throw fault(.tooDeep)
    case 0x7B: try object(depth)
    case 0x5B: try array(depth)
    case 0x22: try string()
    case .some(0x2D), .some(0x30...0x39): try number()
    case 0x74: try word("true")
    case 0x66: try word("false")
    case 0x6E: try word("null")
    default: throw fault(.noValue)
    }
  }

  private mutating func object(_ depth: Int) throws(Fault) {
    position += 1
    skipSpace()
    if byte == 0x7D { return position += 1 }
    while true {
      guard byte == 0x22 else { throw fault(.noName) }
      let start = position + 1
      try string()
      let name = wanted == nil ? "" : String(decoding: bytes[start..<position - 1], as: UTF8.self)
      skipSpace()
      guard byte == 0x3A else { throw fault(.noColon) }
      position += 1
      skipSpace()
      try inside(.member(name), depth)
      if try ends(with: 0x7D) { return }
    }
  }

  private mutating func array(_ depth: Int) throws(Fault) {
    position += 1
    skipSpace()
    if byte == 0x5D { return position += 1 }
    var count = 0
    while true {
      try inside(.element(count), depth)
      count += 1
      if try ends(with: 0x5D) { return }
    }
  }

  private mutating func inside(_ step: Step, _ depth: Int) throws(Fault) {
    if wanted != nil { path.append(step) }
    try value(depth + 1)
    if wanted != nil { path.removeLast() }
  }

  /// Goes over a comma to the next place, or over the bracket that ends the list or object.
  private mutating func ends(with bracket: UInt8) throws(Fault) -> Bool {
    skipSpace()
    switch byte {
    case bracket:
      position += 1
      return true
    case 0x2C:
      position += 1
      skipSpace()
      return false
    default: throw fault(.noComma)
    }
  }

  private mutating func word(_ word: String) throws(Fault) {
    for letter in word.utf8 {
      guard byte == letter else { throw fault(.noValue) }
      position += 1
    }
  }
}

// MARK: - Numbers and strings

extension JSONText {
  private mutating func number() throws(Fault) {
    let start = position
    if byte == 0x2D { position += 1 }
    let wholeStart = position
    try digits()
    if bytes[wholeStart] == 0x30, position > wholeStart + 1 {
      position = wholeStart + 1
      throw fault(.leadingZero)
    }
    let isWhole = byte != 0x2E && byte != 0x65 && byte != 0x45
    if byte == 0x2E {
      position += 1
      try digits()
    }
    if byte == 0x65 || byte == 0x45 {
      position += 1
      if byte == 0x2B || byte == 0x2D { position += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let isInRange = isWhole ? Int64(text) != nil || UInt64(text) != nil : Double(text)?.isFinite ?? false
    if !isInRange { throw Fault(offset: start, reason: .hugeNumber) }
  }

  private mutating func digits() throws(Fault) {
    let start = position
    while let byte, byte >= 0x30, byte <= 0x39 { position += 1 }
    if position == start { throw fault(.noDigit) }
  }

  private mutating func string() throws(Fault) {
    position += 1
    while let byte {
      switch byte {
      case 0x22: return position += 1
      case 0x5C: try escape()
      case ..<0x20: throw fault(.controlInText)
      case ..<0x80: position += 1
      default: try letter()
      }
    }
    throw fault(.cut)
  }

  private mutating func escape() throws(Fault) {
    let start = position
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 1
    case 0x75:
      guard let first = unit() else { throw Fault(offset: start, reason: .badEscape) }
      guard (0xD800..<0xDC00).contains(first) else { return }
      let second = byte == 0x5C && position + 1 < bytes.count && bytes[position + 1] == 0x75 ? next() : nil
      guard let second, (0xDC00..<0xE000).contains(second) else { throw Fault(offset: start, reason: .badEscape) }
    default: throw byte == nil ? fault(.cut) : Fault(offset: start, reason: .badEscape)
    }
  }

  private mutating func next() -> Int? {
    position += 1
    return unit()
  }

  /// The four hexadecimal digits after a `u`.
  private mutating func unit() -> Int? {
    guard position + 5 <= bytes.count else { return nil }
    let digits = bytes[position + 1..<position + 5]
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || 0x61...0x66 ~= $0 | 0x20 }) else {
      return nil
    }
    position += 5
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// A character of two to four bytes in proper UTF-8.
  private mutating func letter() throws(Fault) {
    let count = bytes[position] >= 0xF0 ? 4 : bytes[position] >= 0xE0 ? 3 : 2
    let end = min(position + count, bytes.count)
    guard String(validating: bytes[position..<end], as: UTF8.self) != nil else { throw fault(.notUTF8) }
    position = end
  }
}
