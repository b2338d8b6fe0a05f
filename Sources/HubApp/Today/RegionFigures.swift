import ESSDomain

/// The region at a glance.
///
/// Working it out goes through every organisation, so it is done apart from the screen.
public struct RegionFigures: Sendable, Hashable {
  public private(set) var organisations = 0
  public private(set) var active = 0
  public private(set) var womenOnlyCooperatives = 0
  public private(set) var members = 0
  public private(set) var women = 0
  /// Members of organisations that say how many are women.
  public private(set) var membersWithSex = 0
  /// Organisations identified and without a blocking breach (I12), of the active ones.
  public private(set) var registerReady = 0
  public private(set) var concerned = 0
  public private(set) var mandatesExpiring = 0
  public private(set) var labelsExpired = 0
  public private(set) var unvisited = 0
  public private(set) var communes = 0
  public private(set) var communesWithoutSupport = 0
  /// What is known of each commune, for the map.
  public private(set) var territory = CommuneFigures()
  /// What there is on each day, for the calendar.
  public private(set) var days = ActivityDays()
  /// Active organisations founded in each of the last twelve months, this month last.
  public private(set) var foundedByMonth = [Int](repeating: 0, count: 12)

  /// The figures of a hub on a day.
  public init(hub: Hub, on today: Day) {
    let context = RuleContext(today: today, parameters: hub.parameters)
    let visited = RegionFigures.supported(hub, since: today.adding(months: -6))
    let supportedThisYear = RegionFigures.supported(hub, since: today.adding(months: -12))
    var communesSupported: Set<TerritoryCode> = []
    let soon = today.adding(days: 90)
    hub.organisations.forEach { _, organisation in
      organisations += 1
      if let commune = organisation.commune, supportedThisYear.contains(organisation.id) {
        communesSupported.insert(commune)
      }
      guard organisation.status == .active else { return }
      active += 1
      if let founded = organisation.createdOn, founded <= today {
        let months = (today.year - founded.year) * 12 + today.month - founded.month
        if months < 12 { foundedByMonth[11 - months] += 1 }
      }
      if organisation.legalForm == .cooperative, organisation.isWomenOnly == true { womenOnlyCooperatives += 1 }
      if let total = organisation.membersTotal {
        members &+= total
        if let count = organisation.womenCount {
          women &+= count
          membersWithSex &+= total
        }
      }
      let compliance = Compliance(organisation, context)
      concerned += 1
      if compliance.isRegisterReady { registerReady += 1 }
      if let expiry = organisation.mandateExpiry, expiry >= today, expiry <= soon { mandatesExpiring += 1 }
      if organisation.labels.contains(where: { ($0.validTo ?? today) < today }) { labelsExpired += 1 }
      if !visited.contains(organisation.id) { unvisited += 1 }
    }
    communes = hub.profile.region.map { Territory.morocco.communes(in: $0).count } ?? 0
    communesWithoutSupport = max(0, communes - communesSupported.count)
    territory = CommuneFigures(hub: hub, on: today)
    days = ActivityDays(hub: hub)
  }

  /// The organisations that an activity done since a day was for.
  private static func supported(_ hub: Hub, since day: Day) -> Set<RecordID> {
    var supported: Set<RecordID> = []
    hub.activities.forEach(reading: ["state", "startsOn", "organisations"]) { _, activity in
      if activity.state == .done, let on = activity.startsOn, on >= day { supported.formUnion(activity.organisations) }
      return true
    }
    return supported
  }
}
