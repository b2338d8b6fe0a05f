import ESSDomain
import TerminalKit

/// What a user's file of keys asks for one action.
public struct KeyOrder: Sendable, Hashable {
  /// The action, by its id.
  public let id: String
  /// Its keys, as written; none to leave it to the list of commands.
  public let names: [String]
  /// Where it stands in the file, where that is known.
  public let line: Int?

  public init(_ id: String, _ names: [String], line: Int? = nil) {
    self.id = id
    self.names = names
    self.line = line
  }
}

/// Something in the file of keys that is not done, and why; the standard keys stay.
public struct KeyProblem: Sendable, Hashable {
  /// Nil where it concerns the whole file, or a line that is not known.
  public let line: Int?
  public let phrase: Phrase

  public init(line: Int?, _ phrase: Phrase) {
    self.line = line
    self.phrase = phrase
  }
}

extension KeyProblem {
  /// One sentence about all of them: the first, and where to read the others; nil for none.
  static func summary(_ problems: [KeyProblem]) -> Phrase? {
    guard let first = problems.first else { return nil }
    let line = first.line.map { ":\($0)" } ?? ""
    let more =
      problems.count == 1
      ? Phrase(same: "")
      : Phrase(
        fr: " Autres refus : \(problems.count - 1) (« essor keys »).",
        en: " Other refusals: \(problems.count - 1) (“essor keys”).",
        ar: " رفض آخر: \(problems.count - 1) («essor keys»).")
    return Phrase { "keys.json5\(line): " + first.phrase[$0] + more[$0] }
  }
}

