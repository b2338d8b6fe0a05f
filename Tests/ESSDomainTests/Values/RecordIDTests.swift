import ESSDomain
import TestSupport
import Testing

@Suite struct `The identity of a record` {
  private func make(_ milliseconds: UInt64, _ generator: inout SeededGenerator) -> RecordID {
    RecordID(
      milliseconds: milliseconds, chance: (UInt16(truncatingIfNeeded: generator.next()), generator.next()))
  }

  @Test(arguments: seeds(100))
  func `comes back from its text, in capitals or not, and keeps its time`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let time = generator.next() & 0xFFFF_FFFF_FFFF
    let id = make(time, &generator)
    #expect(id.text.utf8.count == 26)
    #expect(RecordID(id.text) == id)
    #expect(RecordID(id.text.lowercased()) == id)
    #expect(id.milliseconds == time)
    #expect(id.text.hasSuffix(id.short) && id.short.count == 6)
  }

  @Test(arguments: seeds(100))
  func `sorts by time, as its text does`(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let earlier = make(1_790_000_000_000 + UInt64(seed), &generator)
    let later = make(1_790_000_000_001 + UInt64(seed), &generator)
    #expect(earlier < later)
    #expect(earlier.text < later.text)
  }

  @Test func `is known from the ULID specification`() {
    #expect(RecordID("01ARZ3NDEKTSV4RRFFQ69G5FAV")?.milliseconds == 1_469_922_850_259)
    #expect(RecordID.none.text == "00000000000000000000000000")
    #expect(RecordID("7ZZZZZZZZZZZZZZZZZZZZZZZZZ")?.text == "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")
  }

  @Test(arguments: [
    "", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAVX", "81ARZ3NDEKTSV4RRFFQ69G5FAV",
    "01ARZ3NDEKTSV4RRFFQ69G5FAI", "01ARZ3NDEKTSV4RRFFQ69G5FAL", "01ARZ3NDEKTSV4RRFFQ69G5FAO",
    "01ARZ3NDEKTSV4RRFFQ69G5FAU", "01ARZ3NDEKTSV4RRFFQ69G5FA ", "01ARZ3NDEKTSV4RRFFQ69G5Fé",
    "../../../../../etc/passwd",
  ])
  func `is nothing but 26 characters of its alphabet`(_ text: String) { #expect(RecordID(text) == nil) }
}
