import CReference

/// The territory of Morocco: 12 regions, 75 provinces and prefectures, 1,503 communes, as the census of 2024 has them.
///
/// Source: Haut-Commissariat au Plan, RGPH 2014 and 2024, reshaped. Each list is in order of code.
public struct Territory: Sendable {
  public let regions: [Region]
  public let provinces: [Province]
  public let communes: [Commune]

  private let regionKeys: [UInt64]
  private let provinceKeys: [UInt64]
  private let communeKeys: [UInt64]

  /// Read on first use, in about a millisecond.
  public static let morocco = Territory(ReferenceTable(essor_territory()))

  /// The credit that must be shown with these data.
  public static let credit = Phrase(
    fr: "Source : Haut-Commissariat au Plan (HCP), RGPH 2014 et RGPH 2024, données remises en forme.",
    en: "Source: Haut-Commissariat au Plan (HCP), censuses of 2014 and 2024, reshaped.",
    ar: "المصدر: المندوبية السامية للتخطيط، إحصاءا 2014 و2024، معطيات معاد ترتيبها.")

  private init(_ table: ReferenceTable) {
    var regions: [Region] = []
    var provinces: [Province] = []
    var communes: [Commune] = []
    communes.reserveCapacity(1_600)
    for cells in table {
      guard let code = TerritoryCode(utf8: cells.utf8(0)) else { continue }
      let name = BilingualName(cells.text(2), cells.text(3))
      let population = Population(
        in2014: cells.count(4), in2024: cells.count(5), urban: cells.count(6), rural: cells.count(7),
        municipal: cells.count(8), women: cells.count(9), households: cells.count(10))
      switch code.level {
      case .region:
        regions.append(
          Region(
            code: code, name: name, population: population, capital: cells.text(11),
            capitalProvince: TerritoryCode(utf8: cells.utf8(12))))
      case .province:
        let kind = Province.Kind(rawValue: cells.text(1)) ?? .province
        provinces.append(Province(code: code, kind: kind, name: name, population: population))
      case .commune:
        communes.append(
          Commune(
            code: code, name: name, milieu: cells.utf8(1).first == 0x75 ? .urban : .rural, population: population,
            latitude: cells.decimal(11), longitude: cells.decimal(12)))
      }
    }
    self.regions = regions
    self.provinces = provinces
    self.communes = communes
    regionKeys = regions.map(\.code.sortKey)
    provinceKeys = provinces.map(\.code.sortKey)
    communeKeys = communes.map(\.code.sortKey)
  }

  public func region(_ code: TerritoryCode) -> Region? { place(code, regionKeys).map { regions[$0] } }
  public func province(_ code: TerritoryCode) -> Province? { place(code, provinceKeys).map { provinces[$0] } }
  public func commune(_ code: TerritoryCode) -> Commune? { place(code, communeKeys).map { communes[$0] } }

  /// Whether there is such a unit.
  public func contains(_ code: TerritoryCode) -> Bool { unit(code) != nil }

  /// The region that a unit is or lies in.
  public func region(holding code: TerritoryCode) -> Region? { TerritoryCode(code.region).flatMap { region($0) } }

  /// The province that a unit is or lies in; nil for a region.
  public func province(holding code: TerritoryCode) -> Province? {
    code.province.flatMap { TerritoryCode($0) }.flatMap { province($0) }
  }

  /// The provinces of a region.
  public func provinces(in region: TerritoryCode) -> ArraySlice<Province> { provinces[range(region, provinceKeys)] }

  /// The communes of a region or a province, or the one that is meant itself.
  public func communes(in unit: TerritoryCode) -> ArraySlice<Commune> { communes[range(unit, communeKeys)] }

  /// The name of a unit in a language; nil when there is no such unit.
  public func name(of code: TerritoryCode, in language: Language) -> String? { unit(code)?.name[language] }

  /// The name of a unit in both scripts.
  public func name(of code: TerritoryCode) -> BilingualName? { unit(code)?.name }

  /// Whether a commune is a municipality or a rural commune; nil for what is no commune.
  public func milieu(of code: TerritoryCode) -> Milieu? { commune(code)?.milieu }

  /// The people of a unit.
  public func population(of code: TerritoryCode) -> Population? { unit(code)?.population }

  private func unit(_ code: TerritoryCode) -> (name: BilingualName, population: Population)? {
    switch code.level {
    case .region: region(code).map { ($0.name, $0.population) }
    case .province: province(code).map { ($0.name, $0.population) }
    case .commune: commune(code).map { ($0.name, $0.population) }
    }
  }

  private func place(_ code: TerritoryCode, _ keys: [UInt64]) -> Int? {
    let place = Territory.lowerBound(code.sortKey, keys)
    return place < keys.count && keys[place] == code.sortKey ? place : nil
  }

  /// The places of the units whose code begins with this one's.
  private func range(_ code: TerritoryCode, _ keys: [UInt64]) -> Range<Int> {
    let start = Territory.lowerBound(code.sortKey, keys)
    return start..<max(start, Territory.lowerBound(code.lastSortKey, keys))
  }

  private static func lowerBound(_ key: UInt64, _ keys: [UInt64]) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Territory {
  public func region(_ code: some StringProtocol) -> Region? { TerritoryCode(code).flatMap { region($0) } }
  public func province(_ code: some StringProtocol) -> Province? { TerritoryCode(code).flatMap { province($0) } }
  public func commune(_ code: some StringProtocol) -> Commune? { TerritoryCode(code).flatMap { commune($0) } }

  public func name(of code: some StringProtocol, in language: Language) -> String? {
    TerritoryCode(code).flatMap { name(of: $0, in: language) }
  }

  public func milieu(of code: some StringProtocol) -> Milieu? { TerritoryCode(code).flatMap { milieu(of: $0) } }
}

/// The names of the territory for whoever shows a code; it knows no records.
public struct TerritoryNames: Names {
  public let territory: Territory

  public init(_ territory: Territory = .morocco) { self.territory = territory }

  public func name(ofTerritory code: String, in language: Language) -> String? {
    TerritoryCode(code).flatMap { territory.name(of: $0, in: language) }
  }

  public func name(of record: RecordID, in language: Language) -> String? { nil }
}
