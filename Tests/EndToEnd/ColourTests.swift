import Testing

@Suite(.serialized) struct `The colours of the program` {
  private func home() async throws -> Home {
    let home = try Home()
    #expect(
      try await home.essor("init", home.path + "/hub", "--region", "09", "--demo", "--organisations", "5").code == 0)
    return home
  }

  /// Starts the program, waits until the screen has a sequence, and leaves.
  private func expect(
    _ sequence: String, _ arguments: [String] = [], in home: Home, environment: [String: String] = [:],
    background: String? = nil
  ) async throws {
    let session = try await TmuxSession(
      [Program.path, "--hub", home.path + "/hub"] + arguments, in: home, environment: environment,
      background: background)
    try await session.wait(for: "Souss-Massa")
    var colours = ""
    for _ in 0..<200 where !colours.contains(sequence) { colours = try await session.colours() }
    #expect(colours.contains(sequence), "\(colours.prefix(400))")
    // The terminal's answer is not taken for keys.
    #expect(!colours.contains("ne fait rien"))
    try await session.press("C-q")
    #expect(try await session.exitCode() == 0)
    try await session.end()
  }

  @Test func `follow the terminal's background, unless a theme was chosen`() async throws {
    let home = try await home()
    try await expect("48;5;255m", in: home, background: "#ffffff")
    try await expect("48;5;234m", ["--theme", "atlas-nuit"], in: home, background: "#ffffff")
  }

  @Test func `are all there are where the terminal says so, or where the option does`() async throws {
    let home = try await home()
    try await expect("48;2;13;26;34m", ["--theme", "ocean"], in: home, environment: ["COLORTERM": "truecolor"])
    try await expect(
      "48;2;13;26;34m", ["--theme", "ocean", "--color", "true"], in: home, environment: ["NO_COLOR": "1"])
  }
}
