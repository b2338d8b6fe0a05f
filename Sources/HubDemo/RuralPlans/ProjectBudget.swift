import ESSDomain

/// The budget of a project: a line for each partner and year.
extension ProjectMaker {
  func budget(_ sketch: ProjectSketch, _ chance: inout Chance) -> [BudgetLine] {
    let partners = ([sketch.template.authority] + sketch.template.partners).prefix(chance.happens(70) ? 2 : 3)
    let first = sketch.startsOn.year
    let years = Array(first...max(first, min(sketch.endsOn.year, first + 2)))
    let shares = partners.count == 2 ? [60, 40] : partners.count == 3 ? [50, 30, 20] : [100]
    var lines: [BudgetLine] = []
    for year in years {
      for (partner, share) in zip(partners, shares) {
        var line = BudgetLine()
        line.partner = partner
        line.year = year
        line.planned = Money(dirhams: sketch.dirhams * share / 100 / years.count)
        lines.append(line)
      }
    }
    spend(&lines, sketch, &chance)
    return lines
  }

  /// Money follows the works, a little behind as a rule, now and then far ahead; the earliest lines are used up first.
  private func spend(_ lines: inout [BudgetLine], _ sketch: ProjectSketch, _ chance: inout Chance) {
    guard sketch.fate != .untold else { return }
    let isAhead = chance.happens(5)
    let paid = min(1, sketch.physical * Double(chance.within(72...102)) / 100 + (isAhead ? 0.3 : 0))
    var left = (
      committed: Double(sketch.dirhams) * min(1, paid + 0.25), issued: Double(sketch.dirhams) * min(1, paid + 0.08),
      paid: Double(sketch.dirhams) * paid
    )
    for place in lines.indices {
      guard let planned = lines[place].planned, (lines[place].year ?? 0) <= scene.year else { continue }
      lines[place].committed = take(planned, from: &left.committed)
      lines[place].issued = take(planned, from: &left.issued)
      lines[place].paid = take(planned, from: &left.paid)
    }
  }

  private func take(_ planned: Money, from left: inout Double) -> Money {
    let part = min(planned.dirhams, max(left, 0)).rounded(.down)
    left -= part
    return Money(dirhams: Int(part))
  }
}
