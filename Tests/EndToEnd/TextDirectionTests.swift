import Glibc
import Testing

/// What the terminal is told beside the picture, as it arrives there.
@Suite(.serialized) struct `The terminal is told` {
  private static let explicit = "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l\u{1B}[?2501l"
  private static let implicit = "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h"

  private func hub() async throws -> Home {
    let home = try Home()
    #expect(
      try await home.essor("init", home.path + "/hub", "--region", "09", "--demo", "--organisations", "5").code == 0)
    return home
  }

  /// A shell in which the program runs, so that everything it sends is kept from the first byte on.
  private func session(_ home: Home, _ options: String = "") async throws -> TmuxSession {
    let session = try await TmuxSession(["sh", "-i"], in: home)
    try await session.wait("a prompt") { $0.contains("$") || $0.contains("#") }
    try await session.record(to: "sent")
    try home.write("start", "echo $$ >'\(home.path)/pid'; exec \(Program.path) --hub '\(home.path)/hub' \(options)\n")
    try await session.type("sh '\(home.path)/start'")
    try await session.press("Enter")
    try await session.wait(for: "Souss-Massa")
    return session
  }

  /// Which of the two came, in their order: `e` explicit, `i` implicit.
  private func orders(_ home: Home) -> String {
    var orders = ""
    for part in (home.text(home.path + "/sent") ?? "").split(separator: "\u{1B}[8") {
      if ("\u{1B}[8" + part).hasPrefix(Self.explicit) { orders += "e" }
      if ("\u{1B}[8" + part).hasPrefix(Self.implicit) { orders += "i" }
    }
    return orders
  }

  private func expect(_ wanted: String, _ home: Home, _ session: TmuxSession) async throws {
    try await session.wait("the orders \(wanted)") { _ in orders(home) == wanted }
  }

  @Test func `to leave the order of text to Essor, and to take it back at the end`() async throws {
    let home = try await hub()
    let session = try await session(home)
    try await expect("e", home, session)
    try await session.press("C-z")
    try await expect("ei", home, session)
    try await session.wait("the shell's word") { $0.contains("Stopped") }
    try await session.type("fg")
    try await session.press("Enter")
    try await expect("eie", home, session)
    try await session.press("C-q")
    try await expect("eiei", home, session)
  }

  @Test(arguments: ["TERM", "HUP", "SEGV", "ABRT"]) func `to take it back whatever ends the program`(
    _ signal: String
  ) async throws {
    let home = try await hub()
    let session = try await session(home)
    _ = try await home.shell("kill -\(signal) $(cat pid)")
    try await expect("ei", home, session)
  }

  @Test func `nothing of it where it puts text in order itself`() async throws {
    let home = try await hub()
    let session = try await session(home, "--bidi terminal")
    try await session.press("C-q")
    try await session.wait("the end") { _ in home.text(home.path + "/sent")?.contains("\u{1B}[?2004l") ?? false }
    #expect(orders(home) == "")
  }

  @Test func `what is copied, and the user how much`() async throws {
    let home = try await hub()
    let session = try await session(home)
    try await session.press("2")
    try await session.wait(for: "filtrer")
    try await session.press("y")
    try await session.wait(for: "Copier")
    try await session.press("i")
    try await session.wait(for: "26 caractères")
    let copied = try await session.clipboard()
    #expect(copied.filter { $0 != "\n" }.count == 26, "\(copied)")
    try await session.press("C-q")
  }
}
