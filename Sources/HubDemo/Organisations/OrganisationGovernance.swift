import ESSDomain

/// Organs with their mandates, assemblies, declarations.
extension OrganisationMaker {
  mutating func governance(_ wish: Wish, _ organisation: inout Organisation) {
    guard wish.form.isLegalPerson, wish.status != .beingCreated else { return }
    if chance.happens(88) { organs(wish, &organisation) }
    let due = OrganisationMaker.lastYearDue(on: wish.today)
    switch chance.below(100) {
    case 0..<70:
      let assembly = Day.december(due).adding(days: chance.within(30...175)).workday
      organisation.governance.lastAssemblyOn = max(assembly, min(wish.createdOn, wish.today.adding(days: -1)))
    case 70..<84:
      let assembly = Day.december(due - 1).adding(days: chance.within(30...175)).workday
      organisation.governance.lastAssemblyOn = max(assembly, wish.createdOn)
    default: break
    }
    if wish.form.isAssociation { declarations(wish, &organisation) }
    if wish.trade.sector == .housing, wish.form == .cooperative { housing(wish, &organisation) }
    organisation.governance.isLedByWoman =
      wish.isOfWomenAlone ? true : chance.happens(70) ? chance.happens(wish.trade.women / 2) : nil
  }

  /// The last year whose assembly should be over by now: it is due within six months.
  static func lastYearDue(on today: Day) -> Int { today.month > 6 ? today.year - 1 : today.year - 2 }

  private mutating func organs(_ wish: Wish, _ organisation: inout Organisation) {
    let kind: OrganKind =
      wish.isAssociation || wish.form == .professionalOrganisation
      ? .executiveCommittee : wish.form == .economicInterestGroup ? .administrator : .board
    let term = chance.happens(85) ? chance.pick([3, 3, 3, 4]) : nil
    let elected = electionDay(wish, term: term ?? 3)
    if wish.form == .cooperative, chance.happens(22) {
      organisation.organs = [organ(.manager, nil, elected, term, wish)]
      return
    }
    organisation.organs = [organ(kind, chance.pick([3, 5, 5, 7, 7, 9]), elected, term, wish)]
    if chance.happens(22) { organisation.organs.append(organ(.president, nil, elected, term, wish)) }
    if chance.happens(8) { organisation.organs.append(organ(.treasurer, nil, elected, term, wish)) }
    guard term == 3, chance.happens(8) else { return }
    let before = elected.adding(months: -36)
    if before > wish.createdOn { organisation.organs.insert(organ(kind, 5, before, term, wish), at: 0) }
  }

  /// So that some mandates are over, some end within 90 days, and most have time.
  private mutating func electionDay(_ wish: Wish, term: Int) -> Day {
    let left: Int
    switch chance.below(100) {
    case 0..<12: left = -chance.within(3...500)
    case 12..<17: left = chance.within(2...88)
    default: left = chance.within(95...(term * 365 - 20))
    }
    let elected = wish.today.adding(days: left).adding(months: -12 * term)
    return max(elected, min(wish.createdOn, wish.today.adding(days: -1)))
  }

  private func organ(_ kind: OrganKind, _ size: Int?, _ elected: Day, _ term: Int?, _ wish: Wish) -> Organ {
    let women = size.map { wish.isOfWomenAlone ? $0 : $0 * wish.trade.women * 7 / 1_000 }
    return Organ(kind, size: size, women: women, electedOn: elected, termYears: term)
  }

  private mutating func declarations(_ wish: Wish, _ organisation: inout Organisation) {
    guard chance.happens(62) else { return }
    let changed = max(wish.createdOn, wish.today.adding(days: -chance.within(60...900)))
    organisation.governance.boardChangedOn = changed
    switch chance.below(100) {
    case 0..<78:
      organisation.governance.lastDeclarationOn = min(changed.adding(days: chance.within(3...24)), wish.today)
    case 78..<90: organisation.governance.lastDeclarationOn = changed.adding(days: -chance.within(200...900))
    default: break
    }
  }

  private mutating func housing(_ wish: Wish, _ organisation: inout Organisation) {
    guard chance.happens(60) else { return }
    let withdrawal = max(wish.createdOn, wish.today.adding(days: -chance.within(60...700)))
    organisation.governance.lastWithdrawalOn = withdrawal
    if chance.happens(75) {
      organisation.governance.membersListSentOn = min(withdrawal.adding(days: chance.happens(70) ? 11 : 40), wish.today)
    }
  }
}
