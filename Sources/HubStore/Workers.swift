import Glibc
import Synchronization

/// Work divided among the processors: each takes the next piece until none is left.
enum Workers {
  /// Calls `work` once on each of several threads, this one among them, with a source of the next piece's number.
  static func share(_ count: Int, _ work: @escaping @Sendable (_ next: () -> Int?) -> Void) {
    let counter = Counter(count)
    let processors = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let helpers = count < 8 ? 0 : min(processors, count) - 1
    var threads: [pthread_t] = []
    for _ in 0..<helpers {
      let task = Unmanaged.passRetained(Task { work { counter.next() } })
      var thread = pthread_t()
      let result = pthread_create(&thread, nil, runTask, task.toOpaque())
      if result == 0 { threads.append(thread) } else { task.release() }
    }
    work { counter.next() }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Runs something on a thread of its own, which nobody waits for.
  static func start(_ work: @escaping @Sendable () -> Void) {
    let task = Unmanaged.passRetained(Task(work))
    var thread = pthread_t()
    guard pthread_create(&thread, nil, runTask, task.toOpaque()) == 0 else { return task.release() }
    pthread_detach(thread)
  }
}

/// What a thread runs: a class, because a thread of C takes a pointer.
private final class Task: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runTask(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let pointer { Unmanaged<Task>.fromOpaque(pointer).takeRetainedValue().run() }
  return nil
}

/// Numbers from 0, each handed out once: a class, because threads share it.
private final class Counter: Sendable {
  private let given = Atomic(0)
  private let count: Int

  init(_ count: Int) { self.count = count }

  func next() -> Int? {
    let number = given.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
