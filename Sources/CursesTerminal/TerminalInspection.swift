internal import CNCurses
import Glibc
public import TerminalKit

extension CursesTerminal {
  /// What can be found out about the terminal of this process; nothing is drawn, and its modes stay.
  ///
  /// `asking` sends it one question and waits for the answer for a fifth of a second at most.
  public static func inspect(asking: Bool) -> TerminalFacts {
    var facts = TerminalFacts()
    facts.isUTF8 = locale_is_utf8() == 1
    facts.isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    var (columns, rows): (Int32, Int32) = (0, 0)
    if terminal_size(&columns, &rows) == 1 { facts.size = Size(Int(columns), Int(rows)) }
    guard let name = getenv("TERM"), name.pointee != 0 else { return facts }
    facts.type = String(cString: name)
    var status: Int32 = 0
    facts.isDescribed = setupterm(name, STDOUT_FILENO, &status) == OK || status == 1
    guard facts.isDescribed else { return facts }
    facts.colours = max(0, Int(tigetnum("colors")))
    facts.lacking = TerminalFacts.Capability.allCases.filter { terminal_capability($0.rawValue) == nil }
    if asking, facts.isTerminal, !Sequences.isConsole(facts.type ?? "") { facts.order = OrderQuestion.ask() }
    return facts
  }
}

/// Asks a terminal whether it knows the mode "explicit order" (DECRQM of mode 8, which VTE and mintty answer).
enum OrderQuestion {
  private static let milliseconds = 200

  static func ask() -> TerminalFacts.OrderAnswer {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return .notAsked }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ICANON | ECHO)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0 else { return .notAsked }
    // What comes late is thrown away with the modes put back.
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
    let question = Array("\u{1B}[8$p".utf8)
    guard write(STDOUT_FILENO, question, question.count) == question.count else { return .notAsked }
    let deadline = Deadline(milliseconds: milliseconds)
    var answer: [UInt8] = []
    while answer.count < 64 {
      var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = poll(&source, 1, deadline.left)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return .none }
      var byte: UInt8 = 0
      guard read(STDIN_FILENO, &byte, 1) == 1 else { return .none }
      answer.append(byte)
      if let known = reading(answer) { return known }
    }
    return .none
  }

  /// What `CSI 8 ; n $ y` says; nil while it is not whole.
  static func reading(_ bytes: [UInt8]) -> TerminalFacts.OrderAnswer? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasSuffix("$y"), let start = text.lastIndex(of: "[") else { return nil }
    let numbers = text[text.index(after: start)...].dropLast(2).split(separator: ";")
    guard numbers.count == 2, numbers[0] == "8" else { return nil }
    return numbers[1] == "0" ? .unknown : .known
  }
}
