import ESSDomain
import HubStore

extension HubCommand {
  /// `essor check`: reads everything again and reports files, values, rules and fields that are not as they should be.
  ///
  /// - Returns: `.findings` when a file or value cannot be read, a rule is broken that counts as an error of data or as
  ///   blocking, or a required field is empty.
  public func check(_ form: DataForm) throws(CommandProblem) -> Outcome {
    let opened: Opened
    do throws(StoreProblem) { opened = try HubStore.open(folder) } catch { throw CommandProblem(opening: error) }
    let problems = opened.store.check()
    var tally = RuleTally(rules(opened.hub))
    tally.count(opened.hub.organisations)
    tally.count(opened.hub.trainingProgrammes)
    tally.count(opened.hub.ruralPlans)
    tally.count(opened.hub.activities)
    tally.count(opened.hub.partners)
    let lines = tally.lines
    if form == .json {
      console.put(Array((HubCommand.json(problems, lines).text() + "\n").utf8))
    } else {
      for problem in problems { console.line(problem.phrase[language]) }
      var table = TextTable([])
      table.titles = [
        Phrase(fr: "Règle", en: "Rule", ar: "القاعدة")[language],
        Phrase(fr: "Fiches", en: "Records", ar: "البطاقات")[language],
        Phrase(fr: "Gravité", en: "Severity", ar: "الخطورة")[language],
        Phrase(fr: "Constat", en: "Finding", ar: "الملاحظة")[language],
      ]
      table.figures = [1]
      table.rows = lines.map {
        [$0.rule, Formats(language).count($0.count), $0.severity[language], $0.label[language]]
      }
      if !lines.isEmpty { for line in table.lines(width: console.width) { console.line(line) } }
    }
    let isClean = problems.isEmpty && lines.isEmpty
    console.say(
      isClean
        ? Phrase(
          fr: "Tout est lisible et conforme.", en: "Everything can be read and is in order.", ar: "كل شيء مقروء ومطابق."
        )
        : Phrase(
          fr: "Problèmes de fichiers : \(problems.count) ; règles à regarder : \(lines.count).",
          en: "File problems: \(problems.count); rules to look at: \(lines.count).",
          ar: "مشاكل الملفات: \(problems.count)؛ القواعد التي تستدعي النظر: \(lines.count)."))
    return isClean ? .done : .findings
  }

  private static func json(_ problems: [FileProblem], _ lines: [RuleTally.Line]) -> JSONValue {
    let files = problems.map { problem in
      JSONValue.members([
        ("file", .string(problem.file)), ("line", problem.line.map { .integer(Int64($0)) } ?? .null),
        ("column", problem.column.map { .integer(Int64($0)) } ?? .null), ("reason", .string(problem.reason.en)),
      ])
    }
    let rules = lines.map { line in
      JSONValue.members([
        ("kind", .string(line.kind.rawValue)), ("rule", .string(line.rule)), ("records", .integer(Int64(line.count))),
        ("label", .string(line.label.en)), ("severity", .string(line.severity.en)),
      ])
    }
    return .members([("files", .array(files)), ("rules", .array(rules))])
  }

  /// `essor schema`: the JSON Schema of a kind of record.
  public static func schema(_ name: String) throws(CommandProblem) -> [UInt8] {
    Array(Schema(of: try kind(name)).text.utf8)
  }
}

/// How many records break each rule that makes data wrong or unusable, and lack each required field.
private struct RuleTally {
  struct Line {
    let kind: RecordKind
    let rule: String
    let label: Phrase
    let severity: Phrase
    var count: Int
  }

  private let context: RuleContext
  private var found: [Line] = []

  init(_ context: RuleContext) { self.context = context }

  var lines: [Line] { found.filter { $0.count > 0 } }

  mutating func count<R: Record>(_ set: RecordSet<R>) {
    let rules = R.rules.filter { $0.severity <= .blocking }
    let required = R.fields.all.filter { $0.description.traits.contains(.required) }
    var broken = rules.map { _ in 0 }
    var empty = required.map { _ in 0 }
    for record in set.all {
      for (place, rule) in rules.enumerated() {
        if case .breach = rule.check(record, context) { broken[place] += 1 }
      }
      for (place, field) in required.enumerated() where field.isAbsent(in: record) { empty[place] += 1 }
    }
    for (rule, count) in zip(rules, broken) {
      found.append(Line(kind: R.kind, rule: rule.id, label: rule.label, severity: rule.severity.label, count: count))
    }
    let missing = Phrase(fr: "champ vide", en: "empty field", ar: "حقل فارغ")
    for (field, count) in zip(required, empty) {
      found.append(
        Line(
          kind: R.kind, rule: "\(R.kind.rawValue).\(field.name)",
          label: Phrase { missing[$0] + ($0 == .french ? " : " : ": ") + field.label[$0] },
          severity: Severity.quality.label, count: count))
    }
  }
}
