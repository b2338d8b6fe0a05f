/// A text being typed, with its caret: a value that takes keys and draws itself in one line, or in several.
///
/// The text is kept in logical order and as typed, but never takes in a control character. The caret stands before a
/// character with its marks, or at the end; Left and Right move as seen on the screen, also through mixed text, Home and
/// End go to the logical ends. Shift selects. Every step of typing can be taken back; a paste is one step.
public struct TextInput: Sendable, Hashable {
  /// Characters beyond which nothing more is taken into a line, and into a text of several lines.
  public static let longest = 4_000
  public static let longestArea = 20_000

  var scalars: [Unicode.Scalar]
  /// The number of characters before the caret, in logical order.
  var caret: Int
  /// The other end of the selection; nil when nothing is selected.
  var anchor: Int?
  var history = EditHistory()
  /// What Ctrl+U brings back.
  public let stored: String
  /// The direction of the text; nil lets its first strong letter decide.
  public var direction: Direction?
  /// Whether line breaks belong to the text.
  public let isArea: Bool

  /// An input with its caret at the end of a stored text.
  public init(_ text: String = "", direction: Direction? = nil, isArea: Bool = false) {
    stored = text
    scalars = Array(text.unicodeScalars)
    caret = scalars.count
    self.direction = direction
    self.isArea = isArea
  }

  /// The text; giving another one is a step that can be taken back.
  public var text: String {
    get { string(of: scalars[...]) }
    set {
      let taken = Array(newValue.unicodeScalars)
      guard taken != scalars else { return }
      change(.piece) { input in
        input.scalars = taken
        input.caret = taken.count
      }
    }
  }

  public var isEmpty: Bool { scalars.isEmpty }
  /// Whether the text differs from what was stored.
  public var isChanged: Bool { text != stored }
  /// The text before the caret: what completion looks at.
  public var beforeCaret: String { string(of: scalars[..<caret]) }
  /// The most characters that it takes in.
  public var limit: Int { isArea ? TextInput.longestArea : TextInput.longest }
  public var canUndo: Bool { history.canUndo }
  public var canRedo: Bool { history.canRedo }

  /// An input of the same kind with another stored text.
  public func renewed(_ text: String) -> TextInput { TextInput(text, direction: direction, isArea: isArea) }

  /// The characters between anchor and caret, in logical order; empty when nothing is selected.
  var selection: Range<Int> {
    guard let anchor else { return caret..<caret }
    return min(anchor, caret)..<max(anchor, caret)
  }

  public var selectedText: String { string(of: scalars[selection]) }

  /// Takes a key that edits or moves; false for a key that means nothing in a field.
  ///
  /// `fallback` is the direction of the screen, for a text without letters.
  public mutating func handle(_ key: Key, fallback: Direction = .leftToRight) -> Bool {
    if moved(key, fallback) { return true }
    switch key {
    case .character(let character): typeIn(character)
    case .altEnter where isArea: insert("\n")
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("u"): text = stored
    case .control("w"), .alt("\u{7F}"): deleteWord()
    case .control("k"): deleteToEnd()
    case .control("_"): undo()
    case .control("y"): redo()
    case .alt: return handleAlt(key)
    default: return false
    }
    return true
  }

  /// Alt+U takes back and Alt+Shift+U does again, also on an Arabic keyboard.
  private mutating func handleAlt(_ key: Key) -> Bool {
    let meant = [key] + key.commandFallbacks
    if meant.contains(.alt("u")) {
      undo()
    } else if meant.contains(.alt("U")) {
      redo()
    } else {
      return false
    }
    return true
  }

  public mutating func undo() {
    guard let before = history.undo(from: moment) else { return }
    (scalars, caret, anchor) = (before.scalars, before.caret, nil)
  }

  public mutating func redo() {
    guard let after = history.redo(from: moment) else { return }
    (scalars, caret, anchor) = (after.scalars, after.caret, nil)
  }

  private var moment: EditHistory.Moment { EditHistory.Moment(scalars: scalars, caret: caret) }

