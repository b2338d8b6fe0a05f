import FoundationEssentials
import TerminalKit

/// The themes that come with the program, each one a JSON5 file beside this one, carried in the binary.
public enum ThemeLibrary {
  /// The name of the theme of a first start.
  public static let standardName = "atlas-nuit"

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("atlas-nuit", PackageResources.atlas_nuit_json5), ("argan", PackageResources.argan_json5),
    ("seize", PackageResources.seize_json5), ("mono", PackageResources.mono_json5),
  ]

  /// Names in the order in which they are offered.
  public static var names: [String] { files.map(\.name) }

  /// Every theme, in the order in which they are offered; one that cannot be read is left out (a test holds that none is).
  public static var all: [Theme] { names.compactMap(named) }

  /// The theme of a name; nil when there is none.
  public static func named(_ name: String) -> Theme? { try? theme(name) }

  /// The theme of a name, or what is wrong with it.
  public static func theme(_ name: String) throws(ThemeProblem) -> Theme {
    var chain: [ThemeFile] = []
    var next: String? = name
    while let name = next {
      guard !chain.contains(where: { $0.name == name }), let entry = files.first(where: { $0.name == name }) else {
        throw .unknownParent(name, theme: chain.first?.name ?? name)
      }
      let file = try read(entry.bytes, name: name)
      chain.append(file)
      next = file.inherits
    }
    return try ThemeFile.theme(chain)
  }

  /// A theme the user wrote; what it leaves out comes from the theme of ours that it inherits.
  public static func theme(json5 bytes: [UInt8], name: String) throws(ThemeProblem) -> Theme {
    let file = try read(bytes, name: name)
    var chain = [file]
    var next = file.inherits
    while let name = next {
      guard chain.count <= files.count, let entry = files.first(where: { $0.name == name }) else {
        throw .unknownParent(name, theme: file.name)
      }
      let parent = try read(entry.bytes, name: name)
      chain.append(parent)
      next = parent.inherits
    }
    return try ThemeFile.theme(chain)
  }

  /// The theme to use where `wanted` cannot be shown: colours by number in sixteen, none at all without any.
  public static func suitable(for depth: ColourDepth, wanted: String = standardName) -> Theme {
    let name =
      switch depth {
      case .none: "mono"
      case .eight, .sixteen: wanted == "mono" ? wanted : "seize"
      case .indexed, .direct: wanted
      }
    return named(name) ?? named(standardName)
      ?? Theme(name: "bare", titles: Theme.Titles(fr: "Nu", en: "Bare", ar: "بسيط"), kind: .mono, roles: [:])
  }

  private static func read(_ bytes: [UInt8], name: String) throws(ThemeProblem) -> ThemeFile {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return try decoder.decode(ThemeFile.self, from: Data(bytes))
    } catch {
      throw .unreadable(theme: name, detail: String(describing: error))
    }
  }
}
