extension Patch {
  /// The value with the changes made whatever stands there; one whose place is gone is passed over.
  ///
  /// For looking back: what stood somewhere before a change is known, whoever changed it since.
  public func forced(on value: JSONValue?) -> JSONValue? {
    changes.reduce(value) { value, change in Patch.force(change, on: value, change.path[...]) }
  }

  private static func force(_ change: ValueChange, on value: JSONValue?, _ path: ArraySlice<String>) -> JSONValue? {
    guard let name = path.first else { return change.after }
    let rest = path.dropFirst()
    switch value {
    case .object(var members):
      let position = members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
      let inner = force(change, on: position.map { members[$0].value }, rest)
      switch (position, inner) {
      case (.some(let position), .some(let inner)): members[position].value = inner
      case (.some(let position), nil): members.remove(at: position)
      case (nil, .some(let inner)): members.append(JSONMember(name: name, value: inner))
      case (nil, nil): break
      }
      return .object(JSONValue.sorted(members))
    case .array(var elements):
      let position = elements.firstIndex { $0["id"]?.string == name }
      let inner = force(change, on: position.map { elements[$0] }, rest)
      switch (position, inner) {
      case (.some(let position), .some(let inner)): elements[position] = inner
      case (.some(let position), nil): elements.remove(at: position)
      case (nil, .some(let inner)):
        let previous = change.follows.map { id in elements.firstIndex { $0["id"]?.string == id } ?? elements.count - 1 }
        elements.insert(inner, at: (previous ?? -1) + 1)
      case (nil, nil): break
      }
      return .array(elements)
    case nil, .null:
      // The record itself, or an element of a list, cannot be made from one value of it.
      guard path.startIndex > 0, rest.isEmpty, let after = change.after else { return value }
      return after["id"]?.string == name ? .array([after]) : .object([JSONMember(name: name, value: after)])
    default: return value
    }
  }
}

extension JSONValue {
  /// What stands at the end of a way through members' names and, in lists, elements' identities.
  public func value(at path: some Collection<String>) -> JSONValue? {
    path.reduce(Optional(self)) { value, name in
      switch value {
      case .object: value?[name]
      case .array(let elements): elements.first { $0["id"]?.string == name }
      default: nil
      }
    }
  }
}
