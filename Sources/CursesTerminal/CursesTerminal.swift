internal import CNCurses
import Glibc
public import TerminalKit

/// The terminal this program was started in, through ncurses.
///
/// It has one owner and belongs to one thread. When its owner is done, when an error passes, when the program exits or
/// crashes, the screen and the modes are as they were found.
public struct CursesTerminal: ~Copyable, Terminal {
  public let characters: Characters
  public let colours: ColourDepth
  public let glyphs: GlyphSet
  private let options: TerminalOptions
  private let screen: OpaquePointer
  private let hasOrder: Bool
  private var painter: Painter
  private var reader: EventReader
  private var shown: Canvas?
  private var isPaused: Bool
  private var cursorIsVisible: Bool?

  /// Takes the terminal.
  ///
  /// - Throws: `TerminalProblem` when there is none that can show a screen; then nothing was sent to it.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalProblem) {
    let type = try CursesTerminal.type()
    let isUTF8 = locale_is_utf8() == 1
    rescue_remember()
    // Handlers come first: ncurses installs its own only where there are none.
    guard rescue_listen() >= 0, let screen = curses_open() else { throw .cannotStart(type: type) }
    self.options = options
    self.screen = screen
    reader = EventReader()
    isPaused = false
    characters = options.characters ?? (isUTF8 ? .unicode : .ascii)
    glyphs = characters == .unicode && !Sequences.isConsole(type) ? .unicode : .ascii
    hasOrder = options.ordersText && !Sequences.isConsole(type)
    raw()
    noecho()
    nonl()
    keypad(curses_window(), true)
    nodelay(curses_window(), true)
    intrflush(curses_window(), false)
    set_escdelay(25)
    // Without `start_color` ncurses leaves the colours of the terminal alone.
    let wantsColours = options.colours.map { $0 > .none } ?? !CursesTerminal.refusesColour
    let hasColours = wantsColours && has_colors() && start_color() == OK
    colours = hasColours ? min(options.colours ?? .direct, CursesTerminal.available) : .none
    painter = Painter(colours: colours, characters: characters)
    for (index, sequence) in KeyTable.sequences.enumerated() {
      define_key(sequence.text, KeyTable.firstOwnCode + Int32(clamping: index))
    }
    if options.hasMouse {
      mousemask(curses_mouse_events(), nil)
      // Presses come at once; two of them are made a double one by the reader.
      mouseinterval(0)
    }
    wrefresh(curses_window())
    enter()
  }

  deinit {
    if !isPaused { leave() }
    delscreen(screen)
    rescue_disarm()
    rescue_restore_modes()
  }

  public var size: Size { Size(Int(curses_columns()), Int(curses_rows())) }

  public mutating func show(_ canvas: Canvas, theme: Theme) {
    guard !isPaused else { return }
    let isNewTheme = painter.use(theme)
    let rows = min(canvas.size.height, Int(curses_rows()))
    for y in 0..<rows {
      if !isNewTheme, let shown, canvas.hasSameRow(y, as: shown) { continue }
      painter.paint(canvas.row(y), y: Int32(clamping: y))
    }
    shown = canvas
    let cursor = canvas.physicalCursor
    if let place = cursor ?? canvas.physicalAttention {
      wmove(curses_window(), Int32(clamping: place.y), Int32(clamping: place.x))
    }
    if cursorIsVisible != (cursor != nil) {
      cursorIsVisible = cursor != nil
      curs_set(cursor != nil ? 1 : 0)
    }
    wrefresh(curses_window())
  }

  public mutating func nextEvent(timeout milliseconds: Int?) -> Event? {
    let deadline = milliseconds.map { Deadline(milliseconds: $0) }
    while true {
      switch reader.next(until: deadline) {
      case .event(let event): return event
      case .timeOut: return nil
      case .stopRequested: suspend()
      case .continued:
        if !isPaused {
          pause()
          resume()
        }
        return .resize(size)
      case .resized:
        fitWindow()
        return .resize(size)
      }
    }
  }

  public mutating func pause() {
    guard !isPaused else { return }
    isPaused = true
    leave()
    rescue_disarm()
  }

  public mutating func resume() {
    guard isPaused else { return }
    isPaused = false
    reset_prog_mode()
    fitWindow()
    redraw()
    wrefresh(curses_window())
    enter()
  }

  public mutating func suspend() {
    let wasPaused = isPaused
    pause()
    rescue_stop()
    if !wasPaused { resume() }
  }

  public mutating func redraw() {
    shown = nil
    cursorIsVisible = nil
    clearok(curses_window(), true)
  }

  public mutating func copy(_ text: String) -> Bool {
    guard text.utf8.count <= Sequences.longestClipboard, !isPaused else { return false }
    CursesTerminal.send(Sequences.clipboard(text))
    return true
  }

  /// Tells ncurses the size that the terminal has now.
  private mutating func fitWindow() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard terminal_size(&columns, &rows) == 1 else { return }
    if columns != curses_columns() || rows != curses_rows() { resizeterm(rows, columns) }
    redraw()
  }

  private func enter() {
    CursesTerminal.send(Sequences.pasteOn + (hasOrder ? Sequences.explicitOrder : ""))
    let bytes = Array(farewell.utf8)
    bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress { rescue_arm(start.assumingMemoryBound(to: CChar.self), buffer.count) }
    }
  }

  private func leave() {
    CursesTerminal.send(Sequences.pasteOff + (hasOrder ? Sequences.implicitOrder : ""))
    curs_set(1)
    if terminal_capability("rmcup") == nil {
      // There is no other screen to go back to: leave an empty one.
      werase(curses_window())
      wrefresh(curses_window())
    }
    endwin()
    rescue_restore_modes()
  }

  /// What gives the screen back when ncurses can no longer do it.
  private var farewell: String {
    let names = ["sgr0", "op", "cnorm", "rmkx", "rmcup"]
    var text = Sequences.pasteOff + (hasOrder ? Sequences.implicitOrder : "")
    if options.hasMouse { text += "\u{1B}[?1000l\u{1B}[?1006l" }
    for name in names {
      if let capability = terminal_capability(name) { text += Sequences.withoutPadding(String(cString: capability)) }
    }
    return text + "\r\n"
  }

  private static func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// The type of the terminal, once it is certain that ncurses can work with it.
  private static func type() throws(TerminalProblem) -> String {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.keyboard) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.screen) }
    guard let name = getenv("TERM"), name.pointee != 0 else { throw .noTerminalType }
    let type = String(cString: name)
    var status: Int32 = 0
    guard setupterm(nil, STDOUT_FILENO, &status) == OK else {
      throw status == 1 ? .cannotPlaceCursor(type: type) : .unknownTerminalType(type)
    }
    guard terminal_capability("cup") != nil else { throw .cannotPlaceCursor(type: type) }
    return type
  }

  /// Whether the user asked all programs for no colour (no-color.org).
  private static var refusesColour: Bool {
    guard let value = getenv("NO_COLOR") else { return false }
    return value.pointee != 0
  }

  private static var available: ColourDepth {
    switch curses_colours() {
    case 0x100_0000...: .direct
    case 256...: .indexed
    case 16...: .sixteen
    case 8...: .eight
    default: .none
    }
  }
}

/// Wakes the terminal's owner from any thread: `nextEvent` then returns `.wake`.
public struct Wake: Sendable {
  public init() {}

  public func wake() { rescue_wake() }
}
