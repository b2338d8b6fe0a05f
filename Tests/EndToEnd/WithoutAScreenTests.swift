import Glibc
import Testing

@Suite struct `The program without a screen` {
  @Test func `makes, lists, adds, checks and undoes`() async throws {
    let home = try Home()
    let hub = home.path + "/hub"
    #expect(try await home.essor("init", hub, "--region", "09", "--demo", "--organisations", "20").code == 0)
    let list = try await home.essor("list", "organisations", "--hub", hub, "--format", "json")
    #expect(list.code == 0)
    try home.write("list.json", list.data)
    #expect(try await home.jq("length", [home.path + "/list.json"]) == "20")
    #expect(try await home.shell("jq -S . list.json | cmp - list.json && echo same") == "same")
    let add = try await home.essor("--hub", hub, "add", "visite #agadir hier 2h 5f : essai")
    #expect(add.code == 0)
    let id = add.data.filter { !$0.isWhitespace }
    #expect(try await home.shell("jq -r '.[] | select(.title == \"essai\") | .id' hub/activities/*.json") == id)
    #expect(try await home.essor("show", id, "--hub", hub).data.contains("essai"))
    #expect(try await home.essor("undo", "--hub", hub).code == 0)
    #expect(try await home.shell("grep -l \(id) hub/activities/*.json") == "")
  }

  @Test func `writes only canonical files`() async throws {
    let home = try Home()
    #expect(
      try await home.essor("init", home.path + "/hub", "--region", "05", "--demo", "--organisations", "30").code == 0)
    let different = try await home.shell(
      "find hub -name '*.json' | while read -r f; do jq -S . \"$f\" | cmp -s - \"$f\" || echo \"$f\"; done")
    #expect(different == "")
    #expect(try await home.shell("stat -c %a hub hub/hub.json") == "700\n600")
  }

  @Test(
    arguments: [
      (["list", "cars"], 2), (["liste"], 2), (["list"], 2), (["list", "organisations", "--frmat", "csv"], 2),
      (["check"], 3),
      (["show", "x"], 3), (["demo"], 2), ([], 2), (["--version"], 0), (["help"], 0), (["schema", "plans"], 0),
      (["themes"], 0), (["themes", "--check", "none.json5"], 2),
      (["demo", "--region", "99"], 2), (["demo", "--hub", "x"], 2), (["demo", "--theme", "gravel"], 2),
      (["demo", "--language", "klingon"], 2),
    ] as [([String], Int32)]) func `ends with the code of the manual`(_ arguments: [String], _ code: Int32) async throws
  {
    let home = try Home()
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let result = try await home.shell(
      "'\(Program.path)' \(line) </dev/null >written 2>words; echo $?; test -s words && echo said")
    #expect(result == (code == 0 ? "\(code)" : "\(code)\nsaid"))
  }

  @Test func `ends quietly where nobody reads`() async throws {
    let home = try Home()
    let result = try await home.shell(
      "'\(Program.path)' init hub --region 09 --demo --organisations 3000 >/dev/null 2>&1; "
        + "('\(Program.path)' list organisations --hub hub --format csv 2>words; echo $? >code) | head -1 | wc -l; cat code words"
    )
    #expect(result == "1\n0")
  }

  @Test func `has the commands that the keys name as their twins`() async throws {
    let home = try Home()
    let twins = try await home.shell(
      "'\(Program.path)' keys --format json | jq -r '.actions[].command // empty' | grep -v '^--' | sort -u")
    let lines = twins.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.count > 10)
    let commands = try await home.essor("--help").data
    for line in lines where line.first != "help" {
      #expect(commands.contains("\n  \(line[0]) "), "\(line)")
      guard let option = line.last, option.hasPrefix("--") else { continue }
      #expect(try await home.essor(String(line[0]), "--help").data.contains(option), "\(line)")
    }
  }

  @Test(arguments: ["fr", "ar", "en"]) func `speaks the language asked for`(_ language: String) async throws {
    let home = try Home()
    let words = try await home.essor("check", "--language", language).words
    #expect(
      words.contains(["fr": "n'existe pas", "ar": "غير موجود", "en": "not exist"][language] ?? "?") || !words.isEmpty)
    let help = try await home.essor("help", "--language", language)
    #expect(help.code == 0 || !help.words.isEmpty)
  }
}
