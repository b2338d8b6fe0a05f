/// Outlines laid flat, so that they can be drawn: both measures in degrees of latitude (111 km), `x` east, `y` north.
///
/// Equirectangular: degrees of longitude are shortened by the cosine of the middle latitude, which over one region is
/// right to a hundredth.
public struct FlatOutline: Sendable {
  public let code: TerritoryCode
  public let rings: [[(x: Double, y: Double)]]
  /// The middle of the outline's longest ring: where one looks for it.
  public let middle: (x: Double, y: Double)

  /// Lays outlines flat together, in the same order.
  public static func laid(_ outlines: [Outline]) -> [FlatOutline] {
    let latitudes = outlines.lazy.flatMap(\.rings).joined().map(\.latitude)
    guard let south = latitudes.min(), let north = latitudes.max() else { return [] }
    let shortening = cosine(ofDegrees: (south + north) / 2)
    return outlines.map { FlatOutline($0, shortening) }
  }

  private init(_ outline: Outline, _ shortening: Double) {
    code = outline.code
    rings = outline.rings.map { ring in ring.map { ($0.longitude * shortening, $0.latitude) } }
    let longest = rings.max { $0.count < $1.count } ?? []
    let count = Double(max(1, longest.count))
    middle = (longest.reduce(0) { $0 + $1.x } / count, longest.reduce(0) { $0 + $1.y } / count)
  }

  /// The cosine of up to 90 degrees to a ten-thousandth, by its series: no library of mathematics for one number.
  static func cosine(ofDegrees degrees: Double) -> Double {
    let x = min(max(degrees, -90), 90) * .pi / 180
    let square = x * x
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
  }
}
