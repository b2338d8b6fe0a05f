/// Why a value of a file could not be read as what its field holds.
public enum ReadingProblem: Error, Sendable, Hashable {
  case wrongType(expected: String)
  case unknownChoice(String)
  case outOfRange(String)

  /// The sentence for the user.
  public var phrase: Phrase {
    switch self {
    case .wrongType(let expected):
      Phrase(
        fr: "type inattendu, \(expected) attendu", en: "unexpected type, \(expected) expected",
        ar: "نوع غير متوقع، المنتظر \(expected)")
    case .unknownChoice(let code):
      Phrase(fr: "code inconnu « \(code) »", en: "unknown code “\(code)”", ar: "رمز غير معروف «\(code)»")
    case .outOfRange(let value):
      Phrase(fr: "valeur impossible « \(value) »", en: "impossible value “\(value)”", ar: "قيمة غير ممكنة «\(value)»")
    }
  }
}

/// Why a typed text was not taken: the sentence says what is wanted.
public struct EntryProblem: Error, Sendable, Hashable {
  public let phrase: Phrase

  public init(_ phrase: Phrase) { self.phrase = phrase }
}

/// What is needed to understand what a person typed.
public struct EntryContext: Sendable {
  public let language: Language
  public let today: Day
  public let territory: Territory
  /// The hub's region, which comes first where a name is ambiguous.
  public let region: String?
  /// The only level that a place named may have; nil takes any.
  public var level: TerritoryCode.Level?
  /// Which day of a month, a quarter or a year is meant where a day is wanted; nil takes only days.
  public var end: DayEntry.End?
  /// The fields that the hub added to its records.
  public let ownFields: OwnFields

  public init(
    language: Language, today: Day, territory: Territory, region: String?, ownFields: OwnFields = .none
  ) {
    self.language = language
    self.today = today
    self.territory = territory
    self.region = region
    self.ownFields = ownFields
  }
}

/// A type that a field can hold: how it is read, written, shown and entered.
public protocol FieldContent: Sendable, Equatable {
  static var shape: FieldShape { get }

  /// A reader of this type; made once for a field, so that it can prepare tables.
  static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Self

  /// Says whether a value of a file can be read as this type, without making it.
  static func checker() -> @Sendable (JSONElement) -> Bool

  /// Where its texts stand in a value of a file, for searching.
  static var searched: TextShape { get }

  func write(to writer: inout JSONWriter)

  /// Whether there is nothing to write: then the file has no member of that name.
  var isAbsent: Bool { get }

  var datum: Datum { get }

  /// The value that a person typed.
  static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Self

  /// A value with nothing in it, where there is one: nested records and lists.
  static var blank: Self? { get }

  /// The fields inside, for nested records.
  static var parts: [Field<Self>] { get }

  /// Hands each text inside to `body`, for searching.
  func eachText(_ body: (String) -> Void)

  /// Appends the folded text by which the value is put in order; false for what is not put in order as text.
  func appendSortKey(in language: Language, to bytes: inout [UInt8]) -> Bool
}

extension FieldContent {
  public static func checker() -> @Sendable (JSONElement) -> Bool {
    let read = reader()
    return { (try? read($0)) != nil }
  }

  public static var searched: TextShape { .nothing }
  public func appendSortKey(in language: Language, to bytes: inout [UInt8]) -> Bool { false }
  public var isAbsent: Bool { false }
  public static var blank: Self? { nil }
  public static var parts: [Field<Self>] { [] }
  public func eachText(_ body: (String) -> Void) {}
}

extension Optional: FieldContent where Wrapped: FieldContent {
  public static var shape: FieldShape { Wrapped.shape }
  public static var blank: Self? { .some(nil) }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Wrapped? {
    let read = Wrapped.reader()
    return { (element: JSONElement) throws(ReadingProblem) -> Wrapped? in
      if element.kind == .null { return nil }
      return try read(element)
    }
  }

  public static func checker() -> @Sendable (JSONElement) -> Bool {
    let check = Wrapped.checker()
    return { $0.kind == .null || check($0) }
  }

  public static var searched: TextShape { Wrapped.searched }

  public func appendSortKey(in language: Language, to bytes: inout [UInt8]) -> Bool {
    self?.appendSortKey(in: language, to: &bytes) ?? true
  }

  public func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }

  public var isAbsent: Bool { self?.isAbsent ?? true }
  public var datum: Datum { self?.datum ?? .absent }

  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Wrapped? {
    if text.allSatisfy(\.isWhitespace) { return nil }
    return try Wrapped.entered(text, context)
  }

  public static var parts: [Field<Self>] {
    guard let blank = Wrapped.blank else { return [] }
    return Wrapped.parts.map { part in
      part.lifted(
        load: { $0 ?? blank },
        modify: { (outer: inout Self, change: (inout Wrapped) throws(EntryProblem) -> Void) throws(EntryProblem) in
          var inner = outer ?? blank
          try change(&inner)
          outer = inner
        })
    }
  }

  public func eachText(_ body: (String) -> Void) { self?.eachText(body) }
}

extension Array: FieldContent where Element: FieldContent {
  public static var shape: FieldShape { .list(Element.shape) }
  public static var blank: Self? { [] }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> [Element] {
    let read = Element.reader()
    return { (element: JSONElement) throws(ReadingProblem) -> [Element] in
      guard element.kind == .array else { throw .wrongType(expected: "[…]") }
      var values: [Element] = []
      for value in element.elements { values.append(try read(value)) }
      return values
    }
  }

  public static func checker() -> @Sendable (JSONElement) -> Bool {
    let check = Element.checker()
    return { list in
      guard list.kind == .array else { return false }
      for value in list.elements where !check(value) { return false }
      return true
    }
  }

  public static var searched: TextShape { .each(Element.searched) }

  public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for value in self {
      writer.element()
      value.write(to: &writer)
    }
    writer.endArray()
  }

  public var isAbsent: Bool { isEmpty }
  public var datum: Datum { isEmpty ? .absent : .list(map(\.datum)) }

  /// Several values divided by `;`.
  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> [Element] {
    var values: [Element] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "؛" }) where !part.allSatisfy(\.isWhitespace) {
      values.append(try Element.entered(String(part), context))
    }
    return values
  }

  public func eachText(_ body: (String) -> Void) { for value in self { value.eachText(body) } }
}
