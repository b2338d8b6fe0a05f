/// What a rule says of a record before anyone asks for the words: cheap enough to ask 22 rules about 50,000 records.
public enum Verdict: Sendable {
  case ok
  case notApplicable
  /// The data needed is missing: what is missing.
  case unknown(Phrase)
  /// How much this breach weighs, where it is not the rule's own weight, and the sentence, made when it is wanted.
  case breach(Severity?, @Sendable () -> Phrase)

  /// A breach of the rule's own weight.
  public static func breach(_ sentence: @autoclosure @escaping @Sendable () -> Phrase) -> Verdict {
    .breach(nil, sentence)
  }

  /// A result whose words stand already.
  public init(_ result: RuleResult) {
    self =
      switch result {
      case .ok: .ok
      case .notApplicable: .notApplicable
      case .unknown(let missing): .unknown(missing)
      case .breach(let sentence): .breach(nil, { sentence })
      }
  }

  /// The result in words.
  public var result: RuleResult {
    switch self {
    case .ok: .ok
    case .notApplicable: .notApplicable
    case .unknown(let missing): .unknown(missing)
    case .breach(_, let sentence): .breach(sentence())
    }
  }
}
