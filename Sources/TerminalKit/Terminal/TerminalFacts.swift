/// What can be said of a terminal without drawing on it.
public struct TerminalFacts: Sendable, Hashable {
  /// TERM; nil where it is not set.
  public var type: String?
  /// Whether standard input and standard output are a terminal.
  public var isTerminal = false
  /// Whether a description of that type is installed.
  public var isDescribed = false
  /// Columns and rows that the driver knows; nil where it knows none.
  public var size: Size?
  /// Whether the locale's character set is UTF-8.
  public var isUTF8 = false
  /// Colours by its description; 0 for none.
  public var colours = 0
  /// What its description lacks of what a screen needs or is the better for.
  public var lacking: [Capability] = []
  public var order = OrderAnswer.notAsked

  public init() {}

  /// What a screen asks of a terminal.
  public enum Capability: String, CaseIterable, Sendable, Hashable {
    /// Without it there is no screen.
    case placeCursor = "cup"
    case clear, reverse = "rev", hideCursor = "civis", otherScreen = "smcup", mouse = "kmous"
  }

  /// What the terminal says when it is asked whether it knows the mode that leaves the order of text to programs.
  public enum OrderAnswer: String, Sendable, Hashable {
    case notAsked
    /// It kept silent.
    case none
    case known
    case unknown
  }
}
