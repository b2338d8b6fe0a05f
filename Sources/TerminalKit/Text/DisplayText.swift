/// A text that may stand on the screen: the only kind of text a canvas accepts.
///
/// Nothing in it can act on a terminal. Control characters, line separators and noncharacters have become visible
/// pictures (a tab or a line break is `␠`); direction marks and zero-width characters are gone, but for the joiners
/// between Arabic letters; a base character keeps at most four combining marks. The order is logical: joining and
/// reordering happen when the canvas places the cells. Never store or compare it: store the original.
public struct DisplayText: Sendable, Hashable {
  /// The cleaned text in logical order.
  public let string: String
  /// Cells taken.
  public let width: Int
  /// The direction the text is laid in whatever its letters say; nil lets its first strong letter decide.
  public let forcedDirection: Direction?
  let traits: Traits

  /// What the canvas need not find out again.
  struct Traits: OptionSet, Hashable {
    let rawValue: UInt8
    /// One byte, one cell.
    static let ascii = Traits(rawValue: 1)
    /// Has a right-to-left letter or figure.
    static let rightToLeft = Traits(rawValue: 2)
  }

  public static let empty = DisplayText(cleaned: "", width: 0, traits: .ascii)

  public init(_ text: String) {
    self.init(text, direction: nil)
  }

  /// A text laid left to right even among Arabic: numbers, dates, codes, paths, addresses.
  public static func leftToRight(_ text: String) -> DisplayText {
    DisplayText(text, direction: .leftToRight)
  }

  /// A text whose hidden marks of direction are named, as `[U+202E]`.
  ///
  /// For where a value is read whole, so that one sees what makes it other than it looks. In lists the marks are left out,
  /// as in any text.
  public static func revealing(_ text: String) -> DisplayText {
    guard text.unicodeScalars.contains(where: ScalarKind.isHiddenMark) else { return DisplayText(text) }
    var cleaner = TextCleaner()
    cleaner.reveals = true
    for scalar in text.unicodeScalars { cleaner.take(scalar) }
    return DisplayText(cleaned: String(cleaner.output), width: cleaner.width, traits: cleaner.traits)
  }

  /// The same text with its direction given.
  public func directed(_ direction: Direction?) -> DisplayText {
    DisplayText(cleaned: string, width: width, traits: traits, direction: direction)
  }

  /// One text for each line of `text`; the last line need not be ended, an empty text has no line.
  public static func lines(of text: String) -> [DisplayText] {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    if let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines.map { DisplayText(String($0)) }
  }

  public var isEmpty: Bool { width == 0 }

  init(_ text: String, direction: Direction?) {
    var text = text
    let isASCII = text.withUTF8 { bytes in
      for byte in bytes where byte &- 0x20 >= 0x5F { return false }
      return true
    }
    if isASCII {
      self.init(cleaned: text, width: text.utf8.count, traits: .ascii, direction: direction)
    } else {
      var cleaner = TextCleaner()
      cleaner.reserve(text.utf8.count)
      for scalar in text.unicodeScalars { cleaner.take(scalar) }
      self.init(
        cleaned: String(cleaner.output), width: cleaner.width, traits: cleaner.traits, direction: direction)
    }
  }

  init(cleaned: String, width: Int, traits: Traits, direction: Direction? = nil) {
    self.string = cleaned
    self.width = width
    self.traits = traits
    self.forcedDirection = direction
  }

  /// Two texts one after the other; a direction both have stays.
  public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    return DisplayText(
      cleaned: left.string + right.string, width: left.width + right.width,
      traits: left.traits.intersection(right.traits).intersection(.ascii)
        .union(left.traits.union(right.traits).intersection(.rightToLeft)),
      direction: left.forcedDirection == right.forcedDirection ? left.forcedDirection : nil)
  }

  /// `left` repeated as often as fits into nothing: for rules and fillings.
  public init(repeating text: DisplayText, count: Int) {
    let count = max(0, min(count, Size.widest))
    self.init(
      cleaned: String(repeating: text.string, count: count), width: text.width * count, traits: text.traits,
      direction: text.forcedDirection)
  }
}

extension DisplayText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, CustomStringConvertible {
  public init(stringLiteral value: String) { self.init(value) }
  public var description: String { string }
}

/// Cleans one character after the other; `sources` tells which character each kept one came from.
struct TextCleaner {
  var output = String.UnicodeScalarView()
  var width = 0
  var traits: DisplayText.Traits = []
  /// For each character of `output` the number of the character it stands for; kept only when `maps` is set.
  var sources: [Int] = []
  var maps = false
  /// Whether marks of direction are named in the place of being left out.
  var reveals = false

  private var taken = 0
  private var marks = 0
  private var hasBase = false
  private var lastBase: UInt32 = 0
  private var pendingJoiner: (scalar: Unicode.Scalar, source: Int)?

  mutating func reserve(_ bytes: Int) { output.reserveCapacity(bytes) }

  mutating func take(_ scalar: Unicode.Scalar) {
    defer { taken += 1 }
    switch ScalarKind.of(scalar) {
    case .base: place(scalar)
    case .picture(let value): place(Unicode.Scalar(value) ?? "?")
    case .dropped:
      guard reveals, ScalarKind.isHiddenMark(scalar) else { return }
      for letter in "[U+\(String(scalar.value, radix: 16, uppercase: true))]".unicodeScalars { place(letter) }
    case .joiner:
      if ScalarKind.joins(lastBase), pendingJoiner == nil { pendingJoiner = (scalar, taken) }
    case .mark:
      if !hasBase { place("\u{25CC}") }
      guard marks < 4 else { return }
      marks += 1
      emit(scalar, taken)
      if ScalarKind.isRightToLeft(scalar.value) { traits.insert(.rightToLeft) }
    }
  }

  private mutating func place(_ scalar: Unicode.Scalar) {
    if let joiner = pendingJoiner {
      if ScalarKind.joins(scalar.value) { emit(joiner.scalar, joiner.source) }
      pendingJoiner = nil
    }
    emit(scalar, taken)
    width += CellWidth.of(scalar.value)
    hasBase = true
    marks = 0
    lastBase = scalar.value
    if ScalarKind.isRightToLeft(scalar.value) { traits.insert(.rightToLeft) }
  }

  private mutating func emit(_ scalar: Unicode.Scalar, _ source: Int) {
    output.append(scalar)
    if maps { sources.append(source) }
  }
}
