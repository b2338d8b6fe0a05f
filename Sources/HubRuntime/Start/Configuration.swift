import ESSDomain
import FoundationEssentials
import Glibc
import HubApp
import HubStore
import Synchronization

/// What the program remembers of its user: `essor/config.json` among their settings, JSON5, so that comments are allowed.
public struct Configuration: Sendable {
  private let folder: String
  private var path: String { folder + "/config.json" }

  /// What was read of the file: a start asks for half a dozen settings, and the file is read for the first of them alone.
  private let memory = Memory()

  /// The terminal this program runs in, as settings that belong to one terminal name it.
  let terminal: String

  public init(_ surroundings: Surroundings) {
    folder = surroundings.configurationFolder + "/essor"
    terminal = TerminalName(surroundings).text
  }

  /// Whether anything was ever remembered.
  public var exists: Bool { PlainFile.exists(path) }

  /// Whether the file is there and cannot be understood.
  var isUnreadable: Bool { if case .unreadable = read() { true } else { false } }

  /// Language, theme and colours as remembered; nil where nothing is, or where the file cannot be understood.
  public var remembered: (language: Language?, theme: String?, colours: ColourChoice?) {
    let settings = settings
    return (
      settings["language"]?.text.flatMap { Language(rawValue: $0) }, settings["theme"]?.text,
      settings["color"]?.colours
    )
  }

  /// The user's own keys.
  public var keys: KeyFile { KeyFile(in: folder) }

  /// The commands chosen by name lately.
  var recentCommands: [String] {
    (settings["recentCommands"]?.text ?? "").split(separator: " ").prefix(20).map(String.init)
  }

  /// The user's named views and bookmarks.
  var shortcuts: Shortcuts { ShortcutFile(in: folder).read() }

  /// Keeps views and bookmarks.
  ///
  /// - Returns: Why it cannot be done.
  func keep(_ shortcuts: Shortcuts) -> Phrase? { ShortcutFile(in: folder).keep(shortcuts) }

  /// Remembers the commands chosen by name lately; where that cannot be done, nothing is lost that anybody typed.
  func remember(commands: [String]) -> Happening? {
    _ = remember(["recentCommands": commands.joined(separator: " ")])
    return nil
  }

  /// Remembers language and theme, and leaves other settings as they are.
  ///
  /// - Returns: Why it cannot be done; a file that cannot be understood is never overwritten.
  func remember(_ preferences: Preferences) -> Phrase? {
    change { settings in
      settings["language"] = .text(preferences.language.rawValue)
      if let theme = preferences.theme { settings["theme"] = .text(theme) }
    }
  }

  /// A setting that is a text; nil where there is none.
  public func setting(_ name: String) -> String? { settings[name]?.text }

  /// Remembers settings under their names and leaves others as they are; an empty one is forgotten.
  func remember(_ texts: [String: String]) -> Phrase? {
    change { settings in
      for (name, text) in texts { settings[name] = text.isEmpty ? nil : .text(text) }
    }
  }

  /// The settings as they stand; none where there are none or the file cannot be understood.
  var settings: [String: Setting] { if case .settings(let settings) = read() { settings } else { [:] } }

  /// Changes settings and leaves the others as they are.
  ///
  /// - Returns: Why it cannot be done; a file that cannot be understood is never overwritten.
  func change(_ edit: (inout [String: Setting]) -> Void) -> Phrase? {
    var settings: [String: Setting] = [:]
    // Whatever was read before, nothing is written over what stands there now.
    switch readAnew() {
    case .settings(let known): settings = known
    case .unreadable:
      return Phrase(
        fr: "Les réglages ne sont pas retenus : \(path) ne se lit pas.",
        en: "Settings are not remembered: \(path) cannot be read.",
        ar: "لم تُحفظ الإعدادات: تعذرت قراءة \(path).")
    case .nothing: break
    }
    edit(&settings)
    let value = JSONValue.members(settings.map { ($0.key, $0.value.json) })
    guard !PlainFile.replace(path, in: folder, with: Array((value.text() + "\n").utf8)) else { return nil }
    return Phrase(
      fr: "Les réglages ne sont pas retenus : \(path) ne s'écrit pas.",
      en: "Settings are not remembered: \(path) cannot be written.",
      ar: "لم تُحفظ الإعدادات: تعذرت الكتابة في \(path).")
  }

  private enum Contents: Sendable {
    case nothing
    case unreadable
    case settings([String: Setting])
  }

  /// What was read, of a file that looked so: one that looks otherwise by now is read again.
  ///
  /// A class, because the thread of the screen and the one that saves share it.
  private final class Memory: Sendable {
    let read = Mutex<(stamp: FileStamp, contents: Contents)?>(nil)
  }

  private func read() -> Contents {
    guard let stamp = FileStamp(path) else { return .nothing }
    if let known = memory.read.withLock({ $0 }), known.stamp == stamp { return known.contents }
    let contents = readAnew()
    memory.read.withLock { $0 = (stamp, contents) }
    return contents
  }

  private func readAnew() -> Contents {
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
indirect enum Setting: Decodable, Sendable {
  case text(String)
  /// Settings of their own names: one for each terminal.
  case members([String: Setting])
  case flag(Bool)
  case number(Double)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let members = try? value.decode([String: Setting].self) {
      self = .members(members)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var members: [String: Setting]? { if case .members(let members) = self { members } else { nil } }

  /// Colours, named or by their number: `256`.
  var colours: ColourChoice? {
    switch self {
    case .text(let text): ColourChoice(rawValue: text)
    case .flag(let flag): flag ? .direct : .never
    case .number(let number): ColourChoice.allCases.first { Double($0.rawValue) == number }
    case .members: nil
    }
  }

  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    case .number(let number): .double(number)
    case .members(let members): .members(members.map { ($0.key, $0.value.json) })
    }
  }
}
