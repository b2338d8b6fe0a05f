import ESSDomain
import Glibc
import HubApp
import TerminalKit
import Testing

@testable import HubRuntime

/// One after the other, because an editor at work changes what signals do to the whole process.
@Suite(.serialized) struct `The user's editor` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// An editor that is a shell script; the file to edit is its first argument.
  private func editor(_ script: String) throws -> ExternalEditor {
    try scratch.write("editor.sh", "#!/bin/sh\n" + script + "\n")
    #expect(chmod("\(scratch.path)/editor.sh", 0o700) == 0)
    return ExternalEditor(commands: [["\(scratch.path)/editor.sh"]], folder: "\(scratch.path)/private")
  }

  private func failure(_ outcome: EditorOutcome) -> String {
    if case .failed(let why) = outcome { why.fr } else { "\(outcome)" }
  }

  @Test func `gives back what was written, without the last line break`() throws {
    let editor = try editor(#"printf 'deux\ntrois\n' >> "$1""#)
    #expect(editor.edit("un") == .changed("un\ndeux\ntrois"))
    #expect(editor.edit("") == .changed("deux\ntrois"))
  }

  @Test func `is given a file of its own that nobody else can read, and that is gone afterwards`() throws {
    let editor = try editor(#"stat -c '%a %n' "$1" > "$1.seen"; cp "$1.seen" "$1"; rm "$1.seen""#)
    guard case .changed(let seen) = editor.edit("secret") else { return #expect(Bool(false)) }
    #expect(seen.hasPrefix("600 \(scratch.path)/private/essor-") && seen.hasSuffix(".txt"))
    #expect(Scratch.names(in: "\(scratch.path)/private").isEmpty)
    var status = stat()
    #expect(stat("\(scratch.path)/private", &status) == 0 && status.st_mode & 0o077 == 0)
  }

  @Test func `may write another file in its place`() throws {
    let editor = try editor(#"echo nouveau > "$1.new"; mv "$1.new" "$1""#)
    #expect(editor.edit("ancien") == .changed("nouveau"))
  }

  @Test func `that changes nothing changes nothing`() throws {
    #expect(try editor("true").edit("un\ndeux") == .unchanged)
    #expect(try editor(#"touch "$1""#).edit("") == .unchanged)
  }

  @Test func `keeps the text when it fails or is not there`() throws {
    #expect(failure(try editor("exit 3").edit("un")).contains("erreur 3"))
    #expect(failure(try editor("kill -9 $$").edit("un")).contains("erreur 137"))
    let missing = ExternalEditor(commands: [["/no/such/editor"]], folder: scratch.path)
    #expect(failure(missing.edit("un")).contains("introuvable"))
    let second = ExternalEditor(commands: [["/no/such/editor"], ["true"]], folder: scratch.path)
    #expect(second.edit("un") == .unchanged)
    #expect(failure(ExternalEditor(commands: [], folder: scratch.path).edit("un")).contains("introuvable"))
    #expect(failure(ExternalEditor(commands: [["true"]], folder: "/proc/none").edit("un")).contains("/proc/none"))
  }

  @Test func `gives back nothing that is not text`() throws {
    #expect(failure(try editor(#"printf '\377\376' > "$1""#).edit("un")).contains("UTF-8"))
    #expect(failure(try editor(#"rm "$1""#).edit("un")).contains("relu"))
    #expect(failure(try editor(#"head -c 1100000 /dev/zero > "$1""#).edit("un")).contains("relu"))
  }

  @Test func `is never started by a shell`() throws {
    let marker = "\(scratch.path)/marker"
    let surroundings = Surroundings(
      variables: ["EDITOR": "true ; touch \(marker) $(touch \(marker)) `touch \(marker)`"], home: scratch.path,
      userName: "")
    let editor = ExternalEditor(surroundings)
    #expect(editor.commands.first?.prefix(3) == ["true", ";", "touch"])
    #expect(editor.edit("un") == .unchanged)
    #expect(access(marker, F_OK) != 0)
  }

  @Test(
    arguments: [
      ("vim", ["vim"]), ("code --wait", ["code", "--wait"]), ("'a b' \"c d\" e\\ f", ["a b", "c d", "e f"]), ("  ", []),
      ("", []), ("\"\"", [""]), ("'a", ["a"]), ("a\\", ["a"]), ("'\\'", ["\\"]),
    ] as [(String, [String])])
  func `is named by words`(_ command: String, _ words: [String]) {
    #expect(ExternalEditor.words(command) == words)
  }

  @Test func `is that of VISUAL before that of EDITOR`() {
    func commands(_ variables: [String: String]) -> [[String]] {
      ExternalEditor(Surroundings(variables: variables, home: "/tmp", userName: "")).commands
    }
    #expect(commands(["VISUAL": "a", "EDITOR": "b"]) == [["a"]])
    #expect(commands(["VISUAL": " ", "EDITOR": "b"]) == [["b"]])
    #expect(commands([:]) == [["editor"], ["nano"], ["vi"]])
  }

  @Test func `has the signals as they were found afterwards`() throws {
    var before = sigaction()
    sigaction(SIGINT, nil, &before)
    _ = try editor(#"kill -INT $$"#).edit("un")
    var after = sigaction()
    sigaction(SIGINT, nil, &after)
    #expect(
      unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(after.__sigaction_handler.sa_handler, to: Int.self))
  }

  @Test func `has the terminal while it is at work in a session`() throws {
    let trial = try SessionTrial()
    try trial.scratch.write("editor.sh", "#!/bin/sh\necho 'depuis l éditeur' > \"$1\"\n")
    #expect(chmod("\(trial.scratch.path)/editor.sh", 0o700) == 0)
    var surroundings = trial.scratch.surroundings()
    surroundings.variables["EDITOR"] = "\(trial.scratch.path)/editor.sh"
    let open = try OpenFolder(hub: trial.folder, surroundings)
    var terminal = ScriptedTerminal(
      size: Size(100, 30), events: trial.keys("2a") + [.key(.tab), .key(.control("e"))])
    var session = open.session(
      StartChoices(language: .french, theme: "plain", themes: [], author: "test", seed: 1), size: Size(100, 30),
      glyphs: .unicode, configuration: Configuration(surroundings), clock: stillClock, surroundings: surroundings,
      wake: nil, theme: { Theme(name: $0, titles: Theme.Titles(fr: "", en: "", ar: ""), kind: .mono, roles: [:]) })
    _ = try session.run(on: &terminal)
    let (isPaused, lines) = (terminal.isPaused, terminal.lines)
    #expect(!isPaused)
    #expect(lines.contains { $0.contains("depuis l éditeur") })
  }
}
