import ESSDomain
import TestSupport
import Testing

@Suite struct `Looking up a place` {
  private let territory = Territory.morocco

  private func found(_ text: String, level: TerritoryCode.Level? = nil, in container: String? = nil) -> [String] {
    switch territory.find(text, level: level, in: container.flatMap { TerritoryCode($0) }) {
    case .one(let code): [code.text]
    case .several(let codes): codes.map(\.text)
    case .none: []
    }
  }

  private func nearest(_ text: String) -> [String] {
    guard case .none(let nearest) = territory.find(text) else { return ["found"] }
    return nearest.compactMap { territory.name(of: $0, in: .french) }
  }

  @Test(arguments: Language.allCases)
  func `finds every unit by its designation and by its code`(_ language: Language) {
    let codes =
      territory.regions.map(\.code) + territory.provinces.map(\.code) + territory.communes.map(\.code)
    for code in codes {
      let designation = territory.designation(of: code, in: language)
      #expect(territory.find(designation) == .one(code), "\(designation)")
      #expect(territory.find(code.text) == .one(code))
    }
  }

  @Test func `finds every unit by every spelling in the list`() throws {
    let bytes = try #require(RepositoryFile.bytes("Sources/CReference/data/name-variants.json"))
    let variants = try #require(JSONSample.value(String(decoding: bytes, as: UTF8.self)))
    guard case .object(let units) = variants else { return #expect(Bool(false)) }
    #expect(units.count == 882)
    for unit in units {
      let code = try #require(TerritoryCode(unit.name))
      let spellings = (unit.value["fr"]?.elements ?? []) + (unit.value["ar"]?.elements ?? [])
      for spelling in spellings.compactMap(\.string) {
        #expect(
          found(spelling, level: code.level, in: code.province ?? code.region).contains(code.text)
            || code.level != .commune && found(spelling, level: code.level).contains(code.text), "\(spelling)")
      }
    }
  }

  @Test(arguments: [
    ("Agadir", "09.001.01.01"), ("AGADIR", "09.001.01.01"), ("أكادير", "09.001.01.01"), ("أݣادير", "09.001.01.01"),
    ("اكادير", "09.001.01.01"), ("Souss Massa", "09"), ("souss-massa", "09"), ("سوس ماسة", "09"),
    ("Oriental", "02"), ("L'Oriental", "02"), ("l’oriental", "02"), ("الشرق", "02"), ("région de l'Oriental", "02"),
    ("جهة الشرق", "02"), ("Fes-Meknes", "03"), ("Province de Taroudannt", "09.541"), ("إقليم تارودانت", "09.541"),
    ("Taroudannt province", "09.541"), ("préfecture d’Agadir-Ida-Ou-Tanane", "09.001"),
    ("commune de Taroudannt", "09.541.01.13"), ("جماعة تارودانت", "09.541.01.13"),
    ("الجماعة الترابية تارودانت", "09.541.01.13"), ("Commune rurale d'Aït Amira", "09.163.01.01"),
    ("rural commune of Ait Amira", "09.163.01.01"), ("Ait Amira rural commune", "09.163.01.01"),
    ("Ait Melloul", "09.273.01.05"), ("Aït-Melloul", "09.273.01.05"), ("٠٩.٥٤١", "09.541"), (" 09.541 ", "09.541"),
    ("جماعة دار البيضاء", "06.141.01.0"), ("commune de Casablanca", "06.141.01.0"),
  ])
  func `understands what people write`(_ text: String, _ code: String) { #expect(found(text) == [code]) }

  @Test func `reports all that bear one name and lets the province decide`() throws {
    let all = found("Oulad Aissa")
    #expect(all.count == 3)
    #expect(found("ouled aïssa") == all)
    #expect(found("أولاد عيسى") == all)
    let inTaroudannt = all.filter { $0.hasPrefix("09.541") }
    #expect(inTaroudannt.count == 1)
    #expect(found("Oulad Aissa (Taroudannt)") == inTaroudannt)
    #expect(found("Oulad Aissa, Taroudannt") == inTaroudannt)
    #expect(found("Oulad Aissa, province de Taroudannt, Souss-Massa") == inTaroudannt)
    #expect(found("أولاد عيسى، تارودانت") == inTaroudannt)
    #expect(found("Oulad Aissa", in: "09.541") == inTaroudannt)
    #expect(found("Taroudannt") == ["09.541", "09.541.01.13"])
    #expect(found("Taroudannt", level: .commune) == ["09.541.01.13"])
    #expect(found("Taroudannt", level: .province) == ["09.541"])
    #expect(found("province de Taroudannt", level: .commune).isEmpty)
    #expect(found("09.541", level: .commune).isEmpty)
  }

  @Test func `offers near names and never takes one for another`() {
    #expect(nearest("Taroudant").contains("Taroudannt"))
    #expect(nearest("Agadri").contains("Agadir"))
    #expect(nearest("Chefchaou").contains("Chefchaouen"))
    #expect(nearest("commune de Tiznitt") == ["Tiznit"])
    #expect(nearest("Oulad Aissa (Casablanca)").count == 3)
    #expect(nearest("Xyzzyplugh").isEmpty)
    #expect(nearest("09.999").isEmpty)
    #expect(nearest("").isEmpty)
    #expect(nearest("()").isEmpty)
    #expect(nearest(String(repeating: "a, ", count: 100_000)).isEmpty)
    #expect(nearest(String(repeating: "commune de ", count: 30)).isEmpty)
  }

  private func entered(_ text: String, near region: String?) -> Result<String, EntryProblem> {
    Result { () throws(EntryProblem) in
      try TerritoryCode.entered(
        text,
        EntryContext(language: .french, today: Day(number: 0), territory: territory, region: region)
      ).text
    }
  }

  @Test func `takes the only one of the hub's own region, and names all candidates otherwise`() throws {
    let inTaroudannt = try #require(found("Oulad Aissa (Taroudannt)").first)
    #expect(entered("Oulad Aissa", near: "09") == .success(inTaroudannt))
    guard case .failure(let problem) = entered("Oulad Aissa", near: "01") else { return #expect(Bool(false)) }
    for code in found("Oulad Aissa") {
      let code = try #require(TerritoryCode(code))
      for language in Language.allCases {
        #expect(problem.phrase[language].contains(territory.designation(of: code, in: language)))
      }
    }
    guard case .failure(let unclear) = entered("Taroudannt", near: "09") else { return #expect(Bool(false)) }
    #expect(
      unclear.phrase.fr
        == "« Taroudannt » désigne plusieurs lieux : province de Taroudannt, commune de Taroudannt (Taroudannt). Préciser lequel."
    )
    guard case .failure(let unknown) = entered("Agadri", near: "09") else { return #expect(Bool(false)) }
    #expect(unknown.phrase.fr.contains("commune d'Agadir"))
    guard case .failure(let empty) = entered("  ", near: nil) else { return #expect(Bool(false)) }
    #expect(empty.phrase.fr == "Écrire le nom ou le code d'une commune, d'une province ou d'une région.")
  }

  @Test(arguments: seeds(200))
  func `survives any text`(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("aeiouàé' -(),.،0٩9لامةى\u{202E}\u{0}\u{1F33F}commune de".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      if let scalar = alphabet.randomElement(using: &generator) { text.append(scalar) }
    }
    _ = territory.find(String(text))
  }
}
