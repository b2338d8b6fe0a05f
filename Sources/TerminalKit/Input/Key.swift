/// A key as the user means it, whatever the terminal sends for it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case shiftUp
  case shiftDown
  case shiftLeft
  case shiftRight
  case shiftHome
  case shiftEnd
  case controlUp
  case controlDown
  case controlLeft
  case controlRight
  case controlShiftLeft
  case controlShiftRight
  case altUp
  case altDown
  case altLeft
  case altRight
  case altEnter
  case pageUp
  case pageDown
  case home
  case end
  case function(Int)

  public static let space = Key.character(" ")

  /// The key of a name in English: "Ctrl+S", "Alt+Left", "Shift+Tab", "F5", "Enter", "Space", "?".
  ///
  /// Terminals send F13 to F24 for F1 to F12 with Shift, and so they are called.
  public init?(_ name: String) {
    if let key = Key.byName[name] {
      self = key
      return
    }
    if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.hasPrefix("Ctrl+"), let letter = Key.single(name.dropFirst(5)) {
      self = .control(Character(letter.lowercased()))
    } else if name.hasPrefix("Alt+"), let letter = Key.single(name.dropFirst(4)) {
      self = .alt(letter)
    } else if name.hasPrefix("Shift+F"), let number = Int(name.dropFirst(7)), (1...12).contains(number) {
      self = .function(number + 12)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The name in English, from which the key can be read again.
  public var name: String { name(in: .english) }

  /// The name with the words of a language; letters and figures are the same in all of them.
  public func name(in names: KeyNames) -> String {
    switch self {
    case .character(" "): names.space
    case .character(let character): String(character)
    case .control(" "): names.control + "+" + names.space
    case .control(let character): names.control + "+" + character.uppercased()
    case .alt(" "): names.alt + "+" + names.space
    case .alt(let character): names.alt + "+" + String(character)
    case .function(let number) where (13...24).contains(number): names.shift + "+F\(number - 12)"
    case .function(let number): "F\(number)"
    default: names.words[self] ?? ""
    }
  }

  private static func single(_ text: Substring) -> Character? {
    if text == "Space" { return " " }
    return text.count == 1 ? text.first : nil
  }

  private static let byName: [String: Key] = {
    var table = ["Space": Key.space]
    for (key, word) in KeyNames.english.words { table[word] = key }
    return table
  }()
}

/// The words for keys in a language; arrows have none, they are drawn.
public struct KeyNames: Sendable {
  public let control: String
  public let alt: String
  let shift: String
  public let space: String
  let words: [Key: String]

  public init(
    control: String, alt: String, shift: String, space: String, enter: String, escape: String, tab: String,
    backspace: String, delete: String, insert: String, home: String, end: String, pageUp: String, pageDown: String,
    up: String, down: String, left: String, right: String
  ) {
    self.control = control
    self.alt = alt
    self.shift = shift
    self.space = space
    words = [
      .enter: enter, .escape: escape, .tab: tab, .backTab: shift + "+" + tab, .backspace: backspace,
      .delete: delete, .insert: insert, .home: home, .end: end, .pageUp: pageUp, .pageDown: pageDown,
      .up: up, .down: down, .left: left, .right: right,
      .shiftUp: shift + "+" + up, .shiftDown: shift + "+" + down, .shiftLeft: shift + "+" + left,
      .shiftRight: shift + "+" + right, .shiftHome: shift + "+" + home, .shiftEnd: shift + "+" + end,
      .controlUp: control + "+" + up, .controlDown: control + "+" + down, .controlLeft: control + "+" + left,
      .controlRight: control + "+" + right,
      .altUp: alt + "+" + up, .altDown: alt + "+" + down, .altLeft: alt + "+" + left, .altRight: alt + "+" + right,
      .altEnter: alt + "+" + enter,
    ]
  }

  public static let english = KeyNames(
    control: "Ctrl", alt: "Alt", shift: "Shift", space: "Space", enter: "Enter", escape: "Esc", tab: "Tab",
    backspace: "Backspace", delete: "Del", insert: "Ins", home: "Home", end: "End", pageUp: "PgUp", pageDown: "PgDn",
    up: "Up", down: "Down", left: "Left", right: "Right")
}
