import ESSDomain
import Testing

@Suite struct `Enrolling` {
  private let empty = TrainingCalendar([TrainingProgramme]())

  @Test func `gives seats, then places on the waiting list`() throws {
    var session = TrainingSample.session(1, trainees: 2)
    let third = try session.enrol(TrainingSample.enrolment(900), in: empty)
    let fourth = try session.enrol(TrainingSample.enrolment(901), in: empty)
    let fifth = try session.enrol(TrainingSample.enrolment(902), in: empty)
    #expect(third == .seat && fourth == .waiting(1) && fifth == .waiting(2))
    #expect(session.seated.count == 3 && session.waitingList.map(\.id) == [id(901), id(902)])
  }

  @Test func `has no limit while the capacity is unknown`() throws {
    var session = TrainingSample.session(1, trainees: 50)
    session.capacity = nil
    #expect(try session.enrol(TrainingSample.enrolment(900), in: empty) == .seat)
  }

  @Test func `refuses who is in already`() throws {
    var session = TrainingSample.session(1, trainees: 1)
    var again = TrainingSample.enrolment(900)
    again.trainee = session.enrolments[0].trainee
    #expect(throws: EnrolmentError.alreadyEnrolled) { try session.enrol(again, in: empty) }
  }

  @Test func `knows a named trainee of one organisation by the folded name`() throws {
    var session = TrainingSample.session(1)
    var first = TrainingSample.enrolment(900)
    first.trainee = nil
    first.name = "Zahra Aït Baha"
    try session.enrol(first, in: empty)
    var again = first
    again.id = id(901)
    again.name = "ZAHRA AIT-BAHA"
    #expect(throws: EnrolmentError.alreadyEnrolled) { try session.enrol(again, in: empty) }
    again.organisation = id(2)
    #expect(try session.enrol(again, in: empty) == .seat)
  }

  @Test func `refuses a trainee who sits elsewhere on the same half-day`() throws {
    let other = TrainingSample.session(2, from: TrainingSample.monday.adding(days: 1), trainees: 1)
    let calendar = TrainingCalendar([TrainingSample.programme([other])])
    var session = TrainingSample.session(1)
    var trainee = TrainingSample.enrolment(900)
    trainee.trainee = other.enrolments[0].trainee
    let error = #expect(throws: EnrolmentError.self) { try session.enrol(trainee, in: calendar) }
    #expect(
      error
        == .overlaps(session: id(2), name: "Session 2", on: HalfDay(TrainingSample.monday.adding(days: 1), .morning)))
    #expect(error.map { $0.phrase.fr.contains("24/11/2026") } == true)
    session.sittings.removeLast(2)
    #expect(try session.enrol(trainee, in: calendar) == .seat)
  }

  @Test(arguments: [SessionStatus.done, .cancelled]) func `is closed once the session is over`(_ status: SessionStatus)
  {
    var session = TrainingSample.session(1)
    session.status = status
    #expect(throws: EnrolmentError.closed(status)) { try session.enrol(TrainingSample.enrolment(900), in: empty) }
  }

  @Test func `passes a free seat on to the first who waits`() throws {
    var session = TrainingSample.session(1, trainees: 3)
    try session.enrol(TrainingSample.enrolment(900), in: empty)
    let served = session.withdraw(id(100))
    #expect(served == id(900))
    #expect(session.seated.count == 3 && session.waitingList.isEmpty)
    let nobody = session.withdraw(id(12_345))
    #expect(nobody == nil)
  }

  @Test func `marks attendance once and takes it away again`() {
    var session = TrainingSample.session(1, trainees: 1)
    let halfDay = HalfDay(TrainingSample.monday, .morning)
    session.mark(.present, id(100), on: halfDay)
    session.mark(.present, id(100), on: halfDay)
    #expect(session.enrolments[0].presences == [halfDay])
    session.mark(.absent, id(100), on: halfDay)
    #expect(session.enrolments[0].presences.isEmpty)
    let found = session.mark(.present, id(9), on: halfDay)
    #expect(!found)
  }
}

