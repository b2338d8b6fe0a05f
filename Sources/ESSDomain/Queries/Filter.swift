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
