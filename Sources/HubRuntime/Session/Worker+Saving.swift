import ESSDomain
import HubApp
import HubStore

extension Worker {
  /// Saves a change; of values that somebody else changed too, as the user decided.
  func save(_ change: Change, _ resolutions: [Resolution] = []) -> Happening {
    do throws(StoreProblem) {
      return .saved(change, try store.save(change, resolving: resolutions, at: clock.now().timestamp).edits)
    } catch {
      guard case .conflict(let conflicts) = error else { return .notSaved(change, error.phrase) }
      let store = store
      return .conflicted(change, conflicts.map { FieldConflict($0, change, in: store) })
    }
  }
}

extension FieldConflict {
  /// A conflict of the folder as the screens show it, with who wrote the other value.
  init(_ conflict: RecordConflict, _ change: Change, in store: HubStore) {
    let edit = change.edits.first { $0.id == conflict.id }
    let title = (conflict.current ?? edit?.after ?? edit?.before)?.title ?? change.title
    let own = HubStore.ownFields(in: store.path).fields
    let last = store.lastChange(of: conflict.id, at: conflict.path)
    self.init(
      record: RecordName(conflict.kind, conflict.id), title: title, path: conflict.path,
      trail: conflict.trail(with: own),
      shape: conflict.shape(with: own), expected: conflict.expected, found: conflict.found, wanted: conflict.wanted,
      current: conflict.current, canBeMine: conflict.canBeOverwritten, author: last?.author, changedOn: last?.at.day)
  }
}
