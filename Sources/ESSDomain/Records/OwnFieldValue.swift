/// How the values of a hub's own field stand in a file, are shown and are typed.
extension OwnField {
  /// What a member's value says; absent for null, an empty text and an empty list.
  ///
  /// - Throws: When the value is not of the field's kind.
  func datum(of value: JSONValue) throws(ReadingProblem) -> Datum {
    if value.isNothing, !value.isObject { return .absent }
    switch kind {
    case .text, .longText:
      guard let text = value.string else { throw .wrongType(expected: "\"…\"") }
      return .text(text)
    case .count:
      guard let number = value.integer else { throw .wrongType(expected: "123") }
      guard number.magnitude <= 1_000_000_000_000 else { throw .outOfRange(String(number)) }
      return .count(Int(number))
    case .number:
      guard let number = value.number else { throw .wrongType(expected: "1.5") }
      return .number(number)
    case .money:
      guard let number = value.integer else { throw .wrongType(expected: "123 (centimes)") }
      guard number.magnitude <= Money.limit.magnitude else { throw .outOfRange(String(number)) }
      return .money(Money(centimes: number))
    case .day:
      guard let text = value.string else { throw .wrongType(expected: "\"2026-11-24\"") }
      guard let day = Day(iso: text) else { throw .outOfRange(String(text.prefix(32))) }
      return .day(day)
    case .flag:
      guard case .bool(let flag) = value else { throw .wrongType(expected: "true/false") }
      return .flag(flag)
    case .choice(let choices): return try OwnField.datum(of: value, among: choices)
    case .choices(let choices):
      guard case .array(let values) = value else { throw .wrongType(expected: "[…]") }
      var data: [Datum] = []
      for value in values { data.append(try OwnField.datum(of: value, among: choices)) }
      return .list(data)
    }
  }

  private static func datum(of value: JSONValue, among choices: [Choice]) throws(ReadingProblem) -> Datum {
    guard let code = value.string else { throw .wrongType(expected: "\"…\"") }
    guard let choice = choices.first(where: { $0.code.utf8.elementsEqual(code.utf8) }) else {
      throw .unknownChoice(String(code.prefix(40)))
    }
    return .choice(code: choice.code, label: choice.label)
  }

  /// What a record's members hold of the field; absent also where it cannot be read.
  func datum(in members: [JSONMember]) -> Datum {
    guard let value = members.value(of: name) else { return .absent }
    do throws(ReadingProblem) { return try datum(of: value) } catch { return .absent }
  }

  /// Hands the texts of the field to `body`, for searching.
  func eachText(in members: [JSONMember], _ body: (String) -> Void) {
    guard isText, let text = members.value(of: name)?.string, !text.isEmpty else { return }
    body(text)
  }

  /// Whether it holds words that a search looks through.
  var isText: Bool { kind == .text || kind == .longText }
}

extension OwnField {
  /// Puts what a person typed among a record's members; an empty text takes the value away.
  ///
  /// A value that cannot be read stays until another is given.
  func enter(_ text: String, into members: inout [JSONMember], _ context: EntryContext) throws(EntryProblem) {
    let before = members.value(of: name)
    guard let value = try entered(text, context) else {
      if let before, (try? datum(of: before)) != nil { members.put(nil, named: name) }
      return
    }
    // Written otherwise but the same (`12.0`): the file stays as it is.
    if let before, let known = try? datum(of: before), known == (try? datum(of: value)) { return }
    members.put(value, named: name)
  }

  /// The value of a typed text as it stands in a file; nil for nothing.
  private func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> JSONValue? {
    if text.allSatisfy(\.isWhitespace) { return nil }
    if let exact = exactNumber(text.trimmed) { return exact }
    switch kind {
    case .text, .longText: return .string(text.trimmed)
    case .count: return .integer(Int64(try Int.entered(text, context)))
    case .number: return .double(try Double.entered(text, context))
    case .money: return .integer(try Money.entered(text, context).centimes)
    case .day: return .string(try Day.entered(text, context).iso)
    case .flag: return .bool(try Bool.entered(text, context))
    case .choice(let choices): return .string(choices[try Choice.place(of: text, among: choices)].code)
    case .choices(let choices):
      var codes: [JSONValue] = []
      for part in text.split(whereSeparator: { $0 == ";" || $0 == "؛" }) where !part.allSatisfy(\.isWhitespace) {
        let code = JSONValue.string(choices[try Choice.place(of: String(part), among: choices)].code)
        if !codes.contains(code) { codes.append(code) }
      }
      return codes.isEmpty ? nil : .array(codes)
    }
  }
}

extension OwnField {
  /// A number in the very form in which an export writes it: any that a file can hold comes back from a table as it was.
  private func exactNumber(_ text: String) -> JSONValue? {
    switch kind {
    case .count:
      guard let number = Int64(text), number.magnitude <= 1_000_000_000_000, String(number) == text else { return nil }
      return .integer(number)
    case .number:
      guard let number = Double(text), number.isFinite, JSONWriter.figures(of: number) == text else { return nil }
      return .double(number)
    default: return nil
    }
  }
}

extension [JSONMember] {
  /// The value of a name, compared by bytes.
  func value(of name: String) -> JSONValue? { first { $0.name.utf8.elementsEqual(name.utf8) }?.value }

  /// Puts a value in its place in the order of names, or takes it away.
  mutating func put(_ value: JSONValue?, named name: String) {
    let place = partitioningIndex { !$0.name.utf8.lexicographicallyPrecedes(name.utf8) }
    let isThere = place < count && self[place].name.utf8.elementsEqual(name.utf8)
    switch (value, isThere) {
    case (let value?, true): self[place].value = value
    case (let value?, false): insert(JSONMember(name: name, value: value), at: place)
    case (nil, true): remove(at: place)
    case (nil, false): break
    }
  }
}

extension JSONValue {
  /// A number, whole or not.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
