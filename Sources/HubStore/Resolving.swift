import ESSDomain

extension RecordPatch {
  /// The patch as the user decided: their value left alone, or mine put over what was seen.
  ///
  /// `wanted` is the record as the user wants it, for one that was deleted or made elsewhere.
  func resolved(by resolutions: [Resolution], wanted: JSONValue?) -> RecordPatch {
    let own = resolutions.filter { $0.record == id }
    if own.isEmpty { return self }
    if let whole = own.first(where: \.path.isEmpty) {
      let all = ValueChange(path: [], before: whole.found, after: wanted)
      return with(whole.side == .mine ? [all] : [])
    }
    return with(
      patch.changes.compactMap { change in
        guard let decided = own.first(where: { $0.path == change.path }) else { return change }
        return decided.side == .mine ? change.over(decided.found) : nil
      })
  }

  private func with(_ changes: [ValueChange]) -> RecordPatch {
    RecordPatch(kind: kind, id: id, from: from, to: to, patch: Patch(changes))
  }
}

extension ValueChange {
  /// The same change of another value than was expected.
  fileprivate func over(_ found: JSONValue?) -> ValueChange {
    ValueChange(path: path, before: found, after: after, follows: follows)
  }
}

extension RecordConflict {
  /// What the user calls each step of the way to the value: field, element of a list, field.
  ///
  /// Empty for the record as a whole.
  public func trail(with own: OwnFields) -> [Phrase] {
    var value = current.flatMap { JSONParser()?.value(of: $0) }
    var shape = FieldShape.record(own.descriptions(of: kind))
    return path.map { step in
      value = value?.child(step)
      switch shape {
      case .record(let fields):
        guard let field = fields.first(where: { $0.name == step }) else { return Phrase(same: step) }
        shape = field.shape
        return field.label
      case .list(let inner):
        shape = inner
        return value?.elementTitle ?? RecordID(step).map { Phrase(same: $0.short) } ?? Phrase(same: step)
      default: return Phrase(same: step)
      }
    }
  }

  /// What kind of thing the value is.
  public func shape(with own: OwnFields) -> FieldShape {
    path.reduce(.record(own.descriptions(of: kind))) { shape, step in
      switch shape {
      case .record(let fields): fields.first { $0.name == step }?.shape ?? .text
      case .list(let inner): inner
      default: .text
      }
    }
  }

  /// Whether the user's value can be put over what stands there; false where what held it is gone.
  public var canBeOverwritten: Bool {
    guard !path.isEmpty else { return true }
    guard let parser = JSONParser(), let current, let value = parser.value(of: current) else { return false }
    let change = ValueChange(path: path, before: found, after: wanted)
    do throws(PatchConflict) {
      _ = try Patch([change]).applied(to: value)
      return true
    } catch {
      return false
    }
  }
}

extension HubStore {
  /// Who changed a value last, and when, where the journals tell; nil for a change made by another program.
  public func lastChange(of id: RecordID, at path: [String]) -> (author: String, at: Timestamp)? {
    let entry = history(of: id).last { entry in
      entry.changes.contains { change in
        let shared = min(change.path.count, path.count)
        return change.path.prefix(shared) == path.prefix(shared)
      }
    }
    return entry.map { ($0.author, $0.at) }
  }
}

extension JSONValue {
  /// The member of that name, or the element of that identity.
  fileprivate func child(_ step: String) -> JSONValue? {
    if case .array(let elements) = self { return elements.first { $0["id"]?.string == step } }
    return self[step]
  }

  /// What an element of a list is called by people.
  fileprivate var elementTitle: Phrase? {
    for name in ["name", "title", "what", "action", "code"] {
      if let text = self[name]?.string, !text.isEmpty { return Phrase(same: text) }
      guard let french = self[name]?["fr"]?.string ?? self[name]?["ar"]?.string else { continue }
      let arabic = self[name]?["ar"]?.string ?? french
      return Phrase(fr: french, en: french, ar: arabic)
    }
    return nil
  }
}
