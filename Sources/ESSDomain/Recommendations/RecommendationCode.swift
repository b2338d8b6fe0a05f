/// The number of one of the 28 national recommendations: `R01` to `R28` in the file.
public struct RecommendationCode: FieldContent, Hashable, Comparable {
  /// 1 to 28.
  public let number: Int

  /// How many recommendations there are.
  public static let count = 28

  /// Nil for a number that no recommendation has.
  public init?(number: Int) {
    guard (1...RecommendationCode.count).contains(number) else { return nil }
    self.number = number
  }

  /// A code as the file has it, `R05`, and no other.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 3, text.utf8.first == 0x52,
      text.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text.dropFirst())
    else { return nil }
    self.init(number: number)
  }

  /// `R05`.
  public var text: String { "R" + Day.padded(number, to: 2) }

  public static func < (left: RecommendationCode, right: RecommendationCode) -> Bool { left.number < right.number }

  /// All of them, in order.
  public static let all: [RecommendationCode] = (1...count).compactMap { RecommendationCode(number: $0) }

  /// The recommendation that bears this number.
  public var recommendation: Recommendation { Recommendation.numbered(self) }

  /// The code with its short title: `R25 Modèle rural d'ESS`.
  public var label: Phrase { Phrase(same: text).joined(to: recommendation.title) }

  public static var shape: FieldShape { .choice(all.map { Choice(code: $0.text, label: $0.label) }) }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> RecommendationCode {
    { (element: JSONElement) throws(ReadingProblem) -> RecommendationCode in
      guard let text = element.string else { throw .wrongType(expected: "\"R05\"") }
      guard let code = RecommendationCode(text) else { throw .unknownChoice(String(text.prefix(40))) }
      return code
    }
  }

  public func write(to writer: inout JSONWriter) { writer.string(text) }
  public var datum: Datum { .choice(code: text, label: label) }

  /// A number, with or without its R (`25`, `R25`, `r 5`), or a short title in any language.
  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> RecommendationCode {
    let wanted = Folding.key(text)
    if let number = Int(wanted.hasPrefix("r") ? String(wanted.dropFirst()) : wanted),
      let code = RecommendationCode(number: number)
    {
      return code
    }
    let titled = all.filter { code in
      !wanted.isEmpty && Language.allCases.contains { Folding.key(code.recommendation.title[$0]) == wanted }
    }
    if let code = titled.first { return code }
    let shown = String(text.trimmed.prefix(60))
    throw EntryProblem(
      Phrase(
        fr: "« \(shown) » n'est pas une recommandation : écrire un code de R01 à R28.",
        en: "“\(shown)” is not a recommendation: write a code from R01 to R28.",
        ar: "«\(shown)» ليست توصية: اكتب رمزا من R01 إلى R28."))
  }
}
