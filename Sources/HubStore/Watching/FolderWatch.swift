import CLinux
import Glibc
import Synchronization

/// Looks at a hub folder and tells what others do in it, from a thread that sleeps until there is something.
///
/// The system is asked to take note from the beginning on, so that nothing is missed between the watch and a reading that
/// comes after it. A class, because its end ends the thread.
public final class FolderWatch: Sendable {
  private let stopPipe: StopPipe
  private let beginning: Mutex<Watching?>

  /// Begins to take note; nothing is told before `start`.
  public convenience init(_ path: String) {
    let folder = HubFolder(path)
    self.init(folder, comparing: essor_is_shared_file_system(folder.path) == 1, every: 3_000)
  }

  /// `comparing` looks at every file from time to time as well, every so many milliseconds: shared drives tell nothing of
  /// what another computer did.
  init(_ folder: HubFolder, comparing: Bool, every milliseconds: Int32) {
    stopPipe = StopPipe()
    beginning = Mutex(Watching(folder, comparing: comparing, every: milliseconds, stop: stopPipe))
  }

  deinit { stop() }

  /// Tells what happened from the beginning on, on another thread; once only.
  public func start(_ tell: @escaping @Sendable (FolderNews) -> Void) {
    guard
      let watching = beginning.withLock({ beginning in
        defer { beginning = nil }
        return beginning
      })
    else { return }
    Workers.start {
      var watching = watching
      watching.run(tell)
    }
  }

  /// Ends the telling; the thread is not waited for, because a drive that hangs may keep it.
  public func stop() { stopPipe.stop() }
}

/// Wakes a sleeping thread to end it: a class, because it owns two descriptors that must be closed once.
final class StopPipe: Sendable {
  /// Can be read from when it is time to end.
  let reading: Int32
  private let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe2(&ends, O_CLOEXEC | O_NONBLOCK)
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    if reading >= 0 { close(reading) }
    if writing >= 0 { close(writing) }
  }

  func stop() {
    var byte: UInt8 = 0
    _ = write(writing, &byte, 1)
  }
}
