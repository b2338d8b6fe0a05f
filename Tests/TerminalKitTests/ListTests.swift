import TerminalKit
import Testing

@Suite struct `A list that scrolls` {
  @Test func `stops at its ends`() {
    var scroll = ListScroll(selected: 3)
    scroll.move(by: -10, count: 5)
    #expect(scroll.selected == 0)
    scroll.move(by: 99, count: 5)
    #expect(scroll.selected == 4)
    scroll.move(by: Int.max, count: 5)
    scroll.select(7, count: 0)
    #expect(scroll.selected == 0)
    scroll.page(by: 1, height: 3, count: 10)
    #expect(scroll.selected == 2)
  }

  @Test func `keeps the selected row in view with rows around it`() {
    var scroll = ListScroll(selected: 50)
    scroll.reveal(count: 100, height: 10)
    #expect(scroll.top == 43)
    scroll.selected = 44
    scroll.reveal(count: 100, height: 10)
    #expect(scroll.top == 42)
    scroll.selected = 99
    scroll.reveal(count: 100, height: 10)
    #expect(scroll.visible(count: 100, height: 10) == 90..<100)
  }

  @Test func `goes on by a third of the window when a step leaves it`() {
    var scroll = ListScroll()
    var tops: [Int] = []
    for _ in 0..<40 {
      _ = scroll.handle(.down, count: 100, height: 12)
      #expect(scroll.visible(count: 100, height: 12).dropLast(2).contains(scroll.selected))
      if tops.last != scroll.top { tops.append(scroll.top) }
    }
    #expect(tops == [0, 5, 10, 15, 20, 25, 30, 35])
    #expect(scroll.selected == 40)
    for _ in 0..<200 { _ = scroll.handle(.down, count: 100, height: 12) }
    #expect(scroll == ListScroll(selected: 99, top: 88))
    _ = scroll.handle(.up, count: 3, height: 1)
    #expect(scroll == ListScroll(selected: 1, top: 1))
  }

  @Test func `survives a list that has shrunk`() {
    var scroll = ListScroll(selected: 90, top: 85)
    scroll.reveal(count: 3, height: 10)
    #expect(scroll == ListScroll(selected: 2, top: 0))
    scroll.reveal(count: 0, height: 0)
    #expect(scroll.visible(count: 0, height: 0).isEmpty)
  }
}

@Suite struct `A table` {
  private func table(_ count: Int, selected: Int = 0) -> Table<Int> {
    Table(
      [
        TableColumn("name", "Dénomination", minimum: 8, ideal: 12, weight: 1),
        TableColumn("place", "Commune", minimum: 7, priority: 2),
        .figures("members", "Adh.", minimum: 4, priority: 1),
      ], count: count, scroll: ListScroll(selected: selected)
    ) { index in
      TableRow(index, [Line("Coop \(index)"), Line("Aoulouz"), Line(DisplayText("\(index * 100)"))])
    }
  }

  private func drawn(_ table: Table<Int>, _ size: Size, _ direction: Direction = .leftToRight) -> [String] {
    var canvas = Canvas(size: size, direction: direction)
    table.draw(in: canvas.bounds, on: &canvas)
    return canvas.lines()
  }

  @Test func `aligns words at the start and figures at the end`() {
    #expect(
      drawn(table(3, selected: 1), Size(36, 4)) == [
        "  Dénomination        Commune  Adh.",
        "  Coop 0              Aoulouz     0",
        "▌ Coop 1              Aoulouz   100",
        "  Coop 2              Aoulouz   200",
      ])
  }

  @Test func `leaves out the least important column first, never the first one`() {
    let narrow = drawn(table(1), Size(20, 2))
    #expect(!narrow[0].contains("Commune"))
    #expect(narrow[0].contains("Adh."))
    let narrower = drawn(table(1), Size(13, 2))
    #expect(!narrower[0].contains("Adh."))
    #expect(narrower[1] == "▌ Coop 0")
  }

  @Test func `is mirrored in Arabic`() {
    #expect(
      drawn(table(2), Size(36, 3), .rightToLeft) == [
        " Adh.  Commune        Dénomination",
        "    0  Aoulouz              Coop 0 ▐",
        "  100  Aoulouz              Coop 1",
      ])
  }

  @Test func `shows the order in the header`() {
    var table = table(1)
    table.sort = ("members", .descending)
    #expect(drawn(table, Size(36, 2))[0].hasSuffix("Adh.▼"))
    table.sort = ("name", .ascending)
    #expect(drawn(table, Size(36, 2))[0].contains("Dénomination ▲"))
  }

  @Test func `asks only for rows that it shows`() {
    var asked: [Int] = []
    let table = Table<Int>([TableColumn("a", "A", minimum: 3)], count: 1_000_000, scroll: ListScroll(selected: 500_000))
    {
      asked.append($0)
      return TableRow($0, [Line("x")])
    }
    _ = drawn(table, Size(20, 11))
    #expect(asked.count == 10)
    #expect(asked.contains(500_000))
  }

  @Test func `finds the row and the column under the mouse`() {
    let table = table(3)
    let rect = Rect(0, 0, 36, 5)
    #expect(table.index(at: Point(5, 2), in: rect) == 1)
    #expect(table.index(at: Point(5, 0), in: rect) == nil)
    #expect(table.index(at: Point(5, 4), in: rect) == nil)
    #expect(table.column(at: Point(23, 0), in: rect)?.id == "place")
  }

  @Test func `shows marks, and a row with values missing`() {
    var table = table(2)
    table.marked = [1]
    table.row = { TableRow($0, [Line("x")]) }
    #expect(drawn(table, Size(36, 3))[2] == " ✓x")
  }
}

@Suite struct `A tree` {
  private func tree() -> Tree<Int> {
    let rows: [(Int, Branch, Line)] = [
      (0, .expanded, "Axe 3"), (1, .expanded, "Filières"), (2, .leaf, "Safran"), (0, .collapsed, "Axe 4"),
    ]
    return Tree(
      labels: TableColumn("label", "Programme", minimum: 12, weight: 1), columns: [.figures("p", "%", minimum: 3)],
      count: rows.count, scroll: ListScroll(selected: 2)
    ) { TreeRow($0, depth: rows[$0].0, branch: rows[$0].1, label: rows[$0].2, cells: [Line(DisplayText("\($0)"))]) }
  }

  @Test func `sets its branches in`() {
    var canvas = Canvas(size: Size(26, 5))
    tree().draw(in: canvas.bounds, on: &canvas)
    #expect(
      canvas.lines() == [
        "  Programme             %", "  ▾ Axe 3               0", "    ▾ Filières          1",
        "▌       Safran          2",
        "  ▸ Axe 4               3",
      ])
  }

  @Test func `turns its signs in Arabic`() {
    var canvas = Canvas(size: Size(26, 5), direction: .rightToLeft)
    tree().draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.lines()[2] == "   1        Filières ▾")
    #expect(canvas.lines()[4] == "   3             Axe 4 ◂")
  }
}
