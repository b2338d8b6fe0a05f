import ESSDomain

/// Looking back: what the journals tell of the records, and how the records stood.
///
/// The journals know what was changed with Essor. What somebody wrote into the files without it (`jq`, an editor) is in
/// none: it counts as having been there always, until a change that the journals have touches the same value.
extension HubStore {
  /// Everything that the journals of all machines tell of a record, the oldest first.
  public func history(of id: RecordID) -> [HistoryEntry] {
    changes(of: id, from: nil, to: nil).flatMap { change in
      change.edits.map { edit in
        HistoryEntry(
          id: change.id, at: change.at, author: change.author, action: change.action, title: change.title,
          changes: edit.changes, undoes: change.undoes, redoes: change.redoes)
      }
    }
  }

  /// The changes of a record from a moment on and before another, the oldest first, with what they did to it alone.
  public func changes(of id: RecordID, from: Timestamp?, to: Timestamp?) -> [RecordedChange] {
    guard let journals else { return [] }
    return journals.lines(of: id).filter { placed in
      (from.map { placed.moment >= $0 } ?? true) && (to.map { placed.moment < $0 } ?? true)
    }.map { placed in
      let change = placed.line.recorded
      return RecordedChange(
        id: change.id, at: change.at, author: change.author, action: change.action, title: change.title,
        edits: change.edits.filter { $0.record == id }, undoes: change.undoes, redoes: change.redoes)
    }
  }

  /// What the journals of all machines have from a moment on and before another, the oldest first.
  ///
  /// Of changes at one time those with the smaller identity come first. Where a machine's clock went back, its changes keep
  /// the order in which they were made, and count as made at the latest time that the clock had shown before.
  public func changes(from: Timestamp?, to: Timestamp?) -> [RecordedChange] {
    guard let journals else { return [] }
    return journals.lines(from: from).filter { placed in to.map { placed.moment < $0 } ?? true }.map(\.line.recorded)
  }

  /// A record as it stood before a change; nil where it was not there yet, and for a change that did not touch it.
  public func record(_ id: RecordID, before change: RecordID) -> AnyRecord? {
    guard let journals else { return nil }
    let past = RecordPast(id: id, journals.lines(of: id))
    guard let index = past.steps.firstIndex(where: { $0.change == change }), let kind = past.kind else { return nil }
    var now = RecordsNow(folder, files, journals.parser)
    return journals.parser.record(kind, past.before(index, now: now.find(past)?.value).value)
  }

  /// The records that were not at the end of a day, in universal time, as they are now: as they stood then, nil for one
  /// that was not there.
  public func records(asOf day: Day) -> [RecordID: AnyRecord?] {
    guard let parser = JSONParser() else { return [:] }
    return pasts(since: day.adding(days: 1)).mapValues { parser.record($0.kind, $0.then) }
  }

  /// What came of all the changes since the start of a day, in universal time, record by record.
  ///
  /// A record that nothing touched, or that is back as it was, is not in it. Who changed a record last and when is left
  /// out: it says only that somebody did.
  public func baseline(since day: Day) -> [RecordID: [ValueChange]] {
    pasts(since: day).compactMapValues { past in
      let changes = Patch(from: past.then, to: past.now).changes.filter { !$0.isStamp }
      return changes.isEmpty ? nil : changes
    }
  }

  /// A record at the start of a day and now, where both differ.
  private struct Difference {
    let kind: RecordKind
    let then: JSONValue?
    let now: JSONValue?
  }

  private func pasts(since day: Day) -> [RecordID: Difference] {
    guard let journals else { return [:] }
    var now = RecordsNow(folder, files, journals.parser)
    var found: [RecordID: Difference] = [:]
    for past in journals.pasts(since: day) {
      guard let kind = past.kind else { continue }
      let present = now.find(past)?.value
      let then = past.before(0, now: present).value
      if JSONValue.same(then, present) { continue }
      found[past.id] = Difference(kind: kind, then: then, now: present)
    }
    return found
  }

  private var journals: Journals? {
    JSONParser().map { Journals(folder: folder, files: files, parser: $0) }
  }
}

extension Journals {
  /// The records that were changed since the start of a day, each with its steps since then.
  func pasts(since day: Day) -> [RecordPast] {
    var pasts: [RecordPast] = []
    var places: [RecordID: Int] = [:]
    for placed in lines(from: day.start) {
      for edit in placed.line.edits {
        let place = places[edit.id] ?? pasts.count
        if place == pasts.count {
          places[edit.id] = place
          pasts.append(RecordPast(id: edit.id))
        }
        pasts[place].add(edit, of: placed)
      }
    }
    return pasts
  }
}

extension Day {
  /// The first moment of the day in universal time.
  var start: Timestamp { Timestamp(milliseconds: Int64(number) * 86_400_000) }
}

extension JournalLine {
  var recorded: RecordedChange {
    RecordedChange(
      id: id, at: at, author: author, action: action, title: title,
      edits: edits.map { RecordedChange.Edit(kind: $0.kind, record: $0.id, changes: $0.patch.changes) },
      undoes: undoes, redoes: redoes)
  }
}
