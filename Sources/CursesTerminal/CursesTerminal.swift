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
  private var options: TerminalOptions
  private let screen: OpaquePointer
  /// Whether the terminal is told to leave the order of letters to us.
  private var hasOrder: Bool
  /// Whether it may be sent a mode that it perhaps does not know.
  private let canBeTold: Bool
  private var painter: Painter
  private var reader: EventReader
  private var shown: Canvas?
  private var isPaused: Bool
  /// Set while the signal that ends our own stop may still be on its way: the terminal is taken again by then.
  private var awaitsContinuation = false
  private var cursorIsVisible: Bool?

  /// Takes the terminal.
  ///
  /// - Throws: `TerminalProblem` when there is none that can show a screen; then nothing was sent to it.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalProblem) {
    let type = try CursesTerminal.type()
    let isUTF8 = locale_is_utf8() == 1
    rescue_remember()
    // Handlers come first: ncurses installs its own only where there are none.
    guard rescue_listen() >= 0, let (screen, isTaught) = CursesTerminal.open(type, options) else {
      throw .cannotStart(type: type)
    }
    let characters = options.characters ?? (isUTF8 ? .unicode : .ascii)
    let canBeTold = !Sequences.isConsole(type)
    raw()
    noecho()
    nonl()
    keypad(curses_window(), true)
    nodelay(curses_window(), true)
    intrflush(curses_window(), false)
    set_escdelay(25)
    // Without `start_color` ncurses leaves the colours of the terminal alone.
    let hasColours = options.colours != ColourDepth.none && has_colors() && start_color() == OK
    let colours =
      hasColours ? min(options.colours ?? .direct, ColourSupport.depth(ofColours: curses_colours())) : ColourDepth.none
    self.init(
      options, screen, characters, colours, canBeTold: canBeTold,
      Painter(colours: colours, characters: characters, hasPalette: isTaught))
    for (index, sequence) in KeyTable.sequences.enumerated() {
      define_key(sequence.text, KeyTable.firstOwnCode + Int32(clamping: index))
    }
    // Presses come at once; two of them are made a double one by the reader.
    mouseinterval(0)
    if options.hasMouse { mousemask(curses_mouse_events(), nil) }
    wrefresh(curses_window())
    enter()
    if options.asksGround, colours > .sixteen, GroundQuestion.isAllowed(type) { askGround(type) }
  }

  /// The terminal that ncurses has opened.
  ///
  /// All parts at once and after everything that can fail: filled in one by one among calls, the optimised build took
  /// the painter for one that was there before, and freed it.
  private init(
    _ options: TerminalOptions, _ screen: OpaquePointer, _ characters: Characters, _ colours: ColourDepth,
    canBeTold: Bool, _ painter: Painter
  ) {
    self.options = options
    self.screen = screen
    self.characters = characters
    self.colours = colours
    self.canBeTold = canBeTold
    self.painter = painter
    glyphs = characters == .unicode && canBeTold ? .unicode : .ascii
    hasOrder = options.ordersText && canBeTold
    reader = EventReader()
    isPaused = false
  }

  /// The terminal's own background, where it was asked for and the answer has come.
  public var ground: Ground? { reader.ground }

  /// Asks for the background; a terminal that is known to answer at once is waited for, any other answers when it can.
  private mutating func askGround(_ type: String) {
    CursesTerminal.send(GroundQuestion.question)
    let isAnswered = GroundQuestion.isAnswered(type) { name in getenv(name).map { String(cString: $0) } }
    reader.expectGround(for: isAnswered ? GroundQuestion.patience : 0)
  }

  /// Opens ncurses, with more colours than the description of the terminal gives where there are more.
  private static func open(_ type: String, _ options: TerminalOptions) -> (OpaquePointer, isTaught: Bool)? {
    let described = ColourSupport.depth(ofColours: terminal_number("colors"))
    let more = ColourSupport.toTeach(asked: options.colours, described: described, type: type) { name in
      getenv(name).map { String(cString: $0) }
    }
    if let more, let screen = ColourSupport.open(type, teaching: more) { return (screen, true) }
    return curses_open().map { ($0, false) }
  }

  deinit {
    reader.discardAnswer()
    if !isPaused { leave() }
    delscreen(screen)
    rescue_disarm()
    rescue_restore_modes()
  }

  public var size: Size { Size(Int(curses_columns()), Int(curses_rows())) }

  public mutating func show(_ canvas: Canvas, theme: Theme) {
    guard !isPaused else { return }
    follow(canvas.bidi)
    let isNewTheme = painter.use(theme)
    let rows = min(canvas.size.height, Int(curses_rows()))
    for y in 0..<rows {
      let known = isNewTheme ? nil : shown
      let changed = known.map { canvas.changedCells(y, since: $0) } ?? 0..<canvas.size.width
      if changed.isEmpty { continue }
      painter.paint(canvas.row(y, changed), x: Int32(clamping: changed.lowerBound), y: Int32(clamping: y))
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
        if awaitsContinuation {
          awaitsContinuation = false
        } else if !isPaused {
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
    reader.discardAnswer()
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
    awaitsContinuation = true
    rescue_stop()
    if !wasPaused { resume() }
  }

  public mutating func redraw() {
    shown = nil
    cursorIsVisible = nil
    clearok(curses_window(), true)
  }

  public mutating func listenToMouse(_ isOn: Bool) {
    options.hasMouse = isOn
    mousemask(isOn ? curses_mouse_events() : 0, nil)
  }

  public mutating func copy(_ text: String) -> Bool {
    guard Sequences.fitsClipboard(text.utf8.count), !isPaused else { return false }
    CursesTerminal.send(Sequences.clipboard(text))
    return true
  }

  /// Tells the terminal who puts text in order from now on, where that has changed.
  private mutating func follow(_ mode: TextDirectionMode) {
    let isOurs = canBeTold && mode.isOurs
    guard isOurs != hasOrder else { return }
    CursesTerminal.send(isOurs ? Sequences.explicitOrder : Sequences.implicitOrder)
    hasOrder = isOurs
    arm()
    // A terminal keeps the mode of each line as it was when the line was written.
    redraw()
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
    arm()
  }

  /// Has the farewell ready for a crash.
  private func arm() {
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
}

/// Wakes the terminal's owner from any thread: `nextEvent` then returns `.wake`.
public struct Wake: Sendable {
  public init() {}

  public func wake() { rescue_wake() }
}
