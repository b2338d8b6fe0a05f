import Dispatch

/// How long the folder may take: a network drive that hangs gives no error, it just never comes back.
struct Patience: Sendable {
  /// Until the user is told.
  let limit: DispatchTimeInterval
  /// On the way out, when the user was told already.
  let afterwards: DispatchTimeInterval

  static let usual = Patience(limit: .seconds(15), afterwards: .seconds(2))

  /// Which piece of work is under way.
  struct Progress: Sendable {
    private var begun = 0
    private var ended = 0
    /// Whether the user was told of the work that is under way.
    private(set) var isTold = false

    /// Notes that a piece of work begins, and gives its number.
    mutating func begin() -> Int {
      begun += 1
      isTold = false
      return begun
    }

    mutating func end() {
      ended += 1
      isTold = false
    }

    /// Whether that piece is still under way and the user does not know yet; now it counts as told.
    mutating func isStuck(since number: Int) -> Bool {
      guard ended < number, !isTold else { return false }
      isTold = true
      return true
    }
  }
}
