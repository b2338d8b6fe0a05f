import ESSDomain
import HubApp
import TerminalKit

/// The screens that come before there is a hub folder: the direction of text, and the first questions.
public struct FirstScreen {
  private let language: Language
  private let glyphs: GlyphSet

  public init(_ language: Language, glyphs: GlyphSet) {
    self.language = language
    self.glyphs = glyphs
  }

  /// Asks the first questions; nil where the user leaves, and nothing is made.
  public func begin<T: Terminal & ~Copyable>(on terminal: inout T, _ theme: Theme) -> Beginning? {
    var wizard = Wizard(language, glyphs: glyphs)
    while true {
      do { try terminal.show(wizard.view(terminal.size), theme: theme) } catch { return nil }
      guard let key = FirstScreen.key(&terminal) else { return nil }
      switch wizard.handle(key) {
      case .waiting: break
      case .begun(let beginning): return beginning
      case .left: return nil
      }
    }
  }

  /// Asks which line of Arabic reads properly; nil where the user leaves without an answer.
  public func calibrate<T: Terminal & ~Copyable>(on terminal: inout T, _ theme: Theme) -> TextDirectionMode? {
    var calibration = Calibration()
    while true {
      var canvas = Canvas(
        size: terminal.size, direction: language.readsRightToLeft ? .rightToLeft : .leftToRight, glyphs: glyphs)
      canvas.fill(canvas.bounds, role: .text)
      calibration.draw(in: canvas.bounds, language, on: &canvas)
      do { try terminal.show(canvas, theme: theme) } catch { return nil }
      guard let key = FirstScreen.key(&terminal) else { return nil }
      switch calibration.handle(key) {
      case .waiting: break
      case .answered(let mode): return mode
      case .cancelled: return nil
      }
    }
  }

  /// The next key that is for the screen, or a key that nobody knows when only the size has changed; nil at the end.
  private static func key<T: Terminal & ~Copyable>(_ terminal: inout T) -> Key? {
    while true {
      guard let event = terminal.nextEvent(timeout: nil) else { return nil }
      switch event {
      case .key(.control("c")), .key(.control("q")), .hangUp: return nil
      case .key(.control("z")): terminal.suspend()
      case .key(.control("l")):
        terminal.redraw()
        return .control("l")
      case .key(let key): return key
      case .resize: return .control("l")
      case .paste, .mouse, .wake, .focus, .ground: break
      }
    }
  }
}
