import Glibc
import Synchronization
import Testing

/// The program `StoreChild`, running: it changes a folder and tells each change that is saved.
///
/// A class, because its process goes with it.
final class Child {
  private let process: pid_t
  private let output: Int32
  private let input: Int32
  private var text: [UInt8] = []
  /// How the process ended; nil while it runs.
  private var status: Int32?

  init(_ arguments: String...) throws {
    signal(SIGPIPE, SIG_IGN)
    let started = try Child.starting.withLock { _ in try Child.start(arguments) }
    (process, output, input) = started
  }

  /// One at a time, so that no child gets the pipes of another.
  private static let starting = Mutex(())

  private static func start(_ arguments: [String]) throws -> (process: pid_t, output: Int32, input: Int32) {
    var (fromChild, toChild): ([Int32], [Int32]) = ([0, 0], [0, 0])
    try #require(pipe(&fromChild) == 0 && pipe(&toChild) == 0)
    for descriptor in fromChild + toChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, program, &actions, nil, &words, environ)
    close(fromChild[1])
    close(toChild[0])
    try #require(result == 0, "\(program) cannot be started: \(result)")
    return (process, fromChild[0], toChild[1])
  }

  deinit {
    kill()
    close(output)
    close(input)
  }

  /// Kills the program, which can do nothing about it.
  ///
  /// - Returns: The numbers that it had told and nobody had read.
  @discardableResult
  func kill() -> [Int] {
    guard status == nil else { return [] }
    Glibc.kill(process, SIGKILL)
    return rest().numbers
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: What it still told, and its exit code; -1 when it was killed.
  func rest() -> (numbers: [Int], code: Int32) {
    var numbers: [Int] = []
    while let number = next() { numbers.append(number) }
    look(0)
    let status = status ?? -1
    return (numbers, status & 0x7F == 0 ? (status >> 8) & 0xFF : -1)
  }

  var isRunning: Bool {
    look(WNOHANG)
    return status == nil
  }

  private func look(_ options: Int32) {
    guard status == nil else { return }
    var ended: Int32 = 0
    var result: pid_t
    repeat { result = waitpid(process, &ended, options) } while result < 0 && errno == EINTR
    if result == process { status = ended }
  }

  /// The next number that the program tells; nil at its end.
  func next() -> Int? {
    while true {
      if let end = text.firstIndex(of: 0x0A) {
        let number = Int(String(decoding: text[..<end], as: UTF8.self))
        text.removeFirst(end + 1)
        return number
      }
      var piece = [UInt8](repeating: 0, count: 4_096)
      let got = read(output, &piece, piece.count)
      if got < 0, errno == EINTR { continue }
      if got <= 0 { return nil }
      text += piece.prefix(got)
    }
  }

  /// Lets the program make its next change.
  func step() {
    var byte: UInt8 = 0x0A
    _ = write(input, &byte, 1)
  }

  /// The program beside the tests.
  private static let program: String = {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let running = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for candidate in [tests, running].compactMap({ $0 }) {
      var parts = candidate.split(separator: "/", omittingEmptySubsequences: false)
      while parts.count > 1 {
        parts.removeLast()
        let program = parts.joined(separator: "/") + "/StoreChild"
        if access(program, X_OK) == 0 { return program }
      }
    }
    return ".build/debug/StoreChild"
  }()
}
