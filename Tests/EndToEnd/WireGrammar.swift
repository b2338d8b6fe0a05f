/// Everything that may be sent to a terminal of one type: what its description has for drawing, and what we add to it.
struct WireGrammar {
  /// Sequences of the description, a number of any size written as `#`.
  private let known: Set<String>
  private let controls: Set<UInt8>

  /// What ncurses uses of a description to draw, to begin and to end; no queries, no printer, no resets.
  private static let drawing: Set<String> = [
    "cup", "hpa", "vpa", "home", "ll", "cr", "cub", "cub1", "cuf", "cuf1", "cud", "cud1", "cuu", "cuu1", "ht", "cbt",
    "ind", "indn", "ri", "rin", "csr", "clear", "ed", "el", "el1", "ech", "ich", "ich1", "dch", "dch1", "il", "il1",
    "dl", "dl1", "smir", "rmir", "rep", "sgr", "sgr0", "bold", "dim", "sitm", "ritm", "smul", "rmul", "smso", "rmso",
    "rev", "setaf", "setab", "setf", "setb", "op", "smacs", "rmacs", "enacs", "smcup", "rmcup", "smkx", "rmkx",
    "civis", "cnorm", "cvvis", "smam", "XM",
  ]

  /// The modes that Essor sets and takes back: marked pastes, explicit order of text, the mouse.
  private static let ours = [
    "\u{1B}[?2004h", "\u{1B}[?2004l", "\u{1B}[8l", "\u{1B}[8h", "\u{1B}[1 k", "\u{1B}[0 k", "\u{1B}[?1243l",
    "\u{1B}[?1243h", "\u{1B}[?2501l", "\u{1B}[?1000h", "\u{1B}[?1000l", "\u{1B}[?1006l", "\u{1B}[?1006;1000h",
    "\u{1B}[?1006;1000l", "\u{1B}]11;?\u{1B}\\",
  ]

  /// Reads what `infocmp -1x` says of a terminal.
  init(infocmp text: String) {
    var known = Set(WireGrammar.ours)
    var controls: Set<UInt8> = []
    for line in text.split(separator: "\n") {
      let parts = line.drop { $0 == "\t" }.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, WireGrammar.drawing.contains(String(parts[0])), parts[1].hasSuffix(",") else { continue }
      for shape in WireGrammar.shapes(of: String(parts[1].dropLast())) {
        for token in WireToken.read(shape) {
          switch token.kind {
          case .sequence: known.insert(String(decoding: token.bytes, as: UTF8.self))
          case .control: controls.insert(token.bytes[0])
          case .text, .broken: break
          }
        }
      }
    }
    self.known = known
    self.controls = controls
  }

  /// What of a stream does not belong, with its place; nothing when all does.
  ///
  /// `allowing` are signs that the text may hold though they are not seen: joiners where the terminal joins letters.
  func strangers(in bytes: [UInt8], allowing: Set<UInt32> = []) -> [String] {
    var place = 0
    var found: [String] = []
    for token in WireToken.read(bytes) where found.count < 10 {
      if let why = objection(to: token, allowing) {
        let around = bytes[max(0, place - 24)..<min(bytes.count, place + token.bytes.count + 24)]
        found.append("byte \(place): \(why) in \(String(decoding: around, as: UTF8.self).debugDescription)")
      }
      place += token.bytes.count
    }
    return found
  }

  private func objection(to token: WireToken, _ allowing: Set<UInt32>) -> String? {
    switch token.kind {
    case .broken: return "a sequence without end, or no UTF-8"
    case .control: return controls.contains(token.bytes[0]) ? nil : "control \(token.bytes[0])"
    case .text:
      guard let scalar = String(decoding: token.bytes, as: UTF8.self).unicodeScalars.first else { return "no text" }
      return WireGrammar.isHarmless(scalar.value) || allowing.contains(scalar.value)
        ? nil : "U+\(String(scalar.value, radix: 16, uppercase: true))"
    case .sequence:
      let text = String(decoding: token.bytes, as: UTF8.self)
      return isKnown(text) ? nil : "unknown sequence \(text.debugDescription)"
    }
  }

  private func isKnown(_ sequence: String) -> Bool {
    if known.contains(sequence) || known.contains(WireGrammar.withoutNumbers(sequence)) { return true }
    // Looks are put together of several parts.
    if sequence.hasPrefix("\u{1B}["), sequence.hasSuffix("m") {
      return sequence.dropFirst(2).dropLast().allSatisfy { $0.isASCII && $0.isNumber || $0 == ";" || $0 == ":" }
    }
    let clipboard = "\u{1B}]52;c;"
    guard sequence.hasPrefix(clipboard), sequence.hasSuffix("\u{1B}\\") else { return false }
    return sequence.dropFirst(clipboard.count).dropLast(2).utf8.allSatisfy {
      $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2B || $0 == 0x2F
        || $0 == 0x3D
    }
  }

  private static func withoutNumbers(_ text: String) -> String {
    var output = ""
    for character in text {
      guard character.isASCII, character.isNumber else {
        output.append(character)
        continue
      }
      if output.last != "#" { output.append("#") }
    }
    return output
  }

