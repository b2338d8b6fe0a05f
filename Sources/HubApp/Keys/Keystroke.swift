import ESSDomain
import TerminalKit

/// What is pressed for an action: one key, or a prefix and then a key.
public struct Keystroke: Sendable, Hashable {
  /// The key that goes before; the keys that may follow it are shown as soon as it is pressed.
  public let prefix: Key?
  public let key: Key

  public init(_ key: Key, after prefix: Key? = nil) {
    self.prefix = prefix
    self.key = key
  }

  /// The key that a press of the mouse on its name stands for; nil for two keys one after the other.
  var pointed: Key? { prefix == nil ? key : nil }

  /// The name with the words of a language: "Ctrl+S", "g g".
  public func name(in names: KeyNames) -> String {
    prefix.map { $0.name(in: names) + " " + key.name(in: names) } ?? key.name(in: names)
  }
}

/// Further keys of an action: after a prefix, or in some of its places only.
public struct KeyBinding: Sendable {
  public let strokes: [Keystroke]
  /// Nil for all places of the action.
  let scope: Scope?

  init(_ keys: [Key], on scope: Scope? = nil) {
    strokes = keys.map { Keystroke($0) }
    self.scope = scope
  }

  init(_ prefix: Key, _ key: Key, on scope: Scope? = nil) {
    strokes = [Keystroke(key, after: prefix)]
    self.scope = scope
  }
}

extension Keystroke {
  /// The keys of a name as a person writes it: "Ctrl+S", "ctrl-s", "g g", "Maj+Tab", "Entrée", "PgUp".
  ///
  /// The English names and, for those who copy them from the help, the French ones; capitals do not matter where more than
  /// one letter is written.
  public init?(named text: String) {
    let words = text.split(separator: " ").map(String.init)
    let keys = words.compactMap { Keystroke.key(named: $0) }
    guard keys.count == words.count, let first = keys.first, keys.count <= 2 else { return nil }
    self = keys.count == 2 ? Keystroke(keys[1], after: first) : Keystroke(first)
  }

  /// The names of keys that are no letters, for whoever wrote none of them.
  static let names: [String] =
    Array(named.keys).sorted() + (1...12).flatMap { ["F\($0)", "Shift+F\($0)"] }

  static func key(named text: String) -> Key? {
    if text.count == 1, let character = text.first { return .character(character) }
    let folded = folded(text)
    if let key = byFoldedName[folded] { return key }
    guard let sign = folded.dropLast().lastIndex(of: "+") else { return nil }
    let letter = folded[folded.index(after: sign)...]
    guard letter.count == 1, let character = letter.first else { return nil }
    switch folded[..<sign] {
    case "ctrl", "control", "c", "strg": return .control(character)
    // Alt with a capital is another key than Alt with a small letter.
    case "alt", "meta", "m", "option": return text.last.map { .alt($0) }
    default: return nil
    }
  }

  /// Small letters without accents, `+` between the parts: "Ctrl-S", "^S" and "ctrl+s" are one.
  private static func folded(_ text: String) -> String {
    var folded = Folding.fold(text)
    if folded.hasPrefix("^"), folded.count == 2 { folded = "ctrl+" + folded.dropFirst() }
    for modifier in ["ctrl", "control", "alt", "meta", "shift", "maj", "c", "m"] where folded.hasPrefix(modifier + "-")
    {
      folded = modifier + "+" + folded.dropFirst(modifier.count + 1)
    }
    if folded.hasPrefix("maj+") { folded = "shift+" + folded.dropFirst(4) }
    return folded
  }

  private static let named: [String: Key] = {
    var table: [String: Key] = ["Ctrl+Space": .control(" "), "Alt+Enter": .altEnter]
    let keys: [Key] = [
      .space, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .shiftUp,
      .shiftDown, .shiftLeft, .shiftRight, .controlUp, .controlDown, .controlLeft, .controlRight, .altUp, .altDown,
      .altLeft, .altRight, .pageUp, .pageDown, .home, .end,
    ]
    for key in keys { table[key.name] = key }
    return table
  }()

  private static let byFoldedName: [String: Key] = {
    var table: [String: Key] = [:]
    for (name, key) in named { table[folded(name)] = key }
    for number in 1...24 { table["f\(number)"] = .function(number) }
    for number in 1...12 { table["shift+f\(number)"] = .function(number + 12) }
    let aliases: [(String, Key)] = [
      ("return", .enter), ("entree", .enter), ("escape", .escape), ("echap", .escape), ("espace", .space),
      ("spacebar", .space), ("delete", .delete), ("suppr", .delete), ("insert", .insert), ("inser", .insert),
      ("pageup", .pageUp), ("pagedown", .pageDown), ("pgdown", .pageDown), ("origine", .home), ("fin", .end),
      ("haut", .up), ("bas", .down), ("gauche", .left), ("droite", .right), ("backtab", .backTab), ("bs", .backspace),
      ("↑", .up), ("↓", .down), ("←", .left), ("→", .right), ("plus", .character("+")), ("minus", .character("-")),
    ]
    for (name, key) in aliases { table[name] = key }
    return table
  }()
}
