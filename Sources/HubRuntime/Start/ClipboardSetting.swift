/// How something is copied: `clipboard` in the settings.
public enum ClipboardSetting: String, CaseIterable, Sendable {
  /// As `osc52`, there being no other way yet that works over SSH.
  case auto
  /// Through the terminal, which puts it into the clipboard of the machine it runs on.
  case osc52
  case off
}

extension Configuration {
  public var clipboard: ClipboardSetting {
    settings["clipboard"]?.text.flatMap { ClipboardSetting(rawValue: $0) } ?? .auto
  }
}
