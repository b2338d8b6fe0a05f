/// A moment, in milliseconds since 1970 in universal time; the caller's clock gives it.
public struct Timestamp: Sendable, Hashable, Comparable {
  public let milliseconds: Int64

  /// Held within the years 1 to 9999.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
  }

  /// A moment as the journal has it, `2026-11-24T08:47:12Z`, and no other form.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x5A,
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Timestamp.figure(bytes, 11), let minute = Timestamp.figure(bytes, 14),
      let second = Timestamp.figure(bytes, 17), hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    self.init(milliseconds: seconds * 1_000)
  }

  /// `2026-11-24T08:47:12Z`, to the second.
  public var iso: String {
    let second = secondOfDay
    let parts = [second / 3_600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(day.iso)T\(parts.joined(separator: ":"))Z"
  }

  /// The day in universal time.
  public var day: Day { Day(number: (seconds - secondOfDay) / 86_400) }

  /// `2026-11`: the month that names a journal.
  public var month: String { String(day.iso.prefix(7)) }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

  private var seconds: Int { Int(milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000) }

  private var secondOfDay: Int { (seconds % 86_400 + 86_400) % 86_400 }

  private static func figure(_ bytes: [UInt8], _ start: Int) -> Int? {
    let (tens, ones) = (Int(bytes[start]) - 0x30, Int(bytes[start + 1]) - 0x30)
    return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
  }
}
