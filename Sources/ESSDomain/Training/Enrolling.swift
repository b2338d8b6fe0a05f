/// What a trainee got by enrolling.
public enum EnrolmentPlace: Sendable, Hashable {
  case seat
  /// A place on the waiting list, 1 for the first.
  case waiting(Int)
}

/// Why a trainee could not be enrolled.
public enum EnrolmentError: Error, Sendable, Hashable {
  /// The session is over or cancelled.
  case closed(SessionStatus)
  case alreadyEnrolled
  /// They sit in another session on one of its half-days.
  case overlaps(session: RecordID, name: String, on: HalfDay)

  /// The sentence for the user.
  public var phrase: Phrase {
    switch self {
    case .closed(let status):
      Phrase(
        fr: "La session est \(status.label.fr) : plus d'inscription.",
        en: "The session is \(status.label.en): no more enrolments.", ar: "الدورة \(status.label.ar): التسجيل مغلق.")
    case .alreadyEnrolled:
      Phrase(
        fr: "Cette personne est déjà inscrite à la session.", en: "This person is already enrolled in the session.",
        ar: "هذا الشخص مسجل في الدورة من قبل.")
    case .overlaps(_, let name, let halfDay):
      Phrase { language in
        let (day, half) = (Formats(language).day(halfDay.day), halfDay.half.label[language])
        return Phrase(
          fr: "Cette personne suit déjà « \(name) » le \(day) (\(half)).",
          en: "This person already attends “\(name)” on \(day) (\(half)).",
          ar: "هذا الشخص يتابع «\(name)» بتاريخ \(day) (\(half)).")[language]
      }
    }
  }
}

extension Enrolment {
  /// One person in several enrolments, as far as the hub can tell.
  enum Person: Sendable, Hashable {
    case followed(RecordID)
    case named(organisation: RecordID, String)
  }

  /// Who it is; nil for a trainee who is neither followed nor named with an organisation.
  var person: Person? {
    if let trainee, trainee != .none { return .followed(trainee) }
    let folded = Folding.key(name)
    guard let organisation, !folded.isEmpty else { return nil }
    return .named(organisation: organisation, folded)
  }
}

extension TrainingSession {
  /// Enrols a trainee, or puts them last on the waiting list once `capacity` is reached.
  ///
  /// - Parameters:
  ///   - enrolment: The trainee, with an identity of its own.
  ///   - calendar: The sessions in which they may already sit.
  /// - Returns: Whether they have a seat or wait.
  /// - Throws: When the session is closed, or they are in it already, or sit in another one on one of its half-days.
  @discardableResult
  public mutating func enrol(
    _ enrolment: Enrolment, in calendar: TrainingCalendar
  ) throws(EnrolmentError) -> EnrolmentPlace {
    if let status, status == .done || status == .cancelled { throw .closed(status) }
    let isKnown = enrolments.contains { other in
      other.id == enrolment.id && enrolment.id != .none || other.person != nil && other.person == enrolment.person
    }
    if isKnown { throw .alreadyEnrolled }
    if let other = calendar.session(of: enrolment, overlapping: self) { throw other }
    var enrolment = enrolment
    let isFull = capacity.map { seated.count >= $0 } ?? false
    enrolment.waiting = isFull ? true : nil
    enrolments.append(enrolment)
    return isFull ? .waiting(waitingList.count) : .seat
  }

  /// Takes a trainee off the session and gives a seat that becomes free to the first who waits.
  ///
  /// - Returns: The enrolment that has got the seat; nil where nobody waits or none became free.
  @discardableResult
  public mutating func withdraw(_ enrolment: RecordID) -> RecordID? {
    guard let place = enrolments.firstIndex(where: { $0.id == enrolment }) else { return nil }
    enrolments.remove(at: place)
    guard let capacity, seated.count < capacity, let next = enrolments.firstIndex(where: \.isWaiting) else {
      return nil
    }
    enrolments[next].waiting = nil
    return enrolments[next].id
  }
}
