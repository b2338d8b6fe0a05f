import ESSDomain
import TerminalKit

/// The parts of the map screen: the map, and beside or below it what it says.
struct MapLayout {
  let map: Rect
  let side: Rect

  init(in body: Rect) {
    if body.width >= 76 {
      let width = min(max(30, body.width * 3 / 8), 48)
      map = body.droppingEnd(width + 1).inset(horizontally: 1)
      side = body.end(width).droppingStart(2).droppingEnd(1)
    } else {
      map = body.droppingBottom(4).inset(horizontally: 1)
      side = body.bottom(3).inset(horizontally: 1)
    }
  }
}

extension AppState {
  var region: TerritoryCode? { hub.profile.region.flatMap { TerritoryCode($0.region) } }

  /// The map as it stands; nil where the hub names no region or its figures are not worked out yet.
  var regionMap: RegionMap? {
    guard let region, let figures else { return nil }
    let shapes = map.shapes(of: region)
    return RegionMap(map.byProvince ? shapes.provinces : shapes.communes, figures.territory, map.measure)
  }

  /// The unit one looks at: the one chosen, else the one with the greatest value.
  func selectedUnit(on regionMap: RegionMap) -> RegionMap.Unit? {
    regionMap.units.first { $0.outline.code == map.selected } ?? regionMap.ranked.first
  }

  /// Moves on the map, or along the rows of its table; false for a key that does not.
  mutating func moveOnMap(_ key: Key) -> Bool {
    guard let regionMap, let unit = selectedUnit(on: regionMap) else { return false }
    if showsChartsAsTables {
      let rows = regionMap.ranked.map(\.outline.code)
      var scroll = ListScroll(selected: rows.firstIndex(of: unit.outline.code) ?? 0, top: map.top)
      let height = max(1, body.height - 2)
      guard scroll.handle(key, count: rows.count, height: height) else { return false }
      scroll.reveal(count: rows.count, height: height)
      map.top = scroll.top
      map.selected = rows.indices.contains(scroll.selected) ? rows[scroll.selected] : nil
      return true
    }
    switch key {
    case .up, .down, .left, .right:
      if let next = regionMap.neighbour(of: unit.outline.code, key) { map.selected = next }
    case .pageDown, .pageUp:
      let rows = regionMap.ranked.map(\.outline.code)
      let here = rows.firstIndex(of: unit.outline.code) ?? 0
      map.selected = rows[min(max(0, here + (key == .pageDown ? 1 : -1)), rows.count - 1)]
    case .home: map.selected = regionMap.ranked.first?.outline.code
    case .end: map.selected = regionMap.ranked.last?.outline.code
    default: return false
    }
    return true
  }

  /// Selects the unit under the mouse; false where none is.
  mutating func selectUnit(at point: Point) -> Bool {
    guard !showsChartsAsTables, let regionMap else { return false }
    let rect = MapLayout(in: body).map
    guard let index = valueMap(regionMap, nil).area(at: point, in: rect, direction) else { return false }
    map.selected = regionMap.units[index].outline.code
    return true
  }

  /// The areas of the map in their classes.
  func valueMap(_ regionMap: RegionMap, _ selected: TerritoryCode?) -> ValueMap {
    var groups: [String: Int] = [:]
    let areas = regionMap.units.map { unit in
      let province = unit.outline.code.province ?? ""
      let group = groups[province] ?? groups.count
      groups[province] = group
      return ValueMap.Area(
        rings: unit.outline.rings, level: regionMap.classes.filling(of: regionMap.classes.level(of: unit.value)),
        group: group)
    }
    return ValueMap(areas, selected: regionMap.units.firstIndex { $0.outline.code == selected })
  }

  /// The text that filters the organisations of a unit.
  func filterText(of code: TerritoryCode) -> String {
    let field = code.level == .commune ? "commune" : "province"
    let name = Territory.morocco.name(of: code, in: language) ?? ""
    // A name that means this unit and no other is easier to read than a code.
    if !name.isEmpty, !name.contains("\""), (try? TerritoryCode.entered(name, entry)) == code {
      return "\(field):\"\(name)\""
    }
    return "\(field):\(code.text)"
  }
}
