/// Which area each dot of a map belongs to.
struct AreaRaster {
  let width: Int
  let height: Int
  private var owners: [Int32]

  /// Lays areas out over a grid as large as they can be without distortion, in its middle.
  ///
  /// `aspect` is the height of a dot by its width.
  init(_ areas: [ValueMap.Area], width: Int, height: Int, aspect: Double) {
    self.width = max(0, width)
    self.height = max(0, height)
    owners = [Int32](repeating: -1, count: self.width * self.height)
    let points = areas.lazy.flatMap(\.rings).joined()
    guard let first = points.first(where: { _ in true }), self.width > 0, self.height > 0 else { return }
    var (west, east, south, north) = (first.x, first.x, first.y, first.y)
    for point in points {
      west = min(west, point.x)
      east = max(east, point.x)
      south = min(south, point.y)
      north = max(north, point.y)
    }
    let scale = min(
      Double(self.width) / max(east - west, 1e-6), Double(self.height) * aspect / max(north - south, 1e-6))
    let left = (Double(self.width) - (east - west) * scale) / 2
    let top = (Double(self.height) - (north - south) * scale / aspect) / 2
    for (index, area) in areas.enumerated() {
      let rings = area.rings.map { ring in
        ring.map { (x: left + ($0.x - west) * scale, y: top + (north - $0.y) * scale / aspect) }
      }
      fill(rings, Int32(truncatingIfNeeded: index))
    }
  }

  /// The area of a dot; nil outside of all.
  func owner(_ x: Int, _ y: Int) -> Int? {
    guard x >= 0, x < width, y >= 0, y < height else { return nil }
    let owner = owners[y * width + x]
    return owner < 0 ? nil : Int(owner)
  }

  /// The dot of an area that is nearest to the middle of its dots; nil where it has none.
  func middle(of area: Int) -> (x: Int, y: Int)? {
    var own: [(x: Int, y: Int)] = []
    for (place, owner) in owners.enumerated() where Int(owner) == area { own.append((place % width, place / width)) }
    guard !own.isEmpty else { return nil }
    let x = own.reduce(0) { $0 + $1.x } / own.count
    let y = own.reduce(0) { $0 + $1.y } / own.count
    return own.min { abs($0.x - x) + abs($0.y - y) < abs($1.x - x) + abs($1.y - y) }
  }

  /// Gives an area the dots whose middle lies in it; one too small for any, the dot on which it stands.
  private mutating func fill(_ rings: [[(x: Double, y: Double)]], _ index: Int32) {
    let ys = rings.joined().map(\.y)
    guard let top = ys.min(), let bottom = ys.max() else { return }
    var isEmpty = true
    for row in max(0, Int(top))...min(height - 1, max(0, Int(bottom))) where row >= 0 {
      let middle = Double(row) + 0.5
      let crossings = rings.flatMap { AreaRaster.crossings($0, at: middle) }.sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let start = max(0, Int((crossings[pair] - 0.5).rounded(.up)))
        let end = min(width - 1, Int((crossings[pair + 1] - 0.5).rounded(.down)))
        guard start <= end else { continue }
        for x in start...end { owners[row * width + x] = index }
        isEmpty = false
      }
    }
    if isEmpty, let point = rings.joined().first(where: { _ in true }) {
      let x = min(max(0, Int(point.x)), width - 1)
      owners[min(max(0, Int(point.y)), height - 1) * width + x] = index
    }
  }

  /// Where a closed line crosses a row.
  private static func crossings(_ ring: [(x: Double, y: Double)], at y: Double) -> [Double] {
    guard let last = ring.last else { return [] }
    var crossings: [Double] = []
    var previous = last
    for point in ring {
      if (previous.y <= y) != (point.y <= y) {
        crossings.append(previous.x + (y - previous.y) / (point.y - previous.y) * (point.x - previous.x))
      }
      previous = point
    }
    return crossings
  }
}
