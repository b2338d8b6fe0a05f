import TerminalKit
import Testing

@testable import CursesTerminal

@Suite struct `The answer about the background` {
  @Test(
    arguments: [
      ("11;rgb:0000/0000/0000", Ground.dark), ("11;rgb:ffff/ffff/ffff", .light), ("11;rgb:1e/1e/2e", .dark),
      ("11;rgb:fdf6/e3e3/c0c0", .light), ("11;rgba:ffff/ffff/ffff/ffff", .light), ("11;rgb:f/f/f", .light),
      ("11;rgb:0/0/8", .dark),
    ] as [(String, Ground)]) func `tells dark from light`(_ answer: String, _ ground: Ground)
  {
    #expect(GroundQuestion.ground(answer) == ground)
  }

  @Test(arguments: [
    "", "11;", "11;rgb:", "11;rgb:gg/00/00", "11;rgb:00/00", "10;rgb:00/00/00", "11;rgb:00000/0/0", "11;?",
  ])
  func `is passed over when it is something else`(_ answer: String) {
    #expect(GroundQuestion.ground(answer) == nil)
  }

  @Test func `is not asked of a console, and waited for only where it is known to come`() {
    #expect(
      !GroundQuestion.isAllowed("linux") && !GroundQuestion.isAllowed("vt100") && !GroundQuestion.isAllowed("dumb"))
    #expect(GroundQuestion.isAllowed("xterm-256color"))
    #expect(GroundQuestion.isAnswered("xterm-256color") { $0 == "VTE_VERSION" ? "7600" : nil })
    #expect(GroundQuestion.isAnswered("foot") { _ in nil })
    #expect(!GroundQuestion.isAnswered("xterm-256color") { _ in nil })
    #expect(!GroundQuestion.isAnswered("tmux-256color") { ["VTE_VERSION": "7600", "TMUX": "x"][$0] })
  }
}

@Suite struct `The colours to teach ncurses` {
  private func taught(_ asked: ColourDepth?, _ described: ColourDepth, _ type: String, _ variables: [String: String])
    -> ColourDepth?
  {
    ColourSupport.toTeach(asked: asked, described: described, type: type) { variables[$0] }
  }

  @Test func `are those of COLORTERM, unless something stands between`() {
    let true24 = ["COLORTERM": "truecolor"]
    #expect(taught(nil, .indexed, "xterm-256color", true24) == .direct)
    #expect(taught(nil, .indexed, "xterm-256color", ["COLORTERM": "24bit"]) == .direct)
    #expect(taught(nil, .indexed, "xterm-256color", [:]) == nil)
    #expect(taught(nil, .eight, "linux", true24) == nil)
    #expect(taught(nil, .direct, "xterm-direct", true24) == nil)
    #expect(taught(nil, .indexed, "screen-256color", true24) == nil)
    #expect(taught(nil, .indexed, "screen-256color", ["COLORTERM": "truecolor", "TMUX": "x"]) == .direct)
    #expect(taught(nil, .indexed, "xterm-256color", ["COLORTERM": "truecolor", "STY": "x"]) == nil)
  }

  @Test func `are those asked for where the description gives less`() {
    #expect(taught(.direct, .eight, "xterm", [:]) == .direct)
    #expect(taught(.sixteen, .indexed, "xterm-256color", ["COLORTERM": "truecolor"]) == nil)
    #expect(taught(ColourDepth.none, .indexed, "xterm-256color", [:]) == nil)
  }
}

@Suite struct `The description of a terminal` {
  /// A small one: name, one flag, fifteen numbers, no texts; own capabilities AX and XM.
  private func small() -> [UInt8] {
    func short(_ value: Int) -> [UInt8] { [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)] }
    let name = Array("x|a terminal\u{0}".utf8)
    var bytes = [0o432, name.count, 1, 15, 0, 0].flatMap(short) + name + [1]
    if !bytes.count.isMultiple(of: 2) { bytes.append(0) }
    bytes += (0..<15).flatMap { short($0 == 13 ? 8 : $0 == 14 ? 64 : -1) }
    let table = Array("\\E[?1000h\u{0}AX\u{0}XM\u{0}".utf8)
    bytes += [1, 0, 1, 3, table.count].flatMap(short) + [1, 0] + short(0) + short(0) + short(3) + table
    return bytes
  }

  @Test func `reads the same once written`() throws {
    let first = try #require(TerminalDescription(small()))
    let again = try #require(TerminalDescription(first.bytes))
    #expect(first == again)
    #expect(String(decoding: first.bytes, as: UTF8.self).contains("XM"))
  }

  @Test(arguments: [ColourDepth.sixteen, .indexed, .direct]) func `is taught more colours`(_ depth: ColourDepth) throws
  {
    let more = try #require(TerminalDescription(small())?.with(depth))
    let text = String(decoding: more.bytes, as: UTF8.self)
    #expect(text.contains("\u{1B}[%?%p1%{8}%<%t3%p1%d") && text.contains("\u{1B}[%?%p1%{8}%<%t4%p1%d"))
    #expect(text.contains("RGB\u{0}") == (depth == .direct))
    #expect(text.contains("48;2;") == (depth == .direct))
    #expect(text.contains("AX\u{0}") && text.contains("XM\u{0}"))
    #expect(TerminalDescription(more.bytes) == more)
  }

  @Test func `is refused, never trapped on, when it is something else`() {
    #expect(TerminalDescription([]) == nil)
    #expect(TerminalDescription(Array("#!/bin/sh".utf8)) == nil)
    let whole = small()
    for count in 0..<whole.count { _ = TerminalDescription(Array(whole[..<count]))?.with(.direct)?.bytes }
    for place in whole.indices {
      for value: UInt8 in [0, 1, 127, 128, 255] {
        var damaged = whole
        damaged[place] = value
        _ = TerminalDescription(damaged)?.with(.direct)?.bytes
      }
    }
  }
}
