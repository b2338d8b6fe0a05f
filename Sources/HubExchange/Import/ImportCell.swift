import ESSDomain

/// What a cell may bring along from a spreadsheet or a web page, and what of it is taken.
enum ImportCell {
  /// Letters of one cell; the longest minutes of a meeting are shorter.
  static let mostLetters = 20_000

  /// Without blanks around it and without the unseen marks that turn the direction of what follows: pasted telephone
  /// numbers and names bring them.
  static func cleaned(_ text: String) -> String {
    let hasMarks = text.unicodeScalars.contains(where: isUnseen)
    return (hasMarks ? String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) })) : text).trimmed
  }

  /// On one line, with single blanks: a line break within a cell of names is one of layout.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Refuses what no person wrote.
  static func check(_ text: String) throws(EntryProblem) {
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && !isLayout($0) }) {
      throw EntryProblem(
        Phrase(
          fr: "caractère de commande dans la cellule : l'effacer et ressaisir le texte",
          en: "a control character in the cell: delete it and enter the text again",
          ar: "رمز تحكم في الخانة: احذفه وأعد إدخال النص"))
    }
    if text.unicodeScalars.count > mostLetters {
      throw EntryProblem(
        Phrase(
          fr: "cellule trop longue (plus de \(mostLetters) signes) : un guillemet mal placé ?",
          en: "cell too long (more than \(mostLetters) characters): a misplaced quotation mark?",
          ar: "خانة أطول من اللازم (أكثر من \(mostLetters) رمز): هل علامة الاقتباس في غير موضعها؟"))
    }
  }

  private static func isLayout(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar.value == 0x85
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
