import Testing

/// The first minutes of somebody who has just installed Essor.
@Suite(.serialized) struct `The first start` {
  @Test func `asks three questions and opens the new hub, with the tour`() async throws {
    let home = try Home()
    let session = try await TmuxSession([Program.path], in: home)
    try await session.wait(for: "Langue")
    try await session.press("Enter")
    try await session.wait(for: "Quelle est la région")
    try await session.type("souss")
    try await session.press("Enter")
    try await session.wait(for: "Commencer le dossier du pôle : Souss-Massa")
    try await session.press("Enter")
    try await session.wait(for: "Bienvenue (1/8)")
    try await session.press("Escape")
    try await session.press("C-q")
    #expect(try await session.exitCode() == 0)
    let again = try await TmuxSession([Program.path], in: home)
    try await again.wait(for: "Essor · Souss-Massa")
    try await again.press("C-q")
    #expect(try await again.exitCode() == 0)
  }

  @Test func `makes nothing when one leaves`() async throws {
    let home = try Home()
    let session = try await TmuxSession([Program.path], in: home)
    try await session.wait(for: "Langue")
    try await session.press("Enter")
    try await session.wait(for: "Quelle est la région")
    try await session.press("Escape")
    try await session.wait(for: "Langue")
    try await session.press("Escape")
    #expect(try await session.exitCode() == 0)
    #expect(try await home.shell("find . -name hub.json -o -name config.json | wc -l") == "0")
  }
}
