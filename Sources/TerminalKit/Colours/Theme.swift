/// How every role looks.
public struct Theme: Sendable, Hashable {
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
  /// The least contrast that it promises for words.
  public let contrast: Double
  /// The eyes for which it promises that good, warning and danger are told apart.
  public let suits: [ColourVision]
  private let roles: [RoleStyle]

  /// What WCAG 2 asks of words (success criterion 1.4.3, level AA).
  public static let readable = 4.5

  /// A theme from the styles of its roles; a role without one looks like `text`.
  public init(
    name: String, titles: Titles, kind: Kind, contrast: Double = Theme.readable, suits: [ColourVision] = [],
    roles: [Role: RoleStyle]
  ) {
    self.name = name
    self.titles = titles
    self.kind = kind
    self.contrast = contrast
    self.suits = suits
    self.roles = Role.allCases.map { roles[$0] ?? RoleStyle() }
  }

  /// What the theme itself says of a role.
  public subscript(role: Role) -> RoleStyle { roles[Int(role.rawValue)] }

  /// The look of a role on the ground of another, standing out as `emphasis` says, in the colours there are.
  ///
  /// Without colours the selection is always reversed and bold, and a match underlined; in few colours what can no
  /// longer be told by its background is underlined or reversed.
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
    var shown = style.shown(in: colours)
    if colours == .none {
      switch emphasis {
      case .selected, .selectedMatch: shown.attributes.formUnion([.reverse, .bold])
      case .selectedElsewhere: shown.attributes.formUnion([.bold, .underline])
      case .match: shown.attributes.formUnion([.underline, .bold])
      case .plain, .dimmed: break
      }
    } else if colours < .indexed, hasLostGround(style, shown, colours) {
      shown.attributes.formUnion(Theme.insteadOfGround(role, emphasis))
    }
    return shown.withBlackKept
  }

  /// Whether a background of its own looks like that of the text, in the colours there are.
  private func hasLostGround(_ meant: Style, _ shown: Style, _ colours: ColourDepth) -> Bool {
    guard let ground = self[.text].background, case .rgb = ground, meant.background != ground else { return false }
    return shown.background == Style(background: ground).shown(in: colours).background
  }

  private static func insteadOfGround(_ role: Role, _ emphasis: Emphasis) -> Style.Attributes {
    switch emphasis {
    case .selected, .selectedMatch: [.reverse, .bold]
    case .selectedElsewhere: [.bold, .underline]
    case .match, .dimmed: []
    case .plain:
      switch role {
      case .field, .fieldFocused, .fieldInvalid, .button: .underline
      case .buttonFocused, .notice, .noticeGood, .noticeBad: .reverse
      default: []
      }
    }
  }

  private func apply(_ over: RoleStyle, to style: inout Style) {
    if let foreground = over.foreground { style.foreground = foreground }
    if let background = over.background { style.background = background }
    style.attributes.formUnion(over.attributes)
  }
}
