import Testing

@testable import TerminalKit

/// What is done to a text, and what it is afterwards; `|` is the caret.
struct Edit: Sendable, CustomTestStringConvertible {
  let before: String
  let keys: [Key]
  let after: String
  var testDescription: String { "\(before) → \(after)" }

  init(_ before: String, _ keys: Key..., gives after: String) {
    (self.before, self.keys, self.after) = (before, keys, after)
  }
}

extension TextInput {
  /// A text with its caret at the bar.
  init(marked text: String) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self.init(parts.joined())
    caret = parts[0].unicodeScalars.count
  }

  var marked: String {
    var scalars = scalars
    scalars.insert("|", at: caret)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

@Suite struct `Editing a text` {
  @Test(arguments: [
    // Words.
    Edit("un deux| trois", .controlLeft, gives: "un |deux trois"),
    Edit("un |deux trois", .controlRight, gives: "un deux |trois"),
    Edit("un deux|", .control("w"), gives: "un |"),
    Edit("un deux|", .alt("\u{7F}"), gives: "un |"),
    Edit("un| deux", .control("k"), gives: "un|"),
    // Moving through mixed text, as seen: "ab " then Arabic, whose first letter stands rightmost.
    Edit("ab سل|", .left, gives: "ab |سل"),
    Edit("ab |سل", .left, gives: "ab س|ل"),
    Edit("ab س|ل", .left, gives: "ab| سل"),
    Edit("|سلام", .left, gives: "س|لام"),
    Edit("سلام|", .right, gives: "سلا|م"),
    // Figures in Arabic text read from the left.
    Edit("سنة |2026", .right, gives: "سنة 2|026"),
    // Marks go with their letter, but Arabic vowel signs are taken away one by one.
    Edit("e\u{301}|a", .left, gives: "|e\u{301}a"),
    Edit("e\u{301}|a", .backspace, gives: "|a"),
    Edit("م\u{64E}\u{651}|د", .backspace, gives: "م\u{64E}|د"),
    Edit("|م\u{64E}\u{651}د", .delete, gives: "|د"),
    Edit("漢|字", .backspace, gives: "|字"),
    // Selecting.
    Edit("abcd|", .shiftLeft, .shiftLeft, .backspace, gives: "ab|"),
    Edit("abcd|", .shiftLeft, .shiftLeft, .character("x"), gives: "abx|"),
    Edit("ab|cd", .shiftHome, .delete, gives: "|cd"),
    Edit("ab|cd", .shiftEnd, .character("x"), gives: "abx|"),
    Edit("un deux|", .controlShiftLeft, .backspace, gives: "un |"),
    Edit("abcd|", .shiftLeft, .shiftLeft, .left, gives: "ab|cd"),
    Edit("abcd|", .shiftLeft, .shiftLeft, .right, gives: "abcd|"),
    Edit("abcd|", .shiftLeft, .home, .character("x"), gives: "x|abcd"),
    // To the left of the end stands the last letter as seen, which is the first of the Arabic.
    Edit("ab سلم|", .shiftLeft, .backspace, gives: "ab |"),
    Edit("سلم|", .shiftRight, .backspace, gives: "سل|"),
  ])
  func `goes by a table`(_ edit: Edit) {
    var input = TextInput(marked: edit.before)
    for key in edit.keys { _ = input.handle(key) }
    #expect(input.marked == edit.after)
  }

  @Test func `takes typing back word by word, and does it again`() {
    var input = TextInput("")
    for character in "un deux" { _ = input.handle(.character(character)) }
    _ = input.handle(.alt("u"))
    #expect(input.text == "un ")
    _ = input.handle(.control("_"))
    #expect(input.text == "")
    _ = input.handle(.alt("U"))
    _ = input.handle(.control("y"))
    #expect(input.text == "un deux")
    // On an Arabic keyboard the key of "u" types ع.
    _ = input.handle(.alt("ع"))
    #expect(input.text == "un ")
    _ = input.handle(.character("x"))
    #expect(!input.canRedo)
  }

  @Test func `takes a paste back as one step`() {
    var input = TextInput("ab")
    _ = input.handle(.character("c"))
    let taken = input.paste("un\ndeux trois")
    #expect(taken == (13, false))
    #expect(input.text == "abcun deux trois")
    _ = input.handle(.alt("u"))
    #expect(input.text == "abc")
    _ = input.handle(.control("u"))
    #expect(input.text == "ab")
    _ = input.handle(.alt("u"))
    #expect(input.text == "abc")
  }

  @Test func `puts a paste in the place of what is selected`() {
    var input = TextInput("abcd")
    for _ in 0..<2 { _ = input.handle(.shiftLeft) }
    #expect(input.selectedText == "cd")
    input.paste("x")
    #expect(input.text == "abx")
  }

  @Test func `says what of a paste found no room`() {
    var input = TextInput(String(repeating: "a", count: TextInput.longest - 2))
    let taken = input.paste("xyz")
    #expect(taken == (2, true))
    #expect(input.scalars.count == TextInput.longest)
  }

  @Test(arguments: [
    ("a\u{1B}[201~b", "ab"), ("a\u{1B}[20\u{1B}[201~1~b", "a[201~b"), ("a\u{9B}201~b", "ab"), ("a\u{1B}b", "ab"),
    ("a\r\nb", "a b"), ("a\u{2028}b\u{85}c", "a b c"), ("a\u{202E}b\u{200B}", "ab"), ("\u{0}\u{7}\u{8}", ""),
  ])
  func `lets nothing of a paste act`(_ text: String, _ expected: String) {
    var input = TextInput()
    input.paste(text)
    #expect(input.text == expected)
  }

  @Test func `keeps a hundred steps and no more`() {
    var input = TextInput()
    for number in 0..<300 { input.paste("\(number)") }
    var steps = 0
    while input.canUndo {
      input.undo()
      steps += 1
    }
    #expect(steps == EditHistory.deepest)
  }

  @Test(arguments: UInt64(1)...20) func `survives any keys and gives everything back`(_ seed: UInt64) {
    var random = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    let keys: [Key] = [
      .left, .right, .shiftLeft, .shiftRight, .home, .end, .shiftHome, .shiftEnd, .controlLeft, .controlRight,
      .controlShiftLeft, .controlShiftRight, .backspace, .delete, .control("w"), .control("k"), .alt("u"), .alt("U"),
      .control("u"), .altEnter, .character("a"), .character("س"), .character("\u{64E}"), .character("漢"), .space,
      .character("3"), .character("("), .character("e\u{301}"), .control("a"), .control("e"),
    ]
    for isArea in [false, true] {
      var input = TextInput("ab سلام\n12", isArea: isArea)
      for _ in 0..<300 {
        _ = input.handle(keys[next(keys.count)], fallback: seed % 2 == 0 ? .leftToRight : .rightToLeft)
        if next(10) == 0 { _ = input.moveRow(by: next(3) - 1, width: 1 + next(8), fallback: .leftToRight) }
        #expect((0...input.scalars.count).contains(input.caret))
        #expect(input.selection.upperBound <= input.scalars.count)
      }
      while input.canUndo { input.undo() }
      var canvas = Canvas(size: Size(9, 3))
      input.drawArea(in: canvas.bounds, on: &canvas)
      #expect(canvas.cursor != nil)
    }
  }
}

@Suite struct `A selection on the screen` {
  /// The columns that stand out.
  private func selected(_ input: TextInput, width: Int, _ direction: Direction = .leftToRight) -> [Int] {
    var canvas = Canvas(size: Size(width, 1), direction: direction, bidi: .applicationUnjoined)
    input.draw(in: canvas.bounds, on: &canvas)
    return (0..<width).filter { canvas[$0, 0].emphasis == .selected }
  }

  @Test func `is one piece in a text of one direction`() {
    var input = TextInput("abcd")
    _ = input.handle(.shiftLeft)
    _ = input.handle(.shiftLeft)
    #expect(selected(input, width: 8) == [2, 3])
  }

  @Test func `is several pieces in a mixed text`() {
    // Seen: a b space م ل س space c; selected from b to the first Arabic letter, which stands rightmost.
    var input = TextInput("ab سلم c")
    input.anchor = 1
    input.caret = 4
    #expect(selected(input, width: 12) == [1, 2, 5])
    _ = input.handle(.backspace)
    #expect(input.text == "aلم c")
  }
}

@Suite struct `A text of several lines` {
  private func rows(_ text: String, width: Int) -> [String] {
    let input = TextInput(text, isArea: true)
    return input.areaRows(width: width).map { row in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: input.scalars[row.range])
      return String(view)
    }
  }

  @Test func `is broken at spaces and line breaks`() {
    #expect(rows("", width: 10) == [""])
    #expect(rows("un deux trois", width: 9) == ["un deux ", "trois"])
    #expect(rows("un\n\ndeux\n", width: 9) == ["un", "", "deux", ""])
    #expect(rows("abcdefgh", width: 5) == ["abcd", "efgh"])
    #expect(rows("漢字漢字", width: 5) == ["漢字", "漢字"])
    #expect(rows("e\u{301}e\u{301}e\u{301}", width: 3) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(rows("ab", width: 0) == ["a", "b"])
  }

  @Test func `keeps line breaks of a paste`() {
    var input = TextInput("", isArea: true)
    input.paste("un\r\ndeux\u{2028}trois\rquatre\u{7}")
    #expect(input.text == "un\ndeux\ntrois\nquatre")
    _ = input.handle(.altEnter)
    #expect(input.text.hasSuffix("\n"))
  }

  @Test func `is gone through up and down, keeping the column`() {
    var input = TextInput("abcdef\nxy\nabcdef", isArea: true)
    let moved1 = input.moveRow(by: -1, width: 20, fallback: .leftToRight)
    #expect(moved1)
    #expect(input.caret == 9)
    let moved2 = input.moveRow(by: -1, width: 20, fallback: .leftToRight)
    #expect(moved2)
    #expect(input.caret == 2)
    let moved3 = input.moveRow(by: -1, width: 20, fallback: .leftToRight)
    #expect(!moved3)
    _ = input.handle(.end)
    #expect(input.caret == 6)
    _ = input.handle(.right)
    #expect(input.caret == 7)
    _ = input.handle(.left)
    #expect(input.caret == 6)
  }

  @Test func `draws the rows around its caret`() {
    var canvas = Canvas(size: Size(6, 2))
    let input = TextInput("un\ndeux\ntrois", isArea: true)
    input.drawArea(in: canvas.bounds, on: &canvas)
    #expect(canvas.lines() == ["deux", "trois"])
    #expect(canvas.cursor == Point(5, 1))
    input.drawArea(in: canvas.bounds, on: &canvas, isFocused: false)
    #expect(canvas.lines() == ["un", "deux"])
  }
}
