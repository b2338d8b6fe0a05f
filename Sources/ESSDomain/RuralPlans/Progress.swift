/// How far something has come: works, money and time, each absent while unknown (DOMAIN 8.3).
public struct Progress: Sendable, Hashable {
  /// Σ(weight × done) / Σ weights of the actions.
  public let physical: Ratio?
  /// Money at the stage of `numerator` over money planned.
  public let financial: Ratio?
  public let numerator: BudgetStage
  /// Part of the time that has passed, 0 to 1.
  public let time: Ratio?

  public init(physical: Ratio?, financial: Ratio?, numerator: BudgetStage = .paid, time: Ratio?) {
    self.physical = physical
    self.financial = financial
    self.numerator = numerator
    self.time = time
  }

  /// Physical progress less time elapsed, in points of per cent: negative when late; absent where either is unknown.
  public var gapPoints: Double? { Progress.points(physical, less: time) }

  /// Financial progress less physical progress, in points.
  public var spendingPoints: Double? { Progress.points(financial, less: physical) }

  /// Whether money is ahead of works by more than the threshold; absent where either is unknown.
  public func isSpendingAhead(_ thresholds: PlanThresholds) -> Bool? {
    spendingPoints.map { $0 > thresholds.spendingAhead }
  }

  /// A difference in points, rounded to a millionth so that 55 % − 65 % is −10 and not a hair more.
  static func points(_ left: Ratio?, less right: Ratio?) -> Double? {
    guard let left, let right else { return nil }
    return ((left.value - right.value) * 100 * 1e6).rounded() / 1e6
  }

  /// The part of a period that has passed on a day, held within 0 and 1; absent where a bound is unknown or they are crossed.
  static func timeElapsed(from start: Day?, to end: Day?, on today: Day) -> Ratio? {
    guard let start, let end, start <= end else { return nil }
    if today >= end { return Ratio(percent: 100) }
    if today <= start { return Ratio(percent: 0) }
    return Ratio(Double(today.days(since: start)), over: Double(end.days(since: start)))
  }
}

extension PlanAction {
  /// How much is done as far as anybody has said: the share given, else what the state alone tells; absent where neither does.
  public var knownDone: Ratio? {
    if let done { return Ratio(min(max(done.value, 0), 1)) }
    switch status {
    case .done: return Ratio(percent: 100)
    case .notStarted: return Ratio(percent: 0)
    case .running, .suspended, .dropped, nil: return nil
    }
  }
}

extension PlanProject {
  /// Σ(weight × done) / Σ weights of the actions that were not dropped.
  ///
  /// An action without a weight weighs 1; one of which nothing is known counts as not done, so that silence never looks
  /// like progress. Absent where there are no actions, where nothing is known of any, or where all weights are zero.
  public var physicalProgress: Ratio? {
    var (sum, weights) = (0.0, 0.0)
    var isKnown = false
    for action in actions where action.status != .dropped {
      let weight = max(action.weight ?? 1, 0)
      let done = action.knownDone
      isKnown = isKnown || done != nil
      sum += weight * (done?.value ?? 0)
      weights += weight
    }
    return isKnown ? Ratio(sum, over: weights) : nil
  }

  /// What the budget lines plan together, else the cost of the project; absent where neither is known.
  public var plannedMoney: Money? { Money.sum(budget.map(\.planned)) ?? cost }

  /// What the budget lines have at a stage together; absent where no line says.
  public func money(_ stage: BudgetStage) -> Money? { Money.sum(budget.map { $0[stage] }) }

  /// Money at a stage over money planned; absent where either is unknown or nothing is planned.
  public func financialProgress(_ numerator: BudgetStage = .paid) -> Ratio? {
    guard let planned = plannedMoney, planned > .zero else { return nil }
    return money(numerator)?.share(of: planned)
  }

  /// The part of the project's time that has passed, 0 to 1; absent where its dates are unknown or crossed.
  public func timeElapsed(on today: Day) -> Ratio? { Progress.timeElapsed(from: startsOn, to: endsOn, on: today) }

  public func progress(on today: Day, numerator: BudgetStage = .paid) -> Progress {
    Progress(
      physical: physicalProgress, financial: financialProgress(numerator), numerator: numerator,
      time: timeElapsed(on: today))
  }

  /// The last day up to `today` on which something was reported of the project: a value, a milestone, a review.
  public func lastReportedOn(by today: Day) -> Day? {
    let days = [reportedOn] + indicators.flatMap { $0.actuals.map(\.on) } + milestones.map(\.doneOn)
    return days.compactMap { $0 }.filter { $0 <= today }.max()
  }
}

extension RuralPlan {
  /// The part of the plan's time that has passed, 0 to 1.
  public func timeElapsed(on today: Day) -> Ratio? { Progress.timeElapsed(from: startsOn, to: endsOn, on: today) }
}

extension Money {
  /// The sum of what is known; absent where nothing is.
  static func sum(_ amounts: [Money?]) -> Money? {
    let known = amounts.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(.zero, +)
  }
}
