/// What is worked out from an organisation's record; absent wherever what it takes is unknown.
extension Organisation {
  /// The latest fact on members; of two on one day the later in the list, and one without a day before all others.
  public var latestMembers: MembersFact? { Organisation.latest(members, \.on) }
  public var latestJobs: JobsFact? { Organisation.latest(jobs, \.on) }

  /// The turnover of the latest year that has an amount.
  public var latestTurnover: TurnoverFact? {
    var found: TurnoverFact?
    for fact in turnover where fact.amount != nil && (fact.year ?? 0) >= (found?.year ?? 0) { found = fact }
    return found
  }

  /// Members in all; of unions and groups, the organisations that are their members.
  public var membersTotal: Int? {
    guard let fact = latestMembers else { return nil }
    if legalForm?.hasLegalPersonsAsMembers == true, let legalPersons = fact.legalPersons { return legalPersons }
    return fact.total
  }

  /// Cooperatives of a union, legal persons of a group.
  public var legalPersonMembers: Int? { latestMembers?.legalPersons }
  public var womenCount: Int? { latestMembers?.counts.women }
  public var womenShare: Ratio? { latestMembers?.counts.womenShare }
  public var youthCount: Int? { latestMembers?.counts.from18To34 }

  public var youthShare: Ratio? {
    guard let counts = latestMembers?.counts, let youth = counts.from18To34, let all = counts.all, all > 0 else {
      return nil
    }
    return Ratio(Double(youth), over: Double(all))
  }

  /// Whether all members are women, as the statistics mean "coopérative féminine".
  public var isWomenOnly: Bool? {
    guard let counts = latestMembers?.counts, let women = counts.women, let all = counts.all, all > 0 else {
      return nil
    }
    return women == all
  }

  public var jobsTotal: Int? { latestJobs?.total }

  /// Women on the board or in the executive committee, over its members.
  public var womenInBoards: Ratio? {
    guard let organ = currentOrgans.first(where: { $0.kind == .board || $0.kind == .executiveCommittee }),
      let women = organ.women, let size = organ.size, size > 0
    else { return nil }
    return Ratio(Double(women), over: Double(size))
  }

  /// Of each kind of organ the last one elected, in the order of the record.
  public var currentOrgans: [Organ] {
    var current: [Organ] = []
    for organ in organs {
      guard let place = current.firstIndex(where: { $0.kind == organ.kind }) else {
        current.append(organ)
        continue
      }
      if (organ.electedOn ?? organ.expiresOn) ?? .first >= (current[place].electedOn ?? current[place].expiresOn)
        ?? .first
      {
        current[place] = organ
      }
    }
    return current
  }

  /// The first day on which a mandate of the organs now in office ends, or ended; terms that are not given are not assumed.
  public var mandateExpiry: Day? { currentOrgans.compactMap { $0.expiry() }.min() }

  public var province: TerritoryCode? { commune?.province.flatMap { TerritoryCode($0) } }
  public var region: TerritoryCode? { commune.flatMap { TerritoryCode($0.region) } }
  public var milieu: Milieu? { commune.flatMap { Territory.morocco.milieu(of: $0) } }

  /// Whole years since its creation.
  public func age(on day: Day) -> Int? {
    guard let createdOn, createdOn <= day else { return nil }
    let (born, now) = (createdOn.parts, day.parts)
    return now.year - born.year - ((now.month, now.day) < (born.month, born.day) ? 1 : 0)
  }

  /// Whether the register that its form belongs to knows it, and the hub knows what, where and of what form it is.
  ///
  /// Cooperatives and unions: the local register; associations: a receipt; groups and social enterprises: the commercial
  /// register; for others an ICE or a receipt will do.
  public var isIdentified: Bool {
    guard let legalForm, commune != nil, !(name.french.isEmpty && name.arabic.isEmpty) else { return false }
    switch legalForm {
    case .cooperative, .union, .federation: return !identifiers.localRegisterNumber.isEmpty
    case .association, .publicUtilityAssociation: return identifiers.hasReceipt
    case .economicInterestGroup, .socialEnterprise: return !identifiers.commercialRegister.isEmpty
    case .mutual, .foundation, .waterUsersAssociation, .professionalOrganisation:
      return identifiers.hasReceipt || !identifiers.ice.isEmpty || !identifiers.localRegisterNumber.isEmpty
    case .informalGroup, .prospect: return false
    }
  }

  private static func latest<Fact>(_ facts: [Fact], _ day: KeyPath<Fact, Day?>) -> Fact? {
    guard facts.count > 1 else { return facts.first }
    var found: Fact?
    for fact in facts {
      if let best = found, (fact[keyPath: day] ?? .first) < (best[keyPath: day] ?? .first) { continue }
      found = fact
    }
    return found
  }
}

extension Identifiers {
  /// Whether the authority gave a receipt, provisional or definitive.
  public var hasReceipt: Bool { receipt.type == .provisional || receipt.type == .definitive }
}

extension Day {
  /// A day before all others.
  static let first = Day(number: .min)
}
