import Testing

@testable import EssorBenchmarks

@Suite struct `A program that is measured` {
  @Test func `is timed from its start to its end`() throws {
    let outcome = try Program("sh", ["-c", "sleep 0.2; echo done; exit 3"]).run(.kept)
    #expect(outcome.output == "done\n")
    #expect(outcome.status == 3)
    #expect(outcome.time >= .milliseconds(200))
  }

  @Test func `is missed where it is not installed`() {
    #expect(throws: MeasuringProblem.self) { try Program("essor-no-such-program", []).run(.discarded) }
  }

  @Test func `may end by a signal`() throws {
    #expect(try Program("sh", ["-c", "kill -9 $$"]).run(.discarded).status == -9)
  }

  @Test func `reads what it is given`() throws {
    #expect(try Program("wc", ["-c"], input: "/dev/null").result().contains("0"))
  }
}
