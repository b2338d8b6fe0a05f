/// A cooperative, an association or another organisation of the social and solidarity economy, as the hub knows it.
///
/// What changes by the year (members, turnover, jobs) is a list of dated facts, of which the latest counts. What is not known
/// is absent, never 0. A region holds 50,000 of these: rare groups are arrays, which take 8 bytes while empty.
public struct Organisation: Record, Hashable {
  public static let kind = RecordKind.organisation

  public var id = RecordID.none
  public var name = BilingualName()
  public var acronym = ""
  public var legalForm: LegalForm?
  public var cooperativeCategories: [CooperativeCategory] = []
  public var regime: LegalRegime?
  public var status: OrganisationStatus?

  public var sector: Sector?
  /// The branch within the sector, free text: "apiculture", "textile-tapis".
  public var branch = ""
  public var products: [String] = []
  public var production = Production()
  public var channels: [SalesChannel] = []
  public var labels: [QualityLabel] = []
  public var sanitary: [SanitaryAuthorisation] = []

  public var commune: TerritoryCode?
  public var douar = ""
  public var address = ""

  public var identifiers = Identifiers()
  /// The day of the constitutive assembly.
  public var createdOn: Day?
  /// Years for which the statutes found it, 99 at most.
  public var durationYears: Int?
  public var capital = Capital()
  public var governance = Governance()
  public var organs: [Organ] = []

  public var members: [MembersFact] = []
  public var turnover: [TurnoverFact] = []
  public var jobs: [JobsFact] = []
  public var subsidies: [Subsidy] = []

  public var affiliations = Affiliations()
  public var contacts: [Contact] = []
  public var notes = ""
  public var recommendations: [RecommendationCode] = []

  /// Who put it on record, and when.
  public var recordedBy = ""
  public var recordedOn: Day?
  public var updatedBy = ""
  public var updatedOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public var title: Phrase { name.phrase }

  /// One file a commune: what two people change at once is rarely the same file.
  public var file: String { Organisation.file(of: commune) }

  /// The file of a commune's organisations; `organisations/unplaced.json` without one.
  public static func file(of commune: TerritoryCode?) -> String {
    "organisations/\(commune?.text ?? "unplaced").json"
  }

  /// Those of the law on organisations, then those on the persons on record.
  public static let rules = OrganisationRules.all + PersonalDataRules.ofOrganisations
}
