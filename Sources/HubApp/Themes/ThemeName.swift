import ESSDomain
import TerminalKit

extension AppState {
  /// A theme the user can choose.
  public struct ThemeName: Sendable, Hashable {
    public let name: String
    public let title: Phrase
    public let kind: Theme.Kind
    /// What it is made for beyond its kind: strong contrast, other eyes.
    public let traits: [Trait]
    /// Whether the user wrote it.
    public let isOwn: Bool
    /// What is wrong with it, where it cannot be used.
    public let problem: Phrase?

    public enum Trait: Sendable, Hashable {
      case strongContrast
      case colourBlind
    }

    public init(
      name: String, title: Phrase, kind: Theme.Kind = .dark, traits: [Trait] = [], isOwn: Bool = false,
      problem: Phrase? = nil
    ) {
      self.name = name
      self.title = title
      self.kind = kind
      self.traits = traits
      self.isOwn = isOwn
      self.problem = problem
    }

    /// A theme under the name by which it is asked for.
    public init(_ theme: Theme, name: String, isOwn: Bool = false) {
      var traits: [Trait] = []
      if theme.contrast >= 7 { traits.append(.strongContrast) }
      if !theme.suits.isEmpty { traits.append(.colourBlind) }
      self.init(
        name: name, title: Phrase(fr: theme.titles.fr, en: theme.titles.en, ar: theme.titles.ar),
        kind: theme.kind, traits: traits, isOwn: isOwn)
    }

    /// What it is, in a word or two.
    public var sort: Phrase {
      if problem != nil { return Phrase(fr: "à corriger", en: "to be mended", ar: "يحتاج إلى تصحيح") }
      let words = [kind.phrase] + traits.map(\.phrase) + (isOwn ? [ThemeName.own] : [])
      return words.dropFirst().reduce(words[0]) { $0.joined(to: $1, by: " · ") }
    }

    private static let own = Phrase(fr: "le vôtre", en: "your own", ar: "خاص بك")
  }
}

extension Theme.Kind {
  var phrase: Phrase {
    switch self {
    case .dark: Phrase(fr: "sombre", en: "dark", ar: "داكن")
    case .light: Phrase(fr: "clair", en: "light", ar: "فاتح")
    case .sixteen: Phrase(fr: "16 couleurs", en: "16 colours", ar: "16 لونا")
    case .mono: Phrase(fr: "sans couleur", en: "no colour", ar: "بدون ألوان")
    }
  }
}

extension AppState.ThemeName.Trait {
  var phrase: Phrase {
    switch self {
    case .strongContrast: Phrase(fr: "7 pour 1", en: "7 to 1", ar: "تباين 7 إلى 1")
    case .colourBlind: Phrase(fr: "daltonisme", en: "colour-blind", ar: "لعمى الألوان")
    }
  }
}
