/// How many records of a selection hold each value of one field.
public struct Facet: Sendable {
  /// A value, and in how many records it stands.
  public struct Row: Sendable, Hashable {
    public let value: FacetValue
    public let count: Int
  }

  public let field: FieldDescription
  /// The most frequent value first; what is absent comes last, however many records lack it.
  public let rows: [Row]
  /// Records looked at; where the field is a list the rows may make more.
  public let total: Int

  /// The part of the records that hold a value; nil where there are no records.
  public func share(of row: Row) -> Ratio? { total > 0 ? Ratio(Double(row.count) / Double(total)) : nil }

  fileprivate init(_ field: FieldDescription, _ counts: [FacetValue: Int], total: Int) {
    self.field = field
    self.total = total
    let order = Dictionary(field.shape.choices.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in first }
    let known = counts.filter { $0.key != .absent }.map { row in
      (row: Row(value: row.key, count: row.value), place: Facet.place(of: row.key, order))
    }
    rows =
      known.sorted { left, right in
        if left.row.count != right.row.count { return left.row.count > right.row.count }
        if left.place != right.place { return left.place < right.place }
        return left.row.value.code < right.row.value.code
      }.map(\.row) + (counts[.absent].map { [Row(value: .absent, count: $0)] } ?? [])
  }

  /// Among equals choices keep the order of their list, and the latest year comes first.
  private static func place(of value: FacetValue, _ order: [String: Int]) -> Int {
    switch value {
    case .choice(let code): order[code] ?? order.count
    case .flag(let value): value ? 0 : 1
    case .year(let year): -year
    default: 0
    }
  }
}

extension RecordSet {
  /// Counts the values of a field in the records at some positions, of which nothing but that field is read.
  ///
  /// The records are visited file by file, whatever the order of the positions: in a region neighbours mostly have the
  /// same value, which then is counted without looking it up.
  public func facet(of field: Field<R>, at positions: [Int], _ rules: RuleContext) -> Facet {
    var isWanted = [Bool](repeating: false, count: count)
    for position in positions where isWanted.indices.contains(position) { isWanted[position] = true }
    var tally = Tally()
    var reading = PartialReading(field, of: self)
    for position in 0..<count where isWanted[position] {
      tally.add(reading.lend(position) { field.datum(of: $0, in: rules) })
    }
    return Facet(field.description, tally.counts, total: tally.total)
  }
}

/// Counts under way, those of the last value apart.
private struct Tally {
  private var known: [FacetValue: Int] = [:]
  private var last = FacetValue.absent
  private var run = 0
  private(set) var total = 0

  mutating func add(_ datum: Datum) {
    total += 1
    var hasAny = false
    FacetValue.each(in: datum) { value in
      hasAny = true
      add(value)
    }
    if !hasAny { add(FacetValue.absent) }
  }

  private mutating func add(_ value: FacetValue) {
    if value != last {
      if run > 0 { known[last, default: 0] += run }
      last = value
      run = 0
    }
    run += 1
  }

  var counts: [FacetValue: Int] {
    var counts = known
    if run > 0 { counts[last, default: 0] += run }
    return counts
  }
}
