import Dispatch
import TerminalKit
import Testing

/// Wakes a terminal that waits: a class, because the session's threads and the terminal share it.
final class Bell: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func ring() { semaphore.signal() }

  /// False when nothing rang for so long that nothing will, or for a shorter time.
  func wait(atMost milliseconds: Int = 20_000) -> Bool {
    semaphore.wait(timeout: .now() + .milliseconds(min(milliseconds, 20_000))) == .success
  }
}

/// A terminal that goes on when the screen is as a step waits for: for sessions whose work is done on other threads.
struct SteppedTerminal: ~Copyable, Terminal {
  /// What is waited for, and what is then done and pressed.
  struct Step {
    let what: String
    let isThere: ([String]) -> Bool
    let act: () throws -> [Event]
  }

  private(set) var size: Size
  let glyphs = GlyphSet.unicode
  let colours = ColourDepth.direct
  let bell: Bell
  private var steps: [Step]
  private var events: [Event] = []
  private(set) var lines: [String] = []
  /// The name of the theme of the last screen.
  private(set) var theme = ""
  /// Screens shown since the last step.
  private(set) var shown = 0

  init(_ size: Size, _ bell: Bell, _ steps: [Step]) {
    self.size = size
    self.bell = bell
    self.steps = steps
  }

  mutating func show(_ canvas: Canvas, theme: Theme) {
    lines = canvas.lines()
    self.theme = theme.name
    shown += 1
  }

  mutating func nextEvent(timeout milliseconds: Int?) -> Event? {
    if !events.isEmpty { return events.removeFirst() }
    guard let step = steps.first else { return .hangUp }
    if step.isThere(lines) {
      steps.removeFirst()
      do { events += try step.act() } catch { Issue.record(error) }
      return events.isEmpty ? .wake : events.removeFirst()
    }
    if milliseconds == 0 { return nil }
    guard bell.wait(atMost: milliseconds ?? 20_000) else {
      if let milliseconds, milliseconds < 20_000 { return nil }
      Issue.record("\(step.what) did not come to the screen:\n\(lines.joined(separator: "\n"))")
      return .hangUp
    }
    return .wake
  }

  mutating func pause() {}
  mutating func resume() {}
  mutating func suspend() {}
  mutating func redraw() {}
  mutating func listenToMouse(_ isOn: Bool) {}
  mutating func copy(_ text: String) -> Bool { true }
}

extension SteppedTerminal.Step {
  /// Waits for a text, then presses keys.
  static func when(_ text: String, press events: [Event]) -> SteppedTerminal.Step {
    SteppedTerminal.Step(what: text, isThere: { $0.contains { $0.contains(text) } }, act: { events })
  }

  /// Waits for a text, then does something.
  static func when(_ text: String, do act: @escaping () throws -> Void) -> SteppedTerminal.Step {
    SteppedTerminal.Step(
      what: text, isThere: { $0.contains { $0.contains(text) } },
      act: {
        try act()
        return []
      })
  }

  /// Waits until a condition on the screen holds, then presses keys.
  static func until(_ what: String, _ isThere: @escaping ([String]) -> Bool, press events: [Event] = [])
    -> SteppedTerminal.Step
  {
    SteppedTerminal.Step(what: what, isThere: isThere, act: { events })
  }
}
