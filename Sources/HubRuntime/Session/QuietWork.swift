import Glibc

/// Work that gives way to the keys: it runs on a thread of its own with less claim to the processor than the screen.
///
/// A thread that has become less important cannot become as important again without rights that we have not, so it is
/// none of those that queues share: it ends with the work.
enum QuietWork {
  private final class Box: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// How much nicer than the rest of the program, of the forty steps that there are.
  private static let nicer: Int32 = 10

  /// Does the work and waits for it; where no thread is to be had it is done on this one.
  static func run(_ work: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(work))
    let begun = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let box = Unmanaged<Box>.fromOpaque(argument).takeRetainedValue()
        // On Linux a process number of 0 is this thread alone.
        let threads = __priority_which_t(bitPattern: PRIO_PROCESS.rawValue)
        _ = setpriority(threads, 0, getpriority(threads, 0) + QuietWork.nicer)
        box.work()
        return nil
      }, box.toOpaque())
    guard begun == 0 else {
      box.release()
      work()
      return
    }
    pthread_join(thread, nil)
  }
}
