extension JSONValue {
  /// The same without a reference that leads nowhere, and without what hangs on it; a nested record or a list that has
  /// nothing left goes with it.
  ///
  /// - Returns: Nil where the reference does not stand there any more.
  public func without(_ dangling: HubFault.Dangling, at path: [PathStep]) -> JSONValue? {
    without(dangling.to, hanging: dangling.hanging, path[...])
  }

  private func without(_ reference: RecordID, hanging: [String], _ path: ArraySlice<PathStep>) -> JSONValue? {
    guard let step = path.first else { return nil }
    switch (self, step) {
    case (.object(var members), .member(let name)):
      guard let place = members.firstIndex(where: { $0.name == name }) else { return nil }
      if path.count == 1 {
        guard members[place].value.names(reference) else { return nil }
        members.remove(at: place)
        members.removeAll { hanging.contains($0.name) }
        return .object(members)
      }
      guard let inner = members[place].value.without(reference, hanging: hanging, path.dropFirst()) else { return nil }
      if inner.isNothing { members.remove(at: place) } else { members[place].value = inner }
      return .object(members)
    case (.array(var values), .element(let place)):
      if path.count == 1 {
        let isThere = values.indices.contains(place) && values[place].names(reference)
        guard let found = isThere ? place : values.firstIndex(where: { $0.names(reference) }) else { return nil }
        values.remove(at: found)
        return .array(values)
      }
      guard values.indices.contains(place),
        let inner = values[place].without(reference, hanging: hanging, path.dropFirst())
      else { return nil }
      if inner.isNothing { values.remove(at: place) } else { values[place] = inner }
      return .array(values)
    default: return nil
    }
  }

  /// Whether this is that identity, in capitals or not.
  private func names(_ id: RecordID) -> Bool { string.flatMap { RecordID($0) } == id }
}
