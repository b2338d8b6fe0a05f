import TerminalKit

/// The colours that a screen is to have, as an option or a setting names them.
public enum ColourChoice: String, CaseIterable, Sendable, Hashable {
  /// What the terminal has; none where the user asked all programs for none.
  case auto
  /// What the terminal has, whatever the user asked of all programs.
  case always
  case never
  case sixteen = "16"
  case indexed = "256"
  /// 16 million.
  case direct = "true"

  /// The depth to take, nil for what the terminal has: by the option, else `NO_COLOR` (no-color.org) or `CLICOLOR=0`,
  /// else the setting.
  public static func depth(
    asked: ColourChoice, _ surroundings: Surroundings, remembered: ColourChoice?
  ) -> ColourDepth? {
    if asked != .auto { return asked.depth }
    if surroundings.variable("NO_COLOR") != nil || surroundings.variable("CLICOLOR") == "0" { return ColourDepth.none }
    return remembered?.depth
  }

  private var depth: ColourDepth? {
    switch self {
    case .auto, .always: nil
    case .never: ColourDepth.none
    case .sixteen: .sixteen
    case .indexed: .indexed
    case .direct: .direct
    }
  }
}

extension Ground {
  /// The ground that some terminals tell their programs of, by the numbers of two colours: `COLORFGBG=15;0`.
  public static func told(_ surroundings: Surroundings) -> Ground? {
    guard let last = surroundings.variable("COLORFGBG")?.split(separator: ";").last, let number = Int(last) else {
      return nil
    }
    switch number {
    case 0...6, 8: return .dark
    case 7, 9...15: return .light
    default: return nil
    }
  }

  /// The ground of a terminal that need not be asked: the console's is black.
  public static func known(_ surroundings: Surroundings) -> Ground? {
    surroundings.variable("TERM")?.hasPrefix("linux") == true ? .dark : nil
  }
}
