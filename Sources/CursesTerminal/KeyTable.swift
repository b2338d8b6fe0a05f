internal import CNCurses
import TerminalKit

/// Which key a terminal means by what it sends.
enum KeyTable {
  /// What one input means.
  enum Meaning: Equatable {
    case key(Key)
    case pasteBegins
    case pasteEnds
    case focus(Bool)
    case mouse
    case nothing
  }

  /// Numbers of sequences that we teach ncurses ourselves, beyond all of its own.
  static let firstOwnCode: Int32 = 0x5000

  /// A control character or a letter.
  static func meaning(character value: UInt32) -> Meaning {
    switch value {
    case 0: return .key(.control(" "))
    case 9: return .key(.tab)
    case 10, 13: return .key(.enter)
    case 8, 0x7F: return .key(.backspace)
    case 27: return .key(.escape)
    case 1...26: return .key(.control(letter(value + 0x60)))
    case 28...31: return .key(.control(letter(value + 0x40)))
    case 0x80...0x9F: return .nothing
    default: return Unicode.Scalar(value).map { .key(.character(Character($0))) } ?? .nothing
    }
  }

  /// A key with a number of ncurses, or one of ours.
  static func meaning(code: Int32) -> Meaning {
    if code >= firstOwnCode {
      let index = Int(code - firstOwnCode)
      return sequences.indices.contains(index) ? sequences[index].meaning : .nothing
    }
    if code > KEY_F0, code <= KEY_F0 + 63 { return .key(.function(Int(code - KEY_F0))) }
    return named[code] ?? .nothing
  }

  private static func letter(_ value: UInt32) -> Character { Character(Unicode.Scalar(value) ?? "?") }

  private static let named: [Int32: Meaning] = [
    KEY_UP: .key(.up), KEY_DOWN: .key(.down), KEY_LEFT: .key(.left), KEY_RIGHT: .key(.right),
    KEY_HOME: .key(.home), KEY_END: .key(.end), KEY_LL: .key(.end), KEY_FIND: .key(.home), KEY_SELECT: .key(.end),
    KEY_NPAGE: .key(.pageDown), KEY_PPAGE: .key(.pageUp), KEY_A1: .key(.home), KEY_A3: .key(.pageUp),
    KEY_C1: .key(.end), KEY_C3: .key(.pageDown), KEY_IC: .key(.insert), KEY_DC: .key(.delete),
    KEY_BACKSPACE: .key(.backspace), KEY_ENTER: .key(.enter), KEY_BTAB: .key(.backTab),
    KEY_SF: .key(.shiftDown), KEY_SR: .key(.shiftUp), KEY_SLEFT: .key(.shiftLeft), KEY_SRIGHT: .key(.shiftRight),
    KEY_SHOME: .key(.shiftHome), KEY_SEND: .key(.shiftEnd), KEY_SDC: .key(.delete), KEY_MOUSE: .mouse,
  ]

  /// Sequences of xterm, rxvt and their kin, whatever the terminal description says.
  static let sequences: [(text: String, meaning: Meaning)] = {
    var table: [(String, Meaning)] = [
      ("[200~", .pasteBegins), ("[201~", .pasteEnds), ("[I", .focus(true)), ("[O", .focus(false)),
      ("[Z", .key(.backTab)), ("[1~", .key(.home)), ("[4~", .key(.end)), ("[7~", .key(.home)), ("[8~", .key(.end)),
      ("[2~", .key(.insert)), ("[3~", .key(.delete)), ("[5~", .key(.pageUp)), ("[6~", .key(.pageDown)),
      ("[a", .key(.shiftUp)), ("[b", .key(.shiftDown)), ("[c", .key(.shiftRight)), ("[d", .key(.shiftLeft)),
      ("Oa", .key(.controlUp)), ("Ob", .key(.controlDown)), ("Oc", .key(.controlRight)), ("Od", .key(.controlLeft)),
      ("OM", .key(.enter)), ("[1;6C", .key(.controlShiftRight)), ("[1;6D", .key(.controlShiftLeft)),
    ]
    let arrows: [(String, Key, Key, Key, Key)] = [
      ("A", .up, .shiftUp, .altUp, .controlUp), ("B", .down, .shiftDown, .altDown, .controlDown),
      ("C", .right, .shiftRight, .altRight, .controlRight), ("D", .left, .shiftLeft, .altLeft, .controlLeft),
      ("H", .home, .shiftHome, .home, .home), ("F", .end, .shiftEnd, .end, .end),
    ]
    for (letter, plain, shift, alt, control) in arrows {
      table += [
        ("[" + letter, .key(plain)), ("O" + letter, .key(plain)), ("[1;2" + letter, .key(shift)),
        ("[1;3" + letter, .key(alt)), ("[1;5" + letter, .key(control)),
      ]
    }
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() {
      table.append(("O" + letter, .key(.function(index + 1))))
    }
    let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    for (index, number) in numbers.enumerated() { table.append(("[\(number)~", .key(.function(index + 1)))) }
    return table.map { ("\u{1B}" + $0.0, $0.1) }
  }()

  /// A key that came right after Escape.
  static func withAlt(_ key: Key) -> Key? {
    switch key {
    case .character(let character): .alt(character)
    case .enter: .altEnter
    case .up: .altUp
    case .down: .altDown
    case .left: .altLeft
    case .right: .altRight
    case .backspace: .alt("\u{7F}")
    default: nil
    }
  }
}
