import ESSDomain
import HubApp
import TerminalKit
import Testing

@testable import HubRuntime

@Suite struct `The file of keys` {
  private func configuration(_ text: String?, in scratch: Scratch) throws -> Configuration {
    let configuration = Configuration(scratch.surroundings())
    _ = configuration.remember(Preferences(language: .french, theme: "argan"))
    if let text { try scratch.write(".config/essor/keys.json5", text) }
    return configuration
  }

  private func keys(_ text: String?) throws -> KeyFile {
    let scratch = try Scratch()
    return try configuration(text, in: scratch).keys
  }

  @Test func `is not needed`() throws {
    let keys = try keys(nil)
    #expect(keys.problems.isEmpty && keys.keyboard == .qwerty)
  }

  @Test func `gives actions other keys, with comments and without quotation marks`() throws {
    let keys = try keys(
      "// mine\n{\n  'activity-record': ['F6', '%'], // both\n  \"list-sort\": \"t\",\n  keyboard: \"azerty\",\n}\n"
    )
    #expect(keys.problems.isEmpty && keys.keyboard == .azerty)
    let action = try #require(Registry.action("activity-record"))
    #expect(keys.map.strokes(of: action).map { $0.name(in: .english) } == ["F6", "%"])
  }

  @Test func `names the line of what is refused, and not that of a comment`() throws {
    let keys = try keys(
      """
      {
        // "activity-recrod": ["w"],
        /* "activity-recrod": 1
        */ "activity-recrod": ["w"],
        "list-sort": ["Entr"], "list-reverse": [1, 2],

        "record-edit": "d",
        "keyboard": "dvorak",
      }
      """
    )
    #expect(keys.problems.map(\.line) == [4, 5, 5, 7, 8])
    #expect(keys.problems.contains { $0.phrase.en.contains("record-delete") && $0.phrase.en.contains("record-edit") })
  }

  @Test(arguments: [
    "{", "[]", "{ \"list-sort\": ", "\u{0}", "{ \"list-sort\": [[[]]] }", "null", "{\n\n  list-sort: 's' }",
  ])
  func `that cannot be understood leaves the standard keys`(_ text: String) throws {
    let keys = try keys(text)
    #expect(keys.problems.count == 1)
    let sort = try #require(Registry.action("list-sort"))
    #expect(keys.map.strokes(of: sort).first?.name(in: .english) == "s")
  }

  @Test func `is shown by essor keys, with its problems`() throws {
    let scratch = try Scratch()
    let configuration = try configuration("{ \"list-sort\": \"t\",\n \"nonsense-all\": \"w\" }", in: scratch)
    let written = Written()
    #expect(KeysCommand(configuration, console: written.console(.english)).run(.table) == .findings)
    #expect(written.data.contains("list-sort") && written.data.contains("t *") && written.data.contains("essor undo"))
    #expect(written.words.contains(".config/essor/keys.json5:2: “nonsense-all” is no action"))
    let json = Written()
    _ = KeysCommand(configuration, console: json.console(.english)).run(.json)
    #expect(json.data.contains("\"keyboard\": \"qwerty\"") && json.data.contains("\"line\": 2"))
    let csv = Written()
    _ = KeysCommand(configuration, console: csv.console(.english)).run(.csv)
    #expect(csv.data.hasPrefix("id;keys;own;title;command\r\n"))
  }
}

@Suite struct `A session with keys of the user's own` {
  @Test func `follows them, and says what it does not follow`() throws {
    let trial = try SessionTrial()
    let configuration = Configuration(trial.scratch.surroundings())
    _ = configuration.remember(Preferences(language: .french, theme: "plain"))
    try trial.scratch.write(".config/essor/keys.json5", "{ 'list-sort': '%',\n 'nonsense-all': '%' }")
    let first = try #require(try trial.run([]).first)
    #expect(first.lines().contains { $0.contains("keys.json5:2") })
    let sorted = try #require(try trial.run(trial.keys("2%")).last)
    let plain = try #require(try trial.run(trial.keys("2s")).last)
    #expect(sorted.lines().contains { $0.contains("Tri : ") })
    #expect(!plain.lines().contains { $0.contains("Tri : ") })
  }

  @Test func `finds its views and commands at the next start`() throws {
    let trial = try SessionTrial()
    let name: [Event] = [.paste("vues du Souss"), .key(.enter)]
    _ = try trial.run(trial.keys("2:") + [.paste("view-save"), .key(.enter)] + name)
    let screen = try #require(try trial.run(trial.keys(":") + [.paste("~souss")]).last)
    #expect(screen.lines().contains { $0.contains("vues du Souss") })
    #expect(Configuration(trial.scratch.surroundings()).recentCommands == ["view-save"])
  }
}

@Suite struct `Named views and bookmarks` {
  private let shortcuts = Shortcuts(
    views: [
      SavedView(
        name: "Argan \u{1B}[31m", kind: .organisation, filter: "argan femmes>50%", sort: "name", isDescending: true)
    ],
    bookmarks: [
      .today, .journal, .organisations, .record(.organisation, RecordID("01J00000000000000000000001") ?? .none),
    ])

  @Test func `are there at the next start`() throws {
    let scratch = try Scratch()
    let configuration = Configuration(scratch.surroundings())
    #expect(configuration.shortcuts == Shortcuts())
    #expect(configuration.keep(shortcuts) == nil)
    #expect(configuration.shortcuts == shortcuts)
  }

  @Test func `never take the place of a file that cannot be understood`() throws {
    let scratch = try Scratch()
    let configuration = Configuration(scratch.surroundings())
    #expect(configuration.keep(Shortcuts()) == nil)
    try scratch.write(".config/essor/views.json", "{ broken")
    #expect(configuration.shortcuts == Shortcuts())
    #expect(configuration.keep(shortcuts)?.en.contains("views.json") == true)
    #expect(scratch.text(".config/essor/views.json") == "{ broken")
    try scratch.write(
      ".config/essor/views.json", "{ views: [{ name: 'a', list: 'trees' }], bookmarks: ['x/y', '/', ''] }")
    #expect(configuration.shortcuts == Shortcuts())
  }

  @Test func `stand beside the commands used lately`() throws {
    let scratch = try Scratch()
    let configuration = Configuration(scratch.surroundings())
    #expect(configuration.recentCommands.isEmpty)
    _ = configuration.remember(commands: ["list-sort", "theme-change"])
    _ = configuration.remember(Preferences(language: .arabic, theme: "argan"))
    #expect(configuration.recentCommands == ["list-sort", "theme-change"])
  }
}
