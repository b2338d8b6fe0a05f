import CMeasures
import Testing

@testable import EssorBenchmarks

@Suite struct `The figures of the benchmarks` {
  @Test func `are ranked like the table says`() {
    let values = (1...200).map { Double($0) }.shuffled()
    #expect(values.quantile(0.5) == 100)
    #expect(values.quantile(0.95) == 190)
    #expect([7.0].quantile(0.95) == 7)
    #expect([Double]().quantile(0.5) == nil)
  }

  @Test func `come back from another process as they were`() {
    var figures = Figures()
    figures.add(.saving, 1.25)
    figures.add(.saving, .microseconds(1_500))
    figures.add(.sortingCold("name"), 3e-7)
    let read = Figures(text: figures.text + "a line that is none\n")
    #expect(read[.saving] == [1.25, 1.5])
    #expect(read[.sortingCold("name")] == [3e-7])
    #expect(read.samples.count == 2)
  }

  @Test(arguments: [
    (0.0, "0.000"), (0.0456, "0.046"), (1.256, "1.26"), (12.34, "12.3"), (123.4, "123"), (9.96, "10.0"),
    (1_234_567.8, "1,234,568"), (-12.34, "-12.3"), (Double.nan, "—"), (Double.infinity, "—"),
  ]) func `are shown with three figures`(_ value: Double, _ text: String) {
    #expect(Number.text(value) == text)
  }

  @Test func `are judged by their targets`() {
    let target = Target(aim: 25, pass: 60)
    #expect([25, 25.1, 60, 60.1].map(target.verdict) == [.aim, .pass, .pass, .no])
    #expect(Target.saving(bare: 1).pass == 10)
    #expect(Target.saving(bare: 8).aim == 16)
  }

  @Test func `count each allocation`() {
    measures_count_allocations()
    let boxes = (0..<100).map { Box(value: $0) }
    let count = measures_allocations()
    #expect(boxes.reduce(0) { $0 + $1.value } == 4_950)
    #expect(count >= 100)
  }
}

private final class Box {
  let value: Int
  init(value: Int) { self.value = value }
}
