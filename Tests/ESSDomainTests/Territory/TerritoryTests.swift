import ESSDomain
import TestSupport
import Testing

@Suite struct `The territory of Morocco` {
  private let territory = Territory.morocco

  private func json(_ name: String) throws -> JSONValue {
    let bytes = try #require(RepositoryFile.bytes("Sources/CReference/data/" + name))
    return try #require(JSONSample.value(String(decoding: bytes, as: UTF8.self)))
  }

  private func code(_ text: String) throws -> TerritoryCode { try #require(TerritoryCode(text)) }

  @Test func `has 12 regions, 75 provinces and 1503 communes in order of code`() {
    #expect(territory.regions.count == 12)
    #expect(territory.provinces.count == 75)
    #expect(territory.communes.count == 1_503)
    #expect(territory.provinces.count { $0.kind == .prefecture } == 13)
    #expect(territory.communes.count { $0.milieu == .urban } == 221)
    #expect(territory.communes.count { $0.milieu == .rural } == 1_282)
    #expect(zip(territory.communes, territory.communes.dropFirst()).allSatisfy { $0.code < $1.code })
    #expect(zip(territory.provinces, territory.provinces.dropFirst()).allSatisfy { $0.code < $1.code })
  }

  @Test func `adds up to the official population at every level`() {
    let levels = [
      territory.regions.map(\.population), territory.provinces.map(\.population), territory.communes.map(\.population),
    ]
    for people in levels {
      #expect(people.compactMap(\.in2014).reduce(0, +) == 33_848_242)
      #expect(people.compactMap(\.in2024).reduce(0, +) == 36_828_330)
      #expect(people.compactMap(\.urban).reduce(0, +) == 23_110_108)
      #expect(people.compactMap(\.rural).reduce(0, +) == 13_718_222)
      #expect(people.compactMap(\.households).reduce(0, +) == 9_275_038)
    }
    let unknown = territory.communes.filter { $0.population.in2014 == nil }.map(\.name.french).sorted()
    #expect(unknown == ["Aghouinite", "Lagouira", "Mijik", "Zoug"])
  }

  @Test(arguments: [
    ("01", 8, 146, 17, 3_556_729, 4_030_222), ("02", 8, 124, 28, 2_314_346, 2_294_665),
    ("03", 9, 194, 33, 4_236_892, 4_467_911), ("04", 7, 114, 23, 4_580_866, 5_132_639),
    ("05", 5, 135, 16, 2_520_776, 2_525_801), ("06", 9, 153, 29, 6_861_739, 7_688_967),
    ("07", 8, 251, 23, 4_520_569, 4_892_393), ("08", 5, 125, 16, 1_635_008, 1_655_623),
    ("09", 6, 175, 21, 2_676_847, 3_020_431), ("10", 4, 53, 8, 433_757, 448_685),
    ("11", 4, 20, 5, 367_758, 451_028), ("12", 2, 13, 2, 142_955, 219_965),
  ])
  func `counts each region as its source does`(
    _ region: String, _ provinces: Int, _ communes: Int, _ urban: Int, _ in2014: Int, _ in2024: Int
  ) throws {
    let code = try code(region)
    #expect(territory.provinces(in: code).count == provinces)
    #expect(territory.communes(in: code).count == communes)
    #expect(territory.communes(in: code).count { $0.milieu == .urban } == urban)
    #expect(territory.region(code)?.population.in2014 == in2014)
    #expect(territory.communes(in: code).compactMap(\.population.in2024).reduce(0, +) == in2024)
    let byProvince = territory.provinces(in: code).flatMap { territory.communes(in: $0.code) }
    #expect(byProvince.map(\.code) == territory.communes(in: code).map(\.code))
  }

  @Test func `says of each unit what the JSON says`() throws {
    let file = try json("territory.json")
    for unit in try #require(file["regions"]).elements {
      let region = try #require(territory.region(unit["code"]?.string ?? ""))
      expect(region.name, region.population, of: unit)
      #expect(region.capital == unit["capital"]?.string)
      #expect(region.capitalProvince?.text == unit["capitalProvinceCode"]?.string)
      #expect(region.capitalProvince.flatMap { territory.province($0) } != nil)
    }
    for unit in try #require(file["provinces"]).elements {
      let province = try #require(territory.province(unit["code"]?.string ?? ""))
      expect(province.name, province.population, of: unit)
      #expect(province.kind.rawValue == unit["kind"]?.string)
      #expect(province.code.region == unit["regionCode"]?.string)
    }
    for unit in try #require(file["communes"]).elements {
      let commune = try #require(territory.commune(unit["code"]?.string ?? ""))
      expect(commune.name, commune.population, of: unit)
      #expect((commune.milieu == .urban ? "urbain" : "rural") == unit["milieu"]?.string)
      #expect(commune.latitude == number(unit["lat"]))
      #expect(commune.longitude == number(unit["lon"]))
      #expect(commune.code.province == unit["provinceCode"]?.string)
    }
  }

  private func expect(_ name: BilingualName, _ people: Population, of unit: JSONValue) {
    #expect(name == BilingualName(unit["nameFr"]?.string ?? "", unit["nameAr"]?.string ?? ""))
    let read = [
      people.in2014, people.in2024, people.urban, people.rural, people.municipal, people.women, people.households,
    ]
    let names = [
      "population2014", "population2024", "urban2024", "rural2024", "municipal2024", "women2024", "households2024",
    ]
    #expect(read == names.map { unit[$0]?.integer.map { Int($0) } }, "\(name.french)")
  }

  private func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .double(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  @Test func `gives names, milieu, province and region by code`() throws {
    let taroudannt = try code("09.541.01.13")
    #expect(territory.name(of: taroudannt, in: .french) == "Taroudannt")
    #expect(territory.name(of: taroudannt, in: .english) == "Taroudannt")
    #expect(territory.name(of: taroudannt, in: .arabic) == "تارودانت")
    #expect(territory.milieu(of: taroudannt) == .urban)
    #expect(territory.province(holding: taroudannt)?.name.french == "Taroudannt")
    #expect(territory.region(holding: taroudannt)?.name.french == "Souss-Massa")
    #expect(TerritoryNames().name(ofTerritory: "09", in: .arabic) == "سوس-ماسة")
    #expect(TerritoryNames().name(ofTerritory: "99.999", in: .french) == nil)
    #expect(TerritoryNames().name(ofTerritory: "rien", in: .french) == nil)
    #expect(territory.region("13") == nil)
    #expect(territory.communes(in: try code("13")).isEmpty)
    #expect(territory.communes(in: try code("09.999")).isEmpty)
    #expect(territory.communes(in: taroudannt).map(\.code) == [taroudannt])
  }

  @Test func `gives a share of women over the people among whom they were counted`() throws {
    let agadir = try #require(territory.commune("09.001.01.01"))
    let share = try #require(agadir.population.womenShare)
    #expect(share.value > 0.48 && share.value < 0.53)
  }
}

