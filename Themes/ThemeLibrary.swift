import FoundationEssentials
import TerminalKit

/// The themes that come with the program, each one a JSON5 file beside this one, carried in the binary.
public enum ThemeLibrary {
  /// The name of the theme of a first start, by the ground of the terminal.
  public static func standardName(on ground: Ground) -> String { ground == .dark ? standardName : "argan" }

  /// The name of the theme where nothing is known of the terminal.
  public static let standardName = "atlas-nuit"

  /// Names in the order in which they are offered: the standard ones, then by the alphabet; few colours and none last.
  public static let names: [String] = {
    let first = Ground.allCases.map(standardName(on:))
    let last = ["seize", "seize-nuit", "mono"]
    let all = ThemeFiles.all.map(\.name)
    return first + all.filter { !first.contains($0) && !last.contains($0) } + last.filter(all.contains)
  }()

  /// Every theme, in the order in which they are offered; one that cannot be read is left out (a test holds that none is).
  public static var all: [Theme] { names.compactMap(named) }

  /// The theme of a name; nil when there is none.
  public static func named(_ name: String) -> Theme? { try? theme(name) }

  /// The theme of a name, or what is wrong with it.
  public static func theme(_ name: String) throws(ThemeProblem) -> Theme {
    guard let text = text(name) else { throw .unknownParent(name, theme: name) }
    return try theme(json5: Array(text.utf8), name: name)
  }

  /// A theme in a file, ours or the user's; what it leaves out comes from the theme of ours that it inherits.
  public static func theme(json5 bytes: [UInt8], name: String) throws(ThemeProblem) -> Theme {
    let file = try read(bytes, name: name)
    var chain = [file]
    var next = file.inherits
    while let name = next {
      guard chain.count <= ThemeFiles.all.count, let text = text(name) else {
        throw .unknownParent(name, theme: file.name)
      }
      let parent = try read(Array(text.utf8), name: name)
      chain.append(parent)
      next = parent.inherits
    }
    return try ThemeFile.theme(chain)
  }

  /// The theme to use in a terminal: the one chosen, in the colours there are; without any, the one without colour.
  ///
  /// Where none was chosen, few colours are the user's own, so that theirs are taken on their own ground; `ground` is that
  /// of the terminal, where it is known.
  public static func suitable(for depth: ColourDepth, chosen: String? = nil, on ground: Ground? = nil) -> Theme {
    let name =
      switch depth {
      case .none: "mono"
      case .eight, .sixteen: chosen ?? (ground == .dark ? "seize-nuit" : "seize")
      case .indexed, .direct: chosen ?? standardName(on: ground ?? .dark)
      }
    return named(name) ?? named(standardName)
      ?? Theme(name: "bare", titles: Theme.Titles(fr: "Nu", en: "Bare", ar: "بسيط"), kind: .mono, roles: [:])
  }

  private static func text(_ name: String) -> String? { ThemeFiles.all.first { $0.name == name }?.text }

  private static func read(_ bytes: [UInt8], name: String) throws(ThemeProblem) -> ThemeFile {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return try decoder.decode(ThemeFile.self, from: Data(bytes))
    } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
      throw .badSyntax(theme: name, line: ThemeSyntax.badLine(in: bytes))
    } catch let problem as DecodingError {
      throw .unreadable(theme: name, detail: detail(problem))
    } catch {
      throw .unreadable(theme: name, detail: "")
    }
  }

  /// Where in the file it went wrong, as a path of keys.
  private static func detail(_ problem: DecodingError) -> String {
    func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
      (context.codingPath + [last].compactMap { $0 }).map(\.stringValue).joined(separator: ".")
    }
    switch problem {
    case .keyNotFound(let key, let context): return path(context, key)
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      return path(context)
    @unknown default: return ""
    }
  }
}
