import ESSDomain

/// A project with its place, its days and how far it has come, before its actions, indicators and money are worked out.
struct ProjectSketch {
  let number: Int
  let template: ProjectTemplate
  let communes: [Commune]
  let dirhams: Int
  let startsOn: Day
  let endsOn: Day
  /// How far it has come, 0 to 1.
  var physical: Double
  /// Whether it is one of those on which the lateness of the plan rests.
  let isLaggard: Bool
  let fate: Fate
  /// The last day on which anything was heard of it.
  let heardOn: Day

  /// What became of it beyond the usual.
  enum Fate { case usual, silent, untold, blocked, suspended, abandoned }

  /// Part of its time that has passed on a day, 0 to 1.
  func time(on day: Day) -> Double {
    let whole = endsOn.days(since: startsOn)
    guard whole > 0 else { return 1 }
    return min(max(Double(day.days(since: startsOn)) / Double(whole), 0), 1)
  }

  /// How far it had come on a day gone by, as if it had gone on evenly.
  func physical(on day: Day) -> Double {
    let now = time(on: heardOn)
    return now > 0 ? physical * min(time(on: day) / now, 1) : 0
  }
}

extension PlanDraft {
  /// The projects of the plan, together as far ahead or behind as it is to be.
  func sketches(on today: Day, _ chance: inout Chance) -> [ProjectSketch] {
    var templates = ProjectTemplate.all
    chance.shuffle(&templates)
    var places = communes
    chance.shuffle(&places)
    guard !places.isEmpty else { return [] }
    var sketches = (0..<projects).map { number in
      let (pass, first) = number.quotientAndRemainder(dividingBy: places.count)
      let template = templates[(first + pass) % templates.count]
      let extra = places.count > 3 && chance.happens(18) ? chance.within(1...2) : 0
      let communes = (0...extra).map { places[(first + $0) % places.count] }
      return sketch(number, template, communes, on: today, &chance)
    }
    settle(&sketches, on: today)
    return sketches
  }

  private func sketch(
    _ number: Int, _ template: ProjectTemplate, _ communes: [Commune], on today: Day, _ chance: inout Chance
  ) -> ProjectSketch {
    let days = endsOn.days(since: startsOn)
    let begins = startsOn.adding(days: days * chance.within(0...42) / 100)
    let ends = begins.adding(days: max(240, (endsOn.days(since: begins)) * chance.within(62...100) / 100))
    let dirhams = template.thousands * chance.within(45...190) / 100 * 1_000 * communes.count
    let fate = fate(&chance)
    let silence =
      silentDays > 0
      ? silentDays + chance.below(160) : fate == .silent ? chance.within(200...420) : chance.within(4...150)
    let heard = max(today.adding(days: -silence), min(begins, today.adding(days: -1)))
    let lag = chance.below(100)
    let points = lag < 28 ? chance.within(-5...9) : lag < 50 ? chance.within(-22...(-12)) : chance.within(-62...(-28))
    var sketch = ProjectSketch(
      number: number, template: template, communes: communes, dirhams: dirhams, startsOn: begins,
      endsOn: min(ends, endsOn), physical: 0, isLaggard: lag >= 50, fate: fate, heardOn: heard)
    sketch.physical = sketch.time(on: today) + Double(points) / 100
    return sketch
  }

  private func fate(_ chance: inout Chance) -> ProjectSketch.Fate {
    switch chance.below(100) {
    case 0..<8: .silent
    case 8..<11: .untold
    case 11..<13: .blocked
    case 13..<15: .suspended
    case 15..<17: .abandoned
    default: .usual
    }
  }

  /// Moves the laggards by the same points until the plan, weighted by cost, is where it should be.
  private func settle(_ sketches: inout [ProjectSketch], on today: Day) {
    let time = min(max(Double(today.days(since: startsOn)) / Double(max(1, endsOn.days(since: startsOn))), 0), 1)
    let wanted = max(time + gap / 100, 0.05)
    let wishes = sketches.map(\.physical)
    var shift = 0.0
    for _ in 0..<12 {
      var (sum, weights) = (0.0, 0.0)
      for place in sketches.indices {
        let isBegun = sketches[place].startsOn < today
        let wish = wishes[place] + (sketches[place].isLaggard ? shift : 0)
        let physical = isBegun ? min(max(wish, 0), 1) : 0
        sketches[place].physical = (physical * 100).rounded() / 100
        guard sketches[place].fate != .abandoned, sketches[place].fate != .untold else { continue }
        sum += sketches[place].physical * Double(sketches[place].dirhams)
        weights += Double(sketches[place].dirhams)
      }
      guard weights > 0 else { return }
      shift += 1.6 * (wanted - sum / weights)
    }
  }
}
