import TerminalKit
import Testing
import Themes

@Suite struct `A scripted terminal` {
  /// What a program does with any terminal: draw, wait, act.
  private func run(_ terminal: inout some Terminal & ~Copyable) throws -> String {
    var input = TextInput()
    let theme = ThemeLibrary.suitable(for: terminal.colours)
    while true {
      var canvas = Canvas(size: terminal.size, glyphs: terminal.glyphs)
      input.draw(in: canvas.bounds, on: &canvas)
      try terminal.show(canvas, theme: theme)
      switch terminal.nextEvent(timeout: nil) {
      case .key(let key): _ = input.handle(key)
      case .paste(let text): input.paste(text)
      case .hangUp: return input.text
      default: break
      }
    }
  }

  @Test func `plays its events and keeps what was shown`() throws {
    var terminal = ScriptedTerminal(
      size: Size(8, 1),
      events: [.key(.character("a")), .paste("b\nc"), .resize(Size(3, 2)), .key(.backspace), .wake])
    let text = try run(&terminal)
    #expect(text == "ab ")
    let sizes = terminal.canvases.map(\.size)
    #expect(sizes == [Size(8, 1), Size(8, 1), Size(8, 1), Size(3, 2), Size(3, 2), Size(3, 2)])
    let lines = terminal.lines
    #expect(lines == ["b", ""])
  }
}
