import Testing

@testable import TerminalKit

@Suite struct `A bar chart` {
  private let bars = BarChart([
    .init("Tata", 4, text: "4"), .init("Agadir", 1, text: "1"), .init("Tiznit", nil, text: "—"),
  ])

  @Test func `are as long as their values, with parts of cells`() {
    let lines = drawn(24, 3) { bars.draw(in: $0, on: &$1) }
    #expect(lines == ["Tata   ███████████████ 4", "Agadir ███▊            1", "Tiznit                 —"])
  }

  @Test func `grow from the right in Arabic, their figures on the left`() {
    let lines = drawn(24, 3, .rightToLeft) { bars.draw(in: $0, on: &$1) }
    #expect(lines == ["4 ███████████████   Tata", "1            ████ Agadir", "—                 Tiznit"])
  }

  @Test func `are made of plain letters where there is nothing else`() {
    let lines = drawn(24, 1, .leftToRight, .ascii) { bars.draw(in: $0, on: &$1) }
    #expect(lines == ["Tata   ############### 4"])
  }

  @Test func `give way to labels and values where there is no room`() {
    let lines = drawn(12, 3) { bars.draw(in: $0, on: &$1) }
    #expect(lines == ["Tata       4", "Agadir     1", "Tiznit     —"])
  }

  @Test func `say the same as a table`() {
    let table = bars.table("Province", "Organisations")
    #expect(table.rows.map { $0.map(\.string) } == [["Tata", "4"], ["Agadir", "1"], ["Tiznit", "—"]])
  }

  @Test func `stumble over no value and no size`() {
    let bars = BarChart(hostileValues.map { .init("\($0 ?? 0)", $0, text: "x") }, full: .nan)
    drawEverywhere { bars.draw(in: $0, on: &$1) }
    drawEverywhere { BarChart([]).draw(in: $0, on: &$1) }
    drawEverywhere { BarChart([.init("", .infinity, text: "")], full: 0).draw(in: $0, on: &$1) }
  }
}

@Suite struct `Stacked bars` {
  private let bars = StackedBars(
    [.init("payé", role: .progressDone), .init("engagé", role: .chart), .init("prévu", role: .muted)],
    [.init("2025", [5, 2, 3], text: "10"), .init("2026", [0, 2, 3], text: "5")])

  @Test func `show their parts by filling, and what each filling means`() {
    let lines = drawn(30, 3) { bars.draw(in: $0, on: &$1) }
    #expect(
      lines == ["2025 ███████████▓▓▓▓▒▒▒▒▒▒▒ 10", "2026 ▓▓▓▓▒▒▒▒▒▒▒             5", "     █ payé   ▓ engagé   ▒ pr…"])
  }

  @Test func `grow from the right in Arabic`() {
    let lines = drawn(30, 1, .rightToLeft) { bars.draw(in: $0, on: &$1) }
    #expect(lines == ["10 ▒▒▒▒▒▒▒▓▓▓▓███████████ 2025"])
  }

  @Test func `use letters where there are no shades`() {
    let lines = drawn(30, 1, .leftToRight, .ascii) { bars.draw(in: $0, on: &$1) }
    #expect(lines == ["2025 ###########====------- 10"])
  }

  @Test func `stumble over no value and no size`() {
    let bars = StackedBars(bars.parts, [.init("x", hostileValues), .init("", []), .init("y", [nil, .nan, -4])])
    drawEverywhere { bars.draw(in: $0, on: &$1) }
    drawEverywhere { StackedBars([], []).draw(in: $0, on: &$1) }
  }
}

@Suite struct `A sparkline and a progress bar` {
  @Test func `stumble over no value and no size`() {
    drawEverywhere { Sparkline(hostileValues).draw(in: $0, on: &$1) }
    for value in hostileValues { drawEverywhere { ProgressBar(value).draw(in: $0, on: &$1) } }
  }
}
