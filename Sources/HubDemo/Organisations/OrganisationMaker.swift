import ESSDomain

/// Makes the organisations of the region, file by file, and the cast that the rest of the region draws upon.
struct OrganisationMaker {
  let scene: Scene
  var chance: Chance
  /// Who gives subsidies, by acronym.
  let funders: [String]
  /// Cooperatives may belong to one of these unions.
  private var unions: [RecordID] = []

  init(_ scene: Scene, _ chance: Chance, funders: [String]) {
    self.scene = scene
    self.chance = chance
    self.funders = funders
  }

  /// One organisation for each of `places`, which are those of its communes among the region's.
  mutating func make(at places: [Int]) -> (shards: [RecordSet<Organisation>.Shard], cast: Cast) {
    var naming = Naming(scene.communes, reserving: places.count)
    var cast = Cast(reserving: places.count)
    var records = [[Organisation]](repeating: [], count: scene.communes.count)
    var sizes = [Int](repeating: 0, count: scene.communes.count)
    for place in places { sizes[place] += 1 }
    for place in sizes.indices { records[place].reserveCapacity(sizes[place]) }
    let isServed = scene.communes.map { _ in !chance.happens(22) }
    for (number, place) in places.enumerated() {
      var wish = Wish(number: number, place: place, scene.economy, on: scene.today, &chance)
      let anomaly = Anomaly.planted(at: number)
      anomaly?.shape(&wish)
      var organisation = make(wish, &naming)
      anomaly?.apply(to: &organisation, wish)
      if places.count > OrganisationMaker.mostInDetail { forget(&organisation) }
      if wish.isAtWork {
        cast.add(member(wish, organisation), isServed: isServed[place])
      }
      if wish.form == .union { unions.append(organisation.id) }
      records[place].append(organisation)
    }
    let shards = zip(scene.communes, records).filter { !$0.1.isEmpty }.map { commune, records in
      RecordShard(Organisation.file(of: commune.code), OrganisationMaker.inOrder(records))
    }
    return (shards.sorted { $0.file < $1.file }, cast)
  }

  /// In order of identity, each moved once: a record is large, and sorting by itself would move it many times.
  private static func inOrder(_ records: [Organisation]) -> [Organisation] {
    let ids = records.enumerated().map { (id: $1.id, place: $0) }.sorted { $0.id < $1.id }
    return ids.map { records[$0.place] }
  }

  private func member(_ wish: Wish, _ organisation: Organisation) -> Cast.Member {
    let name = organisation.name
    return Cast.Member(
      id: organisation.id, name: name.french.isEmpty ? name.arabic : name.french, place: wish.place, form: wish.form,
      trade: wish.trade, isOfWomenAlone: wish.isOfWomenAlone, createdOn: wish.createdOn)
  }

  private mutating func make(_ wish: Wish, _ naming: inout Naming) -> Organisation {
    var organisation = Organisation()
    organisation.name = naming.name(
      wish.form, wish.trade, at: wish.place, ofWomenAlone: wish.isOfWomenAlone, &chance)
    organisation.legalForm = wish.form
    organisation.status = wish.status
    organisation.sector = wish.trade.sector
    organisation.branch = wish.trade.branch
    organisation.products = [wish.trade.product]
    if !wish.trade.secondProduct.isEmpty, chance.happens(40) { organisation.products.append(wish.trade.secondProduct) }
    if wish.status != .beingCreated { organisation.createdOn = wish.createdOn }
    place(wish, &organisation)
    if wish.form == .cooperative {
      organisation.regime = chance.happens(perThousand: 15) && wish.createdOn.year < 2_012 ? .landReform : .common
      if chance.happens(60) { organisation.cooperativeCategories = [chance.pick([.c, .c, .c, .a, .b])] }
    }
    people(wish, &organisation)
    money(wish, &organisation)
    papers(wish, &organisation)
    governance(wish, &organisation)
    market(wish, &organisation)
    contacts(wish, &organisation)
    record(wish, &organisation)
    return organisation
  }

  private mutating func place(_ wish: Wish, _ organisation: inout Organisation) {
    let commune = scene.communes[wish.place]
    organisation.commune = commune.code
    if commune.milieu == .rural {
      if chance.happens(45) { organisation.douar = chance.pick(NameWords.douars) }
    } else if chance.happens(30) {
      organisation.address = "\(chance.within(1...120)), rue \(chance.within(2...40))"
    }
  }

  private mutating func record(_ wish: Wish, _ organisation: inout Organisation) {
    let recorded = wish.updatedOn.adding(days: -chance.below(300))
    let officer = scene.fieldOfficer(for: organisation.commune)
    organisation.updatedOn = wish.updatedOn
    organisation.recordedOn = recorded
    organisation.recordedBy = officer
    organisation.updatedBy = chance.happens(75) ? officer : scene.staff(.support)
    organisation.id = chance.id(on: recorded)
    if chance.happens(10) {
      organisation.recommendations = [chance.pick([7, 10, 12, 16, 17, 18, 20, 23, 25])].compactMap {
        RecommendationCode(number: $0)
      }
    }
    if chance.happens(5) { organisation.notes = chance.pick(OrganisationMaker.remarks) }
    guard wish.form == .cooperative else { return }
    if let union = chance.any(of: unions), chance.happens(12) { organisation.affiliations.union = union }
  }

  private static let remarks = [
    "Local prêté par la commune jusqu'à la fin de l'année.", "Demande un appui pour l'emballage.",
    "Souhaite participer au prochain salon régional.", "Fiche à compléter lors de la prochaine visite.",
    "Bonne tenue des registres ; peut servir d'exemple.", "يرغبون في تكوين حول التسويق الإلكتروني.",
  ]
}
