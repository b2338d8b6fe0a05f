import ESSDomain
import Glibc
import TerminalKit

/// Where a command writes: data to one side, words to the other.
///
/// A value with two closures, so that a test catches both.
public struct Console: Sendable {
  public var language: Language
  /// Whether the data goes to a terminal, where control characters would do harm.
  public var isTerminal: Bool
  /// Columns of that terminal; nil where there is none.
  public var width: Int?
  private let data: @Sendable ([UInt8]) -> Bool
  private let words: @Sendable (String) -> Void

  public init(
    language: Language, isTerminal: Bool, width: Int?, data: @escaping @Sendable ([UInt8]) -> Bool,
    words: @escaping @Sendable (String) -> Void
  ) {
    self.language = language
    self.isTerminal = isTerminal
    self.width = width
    self.data = data
    self.words = words
  }

  /// The standard output and the standard error of this process.
  public static func standard(_ language: Language) -> Console {
    // A reader that goes away (`| head`) is told by the result of the write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    let isTerminal = isatty(STDOUT_FILENO) == 1
    return Console(
      language: language, isTerminal: isTerminal, width: isTerminal ? columns() : nil,
      data: { Console.write($0, to: STDOUT_FILENO) },
      words: { _ = Console.write(Array(($0 + "\n").utf8), to: STDERR_FILENO) })
  }

  private static func columns() -> Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      start += written
    }
    return true
  }

  /// Writes data as it is; false when nobody reads it any more.
  @discardableResult
  public func put(_ bytes: [UInt8]) -> Bool { data(isTerminal ? Console.visible(bytes) : bytes) }

  /// Writes a line of data for people, in which nothing can act on the terminal.
  @discardableResult
  public func line(_ text: String) -> Bool { data(Array((DisplayText(text).string + "\n").utf8)) }

  /// Says something to the user, beside the data.
  public func say(_ phrase: Phrase) {
    for line in phrase[language].split(separator: "\n", omittingEmptySubsequences: false) {
      words(DisplayText(String(line)).string)
    }
  }

  /// Data for a terminal: controls but line ends become visible, line by line.
  private static func visible(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard
      text.unicodeScalars.contains(where: {
        $0.properties.generalCategory == .control && $0 != "\n" || (0x202A...0x202E).contains($0.value)
          || (0x2066...0x2069).contains($0.value)
      })
    else { return bytes }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      DisplayText(line.hasSuffix("\r") ? String(line.dropLast()) : String(line)).string
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
