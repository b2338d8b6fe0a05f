/// A text for the user in the three languages; with one missing it does not compile.
public struct Phrase: Sendable, Hashable {
  public let fr: String
  public let en: String
  public let ar: String

  public init(fr: String, en: String, ar: String) {
    self.fr = fr
    self.en = en
    self.ar = ar
  }

  /// The same text in all languages: names, codes, numbers.
  public init(same text: String) {
    self.init(fr: text, en: text, ar: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .french: fr
    case .arabic: ar
    case .english: en
    }
  }

  /// A phrase made by asking for each language in turn.
  public init(_ make: (Language) -> String) {
    self.init(fr: make(.french), en: make(.english), ar: make(.arabic))
  }

  /// Two phrases with a separator between them.
  public func joined(to other: Phrase, by separator: String = " ") -> Phrase {
    Phrase { self[$0] + separator + other[$0] }
  }
}

/// A noun counted in three languages, with the plural classes that each of them has.
///
/// French counts 0 and 1 as singular; English only 1; Arabic has zero, one, two, few (3–10 of the last two
/// digits), many (11–99) and other (100, 1 000…), as the Unicode plural rules give them.
public struct CountedNoun: Sendable, Hashable {
  let fr: (one: String, other: String)
  let en: (one: String, other: String)
  let ar: (one: String, two: String, few: String, many: String, other: String)

  /// Each form is the noun alone; the Arabic `one` and `two` stand without a figure.
  public init(
    fr: (one: String, other: String), en: (one: String, other: String),
    ar: (one: String, two: String, few: String, many: String, other: String)
  ) {
    self.fr = fr
    self.en = en
    self.ar = ar
  }

  /// The number with its noun: "3 communes", "جماعتان".
  public func phrase(_ count: Int) -> Phrase {
    Phrase(
      fr: "\(Formats(.french).count(count)) \(count.magnitude < 2 ? fr.one : fr.other)",
      en: "\(Formats(.english).count(count)) \(count == 1 ? en.one : en.other)",
      ar: arabic(count))
  }

  private func arabic(_ count: Int) -> String {
    let figure = Formats(.arabic).count(count)
    switch count {
    case 1: return ar.one
    case 2: return ar.two
    default: break
    }
    switch Int(count.magnitude % 100) {
    case 3...10: return "\(figure) \(ar.few)"
    case 11...99: return "\(figure) \(ar.many)"
    default: return "\(figure) \(ar.other)"
    }
  }

  public static func == (left: CountedNoun, right: CountedNoun) -> Bool {
    left.fr == right.fr && left.en == right.en && left.ar == right.ar
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(fr.one)
    hasher.combine(en.one)
    hasher.combine(ar.one)
  }
}
