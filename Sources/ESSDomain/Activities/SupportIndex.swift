/// Which activities were for which organisation, so that an organisation's page need not look through all of them.
public struct SupportIndex: Sendable {
  private var activities: [RecordID: [RecordID]] = [:]
  /// The revision of the activities that this tells of.
  public private(set) var revision = -1

  public init() {}

  /// The activities of a hub, gone through once.
  public init(_ set: RecordSet<Activity>) {
    set.forEach(reading: ["organisations"]) { position, activity in
      guard !activity.organisations.isEmpty else { return true }
      let id = set.id(at: position)
      for organisation in activity.organisations { activities[organisation, default: []].append(id) }
      return true
    }
    revision = set.revision
  }

  /// The activities for an organisation, in no order; looked through one by one where this tells of other days.
  public func activities(for organisation: RecordID, in set: RecordSet<Activity>) -> [Activity] {
    if revision == set.revision { return (activities[organisation] ?? []).compactMap { set[$0] } }
    var positions: [Int] = []
    set.forEach(reading: ["organisations"]) { position, activity in
      if activity.organisations.contains(organisation) { positions.append(position) }
      return true
    }
    return positions.map { set[$0] }
  }

  /// Follows a change that the set has taken already.
  public mutating func follow(_ edits: [RecordEdit], in set: RecordSet<Activity>) {
    for edit in edits where edit.kind == .activity {
      if case .activity(let before)? = edit.before {
        for organisation in before.organisations { activities[organisation]?.removeAll { $0 == edit.id } }
      }
      if case .activity(let after)? = edit.after {
        for organisation in after.organisations {
          activities[organisation]?.removeAll { $0 == edit.id }
          activities[organisation, default: []].append(edit.id)
        }
      }
    }
    if revision >= 0 { revision = set.revision }
  }
}
