/// A name in French (or Latin letters) and in Arabic; either may be missing.
public struct BilingualName: FieldRecord, Hashable {
  public var french = ""
  public var arabic = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public init(_ french: String, _ arabic: String = "") {
    self.french = french
    self.arabic = arabic
  }

  /// The name in that script where there is one, else the other.
  public subscript(language: Language) -> String {
    language == .arabic ? (arabic.isEmpty ? french : arabic) : (french.isEmpty ? arabic : french)
  }

  public var phrase: Phrase { Phrase { self[$0] } }

  public func appendSortKey(in language: Language, to bytes: inout [UInt8]) -> Bool {
    Folding.append(self[language], to: &bytes)
    return true
  }

  public static let fields: FieldTable<BilingualName> = [
    Field("ar", \.arabic, Phrase(fr: "en arabe", en: "in Arabic", ar: "بالعربية")),
    Field("fr", \.french, Phrase(fr: "en français", en: "in French", ar: "بالفرنسية")),
  ]
}
