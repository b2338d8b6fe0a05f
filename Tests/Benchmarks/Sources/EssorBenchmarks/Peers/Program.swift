import Glibc

/// A program to run to its end: another one, or this one again with a task of its own.
struct Program: Sendable {
  /// A path, or a name that is looked for where programs are.
  let name: String
  let arguments: [String]
  /// What it reads; nothing without one.
  var input: String?

  init(_ name: String, _ arguments: [String], input: String? = nil) {
    self.name = name
    self.arguments = arguments
    self.input = input
  }

  /// This program with other arguments.
  static func ourselves(_ arguments: [String]) -> Program { Program("/proc/self/exe", arguments) }

  /// What came of a run.
  struct Outcome {
    let output: String
    /// From before it was started until it was gone.
    let time: Duration
    /// Megabytes of memory that it held at most.
    let memory: Double
    let status: Int32
  }

  /// What becomes of a program's output, and of its complaints.
  enum Output { case kept, discarded }

  /// Runs the program and waits for its end.
  ///
  /// - Throws: `notInstalled` where there is no such program, or the call that failed.
  func run(_ fate: Output) throws(MeasuringProblem) -> Outcome {
    var ends: [Int32] = [-1, -1]
    _ = try MeasuringProblem.check("pipe", name, Int(pipe(&ends)))
    defer { close(ends[0]) }
    let start = ContinuousClock.now
    let process: pid_t
    do throws(MeasuringProblem) { process = try spawn(fate, (reading: ends[0], writing: ends[1])) } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    let output = Program.everything(from: ends[0])
    var (status, usage) = (Int32(0), rusage())
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .call("wait4", path: name, code: errno) }
    }
    return Outcome(
      output: output, time: start.duration(to: .now), memory: Double(usage.ru_maxrss) * 1_024 / 1e6,
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F))
  }

  private func spawn(_ fate: Output, _ pipe: (reading: Int32, writing: Int32)) throws(MeasuringProblem) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input ?? "/dev/null", O_RDONLY, 0)
    switch fate {
    case .kept: posix_spawn_file_actions_adddup2(&actions, pipe.writing, STDOUT_FILENO)
    case .discarded:
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    for end in [pipe.reading, pipe.writing] { posix_spawn_file_actions_addclose(&actions, end) }
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, nil, &words, environ)
    if code == ENOENT { throw .notInstalled(program: name) }
    guard code == 0 else { throw .call("start", path: name, code: code) }
    return process
  }

  private static func everything(from descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 { bytes += piece[..<count] } else if count == 0 || errno != EINTR { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Program {
  /// The output of a run that must end well.
  func result() throws(MeasuringProblem) -> String {
    let outcome = try run(.kept)
    guard outcome.status == 0 else { throw .ended(program: name, status: outcome.status) }
    return outcome.output
  }
}
