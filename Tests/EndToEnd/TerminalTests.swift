import Glibc
import Testing

/// The program in the terminals people have, as their descriptions say, and what it leaves behind when it goes.
@Suite struct `A terminal` {
  private static let types = [
    "xterm", "xterm-256color", "vte-256color", "konsole-256color", "xterm-kitty", "alacritty", "foot", "tmux-256color",
    "screen", "linux", "vt100",
  ]

  /// What tmux says of a terminal whose screen, cursor, mouse and keypad are as a shell wants them.
  private static let asFound = "0 1 0 0 0"
  private static let modes =
    "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{mouse_sgr_flag} #{keypad_cursor_flag}"

  /// A shell with job control, in which the program can be started, stopped and continued.
  private func shell(_ home: Home, type: String) async throws -> TmuxSession {
    #expect(
      try await home.essor("init", home.path + "/hub", "--region", "09", "--demo", "--organisations", "12").code == 0)
    let session = try await TmuxSession(
      ["bash", "--norc", "-i"], in: home, width: 80, height: 24, environment: ["TERM": type])
    try await session.type("stty -g >'\(home.path)/before'; PS1='ready$ '; echo begun\n")
    try await session.wait("a prompt") { $0.contains("\nbegun") }
    try await session.record(into: home.path + "/sent")
    return session
  }

  private func start(_ home: Home, _ session: TmuxSession) async throws {
    try await session.type("'\(Program.path)' --hub '\(home.path)/hub'; echo code=$?.\n")
    try await session.wait(for: "Souss-Massa")
  }

  /// Waits for the shell's word and looks whether everything is as it was.
  private func expectRestored(_ home: Home, _ session: TmuxSession, after word: String) async throws {
    try await session.wait(for: word)
    #expect(try await session.state(Self.modes) == Self.asFound)
    try await session.type("clear; stty -g >'\(home.path)/after'; echo restored\n")
    try await session.wait("the shell's answer") { $0.contains("restored\n") }
    #expect(try await home.shell("cmp before after && echo same") == "same")
    // The last word about pasting and about the order of letters takes both back.
    let last = try await home.shell("grep -ao '\\[?2004[hl]' sent | grep -v '^$' | tail -1")
    #expect(last == "[?2004h" || last == "[?2004l", "bash asks for marked pastes again itself: \(last)")
    #expect(try await home.shell("grep -ao '\\[?1243[hl]' sent | tail -1") != "[?1243l")
  }

  @Test(arguments: types) func `of each type is drawn on and given back`(_ type: String) async throws {
    let home = try Home()
    guard try await home.shell("infocmp '\(type)' >/dev/null 2>&1 && echo known; true") == "known" else { return }
    let session = try await shell(home, type: type)
    try await start(home, session)
    try await session.press("2")
    let screen = try await session.wait("the list") { $0.contains("Organisations") && $0.contains("Adh.") }
    #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).first?.contains("Essor") == true)
    #expect(screen.contains("commandes"), "\(screen)")
    try await session.press("Down")
    try await session.wait("the second row") { screen in
      screen.split(separator: "\n").contains { ($0.hasPrefix("▌") || $0.hasPrefix(">")) && !$0.contains("Dénom") }
    }
    try await session.press("C-q")
    try await expectRestored(home, session, after: "code=0.")
    try await session.end()
  }

  @Test(arguments: [("TERM", "code=0."), ("HUP", "code=0."), ("SEGV", "code=139.")])
  func `is given back when the program is told to end or crashes`(_ signal: String, _ word: String) async throws {
    let home = try Home()
    let session = try await shell(home, type: "xterm-256color")
    try await start(home, session)
    #expect(
      try await home.shell("kill -\(signal) $(pgrep -f '^[^ ]*essor --hub \(home.path)/hub$') && echo sent") == "sent")
    try await expectRestored(home, session, after: word)
    try await session.end()
  }

  @Test(arguments: ["xterm-256color", "screen", "vt100"])
  func `is given back by Ctrl+Z and taken again by fg`(_ type: String) async throws {
    let home = try Home()
    let session = try await shell(home, type: type)
    try await start(home, session)
    try await session.press("5")
    try await session.wait("the activities") { $0.contains("tri Date") || $0.contains("Date") }
    try await session.press("C-z")
    try await session.wait(for: "Stopped")
    #expect(try await session.state(Self.modes) == Self.asFound)
    try await session.type("clear; fg; echo code=$?.\n")
    try await session.wait("the screen again") { $0.contains("Essor · Souss-Massa") && $0.contains("commandes") }
    try await session.press("C-q")
    try await expectRestored(home, session, after: "code=0.")
    try await session.end()
  }
}
