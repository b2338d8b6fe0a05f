import Glibc
import Subprocess
import Testing

/// The real program in a terminal of its own (tmux), used as a person uses it: look, press keys, look again.
///
/// A test waits for what it expects to see and never for a time; what does not come within half a minute is a failure that
/// shows the screen. A class, because its terminal goes with it.
final class TmuxSession: Sendable {
  private let socket: String
  private let home: Home
  /// The process of the terminal's server.
  private let server: pid_t
  /// Where the shell around the program leaves its exit code: tmux at times does not notice that a program ended.
  private let codeFile: String

  /// Starts a command in a terminal of that size.
  ///
  /// The environment is the test's own, and nothing of this process but PATH; `background` is the terminal's own.
  init(
    _ command: [String], in home: Home, width: Int = 100, height: Int = 30, environment: [String: String] = [:],
    background: String? = nil
  ) async throws {
    let name = "essor-test-\(getpid())-\(UInt32.random(in: .min ... .max))"
    socket = name
    self.home = home
    codeFile = "\(home.path)/\(name).code"
    try home.write(
      "tmux.conf",
      "set -g remain-on-exit on\nset -g default-terminal tmux-256color\nset -g escape-time 0\nset -g set-clipboard on\n"
        + (background.map { "set -g window-style 'bg=\($0)'\n" } ?? ""))
    var arguments = [
      "-u", "-L", socket, "-f", "\(home.path)/tmux.conf", "new-session", "-d", "-x", "\(width)", "-y", "\(height)",
    ]
    for (name, value) in home.environment.merging(environment, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key })
    {
      // tmux sets TERM itself; the program gets the one asked for from `env`.
      if name != "TERM" { arguments += ["-e", "\(name)=\(value)"] }
    }
    let terminal = environment["TERM"].map { ["env", "TERM=\($0)"] } ?? []
    let shell = ["sh", "-c", "\"$@\"; echo $? >'\(codeFile).new'; mv '\(codeFile).new' '\(codeFile)'", "sh"]
    let result = try await run(
      .name("tmux"), arguments: Arguments(arguments + ["-P", "-F", "#{pid}"] + shell + terminal + command),
      environment: home.ownEnvironment, output: .string(limit: 4_096), error: .string(limit: 4_096))
    server = pid_t(result.standardOutput.filter(\.isNumber)) ?? 0
    try #require(result.terminationStatus.isSuccess && server > 1, "\(result.standardError)")
  }

  deinit {
    if server > 1 { kill(server, SIGTERM) }
  }

  private func tmux(_ arguments: [String]) async throws -> String {
    let result = try await run(
      .name("tmux"), arguments: Arguments(["-u", "-L", socket] + arguments), environment: home.ownEnvironment,
      output: .string(limit: 1 << 20), error: .discarded)
    return result.standardOutput
  }

  /// Presses keys by tmux's names: `Enter`, `C-s`, `Escape`, `Down`, `x`.
  func press(_ keys: String...) async throws { _ = try await tmux(["send-keys"] + keys) }

  /// Types a text letter by letter.
  func type(_ text: String) async throws { _ = try await tmux(["send-keys", "-l", "--", text]) }

  /// Pastes a text as a terminal does, between marks where the program asked for them.
  func paste(_ text: String) async throws {
    try home.write("paste.txt", text)
    _ = try await tmux(["load-buffer", "\(home.path)/paste.txt"])
    _ = try await tmux(["paste-buffer", "-p", "-r"])
  }

  /// Keeps what the program sends from now on, byte by byte, in a file below the home.
  func record(to name: String) async throws { _ = try await tmux(["pipe-pane", "-O", "cat >'\(home.path)/\(name)'"]) }

  /// What was put into the clipboard last.
  func clipboard() async throws -> String { try await tmux(["show-buffer"]) }

  func resize(width: Int, height: Int) async throws {
    _ = try await tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// What the terminal says of itself: `#{alternate_on}` and the like.
  func state(_ format: String) async throws -> String {
    try await tmux(["display-message", "-p", format]).split(separator: "\n").joined()
  }

  /// Keeps every byte that the program sends from now on in a file.
  func record(into file: String) async throws { _ = try await tmux(["pipe-pane", "-o", "cat >>'\(file)'"]) }

  /// What stands on the screen.
  func screen() async throws -> String { try await tmux(["capture-pane", "-p"]) }

  /// What stands on the screen, with the sequences that give it its colours.
  func colours() async throws -> String { try await tmux(["capture-pane", "-e", "-p"]) }

  /// Waits until a text stands on the screen.
  @discardableResult
  func wait(for text: String, _ location: SourceLocation = #_sourceLocation) async throws -> String {
    try await wait("“\(text)”", location) { $0.contains(text) }
  }

  /// Waits until what is on the screen is as it should be.
  @discardableResult
  func wait(
    _ what: String, _ location: SourceLocation = #_sourceLocation, until isThere: (String) -> Bool
  ) async throws -> String {
    let start = ContinuousClock.now
    while true {
      let screen = try await screen()
      if isThere(screen) { return screen }
      if start.duration(to: .now) > .seconds(30) {
        Issue.record("\(what) did not come to the screen:\n\(screen)", sourceLocation: location)
        throw Missing(what: what)
      }
      await Task.yield()
    }
  }

  /// Waits until the program has ended, and returns its exit code; nil where it goes on.
  func exitCode() async throws -> Int32? {
    let start = ContinuousClock.now
    while start.duration(to: .now) < .seconds(30) {
      if let text = home.text(codeFile) { return Int32(text.filter(\.isNumber)) }
      await Task.yield()
    }
    return nil
  }

  /// Ends the terminal and whatever runs in it.
  func end() async throws { _ = try await tmux(["kill-server"]) }

  struct Missing: Error { let what: String }
}

