import TerminalKit

/// A compiled description of a terminal (term(5)), with more colours written into it than its author knew of.
///
/// Descriptions say 256 colours where the terminal shows 16 million and says so by COLORTERM; ncurses takes a changed
/// one from the variable TERMINFO.
struct TerminalDescription: Equatable {
  private var names: [UInt8]
  private var booleans: [UInt8]
  private var numbers: [Int32]
  /// Where each text begins in `texts`; negative where there is none.
  private var places: [Int16]
  private var texts: [UInt8]
  /// Capabilities that the terminal's author added, by name.
  private var ownBooleans: [(name: [UInt8], value: UInt8)] = []
  private var ownNumbers: [(name: [UInt8], value: Int32)] = []
  private var ownTexts: [(name: [UInt8], value: [UInt8]?)] = []

  /// Places in the tables of term(5).
  private static let (maxColours, maxPairs, setForeground, setBackground) = (13, 14, 359, 360)
  private static let (magic, wideMagic): (Int, Int) = (0o432, 0o1036)

  /// Reads a file of the terminal database; nil where it is not one.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes)
    guard let magic = reader.short(), magic == TerminalDescription.magic || magic == TerminalDescription.wideMagic,
      let header = reader.shorts(5), header.allSatisfy({ $0 >= 0 })
    else { return nil }
    let isWide = magic == TerminalDescription.wideMagic
    guard let names = reader.bytes(header[0]), let booleans = reader.bytes(header[1]) else { return nil }
    reader.align()
    guard let numbers = reader.numbers(header[2], isWide), let places = reader.shorts(header[3]),
      let texts = reader.bytes(header[4])
    else { return nil }
    self.names = names
    self.booleans = booleans
    self.numbers = numbers.map { Int32(clamping: $0) }
    self.places = places.map { Int16(clamping: $0) }
    self.texts = texts
    reader.align()
    // What the author added is optional; where it cannot be understood, it is left out.
    readOwn(&reader, isWide)
  }

  private mutating func readOwn(_ reader: inout Reader, _ isWide: Bool) {
    guard let header = reader.shorts(5), header.allSatisfy({ $0 >= 0 }), let flags = reader.bytes(header[0])
    else { return }
    reader.align()
    let count = header[0] + header[1] + header[2]
    guard let values = reader.numbers(header[1], isWide), let starts = reader.shorts(header[2]),
      let nameStarts = reader.shorts(count), let table = reader.bytes(header[4])
    else { return }
    let texts = starts.map { $0 < 0 ? nil : TerminalDescription.text(at: $0, in: table) }
    // Names come behind the texts in the same table.
    let begin = texts.compactMap { $0 }.reduce(0) { $0 + $1.count + 1 }
    let names = nameStarts.map { TerminalDescription.text(at: begin + $0, in: table) ?? [] }
    guard names.allSatisfy({ !$0.isEmpty }) else { return }
    ownBooleans = flags.enumerated().map { (names[$0.offset], $0.element) }
    ownNumbers = values.enumerated().map { (names[header[0] + $0.offset], Int32(clamping: $0.element)) }
    ownTexts = texts.enumerated().map { (names[header[0] + header[1] + $0.offset], $0.element) }
  }

  /// The description with as many colours as a depth has; nil for none.
  func with(_ depth: ColourDepth) -> TerminalDescription? {
    var copy = self
    let low = "%?%p1%{8}%<%t3%p1%d%e"
    let escape: (front: String, count: Int32)
    switch depth {
    case .none: return nil
    case .eight: escape = ("\u{1B}[3%p1%dm", 8)
    case .sixteen: escape = ("\u{1B}[\(low)9%p1%{8}%-%d%;m", 16)
    case .indexed: escape = ("\u{1B}[\(low)%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m", 256)
    case .direct:
      let parts = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d"
      // Numbers below 256 are those of the palette: fewer bytes for the colours that are in it.
      escape = ("\u{1B}[\(low)%p1%{256}%<%t38;5;%p1%d%e38;2;\(parts)%;m", 0x100_0000)
      let flag = Array("RGB".utf8)
      copy.ownBooleans.removeAll { $0.name == flag }
      // Names are in the order of the alphabet.
      let place = copy.ownBooleans.firstIndex { flag.lexicographicallyPrecedes($0.name) } ?? copy.ownBooleans.count
      copy.ownBooleans.insert((flag, 1), at: place)
    }
    copy.set(TerminalDescription.maxColours, escape.count)
    copy.set(TerminalDescription.maxPairs, 0x1_0000)
    copy.set(TerminalDescription.setForeground, escape.front)
    copy.set(TerminalDescription.setBackground, TerminalDescription.background(escape.front))
    return copy
  }

  /// The sequence for a background from that for a foreground: 4 for 3, 10 for 9.
  private static func background(_ front: String) -> String {
    var back = ""
    var last: Character = " "
    var beforeLast: Character = " "
    for character in front {
      // Only digits that begin a parameter count: after `[`, `%t` or `%e`.
      let begins = last == "[" || (beforeLast == "%" && (last == "t" || last == "e"))
      back += begins && character == "3" ? "4" : begins && character == "9" ? "10" : String(character)
      (beforeLast, last) = (last, character)
    }
    return back
  }

  private mutating func set(_ number: Int, _ value: Int32) {
    while numbers.count <= number { numbers.append(-1) }
    numbers[number] = value
  }

  private mutating func set(_ text: Int, _ value: String) {
    while places.count <= text { places.append(-1) }
    places[text] = Int16(clamping: texts.count)
    texts += Array(value.utf8) + [0]
  }

  /// The compiled form, with wide numbers.
  var bytes: [UInt8] {
    var writer = Writer()
    writer.short(TerminalDescription.wideMagic)
    writer.shorts([names.count, booleans.count, numbers.count, places.count, texts.count])
    writer.bytes += names + booleans
    writer.align()
    for number in numbers { writer.number(number) }
    writer.shorts(places.map(Int.init))
    writer.bytes += texts
    writer.align()
    let values = ownTexts.map(\.value)
    let ownNames = ownBooleans.map(\.name) + ownNumbers.map(\.name) + ownTexts.map(\.name)
    guard !ownNames.isEmpty else { return writer.bytes }
    let table = values.compactMap { $0 } + ownNames
    writer.shorts([
      ownBooleans.count, ownNumbers.count, ownTexts.count, values.count + ownNames.count,
      table.reduce(0) { $0 + $1.count + 1 },
    ])
    writer.bytes += ownBooleans.map(\.value)
    writer.align()
    for number in ownNumbers { writer.number(number.value) }
    var start = 0
    for value in values {
      writer.short(value == nil ? -1 : start)
      start += value.map { $0.count + 1 } ?? 0
    }
    start = 0
    for name in ownNames {
      writer.short(start)
      start += name.count + 1
    }
    for text in table { writer.bytes += text + [0] }
    return writer.bytes
  }

  private static func text(at start: Int, in table: [UInt8]) -> [UInt8]? {
    guard table.indices.contains(start), let end = table[start...].firstIndex(of: 0) else { return nil }
    return Array(table[start..<end])
  }

  static func == (one: TerminalDescription, two: TerminalDescription) -> Bool { one.bytes == two.bytes }
}

