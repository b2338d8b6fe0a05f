import Testing

@testable import TerminalKit

@Suite struct `A text being typed` {
  private func typed(_ text: String, _ keys: Key..., fallback: Direction = .leftToRight) -> TextInput {
    var input = TextInput(text)
    for key in keys { _ = input.handle(key, fallback: fallback) }
    return input
  }

  @Test func `takes letters at its caret`() {
    #expect(typed("ab", .character("c")).text == "abc")
    #expect(typed("ab", .left, .character("c")).text == "acb")
    #expect(typed("ab", .home, .character("c")).text == "cab")
    #expect(typed("ab", .home, .end, .character("c")).text == "abc")
  }

  @Test func `takes no key that means something else`() {
    var input = TextInput("a")
    for key in [Key.enter, .escape, .tab, .up, .down, .control("s"), .function(1)] {
      let isTaken = input.handle(key)
      #expect(!isTaken)
    }
    #expect(input.text == "a")
  }

  @Test func `deletes whole characters but single vowel signs`() {
    #expect(typed("ae\u{301}", .backspace).text == "a")
    #expect(typed("مَّ", .backspace).text.unicodeScalars.count == 2)
    #expect(typed("مَّ", .backspace, .backspace, .backspace).text == "")
    #expect(typed("e\u{301}a", .home, .delete).text == "a")
    #expect(typed("", .backspace, .delete).text == "")
  }

  @Test func `deletes words and brings the stored text back`() {
    #expect(typed("un deux  ", .control("w")).text == "un ")
    #expect(typed("un deux", .control("w"), .control("w"), .control("w")).text == "")
    #expect(typed("un", .backspace, .control("u")).text == "un")
    #expect(typed("un deux", .home, .controlRight, .control("k")).text == "un ")
  }

  @Test func `takes in no control character`() {
    var input = TextInput("")
    input.paste("a\u{1B}[31mb\u{7}\r\nc\u{202E}\td\u{1B}[201~e\u{0}")
    #expect(input.text == "a[31mb c d" + "e")
    input = TextInput("")
    input.insert(String(repeating: "x", count: TextInput.longest + 50))
    #expect(input.text.count == TextInput.longest)
  }

  @Test func `moves as seen, through Arabic too`() {
    // Logical: a b space seen lam; on the screen: a b space lam seen.
    var input = TextInput("ab سل")
    #expect(input.caret == 5)
    var seen: [Int] = []
    for _ in 0..<6 {
      _ = input.handle(.left)
      seen.append(input.caret)
    }
    #expect(seen == [3, 4, 2, 1, 0, 0])
    var back: [Int] = []
    for _ in 0..<6 {
      _ = input.handle(.right)
      back.append(input.caret)
    }
    #expect(back == [1, 2, 4, 3, 5, 5])
  }

  @Test func `moves left towards the end of an Arabic text`() {
    var input = TextInput("سلام", direction: .rightToLeft)
    _ = input.handle(.home)
    _ = input.handle(.left)
    #expect(input.caret == 1)
    _ = input.handle(.right)
    #expect(input.caret == 0)
    _ = input.handle(.controlLeft)
    #expect(input.caret == 4)
  }

  @Test func `steps over a letter with its marks`() {
    #expect(typed("ae\u{301}b", .home, .right, .right).caret == 3)
    #expect(typed("مُد", .home).caret == 0)
  }

  private func drawn(_ input: TextInput, width: Int, _ direction: Direction = .leftToRight) -> (String, Point?) {
    var canvas = Canvas(size: Size(width, 1), direction: direction, bidi: .applicationUnjoined)
    input.draw(in: canvas.bounds, on: &canvas)
    return (canvas.row(0).map(\.text).joined(), canvas.physicalCursor)
  }

  @Test func `shows its caret on the next letter`() {
    #expect(drawn(TextInput("abc"), width: 6) == ("abc   ", Point(3, 0)))
    #expect(drawn(typed("abc", .left), width: 6) == ("abc   ", Point(2, 0)))
    #expect(drawn(TextInput("سلام"), width: 8, .rightToLeft) == ("    مالس", Point(3, 0)))
    #expect(drawn(typed("سلام", .home), width: 8, .rightToLeft) == ("    مالس", Point(7, 0)))
    #expect(drawn(TextInput(""), width: 4, .rightToLeft) == ("    ", Point(3, 0)))
    #expect(drawn(TextInput("ab"), width: 6, .rightToLeft) == ("   ab ", Point(5, 0)))
    #expect(drawn(TextInput("سل"), width: 6) == (" لس   ", Point(0, 0)))
  }

  @Test func `shows the part around its caret when it is too long`() {
    #expect(drawn(TextInput("abcdefghij"), width: 5) == ("ghij ", Point(4, 0)))
    #expect(drawn(typed("abcdefghij", .home), width: 5) == ("abcde", Point(0, 0)))
  }

  @Test(arguments: 0...12) func `keeps its cursor inside, whatever the width`(_ width: Int) {
    for text in ["", "abcdefgh", "سلام abc 12", "漢字漢字", "a\u{1B}b"] {
      for direction in [Direction.leftToRight, .rightToLeft] {
        var canvas = Canvas(size: Size(14, 1), direction: direction)
        let rect = Rect(1, 0, width, 1)
        var input = TextInput(text)
        for key in [Key.end, .left, .left, .home, .right] {
          _ = input.handle(key, fallback: direction)
          input.draw(in: rect, on: &canvas)
          if let cursor = canvas.cursor { #expect(rect.contains(cursor)) }
        }
        #expect(canvas.row(0).allSatisfy { !$0.text.contains("\u{1B}") })
      }
    }
  }
}
