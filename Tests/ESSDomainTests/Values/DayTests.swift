import ESSDomain
import TestSupport
import Testing

@Suite struct `A day` {
  @Test func `comes back from its parts and its text, every day from 1583 to 2200`() throws {
    let first = try #require(Day(year: 1583, month: 1, day: 1))
    let last = try #require(Day(year: 2200, month: 12, day: 31))
    #expect(last.days(since: first) == 225_719)
    var expected = (year: 1583, month: 1, day: 1)
    var failures = 0
    for number in first.number...last.number {
      let day = Day(number: Int(number))
      let same = day.parts == expected && Day(year: day.year, month: day.month, day: day.day) == day
      if !same || Day(iso: day.iso) != day { failures += 1 }
      expected.day += 1
      if expected.day > Day.length(of: expected.month, in: expected.year) {
        expected = (expected.year + (expected.month == 12 ? 1 : 0), expected.month % 12 + 1, 1)
      }
    }
    #expect(failures == 0)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2026-11-24", 20_781, 2), ("2000-02-29", 11_016, 2), ("1969-12-28", -4, 7),
    ("1956-03-02", -5_053, 5), ("1975-11-06", 2_135, 4), ("2024-09-01", 19_967, 7), ("2026-07-30", 20_664, 4),
    ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func `has its number and its weekday`(_ text: String, _ number: Int32, _ weekday: Int) throws {
    let day = try #require(Day(iso: text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.iso == text)
  }

  @Test(arguments: [
    (2026, 2, 30), (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1),
    (10_000, 1, 1), (-1, 1, 1), (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
  ])
  func `refuses what is in no calendar`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "2026-02-30", "2026-2-03", "26-11-24", "2026/11/24", "2026-11-24 ", "2026-11-24T00", "", "٢٠٢٦-11-24", "2026-11-2x",
  ])
  func `refuses another form in a file`(_ text: String) { #expect(Day(iso: text) == nil) }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-24", 2, "2027-01-24"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2026-08-31", -18, "2025-02-28"), ("2026-01-01", Int.max, "9999-12-01"),
    ("2026-01-01", Int.min, "0001-01-01"),
  ])
  func `goes by months, to the last day of a shorter one`(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try #require(Day(iso: from)).adding(months: months).iso == to)
  }

  @Test func `goes by days and stays within the years 1 to 9999`() throws {
    let day = try #require(Day(iso: "2026-12-31"))
    #expect(day.adding(days: 1).iso == "2027-01-01")
    #expect(day.adding(days: -365).iso == "2025-12-31")
    #expect(day.adding(days: .max).iso == "9999-12-31")
    #expect(day.adding(days: .min).iso == "0001-01-01")
    #expect(Day(number: .max).iso == "9999-12-31")
    #expect(Day(number: .min).iso == "0001-01-01")
    #expect(
      [1, 3, 4, 6, 7, 9, 10, 12].compactMap { Day(year: 2026, month: $0, day: 1)?.quarter } == [1, 1, 2, 2, 3, 3, 4, 4])
  }
}

@Suite struct `A day as typed` {
  /// A Tuesday.
  private let today = Day(number: 20_781)

  private func typed(_ text: String) -> String? { try? DayEntry.day(text, today: today).iso }

  @Test(arguments: [
    ("24/11/2026", "2026-11-24"), ("1/2/26", "2026-02-01"), ("24-11-2026", "2026-11-24"), ("24.11.2026", "2026-11-24"),
    ("2026-11-24", "2026-11-24"), ("3/12", "2026-12-03"), ("٢٤/١١/٢٠٢٦", "2026-11-24"), (" 24/11/2026 ", "2026-11-24"),
    (".", "2026-11-24"), ("aujourd'hui", "2026-11-24"), ("Aujourd’hui", "2026-11-24"), ("hier", "2026-11-23"),
    ("avant-hier", "2026-11-22"), ("demain", "2026-11-25"), ("après-demain", "2026-11-26"), ("today", "2026-11-24"),
    ("Yesterday", "2026-11-23"), ("tomorrow", "2026-11-25"), ("اليوم", "2026-11-24"), ("أمس", "2026-11-23"),
    ("البارحة", "2026-11-23"), ("غدا", "2026-11-25"), ("غداً", "2026-11-25"), ("بعد غد", "2026-11-26"),
    ("+3", "2026-11-27"), ("-1", "2026-11-23"), ("+2s", "2026-12-08"), ("+2w", "2026-12-08"), ("+5j", "2026-11-29"),
    ("vendredi", "2026-11-27"), ("ven", "2026-11-27"), ("ven.", "2026-11-27"), ("mardi", "2026-12-01"),
    ("Friday", "2026-11-27"), ("mon", "2026-11-30"), ("الجمعة", "2026-11-27"), ("الإثنين", "2026-11-30"),
    ("24 novembre 2026", "2026-11-24"), ("1er août 2026", "2026-08-01"), ("1 aout", "2026-08-01"),
    ("24 nov. 2026", "2026-11-24"), ("5 déc 2025", "2025-12-05"), ("24 November 2026", "2026-11-24"),
    ("3 june 2026", "2026-06-03"), ("24 نونبر 2026", "2026-11-24"), ("6 غشت", "2026-08-06"),
    ("30 يوليوز 2026", "2026-07-30"),
    ("29/2/2024", "2024-02-29"),
  ])
  func `is understood in three languages`(_ text: String, _ day: String) { #expect(typed(text) == day, "\(text)") }

  @Test(arguments: [
    "", " ", "x", "32/1/2026", "30/2/2026", "30 février 2026", "29/2/2026", "1/13/2026", "1/1/202", "1/1/20260", "24",
    "1//2", "+", "-", "+x", "+99999", "+-1", "--9223372036854775808", "+-9223372036854775808w",
    "99999999999999999999/1/1",
    "0/1/2026", "-1/1/2026", "j", "5 jui 2026", "m", "\u{0}", "24/11/2026/5",
  ])
  func `is refused with a sentence in each language`(_ text: String) {
    #expect(throws: EntryProblem.self, "\(text)") { try DayEntry.day(text, today: today) }
  }

  @Test func `says which date does not exist`() {
    guard case .failure(let problem) = Result(catching: { try DayEntry.day("30/2/2026", today: today) }) else {
      return #expect(Bool(false))
    }
    #expect((problem as? EntryProblem)?.phrase.fr == "Il n'y a pas de 30/2/2026 au calendrier.")
  }

  @Test(arguments: Language.allCases)
  func `is understood as the screen shows it`(_ language: Language) {
    let formats = Formats(language)
    for number in stride(from: 19_000, to: 22_000, by: 7) {
      let day = Day(number: number)
      #expect(typed(formats.day(day)) == day.iso)
      #expect(typed(formats.longDay(day)) == day.iso)
    }
  }
}
