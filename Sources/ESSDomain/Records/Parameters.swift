/// A threshold with the days on which it holds and what it rests on; a hub can set its own in `parameters.json`.
public struct Parameter: Sendable, Hashable {
  public let name: Name
  public let value: Double
  public let validFrom: Day?
  public let validTo: Day?
  public let basis: LegalBasis

  public init(_ name: Name, _ value: Double, from: Day? = nil, to: Day? = nil, basis: LegalBasis) {
    self.name = name
    self.value = value
    validFrom = from
    validTo = to
    self.basis = basis
  }

  /// The thresholds there are.
  public struct Name: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ name: String) { rawValue = name }
  }
}

/// The thresholds in force: those of the field, and over them those that the hub set.
public struct Parameters: Sendable {
  private var byName: [Parameter.Name: [Parameter]]

  public init(_ parameters: [Parameter]) {
    byName = Dictionary(grouping: parameters, by: \.name)
  }

  /// Adds a hub's own values, which go before those known so far.
  public mutating func override(with parameters: [Parameter]) {
    for parameter in parameters { byName[parameter.name, default: []].append(parameter) }
  }

  /// The value in force on a day: the last given of those that hold then; nil when there is none.
  public func parameter(_ name: Parameter.Name, on day: Day) -> Parameter? {
    byName[name]?.last { parameter in
      (parameter.validFrom ?? day) <= day && (parameter.validTo ?? day) >= day
    }
  }

  /// The value in force on a day, or `fallback`.
  public func value(_ name: Parameter.Name, on day: Day, or fallback: Double) -> Double {
    parameter(name, on: day)?.value ?? fallback
  }

  /// All values in force on a day.
  public func values(on day: Day) -> [Parameter.Name: Double] {
    var values: [Parameter.Name: Double] = [:]
    for name in byName.keys { values[name] = parameter(name, on: day)?.value }
    return values
  }

  /// Every parameter, in order of name and beginning.
  public var all: [Parameter] {
    byName.values.flatMap { $0 }.sorted {
      ($0.name.rawValue, $0.validFrom?.iso ?? "") < ($1.name.rawValue, $1.validFrom?.iso ?? "")
    }
  }
}
