import ESSDomain

extension Language {
  /// The language to begin in: the one asked for, else `ESSOR_LANGUAGE`, else the one remembered, else that of the
  /// locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), else French.
  public init(asked: String?, _ surroundings: Surroundings, remembered: Language?) {
    let wanted = asked ?? surroundings.variable("ESSOR_LANGUAGE")
    self = wanted.flatMap(Language.init(named:)) ?? remembered ?? Language.ofLocale(surroundings) ?? .french
  }

  /// A language by its code or its name in any of the three: `ar`, `arabe`, `العربية`.
  public init?(named name: String) {
    let names: [Language: [String]] = [
      .french: ["fr", "français", "french", "الفرنسية"], .arabic: ["ar", "arabe", "arabic", "العربية"],
      .english: ["en", "anglais", "english", "الإنجليزية"],
    ]
    let key = Folding.key(name)
    guard let language = Language.allCases.first(where: { names[$0]?.contains { Folding.key($0) == key } ?? false })
    else {
      return nil
    }
    self = language
  }

  private static func ofLocale(_ surroundings: Surroundings) -> Language? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { surroundings.variable($0) }.first
    return locale.flatMap { Language(rawValue: String($0.prefix { $0.isLetter }).lowercased()) }
  }
}
