import ESSDomain
import Testing

@Suite struct `A number as typed` {
  @Test(arguments: [
    ("7", 7.0), ("1234,56", 1234.56), ("1234.56", 1234.56), ("1 234,56", 1234.56), ("1\u{A0}234,56", 1234.56),
    ("1\u{202F}234,56", 1234.56), ("1.234,56", 1234.56), ("1,234.56", 1234.56), ("1.234.567", 1_234_567),
    ("1,234,567.8", 1_234_567.8), ("-5", -5), ("−5", -5), ("+5", 5), ("٢٣٫٥", 23.5), ("۱۲", 12), ("0,5", 0.5),
    (",5", 0.5),
    ("1'000", 1000), ("1.234", 1.234),
  ])
  func `is understood`(_ text: String, _ value: Double) { #expect(NumberEntry.decimal(text) == value) }

  @Test(arguments: [
    "", "-", ",", ".", "x", "5x", "1e5", "5-", "1.2,3.4", "--5", "nan", "inf", "1234567890123456789012",
  ])
  func `is refused`(_ text: String) { #expect(NumberEntry.decimal(text) == nil) }

  @Test(arguments: [
    ("50.000", 50_000), ("50,000", 50_000), ("1 234", 1234), ("-1.234", -1234), ("12,0", 12),
    ("999999999999999", 999_999_999_999_999),
  ])
  func `is whole`(_ text: String, _ value: Int) { #expect(NumberEntry.whole(text) == value) }

  @Test(arguments: ["1,5", "0.500", "1234.567", "99999999999999999"])
  func `is not whole`(_ text: String) { #expect(NumberEntry.whole(text) == nil) }

  private let context = EntryContext(language: .french, today: Day(number: 0), territory: .morocco, region: nil)

  @Test(arguments: [
    ("1 234,56", 123_456), ("1234.56 DH", 123_456), ("2,5 MDH", 250_000_000), ("2,345 MDH", 234_500_000),
    ("50.000", 5_000_000), ("50.000 dh", 5_000_000), ("50,000 MAD", 5_000_000), ("12 KDH", 1_200_000),
    ("100 درهم", 10_000),
    ("٥٠٠", 50_000), ("0,005", 1), ("-3", -300), ("1,5 Dhs", 150),
  ])
  func `is an amount in dirhams`(_ text: String, _ centimes: Int64) throws {
    #expect(try Money.entered(text, context).centimes == centimes)
  }

  @Test(arguments: ["", "DH", "mille", "90000000001", "999999999 MDH", "5 €"])
  func `is no amount`(_ text: String) { #expect(throws: EntryProblem.self) { try Money.entered(text, context) } }

  @Test(arguments: [("34", 0.34), ("34 %", 0.34), ("12,5%", 0.125), ("٥٠٪", 0.5), ("-3", -0.03)])
  func `is a share in per cent`(_ text: String, _ value: Double) throws {
    #expect(try Ratio.entered(text, context).value == value)
  }
}

@Suite struct `An amount` {
  @Test func `is held where sums cannot overflow`() {
    #expect(Money(centimes: .max).centimes == 9_000_000_000_000)
    #expect(Money(centimes: .min).centimes == -9_000_000_000_000)
    #expect(Money(dirhams: .max) == Money(centimes: .max))
    #expect(Money(dirhams: .min) == Money(centimes: .min))
    #expect(Money(centimes: .max) + Money(centimes: .max) == Money(centimes: .max))
    #expect(Money(centimes: .min) - Money(centimes: .max) == Money(centimes: .min))
  }

  @Test func `is a share of another unless that is nothing`() {
    #expect(Money(dirhams: 25).share(of: Money(dirhams: 100)) == Ratio(percent: 25))
    #expect(Money(dirhams: 25).share(of: .zero) == nil)
    #expect(Money.zero.share(of: .zero) == nil)
  }
}

@Suite struct `A ratio` {
  @Test func `is finite or is not`() {
    #expect(Ratio(.nan) == nil)
    #expect(Ratio(.infinity) == nil)
    #expect(Ratio(1, over: 0) == nil)
    #expect(Ratio(.greatestFiniteMagnitude, over: 0.1) == nil)
    #expect(Ratio(1, over: 4)?.percent == 25)
    #expect(Ratio(percent: 20) < Ratio(percent: 21))
  }
}

@Suite struct `Counts of persons` {
  @Test func `add women and men up, and say nothing of what is unknown`() {
    #expect(Counts(women: 3, men: 2).all == 5)
    #expect(Counts(women: 3).all == nil)
    #expect(Counts(women: 3, total: 9).all == 9)
    #expect(Counts(women: 3, men: 1).womenShare == Ratio(0.75))
    #expect(Counts(women: 0, men: 0).womenShare == nil)
    #expect(Counts().isAbsent)
    #expect(!Counts(women: 0).isAbsent)
  }

  @Test func `tell what contradicts itself`() {
    #expect(Counts(women: 3, men: 2, total: 5, youth: 5).contradictions.isEmpty)
    #expect(Counts(women: 3, men: 2, total: 6).contradictions.map(\.fr) == ["femmes + hommes = 5, mais total 6"])
    #expect(Counts(women: 7, total: 6).contradictions.count == 1)
    #expect(Counts(women: -1).contradictions.count == 1)
    #expect(Counts(women: 1, men: 1, youth: 3).contradictions.count == 1)
    #expect(!Counts(women: .max, men: .max, total: 1, youth: .max).contradictions.isEmpty)
  }
}
