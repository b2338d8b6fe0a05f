/// A query made ready for one kind of record: fields found, values read, texts folded, once for all records.
public struct Filter<R: Record>: Sendable {
  public let query: Query
  public let sort: [(field: Field<R>, descending: Bool)]
  /// Fields of which something is asked that no record can meet, such as `members>many`: the user is told.
  public let unmet: [Field<R>]

  /// Words that every match must have: looked for by one scan of the index.
  private let words: [[UInt8]]
  private let rest: Test
  /// For fields that are worked out for a day.
  private let rules: RuleContext

  private indirect enum Test: Sendable {
    case always
    case all([Test])
    case any([Test])
    case not(Test)
    case text([UInt8])
    case field(Field<R>, ValueTest)
  }

  /// Reads a query; `context` gives today, language and territory for dates and names in it, `rules` the thresholds for
  /// fields that are worked out.
  public init(_ text: String, _ context: EntryContext, _ rules: RuleContext) {
    self.rules = rules
    let table = context.ownFields.table(of: R.self)
    let parsed = ParsedQuery(text) { table.field(called: $0) != nil }
    query = parsed.query
    sort = parsed.sort.compactMap { key in
      table.field(called: key.field).map { ($0, key.descending) }
    }
    let parts: [Query] =
      switch parsed.query {
      case .all(let parts): parts
      default: [parsed.query]
      }
    var words: [[UInt8]] = []
    var tests: [Test] = []
    for part in parts {
      if case .text(let text) = part {
        words.append(Array(text.utf8))
      } else {
        tests.append(Filter.test(part, table, context))
      }
    }
    self.words = words.sorted { $0.count > $1.count }
    rest = .all(tests)
    unmet = Filter.unmet(rest)
  }

  private static func unmet(_ test: Test) -> [Field<R>] {
    switch test {
    case .always, .text: []
    case .all(let tests), .any(let tests): tests.flatMap { unmet($0) }
    case .not(let inner): unmet(inner)
    case .field(let field, .never): [field]
    case .field: []
    }
  }

  /// Whether every record passes.
  public var passesEverything: Bool { query == .everything }

  private static func test(_ query: Query, _ table: FieldTable<R>, _ context: EntryContext) -> Test {
    switch query {
    case .everything: .always
    case .all(let parts): .all(parts.map { test($0, table, context) })
    case .any(let parts): .any(parts.map { test($0, table, context) })
    case .not(let part): .not(test(part, table, context))
    case .text(let text): .text(Array(text.utf8))
    case .field(let name, let asked):
      if let field = table.field(called: name) {
        .field(field, ValueTest(asked, for: field.description.shape, context))
      } else {
        .always
      }
    }
  }

  /// The positions of the records that match, in order of position.
  ///
  /// `known` are positions among which all matches are, in order: the last result, where this filter only narrows what
  /// was asked then.
  public func matches(in set: RecordSet<R>, among known: [Int]? = nil) -> [Int] {
    var run = Run(filter: self, set: set)
    var positions: [Int] = []
    // Among many, the scan of all texts is quicker than a look at each.
    if let known, known.count < set.count / 8 {
      for position in known where run.hasWords(position) && run.passes(rest, position) { positions.append(position) }
    } else {
      positions.reserveCapacity(words.isEmpty ? set.count : 0)
      set.forEachMatch(of: words) { position in
        if run.passes(rest, position) { positions.append(position) }
      }
    }
    return positions
  }

  /// Whether every record that passes this filter passed the other: it has the other's words, or longer ones, and no
  /// other conditions than those.
  public func narrows(_ other: Filter) -> Bool {
    guard case .all(let tests) = rest, tests.isEmpty, case .all(let others) = other.rest, others.isEmpty else {
      return false
    }
    return other.words.allSatisfy { word in words.contains { $0.holds(word) } }
  }

