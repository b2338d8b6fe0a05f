import Testing

@Suite(.serialized) struct `A day of work in the terminal` {
  @Test func `is browsed, recorded, reviewed, left, and found again`() async throws {
    let home = try Home()
    let first = try await TmuxSession([Program.path, "demo"], in: home)
    try await first.wait(for: "Souss-Massa")
    try await first.wait(for: "DÉMONSTRATION")

    // Browse: the list, a filter, a whole file, and back.
    try await first.press("2")
    try await first.wait(for: "600")
    try await first.type("/femmes>50")
    try await first.wait(for: "sur 600")
    try await first.press("Enter")
    try await first.press("Enter")
    // The preview beside the list has no room for this on one line.
    try await first.wait(for: "aucune activité notée ; « a » en note une")
    try await first.press("Escape")
    try await first.wait(for: "sur 600")

    // Record a visit to the organisation where the user stands.
    try await first.press("a")
    try await first.wait(for: "Objet")
    try await first.press("Tab")
    try await first.type(" : Étiquetage et emballage à revoir")
    try await first.press("C-s")
    try await first.wait(for: "— enregistré")

    try await review(first)

    try await first.press("C-q")
    let code = try await first.exitCode()
    #expect(code == 0)
    try await first.end()
    try await checkFiles(home)

    let second = try await TmuxSession([Program.path, "demo"], in: home)
    try await second.wait(for: "Souss-Massa")
    try await second.press("5")
    try await second.type("/etiquetage emballage revoir visite")
    try await second.wait(for: "1 sur")
    try await second.press("C-q")
    #expect(try await second.exitCode() == 0)
    try await second.end()
  }

  /// Reviews the first plan: participants, an indicator, a finding and a decision on the most pressing project.
  private func review(_ session: TmuxSession) async throws {
    try await session.press("4")
    try await session.wait(for: "PAC Agadir")
    try await session.press("Enter")
    try await session.wait(for: "Axes, projets, actions")
    try await session.press("R")
    try await session.wait(for: "Participants")
    try await session.focus("Participants")
    try await session.enter("Conseil provincial ; ODCO")
    try await session.press("F9")
    try await session.wait(for: "Constat")
    try await session.focus("Constat")
    try await session.enter("Chantier arrêté")
    try await session.focus("Décision")
    try await session.enter("Relancer le marché")
    try await session.focus("Responsable")
    try await session.enter("Wilaya")
    try await session.press("Tab")
    try await session.enter("+15")
    try await session.press("F9")
    try await session.wait(for: "1 noté")
    try await session.press("C-s")
    try await session.wait(for: "Relire")
    try await session.press("C-s")
    try await session.wait(for: "— enregistré")
  }

  private func checkFiles(_ home: Home) async throws {
    let hub = home.demonstration
    let visit = try await home.shell(
      "jq -r '.[] | select(.title | endswith(\"Étiquetage et emballage à revoir\")) | [.type, .state, (.organisations | length)] | @tsv' "
        + "'\(hub)'/activities/*.json")
    #expect(visit == "VIS\tdone\t1")
    let review = try await home.shell(
      "jq -r '.reviews[] | select(any(.items[]?; .finding == \"Chantier arrêté\")) "
        + "| [(.participants | join(\"+\")), .decisions[0].what, .decisions[0].owner] | @tsv' '\(hub)'/plans/*.json")
    #expect(review == "Conseil provincial+ODCO\tRelancer le marché\tWilaya")
    let different = try await home.shell(
      "find '\(hub)' -name '*.json' -not -path '*/.essor/*' | while read -r f; do jq -S . \"$f\" | cmp -s - \"$f\" || echo \"$f\"; done"
    )
    #expect(different == "")
    #expect(try await home.shell("cat '\(hub)'/journal/*.jsonl | wc -l") == "2")
  }
}

extension TmuxSession {
  /// Goes from field to field until the marker stands before that label.
  func focus(_ label: String) async throws {
    for _ in 0..<60 {
      let screen = try await screen()
      guard let here = screen.split(separator: "\n").first(where: { $0.hasPrefix("▌") }) else { break }
      if here.dropFirst().drop(while: { $0 == " " }).hasPrefix(label) { return }
      try await press("Tab")
      try await wait("another field") { $0 != screen }
    }
    Issue.record("no field \(label):\n\(try await screen())")
    throw Missing(what: label)
  }

  /// Types a text into the field where one is, and sees it there.
  func enter(_ text: String) async throws {
    try await type(text)
    try await wait(for: text)
  }
}
