import ESSDomain
import TerminalKit

/// The map of the region: what it is coloured by, communes or provinces, and the unit one looks at.
struct RegionMapState: Sendable {
  var measure = MapMeasure.organisations
  var byProvince = false
  var selected: TerritoryCode?
  /// The first row of the table that says the same.
  var top = 0
  /// Read when the map is opened first, and kept.
  private(set) var shapes: MapShapes?

  /// The outlines of a region, kept or read now.
  func shapes(of region: TerritoryCode) -> MapShapes {
    if let shapes, shapes.region == region { return shapes }
    return MapShapes(of: region)
  }

  mutating func prepare(_ region: TerritoryCode) {
    if shapes?.region != region { shapes = MapShapes(of: region) }
  }
}

/// The outlines of a region's units, laid flat.
struct MapShapes: Sendable {
  let region: TerritoryCode
  let communes: [FlatOutline]
  let provinces: [FlatOutline]

  init(of region: TerritoryCode) {
    self.region = region
    communes = FlatOutline.laid(Outline.communes(in: region))
    provinces = FlatOutline.laid(Outline.provinces(in: region))
  }
}

/// A map made ready: its units with their values, and the classes of these.
struct RegionMap {
  struct Unit {
    let outline: FlatOutline
    let figures: CommuneFigures.Unit
    let value: Double?
  }

  let units: [Unit]
  let classes: ValueClasses
  let measure: MapMeasure

  init(_ outlines: [FlatOutline], _ figures: CommuneFigures, _ measure: MapMeasure) {
    self.measure = measure
    units = outlines.map { outline in
      let unit = figures.unit(outline.code)
      return Unit(outline: outline, figures: unit, value: measure.value(of: unit))
    }
    classes = measure == .womenShare ? .shares : ValueClasses(counts: units.compactMap(\.value))
  }

  /// Units of a class; of nil, those without a value.
  func count(of level: Int?) -> Int { units.count { classes.level(of: $0.value) == level } }

  /// The units from the greatest value down, of equal ones that with more organisations first; those without one last.
  var ranked: [Unit] {
    units.sorted { left, right in
      let (first, second) = (left.value ?? -1, right.value ?? -1)
      guard first == second else { return first > second }
      let (many, few) = (left.figures.organisations, right.figures.organisations)
      return many == few ? left.outline.code < right.outline.code : many > few
    }
  }

  /// The nearest unit in a direction on the map, which has east on the right in every language.
  func neighbour(of code: TerritoryCode, _ key: Key) -> TerritoryCode? {
    guard let from = units.first(where: { $0.outline.code == code })?.outline.middle else { return nil }
    let way: (x: Double, y: Double) =
      switch key {
      case .up: (0, 1)
      case .down: (0, -1)
      case .left: (-1, 0)
      default: (1, 0)
      }
    var best: (code: TerritoryCode, cost: Double)?
    for unit in units where unit.outline.code != code {
      let (x, y) = (unit.outline.middle.x - from.x, unit.outline.middle.y - from.y)
      let along = x * way.x + y * way.y
      let across = (x * way.y - y * way.x).magnitude
      // Within 60 degrees of the way; what lies straight ahead before what lies aside.
      guard along > 0, across <= along * 1.75 else { continue }
      let cost = along + across * 2
      if cost < best?.cost ?? .infinity { best = (unit.outline.code, cost) }
    }
    return best?.code
  }
}
