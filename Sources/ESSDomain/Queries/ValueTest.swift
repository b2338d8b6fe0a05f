/// What is asked of a field's value, with everything that can be worked out beforehand.
enum ValueTest: Sendable {
  case absent
  case present
  case numbers(ClosedRange<Double>)
  case above(Double)
  case below(Double)
  /// In one of these spans.
  case days([ClosedRange<Day>])
  /// The unit itself or what lies in it.
  case territory([TerritoryCode], [String])
  /// Folded texts, of which the value must have one; a choice must begin with one.
  case texts([String])
  /// Folded codes, of which the value must be one.
  case codes(Set<String>)
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
    case .isExactly(let values): self = ValueTest.exactly(values, shape, context)
    }
  }

  private static func compared(
    _ value: String, _ shape: FieldShape, _ context: EntryContext, orEqual: Bool, greater: Bool
  ) -> ValueTest {
    if case .day = shape {
      guard let span = DaySpan.read(value, today: context.today) else { return .never }
      if greater { return .days([(orEqual ? span.lowerBound : span.upperBound.adding(days: 1))...DaySpan.latest]) }
      return .days([DaySpan.earliest...(orEqual ? span.upperBound : span.lowerBound.adding(days: -1))])
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
      return .days([first...last])
    }
    let first = low.isEmpty ? -Double.infinity : number(low)
    let last = high.isEmpty ? Double.infinity : number(high)
    guard let first, let last, first <= last else { return .never }
    return .numbers(first...last)
  }

  private static func any(_ values: [String], _ shape: FieldShape, _ context: EntryContext) -> ValueTest {
    switch shape {
    case .day:
      let spans = values.compactMap { DaySpan.read($0, today: context.today) }
      return spans.isEmpty || spans.count < values.count ? .never : .days(spans)
    case .count, .number, .money, .ratio:
      guard values.count == 1, let number = number(values[0]) else { return .never }
      return .numbers(number...number)
    case .territory:
      let codes = values.compactMap { try? TerritoryCode.entered($0, context) }
      return .territory(codes, values.map { Folding.fold($0).trimmed })
    default: return .texts(values.map { Folding.fold($0).trimmed }.filter { !$0.isEmpty })
    }
  }

  /// Figures and days have no code beside their value.
  private static func exactly(_ values: [String], _ shape: FieldShape, _ context: EntryContext) -> ValueTest {
    switch shape {
    case .day, .count, .number, .money, .ratio: any(values, shape, context)
    default: .codes(Set(values.map { Folding.fold($0).trimmed }))
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
    case .days(let spans): ValueTest.days(in: datum).contains { day in spans.contains { $0.contains(day) } }
    case .territory(let codes, let texts):
      ValueTest.territories(in: datum).contains { ValueTest.isIn($0, codes, texts) }
    case .texts(let texts): texts.contains { ValueTest.text($0, isIn: datum) }
    case .codes(let codes): ValueTest.code(of: datum, isIn: codes)
    }
  }

  private static func code(of datum: Datum, isIn codes: Set<String>) -> Bool {
    switch datum {
    case .absent: false
    case .list(let values): values.contains { code(of: $0, isIn: codes) }
    case .record(let parts): parts.contains { code(of: $0.datum, isIn: codes) }
    default: codes.contains(Folding.fold(datum.plain).trimmed)
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
