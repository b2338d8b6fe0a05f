import Testing

@testable import TerminalKit

@Suite struct `A map of values` {
  private static func square(_ x: Double, _ y: Double, _ side: Double = 1, level: Int?, group: Int = 0) -> ValueMap.Area
  {
    .init(rings: [[(x, y), (x + side, y), (x + side, y + side), (x, y + side)]], level: level, group: group)
  }

  private let two = ValueMap([square(0, 0, level: 0), square(1, 0, level: 4, group: 1)])

  @Test func `fills the higher class more densely`() {
    let lines = drawn(8, 2) { two.draw(in: $0, on: &$1) }
    let dots = lines.joined().unicodeScalars.map { $0.value >= 0x2800 ? ($0.value - 0x2800).nonzeroBitCount : 0 }
    let west = lines.map { $0.unicodeScalars.prefix(4) }.joined().reduce(0) {
      $0 + Int($1.value & 0xFF).nonzeroBitCount
    }
    #expect(dots.reduce(0, +) > west * 2)
  }

  @Test(arguments: [Direction.leftToRight, .rightToLeft]) func `marks the selected area by a sign`(_ way: Direction) {
    var canvas = Canvas(size: Size(8, 2), direction: way)
    let map = ValueMap(two.areas, selected: 1)
    map.draw(in: canvas.bounds, on: &canvas)
    let line = canvas.lines().first { $0.contains("◆") }
    #expect((line?.firstIndex(of: "◆").map { line?.distance(from: line?.startIndex ?? $0, to: $0) ?? 0 } ?? 0) >= 4)
    #expect(canvas.physicalAttention.map { $0.x >= 4 } == true)
  }

  @Test func `keeps east on the right in Arabic`() {
    let french = drawn(8, 2) { two.draw(in: $0, on: &$1) }
    let arabic = drawn(8, 2, .rightToLeft) { two.draw(in: $0, on: &$1) }
    #expect(french == arabic)
  }

  @Test func `tells classes by letters where there are no dots`() {
    let lines = drawn(8, 2, .leftToRight, .ascii) { two.draw(in: $0, on: &$1) }
    #expect(lines == ["..@@", "..@@"].map { "  " + $0 } || lines == ["....@@@@", "....@@@@"], "\(lines)")
  }

  @Test func `leaves out a hole`() {
    let ring = ValueMap.Area(
      rings: [
        [(0, 0), (9, 0), (9, 9), (0, 9)], [(3, 3), (6, 3), (6, 6), (3, 6)],
      ], level: 4)
    let raster = AreaRaster([ring], width: 9, height: 9, aspect: 1)
    #expect(raster.owner(4, 4) == nil)
    #expect(raster.owner(1, 4) == 0)
  }

  @Test func `shows an area smaller than a dot`() {
    let raster = AreaRaster(
      [`A map of values`.square(0, 0, 100, level: 1), `A map of values`.square(50, 50, 0.01, level: 2)], width: 10,
      height: 10, aspect: 1)
    let owners = (0..<10).flatMap { y in (0..<10).compactMap { raster.owner($0, y) } }
    #expect(owners.contains(1))
  }

  @Test func `tells the area under the mouse, from the east in Arabic`() {
    let rect = Rect(0, 0, 8, 2)
    #expect(two.area(at: Point(1, 1), in: rect, .leftToRight) == 0)
    #expect(two.area(at: Point(1, 1), in: rect, .rightToLeft) == 1)
    #expect(two.area(at: Point(20, 1), in: rect, .leftToRight) == nil)
  }

  @Test func `stumbles over no outline and no size`() {
    let values = hostileValues.compactMap { $0 }
    let ring = values.flatMap { x in values.map { (x: x, y: $0) } }
    let maps = [
      ValueMap([]), ValueMap([.init(rings: [], level: 2)]),
      ValueMap([.init(rings: [ring, []], level: .max)], selected: 0),
      ValueMap([.init(rings: [[(1, 1)]], level: nil)], selected: 9),
      ValueMap([.init(rings: [[(2, 0), (2, 5)]], level: -3)]),
    ]
    for map in maps { drawEverywhere { map.draw(in: $0, on: &$1) } }
  }
}

@Suite struct `A grid of dots` {
  @Test func `stand where they are set, from the right in Arabic`() {
    func lines(_ direction: Direction) -> [String] {
      drawn(2, 1, direction) { rect, canvas in
        var grid = DotGrid(rect.size)
        grid.set(0, 0, role: .chart)
        grid.line(from: Point(1, 3), to: Point(3, 3), role: .chart)
        grid.set(-1, 0, role: .chart)
        grid.set(99, 99, role: .chart)
        grid.draw(in: rect, on: &canvas)
      }
    }
    #expect(lines(.leftToRight) == ["⢁⣀"])
    #expect(lines(.rightToLeft) == ["⣀⡈"])
  }

  @Test func `stumble over no line`() {
    drawEverywhere { rect, canvas in
      var grid = DotGrid(rect.size)
      grid.line(from: Point(.min, .max), to: Point(.max, .min), role: .chart)
      grid.draw(in: rect, on: &canvas)
    }
  }
}
