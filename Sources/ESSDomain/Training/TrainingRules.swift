extension TrainingProgramme {
  public static let rules: [Rule<TrainingProgramme>] =
    [
      datesInOrder, knownModules, sittingsWithinSession, withinCapacity, trainerInTime, noDayOff, attendanceTaken,
      marksInRange, certificatesEarned,
    ] + PersonalDataRules.ofProgrammes

  /// T01: nothing ends before it starts.
  static let datesInOrder = control(
    "T01", .dataError, Phrase(fr: "Dates dans l'ordre", en: "Dates in order", ar: "ترتيب التواريخ"),
    ["startsOn", "endsOn", "sessions"]
  ) { programme, _ in
    var crossed = programme.sessions.filter { RuleDates.areCrossed($0.startsOn, $0.endsOn) }.map(\.name)
    if RuleDates.areCrossed(programme.startsOn, programme.endsOn) { crossed.insert(programme.name.french, at: 0) }
    return crossed.map {
      Phrase(
        fr: "« \($0) » finit avant de commencer", en: "“\($0)” ends before it starts", ar: "«\($0)» ينتهي قبل أن يبدأ")
    }
  }

  /// T02: a session teaches a module of its programme.
  static let knownModules = control(
    "T02", .dataError, Phrase(fr: "Modules connus", en: "Modules known", ar: "الوحدات معروفة"), ["sessions", "modules"]
  ) { programme, _ in
    let known = Set(programme.modules.map(\.id))
    return programme.sessions.filter { session in session.module.map { !known.contains($0) } ?? false }.map {
      Phrase(
        fr: "« \($0.name) » : module absent du programme", en: "“\($0.name)”: module not in the programme",
        ar: "«\($0.name)»: الوحدة غير موجودة في البرنامج")
    }
  }

  /// T03: sittings lie within their session.
  static let sittingsWithinSession = control(
    "T03", .dataError, Phrase(fr: "Séances dans la session", en: "Sittings within the session", ar: "الحصص ضمن الدورة"),
    ["sessions"]
  ) { programme, _ in
    programme.sessions.filter { session in
      session.sittings.contains { sitting in
        guard let day = sitting.day else { return false }
        return RuleDates.areCrossed(session.startsOn, day) || RuleDates.areCrossed(day, session.endsOn)
      }
    }.map {
      Phrase(
        fr: "« \($0.name) » : séance hors des dates", en: "“\($0.name)”: sitting outside its dates",
        ar: "«\($0.name)»: حصة خارج تواريخ الدورة")
    }
  }

  /// T04: no more trainees than seats.
  static let withinCapacity = control(
    "T04", .minor, Phrase(fr: "Capacité respectée", en: "Within capacity", ar: "احترام الطاقة الاستيعابية"),
    ["sessions"]
  ) { programme, _ in
    programme.sessions.compactMap { session in
      guard session.status != .cancelled, let capacity = session.capacity, session.seated.count > capacity else {
        return nil
      }
      let count = session.seated.count
      return Phrase(
        fr: "« \(session.name) » : \(count) inscrits pour \(capacity) places",
        en: "“\(session.name)”: \(count) enrolled for \(capacity) seats",
        ar: "«\(session.name)»: عدد المسجلين \(count) والمقاعد \(capacity)")
    }
  }

  /// T05: a session has its trainer a week before it starts.
  static let trainerInTime = control(
    "T05", .minor, Phrase(fr: "Formateur à J-7", en: "Trainer a week before", ar: "تعيين المكوِّن قبل أسبوع"),
    ["sessions"]
  ) { programme, context in
    programme.sessions.filter { $0.lacksTrainer(on: context.today) }.map {
      Phrase(fr: "« \($0.name) » : pas de formateur", en: "“\($0.name)”: no trainer", ar: "«\($0.name)»: لا يوجد مكوِّن")
    }
  }

  /// T06: nobody teaches on a public holiday.
  static let noDayOff = control(
    "T06", .warning, Phrase(fr: "Hors jours fériés", en: "Not on a holiday", ar: "خارج أيام العطل"), ["sessions"]
  ) { programme, _ in
    programme.sessions.compactMap { session in
      guard session.status != .cancelled, session.status != .done,
        let day = session.halfDays.map(\.day).filter({ PublicHoliday.name(of: $0) != nil }).min(),
        let holiday = PublicHoliday.name(of: day)
      else { return nil }
      return Phrase { language in
        "\(session.name)\(language == .french ? " : " : ": ")\(Formats(language).day(day))"
          + (language == .arabic ? "، " : ", ") + holiday[language]
      }
    }
  }

  /// T07: a session that was held has its attendance sheet.
  static let attendanceTaken = control(
    "T07", .quality, Phrase(fr: "Présences saisies", en: "Attendance taken", ar: "تسجيل الحضور"), ["sessions"]
  ) { programme, _ in
    programme.sessions.filter { session in
      session.status == .done && !session.seated.isEmpty && session.seated.allSatisfy(\.presences.isEmpty)
    }.map {
      Phrase(
        fr: "« \($0.name) » : présences à saisir", en: "“\($0.name)”: attendance to be entered",
        ar: "«\($0.name)»: ينبغي إدخال الحضور")
    }
  }

  /// T08: satisfaction goes from 1 to 5.
  static let marksInRange = control(
    "T08", .dataError, Phrase(fr: "Satisfaction de 1 à 5", en: "Satisfaction of 1 to 5", ar: "الرضا من 1 إلى 5"),
    ["sessions"]
  ) { programme, _ in
    programme.sessions.filter { session in
      session.enrolments.contains { enrolment in enrolment.satisfaction.map { !(1...5).contains($0) } ?? false }
    }.map {
      Phrase(
        fr: "« \($0.name) » : note hors de 1 à 5", en: "“\($0.name)”: mark outside 1 to 5",
        ar: "«\($0.name)»: نقطة خارج السلم من 1 إلى 5")
    }
  }

  /// T09: a certificate goes to who attended enough.
  static let certificatesEarned = control(
    "T09", .warning, Phrase(fr: "Attestations méritées", en: "Certificates earned", ar: "استحقاق الشهادات"),
    ["sessions"]
  ) { programme, context in
    let threshold = context.parameters.value(.certificateAttendance, on: context.today, or: 0.8)
    guard let least = Ratio(threshold) else { return [] }
    return programme.sessions.compactMap { session in
      let tally = TrainingTally(session, completedFrom: least)
      let unearned = tally.certificates - tally.completedWithCertificate
      guard tally.expectedPresences > 0, unearned > 0 else { return nil }
      return Phrase(
        fr: "« \(session.name) » : attestations sans assiduité suffisante (\(unearned))",
        en: "“\(session.name)”: certificates without enough attendance (\(unearned))",
        ar: "«\(session.name)»: شهادات دون حضور كاف (\(unearned))")
    }
  }

  private static func control(
    _ id: String, _ severity: Severity, _ label: Phrase, _ fields: [String],
    problems: @escaping @Sendable (TrainingProgramme, RuleContext) -> [Phrase]
  ) -> Rule<TrainingProgramme> {
    Rule(id, severity, label, basis: .trainingPractice, fields: fields) { programme, context in
      .found(problems(programme, context))
    }
  }
}

extension LegalBasis {
  fileprivate static let trainingPractice = LegalBasis(
    Phrase(fr: "pratique de la formation", en: "training practice", ar: "ممارسات التكوين"), .design)
}

extension Parameter.Name {
  /// The part of the sittings to attend before a certificate is given.
  public static let certificateAttendance = Parameter.Name("certificateAttendance")
}

extension Parameters {
  /// The thresholds of training.
  public static let ofTraining: [Parameter] = [
    Parameter(
      .certificateAttendance, 0.8,
      basis: LegalBasis(
        Phrase(
          fr: "assiduité qui donne droit à l'attestation", en: "attendance that earns the certificate",
          ar: "نسبة الحضور التي تخول الحصول على الشهادة"), .uncertain))
  ]
}
