import ESSDomain
import TerminalKit

/// Which key does what where: the standard keys of the actions, but for those that the user gives others.
public struct KeyMap: Sendable {
  /// The keys that the user gave, by action.
  let own: [String: [Keystroke]]
  private let table: KeyTable?

  /// Every action with its own keys.
  public static let standard = KeyMap([:])

  /// A map whose clashes, if it has any, are for the caller to find first.
  init(_ own: [String: [Keystroke]]) {
    self.own = own
    table = own.isEmpty ? nil : KeyTable(own)
  }

  /// The standard table is made when the first key is pressed, not while the program starts.
  private static let standardTable = KeyTable([:])
  private var meanings: KeyTable { table ?? KeyMap.standardTable }

  /// What a key means where the keyboard is.
  enum Meaning: Sendable {
    case action(Action)
    /// One of these keys has to follow.
    case prefix([Continuation])
  }

  /// A key that may follow a prefix, and what both do.
  struct Continuation: Sendable {
    let key: Key
    let action: Action
  }

  /// What a key does where the keyboard is; where nobody types, a key of another layout counts as the one in its place.
  func meaning(of key: Key, in focus: Focus, isTyping: Bool, on keyboard: Keyboard = .qwerty) -> Meaning? {
    guard !isTyping else { return meanings[key, focus] }
    return keyboard.candidates(for: key).lazy.compactMap { meanings[$0, focus] }.first
  }

  /// All keys of an action, in all of its places; the first is the one that is shown.
  public func strokes(of action: Action) -> [Keystroke] { KeyMap.strokes(of: action, own) }

  /// Whether the user gave an action keys of their own.
  public func isOwn(_ action: Action) -> Bool { own[action.id] != nil }

  /// The keys of an action in one of its places, the first being the one that is shown; none where a letter would be typed.
  func strokes(of action: Action, in focus: Focus) -> [Keystroke] { KeyMap.strokes(of: action, in: focus, own) }

  static func strokes(of action: Action, _ own: [String: [Keystroke]]) -> [Keystroke] {
    strokes(of: action, action.more.flatMap(\.strokes), own)
  }

  /// The user's keys take the place of the standard ones, but not of those that mean the same for everybody.
  private static func strokes(of action: Action, _ more: [Keystroke], _ own: [String: [Keystroke]]) -> [Keystroke] {
    guard let own = own[action.id] else { return action.keys.map { Keystroke($0) } + more }
    return own + more.filter { $0.prefix == nil && fixed.contains($0.key) && !own.contains($0) }
  }

  static func strokes(of action: Action, in focus: Focus, _ own: [String: [Keystroke]]) -> [Keystroke] {
    guard action.scope.focuses.contains(focus) else { return [] }
    let more = action.more.flatMap { $0.scope?.focuses.contains(focus) == false ? [] : $0.strokes }
    let strokes = strokes(of: action, more, own)
    return focus.isForTyping ? strokes.filter { !($0.prefix ?? $0.key).isCharacter } : strokes
  }

  /// The actions of other places that a key does.
  func actions(elsewhere key: Key, than focus: Focus, on keyboard: Keyboard) -> [(action: Action, focus: Focus)] {
    var found: [(Action, Focus)] = []
    for candidate in keyboard.candidates(for: key) {
      for other in Focus.allCases where other != focus && !other.isOverlay {
        guard case .action(let action)? = meanings[candidate, other], !found.contains(where: { $0.0.id == action.id })
        else { continue }
        found.append((action, other))
      }
      if !found.isEmpty { break }
    }
    return found
  }
}

extension Keyboard {
  /// The keys that one may stand for, the likeliest first.
  ///
  /// On a French keyboard `-` or `'` outside of text is the key of a figure.
  func candidates(for key: Key) -> [Key] {
    let others = key.commandFallbacks(on: self)
    guard self == .azerty, case .character(let character) = key, "\"'(-_".contains(character) else {
      return [key] + others
    }
    return others + [key]
  }
}

extension Key {
  /// Whether it types something where one types.
  var isCharacter: Bool { if case .character = self { true } else { false } }
}

/// The meaning of each key in each place, and where one key was given to two actions.
struct KeyTable: Sendable {
  private var meanings: [Focus: [Key: KeyMap.Meaning]] = [:]
  private(set) var clashes: [Clash] = []

  /// One key for two actions in one place.
  struct Clash: Sendable {
    let stroke: Keystroke
    let focus: Focus
    let first: Action
    let second: Action
  }

  init(_ own: [String: [Keystroke]]) {
    for action in Registry.all {
      for focus in Focus.allCases where action.scope.focuses.contains(focus) {
        for stroke in KeyMap.strokes(of: action, in: focus, own) { bind(stroke, to: action, in: focus) }
      }
    }
  }

  subscript(key: Key, focus: Focus) -> KeyMap.Meaning? { meanings[focus]?[key] }

  private mutating func bind(_ stroke: Keystroke, to action: Action, in focus: Focus) {
    let known = meanings[focus]?[stroke.prefix ?? stroke.key]
    guard stroke.prefix != nil else {
      switch known {
      case nil: meanings[focus, default: [:]][stroke.key] = .action(action)
      case .action(let first): clash(stroke, focus, first, action)
      case .prefix(let followers):
        if let first = followers.first { clash(stroke, focus, first.action, action) }
      }
      return
    }
    var followers: [KeyMap.Continuation] = []
    switch known {
    case nil: break
    case .action(let first): return clash(stroke, focus, first, action)
    case .prefix(let known): followers = known
    }
    if let first = followers.first(where: { $0.key == stroke.key }) {
      return clash(stroke, focus, first.action, action)
    }
    followers.append(KeyMap.Continuation(key: stroke.key, action: action))
    if let prefix = stroke.prefix { meanings[focus, default: [:]][prefix] = .prefix(followers) }
  }

  /// An action that has the same key twice does not clash with itself.
  private mutating func clash(_ stroke: Keystroke, _ focus: Focus, _ first: Action, _ second: Action) {
    guard first.id != second.id else { return }
    clashes.append(Clash(stroke: stroke, focus: focus, first: first, second: second))
  }
}
