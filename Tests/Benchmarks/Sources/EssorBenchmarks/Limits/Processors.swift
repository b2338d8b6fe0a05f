import Dispatch
import Synchronization

/// Pieces of work, done by so many threads at once, each taking the next piece until none is left.
enum Processors {
  /// Calls `begin` once on each thread for what does a piece, given its number.
  static func share(
    _ pieces: Int, among threads: Int, _ begin: @Sendable () -> (Int) throws(MeasuringProblem) -> Void
  ) throws(MeasuringProblem) {
    let next = Atomic(0)
    let failure = Mutex<MeasuringProblem?>(nil)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let work = begin()
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        do throws(MeasuringProblem) { try work(piece) } catch {
          failure.withLock { $0 = error }
          return
        }
      }
    }
    if let problem = failure.withLock({ $0 }) { throw problem }
  }
}
