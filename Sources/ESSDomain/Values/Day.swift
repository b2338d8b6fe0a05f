/// A civil date without hour or time zone, in the Gregorian calendar, from year 1 to 9999.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970; negative before.
  public let number: Int32

  /// The day that many days after 1 January 1970, held within the years 1 to 9999.
  public init(number: Int) {
    self.number = Int32(clamping: min(max(number, Day.firstNumber), Day.lastNumber))
  }

  /// A date by its parts, or nil where there is no such date (30 February, month 13).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year) else {
      return nil
    }
    number = Int32(truncatingIfNeeded: Day.number(year, month, day))
  }

  /// A date in the form `2026-11-24`, and no other.
  public init?(iso text: some StringProtocol) {
    var text = String(text)
    let parsed = text.withUTF8 { Day(iso: $0) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// A date in the form `2026-11-24` as UTF-8 bytes.
  public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Day.figure(bytes, 0, 4), let month = Day.figure(bytes, 5, 2), let day = Day.figure(bytes, 8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { (Int(number) + 3) % 7 >= 0 ? (Int(number) + 3) % 7 + 1 : (Int(number) + 3) % 7 + 8 }

  /// The quarter, 1 to 4.
  public var quarter: Int { (month - 1) / 3 + 1 }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    // Days counted from 1 March of year 0, where a 400-year era has 146,097 days (Hinnant's civil calendar algorithm).
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// `2026-11-24`.
  public var iso: String {
    let (year, month, day) = parts
    return "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day so many days later, or earlier when negative.
  public func adding(days: Int) -> Day { Day(number: Int(number) + min(max(days, -4_000_000), 4_000_000)) }

  /// The same day of a month so many months later, or that month's last day where it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let total = min(max(year * 12 + month - 1 + min(max(months, -120_000), 120_000), 12), 9999 * 12 + 11)
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    return Day(number: Day.number(newYear, newMonth, min(day, Day.length(of: newMonth, in: newYear))))
  }

  /// Days from `other` to this day; negative when this day is earlier.
  public func days(since other: Day) -> Int { Int(number) - Int(other.number) }

  /// Days in a month, 28 to 31.
  public static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let firstNumber = number(1, 1, 1)
  private static let lastNumber = number(9999, 12, 31)

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func figure(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for byte in bytes[start..<start + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  static func padded(_ value: Int, to width: Int) -> String {
    let figures = String(value)
    return String(repeating: "0", count: max(0, width - figures.count)) + figures
  }
}
