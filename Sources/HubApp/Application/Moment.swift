import ESSDomain

/// The time at which something happens, as the runner tells it: the application has no clock of its own.
public struct Moment: Sendable, Hashable {
  /// The civil day in Morocco.
  public let day: Day
  /// Milliseconds since 1970, for the names of new records.
  public let milliseconds: UInt64

  public init(day: Day, milliseconds: UInt64) {
    self.day = day
    self.milliseconds = milliseconds
  }
}

/// Makes the names of new records from the time and a seed, so that a test knows them beforehand.
public struct IdentitySource: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// A name that has not been given yet.
  public mutating func next(at moment: Moment) -> RecordID {
    RecordID(milliseconds: moment.milliseconds, chance: (UInt16(truncatingIfNeeded: random()), random()))
  }

  /// SplitMix64: enough for telling names apart, and the same everywhere.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
