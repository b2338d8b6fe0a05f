/// What a person asks of a list: words, `"phrases"`, `field:value`, `field:=code`, `field>n`, `-not`, `or` and brackets.
///
/// Any text is a query: what is not finished or not understood counts as words, so that typing never ends in an error.
public indirect enum Query: Sendable, Hashable {
  case everything
  case all([Query])
  case any([Query])
  case not(Query)
  /// Folded text that must occur in some field.
  case text(String)
  case field(String, Test)

  /// What is asked of one field; the field's name is as typed.
  public enum Test: Sendable, Hashable {
    /// The field is one of these values, or contains them where it is text.
    case isAny([String])
    /// The field is one of these values as the file has them: a code, not the beginning of a label.
    case isExactly([String])
    case greater(String, orEqual: Bool)
    case less(String, orEqual: Bool)
    /// Between the two, both included; an empty end is open.
    case between(String, String)
    case absent
    case present
  }

  /// A column to sort by, as typed.
  public struct SortKey: Sendable, Hashable {
    public let field: String
    public let descending: Bool

    public init(field: String, descending: Bool) {
      self.field = field
      self.descending = descending
    }
  }
}

/// A query with the sorting that its text asks for.
public struct ParsedQuery: Sendable, Hashable {
  public let query: Query
  public let sort: [Query.SortKey]

  /// Reads a text; `isField` says which names are fields of the records asked for.
  public init(_ text: String, isField: @escaping (String) -> Bool) {
    var parser = QueryParser(text, isField: isField)
    query = parser.parse()
    sort = parser.sort
  }
}

private struct QueryParser {
  private var tokens: ArraySlice<Token>
  private let isField: (String) -> Bool
  var sort: [Query.SortKey] = []
  private var depth = 0
  /// Brackets within brackets; what a person does not write, but pastes, must not use up the stack.
  private static let greatestDepth = 32

  enum Token: Equatable {
    case open(negated: Bool)
    case close, or
    /// The text with its quotes gone, whether it began with one, and where a first unquoted `:`, `<`, `>` or `=` stood.
    case word(String, negated: Bool, quoted: Bool, operatorAt: Int?)
  }

  init(_ text: String, isField: @escaping (String) -> Bool) {
    tokens = QueryParser.tokens(Array(text.unicodeScalars))[...]
    self.isField = isField
  }

  mutating func parse() -> Query {
    var parts: [Query] = []
    while !tokens.isEmpty {
      parts.append(alternatives())
      if tokens.first == .close { tokens.removeFirst() }
    }
    return QueryParser.joined(parts)
  }

  private mutating func alternatives() -> Query {
    var choices: [Query] = []
    var parts: [Query] = []
    while let token = tokens.first, token != .close {
      tokens.removeFirst()
      switch token {
      case .or:
        if !parts.isEmpty { choices.append(QueryParser.joined(parts)) }
        parts = []
      case .open(let negated):
        guard depth < QueryParser.greatestDepth else { continue }
        depth += 1
        let inner = alternatives()
        depth -= 1
        if tokens.first == .close { tokens.removeFirst() }
        parts.append(negated && inner != .everything ? .not(inner) : inner)
      case .word(let text, let negated, let quoted, let place):
        guard let query = term(text, quoted: quoted, operatorAt: place) else { continue }
        parts.append(negated ? .not(query) : query)
      case .close: break
      }
    }
    if choices.isEmpty { return QueryParser.joined(parts) }
    if !parts.isEmpty { choices.append(QueryParser.joined(parts)) }
    return choices.count == 1 ? choices[0] : .any(choices)
  }

