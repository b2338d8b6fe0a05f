import ESSDomain

/// Outlets, labels, sanitary papers, affiliations and contacts.
extension OrganisationMaker {
  mutating func market(_ wish: Wish, _ organisation: inout Organisation) {
    if wish.trade.isFood {
      organisation.production.processesFood = chance.happens(88) ? chance.happens(66) : nil
      if organisation.production.processesFood == true {
        organisation.production.sellsOnlyDirectly = chance.happens(80) ? chance.happens(24) : nil
        if wish.isAtWork, chance.happens(58) { organisation.sanitary = [sanitary(wish)] }
      }
    }
    if wish.isAtWork, !wish.isAssociation {
      let count = chance.pick([0, 1, 1, 2, 3])
      organisation.channels = chance.some(count, of: OrganisationMaker.outlets)
    }
    if chance.happens(OrganisationMaker.signs[wish.trade.sector] == nil ? 1 : 12) { label(wish, &organisation) }
    affiliations(wish, &organisation)
  }

  private mutating func sanitary(_ wish: Wish) -> SanitaryAuthorisation {
    var paper = SanitaryAuthorisation()
    paper.kind = chance.happens(85) ? .authorisation : .approval
    paper.number = "DEMO.\(scene.region.code.text).\(wish.number + 1)"
    paper.date = min(wish.today.adding(days: -5), wish.createdOn.adding(days: chance.within(100...900)))
    paper.activity = wish.trade.product
    return paper
  }

  private mutating func label(_ wish: Wish, _ organisation: inout Organisation) {
    let sign = OrganisationMaker.signs[wish.trade.sector].map { chance.pick($0) } ?? .trademark
    let days = chance.happens(24) ? -chance.within(4...400) : chance.within(20...900)
    var label = QualityLabel(
      sign, product: wish.trade.product, validTo: chance.happens(86) ? wish.today.adding(days: days) : nil)
    label.certifier = "Certificateur (démo)"
    label.certificateNumber = "DEMO-\(wish.number + 1)"
    organisation.labels = [label]
  }

  private mutating func affiliations(_ wish: Wish, _ organisation: inout Organisation) {
    if chance.happens(30), let chamber = OrganisationMaker.chambers[wish.trade.sector] {
      organisation.affiliations.chamber = chamber
    }
    if chance.happens(5) { organisation.affiliations.network = "REMESS" }
  }

  mutating func contacts(_ wish: Wish, _ organisation: inout Organisation) {
    guard chance.happens(72) else { return }
    let isWoman = wish.isOfWomenAlone || organisation.governance.isLedByWoman == true
    let function =
      wish.form == .prospect
      ? "Porteur de projet"
      : wish.isAssociation || chance.happens(60)
        ? (isWoman ? "Présidente" : "Président") : (isWoman ? "Gérante" : "Gérant")
    let figures = wish.number % 100
    var contact = Contact(function: function, phone: "0600 00 00 \(figures < 10 ? "0" : "")\(figures)")
    if chance.happens(45) { contact.email = "org\(wish.number + 1)@example.org" }
    if chance.happens(12) { contact.name = "Nom inventé \(wish.number + 1)" }
    if chance.happens(55) {
      contact.legalBasis = .consent
      contact.consentOn = wish.updatedOn.adding(days: -chance.below(120))
      contact.consentMeans = chance.pick([.signedForm, .attendanceSheet, .spoken, .email])
      if chance.happens(30) { contact.acceptsMailing = true }
    } else {
      contact.legalBasis = .publicInterest
    }
    if chance.happens(2) { contact.hasOptedOut = true }
    contact.retainUntil = Day.december(wish.updatedOn.year + 3)
    organisation.contacts = [contact]
  }

  private static let outlets: [SalesChannel] = [
    .directSale, .weeklySouk, .solidarityMarket, .itinerantMarket, .regionalFair, .nationalFair, .siam, .shops, .hotels,
    .ecommerce, .publicProcurement, .export,
  ]

  private static let signs: [Sector: [QualitySign]] = [
    .argan: [.pgi, .organic, .terroir], .agriculture: [.pgi, .pdo, .organic, .terroir],
    .aromaticPlants: [.organic, .terroir],
    .food: [.terroir, .halal, .trademark], .crafts: [.craftLabel, .trademark],
  ]

  private static let chambers: [Sector: Chamber] = [
    .crafts: .crafts, .agriculture: .agriculture, .argan: .agriculture, .aromaticPlants: .agriculture,
    .fishing: .fisheries,
    .retail: .commerce, .services: .commerce, .transport: .commerce, .tourism: .commerce, .food: .commerce,
  ]
}
