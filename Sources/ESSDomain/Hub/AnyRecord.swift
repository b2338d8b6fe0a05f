/// A record of any kind: what changes, the journal and the store deal in.
public enum AnyRecord: Sendable, Hashable {
  case organisation(Organisation)
  case trainingProgramme(TrainingProgramme)
  case ruralPlan(RuralPlan)
  case activity(Activity)
  case partner(Partner)

  /// Reads a record of that kind.
  ///
  /// - Throws: When the element is no object, or has no identity.
  public init(_ kind: RecordKind, _ element: JSONElement) throws(ReadingProblem) {
    self =
      switch kind {
      case .organisation: .organisation(try Organisation.read(element))
      case .trainingProgramme: .trainingProgramme(try TrainingProgramme.read(element))
      case .ruralPlan: .ruralPlan(try RuralPlan.read(element))
      case .activity: .activity(try Activity.read(element))
      case .partner: .partner(try Partner.read(element))
      }
  }

  /// The record as what all kinds have in common.
  public var record: any Record {
    switch self {
    case .organisation(let record): record
    case .trainingProgramme(let record): record
    case .ruralPlan(let record): record
    case .activity(let record): record
    case .partner(let record): record
    }
  }

  public var id: RecordID { record.id }
  public var title: Phrase { record.title }
  public var file: String { record.file }

  public var kind: RecordKind {
    switch self {
    case .organisation: .organisation
    case .trainingProgramme: .trainingProgramme
    case .ruralPlan: .ruralPlan
    case .activity: .activity
    case .partner: .partner
    }
  }

  public func write(to writer: inout JSONWriter) { record.write(to: &writer) }
}

extension Record {
  /// Reads one record.
  ///
  /// - Throws: When the element is no object, or has no identity of 26 characters.
  public static func read(_ element: JSONElement) throws(ReadingProblem) -> Self {
    let record = try fields.read(element)
    guard record.id != .none else { throw .outOfRange("id") }
    return record
  }
}
