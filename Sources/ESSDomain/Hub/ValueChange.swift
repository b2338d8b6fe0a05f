/// One value of a record before and after; nil where there is none.
public struct ValueChange: Sendable, Hashable {
  /// The way to it from the record: names of members, and in lists the `id` of an element.
  ///
  /// Empty for the record itself.
  public let path: [String]
  public let before: JSONValue?
  public let after: JSONValue?
  /// For an element that enters or leaves a list: the `id` of the element before it, nil at the list's beginning.
  public let follows: String?

  public init(path: [String], before: JSONValue?, after: JSONValue?, follows: String? = nil) {
    self.path = path
    self.before = before
    self.after = after
    self.follows = follows
  }

  public var inverse: ValueChange { ValueChange(path: path, before: after, after: before, follows: follows) }
}

/// A value that is neither what a change found before nor what it wanted to leave: somebody else changed it.
public struct ValueConflict: Error, Sendable, Hashable {
  public let path: [String]
  /// What stood there when the user began.
  public let expected: JSONValue?
  /// What stands there now.
  public let found: JSONValue?
  /// What the user wants to stand there.
  public let wanted: JSONValue?

  public init(path: [String], expected: JSONValue?, found: JSONValue?, wanted: JSONValue?) {
    self.path = path
    self.expected = expected
    self.found = found
    self.wanted = wanted
  }
}

extension JSONValue {
  /// Whether both are written the same, byte for byte.
  ///
  /// Stricter than `==`, for which a composed letter and its decomposed form are one.
  public func isWritten(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left.elementsEqual(right) { $0.isWritten(as: $1) }
    case (.object(let left), .object(let right)):
      left.elementsEqual(right) { $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.isWritten(as: $1.value) }
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.integer, _), (.unsigned, _), (.double, _): other.isNumber && text(.oneLine) == other.text(.oneLine)
    default: false
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .unsigned, .double: true
    default: false
    }
  }

  /// Whether a file may as well not have it: null, an empty text, list or object.
  var isNothing: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }

  /// Whether both stand for the same in a file, where what is absent may also be written as empty.
  public static func same(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (nil, .some(let value)), (.some(let value), nil): value.isNothing
    case (.some(let left), .some(let right)): left.isWritten(as: right) || (left.isNothing && right.isNothing)
    }
  }
}
