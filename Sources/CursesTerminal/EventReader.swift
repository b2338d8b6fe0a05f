internal import CNCurses
import Glibc
import TerminalKit

/// A moment on the clock that only goes forward.
struct Deadline {
  private let nanoseconds: Int

  init(milliseconds: Int) {
    nanoseconds = Deadline.now &+ min(max(0, milliseconds), 86_400_000) * 1_000_000
  }

  /// Milliseconds left, rounded up.
  var left: Int32 { Int32(clamping: max(0, (nanoseconds - Deadline.now + 999_999) / 1_000_000)) }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// Waits for the keyboard and the pipe of signals, asleep until one of them has something.
struct EventReader {
  /// What came; some of it is for the terminal itself.
  enum Arrival {
    case event(Event)
    case resized
    case stopRequested
    case continued
    case timeOut
  }

  /// Characters beyond which the rest of a paste is thrown away.
  static let longestPaste = 1_000_000

  private var signals: [UInt8] = []
  private var lastPress: (place: Point, until: Deadline)?
  /// The terminal's background, once it answered.
  private(set) var ground: Ground?
  /// Until when an answer to the question after it may come.
  private var groundComes: Deadline?
  /// What came while an answer was waited for.
  private var waiting: [Event] = []

  mutating func next(until deadline: Deadline?) -> Arrival {
    while true {
      if let arrival = nextSignal() { return arrival }
      if !waiting.isEmpty { return .event(waiting.removeFirst()) }
      if let event = nextInput() { return .event(event) }
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: rescue_listen(), events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&sources, 2, deadline?.left ?? -1)
      if ready == 0 { return .timeOut }
      if ready < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return .event(.hangUp)
      }
      if sources[1].revents & Int16(POLLIN) != 0 { drainSignals() }
      if sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0, signals.isEmpty { return .event(.hangUp) }
    }
  }

  /// The most important of the signals that came; repeated ones count once.
  private mutating func nextSignal() -> Arrival? {
    let order: [(UInt8, Arrival)] = [
      (UInt8(ascii: "h"), .event(.hangUp)), (UInt8(ascii: "z"), .stopRequested), (UInt8(ascii: "c"), .continued),
      (UInt8(ascii: "w"), .resized), (UInt8(ascii: "k"), .event(.wake)),
    ]
    for (byte, arrival) in order where signals.contains(byte) {
      signals.removeAll { $0 == byte }
      return arrival
    }
    return nil
  }

  private mutating func drainSignals() {
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(rescue_listen(), &buffer, buffer.count)
      guard count > 0 else { return }
      signals += buffer[..<count]
    }
  }

  /// The next event of the keyboard, if ncurses has one whole.
  private mutating func nextInput() -> Event? {
    while let meaning = nextMeaning() {
      switch meaning {
      case .key(.escape):
        if let event = afterEscape() { return event }
      case .key(let key): return .key(key)
      case .pasteBegins: return .paste(paste())
      case .focus(let isIn): return .focus(isIn)
      case .mouse:
        if let mouse = mouse() { return .mouse(mouse) }
      case .pasteEnds, .nothing: break
      }
    }
    return nil
  }

  private func nextMeaning() -> KeyTable.Meaning? {
    var value: wint_t = 0
    switch wget_wch(curses_window(), &value) {
    case KEY_CODE_YES: return KeyTable.meaning(code: Int32(bitPattern: value))
    case OK: return KeyTable.meaning(character: value)
    default: return nil
    }
  }

  /// Escape alone, Alt with a key, or the rest of a sequence that nobody knows.
  private mutating func afterEscape() -> Event? {
    // While an answer is expected, an Escape may be its beginning, and the rest still under way.
    guard let next = nextMeaning() ?? (isExpecting ? laterMeaning() : nil) else { return .key(.escape) }
    guard case .key(let key) = next else { return .key(.escape) }
    if key == .escape {
      unget_wch(27)
      return .key(.escape)
    }
    if key == .character("]") { return afterBracket() }
    if key == .character("[") || key == .character("O"), let rest = nextMeaning() {
      skipSequence(rest)
      return nil
    }
    return KeyTable.withAlt(key).map { .key($0) } ?? .key(key)
  }

  /// Alt with a bracket, or an answer of the terminal: digits follow at once.
  private mutating func afterBracket() -> Event? {
    guard case .key(.character(let first)) = nextMeaning() ?? (isExpecting ? laterMeaning() : nil) else {
      return .key(.alt("]"))
    }
    guard first.isNumber else {
      waiting.append(.key(.character(first)))
      return .key(.alt("]"))
    }
    var answer = String(first)
    while answer.utf8.count < 64, case .key(let key) = nextMeaning() ?? laterMeaning() {
      guard case .character(let character) = key else {
        // BEL ends it, or Escape with a backslash.
        if key == .escape { _ = nextMeaning() ?? laterMeaning() }
        break
      }
      answer.append(character)
    }
    groundComes = nil
    guard let ground = GroundQuestion.ground(answer) else { return nil }
    self.ground = ground
    return .ground(ground)
  }

  /// Notes that the background was asked for, and waits for the answer so many milliseconds.
  mutating func expectGround(for milliseconds: Int) {
    groundComes = Deadline(milliseconds: GroundQuestion.lateness)
    let deadline = Deadline(milliseconds: milliseconds)
    while isExpecting, deadline.left > 0, EventReader.hasInput(within: deadline.left) {
      while let event = nextInput() {
        if case .ground = event { continue }
        waiting.append(event)
      }
    }
  }

  /// Takes an answer that is under way out of the input, so that no other program gets it.
  func discardAnswer() {
    guard let groundComes else { return }
    let deadline = Deadline(milliseconds: Int(groundComes.left) - GroundQuestion.lateness + 150)
    while deadline.left > 0, EventReader.hasInput(within: deadline.left) {
      while let meaning = nextMeaning() {
        // The end of the answer; what comes after it belongs to whoever is next.
        if meaning == .key(.control("g")) || meaning == .key(.character("\\")) { return }
      }
    }
  }

  private var isExpecting: Bool { groundComes.map { $0.left > 0 } ?? false }

  /// What comes within a tenth of a second: the rest of an answer that comes in pieces.
  private func laterMeaning() -> KeyTable.Meaning? { EventReader.hasInput(within: 100) ? nextMeaning() : nil }

  private static func hasInput(within milliseconds: Int32) -> Bool {
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, milliseconds) > 0 && source.revents & Int16(POLLIN) != 0
  }

  /// Reads up to the final letter of an unknown control sequence.
  private func skipSequence(_ first: KeyTable.Meaning) {
    var meaning: KeyTable.Meaning? = first
    for _ in 0..<64 {
      guard case .key(.character(let character)) = meaning, !("\u{40}"..."\u{7E}").contains(character) else { return }
      meaning = nextMeaning()
    }
  }

  /// The text up to the end mark; a paste that stops for a second is taken as it is.
  private func paste() -> String {
    var text = String.UnicodeScalarView()
    var count = 0
    while true {
      guard let scalar = nextPasted() else { return String(text) }
      count += 1
      if count <= EventReader.longestPaste { text.append(scalar == "\r" ? "\n" : scalar) }
    }
  }

  /// The next character of a paste; nil at its end.
  private func nextPasted() -> Unicode.Scalar? {
    while true {
      var value: wint_t = 0
      switch wget_wch(curses_window(), &value) {
      case OK:
        if let scalar = Unicode.Scalar(value) { return scalar }
      case KEY_CODE_YES:
        if KeyTable.meaning(code: Int32(bitPattern: value)) == .pasteEnds { return nil }
      default:
        var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        let ready = poll(&source, 1, 1_000)
        if ready < 0, errno == EINTR { continue }
        guard ready > 0, source.revents & Int16(POLLHUP | POLLERR) == 0 else { return nil }
      }
    }
  }

  /// Two presses on one cell within this time are a double one.
  private static let doublePress = 400

  private mutating func mouse() -> Mouse? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let place = Point(Int(event.x), Int(event.y))
    if curses_is_double_press(event.bstate) != 0 { return Mouse(.doublePress, at: place) }
    if curses_is_press(event.bstate) != 0 {
      if let last = lastPress, last.place == place, last.until.left > 0 {
        lastPress = nil
        return Mouse(.doublePress, at: place)
      }
      lastPress = (place, Deadline(milliseconds: EventReader.doublePress))
      return Mouse(.press, at: place)
    }
    if curses_is_secondary(event.bstate) != 0 { return Mouse(.secondaryPress, at: place) }
    if curses_is_wheel_up(event.bstate) != 0 { return Mouse(.wheelUp, at: place) }
    if curses_is_wheel_down(event.bstate) != 0 { return Mouse(.wheelDown, at: place) }
    return nil
  }
}
