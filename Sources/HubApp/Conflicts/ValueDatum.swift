import ESSDomain

extension JSONValue {
  /// What a value of a file means to people, told by what kind of thing its field holds.
  func datum(as shape: FieldShape) -> Datum {
    switch (self, shape) {
    case (.null, _): .absent
    case (.array(let values), .list(let inner)): .list(values.map { $0.datum(as: inner) })
    case (.object, .record(let fields)): record(fields)
    case (.string(let text), _): JSONValue.datum(of: text, as: shape)
    case (.bool(let value), _): .flag(value)
    case (.integer(let centimes), .money): .money(Money(centimes: centimes))
    case (_, .ratio): number.flatMap { Ratio($0) }.map { .ratio($0) } ?? .text(text(.oneLine))
    default: number.map { .number($0) } ?? .text(text(.oneLine))
    }
  }

  private static func datum(of text: String, as shape: FieldShape) -> Datum {
    switch shape {
    case .day: Day(iso: text).map { .day($0) } ?? .text(text)
    case .choice(let choices):
      .choice(code: text, label: choices.first { $0.code == text }?.label ?? Phrase(same: text))
    case .reference: RecordID(text).map { .reference($0) } ?? .text(text)
    case .territory: .territory(text)
    default: .text(text)
    }
  }

  /// The known members that hold something; all of them where none is known.
  private func record(_ fields: [FieldDescription]) -> Datum {
    let parts = fields.compactMap { field -> LabelledDatum? in
      guard field.name != "id", let datum = self[field.name]?.datum(as: field.shape), !datum.isAbsent else {
        return nil
      }
      return LabelledDatum(name: field.name, label: field.label, datum: datum)
    }
    return parts.isEmpty ? .text(text(.oneLine)) : .record(parts)
  }

  private var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }
}
