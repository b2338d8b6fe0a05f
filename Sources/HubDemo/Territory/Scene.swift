import ESSDomain

/// Where and when the invented region plays: what all of its parts draw upon.
struct Scene {
  let region: Region
  let provinces: [Province]
  let communes: [Commune]
  let today: Day
  let economy: RegionalEconomy
  let staff: [StaffMember]

  /// Nil where there is no such region.
  init?(region code: TerritoryCode, today: Day) {
    guard let region = Territory.morocco.region(code) else { return nil }
    self.region = region
    self.today = today
    provinces = Array(Territory.morocco.provinces(in: code))
    communes = Array(Territory.morocco.communes(in: code))
    economy = RegionalEconomy.of(code.text)
    staff = Scene.staff(of: provinces)
  }

  var year: Int { today.year }

  /// The staff who go to a commune: the field officer of its province first.
  func fieldOfficer(for commune: TerritoryCode?) -> String {
    let province = commune?.province
    let officer = staff.first { $0.function == .fieldOfficer && $0.province?.text == province }
    return officer?.name ?? staff[0].name
  }

  func staff(_ function: StaffFunction) -> String { staff.first { $0.function == function }?.name ?? staff[0].name }

  private static func staff(of provinces: [Province]) -> [StaffMember] {
    let functions: [(String, StaffFunction)] = [
      ("Coordinatrice (démo)", .coordinator), ("Chargé d'accompagnement 1 (démo)", .support),
      ("Chargée d'accompagnement 2 (démo)", .support), ("Chargé de formation (démo)", .training),
      ("Chargée de suivi-évaluation (démo)", .monitoring), ("Gestionnaire administratif (démo)", .administration),
    ]
    let office = functions.map { member($0.0, $0.1) }
    let field = provinces.enumerated().map { place, province in
      member("\(place % 2 == 0 ? "Animatrice" : "Animateur") \(place + 1) (démo)", .fieldOfficer, province.code)
    }
    return office + field
  }

  private static func member(
    _ name: String, _ function: StaffFunction, _ province: TerritoryCode? = nil
  ) -> StaffMember {
    var member = StaffMember()
    member.name = name
    member.function = function
    member.province = province
    return member
  }
}

extension Scene {
  /// For each of so many organisations the place of its commune in `communes`, in an order left to chance.
  ///
  /// Communes have shares by population, rural people counting twice; none has more than a twelfth unless there are few.
  func places(for count: Int, _ chance: inout Chance) -> [Int] {
    guard count > 0, !communes.isEmpty else { return [] }
    let people = communes.map { ($0.population.urban ?? 0) + 2 * ($0.population.rural ?? 0) + 500 }
    let most = people.reduce(0, +) / min(12, communes.count)
    let weights = people.map { min($0, most) }
    let all = weights.reduce(0, +)
    var places: [Int] = []
    places.reserveCapacity(count)
    var sum = 0
    for (place, weight) in weights.enumerated() {
      sum += weight
      while places.count < count * sum / all { places.append(place) }
    }
    chance.shuffle(&places)
    return places
  }
}
