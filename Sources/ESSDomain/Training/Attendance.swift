/// Whether a trainee was there.
public enum Attendance: Sendable, Hashable { case present, absent }

extension TrainingSession {
  /// Notes that a trainee was there on a half-day, or was not; noting it again changes nothing.
  ///
  /// - Returns: Whether the session has such an enrolment.
  @discardableResult
  public mutating func mark(_ attendance: Attendance, _ enrolment: RecordID, on halfDay: HalfDay) -> Bool {
    guard let place = enrolments.firstIndex(where: { $0.id == enrolment }) else { return false }
    var presences = Set(enrolments[place].presences)
    switch attendance {
    case .present: presences.insert(halfDay)
    case .absent: presences.remove(halfDay)
    }
    enrolments[place].presences = presences.sorted()
    return true
  }

  /// Every half-day on which it is held: its sittings, or all of its days while the sittings are not laid down; of a span of more
  /// than a year the first year.
  public var halfDays: Set<HalfDay> {
    let laidDown = sittings.compactMap(\.halfDay)
    if !laidDown.isEmpty { return Set(laidDown) }
    guard let first = startsOn, let last = endsOn ?? startsOn, first <= last else { return [] }
    let days = (0...min(last.days(since: first), 365)).map { first.adding(days: $0) }
    return Set(days.flatMap { [HalfDay($0, .morning), HalfDay($0, .afternoon)] })
  }
}
