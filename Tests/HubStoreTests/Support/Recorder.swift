import Synchronization

@testable import HubStore

/// Notes the calls of a store on real files: a class, because the store and the test share it.
final class Recorder: Sendable {
  enum Entry: Sendable {
    case call(FileSystem.Call)
    /// A sync that failed, as if the disk had refused.
    case syncFailed(String)
    /// The store told that a change is saved.
    case acknowledged
  }

  private struct Notes {
    var entries: [Entry] = []
    var syncs = 0
  }

  private let notes = Mutex(Notes())
  /// The sync that fails, counted from 0.
  private let failing: Int?

  init(failingSync: Int? = nil) { failing = failingSync }

  var entries: [Entry] { notes.withLock { $0.entries } }
  var syncs: Int { notes.withLock { $0.syncs } }

  func acknowledge() { notes.withLock { $0.entries.append(.acknowledged) } }

  var files: FileSystem {
    FileSystem(
      gate: { [self] (step, path) throws(SystemError) in
        guard step == .sync else { return }
        let isFailing = notes.withLock { notes in
          notes.syncs += 1
          guard notes.syncs - 1 == failing else { return false }
          notes.entries.append(.syncFailed(path))
          return true
        }
        if isFailing { throw SystemError(code: 5, step: step, path: path) }
      },
      witness: { [self] call in notes.withLock { $0.entries.append(.call(call)) } })
  }
}

extension ModelDisk {
  mutating func take(_ entry: Recorder.Entry) {
    switch entry {
    case .call(let call): take(call)
    case .syncFailed(let path): failSync(of: path)
    case .acknowledged: break
    }
  }
}