/// Reads little-endian numbers one after the other.
private struct Reader {
  private let all: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { all = bytes }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= all.count - place else { return nil }
    defer { place += count }
    return Array(all[place..<place + count])
  }

  mutating func short() -> Int? {
    bytes(2).map { Int(Int16(bitPattern: UInt16($0[0]) | UInt16($0[1]) << 8)) }
  }

  mutating func shorts(_ count: Int) -> [Int]? { list(count) { $0.short() } }

  mutating func numbers(_ count: Int, _ isWide: Bool) -> [Int]? {
    list(count) { reader in
      guard isWide else { return reader.short() }
      return reader.bytes(4).map { bytes in
        Int(Int32(bitPattern: bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }))
      }
    }
  }

  private mutating func list(_ count: Int, _ next: (inout Reader) -> Int?) -> [Int]? {
    guard count >= 0, count <= all.count else { return nil }
    var values: [Int] = []
    for _ in 0..<count {
      guard let value = next(&self) else { return nil }
      values.append(value)
    }
    return values
  }

  /// Goes on at an even place.
  mutating func align() { if !place.isMultiple(of: 2) { place = min(all.count, place + 1) } }
}

/// Writes little-endian numbers one after the other.
private struct Writer {
  var bytes: [UInt8] = []

  mutating func short(_ value: Int) {
    let bits = UInt16(bitPattern: Int16(clamping: value))
    bytes += [UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8)]
  }

  mutating func shorts(_ values: [Int]) { for value in values { short(value) } }

  mutating func number(_ value: Int32) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: UInt32(bitPattern: value) >> UInt32(shift))) }
  }

  mutating func align() { if !bytes.count.isMultiple(of: 2) { bytes.append(0) } }
}
