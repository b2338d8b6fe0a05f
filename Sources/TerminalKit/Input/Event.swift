/// What comes in from the terminal.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted as one piece, as it came; it never stands for keys.
  case paste(String)
  case resize(Size)
  case mouse(Mouse)
  /// Another thread has something to say.
  case wake
  /// The terminal has the keyboard again, or has lost it.
  case focus(Bool)
  /// The terminal said whether its own background is dark or light.
  case ground(Ground)
  /// The terminal goes away, or the system asks the program to end.
  case hangUp
}

/// What the mouse did, at a cell counted from the left whatever the direction of the screen.
public struct Mouse: Hashable, Sendable {
  public enum Deed: Hashable, Sendable {
    case press
    case doublePress
    case secondaryPress
    case wheelUp
    case wheelDown
  }

  public let deed: Deed
  public let at: Point

  public init(_ deed: Deed, at point: Point) {
    self.deed = deed
    self.at = point
  }
}
