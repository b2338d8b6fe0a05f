/// What a figure should be, and what it must be at least to pass.
struct Target: Sendable {
  let aim: Double
  let pass: Double

  enum Verdict: String, Sendable, Comparable {
    case aim, pass, no

    static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .aim: 0
      case .pass: 1
      case .no: 2
      }
    }
  }

  func verdict(_ value: Double) -> Verdict { value <= aim ? .aim : value <= pass ? .pass : .no }
}

/// The targets at a number of organisations, in milliseconds; nil where none is set for that number.
///
/// They come from what other programs and the bare machine reach on this work, on a machine of two shared processors.
/// Those of keys count until the result is on the screen, so that a millisecond of drawing is theirs too.
extension Target {
  static func openingFirst(_ organisations: Int) -> Target? {
    [500: Target(aim: 25, pass: 60), 50_000: Target(aim: 80, pass: 150), 350_000: Target(aim: 100, pass: 200)][
      organisations]
  }

  static func openingAll(_ organisations: Int) -> Target? {
    [50_000: Target(aim: 200, pass: 400), 350_000: Target(aim: 1_200, pass: 2_500)][organisations]
  }

  /// A letter of the filter: half of all letters.
  static func letter(_ organisations: Int) -> Target? {
    [500: Target(aim: 2, pass: 5), 50_000: Target(aim: 6, pass: 15), 350_000: Target(aim: 25, pass: 60)][organisations]
  }

  /// The same for 95 of 100 letters.
  static func slowLetter(_ organisations: Int) -> Target? {
    [500: Target(aim: 5, pass: 12), 50_000: Target(aim: 15, pass: 30), 350_000: Target(aim: 50, pass: 120)][
      organisations]
  }

  static func sorting(_ organisations: Int) -> Target? {
    [50_000: Target(aim: 30, pass: 80), 350_000: Target(aim: 250, pass: 700)][organisations]
  }

  /// A save, of which the bare syncs take so long; 10 ms pass in any case.
  static func saving(bare: Double) -> Target { Target(aim: 2 * bare, pass: max(3 * bare, 10)) }

  /// Megabytes for so many records.
  static func memory(_ records: Double) -> Target {
    Target(aim: 20 + records * 1_300 / 1e6, pass: 30 + records * 1_700 / 1e6)
  }
}
