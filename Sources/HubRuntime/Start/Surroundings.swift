import Glibc

/// What the program finds around itself: variables of the environment, the user, the home folder.
///
/// A value, so that a test makes its own.
public struct Surroundings: Sendable {
  public var variables: [String: String]
  public var home: String
  public var userName: String

  public init(variables: [String: String], home: String, userName: String) {
    self.variables = variables
    self.home = home
    self.userName = userName
  }

  /// Those of this process.
  public static var ofThisProcess: Surroundings {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let text = String(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      place += 1
    }
    var home = variables["HOME"] ?? ""
    var userName = variables["USER"] ?? variables["LOGNAME"] ?? ""
    if home.isEmpty || userName.isEmpty, let entry = getpwuid(getuid()) {
      if home.isEmpty { home = String(cString: entry.pointee.pw_dir) }
      if userName.isEmpty { userName = String(cString: entry.pointee.pw_name) }
    }
    return Surroundings(variables: variables, home: home.isEmpty ? "/" : home, userName: userName)
  }

  /// A variable that is set and not empty.
  func variable(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// Where programs keep a user's data: `$XDG_DATA_HOME`, an absolute path, or `~/.local/share`.
  var dataFolder: String { folder("XDG_DATA_HOME", or: ".local/share") }

  /// Where programs keep a user's settings: `$XDG_CONFIG_HOME`, an absolute path, or `~/.config`.
  var configurationFolder: String { folder("XDG_CONFIG_HOME", or: ".config") }

  private func folder(_ name: String, or fallback: String) -> String {
    if let path = variable(name), path.hasPrefix("/") { return path }
    return home.hasSuffix("/") ? home + fallback : "\(home)/\(fallback)"
  }

  /// The hub folder to open: the one asked for, else `ESSOR_HUB`, else `essor/hub` among the user's data.
  public func hubFolder(_ asked: String?) -> String {
    if let asked, !asked.isEmpty { return expanded(asked) }
    return variable("ESSOR_HUB").map(expanded) ?? "\(dataFolder)/essor/hub"
  }

  /// Whether nothing of Essor's is here yet: no folder was named, the usual one is not there, nothing is remembered.
  public func isNew(_ configuration: Configuration) -> Bool {
    variable("ESSOR_HUB") == nil && !configuration.exists && !PlainFile.exists(hubFolder(nil))
  }

  /// A path with its `~` replaced, as a shell does where it sees one.
  private func expanded(_ path: String) -> String {
    path == "~" ? home : path.hasPrefix("~/") ? home + path.dropFirst(1) : path
  }

  /// The folder of the demonstration of a region with so many organisations.
  func demonstrationFolder(region: String, organisations: Int) -> String {
    "\(dataFolder)/essor/demo-\(region)-\(organisations)"
  }
}
