/// A share: 0.34 is 34 %.
///
/// It may exceed 1 or be negative (growth), and is always finite.
public struct Ratio: Sendable, Hashable, Comparable {
  public let value: Double

  /// Nil for what is not a finite number.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.value = value
  }

  /// One quantity over another, or nil where the other is zero.
  public init?(_ part: Double, over whole: Double) {
    guard whole != 0 else { return nil }
    self.init(part / whole)
  }

  /// So many hundredths.
  public init(percent: Int) { value = Double(percent) / 100 }

  public var percent: Double { value * 100 }

  public static func < (left: Ratio, right: Ratio) -> Bool { left.value < right.value }
}
