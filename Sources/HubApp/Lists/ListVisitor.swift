import ESSDomain

/// Something that is done with any list of records: with where it stands, its records and how they are listed.
///
/// A protocol, because a closure cannot be generic: it serves organisations and partners alike.
protocol ListVisitor {
  associatedtype Result
  func visit<R: Record>(_ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>) -> Result
}

/// Something that changes where a list of records stands.
protocol ListChange {
  associatedtype Result
  func change<R: Record>(_ list: inout ListState<R>, _ set: RecordSet<R>) -> Result
}

extension AppState {
  /// Does something with the list of records on the screen; nil on a screen without one.
  func visitList<Visitor: ListVisitor>(_ visitor: Visitor) -> Visitor.Result? {
    place.listed.map { visitList(of: $0, visitor) }
  }

  /// Does something with the list of a kind of record.
  func visitList<Visitor: ListVisitor>(of kind: RecordKind, _ visitor: Visitor) -> Visitor.Result {
    switch kind {
    case .organisation: visitor.visit(organisations, hub.organisations, .organisations)
    case .trainingProgramme: visitor.visit(training, hub.trainingProgrammes, .training)
    case .ruralPlan: visitor.visit(plans, hub.ruralPlans, .ruralPlans)
    case .activity: visitor.visit(activities, hub.activities, .activities)
    case .partner: visitor.visit(partners, hub.partners, .partners)
    }
  }

  /// Changes where the list of records on the screen stands; nil on a screen without one.
  mutating func changeList<Change: ListChange>(_ change: Change) -> Change.Result? {
    switch place.listed {
    case .organisation: change.change(&organisations, hub.organisations)
    case .trainingProgramme: change.change(&training, hub.trainingProgrammes)
    case .ruralPlan: change.change(&plans, hub.ruralPlans)
    case .activity: change.change(&activities, hub.activities)
    case .partner: change.change(&partners, hub.partners)
    case nil: nil
    }
  }
}
