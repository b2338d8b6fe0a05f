import ESSDomain
import TestSupport
import Testing

@Suite struct `The recommendations` {
  @Test func `are the 28 of the national list, word for word`() throws {
    let bytes = try #require(RepositoryFile.bytes("Sources/CReference/data/recommendations.json"))
    let list = try #require(JSONSample.value(String(decoding: bytes, as: UTF8.self))).elements
    #expect(list.count == 28)
    #expect(Recommendation.all.map(\.code) == RecommendationCode.all)
    for (recommendation, original) in zip(Recommendation.all, list) {
      #expect(recommendation.code.text == original["id"]?.string)
      #expect(recommendation.theme.label.fr == original["theme"]?.string)
      #expect(recommendation.text.fr == original["fr"]?.string)
      #expect(recommendation.text.en == original["en"]?.string)
      #expect(recommendation.text.ar == original["ar"]?.string)
      for language in Language.allCases {
        #expect((5...60).contains(recommendation.title[language].count), "\(recommendation.code.text) \(language)")
      }
    }
    #expect(Set(Recommendation.all.map(\.title)).count == 28)
  }

  @Test func `belong to four themes`() {
    func numbers(_ theme: RecommendationTheme) -> [Int] {
      Recommendation.all.filter { $0.theme == theme }.map(\.code.number)
    }
    #expect(numbers(.governance) == [1, 2, 3, 4, 5, 6, 7, 12])
    #expect(numbers(.finance) == [8, 9, 13, 14, 15])
    #expect(numbers(.capacities) == [10, 11, 16, 17, 18, 19, 20])
    #expect(numbers(.territories) == Array(21...28))
    #expect(RecommendationCode(number: 9)?.recommendation.lever == .directAndContributes)
  }

  private let context = EntryContext(language: .french, today: Day(number: 0), territory: .morocco, region: nil)

  @Test(arguments: [
    "25", "R25", "r25", "r 25", " R25 ", "٢٥", "R-25", "Modèle d'ESS pour le milieu rural", "rural sse model",
  ])
  func `are entered by number or title`(_ text: String) throws {
    #expect(try RecommendationCode.entered(text, context).text == "R25")
  }

  @Test(arguments: ["", "R", "0", "29", "R99", "-5x", "Q5", "99999999999999999999999"])
  func `are refused with what is wanted`(_ text: String) {
    #expect(throws: EntryProblem.self) { try RecommendationCode.entered(text, context) }
  }

  @Test func `are written with two figures and read in that form only`() throws {
    let code = try #require(RecommendationCode(number: 5))
    #expect(JSONSample.written(code) == "\"R05\"")
    #expect(try JSONSample.read("\"R05\"", as: RecommendationCode.self) == code)
    for text in ["\"R5\"", "\"R00\"", "\"R29\"", "\"r05\"", "\"R٠٥\"", "5", "null"] {
      #expect(throws: ReadingProblem.self) { try JSONSample.read(text, as: RecommendationCode.self) }
    }
  }
}