  /// Changes the text as one step, or as a part of the one that grows.
  private mutating func change(_ kind: EditHistory.Kind, _ edit: (inout TextInput) -> Void) {
    let before = moment
    edit(&self)
    anchor = nil
    if scalars != before.scalars { history.note(before, kind) }
  }

  private func string(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Taking in and taking away.
extension TextInput {
  /// Puts text in at the caret, or in the place of what is selected.
  ///
  /// Line breaks and tabs become spaces (in a text of several lines, line breaks stay); control characters and direction
  /// marks are left out.
  public mutating func insert(_ text: String) { take(text, .piece) }

  /// Puts pasted text in as one piece and one step; the marks of a bracketed paste hidden in it do nothing.
  ///
  /// - Returns: How many characters were taken in, and whether some more found no room.
  @discardableResult
  public mutating func paste(_ text: String) -> (count: Int, isCut: Bool) {
    var text = text
    for mark in ["\u{1B}[201~", "\u{1B}[200~", "\u{9B}201~", "\u{9B}200~"] {
      text = text.split(separator: mark, omittingEmptySubsequences: false).joined()
    }
    return take(text, .piece)
  }

  /// Puts another text in the place of all of it, cleaned as a paste is, as one step.
  @discardableResult
  public mutating func replaceAll(with text: String) -> (count: Int, isCut: Bool) {
    history.pause()
    (anchor, caret) = (0, scalars.count)
    let taken = paste(text)
    if taken.count == 0 { self.text = "" }
    return taken
  }

  private mutating func typeIn(_ character: Character) {
    take(String(character), .typing)
    // A word is a step.
    if character.isWhitespace { history.pause() }
  }

  @discardableResult
  private mutating func take(_ text: String, _ kind: EditHistory.Kind) -> (count: Int, isCut: Bool) {
    let (taken, isCut) = cleaned(text, room: limit - scalars.count + selection.count)
    guard !taken.isEmpty else { return (0, isCut) }
    if !selection.isEmpty { history.pause() }
    change(kind) { input in
      let place = input.selection
      input.scalars.replaceSubrange(place, with: taken)
      input.caret = place.lowerBound + taken.count
    }
    return (string(of: taken[...]).count, isCut)
  }

  /// What of a text may stand in this one.
  private func cleaned(_ text: String, room: Int) -> (taken: [Unicode.Scalar], isCut: Bool) {
    var taken: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      guard taken.count < room else { return (taken, true) }
      switch ScalarKind.of(scalar) {
      case .base, .mark, .joiner: taken.append(scalar)
      case .picture where isArea && TextInput.breaksLine(scalar):
        if scalar != "\n" || previous != "\r" { taken.append("\n") }
      case .picture where scalar.properties.isWhitespace:
        if taken.last != " " { taken.append(" ") }
      case .picture, .dropped: break
      }
      previous = scalar
    }
    return (taken, false)
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Removes what is selected; else the vowel sign before the caret alone, any other character with its marks.
  private mutating func deleteBackward() {
    guard selection.isEmpty else { return delete(selection) }
    guard caret > 0 else { return }
    let isVowelSign = caret > 1 && TextInput.vowelSigns.contains { $0.contains(scalars[caret - 1].value) }
    delete((isVowelSign ? caret - 1 : previous(caret))..<caret)
  }

  /// Arabic signs that are written, and taken away, one by one.
  private static let vowelSigns: [ClosedRange<UInt32>] = [0x610...0x61A, 0x64B...0x65F, 0x670...0x670, 0x6D6...0x6ED]

  private mutating func deleteForward() {
    guard selection.isEmpty else { return delete(selection) }
    guard caret < scalars.count else { return }
    delete(caret..<next(caret))
  }

  private mutating func deleteWord() {
    history.pause()
    delete(selection.isEmpty ? wordStart(before: caret)..<caret : selection)
    history.pause()
  }

  private mutating func deleteToEnd() {
    history.pause()
    delete(caret..<paragraph(at: caret).upperBound)
    history.pause()
  }

  private mutating func delete(_ range: Range<Int>) {
    if !selection.isEmpty { history.pause() }
    change(.deleting) { input in
      input.scalars.removeSubrange(range)
      input.caret = range.lowerBound
    }
  }
}
