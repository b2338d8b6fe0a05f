import Glibc

/// Another program that has the terminal for a while.
enum ChildProcess {
  enum Ending: Equatable {
    /// It ended by itself, or by a signal (128 and its number, as shells count).
    case ended(Int32)
    /// The system's number for why it did not start.
    case notStarted(Int32)
  }

  /// Runs a program, found along the path, with its arguments, and waits for its end.
  ///
  /// It belongs to the same group of processes, so that it has the keyboard; signals act on it as they do by nature. When
  /// it is suspended, this program is too, and the shell wakes both.
  static func run(_ command: [String]) -> Ending {
    guard let name = command.first else { return .notStarted(ENOENT) }
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return .notStarted(errno) }
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGHUP, SIGTERM, SIGCONT, SIGWINCH, SIGPIPE] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var child = pid_t()
    let problem = posix_spawnp(&child, name, nil, &attributes, arguments, environ)
    guard problem == 0 else { return .notStarted(problem) }
    while true {
      var status: Int32 = 0
      if waitpid(child, &status, WUNTRACED) < 0 {
        if errno == EINTR { continue }
        return .ended(127)
      }
      // The low byte is 0x7F for a child that was stopped, 0 for one that ended, else the signal that ended it.
      let low = status & 0x7F
      if status & 0xFF == 0x7F {
        kill(getpid(), SIGSTOP)
        continue
      }
      return .ended(low == 0 ? (status >> 8) & 0xFF : 128 + low)
    }
  }
}

/// Keeps from this program the signals that the keyboard sends to another one that has it, as shells do.
struct QuietSignals {
  private static let numbers = [SIGINT, SIGQUIT, SIGTSTP]
  private let before: [sigaction]

  init() {
    before = QuietSignals.numbers.map { number in
      var old = sigaction()
      sigaction(number, nil, &old)
      signal(number, SIG_IGN)
      return old
    }
  }

  func restore() {
    for (number, old) in zip(QuietSignals.numbers, before) {
      var old = old
      sigaction(number, &old, nil)
    }
  }
}
