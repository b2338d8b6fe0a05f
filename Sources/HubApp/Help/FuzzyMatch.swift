import ESSDomain

/// How well a typed text fits another, the best first: whole, its beginning, one of its words, anywhere, letter by letter.
///
/// Both are folded, so that case, accents and the forms of Arabic letters do not matter.
struct FuzzyMatch: Comparable, Sendable {
  enum Closeness: Int, Comparable, Sendable {
    case same, beginning, word, wordBeginning, inside, scattered

    static func < (left: Closeness, right: Closeness) -> Bool { left.rawValue < right.rawValue }
  }

  let closeness: Closeness
  /// Of scattered letters how far they lie from each other; of others how long the text is.
  let spread: Int

  static func < (left: FuzzyMatch, right: FuzzyMatch) -> Bool {
    (left.closeness, left.spread) < (right.closeness, right.spread)
  }

  private init(_ closeness: Closeness, _ spread: Int) {
    self.closeness = closeness
    self.spread = spread
  }

  /// A folded text ready to be compared.
  struct Text: Sendable {
    let letters: [Unicode.Scalar]
    /// Where words begin.
    let starts: [Int]

    init(_ text: String) {
      letters = Array(Folding.fold(text).trimmed.unicodeScalars)
      let letters = letters
      let beginnings = letters.indices.filter { place in
        !FuzzyMatch.isBetweenWords(letters[place]) && (place == 0 || FuzzyMatch.isBetweenWords(letters[place - 1]))
      }
      // An Arabic word begins with its article or after it.
      let article: [Unicode.Scalar] = ["ا", "ل"]
      starts = beginnings.flatMap { place in
        letters[place...].starts(with: article) && place + 2 < letters.count ? [place, place + 2] : [place]
      }
    }
  }

  /// Nil where the typed text does not fit at all.
  init?(_ typed: Text, in text: Text, allowsScattered: Bool = true) {
    let (wanted, letters) = (typed.letters, text.letters)
    guard !wanted.isEmpty, wanted.count <= letters.count else { return nil }
    if wanted == letters {
      self.init(.same, letters.count)
    } else if letters.starts(with: wanted) {
      self.init(.beginning, letters.count)
    } else if let place = text.starts.first(where: { letters[$0...].starts(with: wanted) }) {
      let end = place + wanted.count
      let isWhole = end == letters.count || FuzzyMatch.isBetweenWords(letters[end])
      self.init(isWhole ? .word : .wordBeginning, letters.count)
    } else if FuzzyMatch.contains(wanted, in: letters) {
      self.init(.inside, letters.count)
    } else if allowsScattered, wanted.count >= 2, let spread = FuzzyMatch.spread(of: wanted, in: text) {
      self.init(.scattered, spread)
    } else {
      return nil
    }
  }

  private static func isBetweenWords(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case " ", "-", "'", "(", ")", ",", "،", "/", "…", "\"", ":", ".": true
    default: false
    }
  }

  private static func contains(_ wanted: [Unicode.Scalar], in letters: [Unicode.Scalar]) -> Bool {
    (0...(letters.count - wanted.count)).contains { letters[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  /// How many letters stand between those typed, from the beginning of a word on; nil where there are more of them than
  /// somebody would leave out.
  private static func spread(of wanted: [Unicode.Scalar], in text: Text) -> Int? {
    let most = wanted.count + 3
    return text.starts.compactMap { start -> Int? in
      var next = 0
      for place in start..<text.letters.count where text.letters[place] == wanted[next] {
        if next == 0, place != start { return nil }
        next += 1
        if next == wanted.count {
          let spread = place - start + 1 - wanted.count
          return spread <= most ? spread : nil
        }
      }
      return nil
    }.min()
  }
}
