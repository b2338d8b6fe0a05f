import ESSDomain

/// Turnover, capital and public money.
extension OrganisationMaker {
  mutating func money(_ wish: Wish, _ organisation: inout Organisation) {
    turnover(wish, &organisation)
    if wish.isCooperative { capital(wish, &organisation) }
    subsidies(wish, &organisation)
    organisation.production.usesIndustrialEquipment = chance.happens(80) ? chance.happens(32) : nil
    organisation.production.usesMembersMaterialsOnly = chance.happens(72) ? chance.happens(84) : nil
  }

  private mutating func turnover(_ wish: Wish, _ organisation: inout Organisation) {
    guard wish.status != .beingCreated, wish.form != .prospect, chance.happens(wish.isAssociation ? 40 : 74) else {
      return
    }
    let last = wish.updatedOn.year - 1 - (wish.isAtWork ? 0 : 2)
    let first = max(wish.createdOn.year, last - chance.within(0...3))
    guard first <= last else { return }
    let isBeforeTax = chance.happens(82) ? true : nil
    var dirhams = wish.trade.turnover * chance.within(180...2_600)
    for year in first...last {
      organisation.turnover.append(
        TurnoverFact(year: year, Money(dirhams: dirhams / 100 * 100), excludesVAT: isBeforeTax))
      dirhams += dirhams * chance.within(-12...30) / 100
    }
  }

  private mutating func capital(_ wish: Wish, _ organisation: inout Organisation) {
    organisation.durationYears = chance.happens(88) ? chance.pick([99, 99, 99, 50, 30]) : nil
    guard chance.happens(86) else { return }
    let share = chance.pick([100, 100, 200, 500, 1_000])
    let members = max(organisation.members.last?.counts.all ?? 7, 5)
    let shares = max(members * chance.within(1...6), (999 + share) / share)
    let subscribed = share * shares
    organisation.capital.shareValue = Money(dirhams: share)
    organisation.capital.shares = shares
    organisation.capital.subscribed = Money(dirhams: subscribed)
    guard chance.happens(80) else { return }
    organisation.capital.cash = Money(dirhams: subscribed)
    let percent = chance.happens(3) ? chance.within(5...20) : chance.pick([25, 50, 100, 100])
    organisation.capital.paidUp = Money(centimes: Int64(subscribed * percent))
  }

  private mutating func subsidies(_ wish: Wish, _ organisation: inout Organisation) {
    guard wish.isAtWork, chance.happens(wish.isAssociation ? 34 : 16), let funder = chance.any(of: funders) else {
      return
    }
    let year = max(wish.createdOn.year, wish.today.year - chance.within(1...3))
    let papers = chance.below(100)
    organisation.subsidies = [
      Subsidy(
        year: year, funder: funder, amount: Money(dirhams: 1_000 * chance.within(8...180)),
        hasConvention: papers < 78 ? true : papers < 84 ? false : nil,
        hasAccounts: papers < 66 ? true : papers < 78 ? false : nil)
    ]
  }
}
