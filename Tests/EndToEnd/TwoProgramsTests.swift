import Testing

@Suite(.serialized) struct `Two programs on one folder` {
  /// The folder of a demonstration made by the first, which the second opens.
  private func both(_ home: Home) async throws -> (TmuxSession, TmuxSession) {
    let first = try await TmuxSession([Program.path, "demo", "--organisations", "60"], in: home)
    try await first.wait(for: "Souss-Massa")
    let second = try await TmuxSession([Program.path, "demo", "--organisations", "60"], in: home)
    try await second.wait(for: "Souss-Massa")
    return (first, second)
  }

  private func folder(_ home: Home) -> String { "\(home.path)/data/essor/demo-09-60" }

  @Test func `follow each other within a second, with filter and cursor kept`() async throws {
    let home = try Home()
    let (first, second) = try await both(home)
    try await second.press("2")
    try await second.type("/cooperative")
    try await second.press("Enter")
    try await second.wait(for: " sur 60")
    try await second.press("Down", "Down", "Down")
    let before = try await second.wait("the fourth row") { $0.row == 8 }

    try await first.press("2")
    try await first.wait(for: "60 ·")
    try await first.press("e")
    try await first.wait(for: "Forme juridique")
    try await first.type(" (vu)")
    try await first.wait(for: "(vu)")
    try await first.press("C-s")
    try await first.wait(for: "— enregistré")
    let saved = ContinuousClock.now
    let after = try await second.wait(for: "Modifié ailleurs : 1 fiche")
    // Within a second, and as much again for a machine that builds something else meanwhile.
    #expect(saved.duration(to: .now) < .seconds(2))
    #expect(after.row == 8)
    #expect(after.selected == before.selected)
    #expect(after.contains(" sur 60"))
    #expect(try await !first.screen().contains("Modifié ailleurs"))

    // A file that jq rewrites.
    let changed = try await home.shell(
      """
      f=$(ls '\(folder(home))'/organisations/*.json | tail -1)
      jq -S '.[0].acronym = "JQ"' "$f" >"$f.new" && mv "$f.new" "$f" && echo ok
      """)
    #expect(changed == "ok")
    try await first.wait(for: "Modifié ailleurs : 1 fiche")
    try await end(first, second)
  }

  @Test func `ask who is right when both change the same value`() async throws {
    let home = try Home()
    let (first, second) = try await both(home)
    for (session, text) in [(first, " UN"), (second, " DEUX")] {
      try await session.press("2")
      try await session.wait(for: "60 ·")
      try await session.press("e")
      try await session.wait(for: "Forme juridique")
      try await session.enter(text)
    }
    try await first.press("C-s")
    try await first.wait(for: "— enregistré")
    // The form of the other tells it, and keeps what was typed.
    try await second.wait(for: "Modifié ailleurs : «")
    try await second.press("C-s")
    try await second.wait(for: "Modifié ici et ailleurs")
    try await second.press("Enter")
    try await second.wait(for: "tout est choisi")
    try await second.press("C-s")
    try await second.wait(for: "— enregistré")
    try await first.wait(for: "Modifié ailleurs : 1 fiche")
    let names = try await home.shell("jq -r '.[].name.fr' '\(folder(home))'/organisations/*.json | grep -c ' DEUX$'")
    #expect(names == "1")
    try await end(first, second)
  }

  @Test func `leave what was typed to the next start when they are killed at a key`() async throws {
    let home = try Home()
    let first = try await TmuxSession([Program.path, "demo", "--organisations", "60"], in: home)
    try await first.wait(for: "Souss-Massa")
    try await first.press("2", "a")
    try await first.wait(for: "Objet")
    try await first.press("Tab")
    try await first.enter(" Saisie coupée")
    _ = try await home.shell(
      """
      until grep -q 'Saisie coupée' '\(folder(home))'/.essor/drafts/form.json 2>/dev/null; do :; done
      """)
    try await first.end()
    let second = try await TmuxSession([Program.path, "demo", "--organisations", "60"], in: home)
    try await second.wait(for: "Brouillon retrouvé")
    try await second.wait(for: "Saisie coupée")
    try await second.end()
  }

  private func end(_ sessions: TmuxSession...) async throws {
    for session in sessions {
      try await session.press("C-q")
      #expect(try await session.exitCode() == 0)
      try await session.end()
    }
  }
}

extension String {
  /// The row of the screen on which the marker of the selected line stands.
  fileprivate var row: Int? {
    split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("▌") }
  }

  /// What stands on that row, as far as the first column goes.
  fileprivate var selected: String? {
    row.map { String(split(separator: "\n", omittingEmptySubsequences: false)[$0].prefix(24)) }
  }
}
