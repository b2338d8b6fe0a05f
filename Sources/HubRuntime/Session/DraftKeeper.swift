import Dispatch
import ESSDomain
import HubApp
import HubStore
import Synchronization

/// Keeps what is being typed, away from the thread of the screen and from the saving of changes.
///
/// Of each draft only the newest is written, and one at a time: however fast somebody types, there is never more than one
/// write under way and one waiting. A class, because the thread of the screen and the queue share it.
final class DraftKeeper: Sendable {
  private struct State: Sendable {
    /// Drafts to be written, by name; nil forgets one.
    var waiting: [String: JSONValue?] = [:]
    var isAtWork = false
    /// Whether the last write failed.
    var isFailing = false
  }

  private let state = Mutex(State())
  private let queue: DispatchQueue?
  private let seat: DraftSeat?
  private let store: @Sendable () -> HubStore?
  private let deliver: @Sendable (Happening) -> Void

  /// `queue` is nil to write at once, for tests.
  init(
    on queue: DispatchQueue?, _ seat: DraftSeat?, store: @escaping @Sendable () -> HubStore?,
    deliver: @escaping @Sendable (Happening) -> Void
  ) {
    self.queue = queue
    self.seat = seat
    self.store = store
    self.deliver = deliver
  }

  /// Keeps a draft in stead of the one of that name; nil forgets it.
  func keep(_ name: String, _ draft: JSONValue?) {
    let isNew = state.withLock { state in
      state.waiting.updateValue(draft, forKey: name)
      defer { state.isAtWork = true }
      return !state.isAtWork
    }
    guard isNew else { return }
    if let queue { queue.async { [self] in writeAll() } } else { writeAll() }
  }

  /// Waits until everything is written that was to be kept.
  func finish() { queue?.sync {} }

  private func writeAll() {
    while let (name, draft) = next() { write(name, draft) }
  }

  private func next() -> (String, JSONValue?)? {
    state.withLock { state in
      guard let name = state.waiting.keys.sorted().first, let draft = state.waiting.removeValue(forKey: name) else {
        state.isAtWork = false
        return nil
      }
      return (name, draft)
    }
  }

  private func write(_ name: String, _ draft: JSONValue?) {
    guard let store = store() else { return }
    let file = seat?.name(name) ?? name
    do throws(StoreProblem) {
      if let draft { try store.keepDraft(file, draft) } else { try store.removeDraft(file) }
      let wasFailing = state.withLock { state in
        defer { state.isFailing = false }
        return state.isFailing
      }
      if wasFailing { deliver(.draftKept(name: name)) }
    } catch {
      // Of a folder that cannot be written the user knows already; forgetting a draft there is no loss.
      guard draft != nil else { return }
      let isNews = state.withLock { state in
        defer { state.isFailing = true }
        return !state.isFailing
      }
      if isNews { deliver(.draftNotKept(name: name, error.phrase)) }
    }
  }
}
