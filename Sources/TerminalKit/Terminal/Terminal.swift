/// A screen and a keyboard with one owner and one thread; when its owner is done, the screen is as it was.
public protocol Terminal: ~Copyable {
  var size: Size { get }
  /// The signs it can show.
  var glyphs: GlyphSet { get }
  var colours: ColourDepth { get }

  /// Shows a canvas; only cells that changed since the last one are sent.
  mutating func show(_ canvas: Canvas, theme: Theme) throws

  /// The next event, or nil when `milliseconds` have passed without one; nil waits as long as it takes.
  mutating func nextEvent(timeout milliseconds: Int?) -> Event?

  /// Gives the terminal back for another program (an editor) until `resume()`.
  mutating func pause()

  /// Takes the terminal again; the next canvas is sent whole.
  mutating func resume()

  /// Stops the program as Ctrl+Z does in a shell, and takes the terminal again when it goes on.
  mutating func suspend()

  /// Sends everything again with the next canvas, as after another program wrote on the screen.
  mutating func redraw()

  /// Lets the terminal tell of the mouse, or leaves the mouse to it, which then selects text.
  mutating func listenToMouse(_ isOn: Bool)

  /// Puts a text into the clipboard of the terminal (OSC 52); false when it is too long.
  mutating func copy(_ text: String) -> Bool
}
