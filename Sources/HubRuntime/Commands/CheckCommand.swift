import ESSDomain
import HubExchange
import HubStore

extension HubCommand {
  /// `essor check`: reads everything again and reports files, values, rules and fields that are not as they should be.
  ///
  /// - Returns: `.findings` when anything is found: a problem of a file, a rule broken that counts as an error of data or as
  ///   blocking, a required field that is empty.
  public func check(_ form: DataForm) throws(CommandProblem) -> Outcome {
    let opened = try openQuietly()
    let problems = opened.store.check()
    let late = lateRequests(opened)
    let lines = RuleTally(of: opened.hub, rules(opened.hub)).lines
    switch form {
    case .json: console.put(Array((json(problems, lines, late).text() + "\n").utf8))
    case .csv: console.put(csv(problems, lines))
    case .table: table(problems, lines)
    }
    for request in late { console.say(request) }
    let isClean = problems.isEmpty && lines.isEmpty && late.isEmpty
    console.say(isClean ? .inOrder : .counted(problems, rules: lines.count))
    if problems.contains(where: { $0.repair != nil }) { console.say(.canBeRepaired) }
    return isClean ? .done : .findings
  }

  private func table(_ problems: [FileProblem], _ lines: [RuleTally.Line]) {
    var places = TextTable([
      Phrase.place[language], Phrase.severity[language], Phrase.finding[language], Phrase.repair[language],
    ])
    places.rows = problems.map { problem in
      [problem.place, problem.severity.label[language], problem.reason[language], repair(of: problem)]
    }
    if !problems.isEmpty { for line in places.lines(width: console.width) { console.line(line) } }
    if !problems.isEmpty, !lines.isEmpty { console.line("") }
    var rules = TextTable([
      Phrase.rule[language], Phrase.records[language], Phrase.severity[language], Phrase.finding[language],
    ])
    rules.figures = [1]
    rules.rows = lines.map { [$0.rule, Formats(language).count($0.count), $0.severity[language], $0.label[language]] }
    if !lines.isEmpty { for line in rules.lines(width: console.width) { console.line(line) } }
  }

  /// What can be done, with the word to ask for it where it is not done unasked.
  private func repair(of problem: FileProblem) -> String {
    guard let repair = problem.repair else { return "" }
    return repair.sentence[language] + (repair.isOnRequest ? " (--only \(problem.topic.rawValue))" : "")
  }

  private func csv(_ problems: [FileProblem], _ lines: [RuleTally.Line]) -> [UInt8] {
    var writer = CSVWriter()
    for name in ["file", "line", "column", "topic", "severity", "reason", "repair", "onRequest", "records"] {
      writer.cell(name)
    }
    writer.endRow()
    for problem in problems {
      writer.text(problem.file)
      writer.cell(problem.line.map { String($0) } ?? "")
      writer.cell(problem.column.map { String($0) } ?? "")
      writer.cell(problem.topic.rawValue)
      writer.cell(problem.severity.rawValue)
      writer.text(problem.reason[language])
      writer.text(problem.repair?.sentence[language] ?? "")
      writer.cell(problem.repair.map { String($0.isOnRequest) } ?? "")
      writer.cell("")
      writer.endRow()
    }
    for line in lines {
      writer.cell(line.kind.rawValue)
      for cell in ["", "", line.rule, line.severity[language], line.label[language], "", ""] { writer.text(cell) }
      writer.cell(String(line.count))
      writer.endRow()
    }
    return writer.bytes
  }

  private func json(_ problems: [FileProblem], _ lines: [RuleTally.Line], _ late: [Phrase]) -> JSONValue {
    let files = problems.map { problem in
      JSONValue.members([
        ("file", .string(problem.file)), ("line", problem.line.map { .integer(Int64($0)) } ?? .null),
        ("column", problem.column.map { .integer(Int64($0)) } ?? .null), ("topic", .string(problem.topic.rawValue)),
        ("severity", .string(problem.severity.rawValue)), ("reason", .string(problem.reason[language])),
        ("repair", problem.repair.map { .string($0.sentence[language]) } ?? .null),
        ("onRequest", problem.repair.map { .bool($0.isOnRequest) } ?? .null),
      ])
    }
    let rules = lines.map { line in
      JSONValue.members([
        ("kind", .string(line.kind.rawValue)), ("rule", .string(line.rule)), ("records", .integer(Int64(line.count))),
        ("label", .string(line.label[language])), ("severity", .string(line.severity[language])),
      ])
    }
    return .members([
      ("files", .array(files)), ("rules", .array(rules)), ("lateRequests", .array(late.map { .string($0[language]) })),
    ])
  }
}

extension Phrase {
  static let place = Phrase(fr: "Endroit", en: "Place", ar: "الموضع")
  static let severity = Phrase(fr: "Gravité", en: "Severity", ar: "الخطورة")
  static let finding = Phrase(fr: "Constat", en: "Finding", ar: "الملاحظة")
  static let repair = Phrase(fr: "Réparation", en: "Repair", ar: "الإصلاح")
  static let rule = Phrase(fr: "Règle", en: "Rule", ar: "القاعدة")
  static let records = Phrase(fr: "Fiches", en: "Records", ar: "البطاقات")
  static let inOrder = Phrase(
    fr: "Tout est lisible et conforme.", en: "Everything can be read and is in order.", ar: "كل شيء مقروء ومطابق.")
  static let canBeRepaired = Phrase(
    fr: "« essor check --repair --dry-run » montre ce qui peut être réparé.",
    en: "“essor check --repair --dry-run” shows what can be repaired.",
    ar: "«essor check --repair --dry-run» يبين ما يمكن إصلاحه.")

  static func counted(_ problems: [FileProblem], rules: Int) -> Phrase {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    return Phrase(
      fr: "Erreurs de fichiers : \(errors) ; avertissements : \(warnings) ; règles à regarder : \(rules).",
      en: "Errors in files: \(errors); warnings: \(warnings); rules to look at: \(rules).",
      ar: "أخطاء الملفات: \(errors)؛ تنبيهات: \(warnings)؛ القواعد التي تستدعي النظر: \(rules).")
  }
}
