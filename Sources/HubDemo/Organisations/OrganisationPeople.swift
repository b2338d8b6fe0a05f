import ESSDomain

/// Members and jobs, by date.
extension OrganisationMaker {
  mutating func people(_ wish: Wish, _ organisation: inout Organisation) {
    guard !chance.happens(4) else { return }
    let days = daysOfFacts(wish)
    var persons = persons(wish)
    let share = womenShare(wish)
    for (place, day) in days.enumerated() {
      let legalPersons = wish.form.hasLegalPersonsAsMembers ? 3 + (wish.number + place) % 9 : nil
      let counts =
        wish.form == .economicInterestGroup ? Counts() : counts(persons, share, isLast: place == days.count - 1)
      organisation.members.append(MembersFact(on: day, counts, legalPersons: legalPersons))
      persons += chance.within(-1...(2 + persons / 8))
    }
    if let last = days.last { jobs(wish, persons: persons, on: last, &organisation) }
  }

  /// The ends of the years since its creation, the last ones only, or the day of its creation.
  private mutating func daysOfFacts(_ wish: Wish) -> [Day] {
    let first = wish.createdOn.year
    let last = wish.updatedOn.year - 1
    let wanted = OrganisationMaker.yearsOnRecord.pick(&chance)
    guard last >= first, wish.status != .beingCreated else { return [wish.createdOn] }
    return (max(first, last - wanted + 1)...last).map { Day.december($0) }
  }

  private static let yearsOnRecord = Weighted<Int>([(1, 32), (2, 34), (3, 18), (4, 10), (5, 6)])

  private mutating func persons(_ wish: Wish) -> Int {
    switch wish.form {
    case .cooperative:
      switch wish.trade.sector {
      case .housing: return chance.within(24...260)
      case .argan: return chance.within(9...85)
      default:
        if wish.trade.branch == "lait" { return chance.within(20...240) }
        return chance.happens(70) ? chance.within(5...18) : chance.within(15...70)
      }
    case .mutual: return chance.within(180...2_400)
    case .union: return chance.within(60...600)
    case .informalGroup: return chance.within(4...20)
    case .prospect: return chance.within(1...4)
    default: return chance.within(7...80)
    }
  }

  /// Of a thousand members, how many are women.
  private mutating func womenShare(_ wish: Wish) -> Int {
    if wish.isOfWomenAlone { return 1_000 }
    let usual = wish.trade.women * 10
    return min(max(usual * 8 / 10 + chance.within(-120...120), 0), 960)
  }

  private mutating func counts(_ persons: Int, _ share: Int, isLast: Bool) -> Counts {
    let persons = max(persons, 1)
    let women = (persons * share + 500) / 1_000
    guard isLast, chance.happens(80) else { return Counts(women: women, men: persons - women) }
    var counts = Counts(women: women, men: persons - women, youth: persons * chance.within(4...38) / 100)
    if chance.happens(35) {
      counts.from60 = persons * chance.within(2...20) / 100
      counts.from35To59 = persons - (counts.from18To34 ?? 0) - (counts.from60 ?? 0)
    }
    if chance.happens(6) { counts.disability = persons >= 8 ? chance.within(1...2) : 1 }
    return counts
  }

  private mutating func jobs(_ wish: Wish, persons: Int, on day: Day, _ organisation: inout Organisation) {
    guard wish.isAtWork, chance.happens(70) else { return }
    let jobs = max(1, persons * chance.within(8...45) / 100)
    let women = wish.isOfWomenAlone ? jobs : jobs * min(wish.trade.women + 5, 95) / 100
    let employees = chance.happens(55) ? chance.within(1...max(1, jobs / 2)) : 0
    organisation.jobs = [
      JobsFact(
        on: day, Counts(women: women, men: jobs - women), permanent: jobs - jobs / 3, seasonal: jobs / 3,
        employees: employees)
    ]
    guard organisation.members.count > 2, let before = organisation.members[organisation.members.count - 2].on else {
      return
    }
    let fewer = max(1, jobs - chance.below(4))
    let womenBefore = min(women, fewer)
    organisation.jobs.insert(JobsFact(on: before, Counts(women: womenBefore, men: fewer - womenBefore)), at: 0)
  }
}
