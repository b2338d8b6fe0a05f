import TestSupport
import Testing

/// What holds for every sentence in the sources, whoever writes it.
@Suite struct `The sentences in three languages` {
  @Test func `keep French marks with their words`() throws {
    // A colon, a semicolon, a question or exclamation mark and guillemets do not part from their word at a line's end.
    let loose = try Regex(" [:;?!»]|« ")
    expectNone("has a space that can break") { phrase in
      phrase.french.sample.firstMatch(of: loose) == nil
    }
  }

  @Test func `say the same values in each language`() {
    expectNone("says other values in one language") { phrase in
      let french = PhraseTests.values(phrase.french)
      return french == PhraseTests.values(phrase.english) && french == PhraseTests.values(phrase.arabic)
    }
  }

  @Test func `are written in Arabic with Arabic marks`() throws {
    let foreign = try Regex("[\\u0621-\\u064A] ?[,;?]")
    expectNone("has a Latin comma, semicolon or question mark after Arabic") { phrase in
      phrase.arabic.sample.firstMatch(of: foreign) == nil
    }
  }

  @Test func `are in Arabic in Arabic letters`() {
    // Names, codes and the words of a file are the same in all three.
    expectNone("is not translated") { phrase in
      let (french, arabic) = (phrase.french.said.joined(), phrase.arabic.said.joined())
      guard french.count(where: \.isLetter) > 2, french != arabic, phrase.arabic.expressions.isEmpty else {
        return true
      }
      return arabic.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    }
  }

  private typealias PhraseTests = `The sentences in three languages`

  /// The names in expressions of which the value comes: not the language, the noun that it counts, nor words in quotes.
  private static func values(_ text: PhraseLiteral.Text) -> Set<Substring> {
    let ours: Set<Substring> = ["fr", "en", "ar", "french", "english", "arabic", "linked"]
    let names = text.expressions.flatMap { expression in
      expression.replacing(#/"[^"]*"/#, with: "").replacing(#/\.[A-Za-z]+/#, with: "")
        .matches(of: #/\b[a-z][A-Za-z0-9]*/#).map { $0.output }.map { Substring(String($0)) }
    }
    return Set(names).subtracting(ours)
  }

  /// Every phrase of the sources with the name of its file, read once.
  private static let phrases = PhraseLiteral.inSources()

  private func expectNone(_ complaint: String, _ isGood: (PhraseLiteral) -> Bool) {
    #expect(PhraseTests.phrases.count > 1_000)
    for (file, phrase) in PhraseTests.phrases where !isGood(phrase) {
      Issue.record("\(file):\(phrase.line) \(complaint): \(phrase.french.sample)")
    }
  }
}
