extension TrainingProgramme {
  /// What lists and filters ask of a programme beyond what is in its file.
  static let workedOutFields: [Field<TrainingProgramme>] = [
    Field(
      derived: "nextSession", Phrase(fr: "Prochaine session", en: "Next session", ar: "الدورة المقبلة"), .day, .column,
      help: Phrase(
        fr: "Premier jour de la prochaine session.", en: "First day of the next session.",
        ar: "اليوم الأول من الدورة المقبلة."),
      aliases: ["prochaine", "next"]
    ) { programme, context in (programme.nextSession(from: context.today)?.startsOn).datum },
    Field(
      derived: "sessionsDone", Phrase(fr: "Sessions réalisées", en: "Sessions done", ar: "الدورات المنجزة"), .count,
      .column,
      aliases: ["realisees"]
    ) { programme in .count(programme.sessions.count { $0.status == .done }) },
    Field(
      derived: "sessionsPlanned", Phrase(fr: "Sessions prévues", en: "Sessions planned", ar: "الدورات المبرمجة"),
      .count,
      .column,
      help: Phrase(
        fr: "Toutes sauf les annulées.", en: "All but those cancelled.", ar: "كل الدورات ما عدا الملغاة."),
      aliases: ["prevues"]
    ) { programme in .count(programme.sessions.count { $0.status != .cancelled }) },
    Field(
      derived: "enrolled", Phrase(fr: "Inscrits", en: "Enrolled", ar: "المسجلون"), .count, .column,
      aliases: ["inscrits", "participants", "مسجلون"]
    ) { .count($0.tally().enrolled) },
    Field(
      derived: "women", Phrase(fr: "Femmes inscrites", en: "Women enrolled", ar: "النساء المسجلات"), .count,
      aliases: ["femmes", "نساء"]
    ) { programme in
      let tally = programme.tally()
      return tally.enrolled == 0 ? .absent : .count(tally.women)
    },
    Field(
      derived: "fillRate", Phrase(fr: "Taux de remplissage", en: "Fill rate", ar: "نسبة الملء"), .ratio, .column,
      aliases: ["remplissage"]
    ) { $0.tally().fillRate.datum },
    Field(
      derived: "attendanceRate", Phrase(fr: "Assiduité", en: "Attendance", ar: "نسبة الحضور"), .ratio,
      aliases: ["presence", "حضور"]
    ) { programme, context in programme.tally(asOf: context.today).attendanceRate.datum },
    Field(
      derived: "traineeHours", Phrase(fr: "Heures-stagiaires", en: "Trainee-hours", ar: "ساعات التكوين المنجزة"),
      .number,
      aliases: ["heures"]
    ) { programme, context in programme.tally(asOf: context.today).traineeHours.datum },
    Field(
      derived: "certificates", Phrase(fr: "Attestations", en: "Certificates", ar: "الشهادات"), .count,
      aliases: ["attestations", "certifies", "شهادات"]
    ) { .count($0.tally().certificates) },
    Field(
      derived: "satisfaction", Phrase(fr: "Satisfaction", en: "Satisfaction", ar: "الرضا"), .number,
      help: Phrase(fr: "Moyenne de 1 à 5.", en: "Mean of 1 to 5.", ar: "المعدل من 1 إلى 5.")
    ) { $0.tally().satisfaction.datum },
    Field(
      derived: "communes", Phrase(fr: "Communes des sessions", en: "Communes of the sessions", ar: "جماعات الدورات"),
      .list(.territory), aliases: ["commune", "جماعة"]
    ) { programme in Array(Set(programme.sessions.compactMap(\.commune))).sorted().datum },
  ]

  /// The next session that begins on a day or later, and is not cancelled.
  public func nextSession(from day: Day) -> TrainingSession? {
    sessions.filter { session in
      guard let startsOn = session.startsOn else { return false }
      return startsOn >= day && session.status != .cancelled && session.status != .done
    }.min { ($0.startsOn ?? day) < ($1.startsOn ?? day) }
  }
}
