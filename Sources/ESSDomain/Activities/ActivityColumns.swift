extension Activity {
  /// What lists and filters ask of an activity beyond what is in its file.
  static let workedOutFields: [Field<Activity>] = [
    Field(
      derived: "province", Phrase(fr: "Province", en: "Province", ar: "الإقليم"), .territory,
      aliases: ["prefecture", "عمالة"], from: ["commune"]
    ) { activity in (activity.commune?.province).map { .territory($0) } ?? .absent },
    Field(
      derived: "milieu", Phrase(fr: "Milieu", en: "Rural or urban", ar: "الوسط"), Milieu.shape, aliases: ["وسط"],
      from: ["commune"]
    ) { $0.commune.flatMap { Territory.morocco.milieu(of: $0) }.datum },
    Field(
      derived: "participantsTotal",
      Phrase(fr: "Nombre de participants", en: "Number of participants", ar: "عدد المشاركين"),
      .count, .column, aliases: ["total", "nombre", "عدد"], from: ["participants"]
    ) { $0.participants.all.datum },
    Field(
      derived: "women", Phrase(fr: "Part des femmes", en: "Share of women", ar: "نسبة النساء"), .ratio,
      help: Phrase(
        fr: "Femmes parmi les participants.", en: "Women among the participants.", ar: "نسبة النساء من بين المشاركين."),
      aliases: ["femmes", "نساء"], from: ["participants"]
    ) { $0.participants.womenShare.datum },
    Field(
      derived: "organisationsCount",
      Phrase(fr: "Nombre d'organisations", en: "Number of organisations", ar: "عدد المنظمات"), .count,
      from: ["organisations"]
    ) { .count($0.organisations.count) },
    Field(
      derived: "openFollowUps", Phrase(fr: "Suites ouvertes", en: "Open follow-ups", ar: "مهام التتبع العالقة"), .count,
      .column, aliases: ["suivi", "suivis", "تتبع"], from: ["followUps"]
    ) { .count($0.openFollowUps.count) },
    Field(
      derived: "lateFollowUps", Phrase(fr: "Suites en retard", en: "Late follow-ups", ar: "مهام التتبع المتأخرة"),
      .count,
      aliases: ["retard", "متأخر"], from: ["followUps"]
    ) { activity, context in .count(activity.lateFollowUps(on: context.today).count) },
    Field(
      derived: "nextDue", Phrase(fr: "Prochaine échéance", en: "Next due", ar: "أقرب أجل"), .day,
      aliases: ["echeance", "أجل"], from: ["followUps"]
    ) { $0.openFollowUps.first?.dueOn.datum ?? .absent },
    Field(
      derived: "month", Phrase(fr: "Mois", en: "Month", ar: "الشهر"), .text, aliases: ["mois"], from: ["startsOn"]
    ) { activity in activity.startsOn.map { .text(String($0.iso.prefix(7))) } ?? .absent },
  ]

  /// The follow-ups still to be done, the earliest due first, those without a day last.
  public var openFollowUps: [FollowUp] {
    followUps.filter(\.isOpen).sorted { ($0.dueOn?.number ?? .max, $0.id) < ($1.dueOn?.number ?? .max, $1.id) }
  }

  /// The open follow-ups past their day.
  public func lateFollowUps(on today: Day) -> [FollowUp] { openFollowUps.filter { $0.daysLate(on: today) != nil } }

  /// Notes that a follow-up was done or dropped on a day; opening it again takes the day away.
  ///
  /// - Returns: Whether the activity has such a follow-up.
  @discardableResult
  public mutating func close(_ followUp: RecordID, as state: FollowUpState, on day: Day) -> Bool {
    guard let place = followUps.firstIndex(where: { $0.id == followUp }) else { return false }
    followUps[place].state = state
    followUps[place].doneOn = state == .open ? nil : day
    return true
  }
}
