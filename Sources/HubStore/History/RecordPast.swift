import ESSDomain

/// What the journals tell of one record, and what that makes of it as it stood.
struct RecordPast {
  /// One change of the record.
  struct Step {
    let change: RecordID
    let moment: Timestamp
    let patch: RecordPatch
  }

  let id: RecordID
  private(set) var steps: [Step] = []

  init(id: RecordID) { self.id = id }

  init(id: RecordID, _ lines: [Journals.Placed]) {
    self.init(id: id)
    for line in lines {
      for patch in line.line.edits where patch.id == id { add(patch, of: line) }
    }
  }

  mutating func add(_ patch: RecordPatch, of placed: Journals.Placed) {
    steps.append(Step(change: placed.line.id, moment: placed.moment, patch: patch))
  }

  /// Files in which the record stood, the last first.
  var places: [String] { steps.reversed().flatMap { [$0.patch.to, $0.patch.from].compactMap { $0 } } }

  var kind: RecordKind? { steps.last?.patch.kind }

  /// Whether the last that the journals tell is that the record was deleted.
  var isDeleted: Bool { steps.last?.patch.patch.changes.contains { $0.path.isEmpty && $0.after == nil } ?? false }

  /// The record as it stood before some step.
  struct Past {
    var value: JSONValue?
    /// Values that neither the steps taken back nor any other left as they are: somebody wrote them without Essor.
    var unjournalled: [ValueConflict] = []
  }

  /// What becomes of values that the journal does not know.
  enum Attitude {
    /// The value before is what the journal says, and the other is told.
    case tell
    /// They stay.
    case keep
  }

  /// The record as it stood before the step at an index, told backwards from how it stands now.
  ///
  /// What no step touches is as it is now: the journal cannot tell when it came to be so.
  func before(_ index: Int, now: JSONValue?, _ attitude: Attitude = .tell) -> Past {
    guard steps.indices.contains(index) else { return Past(value: now) }
    var past = Past(value: now)
    var kept: [[String]] = []
    if now == nil, !isDeleted {
      past.unjournalled.append(ValueConflict(path: [], expected: nil, found: nil, wanted: nil))
      if attitude == .keep { return past }
    }
    for step in steps[index...].reversed() {
      for change in step.patch.patch.inverse.changes where !kept.contains(where: { change.path.starts(with: $0) }) {
        let found = past.value
        do throws(PatchConflict) {
          past.value = try Patch([change]).applied(to: found)
          continue
        } catch {
          if found != nil || step.patch.patch.changes.contains(where: \.path.isEmpty), isUnjournalled(change, in: found)
          {
            past.unjournalled += error.conflicts
            if attitude == .keep {
              kept.append(change.path)
              continue
            }
          }
        }
        past.value = Patch([change]).forced(on: found)
      }
    }
    if past.value == nil, attitude == .tell, !isMade(at: index) { past.value = rebuilt(before: index) }
    let value = past.value
    past.unjournalled = past.unjournalled.map { conflict in
      ValueConflict(
        path: conflict.path, expected: conflict.expected, found: conflict.found, wanted: value?.value(at: conflict.path)
      )
    }
    return past
  }

  /// Whether what is found where a change left something else is in no line of the journal.
  ///
  /// Who changed the record last, and when, is never worth a word.
  private func isUnjournalled(_ change: ValueChange, in value: JSONValue?) -> Bool {
    if change.isStamp { return false }
    let found = value?.value(at: change.path)
    return !steps.contains { step in
      step.patch.patch.changes.contains { known in
        known.path == change.path && (JSONValue.same(known.before, found) || JSONValue.same(known.after, found))
      }
    }
  }

  private func isMade(at index: Int) -> Bool { steps[index].patch.isNew }

  /// The record of which the files have nothing, told forwards from where the journal has it whole.
  private func rebuilt(before index: Int) -> JSONValue? {
    var value: JSONValue?
    for step in steps[..<index] { value = step.patch.patch.forced(on: value) }
    return value
  }
}

extension ValueChange {
  /// Whether it is what programs note at each change: by whom and on what day it was made.
  var isStamp: Bool { path == ["updatedOn"] || path == ["updatedBy"] }
}
