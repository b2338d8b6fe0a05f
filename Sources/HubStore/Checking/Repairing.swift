import ESSDomain

/// What a repair did.
public struct Repaired: Sendable {
  /// One change for each kind of repair, each to be undone by itself, the first first.
  public let changes: [Saved]
  /// The files that have another text than before: whoever shows their records reads them again.
  public let files: [String]
  /// Why what should have come after these was not done.
  public let stopped: StoreProblem?
}

extension HubStore {
  /// Repairs what can be repaired of these problems, as changes that undo takes back.
  ///
  /// Each kind of repair is one change, journalled before anything is written. What is not there any more as `check` found
  /// it is passed over. Repairs on request are done too: the caller has chosen.
  ///
  /// - Throws: Why nothing at all was repaired.
  public func repair(_ problems: [FileProblem], by author: String, at: Timestamp) throws(StoreProblem) -> Repaired {
    if case .readOnly(let problem) = access { throw problem }
    var changes: [Saved] = []
    var touched: [String] = []
    for deed in Repair.Deed.allCases {
      let due = problems.filter { $0.repair?.deed == deed }
      if due.isEmpty { continue }
      do throws(StoreProblem) {
        guard let (saved, files) = try repair(due, deed, by: author, at: at) else { continue }
        changes.append(saved)
        touched += files
      } catch {
        guard !changes.isEmpty else { throw error }
        return Repaired(changes: changes, files: Array(Set(touched)).sorted(), stopped: error)
      }
    }
    return Repaired(changes: changes, files: Array(Set(touched)).sorted(), stopped: nil)
  }

  /// Repairs of one kind, as one change.
  private func repair(
    _ problems: [FileProblem], _ deed: Repair.Deed, by author: String, at: Timestamp
  ) throws(StoreProblem) -> (Saved, [String])? {
    let id = RecordID(newAt: at)
    return try writing { (writing, stacks) throws(StoreProblem) -> (Saved, [String])? in
      func line(_ count: Int, _ patches: [RecordPatch], _ files: [FileChange]) -> JournalLine {
        JournalLine(
          id: id, at: at, action: "check-repair", author: author, title: deed.title(count), edits: patches,
          files: files)
      }
      let work = RepairWork(writing: writing, at: at)
      switch deed {
      case .setAside, .sweep, .protect, .rewrite, .dropElement, .newIdentity:
        let changes = try work.fileChanges(deed, problems)
        guard let (line, place) = try writing.carryOut(changes, { line($0.count, [], $0) }) else { return nil }
        stacks.add(line, place)
        let saved = Saved(id: id, action: line.action, title: line.title, edits: [])
        return (saved, line.files.map(\.file))
      case .move, .dropValue, .removeReference:
        let patches = try work.patches(deed, problems)
        let outcome = try writing.carryOut(patches) { line($0.count, $0, []) }
        guard let (line, place) = outcome.line else { return nil }
        stacks.add(line, place)
        let saved = Saved(id: id, action: line.action, title: line.title, edits: outcome.edits)
        return (saved, line.edits.flatMap { [$0.from, $0.to].compactMap { $0 } })
      }
    }
  }
}