  /// Whether a character only stands where it is put: no control of C1, no mark of direction, nothing unseen or private.
  private static func isHarmless(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFDD0...0xFDEF,
      0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE000...0xF8FF, 0xE0000...0x10FFFF:
      false
    default: value & 0xFFFE != 0xFFFE
    }
  }

  /// The texts that a capability may come to, its numbers as `#`: one with all its conditions met, one with none.
  private static func shapes(of capability: String) -> [[UInt8]] {
    let bytes = unescaped(Array(capability.utf8))
    return [expanded(bytes, isMet: true), expanded(bytes, isMet: false)]
  }

  /// `\E`, `^X`, `\n` and the like as the bytes they stand for; padding (`$<5>`) left out.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    let letters: [UInt8: UInt8] = [
      0x45: 0x1B, 0x65: 0x1B, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09, 0x62: 0x08, 0x66: 0x0C, 0x73: 0x20, 0x30: 0,
    ]
    var output: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x5C:
        let digits = rest.prefix(3)
        if digits.count == 3, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8) {
          output.append(value)
          rest = rest.dropFirst(3)
        } else if let next = rest.popFirst() {
          output.append(letters[next] ?? next)
        }
      case 0x5E: if let next = rest.popFirst() { output.append(next & 0x1F) }
      case 0x24 where rest.first == 0x3C: rest = rest.drop { $0 != 0x3E }.dropFirst()
      default: output.append(byte)
      }
    }
    return output
  }

  /// The literal parts of a capability (terminfo(5)) with `#` for each number it would print.
  private static func expanded(_ bytes: [UInt8], isMet: Bool) -> [UInt8] {
    var output: [UInt8] = []
    // Whether the part one is in is left out: one entry for each condition around it.
    var hidden: [Bool] = []
    var rest = bytes[...]
    func put(_ byte: UInt8) { if !hidden.contains(true) { output.append(byte) } }
    while let byte = rest.popFirst() {
      guard byte == 0x25, let next = rest.popFirst() else {
        put(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "%"): put(next)
      case UInt8(ascii: "?"): hidden.append(false)
      case UInt8(ascii: "t"): if let last = hidden.indices.last { hidden[last] = !isMet }
      case UInt8(ascii: "e"): if let last = hidden.indices.last { hidden[last] = isMet }
      case UInt8(ascii: ";"): _ = hidden.popLast()
      case UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "g"): rest = rest.dropFirst()
      case UInt8(ascii: "{"): rest = rest.drop { $0 != UInt8(ascii: "}") }.dropFirst()
      case UInt8(ascii: "'"): rest = rest.dropFirst(2)
      case UInt8(ascii: "d"), UInt8(ascii: "x"), UInt8(ascii: "s"): put(UInt8(ascii: "#"))
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ":"):
        rest = rest.drop { !"doxXs".utf8.contains($0) }.dropFirst()
        put(UInt8(ascii: "#"))
      default: break
      }
    }
    return output
  }
}

/// A part of what is sent: one character, one control, or one sequence.
struct WireToken: Equatable {
  enum Kind: Equatable {
    case text
    case control
    case sequence
    /// Ends in the middle, or is no UTF-8.
    case broken
  }

  let kind: Kind
  let bytes: [UInt8]

  /// The parts of a stream in their order: every byte is in one of them.
  static func read(_ stream: [UInt8]) -> [WireToken] {
    var tokens: [WireToken] = []
    var place = 0
    while place < stream.count {
      let (kind, length) = next(stream[place...])
      tokens.append(WireToken(kind: kind, bytes: Array(stream[place..<place + length])))
      place += length
    }
    return tokens
  }

  private static func next(_ rest: ArraySlice<UInt8>) -> (Kind, Int) {
    guard let first = rest.first else { return (.broken, 0) }
    if first == 0x1B { return sequence(rest) }
    if first < 0x20 || first == 0x7F { return (.control, 1) }
    if first < 0x80 { return (.text, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let bytes = Array(rest.prefix(length))
    return String(validating: bytes, as: UTF8.self) == nil || bytes.count < length ? (.broken, 1) : (.text, length)
  }

  /// A sequence of ECMA-48: parameters, intermediates and a final byte; or a string with its end.
  private static func sequence(_ rest: ArraySlice<UInt8>) -> (Kind, Int) {
    var tail = rest.dropFirst()
    guard let second = tail.popFirst() else { return (.broken, rest.count) }
    func length() -> Int { rest.count - tail.count }
    switch second {
    case UInt8(ascii: "["):
      // `#` stands for a number in what was read from a description.
      tail = tail.drop { $0 >= 0x30 && $0 <= 0x3F || $0 == UInt8(ascii: "#") }.drop { $0 >= 0x20 && $0 <= 0x2F }
      guard let final = tail.popFirst(), final >= 0x40, final <= 0x7E else { return (.broken, length()) }
      return (.sequence, length())
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      while let byte = tail.popFirst() {
        if byte == 7 { return (.sequence, length()) }
        guard byte != 0x1B else { return (tail.popFirst() == UInt8(ascii: "\\") ? .sequence : .broken, length()) }
      }
      return (.broken, length())
    case 0x20...0x2F:
      tail = tail.drop { $0 >= 0x20 && $0 <= 0x2F }
      guard tail.popFirst() != nil else { return (.broken, length()) }
      return (.sequence, length())
    default: return (.sequence, length())
    }
  }
}