@Suite struct `The calendar of training` {
  private func kinds(_ sessions: [TrainingSession], on today: Day = TrainingSample.monday) -> [TrainingConflict.Kind] {
    TrainingCalendar([TrainingSample.programme(sessions)]).conflicts(on: today).map(\.kind)
  }

  @Test func `is quiet where nothing clashes`() {
    #expect(kinds([TrainingSample.session(1, trainees: 3), TrainingSample.session(2, trainees: 3)]).isEmpty)
  }

  @Test func `finds trainers, rooms and trainees booked twice, each pair once`() {
    let first = TrainingSample.session(1, trainees: 1)
    var second = TrainingSample.session(2, from: TrainingSample.monday.adding(days: 1))
    second.trainer = "formatrice 1"
    #expect(kinds([first, second]) == [.trainerTwice])
    second.place = first.place
    second.enrolments = first.enrolments
    #expect(kinds([first, second]) == [.trainerTwice, .roomTwice, .traineeTwice])
  }

  @Test func `lets two share a room on different half-days`() {
    var first = TrainingSample.session(1)
    var second = TrainingSample.session(2)
    second.place = first.place
    first.sittings.removeAll { $0.half == .afternoon }
    second.sittings.removeAll { $0.half == .morning }
    #expect(kinds([first, second]).isEmpty)
  }

  @Test func `finds what exceeds its capacity, a holiday, and a missing trainer`() {
    #expect(kinds([TrainingSample.session(1, trainees: 4)]) == [.overCapacity])
    #expect(kinds([TrainingSample.session(1, from: day("2026-11-17"))], on: day("2026-11-10")) == [.dayOff])
    var session = TrainingSample.session(1)
    session.trainer = ""
    #expect(kinds([session], on: TrainingSample.monday.adding(days: -7)) == [.noTrainer])
    #expect(kinds([session], on: TrainingSample.monday.adding(days: -8)).isEmpty)
  }

  @Test func `takes feasts that the hub gives`() {
    let feast = TrainingCalendar(
      [TrainingSample.programme([TrainingSample.session(1)])], holidays: [TrainingSample.monday])
    #expect(feast.conflicts(on: TrainingSample.monday).map(\.kind) == [.dayOff])
    #expect(feast.conflicts(on: TrainingSample.monday).first?.phrase.fr == "jour férié : « Session 1 » (23/11/2026)")
  }

  @Test func `is not upset by a session that lasts for ages`() {
    var session = TrainingSample.session(1, from: day("0001-01-01"))
    session.sittings = []
    session.endsOn = day("9999-12-31")
    #expect(session.halfDays.count == 732)
  }
}

@Suite struct `The rules of training` {
  private func breached(_ session: TrainingSession) -> [String] {
    let context = RuleContext(today: TrainingSample.monday, parameters: Parameters(Parameters.ofTraining))
    return TrainingSample.programme([session]).findings(context).filter {
      if case .breach = $0.result { true } else { false }
    }.map(\.rule)
  }

  private func session(_ change: (inout TrainingSession) -> Void) -> TrainingSession {
    var session = TrainingSample.session(1, trainees: 2)
    change(&session)
    return session
  }

  @Test func `find nothing in a sound session`() { #expect(breached(session { _ in }).isEmpty) }

  @Test func `find each breach`() {
    #expect(breached(session { $0.endsOn = TrainingSample.monday.adding(days: -1) }).contains("T01"))
    #expect(breached(session { $0.module = id(5) }) == ["T02"])
    #expect(breached(session { $0.endsOn = TrainingSample.monday }) == ["T03"])
    #expect(breached(session { $0.capacity = 1 }) == ["T04"])
    #expect(breached(session { $0.trainer = "" }) == ["T05"])
    #expect(breached(TrainingSample.session(1, from: day("2026-11-18"))) == ["T06"])
    #expect(breached(session { $0.status = .done }) == ["T07"])
    #expect(breached(session { $0.enrolments[0].satisfaction = 0 }) == ["T08"])
    #expect(
      breached(
        session {
          $0.enrolments[0].certificate = TrainingSample.certificate
          $0.enrolments[1].presences = TrainingSample.halfDays(TrainingSample.monday)
        }) == ["T09"])
  }
}
