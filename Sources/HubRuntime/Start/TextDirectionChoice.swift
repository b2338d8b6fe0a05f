import ESSDomain
import TerminalKit

/// Who puts right-to-left text in order in this terminal, and why that was chosen.
///
/// What the user asked for comes first, then what they answered to the sample of this terminal, then what the environment
/// tells, then ourselves. The terminal is not asked (DECRQM): one that does not know the mode of the order of text, and
/// one that never heard of any order, answer alike, and the answer would make the first screen wait.
public struct TextDirectionChoice: Sendable, Hashable {
  public let mode: TextDirectionMode
  public let reason: Reason

  public enum Reason: Sendable, Hashable {
    /// An option of the command line.
    case option
    /// ESSOR_BIDI.
    case variable
    /// `bidi` or `shaping` in the settings.
    case setting
    /// The user's answer to the sample, in the terminal of this name.
    case answered(terminal: String)
    /// The environment names a program of which it is known.
    case program(String)
    /// A terminal of the type TERM is known to order text by itself.
    case type(String)
    case usual
  }

  public init(asked: TextDirectionSetting? = nil, _ surroundings: Surroundings, _ configuration: Configuration) {
    let settings = configuration.settings
    let shaping = settings["shaping"]?.text
    func joined(_ mode: TextDirectionMode) -> TextDirectionMode {
      switch (mode, shaping) {
      case (.application, "off"): .applicationUnjoined
      case (.applicationUnjoined, "on"): .application
      default: mode
      }
    }
    if let mode = asked?.mode {
      self.init(mode, .option)
    } else if let mode = surroundings.variable("ESSOR_BIDI").flatMap({ TextDirectionSetting($0) })?.mode {
      self.init(mode, .variable)
    } else if let mode = settings["bidi"]?.text.flatMap({ TextDirectionSetting($0) })?.mode {
      self.init(joined(mode), .setting)
    } else if let mode = configuration.answeredDirection {
      self.init(joined(mode), .answered(terminal: configuration.terminal))
    } else {
      let known = TextDirectionChoice.known(surroundings)
      self.init(joined(known.mode), joined(known.mode) == known.mode ? known.reason : .setting)
    }
  }

  private init(_ mode: TextDirectionMode, _ reason: Reason) {
    self.mode = mode
    self.reason = reason
  }

  /// What the environment tells.
  private static func known(_ surroundings: Surroundings) -> TextDirectionChoice {
    let program = TerminalName.program(surroundings)
    // Behind a multiplexer the marks may be those of another terminal, and its modes do not arrive: that is for the user
    // to say.
    guard !TerminalName.isBehindMultiplexer(surroundings) else { return TextDirectionChoice(.application, .usual) }
    if let program, ["konsole", "mlterm", "Apple_Terminal"].contains(program) {
      return TextDirectionChoice(.terminal, .program(program))
    }
    if let program, ["vte", "wt", "kitty"].contains(program) {
      return TextDirectionChoice(.application, .program(program))
    }
    if let type = surroundings.variable("TERM"), ["putty", "mlterm", "konsole"].contains(where: { type.hasPrefix($0) })
    {
      return TextDirectionChoice(.terminal, .type(type))
    }
    return TextDirectionChoice(.application, .usual)
  }
}

/// The words for the order of text, as they are written in options and settings.
public enum TextDirectionSetting: String, CaseIterable, Sendable {
  case auto, app, appUnjoined = "app-unjoined", terminal, off

  /// Also the longer names that the program gives its modes.
  public init?(_ text: String) {
    switch text {
    case "application": self = .app
    case "applicationUnjoined": self = .appUnjoined
    default: self.init(rawValue: text)
    }
  }

  public init(_ mode: TextDirectionMode) {
    self =
      switch mode {
      case .application: .app
      case .applicationUnjoined: .appUnjoined
      case .terminal: .terminal
      case .off: .off
      }
  }

  /// Nil where it is to be found out.
  var mode: TextDirectionMode? {
    switch self {
    case .auto: nil
    case .app: .application
    case .appUnjoined: .applicationUnjoined
    case .terminal: .terminal
    case .off: .off
    }
  }
}

extension Configuration {
  private static let directions = "textDirection"

  /// What the user answered to the sample in this terminal.
  public var answeredDirection: TextDirectionMode? {
    settings[Configuration.directions]?.members?[terminal]?.text.flatMap { TextDirectionSetting($0) }?.mode
  }

  /// Remembers the answer for this terminal; for the rest, as `remember`.
  public func remember(direction: TextDirectionMode) -> Phrase? {
    change { settings in
      var answers = settings[Configuration.directions]?.members ?? [:]
      answers[terminal] = .text(TextDirectionSetting(direction).rawValue)
      settings[Configuration.directions] = .members(answers)
    }
  }
}
