import ESSDomain
import FoundationEssentials
import Glibc
import HubApp

/// What the program remembers of its user: `essor/config.json` among their settings, JSON5, so that comments are allowed.
public struct Configuration: Sendable {
  private let folder: String
  private var path: String { folder + "/config.json" }

  public init(_ surroundings: Surroundings) { folder = surroundings.configurationFolder + "/essor" }

  /// Language and theme as remembered; nil where nothing is, or where the file cannot be understood.
  public var remembered: (language: Language?, theme: String?) {
    guard case .settings(let settings) = read() else { return (nil, nil) }
    return (settings["language"]?.text.flatMap { Language(rawValue: $0) }, settings["theme"]?.text)
  }

  /// Remembers language and theme, and leaves other settings as they are.
  ///
  /// - Returns: Why it cannot be done; a file that cannot be understood is never overwritten.
  func remember(_ preferences: Preferences) -> Phrase? {
    var settings: [String: Setting] = [:]
    switch read() {
    case .settings(let known): settings = known
    case .unreadable:
      return Phrase(
        fr: "Les réglages ne sont pas retenus : \(path) ne se lit pas.",
        en: "Settings are not remembered: \(path) cannot be read.",
        ar: "لم تُحفظ الإعدادات: تعذرت قراءة \(path).")
    case .nothing: break
    }
    settings["language"] = .text(preferences.language.rawValue)
    settings["theme"] = .text(preferences.theme)
    let value = JSONValue.members(settings.map { ($0.key, $0.value.json) })
    guard !PlainFile.replace(path, in: folder, with: Array((value.text() + "\n").utf8)) else { return nil }
    return Phrase(
      fr: "Les réglages ne sont pas retenus : \(path) ne s'écrit pas.",
      en: "Settings are not remembered: \(path) cannot be written.",
      ar: "لم تُحفظ الإعدادات: تعذرت الكتابة في \(path).")
  }

  private enum Contents {
    case nothing
    case unreadable
    case settings([String: Setting])
  }

  private func read() -> Contents {
    guard access(path, F_OK) == 0 else { return .nothing }
    guard let bytes = PlainFile.bytes(path, atMost: 1 << 20) else { return .unreadable }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return .settings(try decoder.decode([String: Setting].self, from: Data(bytes)))
    } catch {
      return .unreadable
    }
  }
}

/// One setting, of a kind that settings have.
private enum Setting: Decodable, Sendable {
  case text(String)
  case flag(Bool)
  case number(Double)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    case .number(let number): .double(number)
    }
  }
}