  /// One run through a set: what reads the fields that are asked about, each in a room of its own.
  private struct Run {
    let filter: Filter
    let set: RecordSet<R>
    private var readings: [String: PartialReading<R>] = [:]
    private var shard = 0

    init(filter: Filter, set: RecordSet<R>) {
      self.filter = filter
      self.set = set
    }

    mutating func hasWords(_ position: Int) -> Bool {
      for word in filter.words where !has(word, position) { return false }
      return true
    }

    private mutating func has(_ word: [UInt8], _ position: Int) -> Bool {
      if position < set.starts[shard] || position >= set.starts[shard + 1] { shard = set.locate(position).shard }
      return set.shards[shard].texts.record(position - set.starts[shard], has: word)
    }

    mutating func passes(_ test: Test, _ position: Int) -> Bool {
      switch test {
      case .always: return true
      case .all(let tests):
        for test in tests where !passes(test, position) { return false }
        return true
      case .any(let tests):
        for test in tests where passes(test, position) { return true }
        return false
      case .not(let inner): return !passes(inner, position)
      case .text(let text): return has(text, position)
      case .field(let field, let value):
        let rules = filter.rules
        return readings[field.name, default: PartialReading(field, of: set)].lend(position) {
          value.holds(for: field.datum(of: $0, in: rules))
        }
      }
    }
  }
}

extension RecordSet {
  /// Calls `body` with the position of every record whose text has all of these folded words, in order.
  ///
  /// With no words, every record.
  func forEachMatch(of words: [[UInt8]], _ body: (Int) -> Void) {
    for (start, shard) in zip(starts, shards) { shard.texts.forEachMatch(of: words) { body(start + $0) } }
  }
}

extension [UInt8] {
  /// Whether a run of bytes stands in these.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}

/// What is asked of a field's value, with everything that can be worked out beforehand.
enum ValueTest: Sendable {
  case absent
  case present
  case numbers(ClosedRange<Double>)
  case above(Double)
  case below(Double)
  case days(ClosedRange<Day>)
  /// The unit itself or what lies in it.
  case territory([TerritoryCode], [String])
  /// Folded texts, of which the value must have one; a choice must begin with one.
  case texts([String])
  case never

  init(_ test: Query.Test, for shape: FieldShape, _ context: EntryContext) {
    switch test {
    case .absent: self = .absent
    case .present: self = .present
    case .greater(let value, let orEqual):
      self = ValueTest.compared(value, shape, context, orEqual: orEqual, greater: true)
    case .less(let value, let orEqual):
      self = ValueTest.compared(value, shape, context, orEqual: orEqual, greater: false)
    case .between(let low, let high): self = ValueTest.between(low, high, shape, context)
    case .isAny(let values): self = ValueTest.any(values, shape, context)
    }
  }

  private static func compared(
    _ value: String, _ shape: FieldShape, _ context: EntryContext, orEqual: Bool, greater: Bool
  ) -> ValueTest {
    if case .day = shape {
      guard let span = DaySpan.read(value, today: context.today) else { return .never }
      if greater { return .days((orEqual ? span.lowerBound : span.upperBound.adding(days: 1))...DaySpan.latest) }
      return .days(DaySpan.earliest...(orEqual ? span.upperBound : span.lowerBound.adding(days: -1)))
    }
    guard let number = number(value) else { return .never }
    if orEqual { return .numbers(greater ? number...Double.infinity : -Double.infinity...number) }
    return greater ? .above(number) : .below(number)
  }

  private static func between(_ low: String, _ high: String, _ shape: FieldShape, _ context: EntryContext) -> ValueTest
  {
    if case .day = shape {
      let first = low.isEmpty ? DaySpan.earliest : DaySpan.read(low, today: context.today)?.lowerBound
      let last = high.isEmpty ? DaySpan.latest : DaySpan.read(high, today: context.today)?.upperBound
      guard let first, let last, first <= last else { return .never }
      return .days(first...last)
    }
    let first = low.isEmpty ? -Double.infinity : number(low)
    let last = high.isEmpty ? Double.infinity : number(high)
    guard let first, let last, first <= last else { return .never }
    return .numbers(first...last)
  }

