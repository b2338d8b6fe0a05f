/// How every role looks.
public struct Theme: Sendable {
  /// What a theme is made for.
  public enum Kind: String, Sendable, Hashable, Codable {
    case dark
    case light
    /// The sixteen colours of the terminal on its own background.
    case sixteen
    /// No colour at all: bold, underline and reverse.
    case mono
  }

  /// The name shown to the user.
  public struct Titles: Sendable, Hashable, Codable {
    public let fr: String
    public let en: String
    public let ar: String

    public init(fr: String, en: String, ar: String) {
      self.fr = fr
      self.en = en
      self.ar = ar
    }
  }

  /// What a theme says of one role; what it leaves open comes from the ground the role stands on.
  public struct RoleStyle: Sendable, Hashable {
    public var foreground: Colour?
    public var background: Colour?
    public var attributes: Style.Attributes

    public init(foreground: Colour? = nil, background: Colour? = nil, attributes: Style.Attributes = []) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  public let name: String
  public let titles: Titles
  public let kind: Kind
  private let roles: [RoleStyle]

  /// A theme from the styles of its roles; a role without one looks like `text`.
  public init(name: String, titles: Titles, kind: Kind, roles: [Role: RoleStyle]) {
    self.name = name
    self.titles = titles
    self.kind = kind
    self.roles = Role.allCases.map { roles[$0] ?? RoleStyle() }
  }

  /// What the theme itself says of a role.
  public subscript(role: Role) -> RoleStyle { roles[Int(role.rawValue)] }

  /// The look of a role on the ground of another, standing out as `emphasis` says, in the colours there are.
  ///
  /// Without colours the selection is always reversed and bold, and a match underlined.
  public func style(
    _ role: Role, on ground: Role = .text, emphasis: Emphasis = .plain, colours: ColourDepth = .direct
  ) -> Style {
    let text = self[.text]
    let own = self[role]
    var style = Style(
      foreground: own.foreground ?? self[ground].foreground ?? text.foreground ?? .standard,
      background: own.background ?? self[ground].background ?? text.background ?? .standard,
      attributes: own.attributes.union(own.background == nil ? self[ground].attributes.intersection(.reverse) : []))
    switch emphasis {
    case .plain: break
    case .selected: apply(self[.selection], to: &style)
    case .selectedElsewhere: apply(self[.selectionInactive], to: &style)
    case .match: apply(self[.match], to: &style)
    case .selectedMatch:
      apply(self[.match], to: &style)
      let attributes = style.attributes
      apply(self[.selection], to: &style)
      style.attributes.formUnion(attributes.subtracting(.reverse))
    case .dimmed:
      style.attributes = []
      apply(self[.shade], to: &style)
    }
    if colours == .none {
      style.foreground = .standard
      style.background = .standard
      switch emphasis {
      case .selected, .selectedMatch: style.attributes.formUnion([.reverse, .bold])
      case .selectedElsewhere: style.attributes.formUnion([.bold, .underline])
      case .match: style.attributes.formUnion([.underline, .bold])
      case .plain, .dimmed: break
      }
    }
    return style
  }

  private func apply(_ over: RoleStyle, to style: inout Style) {
    if let foreground = over.foreground { style.foreground = foreground }
    if let background = over.background { style.background = background }
    style.attributes.formUnion(over.attributes)
  }
}
