import ESSDomain

/// Finds the organisation on record that an imported row is about.
///
/// By its identity; else by ICE where both have one; else by the number in the local register (each court counts its own,
/// so within one province); else by folded name and commune. Whoever has another ICE is another organisation.
struct OrganisationMatch {
  private var byICE: [String: [RecordID]] = [:]
  private var byRegister: [String: [RecordID]] = [:]
  private var byName: [String: [RecordID]] = [:]

  init(_ organisations: RecordSet<Organisation>) {
    organisations.forEach(reading: ["id", "name", "acronym", "identifiers", "commune"]) { _, organisation in
      add(organisation)
      return true
    }
  }

  enum Finding: Equatable {
    case none
    case one(RecordID)
    case several([RecordID])
  }

  mutating func add(_ organisation: Organisation) {
    if let ice = OrganisationMatch.ice(organisation) { byICE[ice, default: []].append(organisation.id) }
    if let register = OrganisationMatch.register(organisation) {
      byRegister[register, default: []].append(organisation.id)
    }
    for name in OrganisationMatch.names(organisation) { byName[name, default: []].append(organisation.id) }
  }

  func find(_ row: Organisation, in hub: RecordSet<Organisation>) -> Finding {
    if row.id != .none { return .one(row.id) }
    let ice = OrganisationMatch.ice(row)
    if let ice, let found = byICE[ice] { return OrganisationMatch.finding(found) }
    func canBe(_ id: RecordID) -> Bool {
      guard let ice, let other = hub[id].flatMap(OrganisationMatch.ice) else { return true }
      return ice == other
    }
    if let register = OrganisationMatch.register(row), let found = byRegister[register]?.filter(canBe), !found.isEmpty {
      return OrganisationMatch.finding(found)
    }
    var found: [RecordID] = []
    for name in OrganisationMatch.names(row) {
      for id in byName[name] ?? [] where !found.contains(id) && canBe(id) { found.append(id) }
    }
    // A number in the register that differs tells two organisations of one name apart.
    if let number = OrganisationMatch.register(row) {
      found.removeAll { id in
        hub[id].flatMap(OrganisationMatch.register).map { $0 != number } ?? false
      }
    }
    return OrganisationMatch.finding(found)
  }

  private static func finding(_ ids: [RecordID]) -> Finding {
    switch ids.count {
    case 0: .none
    case 1: .one(ids[0])
    default: .several(ids)
    }
  }

  private static func ice(_ organisation: Organisation) -> String? {
    let ice = ICE.normal(organisation.identifiers.ice)
    return ICE.isWellFormed(ice) ? ice : nil
  }

  private static func register(_ organisation: Organisation) -> String? {
    let number = Folding.key(organisation.identifiers.localRegisterNumber)
    guard !number.isEmpty, let province = organisation.province else { return nil }
    return "\(number)|\(province.text)"
  }

  private static func names(_ organisation: Organisation) -> [String] {
    let place = organisation.commune?.text ?? ""
    let names = [organisation.name.french, organisation.name.arabic].map(Folding.key).filter { !$0.isEmpty }
    return names.map { "\($0)|\(place)" }
  }
}
