/// A value of a record that points outside it: to another record, to a part of one, or to the territory.
struct Pointer {
  enum Target {
    case record(RecordID, ReferenceTarget)
    case place(String)
  }

  let target: Target
  let path: [PathStep]
  let field: FieldDescription
  /// What stands beside it in its nested record, and what is known of those fields; nothing for a field of the record.
  let siblings: [LabelledDatum]
  let fields: [FieldDescription]
}

/// Finds the pointers of one kind of record, from its table of fields.
///
/// Only fields that can hold one are looked at: of an organisation's forty, two.
struct PointerWalk<R: FieldRecord>: Sendable {
  private let fields: [Field<R>]

  init() { fields = R.fields.all.filter { PointerWalk.leads($0.description) } }

  func pointers(in record: R) -> [Pointer] {
    var found: [Pointer] = []
    for field in fields where !field.isAbsent(record) {
      PointerWalk.visit(field.datum(record), field.description, [.member(field.name)], [], [], &found)
    }
    return found
  }

  private static func leads(_ field: FieldDescription) -> Bool {
    !field.traits.contains(.derived) && leads(field.shape, field)
  }

  private static func leads(_ shape: FieldShape, _ field: FieldDescription) -> Bool {
    switch shape {
    case .territory: true
    case .reference: field.refersTo != nil
    case .list(let inner): leads(inner, field)
    case .record(let fields): fields.contains { leads($0) }
    default: false
    }
  }

  private static func visit(
    _ datum: Datum, _ field: FieldDescription, _ path: [PathStep], _ siblings: [LabelledDatum],
    _ fields: [FieldDescription], _ found: inout [Pointer]
  ) {
    switch datum {
    case .reference(let id):
      guard let target = field.refersTo else { return }
      found.append(
        Pointer(target: .record(id, target), path: path, field: field, siblings: siblings, fields: fields))
    case .territory(let code):
      found.append(Pointer(target: .place(code), path: path, field: field, siblings: siblings, fields: fields))
    case .list(let values):
      for (place, value) in values.enumerated() {
        visit(value, field, path + [.element(place)], siblings, fields, &found)
      }
    case .record(let parts):
      let inner = field.shape.fields
      for part in parts {
        guard let description = inner.first(where: { $0.name == part.name }), leads(description) else { continue }
        visit(part.datum, description, path + [.member(part.name)], parts, inner, &found)
      }
    default: return
    }
  }
}

extension FieldShape {
  /// The fields of a nested record, or of the nested records of a list; none for anything else.
  var fields: [FieldDescription] {
    switch self {
    case .record(let fields): fields
    case .list(let inner): inner.fields
    default: []
    }
  }
}

extension Datum {
  /// The identities of the parts that a way of lists leads to.
  func identities(of parts: ArraySlice<String>, into found: inout Set<RecordID>) {
    switch self {
    case .list(let values): for value in values { value.identities(of: parts, into: &found) }
    case .record(let members):
      let name = parts.first ?? "id"
      guard let member = members.first(where: { $0.name == name }) else { return }
      if parts.isEmpty, case .reference(let id) = member.datum {
        found.insert(id)
      } else {
        member.datum.identities(of: parts.dropFirst(), into: &found)
      }
    default: return
    }
  }
}
