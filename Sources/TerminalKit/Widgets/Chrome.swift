/// The first line of a screen: where one is, what is filtered, and what stands at the far side.
public struct TitleLine: Sendable {
  public var place: Line
  /// Filter, banner: in the middle.
  public var detail: Line
  /// Count, date: at the far side; the last to be cut.
  public var status: Line

  public init(_ place: Line, detail: Line = .empty, status: Line = .empty) {
    self.place = place
    self.detail = detail
    self.status = status
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    canvas.fill(line, role: .title)
    let area = line.inset(horizontally: 1)
    let tail = canvas.write(
      line: status, at: area.origin, width: area.width, role: .titleDetail, align: .end)
    var rest = area.droppingEnd(tail > 0 ? tail + 2 : 0)
    let head = canvas.write(line: place, at: rest.origin, width: rest.width, role: .title)
    rest = rest.droppingStart(head > 0 ? head + 3 : 0)
    canvas.write(line: detail, at: rest.origin, width: rest.width, role: .titleDetail)
  }
}

/// The screens one can go to, each with its key; the current one stands out.
public struct TabBar: Sendable {
  public struct Tab: Sendable, Hashable {
    public let key: DisplayText
    public let title: DisplayText

    public init(key: DisplayText, title: DisplayText) {
      self.key = key
      self.title = title
    }
  }

  public var tabs: [Tab]
  public var current: Int

  public init(_ tabs: [Tab], current: Int) {
    self.tabs = tabs
    self.current = current
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    for (index, area) in places(in: rect).enumerated() where !area.isEmpty {
      let tab = tabs[index]
      let isCurrent = index == current
      canvas.fill(area, role: isCurrent ? .tabCurrent : .tab)
      let inner = area.droppingStart(isTight(in: rect) ? 0 : 1)
      let used = canvas.write(
        tab.key, at: inner.origin, width: min(tab.key.width, inner.width), role: isCurrent ? .tabCurrent : .key)
      let rest = inner.droppingStart(used + 1)
      canvas.write(tab.title, at: rest.origin, width: max(0, rest.width - 1), role: isCurrent ? .tabCurrent : .tab)
    }
  }

  /// The tab at a logical place.
  public func index(at point: Point, in rect: Rect) -> Int? {
    places(in: rect).firstIndex { $0.contains(point) }
  }

  /// Whether the tabs have to stand close to fit whole.
  private func isTight(in rect: Rect) -> Bool { tabs.reduce(0) { $0 + $1.key.width + $1.title.width + 3 } > rect.width }

  /// Where each tab stands.
  ///
  /// When they do not all fit, titles of other tabs are shortened alike, then left out.
  func places(in rect: Rect) -> [Rect] {
    let line = rect.row(0)
    var widths = tabs.map { $0.title.width }
    let margin = isTight(in: rect) ? 2 : 3
    let fixed = tabs.reduce(0) { $0 + $1.key.width + margin }
    var limit = widths.max() ?? 0
    while limit > 0, fixed + widths.reduce(0, +) > line.width {
      limit -= 1
      widths = tabs.enumerated().map {
        $0.offset == current ? $0.element.title.width : min($0.element.title.width, limit)
      }
    }
    var rest = line
    return tabs.enumerated().map { index, tab in
      let width = tab.key.width + (widths[index] > 0 ? widths[index] + margin : margin - 1)
      let place = rest.start(width)
      rest = rest.droppingStart(width)
      return place
    }
  }
}

/// A key and what it does here.
public struct Hint: Sendable, Hashable {
  public let key: DisplayText
  public let label: DisplayText
  /// Not possible now: still shown, so that hands remember, but greyed.
  public let isEnabled: Bool
  /// The key that a press of the mouse stands for; nil where it stands for none.
  public let press: Key?

  public init(key: DisplayText, label: DisplayText, isEnabled: Bool = true, press: Key? = nil) {
    self.key = key
    self.label = label
    self.isEnabled = isEnabled
    self.press = press
  }

  var width: Int { key.width + 1 + label.width }
}

/// The last line of a screen: the keys that matter here, at most seven, whole hints only.
public struct Footer: Sendable {
  public static let most = 7

  /// The most useful first.
  public var hints: [Hint]
  /// Always shown, at the end: help and commands.
  public var lasting: [Hint]

  public init(_ hints: [Hint], lasting: [Hint] = []) {
    self.hints = hints
    self.lasting = lasting
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    canvas.fill(line, role: .footer)
    for (index, entry) in placed(in: rect).enumerated() {
      let (hint, area) = entry
      if index > 0 { canvas.glyph(canvas.glyphs.separator, at: Point(area.x - 2, area.y), role: .hintDisabled) }
      let used = canvas.write(hint.key, at: area.origin, role: hint.isEnabled ? .key : .hintDisabled)
      canvas.write(
        hint.label, at: Point(area.x + used + 1, area.y), role: hint.isEnabled ? .hint : .hintDisabled)
      if let key = hint.press { canvas.touch(area, .key(key)) }
    }
  }

  /// The hint at a logical place: a click on it is its key.
  public func hint(at point: Point, in rect: Rect) -> Hint? {
    placed(in: rect).first { $0.1.contains(point) }?.0
  }

  /// The hints that fit, with their places; lasting ones are kept before others.
  func placed(in rect: Rect) -> [(Hint, Rect)] {
    let area = rect.row(0).inset(horizontally: 1)
    guard area.width > 0 else { return [] }
    let gap = 3
    var kept = lasting
    while !kept.isEmpty, Footer.width(kept, gap) > area.width { kept.removeLast() }
    var shown: [Hint] = []
    for hint in hints.prefix(max(0, Footer.most - kept.count)) {
      guard Footer.width(shown + [hint] + kept, gap) <= area.width else { break }
      shown.append(hint)
    }
    var x = area.x
    return (shown + kept).map { hint in
      defer { x += hint.width + gap }
      return (hint, Rect(x, area.y, hint.width, area.height))
    }
  }

  private static func width(_ hints: [Hint], _ gap: Int) -> Int {
    hints.reduce(0) { $0 + $1.width } + max(0, hints.count - 1) * gap
  }
}

/// One line that says what was done or what stands in the way; it shows for a while over the screen.
public struct Notice: Sendable, Hashable {
  public enum Tone: Sendable, Hashable {
    case plain
    case good
    case bad

    var role: Role {
      switch self {
      case .plain: .notice
      case .good: .noticeGood
      case .bad: .noticeBad
      }
    }
  }

  public let text: DisplayText
  public let tone: Tone
  /// What can be done about it: "u undo".
  public let hint: Hint?

  public init(_ text: DisplayText, tone: Tone = .plain, hint: Hint? = nil) {
    self.text = text
    self.tone = tone
    self.hint = hint
  }

  public func draw(in rect: Rect, on canvas: inout Canvas) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    canvas.fill(line, role: tone.role)
    var area = line.inset(horizontally: 1)
    if let hint, hint.width + 2 < area.width / 2 {
      let place = area.end(hint.width)
      let used = canvas.write(hint.key, at: place.origin, role: .key)
      canvas.write(hint.label, at: Point(place.x + used + 1, place.y), role: tone.role)
      area = area.droppingEnd(hint.width + 2)
    }
    canvas.write(text, at: area.origin, width: area.width, role: tone.role)
  }
}
