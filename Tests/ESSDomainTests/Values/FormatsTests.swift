import ESSDomain
import Testing

@Suite struct `What is written on screen` {
  private let french = Formats(.french)
  private let english = Formats(.english)
  private let arabic = Formats(.arabic)
  /// Tuesday, 24 November 2026.
  private let day = Day(number: 20_781)

  private func plain(_ text: String) -> String { text.split(separator: "\u{A0}").joined(separator: "_") }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1_000"), (65_315, "65_315"), (-1_234_567, "-1_234_567")])
  func `groups figures by three`(_ count: Int, _ text: String) {
    #expect(plain(french.count(count)) == text)
    #expect(plain(arabic.count(count)) == text)
    #expect(english.count(count) == text.split(separator: "_").joined(separator: ","))
    #expect(french.count(.min).hasPrefix("-9\u{A0}223"))
  }

  @Test func `shows money with centimes`() {
    let amount = Money(centimes: 123_456)
    #expect(french.money(amount) == "1\u{A0}234,56\u{A0}DH")
    #expect(english.money(amount) == "1,234.56\u{A0}MAD")
    #expect(arabic.money(amount) == "1\u{A0}234,56\u{A0}درهم")
    #expect(french.money(Money(centimes: -5)) == "-0,05\u{A0}DH")
  }

  @Test func `shows large amounts in millions`() {
    #expect(french.roundedMoney(Money(dirhams: 7_000_000)) == "7,0\u{A0}MDH")
    #expect(french.roundedMoney(Money(dirhams: 999_999)) == "999\u{A0}999\u{A0}DH")
    #expect(english.roundedMoney(Money(dirhams: -1_250_000)) == "-1.3\u{A0}M MAD")
    #expect(arabic.roundedMoney(Money(dirhams: 2_400_000)) == "2,4\u{A0}مليون درهم")
  }

  @Test func `shows shares`() throws {
    #expect(french.percent(Ratio(percent: 34)) == "34\u{A0}%")
    #expect(english.percent(Ratio(percent: 34)) == "34%")
    #expect(arabic.percent(try #require(Ratio(0.125)), places: 1) == "12,5\u{A0}%")
    #expect(french.percent(try #require(Ratio(-0.001))) == "0\u{A0}%")
  }

  @Test(arguments: [
    (23.5, "23,5"), (7, "7"), (0.125, "0,125"), (1_000, "1_000"), (0.0004, "0"), (-2.5, "-2,5"), (100, "100"),
    (1e20, "1e+20"),
    (1234.5, "1_234,5"),
  ])
  func `shows the decimals that there are`(_ value: Double, _ text: String) {
    #expect(plain(french.number(value)) == text)
  }

  @Test func `rounds half away from zero`() {
    #expect(french.decimal(0.5, places: 0) == "1")
    #expect(french.decimal(-0.5, places: 0) == "-1")
    #expect(french.decimal(2.345, places: 9) == "2,345000")
    #expect(english.decimal(.infinity, places: 1) == "inf")
    #expect(english.decimal(.nan, places: 1) == "nan")
  }

  @Test func `shows days`() throws {
    #expect(french.day(day) == "24/11/2026")
    #expect(
      [french, english, arabic].map { $0.longDay(day) } == ["24 novembre 2026", "24 November 2026", "24 نونبر 2026"])
    #expect(
      [french, english, arabic].map { $0.weekdayAndDay(day) } == [
        "mar. 24/11/2026", "Tue 24/11/2026", "الثلاثاء 24/11/2026",
      ])
    let first = try #require(Day(iso: "2026-08-01"))
    #expect([french, english, arabic].map { $0.longDay(first) } == ["1er août 2026", "1 August 2026", "1 غشت 2026"])
    #expect([french, english, arabic].map { $0.quarter(3, of: 2026) } == ["2026-T3", "2026-Q3", "الفصل 3 من 2026"])
  }

  @Test func `names months as Moroccans do, and survives a thirteenth`() {
    #expect(
      (1...12).map { arabic.monthName($0) }.joined(separator: " ")
        == "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر")
    #expect(french.monthName(13) == "décembre")
    #expect(french.monthName(.min) == "janvier")
    #expect(french.weekday(.max) == "dimanche")
  }
}
