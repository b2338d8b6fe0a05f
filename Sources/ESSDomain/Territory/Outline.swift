import CReference

/// The outline of a unit of the territory: closed lines, an inner one cutting out of an outer one.
///
/// Good for a screen map, not for measuring: communes are drawn to about 1 km. Source: `Outline.credit`.
public struct Outline: Sendable, Hashable {
  /// A place in degrees, positive to the north and to the east.
  public struct Place: Sendable, Hashable {
    public let longitude: Double
    public let latitude: Double
  }

  public let code: TerritoryCode
  public let rings: [[Place]]

  /// The credit that must be shown with a map.
  public static let credit = Phrase(
    fr: "Contours : HCP, « RGPH 2014 en cartes », simplifiés et recalés.",
    en: "Outlines: HCP, “RGPH 2014 en cartes”, simplified and put in place.",
    ar: "الحدود: المندوبية السامية للتخطيط، خرائط إحصاء 2014، مبسطة ومصححة الموضع.")

  /// The communes of a region or a province in order of code; read on each call, in about a millisecond for a region.
  public static func communes(in unit: TerritoryCode) -> [Outline] { read(essor_commune_outlines(), within: unit) }

  /// The provinces and prefectures of a region in order of code.
  public static func provinces(in region: TerritoryCode) -> [Outline] {
    read(essor_province_outlines(), within: region)
  }

  /// Reads the units of a file that lie within another.
  ///
  /// The file has one unit a line in order of code, so that they stand together; the lines before them are passed over
  /// by a search, those behind are not looked at. A line that is no outline is left out.
  private static func read(_ file: essor_bytes, within unit: TerritoryCode) -> [Outline] {
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    let mark = Array("\"code\":\"\(unit.text)".utf8)
    guard let found = essor_find(file.bytes, file.count, mark, mark.count) else { return [] }
    var reading = OutlineReading(bytes, from: found - file.bytes)
    var outlines: [Outline] = []
    while let code = reading.code(), code == unit || code.lies(in: unit) {
      let rings = reading.rings()
      if !rings.isEmpty { outlines.append(Outline(code: code, rings: rings)) }
    }
    return outlines
  }
}

/// Reads unit after unit of an outline file, in the form in which all of its lines are written.
private struct OutlineReading {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The code of the next unit, and behind it the position; nil at the end.
  mutating func code() -> TerritoryCode? {
    guard skip(past: "\"code\":\"") else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != 0x22 { position += 1 }
    return TerritoryCode(utf8: UnsafeBufferPointer(rebasing: bytes[start..<position]))
  }

  /// Every ring of the polygon or polygons: pairs of numbers in the innermost brackets.
  mutating func rings() -> [[Outline.Place]] {
    guard skip(past: "\"coordinates\":") else { return [] }
    var rings: [[Outline.Place]] = []
    var ring: [Outline.Place] = []
    while position < bytes.count {
      switch bytes[position] {
      case 0x2D, 0x30...0x39:
        guard let longitude = number(), bytes.indices.contains(position), bytes[position] == 0x2C else { return rings }
        position += 1
        guard let latitude = number() else { return rings }
        ring.append(Outline.Place(longitude: longitude, latitude: latitude))
        // The bracket that closes this pair.
        position += 1
      case 0x5D:
        if ring.count >= 3 { rings.append(ring) }
        ring = []
        position += 1
      case 0x7D: return rings
      default: position += 1
      }
    }
    return rings
  }

  private mutating func number() -> Double? {
    var isNegative = false
    if position < bytes.count, bytes[position] == 0x2D {
      isNegative = true
      position += 1
    }
    var (value, scale, figures) = (0.0, 1.0, 0)
    var hasPoint = false
    while position < bytes.count, figures < 15 {
      let byte = bytes[position]
      if byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Double(byte - 0x30)
        if hasPoint { scale *= 10 }
        figures += 1
      } else if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      position += 1
    }
    return figures > 0 ? (isNegative ? -1 : 1) * value / scale : nil
  }

  /// Goes behind the next place of a text; false where there is none.
  private mutating func skip(past text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    var start = position
    while start + count <= bytes.count {
      var length = 0
      while length < count, bytes[start + length] == text.utf8Start[length] { length += 1 }
      if length == count {
        position = start + count
        return true
      }
      start += 1
    }
    return false
  }
}
