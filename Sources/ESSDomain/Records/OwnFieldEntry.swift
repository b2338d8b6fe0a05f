/// Why an entry of `fields.json` describes no field.
public struct OwnFieldProblem: Error, Sendable, Hashable {
  /// The member of the entry that is at fault; nil for the entry as a whole.
  public let member: String?
  public let reason: Phrase

  init(_ member: String?, _ reason: Phrase) {
    self.member = member
    self.reason = reason
  }
}

extension OwnField {
  /// Reads an entry of the file.
  ///
  ///     {"choices": [{"code": "moulin", "labels": {"ar": …, "fr": …}}], "column": true, "help": {"fr": …},
  ///      "kind": "choice", "labels": {"ar": …, "en": …, "fr": …}, "name": "equipement", "records": "organisations"}
  ///
  /// A label in one language serves those that have none; a text alone serves all. Other members are passed over.
  ///
  /// - Throws: What is wrong and in which member.
  public init(_ entry: JSONValue) throws(OwnFieldProblem) {
    guard case .object = entry else { throw OwnFieldProblem(nil, .notAnObject) }
    guard let record = entry["records"]?.string.flatMap({ RecordKind(rawValue: $0) }) else {
      throw OwnFieldProblem("records", .notAKind)
    }
    guard let name = entry["name"]?.string, OwnField.isName(name) else { throw OwnFieldProblem("name", .notAName) }
    guard let label = OwnField.phrase(entry["labels"], atMost: OwnField.longestLabel) else {
      throw OwnFieldProblem("labels", .noLabel)
    }
    var choices: [Choice] = []
    let word = entry["kind"]?.string ?? ""
    if word == "choice" || word == "choices" { choices = try OwnField.choices(entry["choices"]) }
    guard let kind = Kind(word, choices) else { throw OwnFieldProblem("kind", .notAFieldKind) }
    self.init(
      of: record, name, label, kind, help: OwnField.phrase(entry["help"], atMost: OwnField.longestHelp),
      required: try OwnField.flag("required", entry), column: try OwnField.flag("column", entry),
      personal: try OwnField.flag("personal", entry))
  }

  private static func flag(_ member: String, _ entry: JSONValue) throws(OwnFieldProblem) -> Bool {
    switch entry[member] {
    case nil: return false
    case .bool(let flag): return flag
    default: throw OwnFieldProblem(member, .notAFlag)
    }
  }

  /// A text in each language, those that are missing taken from the others; nil where there is none at all.
  private static func phrase(_ value: JSONValue?, atMost limit: Int) -> Phrase? {
    let texts = [Language.french, .english, .arabic].map { language in
      cleaned(value?.string ?? value?[language.rawValue]?.string ?? "", atMost: limit)
    }
    guard let any = texts.first(where: { !$0.isEmpty }) else { return nil }
    return Phrase { language in
      let text = texts[language == .french ? 0 : language == .english ? 1 : 2]
      return text.isEmpty ? any : text
    }
  }

  private static func choices(_ value: JSONValue?) throws(OwnFieldProblem) -> [Choice] {
    guard case .array(let entries)? = value, !entries.isEmpty else { throw OwnFieldProblem("choices", .noChoices) }
    guard entries.count <= mostChoices else { throw OwnFieldProblem("choices", .tooManyChoices) }
    var choices: [Choice] = []
    for entry in entries {
      let code = entry.string ?? entry["code"]?.string ?? ""
      guard isCode(code), !choices.contains(where: { Folding.key($0.code) == Folding.key(code) }) else {
        throw OwnFieldProblem("choices", .badCode(cleaned(code, atMost: longestName)))
      }
      let label = phrase(entry["labels"], atMost: longestLabel) ?? Phrase(same: code)
      choices.append(Choice(code: code, label: label))
    }
    return choices
  }

  /// Whether a choice may have the code: what is written so is read so, also in a list divided by `;`.
  static func isCode(_ text: String) -> Bool {
    !text.isEmpty && cleaned(text, atMost: longestName).utf8.elementsEqual(text.utf8) && !Folding.key(text).isEmpty
      && !text.contains { $0 == ";" || $0 == "؛" }
  }

  /// The entry that describes the field.
  public var entry: JSONValue {
    var members: [(String, JSONValue)] = [
      ("kind", .string(kind.word)), ("labels", OwnField.texts(label)), ("name", .string(name)),
      ("records", .string(record.rawValue)),
    ]
    if let help { members.append(("help", OwnField.texts(help))) }
    if let choices = kind.offered {
      members.append(
        (
          "choices",
          .array(choices.map { .members([("code", .string($0.code)), ("labels", OwnField.texts($0.label))]) })
        ))
    }
    for (name, isSet) in [("column", isColumn), ("personal", isPersonal), ("required", isRequired)] where isSet {
      members.append((name, .bool(true)))
    }
    return .members(members)
  }

  private static func texts(_ phrase: Phrase) -> JSONValue {
    .members([("ar", .string(phrase.ar)), ("en", .string(phrase.en)), ("fr", .string(phrase.fr))])
  }
}

extension Phrase {
  fileprivate static let notAnObject = Phrase(
    fr: "la description d'un champ {…} était attendue", en: "the description of a field {…} was expected",
    ar: "كان من المنتظر وصف حقل {…}")
  fileprivate static let notAKind = Phrase(
    fr: "« records » doit être organisations, training, plans, activities ou partners",
    en: "“records” must be organisations, training, plans, activities or partners",
    ar: "يجب أن تكون قيمة «records» واحدة من: organisations، training، plans، activities، partners")
  fileprivate static let noLabel = Phrase(
    fr: "« labels » doit donner un libellé dans une langue au moins (fr, ar, en)",
    en: "“labels” must give a label in at least one language (fr, ar, en)",
    ar: "يجب أن يتضمن «labels» تسمية بلغة واحدة على الأقل (fr، ar، en)")
  fileprivate static let notAFieldKind = Phrase(
    fr: "« kind » doit être \(OwnField.Kind.words.joined(separator: ", "))",
    en: "“kind” must be one of \(OwnField.Kind.words.joined(separator: ", "))",
    ar: "يجب أن تكون قيمة «kind» واحدة من: \(OwnField.Kind.words.joined(separator: "، "))")
  fileprivate static let noChoices = Phrase(
    fr: "« choices » doit donner la liste des choix", en: "“choices” must give the list of choices",
    ar: "يجب أن يتضمن «choices» لائحة الاختيارات")
  fileprivate static let tooManyChoices = Phrase(
    fr: "plus de \(OwnField.mostChoices) choix", en: "more than \(OwnField.mostChoices) choices",
    ar: "أكثر من \(OwnField.mostChoices) اختيار")
  fileprivate static let notAFlag = Phrase(
    fr: "true ou false était attendu", en: "true or false was expected", ar: "كان من المنتظر true أو false")

  fileprivate static func badCode(_ code: String) -> Phrase {
    Phrase(
      fr: "code de choix vide, double ou impossible « \(code) »",
      en: "a choice's code empty, double or impossible “\(code)”",
      ar: "رمز اختيار فارغ أو مكرر أو غير ممكن «\(code)»")
  }
}
