import TerminalKit
import Testing

@Suite struct `A rectangle` {
  let rect = Rect(2, 1, 10, 4)

  @Test func `is cut from each side`() {
    #expect(rect.top(1) == Rect(2, 1, 10, 1))
    #expect(rect.bottom(1) == Rect(2, 4, 10, 1))
    #expect(rect.start(3) == Rect(2, 1, 3, 4))
    #expect(rect.end(3) == Rect(9, 1, 3, 4))
    #expect(rect.droppingTop(1) == Rect(2, 2, 10, 3))
    #expect(rect.droppingBottom(1) == Rect(2, 1, 10, 3))
    #expect(rect.droppingStart(4) == Rect(6, 1, 6, 4))
    #expect(rect.droppingEnd(4) == Rect(2, 1, 6, 4))
  }

  @Test func `gives no more than it has`() {
    #expect(rect.top(99) == rect)
    #expect(rect.start(-5).isEmpty)
    #expect(rect.droppingTop(99).isEmpty)
    #expect(rect.inset(by: 30).isEmpty)
    #expect(Rect(0, 0, -3, -3).isEmpty)
    #expect(rect.row(4).isEmpty)
  }

  @Test func `is shared by weights without losing a column`() {
    let parts = Rect(0, 0, 100, 1).splitColumns([1, 1, 1], gap: 2)
    #expect(parts.map(\.width) == [32, 32, 32])
    #expect(parts.map(\.x) == [0, 34, 68])
    #expect(Rect(0, 0, 11, 1).splitColumns([1, 1]).map(\.width).reduce(0, +) == 11)
    #expect(Rect(0, 0, 3, 1).splitColumns([1, 1, 1], gap: 9).allSatisfy { $0.maxX <= 3 })
    #expect(Rect(0, 0, 3, 1).splitColumns([0, 0]).allSatisfy { $0.isEmpty })
  }

  @Test func `meets another only where both are`() {
    #expect(rect.intersection(Rect(0, 0, 4, 2)) == Rect(2, 1, 2, 1))
    #expect(rect.intersection(Rect(50, 0, 4, 2)).isEmpty)
    #expect(rect.contains(Point(11, 4)))
    #expect(!rect.contains(Point(12, 4)))
  }
}