  private static func joined(_ parts: [Query]) -> Query {
    let parts = parts.filter { $0 != .everything }
    return parts.isEmpty ? .everything : parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func term(_ text: String, quoted: Bool, operatorAt place: Int?) -> Query? {
    let folded = Folding.fold(text).trimmed
    guard !quoted, let place, place > 0 else { return folded.isEmpty ? nil : .text(folded) }
    let scalars = Array(text.unicodeScalars)
    let name = String(String.UnicodeScalarView(scalars[..<place]))
    var value = String(String.UnicodeScalarView(scalars[(place + 1)...]))
    let orEqual = value.hasPrefix("=")
    if orEqual { value.removeFirst() }
    if scalars[place] == ":", QueryParser.sortWords.contains(Folding.key(name)) {
      let descending = value.hasPrefix("-")
      let field = descending ? String(value.dropFirst()) : value
      if isField(field) { sort.append(Query.SortKey(field: field, descending: descending)) }
      return nil
    }
    guard isField(name) else { return .text(folded) }
    guard !value.isEmpty else { return nil }
    switch scalars[place] {
    case ">": return .field(name, .greater(value, orEqual: orEqual))
    case "<": return .field(name, .less(value, orEqual: orEqual))
    case _ where orEqual: return .field(name, .isExactly(QueryParser.values(value)))
    default: return .field(name, QueryParser.test(value))
    }
  }

  private static func test(_ value: String) -> Query.Test {
    let key = Folding.key(value)
    if absentWords.contains(key) { return .absent }
    if presentWords.contains(key) { return .present }
    if let dots = value.firstRange(of: "..") {
      return .between(String(value[..<dots.lowerBound]), String(value[dots.upperBound...]))
    }
    if value.hasPrefix(">") || value.hasPrefix("<") {
      let orEqual = value.dropFirst().hasPrefix("=")
      let number = String(value.dropFirst(orEqual ? 2 : 1))
      return value.hasPrefix(">") ? .greater(number, orEqual: orEqual) : .less(number, orEqual: orEqual)
    }
    return .isAny(values(value))
  }

  private static func values(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == "،" }).map(String.init)
  }

  private static let sortWords: Set<String> = Set(["sort", "tri", "trier", "ترتيب"].map(Folding.key))
  private static let absentWords: Set<String> = Set(
    ["none", "aucun", "aucune", "vide", "بدون", "فارغ"].map(Folding.key))
  private static let presentWords: Set<String> = Set(["any", "rempli", "renseigne", "موجود"].map(Folding.key))
  private static let orWords: Set<String> = Set(["or", "ou", "أو"])

  private static func tokens(_ scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.properties.isWhitespace {
        position += 1
      } else if scalar == "(" || scalar == ")" {
        tokens.append(scalar == "(" ? .open(negated: false) : .close)
        position += 1
      } else if scalar == "-" || scalar == "!", position + 1 < scalars.count, scalars[position + 1] == "(" {
        tokens.append(.open(negated: true))
        position += 2
      } else {
        tokens.append(word(scalars, &position))
      }
    }
    return tokens
  }

  private static func word(_ scalars: [Unicode.Scalar], _ position: inout Int) -> Token {
    var negated = false
    if scalars[position] == "-" || scalars[position] == "!", position + 1 < scalars.count,
      !scalars[position + 1].properties.isWhitespace
    {
      negated = true
      position += 1
    }
    let quoted = isQuote(scalars[position])
    var text = String.UnicodeScalarView()
    var operatorAt: Int?
    var inQuotes = false
    while position < scalars.count {
      let scalar = scalars[position]
      if isQuote(scalar) {
        inQuotes.toggle()
        position += 1
        if !inQuotes, quoted { break }
        continue
      }
      if !inQuotes, scalar.properties.isWhitespace || scalar == ")" { break }
      if !inQuotes, operatorAt == nil, scalar == ":" || scalar == ">" || scalar == "<" || scalar == "=" {
        operatorAt = text.count
      }
      text.append(scalar)
      position += 1
    }
    let word = String(text)
    if !negated, !quoted, orWords.contains(word.lowercased()) { return .or }
    return .word(word, negated: negated, quoted: quoted, operatorAt: operatorAt)
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "«" || scalar == "»" || scalar == "“" || scalar == "”"
  }
}

extension String {
  /// The first place where `part` stands in this text.
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
