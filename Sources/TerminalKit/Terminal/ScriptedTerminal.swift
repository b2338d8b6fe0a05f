/// A terminal for tests: events are given beforehand, canvases shown are kept.
public struct ScriptedTerminal: ~Copyable, Terminal {
  public private(set) var size: Size
  public let glyphs: GlyphSet
  public let colours: ColourDepth
  public var events: [Event]
  /// Canvases shown, the last at the end.
  public private(set) var canvases: [Canvas] = []
  public private(set) var copied: [String] = []
  public private(set) var suspensions = 0
  public private(set) var isPaused = false
  public private(set) var hasMouse = true

  public init(
    size: Size, events: [Event] = [], glyphs: GlyphSet = .unicode, colours: ColourDepth = .direct
  ) {
    self.size = size
    self.events = events
    self.glyphs = glyphs
    self.colours = colours
  }

  /// The last screen as text.
  public var lines: [String] { canvases.last?.lines() ?? [] }

  public mutating func show(_ canvas: Canvas, theme: Theme) {
    canvases.append(canvas)
  }

  /// The next given event; when none is left, the terminal hangs up.
  public mutating func nextEvent(timeout milliseconds: Int?) -> Event? {
    guard !events.isEmpty else { return milliseconds == nil ? .hangUp : nil }
    let event = events.removeFirst()
    if case .resize(let size) = event { self.size = size }
    return event
  }

  public mutating func pause() { isPaused = true }
  public mutating func resume() { isPaused = false }
  public mutating func suspend() { suspensions += 1 }
  public mutating func redraw() {}
  public mutating func listenToMouse(_ isOn: Bool) { hasMouse = isOn }

  public mutating func copy(_ text: String) -> Bool {
    copied.append(text)
    return true
  }
}
