/// The figures of one session or of many, from which the rates I24 to I28 are worked out; tallies add up.
///
/// Only trainees with a seat count. Attendance counts in sessions where somebody was marked present; in the others it has not
/// been taken yet, which is not the same as nobody having come.
public struct TrainingTally: Sendable, Hashable {
  public private(set) var sessions = 0
  public private(set) var enrolled = 0
  public private(set) var waiting = 0
  public private(set) var women = 0
  /// Seats of the sessions whose capacity is known, and the trainees who have one of them.
  public private(set) var capacity = 0
  public private(set) var enrolledOfCapacity = 0
  /// Half-days attended, and half-days that would have been with everybody there.
  public private(set) var presences = 0
  public private(set) var expectedPresences = 0
  /// Trainees who attended enough to complete a session, and those of them who hold a certificate.
  public private(set) var completed = 0
  public private(set) var completedWithCertificate = 0
  /// Certificates in all.
  public private(set) var certificates = 0

  private var hours = 0.0
  private var lacksHours = false
  private var satisfactionSum = 0
  private var satisfactionCount = 0
  private var gainSum = 0.0
  private var gainCount = 0

  public init() {}

  /// Counts a session; of its sittings those up to `day`, or all where none is given.
  ///
  /// - Parameters:
  ///   - session: The session to count, whatever its status.
  ///   - day: The last day counted.
  ///   - threshold: The attendance that completes a session, 0.8 by default.
  public init(_ session: TrainingSession, asOf day: Day? = nil, completedFrom threshold: Ratio = Ratio(percent: 80)) {
    sessions = 1
    let seated = session.seated
    enrolled = seated.count
    waiting = session.enrolments.count - seated.count
    women = seated.count { $0.sex == .female }
    if let seats = session.capacity, seats > 0 {
      capacity = seats
      enrolledOfCapacity = enrolled
    }
    certificates = seated.count(where: \.isCertified)
    for enrolment in seated {
      if let mark = enrolment.satisfaction, (1...5).contains(mark) {
        satisfactionSum += mark
        satisfactionCount += 1
      }
      if let before = enrolment.preScore, let after = enrolment.postScore {
        gainSum += after - before
        gainCount += 1
      }
    }
    countAttendance(of: seated, in: session, asOf: day, threshold)
  }

  private mutating func countAttendance(
    of seated: [Enrolment], in session: TrainingSession, asOf day: Day?, _ threshold: Ratio
  ) {
    let held = session.sittings.filter { sitting in
      guard let on = sitting.day else { return false }
      return day.map { on <= $0 } ?? true
    }
    let hoursOf = Dictionary(held.compactMap { sitting in sitting.halfDay.map { ($0, sitting.hours) } }) { first, _ in
      first
    }
    let attended = seated.map { Set($0.presences).intersection(hoursOf.keys) }
    guard attended.contains(where: { !$0.isEmpty }) else { return }
    expectedPresences = seated.count * hoursOf.count
    for (enrolment, halfDays) in zip(seated, attended) {
      presences += halfDays.count
      for halfDay in halfDays {
        if let length = hoursOf[halfDay] ?? nil { hours += length } else { lacksHours = true }
      }
      guard Double(halfDays.count) + 1e-9 >= threshold.value * Double(hoursOf.count) else { continue }
      completed += 1
      if enrolment.isCertified { completedWithCertificate += 1 }
    }
  }

  public static func + (left: TrainingTally, right: TrainingTally) -> TrainingTally {
    var sum = left
    sum.sessions += right.sessions
    sum.enrolled += right.enrolled
    sum.waiting += right.waiting
    sum.women += right.women
    sum.capacity &+= right.capacity
    sum.enrolledOfCapacity += right.enrolledOfCapacity
    sum.presences += right.presences
    sum.expectedPresences += right.expectedPresences
    sum.completed += right.completed
    sum.completedWithCertificate += right.completedWithCertificate
    sum.certificates += right.certificates
    sum.hours += right.hours
    sum.lacksHours = left.lacksHours || right.lacksHours
    sum.satisfactionSum += right.satisfactionSum
    sum.satisfactionCount += right.satisfactionCount
    sum.gainSum += right.gainSum
    sum.gainCount += right.gainCount
    return sum
  }

  /// I24: hours attended by all trainees together; absent where no attendance was taken, or an attended sitting has no length.
  public var traineeHours: Double? { presences > 0 && !lacksHours ? hours : nil }

  /// I25: enrolled over capacity; absent where no capacity is known.
  public var fillRate: Ratio? { Ratio(Double(enrolledOfCapacity), over: Double(capacity)) }

  /// I26: presences over those expected; absent where no attendance was taken.
  public var attendanceRate: Ratio? { Ratio(Double(presences), over: Double(expectedPresences)) }

  /// I27: certificates over trainees who completed; absent where nobody did, or no attendance was taken.
  public var certificationRate: Ratio? { Ratio(Double(completedWithCertificate), over: Double(completed)) }

  /// I28: mean satisfaction, 1 to 5; absent where nobody was asked.
  public var satisfaction: Double? {
    satisfactionCount > 0 ? Double(satisfactionSum) / Double(satisfactionCount) : nil
  }

  /// I28: mean of the score after less the score before, over those who took both tests; absent where nobody did.
  public var learningGain: Double? { gainCount > 0 ? gainSum / Double(gainCount) : nil }
}

extension TrainingSession {
  /// The trainees with a seat, in order of enrolment.
  public var seated: [Enrolment] { enrolments.filter { !$0.isWaiting } }

  /// Those who wait for one, the first to be served first.
  public var waitingList: [Enrolment] { enrolments.filter(\.isWaiting) }

  public var tally: TrainingTally { TrainingTally(self) }
}

extension TrainingProgramme {
  /// The sessions together, without those cancelled.
  public func tally(asOf day: Day? = nil) -> TrainingTally {
    sessions.lazy.filter { $0.status != .cancelled }.map { TrainingTally($0, asOf: day) }.reduce(TrainingTally(), +)
  }
}
