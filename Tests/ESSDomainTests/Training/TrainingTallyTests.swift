import ESSDomain
import TestSupport
import Testing

@Suite struct `The figures of training` {
  /// Two trainees: one at all four half-days, one at three; the third waits.
  private var session: TrainingSession {
    var session = TrainingSample.session(1, trainees: 3)
    let halfDays = TrainingSample.halfDays(TrainingSample.monday)
    session.capacity = 4
    session.enrolments[0].presences = halfDays
    session.enrolments[0].sex = .female
    session.enrolments[0].certificate = TrainingSample.certificate
    session.enrolments[0].satisfaction = 5
    session.enrolments[0].preScore = 8
    session.enrolments[0].postScore = 14
    session.enrolments[1].presences = Array(halfDays.prefix(3))
    session.enrolments[1].satisfaction = 4
    session.enrolments[1].preScore = 10
    session.enrolments[2].waiting = true
    session.enrolments[2].presences = halfDays
    return session
  }

  @Test func `are worked out by hand`() {
    let tally = session.tally
    #expect(tally.enrolled == 2 && tally.waiting == 1 && tally.women == 1)
    #expect(tally.fillRate?.percent == 50)
    #expect(tally.attendanceRate?.percent == 87.5)
    #expect(tally.traineeHours == 21)
    #expect(tally.completed == 1)
    #expect(tally.certificationRate?.percent == 100)
    #expect(tally.satisfaction == 4.5)
    #expect(tally.learningGain == 6)
  }

  @Test func `do not take an empty entry for a certificate`() {
    var session = session
    session.enrolments[0].certificate = Certificate()
    #expect(session.tally.certificates == 0 && session.tally.certificationRate?.percent == 0)
  }

  @Test func `take 80 per cent as completed unless told otherwise`() {
    #expect(TrainingTally(session, completedFrom: Ratio(percent: 75)).completed == 2)
    #expect(TrainingTally(session, completedFrom: Ratio(percent: 75)).certificationRate?.percent == 50)
  }

  @Test func `are absent where nothing is known, never zero`() {
    var session = TrainingSample.session(1, trainees: 2)
    session.capacity = nil
    let tally = session.tally
    #expect(tally.fillRate == nil && tally.attendanceRate == nil && tally.traineeHours == nil)
    #expect(tally.certificationRate == nil && tally.satisfaction == nil && tally.learningGain == nil)
    session.capacity = 0
    #expect(session.tally.fillRate == nil)
  }

  @Test func `leave out presences that belong to no sitting, and marks that are none`() {
    var session = TrainingSample.session(1, trainees: 1)
    session.enrolments[0].presences = [HalfDay(day("2020-01-01"), .morning)]
    session.enrolments[0].satisfaction = 9
    #expect(session.tally.presences == 0 && session.tally.attendanceRate == nil && session.tally.satisfaction == nil)
  }

  @Test func `do not invent the length of a sitting`() {
    var session = session
    session.sittings[0].hours = nil
    #expect(session.tally.traineeHours == nil)
    #expect(session.tally.attendanceRate?.percent == 87.5)
  }

  @Test func `count only the sittings held so far`() {
    let tally = TrainingTally(session, asOf: TrainingSample.monday)
    #expect(tally.expectedPresences == 4 && tally.presences == 4)
  }

  @Test func `of a programme pool its sessions, without those cancelled`() {
    var cancelled = TrainingSample.session(3, trainees: 2)
    cancelled.status = .cancelled
    let tally = TrainingSample.programme([session, TrainingSample.session(2, trainees: 3), cancelled]).tally()
    #expect(tally.sessions == 2 && tally.enrolled == 5)
    #expect(tally.fillRate.map { ($0.percent * 100).rounded() } == 7143)
    #expect(tally.attendanceRate?.percent == 87.5)
  }

  @Test func `file a programme by its first session`() {
    #expect(TrainingSample.programme([session]).file == "training/2026.json")
    #expect(TrainingProgramme().file == "training/undated.json")
  }

  @Test func `survive the way to the file and back`() throws {
    let programme = TrainingSample.programme([session])
    #expect(try JSONSample.read(JSONSample.written(programme), as: TrainingProgramme.self) == programme)
  }

  @Test(arguments: ["2026-11-24 am", "2026-11-24AM", "2026-02-30 AM", "2026-11-24 XM", "", "2026-11-24 AMx"])
  func `refuse half-days that are none`(_ text: String) {
    #expect(HalfDay(text) == nil)
  }
}
