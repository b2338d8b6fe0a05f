/// What the rules say of one organisation, counted: small enough to hold for each of 50,000, and made without a sentence.
///
/// The rules on personal data are the hub's own duty and weigh nothing here. The share it gives is explained rule by rule by `Organisation.findings`; it is the hub's own and not the ODCO's score.
public struct Compliance: Sendable, Hashable {
  /// Breaches by the weight of `Severity`.
  private var bySeverity = SIMD8<UInt8>(repeating: 0)
  /// One bit a rule, in the order of `OrganisationRules.all`.
  private var breached: UInt32 = 0
  private var unknown: UInt32 = 0
  private var met: UInt32 = 0

  /// Whether its register, its place, name and form are known.
  public let isIdentified: Bool

  public init(_ organisation: Organisation, _ context: RuleContext) {
    isIdentified = organisation.isIdentified
    var bit: UInt32 = 1
    for (judge, severity) in Compliance.judges {
      defer { bit <<= 1 }
      switch judge(organisation, context) {
      case .ok: met |= bit
      case .notApplicable: continue
      case .unknown: unknown |= bit
      case .breach(let own, _):
        breached |= bit
        bySeverity[(own ?? severity).rawValue] += 1
      }
    }
  }

  /// Breaches of a weight.
  public func breaches(_ severity: Severity) -> Int { Int(bySeverity[severity.rawValue]) }

  public var breachCount: Int { breached.nonzeroBitCount }
  public var unknownCount: Int { unknown.nonzeroBitCount }
  public var metCount: Int { met.nonzeroBitCount }

  /// The weight of the heaviest breach; nil where there is none.
  public var worst: Severity? { Severity.allCases.first { bySeverity[$0.rawValue] > 0 } }

  /// Identified and without a blocking breach: the measure of recommendation R07.
  public var isRegisterReady: Bool { isIdentified && breaches(.blocking) == 0 }

  /// Without a blocking or major breach (indicator I12).
  public var isCompliant: Bool { breaches(.blocking) == 0 && breaches(.major) == 0 }

  /// Nothing that a rule needs is missing.
  public var isFullyCheckable: Bool { unknown == 0 }

  /// Rules met among those that could be checked; nil where none could.
  public var share: Ratio? { Ratio(Double(metCount), over: Double(metCount + breachCount)) }

  /// Whether a rule, `C01` to `C22`, is breached.
  public func breaches(rule id: String) -> Bool { Compliance.bit(id).map { breached & $0 != 0 } ?? false }

  /// Whether the data for a rule is missing.
  public func lacksData(for id: String) -> Bool { Compliance.bit(id).map { unknown & $0 != 0 } ?? false }

  /// The rules without their words, which would be copied for each record.
  private static let judges = OrganisationRules.all.map { ($0.judge, $0.severity) }

  private static let places = Dictionary(
    OrganisationRules.all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static func bit(_ id: String) -> UInt32? { places[id].map { 1 << UInt32(truncatingIfNeeded: $0) } }
}
