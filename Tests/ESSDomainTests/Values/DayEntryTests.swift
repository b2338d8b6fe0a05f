import ESSDomain
import Testing

@Suite struct `A day as typed into a form` {
  /// Tuesday, 24 November 2026.
  private let today = Day(number: 20_781)

  private func typed(_ text: String, _ end: DayEntry.End = .first) -> String? {
    try? DayEntry.day(text, today: today, end: end).iso
  }

  @Test(arguments: [
    ("+3", "2026-11-27"), ("lun", "2026-11-30"), ("lundi", "2026-11-30"), ("الاثنين", "2026-11-30"),
    ("اثنين", "2026-11-30"), ("يوم الجمعة", "2026-11-27"), ("demain", "2026-11-25"), ("24/11", "2026-11-24"),
    ("fin du mois", "2026-11-30"), ("fin de mois", "2026-11-30"), ("début du mois", "2026-11-01"),
    ("fin de l'année", "2026-12-31"), ("fin du trimestre", "2026-12-31"), ("end of month", "2026-11-30"),
    ("end of the year", "2026-12-31"), ("نهاية الشهر", "2026-11-30"), ("آخر السنة", "2026-12-31"),
    ("بداية الشهر", "2026-11-01"), ("fin du mois prochain", "2026-12-31"),
    ("lun +1", "2026-12-07"), ("lundi prochain", "2026-11-30"), ("next Monday", "2026-11-30"),
    ("lundi dernier", "2026-11-23"), ("mardi dernier", "2026-11-17"), ("الاثنين المقبل", "2026-11-30"),
    ("dans 3 jours", "2026-11-27"), ("dans une semaine", "2026-12-01"), ("il y a 2 jours", "2026-11-22"),
    ("in 2 weeks", "2026-12-08"), ("3 days ago", "2026-11-21"), ("بعد 3 أيام", "2026-11-27"),
    ("قبل أسبوع", "2026-11-17"), ("بعد ٣ أيام", "2026-11-27"), ("+1m", "2026-12-24"), ("+1a", "2027-11-24"),
    ("-1y", "2025-11-24"), ("15 مايو 2026", "2026-05-15"), ("15 ماي 2026", "2026-05-15"), ("3 غشت", "2026-08-03"),
    ("3 شتنبر", "2026-09-03"), ("1 دجنبر", "2026-12-01"),
  ])
  func `is one day`(_ text: String, _ day: String) {
    #expect(typed(text, .first) == day, "\(text)")
    #expect(typed(text, .last) == day, "\(text)")
  }

  @Test(arguments: [
    ("2026-T3", "2026-07-01", "2026-09-30"), ("2026-Q3", "2026-07-01", "2026-09-30"),
    ("T3 2026", "2026-07-01", "2026-09-30"), ("t4", "2026-10-01", "2026-12-31"),
    ("الفصل 3 من 2026", "2026-07-01", "2026-09-30"), ("11/2026", "2026-11-01", "2026-11-30"),
    ("2026-02", "2026-02-01", "2026-02-28"), ("novembre", "2026-11-01", "2026-11-30"),
    ("février 2028", "2028-02-01", "2028-02-29"), ("غشت 2026", "2026-08-01", "2026-08-31"),
    ("mois prochain", "2026-12-01", "2026-12-31"), ("الشهر المقبل", "2026-12-01", "2026-12-31"),
    ("semaine prochaine", "2026-11-30", "2026-12-06"), ("next month", "2026-12-01", "2026-12-31"),
    ("2027", "2027-01-01", "2027-12-31"), ("trimestre dernier", "2026-07-01", "2026-09-30"),
  ])
  func `is the first or the last day of a span`(_ text: String, _ first: String, _ last: String) {
    #expect(typed(text, .first) == first, "\(text)")
    #expect(typed(text, .last) == last, "\(text)")
    #expect(typed("fin " + text, .first) == last, "\(text)")
    #expect(typed("début " + text, .last) == first, "\(text)")
    #expect(DaySpan.read(text, today: today).map { [$0.lowerBound.iso, $0.upperBound.iso] } == [first, last])
    #expect((try? DayEntry.day(text, today: today)) == nil, "\(text)")
  }

  @Test(arguments: [
    "", "x", "fin", "fin x", "début", "T5", "2026-T0", "13/2026", "31/2/2026", "+", "lun +", "lun +99999", "il y a",
    "ago", "dans -3 jours", "+999999999999999999999m", "fin de fin de mois", "0000", "T3 99999",
  ])
  func `is refused with a sentence`(_ text: String) {
    #expect(throws: EntryProblem.self, "\(text)") { try DayEntry.day(text, today: today, end: .first) }
  }

  @Test func `asks which of several is meant`() {
    #expect(
      throws: EntryProblem(
        Phrase(fr: "« jui » : juin ou juillet ?", en: "“jui”: juin or juillet?", ar: "«jui»: juin أو juillet؟"))
    ) {
      try DayEntry.day("jui", today: today, end: .first)
    }
  }

  @Test func `means the last day where a field ends something`() throws {
    var context = EntryContext(language: .french, today: today, territory: .morocco, region: nil)
    context.end = .first
    var activity = Activity()
    let (starts, ends) = (try #require(Activity.fields["startsOn"]), try #require(Activity.fields["endsOn"]))
    #expect(starts.description.traits.contains(.lastDay) == false && ends.description.traits.contains(.lastDay))
    var record = AnyRecord.activity(activity)
    try record.enter("2026-T4", into: "startsOn", context)
    try record.enter("2026-T4", into: "endsOn", context)
    guard case .activity(let entered) = record else { return }
    activity = entered
    #expect(activity.startsOn?.iso == "2026-10-01" && activity.endsOn?.iso == "2026-12-31")
  }
}

@Suite struct `An amount as typed` {
  private let context = EntryContext(language: .french, today: Day(number: 20_781), territory: .morocco, region: nil)

  @Test(
    arguments: [
      ("1 234,50", 123_450), ("1.234,50", 123_450), ("1,234.50", 123_450), ("12 MDH", 1_200_000_000),
      ("1,5 MDH", 150_000_000), ("1.5 mdh", 150_000_000), ("١٢٣٤٫٥", 123_450), ("٥ مليون درهم", 500_000_000),
      ("3 ملايين درهم", 300_000_000), ("250 KDH", 25_000_000), ("250 ألف درهم", 25_000_000), ("7,0 M MAD", 700_000_000),
      ("1 234,56 درهم", 123_456), ("50.000", 5_000_000), ("100 dhs", 10_000), ("0", 0),
    ] as [(String, Int64)])
  func `is understood`(_ text: String, _ centimes: Int64) {
    #expect((try? Money.entered(text, context))?.centimes == centimes, "\(text)")
  }

  @Test(arguments: ["", "MDH", "x", "1 2 3 x", "درهم", "1e999", "99999999999999 MDH"])
  func `is refused`(_ text: String) {
    #expect(throws: EntryProblem.self, "\(text)") { try Money.entered(text, context) }
  }
}
