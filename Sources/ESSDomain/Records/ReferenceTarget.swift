/// What the identity in a field names, so that one which names nothing can be found.
public enum ReferenceTarget: Sendable, Hashable {
  /// A record with a file: an organisation, a plan.
  case record(RecordKind)
  /// A part of the same record, by the lists that lead to it: a project of a plan stands in `axes`, `projects`.
  case part([String])
  /// A part of the record that the field of that name beside this one names: the session of that programme.
  case partOf(field: String, [String])
  /// Nothing that stands anywhere: one person in all their enrolments, without saying who.
  case nobody

  /// What the schema says of it: a kind of record, or the lists that lead to a part of one.
  var name: String? {
    switch self {
    case .record(let kind): kind.rawValue
    case .part(let way): way.joined(separator: "/")
    case .partOf(let field, let way): "\(field):" + way.joined(separator: "/")
    case .nobody: nil
    }
  }
}

/// A step from a record into what it holds.
public enum PathStep: Sendable, Hashable {
  case member(String)
  /// The element of a list, counted from 0.
  case element(Int)
}
