import Testing

@testable import TerminalKit

/// BidiTest.txt: every sequence of up to four bidi classes, and longer ones that are known for their pitfalls.
///
/// The file names classes; a character stands for each. All 770,241 cases of Unicode 15.0 have the levels and the order
/// that it wants, and none is left out of that. (FriBidi 1.0.8 has the characters of Unicode 10.0: of the 34,924 of 15.0 it
/// gives another class to 1,167 newer ones and to 3 that were corrected since, in Hanunoo, Javanese and Sharada; of
/// Arabic it has U+0600 to U+077F whole.) Through `DisplayText` and `TextLayout` go besides the 43,995 whose characters the screen shows as they
/// are: the others have controls, separators or invisible characters, which `DisplayText` takes out before.
@Suite struct `The cases of BidiTest` {
  /// Without optimisation all of them take most of a minute; one in so many is enough from day to day.
  private static let sampling = Sampling(oneIn: 17)

  @Test func `have the levels and the order of UAX 9`() throws {
    let file = try #require(UnicodeFile("BidiTest.txt"), "apt-get install unicode-data")
    var reader = BidiTestReader()
    var tally = Tally()
    file.forEachLine { line in
      guard let classes = reader.take(line) else { return }
      tally.lines += 1
      guard Self.sampling.takes(tally.lines) else { return }
      let each = reader.bidiCase(classes)
      let isShown = each.survivesCleaning
      for (bit, base) in BidiTestReader.bases.enumerated() where classes.bits & (1 << bit) != 0 {
        tally.cases += 1
        if !each.holds(base: base) { tally.fail(each, base) }
        guard isShown else {
          tally.notShown += 1
          continue
        }
        if !each.isLaidOut(base.direction, fallback: base.fallback) { tally.fail(each, base) }
      }
    }
    #expect(tally.failures.isEmpty, "\(tally.failed) of \(tally.cases): \(tally.failures)")
    if file.version == "15.0.0" { #expect(tally.lines == 490_846) }
    #expect(tally.lines > 400_000)
    if Self.sampling.step == 1, file.version == "15.0.0" {
      #expect(tally.cases == 770_241)
      // Those with controls, separators and characters that are not seen, and marks that have no letter before them.
      #expect(tally.notShown == 726_246)
    }
  }
}

/// What was counted on the way, and the first few cases that went wrong.
struct Tally {
  var lines = 0
  var cases = 0
  /// Cases that have characters which never reach the layout.
  var notShown = 0
  var failed = 0
  var failures: [String] = []

  mutating func fail(_ each: BidiCase, _ base: EmbeddingLevels.Base) {
    failed += 1
    guard failures.count < 5 else { return }
    failures.append(each.scalars.map { String($0, radix: 16) }.joined(separator: " ") + " \(base)")
  }
}

extension EmbeddingLevels.Base {
  /// The direction given, as a text would have it.
  var direction: Direction? { if case .given(let direction) = self { direction } else { nil } }

  var fallback: Direction { if case .firstStrong(let otherwise) = self { otherwise } else { .leftToRight } }
}

/// Reads the lines of BidiTest.txt: what holds from there on, and classes with the paragraphs they are tried in.
struct BidiTestReader {
  /// The bits of a line: first strong letter, left to right, right to left.
  static let bases: [EmbeddingLevels.Base] = [
    .firstStrong(otherwise: .leftToRight), .given(.leftToRight), .given(.rightToLeft),
  ]

  private var levels: [Int8?] = []
  private var order: [Int] = []

  struct Classes {
    let scalars: [UInt32]
    let bits: Int
  }

  mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Classes? {
    if line[0] == UInt8(ascii: "@") {
      let text = String(decoding: line, as: UTF8.self)
      let values = text.drop { $0 != ":" }.dropFirst().split(separator: " ").flatMap { $0.split(separator: "\t") }
      if text.hasPrefix("@Levels") { levels = values.map { Int8($0) } }
      if text.hasPrefix("@Reorder") { order = values.compactMap { Int($0) } }
      return nil
    }
    return Classes(line)
  }

  func bidiCase(_ classes: Classes) -> BidiCase { BidiCase(scalars: classes.scalars, levels: levels, order: order) }
}

extension BidiTestReader.Classes {
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var scalars: [UInt32] = []
    var name: UInt32 = 0
    var index = 0
    while index < line.count, line[index] != UInt8(ascii: ";") {
      if line[index] == UInt8(ascii: " ") {
        scalars.append(Self.character(name))
        name = 0
      } else {
        name = name << 8 | UInt32(line[index])
      }
      index += 1
    }
    scalars.append(Self.character(name))
    bits = line[min(index, line.count - 1)...].reduce(0) { (0x30...0x37).contains($1) ? Int($1) - 0x30 : $0 }
    self.scalars = scalars
    guard bits > 0 else { return nil }
  }

  /// The character that stands for a class, whose name is given as the number its letters make.
  private static func character(_ name: UInt32) -> UInt32 { characters[name] ?? 0xFFFD }

  private static let characters: [UInt32: UInt32] = {
    let table: [(String, UInt32)] = [
      ("L", 0x61), ("R", 0x5D0), ("AL", 0x628), ("EN", 0x31), ("AN", 0x661), ("ES", 0x2B), ("ET", 0x25), ("CS", 0x2C),
      ("NSM", 0x301), ("BN", 0xAD), ("B", 0x2029), ("S", 0x09), ("WS", 0x20), ("ON", 0x21), ("LRE", 0x202A),
      ("RLE", 0x202B), ("PDF", 0x202C), ("LRO", 0x202D), ("RLO", 0x202E), ("LRI", 0x2066), ("RLI", 0x2067),
      ("FSI", 0x2068), ("PDI", 0x2069),
    ]
    return Dictionary(uniqueKeysWithValues: table.map { ($0.utf8.reduce(0) { $0 << 8 | UInt32($1) }, $1) })
  }()
}
