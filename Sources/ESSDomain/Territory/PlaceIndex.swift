import CReference

/// The units of the territory by every known spelling of their names; built on the first search, not at the start.
struct PlaceIndex: Sendable {
  static let morocco = PlaceIndex(.morocco)

  private var strict: [String: [TerritoryCode]] = [:]
  private var loose: [String: [TerritoryCode]] = [:]

  private init(_ territory: Territory) {
    strict.reserveCapacity(4_500)
    loose.reserveCapacity(4_500)
    for region in territory.regions { add(region.name, region.code) }
    for province in territory.provinces { add(province.name, province.code) }
    for commune in territory.communes { add(commune.name, commune.code) }
    for cells in ReferenceTable(essor_variants()) {
      guard let code = TerritoryCode(utf8: cells.utf8(0)) else { continue }
      add(cells.text(1), code)
    }
  }

  private mutating func add(_ name: BilingualName, _ code: TerritoryCode) {
    add(name.french, code)
    add(name.arabic, code)
  }

  private mutating func add(_ name: String, _ code: TerritoryCode) {
    PlaceIndex.add(code, at: PlaceSpelling.strict(name), in: &strict)
    PlaceIndex.add(code, at: PlaceSpelling.loose(name), in: &loose)
  }

  private static func add(_ code: TerritoryCode, at key: String, in table: inout [String: [TerritoryCode]]) {
    guard !key.isEmpty, table[key]?.contains(code) != true else { return }
    table[key, default: []].append(code)
  }

  /// The units called so, by their exact folded names, or else without articles and free spellings; in order of code.
  func units(called name: String, where isWanted: (TerritoryCode) -> Bool) -> [TerritoryCode] {
    let exact = (strict[PlaceSpelling.strict(name)] ?? []).filter(isWanted)
    if !exact.isEmpty { return exact.sorted() }
    return (loose[PlaceSpelling.loose(name)] ?? []).filter(isWanted).sorted()
  }

  /// Up to `count` units whose name begins so or differs by few letters, the nearest first.
  func nearest(to name: String, count: Int, where isWanted: (TerritoryCode) -> Bool) -> [TerritoryCode] {
    let wanted = PlaceSpelling.loose(name).unicodeScalars.map(\.value)
    guard (2...60).contains(wanted.count) else { return [] }
    let limit = min(3, max(1, wanted.count / 3))
    var found: [TerritoryCode: Int] = [:]
    for (key, codes) in loose {
      let letters = key.unicodeScalars.map(\.value)
      let isBeginning = wanted.count >= 3 && letters.starts(with: wanted)
      let distance = isBeginning ? 1 : PlaceSpelling.distance(wanted, letters, limit: limit)
      guard distance <= limit else { continue }
      for code in codes where isWanted(code) { found[code] = min(found[code] ?? distance, distance) }
    }
    return found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(count).map(\.key)
  }
}
