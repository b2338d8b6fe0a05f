extension RecordKind {
  /// The fields of records of this kind, as their table has them.
  public var fields: [FieldDescription] {
    switch self {
    case .organisation: Organisation.fields.descriptions
    case .trainingProgramme: TrainingProgramme.fields.descriptions
    case .ruralPlan: RuralPlan.fields.descriptions
    case .activity: Activity.fields.descriptions
    case .partner: Partner.fields.descriptions
    }
  }

  /// The field that stands at the way to a value, as a change of the journal has it; nil for the record itself and for what
  /// Essor does not know.
  ///
  /// A way into a nested record or an element of a list gives the innermost field that is known, labelled with those around
  /// it: "Contacts · Téléphone".
  public func field(at path: some Collection<String>) -> FieldDescription? {
    var inside = fields
    var found: FieldDescription?
    var isInList = false
    for name in path {
      if isInList, let list = found {
        // The identity of a list's element: no field, but from here on it is about one element.
        isInList = false
        if case .list(let element) = list.shape { found = list.reshaped(element) }
        continue
      }
      guard let field = inside.first(where: { $0.name == name }) else { return found }
      found = found.map { field.lifted(into: $0) } ?? field
      switch field.shape {
      case .record(let fields): inside = fields
      case .list(.record(let fields)): (inside, isInList) = (fields, true)
      default: inside = []
      }
    }
    return found
  }
}

extension FieldDescription {
  fileprivate func reshaped(_ shape: FieldShape) -> FieldDescription {
    FieldDescription(name: name, label: label, help: help, shape: shape, traits: traits, aliases: aliases)
  }

  fileprivate func lifted(into outer: FieldDescription) -> FieldDescription {
    FieldDescription(
      name: "\(outer.name).\(name)", label: outer.label.joined(to: label, by: " · "), help: help, shape: shape,
      traits: traits, aliases: aliases)
  }
}
