import ESSDomain
import TerminalKit

/// A sentence names the key of an action by the action: `"\(key: "change-undo") undoes it"`.
///
/// Which key that is, the user's own map of keys says when the sentence is shown. Until then the place is held by the id of
/// the action between two characters of private use, which no screen shows (`DisplayText` is made in `AppState.shown`).
extension DefaultStringInterpolation {
  mutating func appendInterpolation(key action: String) {
    appendLiteral("\(KeyPlace.begin)\(action)\(KeyPlace.end)")
  }
}

/// The place of a key in a sentence.
enum KeyPlace {
  static let begin: Character = "\u{F8E0}"
  static let end: Character = "\u{F8E1}"
  /// What both begin with in UTF-8; few texts have it.
  fileprivate static let firstByte: UInt8 = 0xEF
}

extension AppState {
  /// A sentence with the names of the keys that it is about, as they are here and in the language of the screen.
  func namingKeys(in sentence: String) -> String {
    guard sentence.utf8.contains(KeyPlace.firstByte), sentence.contains(KeyPlace.begin) else { return sentence }
    var named = ""
    var rest = sentence[...]
    while let begin = rest.firstIndex(of: KeyPlace.begin),
      let end = rest[begin...].firstIndex(of: KeyPlace.end)
    {
      named += rest[..<begin]
      let id = String(rest[rest.index(after: begin)..<end])
      // Whatever else stands between such characters is somebody's text.
      named += Registry.action(id).map { keyName(of: $0) } ?? id
      rest = rest[rest.index(after: end)...]
    }
    return named + rest
  }

  /// The first key of an action where the keyboard is, else wherever it has one; of an action without a key its command.
  private func keyName(of action: Action) -> String {
    let stroke = keyMap.strokes(of: action, in: focus).first ?? keyMap.strokes(of: action).first
    if let stroke { return name(of: stroke) }
    let palette = keyMap.strokes(of: .palette).first.map { name(of: $0) + " " } ?? ""
    return palette + action.title[language].firstSmall
  }
}
