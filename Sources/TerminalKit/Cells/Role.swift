/// What a piece of the screen means; a theme decides how that looks.
///
/// Kept in one byte, because every cell has two of them. The name of the case is the name in theme files.
public enum Role: UInt8, CaseIterable, Sendable, Hashable {
  // Text
  case text, muted, accent, strong, heading, label, value, code, link
  // The frame of a screen
  case title, titleDetail, banner, tab, tabCurrent, rule, footer, key, hint, hintDisabled
  // Lists
  case columnTitle, columnSorted, selection, selectionInactive, selectionMarker, mark, match, scrollTrack, scrollThumb
  // Judgement and time
  case ok, info, warning, danger, unknown, late, today, later, draft, changed, locked
  // Forms
  case field, fieldFocused, fieldInvalid, fieldReadOnly, placeholder, required, help
  // Figures
  case progressDone, progressRest, chart
  // Charts: a series beside the first, classes of a value from low to high
  case chartSecond, chartThird, scaleUnknown, scaleLowest, scaleLow, scaleMiddle, scaleHigh, scaleHighest
  // What lies over the screen
  case dialog, dialogTitle, button, buttonFocused, notice, noticeGood, noticeBad, shade

  /// The name in theme files.
  public var name: String { Role.names[Int(rawValue)] }

  public init?(name: String) {
    guard let role = Role.byName[name] else { return nil }
    self = role
  }

  private static let names = allCases.map { String(describing: $0) }
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
}

/// How a piece of the screen stands out for now, whatever it means.
public enum Emphasis: UInt8, CaseIterable, Sendable, Hashable {
  case plain
  case selected
  /// Selected in a pane that has not the keyboard.
  case selectedElsewhere
  case match
  case selectedMatch
  /// Lies under a dialog.
  case dimmed

  /// Both at once, as far as both can be seen.
  func with(_ other: Emphasis) -> Emphasis {
    switch (self, other) {
    case (.match, .selected), (.selectedMatch, .selected): .selectedMatch
    default: other
    }
  }
}

/// Role names as keys of a JSON object.
extension Role: CodingKeyRepresentable, Codable {
  struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public var codingKey: any CodingKey { NameKey(stringValue: name) }

  public init?(codingKey: some CodingKey) {
    self.init(name: codingKey.stringValue)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let role = Role(name: name) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no role is called \(name)")
    }
    self = role
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
