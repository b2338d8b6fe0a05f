/// A value that many records share, as facets count it.
public enum FacetValue: Sendable, Hashable {
  /// Nothing is known.
  case absent
  /// A choice by its code.
  case choice(String)
  case flag(Bool)
  /// A unit of the territory by its HCP code.
  case territory(String)
  case reference(RecordID)
  /// The year of a day.
  case year(Int)

  /// What of a datum is counted; nothing for what no facet counts, and for an empty list as for what is absent.
  static func each(in datum: Datum, _ body: (FacetValue) -> Void) {
    switch datum {
    case .choice(let code, _): body(.choice(code))
    case .flag(let value): body(.flag(value))
    case .territory(let code): body(.territory(code))
    case .reference(let id): body(.reference(id))
    case .day(let day): body(.year(day.year))
    case .list(let values):
      // A record counts once for a value that its list has twice.
      var seen: Set<FacetValue> = []
      for value in values {
        each(in: value) { if seen.insert($0).inserted { body($0) } }
      }
    default: break
    }
  }

  /// What the file has for it, and a filter takes; nothing for what is absent.
  public var code: String {
    switch self {
    case .absent: ""
    case .choice(let code), .territory(let code): code
    case .flag(let value): value ? "true" : "false"
    case .reference(let id): id.text
    case .year(let year): Day.padded(year, to: 4)
    }
  }

  /// The datum that a filter meets in a record with this value; for a year, its first day.
  func datum(_ choices: [Choice]) -> Datum {
    switch self {
    case .absent: .absent
    case .choice(let code):
      .choice(code: code, label: choices.first { $0.code == code }?.label ?? Phrase(same: code))
    case .flag(let value): .flag(value)
    case .territory(let code): .territory(code)
    case .reference(let id): .reference(id)
    case .year(let year): Day(year: year, month: 1, day: 1).map { .day($0) } ?? .absent
    }
  }

  /// What a person reads; a choice goes by its label in the field, and what is absent has a phrase of its own.
  public func label(in field: FieldDescription, names: some Names) -> Phrase {
    switch self {
    case .absent: FacetValue.unknown
    case .year: Phrase(same: code)
    default:
      Phrase { language in datum(field.shape.choices).text(in: language, names: names) }
    }
  }

  private static let unknown = Phrase(fr: "(non renseigné)", en: "(not filled in)", ar: "(غير مبيّن)")
}

extension FieldShape {
  /// The closed list of what a field can hold; none where it holds anything else.
  var choices: [Choice] {
    switch self {
    case .choice(let choices): choices
    case .list(let inner): inner.choices
    default: []
    }
  }

  /// Whether its values are few enough, and shared by records, so that counting them says something.
  fileprivate var isCountable: Bool {
    switch self {
    case .choice, .flag, .territory, .day, .reference: true
    case .list(let inner): inner.isCountable
    default: false
    }
  }
}

extension FieldDescription {
  /// Whether its values can be counted as a facet: not the identity, which every record has for itself, and nothing that
  /// tells whom a record is about.
  public var hasFacets: Bool {
    shape.isCountable && name != "id" && traits.isDisjoint(with: [.personal, .identifying])
  }
}
