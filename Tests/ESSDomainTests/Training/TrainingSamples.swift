import ESSDomain

enum TrainingSample {
  static let monday = day("2026-11-23")

  /// A session of four half-days on two days, with as many trainees as asked, seats for three.
  static func session(_ number: UInt64, from first: Day = monday, trainees: Int = 0) -> TrainingSession {
    var session = TrainingSession()
    session.id = id(number)
    session.name = "Session \(number)"
    session.startsOn = first
    session.endsOn = first.adding(days: 1)
    session.trainer = "Formatrice \(number)"
    session.place = "Salle \(number)"
    session.capacity = 3
    session.status = .open
    session.sittings = halfDays(first).map { Sitting($0, hours: 3) }
    session.enrolments = (0..<trainees).map { enrolment(number * 100 + UInt64($0)) }
    return session
  }

  static var certificate: Certificate {
    var certificate = Certificate()
    certificate.number = "2026/001"
    certificate.type = .participation
    return certificate
  }

  static func halfDays(_ first: Day) -> [HalfDay] {
    [
      HalfDay(first, .morning), HalfDay(first, .afternoon), HalfDay(first.adding(days: 1), .morning),
      HalfDay(first.adding(days: 1), .afternoon),
    ]
  }

  /// A trainee followed by an identity of their own.
  static func enrolment(_ number: UInt64) -> Enrolment {
    var enrolment = Enrolment()
    enrolment.id = id(number)
    enrolment.trainee = id(number + 500_000)
    enrolment.organisation = id(1)
    return enrolment
  }

  static func programme(_ sessions: [TrainingSession]) -> TrainingProgramme {
    var programme = TrainingProgramme()
    programme.id = id(77)
    programme.name = BilingualName("Mourafaka", "مرافقة")
    programme.sessions = sessions
    return programme
  }
}
