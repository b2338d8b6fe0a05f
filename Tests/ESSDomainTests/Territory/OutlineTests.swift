import ESSDomain
import Testing

@Suite struct `The outlines of the territory` {
  private let region = TerritoryCode("09")

  @Test func `are there for every commune and province of a region, in order of code`() throws {
    let region = try #require(region)
    #expect(Outline.communes(in: region).map(\.code) == Territory.morocco.communes(in: region).map(\.code))
    #expect(Outline.provinces(in: region).map(\.code) == Territory.morocco.provinces(in: region).map(\.code))
  }

  @Test func `are there for the whole country`() {
    let communes = Territory.morocco.regions.map { Outline.communes(in: $0.code) }.joined()
    #expect(communes.count == 1_503)
    for outline in communes {
      #expect(!outline.rings.isEmpty, "\(outline.code.text)")
      for place in outline.rings.joined() {
        #expect((20...36.5).contains(place.latitude) && (-17.5 ... -0.9).contains(place.longitude))
      }
    }
  }

  @Test func `begin with the province, the region or the commune asked for`() throws {
    let province = try #require(TerritoryCode("09.541"))
    let communes = Outline.communes(in: province)
    #expect(communes.count == Territory.morocco.communes(in: province).count)
    #expect(communes.allSatisfy { $0.code.lies(in: province) })
    for unknown in ["13", "09.999"] {
      let code = try #require(TerritoryCode(unknown))
      #expect(Outline.communes(in: code).isEmpty)
    }
  }

  @Test func `hold the point that marks the commune, nearly always`() throws {
    let region = try #require(region)
    let outlines = Outline.communes(in: region)
    let outside = outlines.filter { outline in
      guard let commune = Territory.morocco.commune(outline.code), let x = commune.longitude, let y = commune.latitude
      else { return true }
      return !outline.rings.contains { holds($0, x, y) }
    }
    // Simplified to about a kilometre: a point near the edge may fall outside.
    #expect(outside.count <= outlines.count / 20)
  }

  private func holds(_ ring: [Outline.Place], _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    var previous = ring[ring.count - 1]
    for place in ring {
      if (previous.latitude <= y) != (place.latitude <= y) {
        let share = (y - previous.latitude) / (place.latitude - previous.latitude)
        if x < previous.longitude + share * (place.longitude - previous.longitude) { isInside.toggle() }
      }
      previous = place
    }
    return isInside
  }

  @Test func `are laid flat with east and north in one measure`() throws {
    let region = try #require(region)
    let outlines = Outline.provinces(in: region)
    let flat = FlatOutline.laid(outlines)
    #expect(flat.map(\.code) == outlines.map(\.code))
    let place = try #require(outlines.first?.rings.first?.first)
    let point = try #require(flat.first?.rings.first?.first)
    #expect(point.y == place.latitude)
    // The cosine of 30 degrees, near which the region lies.
    #expect((point.x / place.longitude - 0.866).magnitude < 0.01)
    #expect(FlatOutline.laid([]).isEmpty)
  }
}
