import Testing

@testable import TerminalKit

private let weekdays: [DisplayText] = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]

@Suite struct `A calendar month` {
  private let month = CalendarMonth(days: 30, firstWeekday: 7, weekdays: weekdays, today: 24, selected: 3) { day in
    [.init("!", day == 8 ? 1 : 0, role: .late), .init("●", day % 5 == 0 ? day / 5 : 0, role: .ok)]
  }

  @Test func `has its weeks from Monday, today and the selected day marked`() {
    let lines = drawn(42, 7) { month.draw(in: $0, on: &$1) }
    #expect(
      lines == [
        " lun.  mar.  mer.  jeu.  ven.  sam.  dim.",
        "                                      1",
        "  2   ▌ 3     4     5●1   6     7     8!1",
        "  9    10●2  11    12    13    14    15●3",
        " 16    17    18    19    20●4  21    22",
        " 23   ▌24    25●5  26    27    28    29",
        " 30●6",
      ], "\(lines.joined(separator: "\n"))")
  }

  @Test func `begins on the right in Arabic`() {
    let lines = drawn(42, 7, .rightToLeft) { month.draw(in: $0, on: &$1) }
    #expect(lines[0].hasSuffix(".lun") || lines[0].hasSuffix("lun."))
    #expect(lines[1].contains("1") && lines[1].prefix(6).contains("1"))
  }

  @Test func `tells the day under the mouse`() {
    let rect = Rect(0, 0, 42, 7)
    #expect(month.day(at: Point(7, 2), in: rect) == 3)
    #expect(month.day(at: Point(0, 1), in: rect) == nil)
    #expect(month.day(at: Point(0, 0), in: Rect(0, 0, 3, 3)) == nil)
  }

  @Test func `stumbles over no month and no size`() {
    for days in [-1, 0, 28, 31, 400] {
      for first in [-3, 1, 7, 99] {
        let month = CalendarMonth(days: days, firstWeekday: first, weekdays: [], today: 99, selected: -1) { _ in
          [.init("●", .max, role: .ok), .init("!", -4, role: .late)]
        }
        drawEverywhere { month.draw(in: $0, on: &$1) }
      }
    }
  }
}

@Suite struct `A Gantt chart` {
  private func chart(_ rows: [GanttChart.Row], selected: Int = 0) -> GanttChart {
    GanttChart(
      count: rows.count, from: 0, to: 100, today: 50, ticks: [.init(0, "2025"), .init(60, "2026")],
      scroll: ListScroll(selected: selected)
    ) { rows[$0] }
  }

  private let rows: [GanttChart.Row] = [
    .init("Axe 1", span: (10, 90), isSummary: true),
    .init("Piste", indent: 2, span: (0, 40), done: 0.5, milestones: [.init(40, isReached: true, role: .ok)]),
    .init("Souk", indent: 2, span: (60, 100), milestones: [.init(100, isReached: false, role: .late)]),
  ]

  @Test func `has spans, what is done of them, milestones and today`() {
    let lines = drawn(44, 4) { chart(rows).draw(in: $0, on: &$1) }
    #expect(lines[1].hasPrefix("▌ Axe 1") && lines[1].contains("▼") && lines[1].contains("│"))
    #expect(lines[2].contains("████") && lines[2].contains("▒▒▒") && lines[2].contains("◇"))
    #expect(lines[3].contains("░░░") && lines[3].contains("◆"))
  }

  @Test func `runs from right to left in Arabic`() throws {
    let right = drawn(44, 4) { chart(rows).draw(in: $0, on: &$1) }
    let left = drawn(44, 4, .rightToLeft) { chart(rows).draw(in: $0, on: &$1) }
    let bar = try #require(right[2].firstIndex(of: "█"))
    let mirrored = try #require(left[2].lastIndex(of: "█"))
    let place = right[2].distance(from: right[2].startIndex, to: bar)
    #expect(left[2].distance(from: left[2].startIndex, to: mirrored) == 43 - place)
  }

  @Test func `is drawn with letters where there is nothing else`() {
    let lines = drawn(44, 4, .leftToRight, .ascii) { chart(rows).draw(in: $0, on: &$1) }
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    #expect(lines[2].contains("###") && lines[3].contains("*"))
  }

  @Test func `tells the row under the mouse`() {
    #expect(chart(rows).index(at: Point(3, 2), in: Rect(0, 0, 44, 4)) == 1)
    #expect(chart(rows).index(at: Point(3, 0), in: Rect(0, 0, 44, 4)) == nil)
  }

  @Test func `stumbles over no row and no size`() {
    let odd: [GanttChart.Row] = [
      .init("", span: (.max, .min), done: .nan), .init("", span: (.min, .max), done: .infinity, isSummary: true),
      .init("", span: (90, 10), done: -4),
      .init("", indent: .max, milestones: [.init(.max, isReached: true, role: .ok)]),
    ]
    for (from, to) in [(0, 100), (.min, .max), (.max, .min), (5, 5)] {
      let chart = GanttChart(
        count: odd.count, from: from, to: to, today: .max, ticks: [.init(.min, "x"), .init(3, "y")],
        scroll: ListScroll(selected: 99, top: -4)
      ) { odd[$0] }
      drawEverywhere { chart.draw(in: $0, on: &$1) }
    }
    drawEverywhere { chart([]).draw(in: $0, on: &$1) }
  }
}
