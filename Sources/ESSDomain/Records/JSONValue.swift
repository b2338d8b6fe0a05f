/// A JSON value held by itself: what Essor does not know and keeps, and what the journal tells.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case double(Double)
  case string(String)
  case array([JSONValue])
  /// Members in order of their names' bytes, each name once.
  case object([JSONMember])

  /// A copy of what stands on a tape; of a name that comes twice, the last counts, as in `jq`.
  public init(_ element: JSONElement) {
    switch element.kind {
    case .object: self = .object(JSONValue.sorted(element.members.map { JSONMember($0, $1) }))
    case .array: self = .array(element.elements.map { JSONValue($0) })
    case .string: self = .string(element.string ?? "")
    case .integer: self = .integer(element.integer ?? 0)
    case .unsigned: self = .unsigned(element.tape[element.index + 1])
    case .double: self = .double(element.double ?? 0)
    case .yes: self = .bool(true)
    case .no: self = .bool(false)
    case .null: self = .null
    }
  }

  /// An object of members given in any order.
  public static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(sorted(members.map { JSONMember(name: $0.0, value: $0.1) }))
  }

  /// The members in order of their names' bytes, the last one of each name.
  static func sorted(_ members: [JSONMember]) -> [JSONMember] {
    let isSorted = zip(members, members.dropFirst()).allSatisfy {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    if isSorted { return members }
    // By bytes and not by `String`, for which a composed and a decomposed é are one name.
    var places: [[UInt8]: Int] = [:]
    var kept: [JSONMember] = []
    for member in members {
      if let place = places.updateValue(kept.count, forKey: Array(member.name.utf8)) {
        places[Array(member.name.utf8)] = place
        kept[place] = member
      } else {
        kept.append(member)
      }
    }
    return kept.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  public var integer: Int64? {
    switch self {
    case .integer(let value): value
    case .unsigned(let value): Int64(exactly: value)
    case .double(let value): Int64(exactly: value)
    default: nil
    }
  }

  public var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .integer(let value): writer.integer(value)
    case .unsigned(let value): writer.unsigned(value)
    case .double(let value): writer.double(value)
    case .string(let value): writer.string(value)
    case .array(let values):
      writer.beginArray()
      for value in values {
        writer.element()
        value.write(to: &writer)
      }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }

  /// The canonical text, indented as `jq -S .` prints it or on one line as `jq -cS .` does; no newline at its end.
  public func text(_ form: JSONWriter.Form = .indented) -> String {
    var writer = JSONWriter(form)
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// A name and its value in an object.
public struct JSONMember: Sendable, Hashable {
  public let name: String
  public var value: JSONValue

  public init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }

  init(_ name: UnsafeBufferPointer<UInt8>, _ value: JSONElement) {
    self.init(name: String(decoding: name, as: UTF8.self), value: JSONValue(value))
  }
}
