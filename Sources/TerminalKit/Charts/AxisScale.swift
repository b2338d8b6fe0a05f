/// The range of an axis and the round values at which it is marked.
public struct AxisScale: Sendable, Hashable {
  public let low: Double
  public let high: Double
  /// From the lowest to the highest, `low` and `high` among them.
  public let ticks: [Double]

  /// A range that holds the values and begins and ends at round ones; 0 to 1 where there are none.
  ///
  /// Values that are no numbers are left out. `count` is how many steps there may be at most, 1 or more.
  public init(_ values: [Double], steps count: Int = 4) {
    let known = values.compactMap { placeable($0) }
    guard let least = known.min(), let most = known.max() else {
      self.init(from: 0, to: 1, by: 1)
      return
    }
    // Figures that do not fall below 0 are measured from there, so that a small change does not look like a leap.
    let start = least >= 0 ? 0 : least
    let end = most > start ? most : start + max(1, start.magnitude / 10)
    let step = AxisScale.round((end - start) / Double(max(1, count)))
    self.init(from: (start / step).rounded(.down) * step, to: (end / step).rounded(.up) * step, by: step)
  }

  private init(from low: Double, to high: Double, by step: Double) {
    self.low = low
    self.high = high > low ? high : low + step
    let steps = min(max(1, Int(((self.high - low) / step).rounded())), 20)
    ticks = (0...steps).map { low + Double($0) * step }
  }

  /// The next of 1, 2 and 5 with noughts behind or before it.
  private static func round(_ step: Double) -> Double {
    var power = 1e-9
    while power * 10 <= step { power *= 10 }
    for factor in [1.0, 2, 5] where factor * power >= step * 0.999_999 { return factor * power }
    return 10 * power
  }

  /// Where a value stands in the range, 0 to 1; nil where it is no number.
  public func share(of value: Double?) -> Double? {
    guard let value = placeable(value) else { return nil }
    return min(max((value - low) / (high - low), 0), 1)
  }
}
