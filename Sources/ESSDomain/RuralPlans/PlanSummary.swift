/// A plan or an axis at a glance: progress both weighted and plain, colours counted, what is late.
public struct PlanSummary: Sendable, Hashable {
  public let projects: Int
  public let physical: Means
  /// Weighted: all the money at the stage over all the money planned.
  public let financial: Means
  public let numerator: BudgetStage
  /// Of the plan, not of its projects.
  public let time: Ratio?
  public let assessment: Assessment
  public let counts: [TrafficLight: Int]
  /// The costs known, together; absent where none is.
  public let cost: Money?
  /// Cost of the projects that serve the SSE over all costs (I41); absent while no project says whether it does.
  public let sseShare: Ratio?
  public let milestones: Int
  public let lateMilestones: Int
  public let lastReportedOn: Day?

  /// Physical progress (weighted by cost, or plain where no cost is known) less time elapsed, in points.
  public var gapPoints: Double? { Progress.points(physical.weighted ?? physical.simple, less: time) }
}

/// A mean over projects in two ways, with how many of them it rests on.
public struct Means: Sendable, Hashable {
  /// Weighted by cost; absent where nothing with a cost is known.
  public let weighted: Ratio?
  /// Every project alike.
  public let simple: Ratio?
  /// Projects of which the figure is known.
  public let known: Int
}

extension RuralPlan {
  /// The whole plan on a day; abandoned projects are counted but take no part in progress.
  public func summary(on today: Day, _ parameters: Parameters, numerator: BudgetStage = .paid) -> PlanSummary {
    summary(of: projects, on: today, parameters, numerator)
  }

  /// One axis of the plan on a day, against the time of the plan.
  public func summary(
    of axis: PlanAxis, on today: Day, _ parameters: Parameters, numerator: BudgetStage = .paid
  ) -> PlanSummary {
    summary(of: axis.projects, on: today, parameters, numerator)
  }

  private func summary(
    of projects: some Sequence<PlanProject>, on today: Day, _ parameters: Parameters, _ numerator: BudgetStage
  ) -> PlanSummary {
    let thresholds = PlanThresholds(parameters, on: today)
    var sum = SummaryInMaking()
    for project in projects { sum.add(project, on: today, thresholds, numerator) }
    return sum.summary(time: timeElapsed(on: today), on: today, thresholds, numerator)
  }
}

/// Sums gathered while going through the projects once.
private struct SummaryInMaking {
  var projects = 0
  var counts: [TrafficLight: Int] = [:]
  var physical = MeanInMaking()
  var financial = MeanInMaking()
  var costs: [Money] = []
  var (sseCost, taggedCost) = (Money.zero, Money.zero)
  var isTagged = false
  var milestones = 0
  var late = 0
  var lastReport: Day?

  mutating func add(_ project: PlanProject, on today: Day, _ thresholds: PlanThresholds, _ numerator: BudgetStage) {
    projects += 1
    counts[project.assessment(on: today, thresholds).light, default: 0] += 1
    if let cost = project.cost {
      costs.append(cost)
      taggedCost += cost
      if project.sseRelevant == true { sseCost += cost }
    }
    isTagged = isTagged || project.sseRelevant != nil
    guard project.status != .abandoned else { return }
    physical.add(project.physicalProgress, weight: project.cost?.dirhams)
    if let planned = project.plannedMoney, planned > .zero {
      financial.add(project.financialProgress(numerator), weight: planned.dirhams)
    }
    milestones += project.milestones.count
    late += project.milestones.count { $0.daysLate(on: today) != nil }
    lastReport = [lastReport, project.lastReportedOn(by: today)].compactMap { $0 }.max()
  }

  func summary(time: Ratio?, on today: Day, _ thresholds: PlanThresholds, _ numerator: BudgetStage) -> PlanSummary {
    let works = physical.means
    let mean = works.weighted ?? works.simple
    let assessment =
      Silence.since(lastReport, on: today, thresholds).map { Assessment(.grey, $0) }
      ?? Assessment.ofGap(Progress.points(mean, less: time), physical: mean, thresholds)
    return PlanSummary(
      projects: projects, physical: works, financial: financial.means, numerator: numerator, time: time,
      assessment: assessment, counts: counts, cost: Money.sum(costs),
      sseShare: isTagged ? sseCost.share(of: taggedCost) : nil, milestones: milestones, lateMilestones: late,
      lastReportedOn: lastReport)
  }
}

/// A weighted and a plain mean in the making.
private struct MeanInMaking {
  var (weightedSum, weights, plainSum) = (0.0, 0.0, 0.0)
  var known = 0

  mutating func add(_ ratio: Ratio?, weight: Double?) {
    guard let ratio else { return }
    known += 1
    plainSum += ratio.value
    if let weight, weight > 0 {
      weightedSum += ratio.value * weight
      weights += weight
    }
  }

  var means: Means {
    Means(weighted: Ratio(weightedSum, over: weights), simple: Ratio(plainSum, over: Double(known)), known: known)
  }
}