  private static func any(_ values: [String], _ shape: FieldShape, _ context: EntryContext) -> ValueTest {
    switch shape {
    case .day:
      guard values.count == 1, let span = DaySpan.read(values[0], today: context.today) else { return .never }
      return .days(span)
    case .count, .number, .money, .ratio:
      guard values.count == 1, let number = number(values[0]) else { return .never }
      return .numbers(number...number)
    case .territory:
      let codes = values.compactMap { try? TerritoryCode.entered($0, context) }
      return .territory(codes, values.map { Folding.fold($0).trimmed })
    default: return .texts(values.map { Folding.fold($0).trimmed }.filter { !$0.isEmpty })
    }
  }

  /// A number as typed in a filter: `50`, `50%`, `1 000 DH`, `2,5MDH`.
  private static func number(_ text: String) -> Double? {
    var figures = Folding.fold(text).trimmed
    var scale = 1.0
    for (unit, factor) in [("mdh", 1e6), ("kdh", 1e3), ("dh", 1), ("mad", 1), ("%", 1), ("٪", 1)]
    where figures.hasSuffix(unit) {
      figures = String(figures.dropLast(unit.count))
      scale = factor
      break
    }
    return NumberEntry.decimal(figures).map { $0 * scale }
  }

  func holds(for datum: Datum) -> Bool {
    switch self {
    case .absent: datum.isAbsent
    case .present: !datum.isAbsent
    case .never: false
    case .numbers(let range): datum.magnitude.map { range.contains($0) } ?? false
    case .above(let limit): datum.magnitude.map { $0 > limit } ?? false
    case .below(let limit): datum.magnitude.map { $0 < limit } ?? false
    case .days(let span): ValueTest.days(in: datum).contains { span.contains($0) }
    case .territory(let codes, let texts):
      ValueTest.territories(in: datum).contains { ValueTest.isIn($0, codes, texts) }
    case .texts(let texts): texts.contains { ValueTest.text($0, isIn: datum) }
    }
  }

  private static func days(in datum: Datum) -> [Day] {
    switch datum {
    case .day(let day): [day]
    case .list(let values): values.flatMap(days)
    default: []
    }
  }

  private static func territories(in datum: Datum) -> [String] {
    switch datum {
    case .territory(let code): [code]
    case .list(let values): values.flatMap(territories)
    default: []
    }
  }

  private static func isIn(_ code: String, _ codes: [TerritoryCode], _ texts: [String]) -> Bool {
    if let unit = TerritoryCode(code), codes.contains(where: { unit.lies(in: $0) }) { return true }
    guard codes.count < texts.count else { return false }
    return [Language.french, .arabic].contains { language in
      guard let name = Territory.morocco.name(of: code, in: language) else { return false }
      let folded = Folding.fold(name)
      return texts.contains { folded.hasPrefix($0) }
    }
  }

  private static func text(_ wanted: String, isIn datum: Datum) -> Bool {
    switch datum {
    case .absent: false
    case .text(let text): Folding.fold(text).occurs(wanted)
    case .choice(let code, let label):
      Folding.fold(code) == wanted || Language.allCases.contains { Folding.fold(label[$0]).hasPrefix(wanted) }
    case .flag(let value): Language.allCases.contains { Folding.fold(Datum.yesOrNo(value)[$0]).hasPrefix(wanted) }
    case .reference(let id): Folding.fold(id.text).hasSuffix(wanted)
    case .list(let values): values.contains { text(wanted, isIn: $0) }
    case .record(let parts): parts.contains { text(wanted, isIn: $0.datum) }
    default: Folding.fold(datum.plain).occurs(wanted)
    }
  }
}

extension String {
  /// Whether `part` occurs in this text, byte by byte; both folded.
  fileprivate func occurs(_ part: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(part.utf8))
    guard wanted.count <= text.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
