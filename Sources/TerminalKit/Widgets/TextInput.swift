/// A text being typed, with its caret: a value that takes keys and draws itself in one line.
///
/// The text is kept in logical order and as typed, but never takes in a control character. The caret stands before a
/// character with its marks, or at the end; Left and Right move as seen on the screen, also through mixed text.
public struct TextInput: Sendable, Hashable {
  /// Characters beyond which nothing more is taken in.
  public static let longest = 4_000

  private(set) var scalars: [Unicode.Scalar]
  /// The number of characters before the caret, in logical order.
  private(set) var caret: Int
  /// What Ctrl+U brings back.
  public let stored: String
  /// The direction of the text; nil lets its first strong letter decide.
  public var direction: Direction?

  /// An input with its caret at the end of a stored text.
  public init(_ text: String = "", direction: Direction? = nil) {
    stored = text
    scalars = Array(text.unicodeScalars)
    caret = scalars.count
    self.direction = direction
  }

  public var text: String {
    get {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
    set {
      scalars = Array(newValue.unicodeScalars)
      caret = scalars.count
    }
  }

  public var isEmpty: Bool { scalars.isEmpty }
  /// Whether the text differs from what was stored.
  public var isChanged: Bool { text != stored }
  /// The text before the caret: what completion looks at.
  public var beforeCaret: String { String(String.UnicodeScalarView(scalars[..<caret])) }

  /// Takes a key that edits or moves; false for a key that means nothing in a field.
  ///
  /// `fallback` is the direction of the screen, for a text without letters.
  public mutating func handle(_ key: Key, fallback: Direction = .leftToRight) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .left: moveVisually(by: -1, fallback)
    case .right: moveVisually(by: 1, fallback)
    case .controlLeft, .altLeft: moveWord(towardsRight: false, fallback)
    case .controlRight, .altRight: moveWord(towardsRight: true, fallback)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = scalars.count
    case .control("u"): text = stored
    case .control("w"), .alt("\u{7F}"): deleteWord()
    case .control("k"): scalars.removeSubrange(caret...)
    default: return false
    }
    return true
  }

  /// Puts text in at the caret: line breaks and tabs become spaces, control characters and direction marks are left out.
  public mutating func insert(_ text: String) {
    var taken: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard scalars.count + taken.count < TextInput.longest else { break }
      switch ScalarKind.of(scalar) {
      case .base, .mark, .joiner: taken.append(scalar)
      case .picture where scalar.properties.isWhitespace:
        if taken.last != " " { taken.append(" ") }
      case .picture, .dropped: break
      }
    }
    scalars.insert(contentsOf: taken, at: caret)
    caret += taken.count
  }

  /// Puts pasted text in as one piece; the end mark of a bracketed paste hidden in it does nothing.
  public mutating func paste(_ text: String) {
    insert(text.split(separator: "\u{1B}[201~", omittingEmptySubsequences: false).joined())
  }

  /// Removes the vowel sign before the caret alone, any other character with its marks.
  private mutating func deleteBackward() {
    guard caret > 0 else { return }
    let isVowelSign = caret > 1 && TextInput.vowelSigns.contains { $0.contains(scalars[caret - 1].value) }
    let start = isVowelSign ? caret - 1 : previous(caret)
    scalars.removeSubrange(start..<caret)
    caret = start
  }

  /// Arabic signs that are written, and taken away, one by one.
  private static let vowelSigns: [ClosedRange<UInt32>] = [0x610...0x61A, 0x64B...0x65F, 0x670...0x670, 0x6D6...0x6ED]

  private mutating func deleteForward() {
    guard caret < scalars.count else { return }
    scalars.removeSubrange(caret..<next(caret))
  }

  private mutating func deleteWord() {
    let end = caret
    caret = wordStart(before: caret)
    scalars.removeSubrange(caret..<end)
  }
}

extension TextInput {
  /// The end of the character that starts at `index`, with its marks.
  private func next(_ index: Int) -> Int {
    var index = min(index + 1, scalars.count)
    while index < scalars.count, TextInput.isAttached(scalars[index]) { index += 1 }
    return index
  }

  private func previous(_ index: Int) -> Int {
    var index = max(0, index - 1)
    while index > 0, TextInput.isAttached(scalars[index]) { index -= 1 }
    return index
  }

  /// Whether a character sits on the one before it or cannot be seen.
  private static func isAttached(_ scalar: Unicode.Scalar) -> Bool {
    switch ScalarKind.of(scalar) {
    case .mark, .joiner, .dropped: true
    case .base, .picture: false
    }
  }

  private func wordStart(before index: Int) -> Int {
    var index = index
    while index > 0, scalars[index - 1].properties.isWhitespace { index = previous(index) }
    while index > 0, !scalars[index - 1].properties.isWhitespace { index = previous(index) }
    return index
  }

  private func wordEnd(after index: Int) -> Int {
    var index = index
    while index < scalars.count, !scalars[index].properties.isWhitespace { index = next(index) }
    while index < scalars.count, scalars[index].properties.isWhitespace { index = next(index) }
    return index
  }

  private mutating func moveWord(towardsRight: Bool, _ fallback: Direction) {
    let isForward = towardsRight == (picture(fallback, .application).base == .leftToRight)
    caret = isForward ? wordEnd(after: caret) : wordStart(before: caret)
  }

  private mutating func moveVisually(by step: Int, _ fallback: Direction) {
    let stops = picture(fallback, .application).stops
    guard let here = stops.firstIndex(where: { $0.source == caret }) else {
      // Between a letter and its marks, after one of them was removed: the nearest character.
      caret = step < 0 ? previous(caret) : next(caret)
      return
    }
    let there = here + step
    if stops.indices.contains(there) { caret = stops[there].source }
  }
}
