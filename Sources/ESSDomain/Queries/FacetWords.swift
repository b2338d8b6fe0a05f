/// Says in the words of a filter which values of a field are wanted.
struct FacetWords {
  let values: [FacetValue]
  /// All values that were counted: the words must not let another of them through.
  let all: [FacetValue]
  let field: FieldDescription
  let context: EntryContext

  /// What follows the colon, `coopérative,association`; nil where the filter has no words for one of the values.
  var text: String? {
    let wanted = values.filter { $0 != .absent }
    let spoken = wanted.compactMap { label(of: $0) }
    if spoken.count == wanted.count { return FacetWords.quoted(spoken.joined(separator: ",")) }
    let codes = wanted.map(\.code)
    guard codes.allSatisfy(FacetWords.isPlain) else { return nil }
    return FacetWords.quoted("=" + codes.joined(separator: ","))
  }

  /// The value's name in the language of the screen, or else its code, if the filter takes it for this value alone.
  private func label(of value: FacetValue) -> String? {
    let choices = field.shape.choices
    let own = value.datum(choices)
    // An identity means one record; among thousands of them there is nothing to try.
    if case .reference = value { return value.code }
    // A year is no day of it.
    if case .year = value { return value.code }
    let label = own.text(in: context.language, names: TerritoryNames())
    return [label, value.code].first { text in
      guard FacetWords.isPlain(text), !text.hasPrefix("="), !text.hasPrefix("<"), !text.hasPrefix(">"),
        text.firstRange(of: "..") == nil,
        case .field(_, .isAny(let meant)) = ParsedQuery("x:" + FacetWords.quoted(text), isField: { _ in true }).query
      else { return false }
      let test = ValueTest(.isAny(meant), for: field.shape, context)
      return test.holds(for: own) && !all.contains { $0 != value && test.holds(for: $0.datum(choices)) }
    }
  }

  /// Whether a value can stand in a list of values.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && !text.contains { ",،\"«»“”".contains($0) || $0.isNewline }
  }

  private static func quoted(_ text: String) -> String {
    text.contains { $0.isWhitespace || $0 == "(" || $0 == ")" } ? "\"\(text)\"" : text
  }
}

extension FieldTable {
  /// The words of a filter that let through what holds one of some values of a field, those that were counted in `facet`:
  /// `forme:coopérative,association`, `commune:aucun`.
  ///
  /// Nil where the filter has no words for a value.
  public func filter(
    _ field: Field<R>, isOneOf values: [FacetValue], in facet: Facet, _ context: EntryContext
  ) -> String? {
    guard !values.isEmpty else { return nil }
    let name = spokenName(of: field, in: context.language)
    let absent = "\(name):\(Phrase(fr: "aucun", en: "none", ar: "بدون")[context.language])"
    guard values.contains(where: { $0 != .absent }) else { return absent }
    let words = FacetWords(values: values, all: facet.rows.map(\.value), field: field.description, context: context)
    guard let text = words.text else { return nil }
    return values.contains(.absent)
      ? "(\(name):\(text) \(FieldTable.or(context.language)) \(absent))" : "\(name):\(text)"
  }

  private static func or(_ language: Language) -> String { Phrase(fr: "ou", en: "or", ar: "أو")[language] }

  /// How a field is called in a filter in a language: by one word, if it has one that means it, else by its name in the file.
  public func spokenName(of field: Field<R>, in language: Language) -> String {
    let aliases = field.description.aliases.filter { alias in
      language != .english && alias.unicodeScalars.allSatisfy { ($0.value >= 0x600) == (language == .arabic) }
    }
    let spoken = [field.label[language].lowercased()] + aliases
    return spoken.first { name in
      name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } && self.field(called: name)?.name == field.name
    } ?? field.name
  }
}

extension String {
  /// The first place where `part` stands in this text.
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }
}
