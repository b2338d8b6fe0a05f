/// A field with a closed list of values, each with a code in the file and a label in three languages.
public protocol ChoiceField: FieldContent, CaseIterable, RawRepresentable, Hashable where RawValue == String {
  var label: Phrase { get }
}

extension ChoiceField {
  public static var choices: [Choice] { allCases.map { Choice(code: $0.rawValue, label: $0.label) } }
  public static var shape: FieldShape { .choice(choices) }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Self {
    let table = allCases.map { (Array($0.rawValue.utf8), $0) }
    return { (element: JSONElement) throws(ReadingProblem) -> Self in
      guard let utf8 = element.utf8 else { throw .wrongType(expected: "\"…\"") }
      for (code, value) in table where code.count == utf8.count && code.elementsEqual(utf8) { return value }
      throw .unknownChoice(String(decoding: utf8.prefix(40), as: UTF8.self))
    }
  }

  public func appendSortKey(in language: Language, to bytes: inout [UInt8]) -> Bool {
    Folding.append(label[language], to: &bytes)
    return true
  }

  public func write(to writer: inout JSONWriter) { writer.string(rawValue) }
  public var datum: Datum { .choice(code: rawValue, label: label) }

  /// A code, a label in any language, or the beginning of one label only.
  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Self {
    let place = try Choice.place(of: text, among: choices)
    return allCases[allCases.index(allCases.startIndex, offsetBy: place)]
  }
}

extension Choice {
  /// Which of a list a person means: by its code, its label in any language, or the beginning of one label only.
  ///
  /// - Throws: What there is to choose from.
  static func place(of text: String, among choices: [Choice]) throws(EntryProblem) -> Int {
    let wanted = Folding.key(text)
    let whole =
      choices.firstIndex { Folding.key($0.code) == wanted }
      ?? choices.firstIndex { choice in Language.allCases.contains { Folding.key(choice.label[$0]) == wanted } }
    if let whole, !wanted.isEmpty { return whole }
    let begun = choices.indices.filter { place in
      !wanted.isEmpty && Language.allCases.contains { Folding.key(choices[place].label[$0]).hasPrefix(wanted) }
    }
    if begun.count == 1 { return begun[0] }
    let offered = Phrase { language in
      (begun.isEmpty ? choices : begun.map { choices[$0] }).prefix(6).map { $0.label[language] }
        .joined(separator: language == .arabic ? "، " : ", ")
    }
    throw EntryProblem(
      Phrase(
        fr: "« \(text.trimmed) » n'est pas dans la liste : \(offered.fr)…",
        en: "“\(text.trimmed)” is not in the list: \(offered.en)…",
        ar: "«\(text.trimmed)» غير موجود في اللائحة: \(offered.ar)…"))
  }
}
