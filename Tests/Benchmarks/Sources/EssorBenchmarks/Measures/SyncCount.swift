import HubStore
import Synchronization

/// Counts how often files are waited for to be on the disk: a class, because the files that count and who asks share it.
final class SyncCount: Sendable {
  private let count = Atomic(0)

  var value: Int { count.load(ordering: .relaxed) }

  func reset() { count.store(0, ordering: .relaxed) }

  /// The real files, counted.
  var files: FileSystem {
    FileSystem { [self] (step, _) throws(SystemError) in
      if step == .sync { count.add(1, ordering: .relaxed) }
    }
  }
}
