import ESSDomain
import HubApp
import TerminalKit

/// The user's own keys: `essor/keys.json5` among their settings.
///
///     {
///       // an action and its keys, the first being the one that is shown
///       "activity-record": ["F11", "Alt+A"],
///       "list-sort": "s",
///       "row-first": ["g g"],
///       keyboard: "azerty", // or qwerty, mac: which letters stand on the keys of the Arabic ones
///     }
public struct KeyFile: Sendable {
  /// The keys that result, the standard ones where there is no file.
  public let map: KeyMap
  public let keyboard: Keyboard
  public let problems: [KeyProblem]
  public let path: String

  init(in folder: String) {
    let file = SettingsFile("keys.json5", in: folder)
    switch file.read([String: Entry].self) {
    case .nothing: self.init(path: file.path, KeyMap.following([]), .qwerty, [])
    case .unreadable(let line):
      let why = Phrase(
        fr: "ce fichier ne se lit pas comme du JSON5 ; les touches sont celles d'origine.",
        en: "this file cannot be read as JSON5; the keys are the standard ones.",
        ar: "تعذرت قراءة هذا الملف بصيغة JSON5؛ المفاتيح هي الأصلية.")
      self.init(path: file.path, KeyMap.following([]), .qwerty, [KeyProblem(line: line, why)])
    case .value(let entries, let text):
      let lines = KeyFileLines(text)
      var problems: [KeyProblem] = []
      var keyboard = Keyboard.qwerty
      var orders: [KeyOrder] = []
      for (id, entry) in entries {
        let line = lines.line(of: id)
        if id == "keyboard" {
          if let known = entry.names.first.flatMap({ Keyboard(rawValue: $0) }) {
            keyboard = known
          } else {
            problems.append(KeyProblem(line: line, KeyFile.unknownKeyboard(entry.names.first ?? "")))
          }
        } else if entry.isOfNames {
          orders.append(KeyOrder(id, entry.names, line: line))
        } else {
          problems.append(KeyProblem(line: line, KeyFile.noNames(id)))
        }
      }
      orders.sort { ($0.line ?? 0, $0.id) < ($1.line ?? 0, $1.id) }
      self.init(path: file.path, KeyMap.following(orders), keyboard, problems)
    }
  }

  private init(
    path: String, _ found: (map: KeyMap, problems: [KeyProblem]), _ keyboard: Keyboard, _ problems: [KeyProblem]
  ) {
    self.path = path
    self.keyboard = keyboard
    map = found.map
    self.problems = (problems + found.problems).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// One key or several.
  private struct Entry: Decodable {
    var names: [String] = []
    var isOfNames = true

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let name = try? value.decode(String.self) {
        names = [name]
      } else if let several = try? value.decode([String].self) {
        names = several
      } else {
        isOfNames = value.decodeNil()
      }
    }
  }

  private static func noNames(_ id: String) -> Phrase {
    let shown = String(id.prefix(80))
    return Phrase(
      fr: "« \(shown) » attend une touche ou une liste de touches entre guillemets.",
      en: "“\(shown)” takes a key or a list of keys in quotation marks.",
      ar: "ينتظر «\(shown)» مفتاحا أو لائحة مفاتيح بين علامتي اقتباس.")
  }

  private static func unknownKeyboard(_ name: String) -> Phrase {
    let shown = String(name.prefix(40))
    let known = Keyboard.allCases.map(\.rawValue).joined(separator: ", ")
    return Phrase(
      fr: "« \(shown) » n'est pas un clavier connu : \(known).", en: "“\(shown)” is no known keyboard: \(known).",
      ar: "«\(shown)» ليست لوحة مفاتيح معروفة: \(known).")
  }
}

/// On which line of a JSON5 file a member stands: a search for its name outside of comments.
struct KeyFileLines {
  private let lines: [String]

  init(_ text: String) { lines = KeyFileLines.withoutComments(text) }

  /// The first line that has the name before a colon; nil where none has.
  func line(of name: String) -> Int? {
    let place = lines.firstIndex { line in
      ["\"\(name)\"", "'\(name)'", name].contains { written in
        line.ranges(of: written).contains { found in
          line[found.upperBound...].first { $0 != " " && $0 != "\t" } == ":"
        }
      }
    }
    return place.map { $0 + 1 }
  }

  /// The lines, with comments blanked; what stands in quotation marks is no comment.
  private static func withoutComments(_ text: String) -> [String] {
    var lines: [String] = []
    var isInside = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var kept = ""
      var quote: Character?
      var place = line.startIndex
      while place < line.endIndex {
        let character = line[place]
        let next = line.index(after: place)
        let second = next < line.endIndex ? line[next] : nil
        if isInside {
          if character == "*", second == "/" {
            isInside = false
            place = line.index(after: next)
            continue
          }
        } else if let open = quote {
          kept.append(character)
          if character == "\\", let second {
            kept.append(second)
            place = line.index(after: next)
            continue
          }
          if character == open { quote = nil }
        } else if character == "/", second == "/" {
          break
        } else if character == "/", second == "*" {
          isInside = true
          place = line.index(after: next)
          continue
        } else {
          if character == "\"" || character == "'" { quote = character }
          kept.append(character)
        }
        place = next
      }
      lines.append(kept)
    }
    return lines
  }
}
