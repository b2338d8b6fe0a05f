import TerminalKit
import Testing

@testable import CursesTerminal

@Suite struct `What is sent beside the screen` {
  @Test func `leaves the order of text to us, and gives it back`() {
    #expect(Sequences.explicitOrder == "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l\u{1B}[?2501l")
    #expect(Sequences.implicitOrder == "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h")
  }

  @Test func `goes to the clipboard in base64, up to 74994 letters of it`() {
    #expect(Sequences.clipboard("argan") == "\u{1B}]52;c;YXJnYW4=\u{1B}\\")
    #expect(Sequences.base64("أر".utf8) == "2KPYsQ==")
    #expect(Sequences.fitsClipboard(56_244))
    #expect(!Sequences.fitsClipboard(56_245))
    #expect(Sequences.base64(Array(repeating: 0x61, count: 56_244)).utf8.count <= Sequences.longestClipboard)
  }

  @Test func `reads what a terminal says of the order of text`() {
    #expect(OrderQuestion.reading(Array("\u{1B}[8;1$y".utf8)) == .known)
    #expect(OrderQuestion.reading(Array("\u{1B}[8;2$y".utf8)) == .known)
    #expect(OrderQuestion.reading(Array("\u{1B}[8;0$y".utf8)) == .unknown)
    #expect(OrderQuestion.reading(Array("x\u{1B}[8;2$y".utf8)) == .known)
    #expect(OrderQuestion.reading(Array("\u{1B}[8;2$".utf8)) == nil)
    #expect(OrderQuestion.reading(Array("\u{1B}[?2004;2$y".utf8)) == nil)
    #expect(OrderQuestion.reading([]) == nil)
  }
}
