import ESSDomain

/// How many records break each rule that makes data wrong or unusable, and lack each required field.
struct RuleTally {
  struct Line {
    let kind: RecordKind
    let rule: String
    let label: Phrase
    let severity: Phrase
    var count: Int
  }

  private let context: RuleContext
  private var found: [Line] = []

  init(of hub: Hub, _ context: RuleContext) {
    self.context = context
    count(hub.organisations)
    count(hub.trainingProgrammes)
    count(hub.ruralPlans)
    count(hub.activities)
    count(hub.partners)
  }

  var lines: [Line] { found.filter { $0.count > 0 } }

  private mutating func count<R: Record>(_ set: RecordSet<R>) {
    let rules = R.rules.filter { $0.severity <= .blocking || PersonalDataRules.ids.contains($0.id) }
    let required = context.ownFields.table(of: R.self).all.filter { $0.description.traits.contains(.required) }
    var broken = rules.map { _ in 0 }
    var empty = required.map { _ in 0 }
    set.forEach { _, record in
      for (place, rule) in rules.enumerated() {
        if case .breach = rule.judge(record, context) { broken[place] += 1 }
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
          label: Phrase { missing[$0] + ($0 == .french ? " : " : ": ") + field.label[$0] },
          severity: Severity.quality.label, count: count))
    }
  }
}
