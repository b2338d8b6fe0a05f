import TerminalKit

/// Why there is no screen: facts, from which the caller makes a sentence.
public enum TerminalProblem: Error, Hashable, Sendable {
  /// The keyboard or the screen is a file or a pipe.
  case notATerminal(Stream)
  /// TERM is not set.
  case noTerminalType
  /// No description of the terminal `type` is installed.
  case unknownTerminalType(String)
  /// The terminal cannot place its cursor ("dumb", a printer).
  case cannotPlaceCursor(type: String)
  /// ncurses refuses for a reason it does not tell.
  case cannotStart(type: String)

  public enum Stream: Hashable, Sendable {
    case keyboard
    case screen
  }
}

/// What the caller decides about the terminal; the rest is found out.
public struct TerminalOptions: Sendable, Hashable {
  /// Nil takes what the terminal has; a depth is taken also where the terminal's description gives less.
  public var colours: ColourDepth?
  /// Whether the terminal is asked for its own background; the answer is an event, or known at once.
  public var asksGround = false
  public var hasMouse: Bool
  /// Whether the terminal is told to leave the order of letters to us (text direction mode `application`).
  public var ordersText: Bool
  /// Nil asks the locale.
  public var characters: Characters?

  public init(
    colours: ColourDepth? = nil, hasMouse: Bool = false, ordersText: Bool = true, characters: Characters? = nil
  ) {
    self.colours = colours
    self.hasMouse = hasMouse
    self.ordersText = ordersText
    self.characters = characters
  }
}

/// What characters reach the screen whole.
public enum Characters: Sendable, Hashable {
  case unicode
  /// Others are shown as the nearest letter, or as `?`.
  case ascii
}
