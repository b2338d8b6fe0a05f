import TestSupport

/// What accident, or somebody who means harm, does to the text of a file; the seed tells what.
struct Mutation {
  private(set) var bytes: [UInt8]
  private var generator: SeededGenerator
  private let others: [[UInt8]]

  /// A text changed in one to three ways; `others` are texts of which pieces may come in.
  init(of bytes: [UInt8], others: [[UInt8]], seed: Int) {
    self.bytes = bytes
    self.others = others
    generator = SeededGenerator(seed: seed)
    for _ in 0..<number(1...3) { change() }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func place() -> Int { number(0...max(0, bytes.count - 1)) }

  /// A piece of the text, short more often than long.
  private mutating func piece(of bytes: [UInt8]) -> Range<Int> {
    guard !bytes.isEmpty else { return 0..<0 }
    let start = number(0...bytes.count - 1)
    let longest = [4, 40, 400, bytes.count][number(0...3)]
    return start..<min(bytes.count, start + number(0...longest))
  }

  private mutating func change() {
    switch number(0...15) {
    case 0: if !bytes.isEmpty { bytes[place()] ^= 1 << UInt8(number(0...7)) }
    case 1: if !bytes.isEmpty { bytes[place()] = UInt8(number(0...255)) }
    case 2: bytes.removeSubrange(piece(of: bytes))
    case 3: bytes.removeLast(bytes.count - place())
    case 4: duplicate()
    case 5: splice()
    case 6: insert([0xFF, 0xC0, 0xED, 0x80, 0xF5].shuffled(using: &generator).prefix(number(1...3)), at: place())
    case 7: insert([0xEF, 0xBB, 0xBF], at: number(0...2) == 0 ? place() : 0)
    case 8: insert(Array(["// x\n", "/* x */", "# x\n", ",", "\r\n", "\u{0}", "\t"][number(0...6)].utf8), at: place())
    case 9: nest()
    case 10: swapLines()
    default: replaceValue()
    }
  }

  private mutating func insert(_ new: some Collection<UInt8>, at place: Int) {
    bytes.insert(contentsOf: new, at: min(place, bytes.count))
  }

  private mutating func duplicate() {
    let piece = Array(bytes[piece(of: bytes)])
    for _ in 0..<number(1...3) { insert(piece, at: place()) }
  }

  private mutating func splice() {
    let other = others[number(0...others.count - 1)]
    let new = Array(other[piece(of: other)])
    bytes.replaceSubrange(piece(of: bytes), with: new)
  }

  private mutating func nest() {
    let depth = [3, 200, 254, 255, 256, 300, 5_000][number(0...6)]
    let (open, close): (String, String) = number(0...1) == 0 ? ("[", "]") : ("{\"a\":", "}")
    let text =
      String(repeating: open, count: depth) + (number(0...3) == 0 ? "" : "1" + String(repeating: close, count: depth))
    if let value = value() {
      bytes.replaceSubrange(value, with: Array(text.utf8))
    } else {
      insert(Array(text.utf8), at: place())
    }
  }

  /// Lets two lines change places: members in another order, or worse.
  private mutating func swapLines() {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let first = number(0...lines.count - 1)
    lines.swapAt(first, number(0...2) == 0 ? number(0...lines.count - 1) : min(first + 1, lines.count - 1))
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private static let values = [
    "null", "true", "5", "-1", "0.5", "1e308", "-1e-320", "9007199254740993", "9223372036854775807",
    "-9223372036854775808", "18446744073709551615", "99999999999999999999", "1e999", "-0", "\"\"", "\"x\"", "[]",
    "{}", "[null]", "[[]]", "{\"\":{}}", "\"\\u0000\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"2026-02-30\"",
    "\"9999-12-31\"",
    "\"0000-01-01\"", "\"-2026-01-01\"", "\"09.541.01.99\"", "\"\u{202E}evil\"", "\"e\u{301}\"", "[1,2,3]",
    "[{\"id\":\"\"},{\"id\":\"\"}]", "{\"id\":null}", "\"01J00000000000000000000001\"", "2147483648", "-2147483649",
    "4294967296",
  ]

  /// Puts a value of another kind, or an extreme one, in some value's place.
  private mutating func replaceValue() {
    guard let value = value() else { return }
    let long = "\"" + String(repeating: "ا", count: 5_000) + "\""
    let number = number(0...Mutation.values.count)
    bytes.replaceSubrange(value, with: Array((number < Mutation.values.count ? Mutation.values[number] : long).utf8))
  }

  /// The bytes of some value after a colon.
  private mutating func value() -> Range<Int>? {
    let colons = bytes.indices.dropFirst().filter { bytes[$0] == 0x3A && bytes[$0 - 1] == 0x22 }
    guard let colon = colons.randomElement(using: &generator) else { return nil }
    var start = colon + 1
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    var (end, depth, isText) = (start, 0, false)
    while end < bytes.count {
      let byte = bytes[end]
      if isText {
        if byte == 0x5C { end += 1 } else if byte == 0x22 { isText = false }
      } else {
        switch byte {
        case 0x22: isText = true
        case 0x5B, 0x7B: depth += 1
        case 0x5D, 0x7D: depth -= 1
        case 0x2C, 0x0A: if depth == 0 { return start..<end }
        default: break
        }
        if depth < 0 { return start..<end }
      }
      end += 1
    }
    return start..<min(end, bytes.count)
  }
}
