/// A language of the interface; French is the default, all three are equal.
public enum Language: String, CaseIterable, Sendable, Hashable {
  case french = "fr"
  case arabic = "ar"
  case english = "en"

  /// Whether the reading side is the right one.
  public var readsRightToLeft: Bool { self == .arabic }

  /// The name of the language in itself.
  public var endonym: String {
    switch self {
    case .french: "Français"
    case .arabic: "العربية"
    case .english: "English"
    }
  }
}
