internal import CNCurses
import TerminalKit

/// Turns cells into those of ncurses, and remembers what each look is to it.
struct Painter {
  let colours: ColourDepth
  let characters: Characters
  /// Whether numbers below 256 stand for the palette where there are 16 million colours, as we teach ncurses.
  let hasPalette: Bool
  /// Colours exchanged for the terminal's own, when it cannot leave one as it is.
  private let hasStandardColours: Bool
  private var theme: Theme?
  private var looks: [UInt32: Look] = [:]
  private var pairs: [UInt64: Int32] = [:]
  private let mostPairs: Int32

  private struct Look {
    let attributes: attr_t
    let pair: Int32
  }

  init(colours: ColourDepth, characters: Characters, hasPalette: Bool = false) {
    self.colours = colours
    self.characters = characters
    self.hasPalette = hasPalette && colours == .direct
    hasStandardColours = colours == .none || use_default_colors() == OK
    mostPairs = colours == .none ? 0 : curses_pairs()
  }

  /// Takes up a theme; true when it is another one than before.
  mutating func use(_ theme: Theme) -> Bool {
    guard self.theme != theme else { return false }
    self.theme = theme
    looks.removeAll(keepingCapacity: true)
    return true
  }

  /// Writes cells of a row, from the column `x` on, into the window of ncurses, which sends what differs.
  mutating func paint(_ row: ArraySlice<Cell>, x: Int32, y: Int32) {
    guard !row.isEmpty else { return }
    let count = row.count
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: count) { cells in
      var used = 0
      var last: (cell: Cell, look: Look)?
      for cell in row where !cell.isContinuation {
        let look: Look
        if let last, last.cell.looksLike(cell) { look = last.look } else { look = self.look(of: cell) }
        last = (cell, look)
        for text in CellText.pieces(of: cell, characters) where used < count {
          cells.initializeElement(at: used, to: Painter.cell(text, look))
          used += 1
        }
      }
      if let start = cells.baseAddress { mvwadd_wchnstr(curses_window(), y, x, start, Int32(clamping: used)) }
    }
  }

  private static func cell(_ text: CellText, _ look: Look) -> cchar_t {
    var cell = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { buffer in
      buffer.initialize(repeating: 0)
      buffer[0] = wchar_t(bitPattern: text.base)
      var marks = text.marks
      var index = 1
      while marks != 0, index < 5 {
        buffer[index] = wchar_t(marks & 0xFFFF)
        marks >>= 16
        index += 1
      }
      guard let start = buffer.baseAddress, curses_make_cell(&cell, start, look.attributes, look.pair) == OK else {
        buffer[0] = 0x3F
        buffer[1] = 0
        if let start = buffer.baseAddress { curses_make_cell(&cell, start, look.attributes, look.pair) }
        return
      }
    }
    return cell
  }

  private mutating func look(of cell: Cell) -> Look {
    let key = UInt32(cell.role.rawValue) | UInt32(cell.ground.rawValue) << 8 | UInt32(cell.emphasis.rawValue) << 16
    if let look = looks[key] { return look }
    let style =
      theme?.style(cell.role, on: cell.ground, emphasis: cell.emphasis, colours: colours) ?? Style()
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= curses_bold() }
    if style.attributes.contains(.dim) { attributes |= curses_dim() }
    if style.attributes.contains(.italic) { attributes |= curses_italic() }
    if style.attributes.contains(.underline) { attributes |= curses_underline() }
    if style.attributes.contains(.reverse) { attributes |= curses_reverse() }
    if colours == .eight, case .ansi(8...15) = style.foreground { attributes |= curses_bold() }
    let look = Look(attributes: attributes, pair: pair(style.foreground, style.background))
    looks[key] = look
    return look
  }

  private func number(_ colour: Colour) -> Int32 {
    Int32(clamping: (hasPalette ? colour.paletteNumber : nil) ?? colour.index(in: colours))
  }

  /// The number of a pair of colours; 0, the terminal's own, when there are no more.
  private mutating func pair(_ foreground: Colour, _ background: Colour) -> Int32 {
    guard colours != .none else { return 0 }
    var front = number(foreground)
    var back = number(background)
    if !hasStandardColours {
      if front < 0 { front = 7 }
      if back < 0 { back = 0 }
    }
    if front < 0, back < 0 { return 0 }
    let key = UInt64(UInt32(bitPattern: front)) << 32 | UInt64(UInt32(bitPattern: back))
    if let pair = pairs[key] { return pair }
    let number = Int32(clamping: pairs.count + 1)
    guard number < mostPairs, init_extended_pair(number, front, back) == OK else { return 0 }
    pairs[key] = number
    return number
  }
}

/// What is written for one cell of ours: one cell of ncurses, or two where it would draw another width.
struct CellText: Equatable {
  var base: UInt32
  var marks: UInt64

  /// The pieces whose widths, as ncurses reckons them, add up to the width of the cell.
  static func pieces(of cell: Cell, _ characters: Characters) -> [CellText] {
    let value = cell.baseValue
    if value < 0x7F, value >= 0x20, cell.packedMarks == 0 { return [CellText(base: value, marks: 0)] }
    let blank = CellText(base: 0x20, marks: 0)
    if characters == .ascii {
      let plain = CellText(base: PlainLetters.ascii(for: cell.base).value, marks: 0)
      return cell.width == 2 ? [plain, blank] : [plain]
    }
    if character_width(wchar_t(bitPattern: value)) == Int32(cell.width) {
      return [CellText(base: value, marks: visibleMarks(cell.packedMarks))]
    }
    // The C library knows another width, or none: a sign in the place of the character keeps the columns.
    let sign = CellText(base: 0xFFFD, marks: 0)
    return cell.width == 2 ? [sign, blank] : [sign]
  }

  /// Marks that ncurses too takes for marks; others would end up in cells of their own.
  private static func visibleMarks(_ marks: UInt64) -> UInt64 {
    var kept: UInt64 = 0
    var shift: UInt64 = 0
    var rest = marks
    while rest != 0 {
      let mark = rest & 0xFFFF
      if character_width(wchar_t(mark)) == 0 {
        kept |= mark << shift
        shift += 16
      }
      rest >>= 16
    }
    return kept
  }
}
