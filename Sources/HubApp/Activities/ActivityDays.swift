import ESSDomain

/// How much there is on each day: activities done and planned, and follow-ups to do.
///
/// Worked out with the figures of the region, apart from the screen.
public struct ActivityDays: Sendable, Hashable {
  public struct Count: Sendable, Hashable {
    public fileprivate(set) var done = 0
    public fileprivate(set) var planned = 0
    /// Follow-ups still open that are due on the day.
    public fileprivate(set) var due = 0

    public init() {}
  }

  private var days: [Day: Count] = [:]

  public init() {}

  public init(hub: Hub) {
    hub.activities.forEach(reading: ["state", "startsOn", "followUps"]) { _, activity in
      if let on = activity.startsOn, activity.state != .cancelled {
        if activity.state == .planned {
          days[on, default: Count()].planned += 1
        } else {
          days[on, default: Count()].done += 1
        }
      }
      for followUp in activity.followUps where followUp.state == nil || followUp.state == .open {
        if let due = followUp.dueOn { days[due, default: Count()].due += 1 }
      }
      return true
    }
  }

  public subscript(day: Day) -> Count { days[day] ?? Count() }

  /// Activities done in each of the last months, the month of `today` last.
  public func doneByMonth(_ months: Int, until today: Day) -> [Int] {
    let count = max(1, months)
    var totals = [Int](repeating: 0, count: count)
    let last = today.year * 12 + today.month
    for (day, figures) in days {
      let place = count - 1 - (last - (day.year * 12 + day.month))
      if totals.indices.contains(place) { totals[place] += figures.done }
    }
    return totals
  }
}