@Suite struct `A territory code` {
  @Test(arguments: ["09", "09.541", "09.541.01.05", "01.511.01.0"])
  func `is text in HCP's form`(_ text: String) { #expect(TerritoryCode(text)?.text == text) }

  @Test(arguments: [
    "", "9", "9.541", "09.54", "09.541.01", "09.541.01.", "09.541.1.05", "09-541", "0954101", "09.541.01.055", "٠٩",
    " 09",
    "09.541.01.0x", "..", "09..541",
  ])
  func `is refused in any other form`(_ text: String) { #expect(TerritoryCode(text) == nil) }

  @Test func `lies in its province and region, and in itself, but not in a neighbour`() throws {
    let commune = try #require(TerritoryCode("09.541.01.05"))
    let province = try #require(TerritoryCode("09.541"))
    let region = try #require(TerritoryCode("09"))
    let other = try #require(TerritoryCode("09.001"))
    #expect(commune.lies(in: province) && commune.lies(in: region) && commune.lies(in: commune))
    #expect(!commune.lies(in: other) && !province.lies(in: commune) && !region.lies(in: province))
    #expect([region, province, commune].map(\.level) == [.region, .province, .commune])
    #expect(commune.province == "09.541" && commune.region == "09" && region.province == nil)
  }
}
