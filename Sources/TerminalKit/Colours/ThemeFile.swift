/// A theme as written in a file: a palette of named colours, the roles, and the theme it completes.
///
///     { name: "argan", kind: "light", inherits: "…", titles: { fr, en, ar },
///       palette: { paper: "#faf6ee" }, roles: { title: { fg: "paper", bold: true } } }
public struct ThemeFile: Decodable, Sendable {
  public let name: String
  public let titles: Theme.Titles
  public let kind: Theme.Kind
  /// The name of the theme that gives the roles and colours this one does not.
  public let inherits: String?
  /// The least contrast of words that it promises; absent for what any theme owes.
  public let contrast: Double?
  /// The eyes for which it promises that signs are told apart.
  public let suits: [ColourVision]?
  public let palette: [String: String]?
  /// Looks by the names of roles.
  public let roles: [String: Look]?

  /// The look of one role; colours are names of the palette or what `Colour` reads.
  public struct Look: Decodable, Sendable {
    public let fg: String?
    public let bg: String?
    public let bold: Bool?
    public let dim: Bool?
    public let italic: Bool?
    public let underline: Bool?
    public let reverse: Bool?
  }

  /// The theme of a file and those it inherits from, the nearest first.
  ///
  /// - Throws: `ThemeProblem` when a colour or a role is not one, or a role is missing after inheritance.
  public static func theme(_ chain: [ThemeFile]) throws(ThemeProblem) -> Theme {
    guard let file = chain.first else { throw .empty }
    var palette: [String: String] = [:]
    var looks: [Role: Look] = [:]
    for ancestor in chain.reversed() {
      palette.merge(ancestor.palette ?? [:]) { $1 }
      for (name, look) in ancestor.roles ?? [:] {
        guard let role = Role(name: name) else { throw .unknownRole(name, theme: ancestor.name) }
        looks[role] = look
      }
    }
    var roles: [Role: Theme.RoleStyle] = [:]
    for role in Role.allCases {
      guard let look = looks[role] else { throw .missingRole(role, theme: file.name) }
      var attributes: Style.Attributes = []
      if look.bold == true { attributes.insert(.bold) }
      if look.dim == true { attributes.insert(.dim) }
      if look.italic == true { attributes.insert(.italic) }
      if look.underline == true { attributes.insert(.underline) }
      if look.reverse == true { attributes.insert(.reverse) }
      roles[role] = Theme.RoleStyle(
        foreground: try colour(look.fg, palette, role, file.name),
        background: try colour(look.bg, palette, role, file.name), attributes: attributes)
    }
    return Theme(
      name: file.name, titles: file.titles, kind: file.kind, contrast: max(file.contrast ?? 0, Theme.readable),
      suits: file.suits ?? [], roles: roles)
  }

  private static func colour(
    _ name: String?, _ palette: [String: String], _ role: Role, _ theme: String
  ) throws(ThemeProblem) -> Colour? {
    guard let name else { return nil }
    guard let colour = Colour(palette[name] ?? name) else { throw .unknownColour(name, role, theme: theme) }
    return colour
  }
}

/// What is wrong with a theme.
public enum ThemeProblem: Error, Hashable, Sendable {
  case empty
  case missingRole(Role, theme: String)
  case unknownColour(String, Role, theme: String)
  case unknownRole(String, theme: String)
  /// The file is not JSON5 from a line on, counted from 1.
  case badSyntax(theme: String, line: Int)
  /// The file cannot be read or is not a theme; `detail` says where, as a path of keys.
  case unreadable(theme: String, detail: String)
  /// A theme inherits from one that does not exist, or from itself.
  case unknownParent(String, theme: String)
}
