import Testing

@Suite(.serialized) struct `Personal data` {
  @Test func `is found, handed over and erased by the program, and stands nowhere else`() async throws {
    let home = try Home()
    let hub = home.path + "/hub"
    #expect(try await home.essor("init", hub, "--region", "09", "--demo", "--organisations", "20").code == 0)
    let add = try await home.essor("--hub", hub, "add", "visite #agadir hier : chez Fatima Zyxwamrani, 0698765431")
    #expect(add.code == 0)
    // The name comes from the input, so that no list of processes and no shell keeps it.
    let find = try await home.shell(
      "printf 'Fatima Zyxwamrani\\n0698765431\\n' | '\(Program.path)' --hub hub privacy find - 2>words")
    #expect(find.contains("Zyxwamrani") && find.contains("journal/"))
    #expect(try await home.shell("grep -c Zyxwamrani words; true") == "0")
    #expect(
      try await home.essor(
        "privacy", "export", "Zyxwamrani Fatima", "--hub", hub, "--output", home.path + "/out.json", "--format", "json"
      ).code == 0)
    #expect(
      try await home.shell("stat -c %a out.json && jq -r '.traces | length > 1' out.json && rm out.json") == "600\ntrue"
    )
    #expect(
      try await home.essor("privacy", "erase", "Fatima", "Zyxwamrani", "--also", "0698765431", "--hub", hub).code == 2)
    #expect(
      try await home.essor("privacy", "erase", "Fatima", "Zyxwamrani", "--also", "0698765431", "--hub", hub, "--yes")
        .code == 0)
    #expect(try await home.shell("grep -rlE 'Zyxwamrani|698765431' . ; true") == "")
    #expect(try await home.shell("cat hub/journal/*.jsonl | jq -r .action | tail -1") == "privacy-erase")
    #expect(try await home.essor("privacy", "notice", "--hub", hub, "--language", "ar").code == 1)
    #expect(try await home.essor("privacy", "requests", "--add", "accès", "--hub", hub).code == 0)
    #expect(try await home.shell("find hub -type f ! -perm 600; find hub -type d ! -perm 700") == "")
  }
}
