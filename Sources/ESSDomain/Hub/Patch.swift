/// What makes one JSON value of another: the least changes, each with what stood there before.
///
/// Objects are compared member by member; lists whose elements all have an `id` of their own, element by element; other
/// lists as a whole. A patch made from one state applies to another wherever the values it touches are the same, which is
/// what merges two people's changes to one record.
public struct Patch: Sendable, Hashable {
  public let changes: [ValueChange]

  public init(_ changes: [ValueChange]) { self.changes = changes }

  /// The changes that lead from a value to another; nil stands for no value.
  public init(from before: JSONValue?, to after: JSONValue?) {
    var changes: [ValueChange] = []
    Patch.compare(before, after, at: [], into: &changes)
    self.changes = changes
  }

  public var isEmpty: Bool { changes.isEmpty }

  /// The patch that leads back.
  ///
  /// The order stays: deletions come before insertions, and of one list each in its order.
  public var inverse: Patch { Patch(changes.map(\.inverse)) }

  /// The value with the changes made; a change that is already there is no conflict.
  ///
  /// - Throws: Every value that is neither as before nor as after.
  public func applied(to value: JSONValue?) throws(PatchConflict) -> JSONValue? {
    var value = value
    var conflicts: [ValueConflict] = []
    for change in changes {
      do throws(ValueConflict) {
        value = try Patch.place(change, in: value, change.path[...])
      } catch {
        conflicts.append(error)
      }
    }
    guard conflicts.isEmpty else { throw PatchConflict(conflicts: conflicts) }
    return value
  }
}

/// The values of one record that two people changed.
public struct PatchConflict: Error, Sendable, Hashable {
  public let conflicts: [ValueConflict]

  public init(conflicts: [ValueConflict]) { self.conflicts = conflicts }
}

// MARK: - Comparing

extension Patch {
  private static func compare(
    _ before: JSONValue?, _ after: JSONValue?, at path: [String], into changes: inout [ValueChange]
  ) {
    switch (before, after) {
    case (nil, nil): return
    case (.some(.object(let old)), .some(.object(let new))): compare(old, new, at: path, into: &changes)
    case (.some(.array(let old)), .some(.array(let new))):
      if let oldIDs = ids(of: old), let newIDs = ids(of: new), keepOrder(oldIDs, newIDs) {
        compare(old, oldIDs, new, newIDs, at: path, into: &changes)
      } else {
        fallthrough
      }
    default:
      if let before, let after, before.isWritten(as: after) { return }
      changes.append(ValueChange(path: path, before: before, after: after))
    }
  }

  /// Members of both are in order of their names' bytes.
  private static func compare(
    _ old: [JSONMember], _ new: [JSONMember], at path: [String], into changes: inout [ValueChange]
  ) {
    var (left, right) = (old[...], new[...])
    while left.first != nil || right.first != nil {
      switch order(left.first, right.first) {
      case ..<0:
        if let member = left.popFirst() { compare(member.value, nil, at: path + [member.name], into: &changes) }
      case 1...:
        if let member = right.popFirst() { compare(nil, member.value, at: path + [member.name], into: &changes) }
      default:
        if let before = left.popFirst(), let after = right.popFirst() {
          compare(before.value, after.value, at: path + [after.name], into: &changes)
        }
      }
    }
  }

  private static func compare(
    _ old: [JSONValue], _ oldIDs: [String], _ new: [JSONValue], _ newIDs: [String], at path: [String],
    into changes: inout [ValueChange]
  ) {
    let before = Dictionary(zip(oldIDs, old)) { first, _ in first }
    let kept = Set(newIDs)
    for (position, id) in oldIDs.enumerated() where !kept.contains(id) {
      let follows = position > 0 ? oldIDs[position - 1] : nil
      changes.append(ValueChange(path: path + [id], before: old[position], after: nil, follows: follows))
    }
    for (position, id) in newIDs.enumerated() {
      if let known = before[id] {
        compare(known, new[position], at: path + [id], into: &changes)
      } else {
        let follows = position > 0 ? newIDs[position - 1] : nil
        changes.append(ValueChange(path: path + [id], before: nil, after: new[position], follows: follows))
      }
    }
  }

