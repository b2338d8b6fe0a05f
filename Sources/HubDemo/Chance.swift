import ESSDomain

/// Chance that can be had again: the same seed gives the same numbers, on every machine (SplitMix64).
struct Chance {
  private var state: UInt64
  /// Identities bear no later day than this one.
  private let latest: Day

  /// Each stream of a seed is a sequence of its own, so that a change to one part of the region leaves the others as they were.
  init(seed: Int, stream: Stream, before today: Day) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 ^ stream.rawValue &* 0xD134_2543_DE82_EF95
    latest = today.adding(days: -1)
  }

  /// The parts of a region that draw by themselves.
  enum Stream: UInt64 { case places = 1, organisations, partners, training, plans, activities }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to one less than `count`; 0 where there is nothing to choose from.
  mutating func below(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound &+ below(range.upperBound &- range.lowerBound &+ 1)
  }

  /// From 0 up to but not including 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
  mutating func happens(perThousand: Int) -> Bool { below(1_000) < perThousand }

  /// One of a list that is written in this module and never empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// One of a list that may be empty.
  mutating func any<Element>(of list: [Element]) -> Element? { list.isEmpty ? nil : list[below(list.count)] }

  /// So many different elements of a list, or all of it where it has no more, in the order of the list.
  mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var wanted = min(max(count, 0), list.count)
    var chosen: [Element] = []
    chosen.reserveCapacity(wanted)
    for (place, element) in list.enumerated() where wanted > 0 && below(list.count - place) < wanted {
      chosen.append(element)
      wanted -= 1
    }
    return chosen
  }

  mutating func shuffle<Element>(_ list: inout [Element]) {
    for place in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(place, below(place + 1)) }
  }

  /// A day so many days before `day`.
  mutating func day(_ before: ClosedRange<Int>, daysBefore day: Day) -> Day { day.adding(days: -within(before)) }

  /// An identity made in the working hours of a day, or of yesterday where that day is yet to come.
  mutating func id(on day: Day) -> RecordID {
    let number = UInt64(max(0, min(day, latest).number))
    let milliseconds = number * 86_400_000 + 28_800_000 + UInt64(below(36_000_000))
    return RecordID(milliseconds: milliseconds, chance: (UInt16(truncatingIfNeeded: next()), next()))
  }
}

/// A list of which some elements come more often than others.
struct Weighted<Element: Sendable>: Sendable {
  private let elements: [Element]
  /// The sum of the weights up to and with each element.
  private let bounds: [Int]

  /// Weights are whole and positive; there is at least one element.
  init(_ pairs: [(Element, Int)]) {
    elements = pairs.map(\.0)
    var sum = 0
    bounds = pairs.map { pair in
      sum += pair.1
      return sum
    }
  }

  func pick(_ chance: inout Chance) -> Element {
    let wanted = chance.below(bounds[bounds.count - 1])
    var (low, high) = (0, bounds.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return elements[low]
  }
}

extension Day {
  /// This day, or the Friday before it where it is a Saturday or a Sunday.
  var workday: Day { weekday > 5 ? adding(days: 5 - weekday) : self }

  /// This day, or the Monday after it where it is a Saturday or a Sunday.
  var nextWorkday: Day { weekday > 5 ? adding(days: 8 - weekday) : self }

  /// The first day of a year, held within the years that there are.
  static func january(_ year: Int) -> Day { Day(year: min(max(year, 1), 9999), month: 1, day: 1) ?? Day(number: 0) }

  /// The last day of a year, held within the years that there are.
  static func december(_ year: Int) -> Day { Day(year: min(max(year, 1), 9999), month: 12, day: 31) ?? Day(number: 0) }
}
