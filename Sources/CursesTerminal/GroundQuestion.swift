import Glibc
import TerminalKit

/// The question after the colour of the terminal's own background (OSC 11), and its answer.
enum GroundQuestion {
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// How long an answer is waited for at the start where the terminal is known to give one, in milliseconds.
  static let patience = 80
  /// How long after the question an Escape may be the beginning of an answer that comes in pieces.
  static let lateness = 1_500

  /// Whether a terminal may be asked: consoles print parts of what they do not know.
  static func isAllowed(_ type: String) -> Bool {
    !Sequences.isConsole(type) && !["dumb", "cons25", "sun", "ansi"].contains(type)
  }

  /// Whether a terminal is known to answer at once, so that the first screen may wait for it.
  static func isAnswered(_ type: String, _ variables: (String) -> String?) -> Bool {
    guard variables("TMUX") == nil, variables("STY") == nil, variables("SSH_CONNECTION") == nil else { return false }
    let known = [
      "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE",
      "GHOSTTY_RESOURCES_DIR",
    ]
    return known.contains { variables($0) != nil } || type.hasPrefix("foot") || type == "xterm-kitty"
  }

  /// The ground that an answer tells, `11;rgb:1c1c/1c1c/1c1c` and its like; nil for an answer to something else.
  static func ground(_ answer: String) -> Ground? {
    guard answer.hasPrefix("11;rgb"), let colon = answer.firstIndex(of: ":") else { return nil }
    let parts = answer[answer.index(after: colon)...].split(separator: "/").prefix(3).map { component(String($0)) }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
    return Ground(.rgb(red, green, blue))
  }

  /// One to four hexadecimal digits as a share of the largest number of so many digits.
  private static func component(_ digits: String) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit), let value = Int(digits, radix: 16)
    else { return nil }
    let most = (1 << (4 * digits.utf8.count)) - 1
    return UInt8(clamping: value * 255 / most)
  }
}