extension KeyMap {
  /// The standard keys with what a user's file asks, as far as that can be done.
  ///
  /// What is refused leaves its action the standard keys. Nothing is taken in halves: one bad key refuses the keys of that
  /// action. Keys that move and answer (`fixed`) stay with their actions whatever the file says.
  public static func following(_ orders: [KeyOrder]) -> (map: KeyMap, problems: [KeyProblem]) {
    var own: [String: [Keystroke]] = [:]
    var lines: [String: Int] = [:]
    var order: [String] = []
    var problems: [KeyProblem] = []
    for wanted in orders {
      do throws(Refusal) {
        let action = try action(of: wanted)
        guard own[action.id] == nil else { continue }
        own[action.id] = try strokes(wanted, for: action)
        lines[action.id] = wanted.line
        order.append(action.id)
      } catch {
        problems.append(KeyProblem(line: wanted.line, error.phrase))
      }
    }
    problems += resolveClashes(&own, order, lines)
    return (own.isEmpty ? .standard : KeyMap(own), problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  /// Gives back their standard keys to actions whose new ones another action has, until no key has two meanings.
  ///
  /// Of two that the file names, the one it names later gives way. Each round takes one from the file away, and the standard
  /// keys have no clash: it comes to an end.
  private static func resolveClashes(
    _ own: inout [String: [Keystroke]], _ order: [String], _ lines: [String: Int]
  ) -> [KeyProblem] {
    // Without keys of the user's own no table is made while the program starts.
    guard !own.isEmpty else { return [] }
    var problems: [KeyProblem] = []
    while let clash = KeyTable(own).clashes.first(where: { own[$0.first.id] != nil || own[$0.second.id] != nil }) {
      let places = [clash.first, clash.second].map { order.firstIndex(of: $0.id) ?? -1 }
      let (refused, other) = places[0] > places[1] ? (clash.first, clash.second) : (clash.second, clash.first)
      own[refused.id] = nil
      problems.append(KeyProblem(line: lines[refused.id], clash.phrase(refused, other)))
    }
    return problems
  }

  private static func action(of order: KeyOrder) throws(Refusal) -> Action {
    if let action = Registry.action(order.id) { return action }
    let id = String(order.id.prefix(80))
    guard let nearest = NearestName.of(id, among: Registry.all.map(\.id)) else {
      throw Refusal(
        Phrase(
          fr: "« \(id) » n'est pas une action ; « essor keys » les montre toutes.",
          en: "“\(id)” is no action; “essor keys” shows them all.",
          ar: "«\(id)» ليس إجراء؛ «essor keys» يعرضها كلها."))
    }
    throw Refusal(
      Phrase(
        fr: "« \(id) » n'est pas une action ; la plus proche est « \(nearest) ».",
        en: "“\(id)” is no action; the nearest is “\(nearest)”.",
        ar: "«\(id)» ليس إجراء؛ الأقرب إليه «\(nearest)»."))
  }

  private static func strokes(_ order: KeyOrder, for action: Action) throws(Refusal) -> [Keystroke] {
    var strokes: [Keystroke] = []
    for name in order.names {
      guard let stroke = Keystroke(named: name) else { throw .unknownKey(name, action) }
      if let refusal = refusal(of: stroke, name, for: action) { throw refusal }
      if !strokes.contains(stroke) { strokes.append(stroke) }
    }
    for key in action.keys where fixed.contains(key) && !strokes.contains(Keystroke(key)) {
      strokes.append(Keystroke(key))
    }
    let reached = strokes.contains { !($0.prefix ?? $0.key).isCharacter }
    let isTypedOver = action.scope.focuses.contains { $0.isForTyping }
    let isNeeded = neverWithout.contains(action.id) || !Registry.hasOtherWay(action)
    if isNeeded, strokes.isEmpty || isTypedOver && !reached { throw .withoutAWay(action) }
    return strokes
  }

  private static func refusal(of stroke: Keystroke, _ name: String, for action: Action) -> Refusal? {
    let first = stroke.prefix ?? stroke.key
    let standard = strokes(of: action, [:])
    if fixed.contains(first), stroke.prefix != nil || !standard.contains(stroke) { return .fixedKey(name, action) }
    for key in [first, stroke.key] where sameByte.contains(key) { return .sameByte(name, action) }
    if first.isCharacter, action.scope.focuses.allSatisfy(\.isForTyping) { return .wouldBeTyped(name, action) }
    return nil
  }

  /// Keys with which everything can be done: they mean the same for everybody.
  static let fixed: Set<Key> = [
    .enter, .escape, .up, .down, .left, .right, .tab, .backTab, .pageUp, .pageDown, .home, .end,
  ]

  /// Keys that are Backspace, Tab, a new line, Enter and Esc on the wire.
  static let sameByte: Set<Key> = [.control("h"), .control("i"), .control("j"), .control("m"), .control("[")]

  /// Actions that must have a key, since nothing else leads to them or out of the program.
  static let neverWithout: Set<String> = ["palette-open", "program-quit", "screen-back", "help-show"]
}

extension KeyTable.Clash {
  /// Why an action keeps its standard keys: another has the one it was to have.
  fileprivate func phrase(_ refused: Action, _ other: Action) -> Phrase {
    let key = stroke.name(in: .english)
    return Phrase(
      fr: "La touche \(key) est demandée pour « \(refused.title.fr) » (\(refused.id)) mais sert à "
        + "« \(other.title.fr) » (\(other.id)) sur le même écran (\(focus.title.fr)).",
      en: "The key \(key) is asked for “\(refused.title.en)” (\(refused.id)) but belongs to "
        + "“\(other.title.en)” (\(other.id)) on the same screen (\(focus.title.en)).",
      ar: "طُلب المفتاح \(key) لـ «\(refused.title.ar)» (\(refused.id)) لكنه لـ "
        + "«\(other.title.ar)» (\(other.id)) في نفس الشاشة (\(focus.title.ar)).")
  }
}

extension Refusal {
  fileprivate static func unknownKey(_ name: String, _ action: Action) -> Refusal {
    let shown = String(name.prefix(40))
    let nearest = NearestName.of(shown, among: Keystroke.names).map { nearest in
      Phrase(
        fr: " ; la plus proche est « \(nearest) »", en: "; the nearest is “\(nearest)”",
        ar: "؛ الأقرب إليه «\(nearest)»")
    }
    let rest = nearest ?? Phrase(same: "")
    return Refusal(
      Phrase(
        fr: "« \(shown) » n'est pas une touche (\(action.id))\(rest.fr).",
        en: "“\(shown)” is no key (\(action.id))\(rest.en).",
        ar: "«\(shown)» ليس مفتاحا (\(action.id))\(rest.ar)."))
  }

  fileprivate static func fixedKey(_ name: String, _ action: Action) -> Refusal {
    Refusal(
      Phrase(
        fr:
          "La touche \(name) garde partout son sens : elle ne peut pas servir à « \(action.title.fr) » (\(action.id)).",
        en: "The key \(name) keeps its meaning everywhere: it cannot do “\(action.title.en)” (\(action.id)).",
        ar: "يحتفظ المفتاح \(name) بمعناه في كل مكان: لا يمكن أن يُستعمل لـ «\(action.title.ar)» (\(action.id))."))
  }

  fileprivate static func sameByte(_ name: String, _ action: Action) -> Refusal {
    Refusal(
      Phrase(
        fr: "Un terminal ne distingue pas \(name) de Retour arrière, Tab, Entrée ou Échap (\(action.id)).",
        en: "A terminal cannot tell \(name) from Backspace, Tab, Enter or Esc (\(action.id)).",
        ar: "لا تميز الطرفية \(name) عن Backspace أو Tab أو Enter أو Esc ‏(\(action.id))."))
  }

  fileprivate static func wouldBeTyped(_ name: String, _ action: Action) -> Refusal {
    Refusal(
      Phrase(
        fr: "« \(action.title.fr) » (\(action.id)) se fait là où l'on écrit : \(name) y serait une lettre du texte.",
        en: "“\(action.title.en)” (\(action.id)) is done where one types: \(name) would be a letter of the text there.",
        ar: "يُنجز «\(action.title.ar)» (\(action.id)) حيث يُكتب النص: سيكون \(name) حرفا فيه."))
  }

  fileprivate static func withoutAWay(_ action: Action) -> Refusal {
    Refusal(
      Phrase(
        fr: "« \(action.title.fr) » (\(action.id)) resterait sans touche utilisable partout où on en a besoin.",
        en: "“\(action.title.en)” (\(action.id)) would be left without a key that works wherever it is needed.",
        ar: "سيبقى «\(action.title.ar)» (\(action.id)) دون مفتاح صالح حيث يُحتاج إليه."))
  }
}
