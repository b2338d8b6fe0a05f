import ESSDomain

/// What swift-argument-parser says in English of itself, in the language of the user.
///
/// The library has no translations (its issue list asks for them); it is its fixed sentences that are known here. One that
/// is not known stays as it is, so that nothing is lost with a newer version.
public struct ParserWords: Sendable {
  private let language: Language

  public init(_ language: Language) { self.language = language }

  /// A message of the library, or a page of its help.
  public func said(_ message: String) -> String {
    guard language != .english else { return message }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line(String($0)) }.joined(separator: "\n")
  }

  private func line(_ line: String) -> String {
    for (word, phrase) in ParserWords.beginnings where line.hasPrefix(word) {
      return phrase[language] + sentence(String(line.dropFirst(word.count)))
    }
    let known = sentence(line)
    guard known == line else { return known }
    return ParserWords.parts.reduce(line) { text, part in
      ParserWords.replace(part.0, by: part.1[language], in: text)
    }
  }

  /// A sentence with its names put into the same one in the user's language.
  private func sentence(_ text: String) -> String {
    for (pieces, phrase) in ParserWords.sentences {
      guard let names = ParserWords.names(in: text, between: pieces) else { continue }
      return names.enumerated().reduce(phrase[language]) { said, name in
        let list = ParserWords.replace("' or '", by: "', '", in: name.element)
        return ParserWords.replace("%\(name.offset + 1)", by: list, in: said)
      }
    }
    return text
  }

  /// What stands between the pieces of a sentence; nil where it is another sentence.
  private static func names(in text: String, between pieces: [String]) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var names: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let place = range(of: piece, in: rest) else { return nil }
      names.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return names + [String(rest.dropLast(last.count))]
  }

  private static func replace(_ piece: String, by other: String, in text: String) -> String {
    guard let place = range(of: piece, in: text[...]) else { return text }
    return text[..<place.lowerBound] + other + text[place.upperBound...]
  }

  private static func range(of piece: String, in text: Substring) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(piece) { return start..<text.index(start, offsetBy: piece.count) }
      start = text.index(after: start)
    }
    return nil
  }
}

extension ParserWords {
  private static let beginnings: [(String, Phrase)] = [
    ("Error: ", Phrase(fr: "Erreur : ", en: "Error: ", ar: "خطأ: ")),
    ("Help:  ", Phrase(fr: "Aide : ", en: "Help:  ", ar: "مساعدة: ")),
    ("Usage: ", Phrase(fr: "Emploi : ", en: "Usage: ", ar: "الاستعمال: ")),
    ("OVERVIEW: ", Phrase(fr: "", en: "OVERVIEW: ", ar: "")),
    ("USAGE: ", Phrase(fr: "EMPLOI : ", en: "USAGE: ", ar: "الاستعمال: ")),
    ("ARGUMENTS:", Phrase(fr: "ARGUMENTS :", en: "ARGUMENTS:", ar: "المعطيات المطلوبة:")),
    ("OPTIONS:", Phrase(fr: "OPTIONS :", en: "OPTIONS:", ar: "الخيارات:")),
    ("SUBCOMMANDS:", Phrase(fr: "COMMANDES :", en: "SUBCOMMANDS:", ar: "الأوامر:")),
  ]

  private static let sentences: [(pieces: [String], Phrase)] = [
    (
      ["  See '", "' for more information."],
      Phrase(fr: "  Voir « %1 ».", en: "", ar: "  انظر «%1».")
    ),
    (
      ["  See '", "' for detailed help."],
      Phrase(fr: "  Aide détaillée : « %1 ».", en: "", ar: "  المساعدة المفصلة: «%1».")
    ),
    (
      ["Missing expected argument '", "'"],
      Phrase(fr: "il manque l'argument « %1 ».", en: "", ar: "ينقص المعطى «%1».")
    ),
    (
      ["Missing one of: '", "'"],
      Phrase(fr: "il manque l'un de : « %1 ».", en: "", ar: "ينقص واحد من: «%1».")
    ),
    (
      ["Missing value for '", "'"],
      Phrase(fr: "il manque la valeur de « %1 ».", en: "", ar: "تنقص قيمة «%1».")
    ),
    (
      ["Unknown option '", "'. Did you mean '", "'?"],
      Phrase(fr: "option inconnue « %1 » ; peut-être « %2 » ?", en: "", ar: "خيار غير معروف «%1»؛ لعله «%2»؟")
    ),
    (
      ["Unknown option '", "'"],
      Phrase(fr: "option inconnue « %1 ».", en: "", ar: "خيار غير معروف «%1».")
    ),
    (
      ["Unexpected argument '", "'"],
      Phrase(fr: "argument en trop « %1 ».", en: "", ar: "معطى زائد «%1».")
    ),
    (
      ["", " unexpected arguments: '", "'"],
      Phrase(fr: "arguments en trop (%1) : '%2'", en: "", ar: "معطيات زائدة (%1): '%2'")
    ),
    (
      ["The value '", "' is invalid for '", "'. Please provide one of ", "."],
      Phrase(
        fr: "la valeur « %1 » ne convient pas à « %2 ». Choisir parmi : %3.", en: "",
        ar: "القيمة «%1» لا تناسب «%2». اختر من: %3.")
    ),
    (
      ["The value '", "' is invalid for '", "'"],
      Phrase(fr: "la valeur « %1 » ne convient pas à « %2 ».", en: "", ar: "القيمة «%1» لا تناسب «%2».")
    ),
    (
      ["The option '", "' does not take any value, but '", "' was specified."],
      Phrase(
        fr: "l'option « %1 » ne prend pas de valeur (« %2 » est de trop).", en: "",
        ar: "الخيار «%1» لا يأخذ قيمة («%2» زائدة).")
    ),
  ]

  /// Words within lines of the help.
  private static let parts: [(String, Phrase)] = [
    ("Show the version.", Phrase(fr: "Montre la version.", en: "", ar: "يعرض رقم النسخة.")),
    ("Show help information.", Phrase(fr: "Montre cette aide.", en: "", ar: "يعرض هذه المساعدة.")),
    ("Show subcommand help information.", Phrase(fr: "Montre l'aide d'une commande.", en: "", ar: "يعرض مساعدة أمر.")),
    ("(values:", Phrase(fr: "(valeurs :", en: "", ar: "(القيم:")),
    ("default:", Phrase(fr: "par défaut :", en: "", ar: "المعتمد:")),
    (" (default)", Phrase(fr: " (sans commande)", en: "", ar: " (بدون أمر)")),
  ]
}
