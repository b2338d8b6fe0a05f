internal import CNCurses
import Glibc
import TerminalKit

/// How many colours the terminal has, beyond what its description says.
enum ColourSupport {
  /// Colours that a description gives, by their number.
  static func depth(ofColours count: Int32) -> ColourDepth {
    switch count {
    case 0x100_0000...: .direct
    case 256...: .indexed
    case 16...: .sixteen
    case 8...: .eight
    default: .none
    }
  }

  /// The depth to teach ncurses beside the description; nil where the description will do.
  ///
  /// `asked` is what the user asked for; nil leaves it to the terminal, which tells by COLORTERM. `described` is what the
  /// description of the terminal `type` gives.
  static func toTeach(
    asked: ColourDepth?, described: ColourDepth, type: String, variables: (String) -> String?
  ) -> ColourDepth? {
    if let asked { return asked > described ? asked : nil }
    guard described == .indexed, !Sequences.isConsole(type) else { return nil }
    // Programs inherit COLORTERM also where something stands between them and the terminal that does not pass it on.
    let isInScreen = variables("STY") != nil || type.hasPrefix("screen") && variables("TMUX") == nil
    let said = variables("COLORTERM")?.lowercased()
    return (said == "truecolor" || said == "24bit") && !isInScreen ? .direct : nil
  }

  /// Opens ncurses with the description of `type` taught as many colours; nil where that cannot be done.
  static func open(_ type: String, teaching depth: ColourDepth) -> OpaquePointer? {
    guard let bytes = description(of: type), let taught = TerminalDescription(bytes)?.with(depth) else { return nil }
    let before = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", "b64:" + Sequences.base64(taught.bytes), 1)
    // Programs started from here find the variable as it was.
    defer { if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") } }
    return curses_open()
  }

  /// The compiled description in the places where ncurses looks, in its order.
  private static func description(of type: String) -> [UInt8]? {
    guard let first = type.utf8.first, !type.contains("/") else { return nil }
    let letter = String(UnicodeScalar(first))
    let hex = String(first, radix: 16)
    return folders.lazy.compactMap { bytes("\($0)/\(letter)/\(type)") ?? bytes("\($0)/\(hex)/\(type)") }.first
  }

  private static var folders: [String] {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let own = variable("TERMINFO").map { [$0] } ?? []
    let home = variable("HOME").map { [$0 + "/.terminfo"] } ?? []
    let more = variable("TERMINFO_DIRS").map { $0.split(separator: ":").map(String.init) } ?? []
    return own + home + more + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/local/share/terminfo"]
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // No description is larger than 32 KiB, by the rules of the compiler of them.
    var buffer = [UInt8](repeating: 0, count: 32_768)
    let count = read(descriptor, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}
