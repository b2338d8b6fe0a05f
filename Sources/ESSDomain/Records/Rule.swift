/// A condition that the law or good order sets to a record, checkable from its data.
///
/// What cannot be is made impossible by a type; what ought not to be, but is found in real files, is reported by a rule.
public struct Rule<R: Sendable>: Sendable {
  /// The rule's number, `C01` to `C22` for organisations.
  public let id: String
  public let severity: Severity
  public let label: Phrase
  public let basis: LegalBasis
  /// The fields it looks at, by name: where a form shows a breach.
  public let fields: [String]
  /// What the rule says of a record, its sentence not made yet.
  public let judge: @Sendable (R, RuleContext) -> Verdict

  public init(
    _ id: String, _ severity: Severity, _ label: Phrase, basis: LegalBasis, fields: [String] = [],
    check: @escaping @Sendable (R, RuleContext) -> RuleResult
  ) {
    self.id = id
    self.severity = severity
    self.label = label
    self.basis = basis
    self.fields = fields
    judge = { Verdict(check($0, $1)) }
  }

  /// A rule whose sentences are made only when they are wanted, and whose breaches may weigh differently.
  public init(
    judging id: String, _ severity: Severity, _ label: Phrase, basis: LegalBasis, fields: [String] = [],
    judge: @escaping @Sendable (R, RuleContext) -> Verdict
  ) {
    self.id = id
    self.severity = severity
    self.label = label
    self.basis = basis
    self.fields = fields
    self.judge = judge
  }

  /// What the rule says of a record, in words.
  public func check(_ record: R, _ context: RuleContext) -> RuleResult { judge(record, context).result }

  /// What the rule says of a record, with its weight there.
  public func finding(_ record: R, _ context: RuleContext) -> Finding {
    let verdict = judge(record, context)
    var weight = severity
    if case .breach(let own?, _) = verdict { weight = own }
    return Finding(rule: id, severity: weight, label: label, basis: basis, fields: fields, result: verdict.result)
  }
}

/// How much a breach weighs, the heaviest first.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  case dataError, blocking, major, minor, warning, quality, information

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  public var label: Phrase {
    switch self {
    case .dataError: Phrase(fr: "erreur de saisie", en: "entry error", ar: "خطأ في الإدخال")
    case .blocking: Phrase(fr: "bloquant", en: "blocking", ar: "مانع")
    case .major: Phrase(fr: "majeur", en: "major", ar: "جسيم")
    case .minor: Phrase(fr: "mineur", en: "minor", ar: "طفيف")
    case .warning: Phrase(fr: "à vérifier", en: "to check", ar: "للتحقق")
    case .quality: Phrase(fr: "qualité des données", en: "data quality", ar: "جودة المعطيات")
    case .information: Phrase(fr: "information", en: "information", ar: "معلومة")
    }
  }
}

/// The text that a rule or a threshold rests on, and how sure we are of it.
public struct LegalBasis: Sendable, Hashable {
  /// Law, article, circular: `loi 112-12, art. 27`.
  public let text: Phrase
  public let confidence: Confidence

  public init(_ text: Phrase, _ confidence: Confidence) {
    self.text = text
    self.confidence = confidence
  }

  /// How sure we are of it.
  ///
  /// Who says so.
  ///
  /// `sourced`: a page read says it. `known`: general knowledge. `uncertain`: to be confirmed before anyone relies on it.
  public enum Confidence: String, Sendable, Hashable, CaseIterable { case sourced, known, uncertain, design }
}

/// What a rule says of a record.
///
/// What is not known is never a breach.
public enum RuleResult: Sendable, Hashable {
  case ok
  case breach(Phrase)
  case notApplicable
  /// The data needed is missing: what is missing.
  case unknown(Phrase)

  public var label: Phrase {
    switch self {
    case .ok: Phrase(fr: "conforme", en: "ok", ar: "مطابق")
    case .breach: Phrase(fr: "non conforme", en: "breach", ar: "غير مطابق")
    case .notApplicable: Phrase(fr: "sans objet", en: "not applicable", ar: "لا ينطبق")
    case .unknown: Phrase(fr: "inconnu", en: "unknown", ar: "غير معروف")
    }
  }
}

/// What a rule needs to know besides the record.
public struct RuleContext: Sendable {
  public let today: Day
  public let parameters: Parameters
  /// The fields that the hub added to its records.
  public let ownFields: OwnFields
  /// The values in force today, looked up once for all records.
  private let inForce: [Parameter.Name: Double]

  public init(today: Day, parameters: Parameters, ownFields: OwnFields = .none) {
    self.today = today
    self.parameters = parameters
    self.ownFields = ownFields
    inForce = parameters.values(on: today)
  }

  /// The value of a threshold today; nil where there is none.
  public func value(_ name: Parameter.Name) -> Double? { inForce[name] }
}

/// A rule with what it says of one record.
public struct Finding: Sendable {
  public let rule: String
  public let severity: Severity
  public let label: Phrase
  public let basis: LegalBasis
  /// The fields it looked at, by name.
  public let fields: [String]
  public let result: RuleResult
}

extension Record {
  /// What each rule says of this record, in order of the rules.
  public func findings(_ context: RuleContext) -> [Finding] {
    Self.rules.map { $0.finding(self, context) }
  }
}

extension RuleResult {
  /// No breach where nothing was found, else one that names the first three things and counts the others.
  static func found(_ problems: [Phrase]) -> RuleResult {
    guard !problems.isEmpty else { return .ok }
    let rest = problems.count - 3
    return .breach(
      Phrase { language in
        problems.prefix(3).map { $0[language] }.joined(
          separator: language == .arabic ? "؛ " : language == .french ? " ; " : "; ")
          + (rest > 0 ? " (+\(rest))" : "")
      })
  }
}

/// Dates that a rule compares.
enum RuleDates {
  /// Whether both are known and the end lies before the start.
  static func areCrossed(_ start: Day?, _ end: Day?) -> Bool {
    guard let start, let end else { return false }
    return end < start
  }
}