/// A user's home in a folder of its own, removed with the test.
///
/// A class, because it is removed when its last owner goes.
final class Home: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/essor-end-to-end-XXXXXX".utf8CString)
    path = try #require(
      template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
      })
  }

  deinit { Home.remove(path) }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    if let stream = opendir(path) {
      var names: [String] = []
      while let entry = readdir(stream) {
        names.append(
          withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
      }
      closedir(stream)
      for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
    }
    rmdir(path)
  }

  func write(_ name: String, _ text: String) throws {
    let file = try #require(fopen("\(path)/\(name)", "w"))
    defer { fclose(file) }
    #expect(fputs(text, file) >= 0)
  }

  /// The text of a file; nil where there is none.
  func text(_ path: String, atMost limit: Int = 1 << 20) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// What the program sees: French, UTF-8, and folders below this home.
  var environment: [String: String] {
    var values = [
      "HOME": path, "XDG_DATA_HOME": "\(path)/data", "XDG_CONFIG_HOME": "\(path)/config", "LC_ALL": "C.UTF-8",
      "ESSOR_LANGUAGE": "fr", "USER": "test",
    ]
    // Descriptions of terminals that are kept elsewhere than usual.
    if let folders = getenv("TERMINFO_DIRS") { values["TERMINFO_DIRS"] = String(cString: folders) }
    return values
  }

  var ownEnvironment: Environment {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    var values: [Environment.Key: String] = ["PATH": path, "TERM": "xterm-256color"]
    for (name, value) in environment { values[Environment.Key(stringLiteral: name)] = value }
    return .custom(values)
  }

  /// The folder of the demonstration that `essor demo` opens.
  var demonstration: String { "\(path)/data/essor/demo-09-600" }

  /// Runs the program without a terminal.
  func essor(_ arguments: String..., environment: [String: String] = [:]) async throws -> (
    code: Int32?, data: String, words: String
  ) {
    var values: [Environment.Key: String?] = [:]
    for (name, value) in environment { values[Environment.Key(stringLiteral: name)] = value }
    let result = try await run(
      .name("env"), arguments: Arguments([Program.path] + arguments), environment: ownEnvironment.updating(values),
      output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
    let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return (code, result.standardOutput, result.standardError)
  }

  /// What a jq program says of files below this home.
  func jq(_ program: String, _ files: [String]) async throws -> String {
    let result = try await run(
      .name("jq"), arguments: Arguments(["-r", program] + files), environment: ownEnvironment,
      output: .string(limit: 16 << 20), error: .string(limit: 65_536))
    #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
    return result.standardOutput.split(separator: "\n").joined(separator: "\n")
  }

  /// What a shell command prints, for what needs a pattern of file names.
  func shell(_ command: String) async throws -> String {
    let result = try await run(
      .name("sh"), arguments: ["-c", "cd '\(path)' && { \(command)\n}"], environment: ownEnvironment,
      output: .string(limit: 16 << 20), error: .discarded)
    return result.standardOutput.split(separator: "\n").joined(separator: "\n")
  }
}

/// The program under test: `essor` beside the tests themselves.
enum Program {
  static let path: String = {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { letters in
        letters.baseAddress.map { readlink("/proc/self/exe", $0, letters.count) } ?? 0
      }
    }
    var folder = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if access(folder + "/essor", X_OK) == 0 { return folder + "/essor" }
    }
    return ".build/debug/essor"
  }()
}
