import ESSDomain
import HubApp
import TerminalKit

/// The themes there are for a run: those that come with the program, and the user's own files among their settings,
/// `essor/themes/NAME.json5`.
public struct ThemeShelf: Sendable {
  /// Reads a theme of the program by its name.
  public typealias Naming = @Sendable (String) throws(ThemeProblem) -> Theme
  /// Reads the bytes of a theme file that has a name.
  public typealias Reading = @Sendable ([UInt8], String) throws(ThemeProblem) -> Theme

  /// Where the user's own themes are.
  public let folder: String
  private let names: [String]
  private let ours: Naming
  private let read: Reading

  /// Bytes beyond which a file is no theme.
  static let largest = 1 << 18
  static let ending = ".json5"

  public init(_ surroundings: Surroundings, names: [String], ours: @escaping Naming, read: @escaping Reading) {
    folder = surroundings.configurationFolder + "/essor/themes"
    self.names = names
    self.ours = ours
    self.read = read
  }

  /// Names of the user's own themes.
  public var ownNames: [String] {
    PlainFile.names(in: folder).filter { $0.hasSuffix(ThemeShelf.ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(ThemeShelf.ending.count)) }
  }

  /// Every name that can be asked for.
  public var allNames: [String] { names + ownNames.filter { !names.contains($0) } }

  /// Whether the user wrote a theme of that name; it then takes the place of one of ours.
  func hasOwn(_ name: String) -> Bool {
    !name.isEmpty && !name.contains("/") && PlainFile.exists(path(name))
  }

  /// A theme of the user's own.
  func own(_ name: String) throws(ThemeProblem) -> Theme {
    guard let bytes = PlainFile.bytes(path(name), atMost: ThemeShelf.largest) else {
      throw .unreadable(theme: name, detail: "")
    }
    return try read(bytes, name)
  }

  /// All themes for the choice of one, dark ones first, the user's own last; one that cannot be used says why.
  public var all: [AppState.ThemeName] {
    let own = ownNames
    let given = names.filter { !own.contains($0) }.compactMap { name in
      (try? ours(name)).map { AppState.ThemeName($0, name: name) }
    }
    return [Theme.Kind.dark, .light, .sixteen, .mono].flatMap { kind in given.filter { $0.kind == kind } }
      + own.map { name in
        do throws(ThemeProblem) {
          return AppState.ThemeName(try self.own(name), name: name, isOwn: true)
        } catch {
          return AppState.ThemeName(name: name, title: Phrase(same: name), isOwn: true, problem: error.phrase)
        }
      }
  }

  /// Reads a theme from any file.
  func theme(at path: String) throws(ThemeProblem) -> Theme {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let bytes = PlainFile.bytes(path, atMost: ThemeShelf.largest) else {
      throw .unreadable(theme: last, detail: "")
    }
    return try read(bytes, last)
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)\(ThemeShelf.ending)" }
}
