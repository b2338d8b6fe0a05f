import TerminalKit
import Testing

@Suite struct `A canvas` {
  @Test func `cuts what sticks out on each side`() {
    var canvas = Canvas(size: Size(5, 3))
    canvas.write("abcdefg", at: Point(-2, 0))
    canvas.write("xyz", at: Point(3, 1))
    canvas.write("no", at: Point(0, 3))
    canvas.write("no", at: Point(0, -1))
    canvas.write("no", at: Point(Int.max, 1))
    canvas.write("no", at: Point(Int.min, Int.min))
    #expect(canvas.lines() == ["cdefg", "   xy", ""])
  }

  @Test func `writes inside its clip only`() {
    var canvas = Canvas(size: Size(8, 3))
    canvas.clipped(to: Rect(2, 1, 3, 1)) { canvas in
      for y in 0..<3 { canvas.write("abcdefgh", at: Point(0, y)) }
      canvas.fill(Rect(0, 0, 4, 3), role: .dialog, with: "#")
      canvas.clipped(to: Rect(0, 0, 8, 3)) { $0.write("Z", at: Point(7, 2)) }
    }
    #expect(canvas.lines() == ["", "  ##e", ""])
    canvas.write("a", at: .zero)
    #expect(canvas.lines()[0] == "a")
  }

  @Test func `shows half a wide character as a space`() {
    var canvas = Canvas(size: Size(4, 2))
    canvas.write("漢字漢", at: Point(-1, 0))
    canvas.write("漢字", at: Point(0, 1))
    canvas.write("x", at: Point(1, 1))
    canvas.write("y", at: Point(2, 1))
    #expect(canvas.lines() == [" 字", " xy"])
    #expect(canvas.row(0).map(\.width) == [1, 2, 0, 1])
    #expect(canvas.row(1).map(\.width) == [1, 1, 1, 1])
  }

  @Test func `heals a wide character that a rectangle covers by half`() {
    var canvas = Canvas(size: Size(6, 1))
    canvas.write("漢漢漢", at: .zero)
    canvas.fill(Rect(1, 0, 2, 1), role: .text, with: "#")
    #expect(canvas.row(0).map(\.width) == [1, 1, 1, 1, 2, 0])
    #expect(canvas.lines() == [" ## 漢"])
  }

  @Test func `aligns at the reading side, in the middle and at the far side`() {
    for (align, expected) in [(Alignment.start, "ab"), (.centre, "  ab"), (.end, "    ab")] {
      var canvas = Canvas(size: Size(6, 1))
      canvas.write("ab", at: .zero, width: 6, align: align)
      #expect(canvas.lines() == [expected])
    }
  }

  @Test func `mirrors places, not letters`() {
    var canvas = Canvas(size: Size(8, 2), direction: .rightToLeft)
    #expect(canvas.write("abc", at: Point(1, 0), width: 4) == 3)
    canvas.write("12", at: Point(0, 1), width: 8, align: .end)
    #expect(canvas.lines() == ["    abc", "12"])
    canvas.cursor = Point(0, 1)
    #expect(canvas.physicalCursor == Point(7, 1))
    #expect(canvas.logical(Point(7, 1)) == Point(0, 1))
  }

  @Test func `mirrors its clip`() {
    var canvas = Canvas(size: Size(6, 1), direction: .rightToLeft)
    canvas.clipped(to: Rect(0, 0, 2, 1)) { $0.write("abcdef", at: .zero) }
    #expect(canvas.lines() == ["    ef"])
  }

  @Test func `cuts a text to its width before ordering it`() {
    var canvas = Canvas(size: Size(4, 1), bidi: .applicationUnjoined)
    canvas.write("تعاونية", at: .zero, width: 4)
    #expect(canvas.row(0).map(\.base) == ["…", "ا", "ع", "ت"])
  }

  @Test func `keeps the ground under a text and what stands out`() {
    var canvas = Canvas(size: Size(4, 1))
    canvas.fill(canvas.bounds, role: .dialog)
    canvas.write("ab", at: .zero, role: .late)
    canvas.emphasise(Rect(1, 0, 1, 1), .selected)
    #expect(canvas[0, 0].ground == .dialog)
    #expect(canvas[0, 0].role == .late)
    #expect(canvas[1, 0].emphasis == .selected)
    #expect(canvas[2, 0].role == .dialog)
    #expect(canvas[99, -1] == .blank)
  }

  @Test func `shows a match inside the selection`() {
    var canvas = Canvas(size: Size(4, 1))
    canvas.write([Span("ab", nil, emphasis: .match), Span("cd")], at: .zero)
    canvas.emphasise(canvas.bounds, .selected)
    #expect(canvas.row(0).map(\.emphasis) == [.selectedMatch, .selectedMatch, .selected, .selected])
  }

  @Test(arguments: [Direction.leftToRight, .rightToLeft]) func `frames a box with the right corners`(
    _ direction: Direction
  ) {
    var canvas = Canvas(size: Size(4, 3), direction: direction)
    canvas.frame(canvas.bounds)
    #expect(canvas.lines() == ["╭──╮", "│  │", "╰──╯"])
    var small = Canvas(size: Size(1, 1), direction: direction)
    small.frame(small.bounds)
    #expect(small.lines() == [""])
  }

  @Test func `can have no cells at all`() {
    var canvas = Canvas(size: Size(0, 0))
    canvas.write("abc", at: .zero)
    canvas.write("سلام", at: .zero, width: 3)
    canvas.fill(Rect(0, 0, 9, 9), role: .text)
    canvas.frame(Rect(0, 0, 9, 9))
    #expect(canvas.lines().isEmpty)
    #expect(Canvas(size: Size(Int.max, Int.max)).size == Size(2_000, 1_000))
  }

  /// Whatever is written where, cells keep adding up: a wide character has its second half and nothing else has one.
  @Test(arguments: 0..<30) func `never breaks a wide character`(_ seed: UInt64) {
    let texts: [DisplayText] = ["漢字", "سلام", "a", "🙂é", "لا漢(", "abc漢"]
    var state = seed &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var canvas = Canvas(size: Size(9, 3), direction: seed % 2 == 0 ? .leftToRight : .rightToLeft)
    for _ in 0..<60 {
      let clip = Rect(next(9) - 2, next(3), next(9), 1 + next(2))
      let text = texts[next(texts.count)]
      let place = Point(next(14) - 4, next(4) - 1)
      canvas.clipped(to: clip) { canvas in
        if text.width > 3 { canvas.write(text, at: place, width: 3) } else { canvas.write(text, at: place) }
      }
      for y in 0..<3 {
        let row = Array(canvas.row(y))
        for (x, cell) in row.enumerated() {
          let isSecond = x > 0 && row[x - 1].width == 2
          #expect(cell.isContinuation == isSecond)
          #expect(cell.width < 2 || x + 1 < row.count)
        }
      }
    }
  }
}
