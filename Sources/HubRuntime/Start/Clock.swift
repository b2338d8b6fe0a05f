import ESSDomain
import Glibc
import HubApp
import HubStore

/// Tells the time; tests give one that stands still.
public struct Clock: Sendable {
  /// The moment it is now.
  public let now: @Sendable () -> Moment
  /// Milliseconds until one should look whether the day has changed; nil for never.
  let nextLook: @Sendable () -> Int?
  /// A moment in universal time as the clocks on the wall showed it.
  let local: @Sendable (Timestamp) -> Timestamp

  public init(
    now: @escaping @Sendable () -> Moment, nextLook: @escaping @Sendable () -> Int? = { nil },
    local: @escaping @Sendable (Timestamp) -> Timestamp = { $0 }
  ) {
    self.now = now
    self.nextLook = nextLook
    self.local = local
  }

  /// The computer's clock; the civil day is that of its time zone.
  public static let system = Clock(
    now: {
      let (seconds, milliseconds) = Clock.time()
      let local = Clock.local(seconds)
      let day = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      return Moment(day: day ?? Day(number: seconds / 86_400), milliseconds: milliseconds)
    },
    nextLook: {
      let local = Clock.local(Clock.time().seconds)
      let left = 86_400 - Int(local.tm_hour) * 3_600 - Int(local.tm_min) * 60 - Int(local.tm_sec)
      // A quarter of an hour at most, because a computer that slept over midnight does not count the time.
      return min(left + 1, 900) * 1_000
    },
    local: { moment in
      let offset = Int64(Clock.local(Int(moment.milliseconds / 1_000)).tm_gmtoff)
      return Timestamp(milliseconds: moment.milliseconds + offset * 1_000)
    })

  private static func time() -> (seconds: Int, milliseconds: UInt64) {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return (time.tv_sec, UInt64(max(0, time.tv_sec)) &* 1_000 &+ UInt64(max(0, time.tv_nsec) / 1_000_000))
  }

  private static func local(_ seconds: Int) -> tm {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }
}

extension Moment {
  /// The same for the journal.
  var timestamp: Timestamp { Timestamp(milliseconds: Int64(clamping: milliseconds)) }
}
