import ESSDomain

/// Registers, receipts and numbers. Enterprises have numbers from 990 million on, which no real one has.
extension OrganisationMaker {
  mutating func papers(_ wish: Wish, _ organisation: inout Organisation) {
    guard wish.form.isLegalPerson, wish.status != .beingCreated else { return }
    var identifiers = Identifiers()
    if chance.happens(46) { identifiers.fileSeenOn = seen(wish) }
    switch wish.form {
    case .cooperative, .union, .federation: registers(wish, &identifiers)
    case .association, .publicUtilityAssociation, .waterUsersAssociation, .foundation, .mutual,
      .professionalOrganisation:
      receipt(wish, &identifiers)
    default:
      if chance.happens(78) { identifiers.commercialRegister = "\(4_000 + wish.number)" }
    }
    numbers(wish, organisation, &identifiers)
    organisation.identifiers = identifiers
  }

  private mutating func seen(_ wish: Wish) -> Day {
    max(wish.createdOn.adding(days: 15), wish.updatedOn.adding(days: -chance.below(250)))
  }

  private mutating func registers(_ wish: Wish, _ identifiers: inout Identifiers) {
    let isOld = wish.createdOn.year <= 2_016
    let isKnown = identifiers.fileSeenOn == nil ? chance.happens(isOld ? 28 : 38) : chance.happens(isOld ? 74 : 91)
    guard isKnown else { return }
    let province = Territory.morocco.province(holding: scene.communes[wish.place].code)?.name.french ?? ""
    let registered = wish.createdOn.adding(days: chance.within(5...20))
    identifiers.localRegisterNumber = "\(wish.number + 1)/\(registered.year)"
    if chance.happens(96) { identifiers.localRegisterCourt = "TPI \(province)" }
    if chance.happens(96) { identifiers.localRegisterDate = registered }
    if chance.happens(45) { identifiers.centralRegisterNumber = "RC-\(scene.region.code.text)-\(wish.number + 1)" }
  }

  private mutating func receipt(_ wish: Wish, _ identifiers: inout Identifiers) {
    let roll = chance.below(100) + (identifiers.fileSeenOn == nil ? 34 : 0)
    guard roll < 86 else { return }
    var receipt = Receipt()
    let isRecent = wish.today.days(since: wish.createdOn) < 75
    receipt.type = roll == 0 ? .refused : roll < 22 || isRecent ? .provisional : .definitive
    receipt.number = receipt.type == .refused ? "" : "\(100 + wish.number)"
    receipt.date = receipt.type == .refused ? nil : wish.createdOn.adding(days: receipt.type == .provisional ? 3 : 18)
    receipt.authority = scene.communes[wish.place].milieu == .rural ? "caïdat" : "pachalik"
    identifiers.receipt = receipt
  }

  private mutating func numbers(_ wish: Wish, _ organisation: Organisation, _ identifiers: inout Identifiers) {
    if chance.happens(wish.isAssociation ? 24 : 66) {
      identifiers.ice = ICE.number(enterprise: 990_000_000 + wish.number, establishment: 0) ?? ""
      if chance.happens(3) { identifiers.ice = OrganisationMaker.mistyped(identifiers.ice) }
    }
    guard wish.form != .association else { return }
    if chance.happens(48) { identifiers.taxIdentifier = "\(99_000_000 + wish.number)" }
    if chance.happens(22) { identifiers.businessTax = "\(60_000_000 + wish.number)" }
    let hasEmployees = (organisation.latestJobs?.employees ?? 0) > 0
    if hasEmployees, chance.happens(64) { identifiers.cnss = "\(9_000_000 + wish.number)" }
  }

  /// The number with its last figure changed, as happens in typing.
  static func mistyped(_ ice: String) -> String {
    guard let last = ice.last else { return ice }
    return ice.dropLast() + (last == "7" ? "1" : "7")
  }
}
