import TerminalKit
import Testing

@testable import CursesTerminal

@Suite struct `The key table` {
  @Test func `reads control characters`() {
    #expect(KeyTable.meaning(character: 19) == .key(.control("s")))
    #expect(KeyTable.meaning(character: 0) == .key(.control(" ")))
    #expect(KeyTable.meaning(character: 13) == .key(.enter))
    #expect(KeyTable.meaning(character: 10) == .key(.enter))
    #expect(KeyTable.meaning(character: 9) == .key(.tab))
    #expect(KeyTable.meaning(character: 8) == .key(.backspace))
    #expect(KeyTable.meaning(character: 127) == .key(.backspace))
    #expect(KeyTable.meaning(character: 28) == .key(.control("\\")))
    #expect(KeyTable.meaning(character: 0x9B) == .nothing)
    #expect(KeyTable.meaning(character: 0xD800) == .nothing)
    #expect(KeyTable.meaning(character: 0x62A) == .key(.character("ت")))
  }

  @Test func `knows the numbers of ncurses`() {
    #expect(KeyTable.meaning(code: 0o403) == .key(.up))
    #expect(KeyTable.meaning(code: 0o410 + 5) == .key(.function(5)))
    #expect(KeyTable.meaning(code: 0o632) == .nothing)
    #expect(KeyTable.meaning(code: -7) == .nothing)
  }

  @Test(arguments: [
    ("\u{1B}[1;5D", KeyTable.Meaning.key(.controlLeft)), ("\u{1B}[1;3C", .key(.altRight)),
    ("\u{1B}OA", .key(.up)), ("\u{1B}[A", .key(.up)), ("\u{1B}[Z", .key(.backTab)), ("\u{1B}OP", .key(.function(1))),
    ("\u{1B}[1;2H", .key(.shiftHome)), ("\u{1B}[1;2F", .key(.shiftEnd)), ("\u{1B}[1;2D", .key(.shiftLeft)),
    ("\u{1B}[1;6C", .key(.controlShiftRight)), ("\u{1B}[1;6D", .key(.controlShiftLeft)),
    ("\u{1B}[24~", .key(.function(12))), ("\u{1B}[200~", .pasteBegins), ("\u{1B}[201~", .pasteEnds),
  ])
  func `teaches ncurses the sequences of xterm`(_ text: String, _ meaning: KeyTable.Meaning) throws {
    let index = try #require(KeyTable.sequences.firstIndex { $0.text == text })
    #expect(KeyTable.meaning(code: KeyTable.firstOwnCode + Int32(index)) == meaning)
  }

  @Test func `has no sequence twice`() {
    let texts = KeyTable.sequences.map(\.text)
    #expect(Set(texts).count == texts.count)
  }

  @Test func `makes Alt of Escape and a key`() {
    #expect(KeyTable.withAlt(.character("x")) == .alt("x"))
    #expect(KeyTable.withAlt(.enter) == .altEnter)
    #expect(KeyTable.withAlt(.tab) == nil)
  }
}

@Suite struct `What is sent beside ncurses` {
  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("é", "w6k=")])
  func `writes base 64`(_ text: String, _ expected: String) {
    #expect(Sequences.base64(text.utf8) == expected)
  }

  @Test func `cannot be ended from inside a copied text`() {
    let sent = Sequences.clipboard("a\u{1B}\\\u{7}b")
    #expect(sent.dropLast(2).filter { $0 == "\u{1B}" }.count == 1)
    #expect(!sent.contains("\u{7}"))
  }

  @Test func `leaves padding out`() {
    #expect(Sequences.withoutPadding("\u{1B}[m$<2>\u{F}") == "\u{1B}[m\u{F}")
    #expect(Sequences.withoutPadding("a$b$<") == "a$b$<")
  }

  @Test func `spares the Linux console`() {
    #expect(Sequences.isConsole("linux"))
    #expect(!Sequences.isConsole("xterm-256color"))
  }
}

@Suite struct `The text of a cell` {
  @Test func `is one ASCII letter for a terminal without UTF-8`() {
    var canvas = Canvas(size: Size(6, 1))
    canvas.write("é…漢س", at: .zero)
    let pieces = canvas.row(0).filter { !$0.isContinuation }.flatMap { CellText.pieces(of: $0, .ascii) }
    #expect(pieces.map(\.base) == Array("e~? ? ".unicodeScalars.map(\.value)))
  }

  @Test func `keeps its width where the C library knows another`() {
    // In the C locale of the tests the library knows no character beyond ASCII.
    var canvas = Canvas(size: Size(2, 1))
    canvas.write("漢", at: .zero)
    let pieces = CellText.pieces(of: canvas[0, 0], .unicode)
    #expect(pieces.count == 2 || pieces == [CellText(base: 0x6F22, marks: 0)])
  }
}
