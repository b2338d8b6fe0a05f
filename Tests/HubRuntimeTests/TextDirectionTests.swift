import ESSDomain
import Testing
import TerminalKit

@testable import HubRuntime

@Suite struct `The direction of text in a terminal` {
  private func choice(
    _ variables: [String: String], asked: TextDirectionSetting? = nil, _ scratch: Scratch
  ) -> TextDirectionChoice {
    let surroundings = scratch.surroundings(variables)
    return TextDirectionChoice(asked: asked, surroundings, Configuration(surroundings))
  }

  @Test func `is asked for, set, answered, known of the program, or ours`() throws {
    let scratch = try Scratch()
    let konsole = ["TERM": "xterm-256color", "KONSOLE_VERSION": "230804"]
    #expect(choice(konsole, scratch) == choice(konsole, asked: .auto, scratch))
    #expect(choice(konsole, scratch).mode == .terminal)
    #expect(choice(konsole, scratch).reason == .program("konsole"))
    #expect(choice(["TERM": "xterm"], scratch).reason == .usual)
    #expect(choice(["TERM": "xterm"], scratch).mode == .application)

    #expect(Configuration(scratch.surroundings(konsole)).remember(direction: .applicationUnjoined) == nil)
    #expect(choice(konsole, scratch).mode == .applicationUnjoined)
    #expect(choice(konsole, scratch).reason == .answered(terminal: "xterm-256color/konsole"))
    #expect(choice(["TERM": "xterm-256color"], scratch).reason == .usual, "another terminal")

    try scratch.write(
      ".config/essor/config.json", "{ bidi: 'off', textDirection: { 'xterm-256color/konsole': 'app' } }")
    #expect(choice(konsole, scratch).reason == .setting)
    #expect(choice(konsole, scratch).mode == .off)
    #expect(choice(konsole.merging(["ESSOR_BIDI": "terminal"]) { $1 }, scratch).reason == .variable)
    #expect(choice(konsole, asked: .app, scratch).reason == .option)
    #expect(choice(konsole, asked: .app, scratch).mode == .application)
  }

  @Test func `is not guessed behind tmux`() throws {
    let scratch = try Scratch()
    let inside = ["TERM": "tmux-256color", "KONSOLE_VERSION": "230804", "TMUX": "/tmp/x,1,0"]
    #expect(choice(inside, scratch).reason == .usual)
    #expect(choice(inside, scratch).mode == .application)
    #expect(Configuration(scratch.surroundings(inside)).remember(direction: .terminal) == nil)
    #expect(choice(inside, scratch).reason == .answered(terminal: "tmux-256color/konsole/tmux"))
  }

  @Test func `can leave the letters unjoined by a setting`() throws {
    let scratch = try Scratch()
    #expect(Configuration(scratch.surroundings()).remember(direction: .application) == nil)
    try scratch.write(".config/essor/config.json", "{ shaping: 'off' }")
    #expect(choice(["TERM": "xterm", "VTE_VERSION": "7006"], scratch).mode == .applicationUnjoined)
    #expect(choice(["TERM": "putty"], scratch).mode == .terminal)
  }

  @Test func `is remembered beside what else is set, whatever the environment says`() throws {
    let scratch = try Scratch()
    let odd = scratch.surroundings(["TERM": "x\u{1B}[31m\"}{/é", "TERM_PROGRAM": "Apple_Terminal"])
    #expect(Configuration(odd).terminal == "x31m/apple_terminal")
    #expect(Configuration(odd).remember(direction: .off) == nil)
    let text = try #require(scratch.text(".config/essor/config.json"))
    #expect(text == "{\n  \"textDirection\": {\n    \"x31m/apple_terminal\": \"off\"\n  }\n}\n")
  }
}
