import CReference

/// One of the 28 national recommendations for the social and solidarity economy, and the hub's part in it.
///
/// Their texts are those of the national list; the short titles, the grouping in four themes and the levers are ours.
public struct Recommendation: Sendable, Hashable {
  public let code: RecommendationCode
  public let theme: RecommendationTheme
  public let lever: Lever
  /// A few words, for lists and columns.
  public let title: Phrase
  /// The whole text.
  public let text: Phrase

  /// What the hub can do about it.
  public enum Lever: String, Sendable, Hashable, CaseIterable {
    /// The hub does it itself.
    case direct
    /// The hub feeds those who decide.
    case contributes
    /// The hub reports effects.
    case observes
    case directAndContributes
    case observesAndContributes
  }

  /// All 28, in order of their numbers.
  public static let all: [Recommendation] = parse(essor_recommendations())

  /// The recommendation of a number.
  public static func numbered(_ code: RecommendationCode) -> Recommendation {
    let place = code.number - 1
    return all.indices.contains(place) ? all[place] : untitled(code)
  }

  private static func untitled(_ code: RecommendationCode) -> Recommendation {
    let phrase = Phrase(same: code.text)
    return Recommendation(code: code, theme: .governance, lever: .observes, title: phrase, text: phrase)
  }

  /// A line each: code, theme, levers, three titles and three texts in French, English and Arabic.
  private static func parse(_ table: essor_bytes) -> [Recommendation] {
    ReferenceTable(table).compactMap { cells in
      guard let code = RecommendationCode(cells.text(0)), let theme = RecommendationTheme(letter: cells.text(1)),
        let lever = Lever(letters: cells.text(2))
      else { return nil }
      return Recommendation(
        code: code, theme: theme, lever: lever,
        title: Phrase(fr: cells.text(3), en: cells.text(4), ar: cells.text(5)),
        text: Phrase(fr: cells.text(6), en: cells.text(7), ar: cells.text(8)))
    }
  }
}

extension Recommendation.Lever {
  fileprivate init?(letters: String) {
    switch letters {
    case "D": self = .direct
    case "C": self = .contributes
    case "O": self = .observes
    case "D/C": self = .directAndContributes
    case "O/C": self = .observesAndContributes
    default: return nil
    }
  }

  public var label: Phrase {
    switch self {
    case .direct: Phrase(fr: "action directe", en: "direct action", ar: "عمل مباشر")
    case .contributes: Phrase(fr: "contribution", en: "contribution", ar: "مساهمة")
    case .observes: Phrase(fr: "observation", en: "observation", ar: "رصد")
    case .directAndContributes:
      Phrase(fr: "action directe et contribution", en: "direct action and contribution", ar: "عمل مباشر ومساهمة")
    case .observesAndContributes:
      Phrase(fr: "observation et contribution", en: "observation and contribution", ar: "رصد ومساهمة")
    }
  }
}

/// The four themes into which the list is grouped.
public enum RecommendationTheme: String, ChoiceField {
  case governance, finance, capacities, territories

  init?(letter: String) {
    switch letter {
    case "G": self = .governance
    case "F": self = .finance
    case "C": self = .capacities
    case "T": self = .territories
    default: return nil
    }
  }

  public var label: Phrase {
    switch self {
    case .governance:
      Phrase(
        fr: "Gouvernance et cadre juridique", en: "Governance and legal framework", ar: "الحكامة والإطار القانوني")
    case .finance: Phrase(fr: "Financement et soutien", en: "Finance and support", ar: "التمويل والدعم")
    case .capacities:
      Phrase(
        fr: "Capacités, commercialisation et capital humain", en: "Capacities, marketing and human capital",
        ar: "القدرات والتسويق والرأسمال البشري")
    case .territories: Phrase(fr: "Territoires", en: "Territories", ar: "المجالات الترابية")
    }
  }
}
