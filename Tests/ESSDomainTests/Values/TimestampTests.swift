import ESSDomain
import Testing

import ESSDomain

@Suite struct `A moment` {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_795_510_032_000, "2026-11-24T08:47:12Z"),
      (Int64.max, "9999-12-31T23:59:59Z"), (Int64.min, "0001-01-01T00:00:00Z"),
    ] as [(Int64, String)]) func `is written in universal time`(_ milliseconds: Int64, _ text: String)
  {
    let moment = Timestamp(milliseconds: milliseconds)
    #expect(moment.iso == text)
    #expect(Timestamp(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "", "2026-11-24", "2026-02-30T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24 08:47:12Z", "2026-11-24T0a:47:12Z",
  ])
  func `is read in no other form`(_ text: String) { #expect(Timestamp(iso: text) == nil) }
}
