import ESSDomain
import Testing

@Suite struct `A counted noun` {
  private let communes = CountedNoun(
    fr: ("commune", "communes"), en: ("commune", "communes"),
    ar: (one: "جماعة واحدة", two: "جماعتان", few: "جماعات", many: "جماعة", other: "جماعة"))

  @Test(arguments: [
    (0, "0 commune", "0 communes", "0 جماعة"), (1, "1 commune", "1 commune", "جماعة واحدة"),
    (2, "2 communes", "2 communes", "جماعتان"), (3, "3 communes", "3 communes", "3 جماعات"),
    (10, "10 communes", "10 communes", "10 جماعات"), (11, "11 communes", "11 communes", "11 جماعة"),
    (99, "99 communes", "99 communes", "99 جماعة"), (100, "100 communes", "100 communes", "100 جماعة"),
    (103, "103 communes", "103 communes", "103 جماعات"),
    (1_503, "1\u{A0}503 communes", "1,503 communes", "1\u{A0}503 جماعات"),
    (1_000, "1\u{A0}000 communes", "1,000 communes", "1\u{A0}000 جماعة"),
  ])
  func `takes the form of its number`(_ count: Int, _ french: String, _ english: String, _ arabic: String) {
    #expect(communes.phrase(count) == Phrase(fr: french, en: english, ar: arabic))
  }

  @Test func `takes the Arabic class of the Unicode rules`() {
    let noun = CountedNoun(
      fr: ("", ""), en: ("", ""), ar: (one: "one", two: "two", few: "few", many: "many", other: "other"))
    let classes = [1, 2, 3, 10, 11, 26, 99, 100, 101, 102, 103, 110, 111, 200, 1_010].map {
      noun.phrase($0).ar.split(separator: " ").last.map(String.init) ?? ""
    }
    #expect(
      classes == [
        "one", "two", "few", "few", "many", "many", "many", "other", "other", "other", "few", "few", "many", "other",
        "few",
      ])
    _ = noun.phrase(.min)
    _ = noun.phrase(.max)
  }
}

@Suite struct `A phrase` {
  @Test func `gives the text of the language asked for`() {
    let phrase = Phrase(fr: "oui", en: "yes", ar: "نعم")
    #expect(Language.allCases.map { phrase[$0] } == ["oui", "نعم", "yes"])
    #expect(phrase.joined(to: Phrase(same: "7"), by: ": ").en == "yes: 7")
    #expect(Phrase { $0.rawValue } == Phrase(fr: "fr", en: "en", ar: "ar"))
  }

  @Test func `of a name falls back to the other script`() {
    #expect(BilingualName("Tiwizi")[.arabic] == "Tiwizi")
    #expect(BilingualName("", "تيويزي")[.french] == "تيويزي")
    #expect(BilingualName("Tiwizi", "تيويزي").phrase == Phrase(fr: "Tiwizi", en: "Tiwizi", ar: "تيويزي"))
  }
}
