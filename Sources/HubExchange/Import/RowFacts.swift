import ESSDomain

/// The dated facts that one row tells: members, jobs and turnover, each of a day or a year.
struct RowFacts {
  /// By the year that the header gives; nil for those of the row's own day.
  var members: [Int?: MembersFact] = [:]
  var jobs: [Int?: JobsFact] = [:]
  var turnover: [Int?: Money] = [:]
  var membersDay: Day?
  var jobsDay: Day?
  var factsDay: Day?
  var turnoverYear: Int?

  mutating func set(_ part: ColumnMeaning.CountPart, _ value: Int, year: Int?) {
    var fact = members[year] ?? MembersFact()
    switch part {
    case .total: fact.counts.total = value
    case .women: fact.counts.women = value
    case .men: fact.counts.men = value
    case .under18: fact.counts.under18 = value
    case .youth: fact.counts.from18To34 = value
    case .adults: fact.counts.from35To59 = value
    case .seniors: fact.counts.from60 = value
    case .disability: fact.counts.disability = value
    case .legalPersons: fact.legalPersons = value
    }
    members[year] = fact
  }

  mutating func set(_ part: ColumnMeaning.JobPart, _ value: Int, year: Int?) {
    var fact = jobs[year] ?? JobsFact()
    switch part {
    case .total: fact.counts.total = value
    case .women: fact.counts.women = value
    case .men: fact.counts.men = value
    case .permanent: fact.permanent = value
    case .seasonal: fact.seasonal = value
    case .employees: fact.employees = value
    }
    jobs[year] = fact
  }

  /// Adds the facts to an organisation; what it knows already is not said twice.
  func add(to organisation: inout Organisation, source: String, today: Day) {
    for (year, fact) in members.sorted(by: { ($0.key ?? .max) < ($1.key ?? .max) }) {
      let day = RowFacts.day(of: year) ?? membersDay ?? factsDay
      var fact = fact
      fact.on = day ?? today
      fact.source = source
      // Without a day of its own a fact is news only where it differs from the latest one.
      let known =
        day == nil ? organisation.latestMembers.map { [$0] } ?? [] : organisation.members.filter { $0.on == day }
      if let last = known.last, RowFacts.adds(nothing: fact.counts, to: last.counts),
        fact.legalPersons == nil || fact.legalPersons == last.legalPersons
      {
        continue
      }
      organisation.members.append(fact)
    }
    for (year, fact) in jobs.sorted(by: { ($0.key ?? .max) < ($1.key ?? .max) }) {
      let day = RowFacts.day(of: year) ?? jobsDay ?? factsDay
      var fact = fact
      fact.on = day ?? today
      fact.source = source
      let known = day == nil ? organisation.latestJobs.map { [$0] } ?? [] : organisation.jobs.filter { $0.on == day }
      if let last = known.last, RowFacts.adds(nothing: fact.counts, to: last.counts),
        fact.permanent == nil || fact.permanent == last.permanent,
        fact.seasonal == nil || fact.seasonal == last.seasonal,
        fact.employees == nil || fact.employees == last.employees
      {
        continue
      }
      organisation.jobs.append(fact)
    }
    for (year, amount) in turnover.sorted(by: { ($0.key ?? .max) < ($1.key ?? .max) }) {
      let known = year ?? turnoverYear ?? factsDay?.year
      if known == nil, organisation.latestTurnover?.amount == amount { continue }
      let year = known ?? today.year
      if organisation.turnover.last(where: { $0.year == year })?.amount == amount { continue }
      organisation.turnover.append(TurnoverFact(year: year, amount, source: source))
    }
  }

  private static func day(of year: Int?) -> Day? { year.flatMap { Day(year: $0, month: 12, day: 31) } }

  /// Whether all that the new counts say stands in the old ones.
  private static func adds(nothing new: Counts, to old: Counts) -> Bool {
    let pairs: [(Int?, Int?)] = [
      (new.total, old.all), (new.women, old.women), (new.men, old.men), (new.under18, old.under18),
      (new.from18To34, old.from18To34), (new.from35To59, old.from35To59), (new.from60, old.from60),
      (new.disability, old.disability),
    ]
    return pairs.allSatisfy { $0.0 == nil || $0.0 == $0.1 }
  }
}
