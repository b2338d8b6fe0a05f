/// The fields of one kind of record, in the order in which people read them.
///
/// Who reads the table: the JSON reader and writer, columns, filters, forms, CSV, the JSON Schema and `check`.
public struct FieldTable<R: FieldRecord>: Sendable, ExpressibleByArrayLiteral {
  public let all: [Field<R>]
  public let descriptions: [FieldDescription]
  /// Every field, and after each nested record the fields inside it.
  public let flattened: [Field<R>]

  /// Stored fields in order of their names' bytes: the order of a canonical file.
  private let stored: [Stored]

  private struct Stored: Sendable {
    let name: [UInt8]
    let field: Field<R>
  }

  /// The same fields' names and readers, apart from them: see `FieldNames`.
  private let names: FieldNames
  private let readers: [Field<R>.Read]
  private let checks: [@Sendable (JSONElement) -> Bool]
  private let known: Set<String>
  /// Where the field of a name stands among the flattened ones; the first where several have it.
  private let places: [String: Int]
  /// Hand out the texts of each field that is searched.
  let searchedTexts: [@Sendable (R, (String) -> Void) -> Void]
  /// Where those texts stand in a file.
  let searched: SearchedMembers

  public init(arrayLiteral fields: Field<R>...) { self.init(fields) }

  public init(_ fields: [Field<R>]) {
    all = fields
    descriptions = fields.map(\.description)
    flattened = fields.flatMap { $0.parts.isEmpty ? [$0] : [$0] + FieldTable.inside($0) }
    let stored = fields.compactMap { field in
      field.read.map { (Stored(name: Array(field.name.utf8), field: field), $0) }
    }.sorted { $0.0.name.lexicographicallyPrecedes($1.0.name) }
    self.stored = stored.map(\.0)
    names = FieldNames(stored.map(\.0.name))
    readers = stored.map(\.1)
    checks = stored.map(\.0.field.check)
    searchedTexts = fields.filter { $0.read != nil && !$0.description.traits.contains(.unsearched) }.map(\.texts)
    searched = SearchedMembers(names, stored.map(\.0.field.searched))
    known = Set(fields.map(\.name))
    places = Dictionary(flattened.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
  }

  private static func inside(_ field: Field<R>) -> [Field<R>] { field.parts.flatMap { [$0] + inside($0) } }

  public func contains(_ name: String) -> Bool { known.contains(name) }

  /// The field of that name in the file, or inside a nested record (`members.women`).
  public subscript(name: String) -> Field<R>? { places[name].map { flattened[$0] } }

  /// The field that a person means: by its name, its label in any language, or an alias; folded.
  public func field(called name: String) -> Field<R>? {
    let wanted = Folding.key(name)
    guard !wanted.isEmpty else { return nil }
    let fields = flattened
    return fields.first { Folding.key($0.name) == wanted }
      ?? fields.first { field in
        field.description.aliases.contains { Folding.key($0) == wanted }
          || Language.allCases.contains { Folding.key(field.label[$0]) == wanted }
      }
  }

  /// Reads a record; a member that cannot be read as its field is kept in `unknown`, so that nothing is lost.
  ///
  /// - Throws: When the element is no object.
  func read(_ element: JSONElement) throws(ReadingProblem) -> R {
    guard element.kind == .object else { throw .wrongType(expected: "{…}") }
    var record = R()
    var unknown: [JSONMember] = []
    withUnsafeMutablePointer(to: &record) { pointer in
      let raw = UnsafeMutableRawPointer(pointer)
      var cursor = 0
      for (key, value) in element.members {
        guard let place = names.place(of: key, from: cursor) else {
          unknown.append(JSONMember(key, value))
          continue
        }
        cursor = place + 1
        do throws(ReadingProblem) {
          try readers[place](raw, value)
        } catch {
          unknown.append(JSONMember(key, value))
        }
      }
    }
    if !unknown.isEmpty { record.unknown = JSONValue.sorted(unknown) }
    return record
  }

  /// The names of the members that cannot be read as their fields; nil for what is no object.
  func unreadable(in element: JSONElement) -> [String]? {
    guard element.kind == .object else { return nil }
    var unreadable: [String] = []
    var cursor = 0
    for (key, value) in element.members {
      guard let place = names.place(of: key, from: cursor) else { continue }
      cursor = place + 1
      if !checks[place](value) { unreadable.append(String(decoding: key, as: UTF8.self)) }
    }
    return unreadable
  }

  /// What puts the member of a stored field into a record; nil for a name that is none.
  func reader(ofStored name: String) -> Field<R>.Read? {
    stored.firstIndex { $0.field.name == name }.map { readers[$0] }
  }

  /// Writes a record as an object, its known and unknown members in order of their names' bytes.
  func write(_ record: R, to writer: inout JSONWriter) {
    writer.beginObject()
    var rest = record.unknown[...]
    for place in stored {
      while let member = rest.first, member.name.utf8.lexicographicallyPrecedes(place.name) {
        writer.key(member.name)
        member.value.write(to: &writer)
        rest.removeFirst()
      }
      let isUnread = rest.first.map { $0.name == place.field.name } ?? false
      if place.field.isAbsent(record) {
        guard isUnread, let member = rest.popFirst() else { continue }
        writer.key(member.name)
        member.value.write(to: &writer)
      } else if isUnread, place.field.datum(record) == place.field.datum(R()), let member = rest.popFirst() {
        // What could not be read stays until somebody gives the field another value than the one it starts with.
        writer.key(member.name)
        member.value.write(to: &writer)
      } else {
        if isUnread { rest.removeFirst() }
        writer.key(plain: place.name)
        place.field.write(record, &writer)
      }
    }
    for member in rest {
      writer.key(member.name)
      member.value.write(to: &writer)
    }
    writer.endObject()
  }
}
