import ESSDomain

/// What is known of each commune of the region: organisations, their members, and what the hub did there.
///
/// Working it out goes through every organisation and activity, reading a few fields of each; it is done apart from the
/// screen, with the figures of the region.
public struct CommuneFigures: Sendable, Hashable {
  /// One commune, or a province with all of its communes.
  public struct Unit: Sendable, Hashable {
    public fileprivate(set) var organisations = 0
    public fileprivate(set) var women = 0
    /// Members of organisations that say how many are women.
    public fileprivate(set) var membersWithSex = 0
    /// Activities done there in the last twelve months.
    public fileprivate(set) var activities = 0
    /// Active organisations without an activity for six months.
    public fileprivate(set) var unvisited = 0

    public init() {}

    static func + (left: Unit, right: Unit) -> Unit {
      var sum = left
      sum.organisations &+= right.organisations
      sum.women &+= right.women
      sum.membersWithSex &+= right.membersWithSex
      sum.activities &+= right.activities
      sum.unvisited &+= right.unvisited
      return sum
    }
  }

  public private(set) var communes: [TerritoryCode: Unit] = [:]
  /// Provinces and prefectures, each with all of its communes.
  private var provinces: [String: Unit] = [:]
  /// Organisations that name no commune.
  public private(set) var unplaced = 0

  public init() {}

  public init(hub: Hub, on today: Day) {
    let (halfYear, year) = (today.adding(months: -6), today.adding(months: -12))
    var visited: Set<RecordID> = []
    hub.activities.forEach(reading: ["state", "startsOn", "commune", "organisations"]) { _, activity in
      guard activity.state == .done, let on = activity.startsOn, on <= today else { return true }
      if on >= halfYear { visited.formUnion(activity.organisations) }
      if on >= year, let commune = activity.commune { communes[commune, default: Unit()].activities += 1 }
      return true
    }
    let set = hub.organisations
    set.forEach(reading: ["commune", "status", "legalForm", "membersByDate"]) { position, organisation in
      guard let commune = organisation.commune else {
        unplaced += 1
        return true
      }
      var unit = communes[commune] ?? Unit()
      unit.organisations += 1
      if let total = organisation.membersTotal, let count = organisation.womenCount, count >= 0, count <= total {
        unit.women &+= count
        unit.membersWithSex &+= total
      }
      if organisation.status == .active, !visited.contains(set.id(at: position)) { unit.unvisited += 1 }
      communes[commune] = unit
      return true
    }
    for (commune, unit) in communes {
      if let province = commune.province { provinces[province] = (provinces[province] ?? Unit()) + unit }
    }
  }

  /// What is known of a unit: a commune, or all communes of a province together.
  public func unit(_ code: TerritoryCode) -> Unit {
    switch code.level {
    case .commune: communes[code] ?? Unit()
    case .province: provinces[code.text] ?? Unit()
    default: communes.reduce(Unit()) { $1.key.lies(in: code) ? $0 + $1.value : $0 }
    }
  }
}
