/// The code of a commune, province or region as HCP writes it: `09.541.01.05`, `09.541`, `09`; text, so that zeros stay.
public struct TerritoryCode: FieldContent, Hashable, Comparable {
  public let text: String

  /// A code of a region, a province or a commune; nil for any other text.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let code = text.withUTF8 { TerritoryCode(utf8: $0) }
    guard let code else { return nil }
    self = code
  }

  /// The same for UTF-8 bytes: figures in groups of 2, 3, 2 and 1 or 2; one group, two or four.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 2 || bytes.count == 6 || bytes.count == 11 || bytes.count == 12 else { return nil }
    for (position, byte) in bytes.enumerated() {
      let isPoint = position == 2 || position == 6 || position == 9
      guard isPoint ? byte == 0x2E : (0x30...0x39).contains(byte) else { return nil }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The code as a number of the same order: four bits a character, the first one highest.
  var sortKey: UInt64 {
    var key: UInt64 = 0
    for byte in text.utf8 { key = key << 4 | UInt64(byte == 0x2E ? 1 : byte &- 0x2E) }
    return key << UInt64(4 * (12 - text.utf8.count))
  }

  /// The first number after the keys of all that lies in this unit.
  var lastSortKey: UInt64 { sortKey + 1 << UInt64(4 * (12 - text.utf8.count)) }

  /// How large the unit is.
  public enum Level: Int, Sendable, Comparable {
    case region = 1
    case province = 2
    case commune = 4

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  public var level: Level {
    switch text.utf8.count {
    case ...2: .region
    case ...6: .province
    default: .commune
    }
  }

  /// The code of the region that holds this unit.
  public var region: String { String(text.prefix(2)) }

  /// The code of the province that holds this unit; nil for a region.
  public var province: String? { level == .region ? nil : String(text.prefix(6)) }

  /// Whether this unit is the other one or lies in it.
  public func lies(in other: TerritoryCode) -> Bool {
    text == other.text
      || text.utf8.starts(with: other.text.utf8) && text.utf8.dropFirst(other.text.utf8.count).first == 0x2E
  }

  public static func < (left: TerritoryCode, right: TerritoryCode) -> Bool { left.text < right.text }

  public static var shape: FieldShape { .territory }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> TerritoryCode {
    { (element: JSONElement) throws(ReadingProblem) -> TerritoryCode in
      guard let utf8 = element.utf8 else { throw .wrongType(expected: "\"09.541.01.05\"") }
      guard let code = TerritoryCode(utf8: utf8) else {
        throw .outOfRange(String(decoding: utf8.prefix(32), as: UTF8.self))
      }
      return code
    }
  }

  public func write(to writer: inout JSONWriter) { writer.string(text) }
  public var datum: Datum { .territory(text) }

  /// A code, or a name in either script and any known spelling; several units of one name are reported, never guessed.
  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> TerritoryCode {
    try context.territory.unit(named: text, near: context.region, level: context.level, in: context.language)
  }
}
