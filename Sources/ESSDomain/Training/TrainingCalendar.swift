/// The sessions of several programmes side by side: who and what is booked twice.
public struct TrainingCalendar: Sendable {
  /// The sessions that are not cancelled, in order of their first day.
  public let sessions: [TrainingSession]
  private let holidays: Set<Day>
  private let sessionsOfPerson: [Enrolment.Person: [Int]]

  /// Takes the sessions of some programmes, without those cancelled.
  ///
  /// - Parameters:
  ///   - programmes: All programmes whose sessions may clash.
  ///   - holidays: Days off besides those of the solar calendar: the religious feasts, which the moon decides.
  public init(_ programmes: some Sequence<TrainingProgramme>, holidays: some Sequence<Day> = []) {
    let sessions = programmes.flatMap(\.sessions).filter { $0.status != .cancelled }.sorted {
      ($0.startsOn?.number ?? .max, $0.id) < ($1.startsOn?.number ?? .max, $1.id)
    }
    var sessionsOfPerson: [Enrolment.Person: [Int]] = [:]
    for (place, session) in sessions.enumerated() {
      for person in Set(session.seated.compactMap(\.person)) { sessionsOfPerson[person, default: []].append(place) }
    }
    self.sessions = sessions
    self.holidays = Set(holidays)
    self.sessionsOfPerson = sessionsOfPerson
  }

  /// The session in which a trainee sits on a half-day of `session`, as the error that says so.
  func session(of enrolment: Enrolment, overlapping session: TrainingSession) -> EnrolmentError? {
    guard let person = enrolment.person else { return nil }
    let wanted = session.halfDays
    for place in sessionsOfPerson[person] ?? [] where sessions[place].id != session.id {
      if let clash = sessions[place].halfDays.intersection(wanted).min() {
        return .overlaps(session: sessions[place].id, name: sessions[place].name, on: clash)
      }
    }
    return nil
  }

  /// What clashes in the sessions still to be held, in order of time; each pair of sessions once for each cause.
  public func conflicts(on today: Day) -> [TrainingConflict] {
    let coming = sessions.indices.filter { place in
      guard sessions[place].status != .done, let last = sessions[place].endsOn ?? sessions[place].startsOn else {
        return false
      }
      return last >= today
    }
    let halfDays = Dictionary(uniqueKeysWithValues: coming.map { ($0, sessions[$0].halfDays) })
    var found = doubleBookings(coming, halfDays)
    for place in coming {
      let session = sessions[place]
      if let capacity = session.capacity, session.seated.count > capacity {
        found.append(TrainingConflict(.overCapacity, [session], nil))
      }
      if let day = Set((halfDays[place] ?? []).map(\.day)).filter({ isDayOff($0) }).min() {
        found.append(TrainingConflict(.dayOff, [session], day))
      }
      if session.lacksTrainer(on: today) { found.append(TrainingConflict(.noTrainer, [session], session.startsOn)) }
    }
    return found.sorted { ($0.on?.number ?? .max, $0.kind.rawValue) < ($1.on?.number ?? .max, $1.kind.rawValue) }
  }

  /// Whether nobody teaches on a day, Sundays apart.
  public func isDayOff(_ day: Day) -> Bool { holidays.contains(day) || PublicHoliday.name(of: day) != nil }

  /// A person or a room on a half-day.
  private enum Booking: Hashable {
    case trainer(String, HalfDay)
    case room(String, HalfDay)
    case trainee(Enrolment.Person, HalfDay)

    var kind: TrainingConflict.Kind {
      switch self {
      case .trainer: .trainerTwice
      case .room: .roomTwice
      case .trainee: .traineeTwice
      }
    }

    var halfDay: HalfDay {
      switch self {
      case .trainer(_, let halfDay), .room(_, let halfDay), .trainee(_, let halfDay): halfDay
      }
    }
  }

  /// A pair of sessions and what they clash over.
  private struct Clash: Hashable {
    let kind: TrainingConflict.Kind
    let first: Int
    let second: Int
  }

  private func doubleBookings(_ coming: [Int], _ halfDays: [Int: Set<HalfDay>]) -> [TrainingConflict] {
    var bookedBy: [Booking: Int] = [:]
    var clashes: [Clash: Day] = [:]
    for place in coming {
      for booking in bookings(of: sessions[place], halfDays[place] ?? []) {
        guard let other = bookedBy[booking] else {
          bookedBy[booking] = place
          continue
        }
        guard other != place else { continue }
        let clash = Clash(kind: booking.kind, first: other, second: place)
        clashes[clash] = min(clashes[clash] ?? booking.halfDay.day, booking.halfDay.day)
      }
    }
    return clashes.map { TrainingConflict($0.key.kind, [sessions[$0.key.first], sessions[$0.key.second]], $0.value) }
  }

  private func bookings(of session: TrainingSession, _ halfDays: Set<HalfDay>) -> [Booking] {
    let (trainer, room) = (Folding.key(session.trainer), Folding.key(session.place))
    let persons = Set(session.seated.compactMap(\.person))
    return halfDays.flatMap { halfDay -> [Booking] in
      var bookings = persons.map { Booking.trainee($0, halfDay) }
      if !trainer.isEmpty { bookings.append(.trainer(trainer, halfDay)) }
      if !room.isEmpty { bookings.append(.room("\(session.commune?.text ?? "") \(room)", halfDay)) }
      return bookings
    }
  }
}

extension TrainingSession {
  /// Days before the first one from which a session must have its trainer.
  static let trainerDueDays = 7

  /// Whether it starts within a week and nobody teaches it.
  func lacksTrainer(on today: Day) -> Bool {
    guard trainer.isEmpty, status != .done, status != .cancelled, let startsOn else { return false }
    return startsOn >= today && startsOn.days(since: today) <= TrainingSession.trainerDueDays
  }
}
