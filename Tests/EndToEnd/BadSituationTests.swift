import Glibc
import Testing

@Suite(.serialized) struct `In a bad situation` {
  /// A hub folder `hub` in a home of its own, changed by a shell command.
  private func hub(_ change: String = "true") async throws -> Home {
    let home = try Home()
    #expect(
      try await home.essor("init", home.path + "/hub", "--region", "09", "--demo", "--organisations", "20").code == 0)
    #expect(try await home.shell("\(change) && echo changed") == "changed")
    return home
  }

  private func session(
    _ home: Home, width: Int = 100, height: Int = 30, environment: [String: String] = [:]
  ) async throws -> TmuxSession {
    try await TmuxSession(
      [Program.path, "--hub", home.path + "/hub"], in: home, width: width, height: height, environment: environment)
  }

  private func leave(_ session: TmuxSession) async throws {
    try await session.press("C-q")
    let code = try await session.exitCode()
    let screen = try await session.screen()
    #expect(code == 0, "\(screen)")
    try await session.end()
  }

  @Test func `no folder, no hub and a file are told apart`() async throws {
    let home = try Home()
    let none = try await home.essor()
    #expect(none.code == 2)
    #expect(none.words.contains("essor init") && none.words.contains("essor demo"))
    #expect(try await home.essor("--hub", home.path).code == 3)
    try home.write("file", "x")
    #expect(try await home.essor("--hub", home.path + "/file").code == 3)
  }

  @Test func `a file cut in the middle is named and left as it is`() async throws {
    let home = try await hub("f=$(ls hub/activities/*.json | head -1) && head -c 700 \"$f\" > cut && cp cut \"$f\"")
    let session = try await session(home)
    try await session.wait(for: "Mis de côté")
    try await leave(session)
    #expect(try await home.shell("cmp cut \"$(ls hub/activities/*.json | head -1)\" && echo same") == "same")
    let check = try await home.essor("check", "--hub", home.path + "/hub")
    #expect(check.code == 1)
    #expect(check.data.contains("activities/"))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `a folder that cannot be written opens for reading`() async throws {
    let home = try await hub("chmod -R a-w hub")
    let session = try await session(home)
    try await session.wait(for: "lecture seule")
    try await leave(session)
    let add = try await home.essor("--hub", home.path + "/hub", "add", "visite #agadir : x")
    #expect(add.code == 4)
    _ = try await home.shell("chmod -R u+w hub")
  }

  @Test func `a folder of a newer format opens for reading and refuses to save`() async throws {
    let home = try await hub("jq -S '.format = 99' hub/hub.json > new && cp new hub/hub.json")
    let session = try await session(home)
    try await session.wait(for: "lecture seule")
    try await leave(session)
    #expect(try await home.essor("--hub", home.path + "/hub", "add", "visite #agadir : x").code == 4)
    #expect(try await home.shell("cmp new hub/hub.json && ls hub/journal | wc -l") == "0")
  }

  @Test func `a window of 20 by 5 says what it needs, and a larger one works`() async throws {
    let home = try await hub()
    let session = try await session(home, width: 20, height: 5)
    try await session.wait(for: "60x16")
    try await session.resize(width: 100, height: 30)
    try await session.wait(for: "Souss-Massa")
    try await leave(session)
  }

  @Test(arguments: ["dumb", "no-such-terminal"]) func `a terminal without a cursor is refused with a sentence`(
    _ type: String
  ) async throws {
    let home = try await hub()
    let session = try await session(home, environment: ["TERM": type])
    #expect(try await session.exitCode() == 2)
    let screen = try await session.screen().split(separator: "\n").joined()
    #expect(screen.contains("essor list organisations"), "\(screen)")
    try await session.end()
  }

  @Test func `a locale without UTF-8 is written in plain letters`() async throws {
    let home = try await hub()
    let session = try await session(home, environment: ["LC_ALL": "C"])
    let screen = try await session.wait(for: "Souss-Massa")
    #expect(screen.unicodeScalars.allSatisfy { $0.isASCII }, "\(screen)")
    try await leave(session)
  }

  @Test func `a locale without UTF-8 shows French where Arabic would be question marks`() async throws {
    let home = try await hub()
    let session = try await session(home, environment: ["LC_ALL": "C", "ESSOR_LANGUAGE": "ar"])
    let screen = try await session.wait(for: "Organisations")
    #expect(!screen.contains("????"), "\(screen)")
    try await leave(session)
  }

  @Test func `a pasted page is text and never a command`() async throws {
    let home = try await hub()
    let session = try await session(home)
    try await session.wait(for: "Souss-Massa")
    let page = Array(repeating: "2a\nq:quit\nd\n", count: 40).joined()
    try await session.paste(page)
    try await session.wait(for: "Collé")
    try await session.press("5")
    try await session.type("/")
    try await session.paste("ligne un\nligne deux\u{1B}[31m\nfin")
    try await session.wait("the pasted lines in the filter") { $0.contains("ligne un ligne deux") }
    try await leave(session)
    #expect(try await home.shell("ls hub/journal | wc -l") == "0")
  }

  @Test func `escape sequences in a name stay on paper`() async throws {
    let home = try await hub(
      "f=$(ls hub/organisations/*.json | head -1) && jq -S '.[0].name.fr = \"AAA \\u001b[31;1mrouge\\u001b]0;titre\\u0007\\u009b2J\\r\\b\"' "
        + "\"$f\" > new && cp new \"$f\"")
    let session = try await session(home)
    try await session.wait(for: "Souss-Massa")
    try await session.press("2")
    let screen = try await session.wait(for: "AAA")
    #expect(screen.contains("[31;1mrouge"), "shown, not obeyed: \(screen)")
    #expect(screen.contains("Souss-Massa"))
    try await leave(session)
  }

  @Test func `a terminal that goes away keeps the draft`() async throws {
    let home = try await hub()
    let first = try await session(home)
    try await first.wait(for: "Souss-Massa")
    try await first.press("a")
    try await first.wait(for: "Objet")
    try await first.press("Tab")
    try await first.type("Saisie interrompue")
    try await first.wait(for: "Saisie interrompue")
    try await first.end()
    #expect(
      try await home.shell(
        "for i in $(seq 300); do grep -ls interrompue hub/.essor/drafts/*.json && break; sleep 0.1; done | wc -l")
        != "0")
    let second = try await session(home)
    try await second.wait(for: "Saisie interrompue")
    try await leave(second)
  }
}
