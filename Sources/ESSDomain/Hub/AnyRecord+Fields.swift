extension AnyRecord {
  /// The fields of this kind of record, those inside nested records and the hub's own included.
  public func fields(with own: OwnFields) -> [FieldDescription] {
    func descriptions<R: Record>(_ record: R) -> [FieldDescription] {
      own.table(of: R.self).flattened.map(\.description)
    }
    return descriptions(record)
  }

  /// What the record holds in the field of that name (`participants.women`); absent where there is no such field, and for
  /// what is worked out for a day.
  public func datum(of field: String, with own: OwnFields = .none) -> Datum {
    func datum<R: Record>(_ record: R) -> Datum { own.table(of: R.self)[field]?.datum(record) ?? .absent }
    return datum(record)
  }

  /// Puts what a person typed into the field of that name.
  ///
  /// - Throws: What is wanted instead; also where there is no such field.
  public mutating func enter(
    _ text: String, into field: String, _ context: EntryContext
  ) throws(EntryProblem) {
    switch self {
    case .organisation(let record): self = .organisation(try AnyRecord.entered(text, field, record, context))
    case .trainingProgramme(let record): self = .trainingProgramme(try AnyRecord.entered(text, field, record, context))
    case .ruralPlan(let record): self = .ruralPlan(try AnyRecord.entered(text, field, record, context))
    case .activity(let record): self = .activity(try AnyRecord.entered(text, field, record, context))
    case .partner(let record): self = .partner(try AnyRecord.entered(text, field, record, context))
    }
  }

  private static func entered<R: Record>(
    _ text: String, _ name: String, _ record: R, _ context: EntryContext
  ) throws(EntryProblem) -> R {
    guard let field = context.ownFields.table(of: R.self)[name] else {
      throw EntryProblem(
        Phrase(
          fr: "Il n'y a pas de champ « \(name) ».", en: "There is no field “\(name)”.",
          ar: "لا يوجد حقل باسم «\(name)»."))
    }
    var record = record
    try field.enter(text, into: &record, context)
    return record
  }

  /// What the rules of its kind say of the record.
  public func findings(_ context: RuleContext) -> [Finding] { record.findings(context) }

  /// The same record, changed today.
  public func updated(on day: Day) -> AnyRecord {
    func updated<R: Record>(_ record: R) -> R {
      var record = record
      record.updatedOn = day
      return record
    }
    return switch self {
    case .organisation(let record): .organisation(updated(record))
    case .trainingProgramme(let record): .trainingProgramme(updated(record))
    case .ruralPlan(let record): .ruralPlan(updated(record))
    case .activity(let record): .activity(updated(record))
    case .partner(let record): .partner(updated(record))
    }
  }
}
