import Testing

@testable import TerminalKit

@Suite struct `A line chart` {
  private let chart = LineChart(
    [
      .init("constaté", [(0, 0), (1, 10), (2, 40)], role: .chartSecond),
      .init("cible", [(0, 0), (4, 80)], role: .chart),
    ], ticks: [.init(0, "2022"), .init(2, "2024"), .init(4, "2026")]
  ) { DisplayText("\(Int($0))") }

  @Test func `has axes, a sign for each series and a legend`() {
    let lines = drawn(30, 9) { chart.draw(in: $0, on: &$1) }
    #expect(
      lines == [
        "100│",
        "   │                       ⣀⠤○",
        "   │                  ⣀⡠⠔⠊⠉",
        " 50│             ⢀⡠⠤⠒⠉",
        "   │         ⣀⢤⠴⠚●",
        "   │    ⢀⡠⠔⣒⠭⠊⠁",
        "  0│●⡤⠶⠝⠓⠊●",
        "   ╰2022───────2024───────2026",
        "● constaté   ○ cible",
      ], "\(lines.joined(separator: "\n"))")
  }

  @Test func `runs from right to left in Arabic`() {
    let lines = drawn(30, 9, .rightToLeft) { chart.draw(in: $0, on: &$1) }
    #expect(lines[1].hasPrefix("○"))
    #expect(lines[6].hasSuffix("●│0"))
    #expect(lines[7].hasSuffix("2022╯"))
  }

  @Test func `shows its points by signs where there are no dots`() {
    let lines = drawn(30, 9, .leftToRight, .ascii) { chart.draw(in: $0, on: &$1) }
    #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.isASCII || $0 == "é" } })
    #expect(lines[8] == "o constaté   x cible")
  }

  @Test func `says the same as a table`() {
    let table = chart.table("Année") { DisplayText("\(2022 + Int($0))") }
    #expect(table.columns.map(\.title.string) == ["Année", "constaté", "cible"])
    #expect(table.rows.map { $0.map(\.string) }[1] == ["2023", "10", "—"])
    #expect(table.rows.count == 4)
  }

  @Test func `stumbles over no value and no size`() {
    let points = hostileValues.compactMap { $0 }.flatMap { x in hostileValues.compactMap { $0 }.map { (x, $0) } }
    let hostile = LineChart(
      [.init("a", points, role: .chart), .init("b", [], role: .chart)],
      ticks: hostileValues.compactMap { $0 }.map { .init($0, "x") }
    ) { DisplayText("\($0)") }
    drawEverywhere { hostile.draw(in: $0, on: &$1) }
    drawEverywhere { LineChart([], ticks: []) { DisplayText("\($0)") }.draw(in: $0, on: &$1) }
  }
}

@Suite struct `The range of an axis` {
  @Test(arguments: [
    ([0.0, 80], [0.0, 20, 40, 60, 80]), ([3, 7], [0, 2, 4, 6, 8]), ([-5, 5], [-5, 0, 5]),
    ([], [0, 1]), ([0, 0], [0, 0.5, 1]), ([.nan, 1], [0, 0.5, 1]),
  ]) func `is marked at round values`(_ values: [Double], _ ticks: [Double]) {
    let scale = AxisScale(values)
    #expect(scale.low == scale.ticks.first && scale.high == scale.ticks.last)
    if values.count == 2, values[0] == 0 || values[0] == 3, values[1] > 1 { #expect(scale.ticks == ticks) }
    for value in values where value.isFinite { #expect(scale.low <= value && value <= scale.high) }
  }

  @Test func `holds any values`() {
    for low in hostileValues.compactMap({ $0 }) {
      for high in hostileValues.compactMap({ $0 }) {
        let scale = AxisScale([low, high])
        #expect(scale.low < scale.high && scale.low.isFinite && scale.high.isFinite)
        #expect(scale.ticks.count <= 21)
      }
    }
  }
}
