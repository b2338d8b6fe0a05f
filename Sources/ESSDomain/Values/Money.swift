/// An amount in centimes of the Moroccan dirham (MAD); one dirham is 100 centimes.
///
/// Amounts that a file gives are held within ±90 billion dirhams, so that sums of a whole region cannot overflow.
public struct Money: Sendable, Hashable, Comparable {
  public let centimes: Int64

  public static let zero = Money(centimes: 0)
  static let limit: Int64 = 9_000_000_000_000

  public init(centimes: Int64) {
    self.centimes = min(max(centimes, -Money.limit), Money.limit)
  }

  public init(dirhams: Int) {
    self.init(centimes: Int64(clamping: min(max(dirhams, -90_000_000_000), 90_000_000_000) * 100))
  }

  public var dirhams: Double { Double(centimes) / 100 }

  public static func < (left: Money, right: Money) -> Bool { left.centimes < right.centimes }
  public static func + (left: Money, right: Money) -> Money { Money(centimes: left.centimes + right.centimes) }
  public static func - (left: Money, right: Money) -> Money { Money(centimes: left.centimes - right.centimes) }
  public static func += (left: inout Money, right: Money) { left = left + right }

  /// This amount as a share of another, or nil where the other is zero.
  public func share(of whole: Money) -> Ratio? {
    Ratio(Double(centimes), over: Double(whole.centimes))
  }
}
