/// What is sent to the terminal beside what ncurses sends.
enum Sequences {
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"

  /// Explicit order, left to right, arrows not swapped, no guessing; as `UAX #9` is our work while we own the screen.
  static let explicitOrder = "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l\u{1B}[?2501l"
  /// The terminal orders text again, as shells want it.
  static let implicitOrder = "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h"

  /// Whether the terminal is a bare console: its font has few signs, it orders no text, and it prints parts of
  /// sequences that it does not know.
  static func isConsole(_ type: String) -> Bool { type.hasPrefix("linux") || type.hasPrefix("vt") }

  /// Puts a text into the clipboard (OSC 52).
  static func clipboard(_ text: String) -> String { "\u{1B}]52;c;" + base64(text.utf8) + "\u{1B}\\" }

  /// Letters of base64 beyond which terminals refuse a text (k9s sends so many as well).
  static let longestClipboard = 74_994

  /// Whether a text of so many bytes can be put into the clipboard.
  static func fitsClipboard(_ bytes: Int) -> Bool { (bytes + 2) / 3 * 4 <= longestClipboard }

  static func base64(_ bytes: some Collection<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      var value = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      var letters: [UInt8] = []
      for _ in 0..<4 {
        letters.insert(alphabet[Int(value & 63)], at: 0)
        value >>= 6
      }
      for index in (group.count + 1)..<4 where index < 4 { letters[index] = UInt8(ascii: "=") }
      output += letters
      rest = rest.dropFirst(3)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A capability without its padding marks (`$<5>`), which are for machines that no longer exist.
  static func withoutPadding(_ capability: String) -> String {
    var output = ""
    var rest = capability[...]
    while let dollar = rest.firstIndex(of: "$") {
      let after = rest.index(after: dollar)
      guard after < rest.endIndex, rest[after] == "<", let close = rest[after...].firstIndex(of: ">") else { break }
      output += rest[..<dollar]
      rest = rest[rest.index(after: close)...]
    }
    return output + rest
  }
}