  /// The identities of a list's elements, each once; nil for a list of anything else.
  private static func ids(of elements: [JSONValue]) -> [String]? {
    var ids: [String] = []
    for element in elements {
      guard let id = element["id"]?.string, !id.isEmpty else { return nil }
      ids.append(id)
    }
    return Set(ids).count == ids.count ? ids : nil
  }

  /// Whether what both lists have stands in the same order in both.
  private static func keepOrder(_ old: [String], _ new: [String]) -> Bool {
    let (inOld, inNew) = (Set(old), Set(new))
    return old.filter { inNew.contains($0) } == new.filter { inOld.contains($0) }
  }

  private static func order(_ left: JSONMember?, _ right: JSONMember?) -> Int {
    guard let left else { return 1 }
    guard let right else { return -1 }
    if left.name.utf8.elementsEqual(right.name.utf8) { return 0 }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8) ? -1 : 1
  }
}

// MARK: - Applying

extension Patch {
  private static func place(
    _ change: ValueChange, in value: JSONValue?, _ path: ArraySlice<String>
  ) throws(ValueConflict) -> JSONValue? {
    guard let name = path.first else {
      if JSONValue.same(value, change.before) { return change.after }
      if JSONValue.same(value, change.after) { return value }
      throw conflict(change, found: value)
    }
    let rest = path.dropFirst()
    switch value {
    case .object(let members): return .object(try place(change, in: members, name, rest))
    case .array(let elements): return .array(try place(change, in: elements, name, rest))
    case nil, .null:
      // What held the value is gone: it is made again for a value that was not there, but not for what lies deeper.
      guard let inner = try place(change, in: nil, rest) else { return value }
      guard rest.isEmpty, rest.startIndex > 1 else { throw conflict(change, found: nil) }
      return inner["id"]?.string == name ? .array([inner]) : .object([JSONMember(name: name, value: inner)])
    default: throw conflict(change, found: value)
    }
  }

  private static func conflict(_ change: ValueChange, found: JSONValue?) -> ValueConflict {
    ValueConflict(path: change.path, expected: change.before, found: found, wanted: change.after)
  }

  private static func place(
    _ change: ValueChange, in members: [JSONMember], _ name: String, _ rest: ArraySlice<String>
  ) throws(ValueConflict) -> [JSONMember] {
    var members = members
    let position = members.partitioningIndex { !$0.name.utf8.lexicographicallyPrecedes(name.utf8) }
    let isThere = position < members.count && members[position].name.utf8.elementsEqual(name.utf8)
    let inner = try place(change, in: isThere ? members[position].value : nil, rest)
    switch (isThere, inner) {
    case (true, .some(let inner)): members[position].value = inner
    case (true, nil): members.remove(at: position)
    case (false, .some(let inner)): members.insert(JSONMember(name: name, value: inner), at: position)
    case (false, nil): break
    }
    return members
  }

  private static func place(
    _ change: ValueChange, in elements: [JSONValue], _ id: String, _ rest: ArraySlice<String>
  ) throws(ValueConflict) -> [JSONValue] {
    var elements = elements
    let position = elements.firstIndex { $0["id"]?.string == id }
    let inner = try place(change, in: position.map { elements[$0] }, rest)
    switch (position, inner) {
    case (.some(let position), .some(let inner)): elements[position] = inner
    case (.some(let position), nil): elements.remove(at: position)
    case (nil, .some(let inner)):
      guard rest.isEmpty else { throw conflict(change, found: nil) }
      elements.insert(inner, at: place(after: change.follows, in: elements))
    case (nil, nil): break
    }
    return elements
  }

  /// Where an element goes that stood after another: at the beginning for none, at the end when that one is gone.
  private static func place(after id: String?, in elements: [JSONValue]) -> Int {
    guard let id else { return 0 }
    return elements.firstIndex { $0["id"]?.string == id }.map { $0 + 1 } ?? elements.count
  }
}
