/// Everything a hub has on record, as a value.
public struct Hub: Sendable {
  public var profile: HubProfile
  public var organisations = RecordSet<Organisation>()
  public var trainingProgrammes = RecordSet<TrainingProgramme>()
  public var ruralPlans = RecordSet<RuralPlan>()
  public var activities = RecordSet<Activity>()
  public var partners = RecordSet<Partner>()
  public var parameters = Parameters.ofTheField
  /// The fields that the hub added to its records: the contents of `fields.json`.
  public var ownFields = OwnFields.none

  public init(profile: HubProfile) { self.profile = profile }

  /// The record of that identity, of whatever kind.
  public subscript(id: RecordID) -> AnyRecord? {
    organisations[id].map(AnyRecord.organisation) ?? activities[id].map(AnyRecord.activity)
      ?? ruralPlans[id].map(AnyRecord.ruralPlan) ?? trainingProgrammes[id].map(AnyRecord.trainingProgramme)
      ?? partners[id].map(AnyRecord.partner)
  }

  /// Whether there is a record of that identity; it is not read.
  public func has(_ id: RecordID) -> Bool {
    organisations.position(of: id) != nil || activities.position(of: id) != nil || ruralPlans.position(of: id) != nil
      || trainingProgrammes.position(of: id) != nil || partners.position(of: id) != nil
  }

  /// Puts what a change made in its place.
  public mutating func apply(_ edit: RecordEdit) {
    switch edit.after {
    case .organisation(let record): organisations.put(record)
    case .trainingProgramme(let record): trainingProgrammes.put(record)
    case .ruralPlan(let record): ruralPlans.put(record)
    case .activity(let record): activities.put(record)
    case .partner(let record): partners.put(record)
    case nil: remove(edit.kind, edit.id)
    }
  }

  private mutating func remove(_ kind: RecordKind, _ id: RecordID) {
    switch kind {
    case .organisation: organisations.remove(id)
    case .trainingProgramme: trainingProgrammes.remove(id)
    case .ruralPlan: ruralPlans.remove(id)
    case .activity: activities.remove(id)
    case .partner: partners.remove(id)
    }
  }
}
