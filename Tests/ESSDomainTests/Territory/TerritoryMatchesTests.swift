import ESSDomain
import Testing

@Suite struct `A place being typed` {
  private let territory = Territory.morocco

  private func names(_ text: String, level: TerritoryCode.Level? = nil, in container: String? = nil) -> [String] {
    territory.matches(
      text, level: level, in: container.flatMap { TerritoryCode($0) }, near: TerritoryCode("09"), atMost: 500
    ).map { territory.name(of: $0, in: .french) ?? "" }
  }

  @Test func `is narrowed with each letter, in either script`() {
    #expect(names("taroud", level: .province) == ["Taroudannt"])
    #expect(names("تارود", level: .province) == ["Taroudannt"])
    #expect(names("TAROUD").count > 1)
    #expect(names("zzzz").isEmpty)
  }

  @Test func `is found in all provinces, those of the hub's region first`() {
    let found = territory.matches("oulad aissa", level: .commune, near: TerritoryCode("09"))
    #expect(found.count > 1)
    #expect(found.allSatisfy { Folding.fold(territory.name(of: $0, in: .french) ?? "").contains("aissa") })
  }

  @Test func `stays inside a region or a province`() throws {
    let provinces = names("", level: .province, in: "09")
    #expect(provinces.contains("Taroudannt") && provinces == provinces.sorted { Folding.fold($0) < Folding.fold($1) })
    let province = try #require(territory.provinces.first { $0.name.french == "Taroudannt" })
    let communes = territory.matches("", level: .commune, in: province.code, atMost: 500)
    #expect(communes.count == territory.communes(in: province.code).count)
    #expect(communes.allSatisfy { $0.lies(in: province.code) })
  }

  @Test func `gives no more than is asked for`() {
    #expect(territory.matches("a", atMost: 5).count == 5)
    #expect(territory.matches("a", atMost: 0).isEmpty)
    #expect(territory.matches("a", atMost: -1).isEmpty)
    #expect(territory.matches(String(repeating: "a", count: 10_000)).isEmpty)
  }
}
