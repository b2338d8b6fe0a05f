import ESSDomain
import HubApp
import TerminalKit
import TestSupport

/// Keys, pastes, the mouse and windows of all sizes at random: the same for the same seed.
public struct Storm {
  public var generator: SeededGenerator

  public init(seed: Int) { generator = SeededGenerator(seed: seed) }

  /// The next thing that happens in a window of a size.
  public mutating func next(in size: Size) -> Event {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<45: .key(pick(Storm.named))
    case 45..<85: .key(.character(pick(Storm.letters)))
    case 85..<92: .mouse(Mouse(pick(Storm.deeds), at: Point(number(-2...size.width + 2), number(-2...size.height + 2))))
    case 92..<95: .paste(HostileText.any(&generator))
    case 95..<97: .resize(Size(number(0...220), number(0...70)))
    case 97..<99: .resize(pick([Size(80, 24), Size(120, 40), Size(60, 16), Size(200, 60), Size(70, 60)]))
    default: pick([.wake, .focus(true), .focus(false), .key(.function(12))])
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  private static let letters: [Character] = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 :/?!@#~$%^&*()-_=+[]{};'\",.<>|`\\"
      + "éèàçùâêîôûœشسيبلاتنمكطضصثقفغعهخحجدًَُ٠١٢٣٤٥٦٧٨٩漢👩🏽‍🌾")
  private static let deeds: [Mouse.Deed] = [
    .press, .press, .press, .doublePress, .secondaryPress, .wheelUp, .wheelDown,
  ]
  private static let named: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .shiftUp, .shiftDown,
      .shiftLeft, .shiftRight, .controlUp, .controlDown, .controlLeft, .controlRight, .altUp, .altDown, .altLeft,
      .altRight, .altEnter, .pageUp, .pageDown, .home, .end,
      // Moving and choosing most often, as people do.
      .enter, .enter, .down, .down, .down, .up, .tab, .escape, .pageDown,
    ] + (1...12).map { .function($0) } + "abcdefgklnoprstuvwxyz ".map { .control($0) } + "abfgx".map { .alt($0) }
}

/// Texts with everything in them that a terminal might obey, or a screen might trip over.
public enum HostileText {
  private static let pieces = [
    "\u{1B}[31m", "\u{1B}]0;titre\u{7}", "\u{1B}[2J", "\u{1B}[201~", "\u{9B}2J", "\u{90}q\u{9C}", "\r", "\n", "\r\n",
    "\t",
    "\u{8}", "\u{7}", "\u{0}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{202A}", "\u{2066}",
    "\u{2069}",
    "\u{200E}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{FFFE}", "\u{FFFD}", "\u{E000}",
    "\u{E0041}",
    "\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{651}", "ً", "لا", "تعاونية النسيج", "é", "e\u{301}", "漢字", "👩🏽‍🌾",
    "🇲🇦",
    "ﷺ", "\u{1160}", "\u{1F3FB}", "=1+1", "(", ")", "[", "\"", "\\", "%n%s", "<", "&", "1", "0", "9", " ", "a", "Z",
  ]

  /// A text of up to some dozens of pieces; now and then a very long one, or none.
  public static func any(_ generator: inout SeededGenerator) -> String {
    let count =
      switch Int.random(in: 0..<40, using: &generator) {
      case 0: 0
      case 1: 900
      default: Int.random(in: 1...24, using: &generator)
      }
    var text = ""
    for _ in 0..<count { text += pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
    return text
  }
}

extension Canvas {
  /// The first character on the screen that could act on a terminal or change what stands beside it; nil when none does.
  public var stranger: String? {
    for y in 0..<size.height {
      for cell in row(y) where cell.baseValue < 0x20 || cell.baseValue > 0x7E || cell.packedMarks != 0 {
        if cell.isContinuation, cell.baseValue == 0 { continue }
        if Canvas.isStrange(cell.baseValue) { return "U+\(String(cell.baseValue, radix: 16)) in line \(y)" }
        var marks = cell.packedMarks
        while marks != 0 {
          let mark = UInt32(marks & 0xFFFF)
          // Where the terminal puts text in order it is told where a text ends, and which letters join.
          let isAllowed = bidi == .terminal && (0x200C...0x200E).contains(mark)
          if !isAllowed, Canvas.isStrange(mark) || mark < 0x300 {
            return "mark U+\(String(mark, radix: 16)) in line \(y)"
          }
          marks >>= 16
        }
      }
    }
    return nil
  }

  private static func isStrange(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF,
      0xD800...0xDFFF, 0xE000...0xF8FF, 0xE0000...0x10FFFF:
      true
    default: false
    }
  }
}

extension Walk {
  /// Lives through so many events of a storm, and looks at every `stride`th screen.
  ///
  /// A long storm tells from time to time how many events it has lived through.
  ///
  /// - Returns: What was wrong with a screen, and when; nil when nothing was.
  public static func weather(
    _ events: Int, seed: Int, lookingEvery stride: Int = 1, telling: (Int) -> Void = { _ in }
  ) -> String? {
    var storm = Storm(seed: seed)
    var walk = Walk(in: .french, Size(80, 24))
    for number in 0..<events {
      if number % 2_000 == 1_999 {
        let language = Language.allCases[(number / 2_000) % Language.allCases.count]
        walk = Walk(in: language, Size(120, 40))
        walk.isPatient = number % 4_000 > 2_000
        telling(number + 1)
      }
      walk.happen(.terminal(storm.next(in: walk.state.size)))
      walk.forgetEffects()
      guard number % stride == 0 else { continue }
      let canvas = walk.state.view()
      if canvas.size != walk.state.size { return "seed \(seed), event \(number): a screen of another size" }
      if let stranger = canvas.stranger { return "seed \(seed), event \(number): \(stranger)" }
    }
    return nil
  }

  /// Shows so many hostile records in their lists and on their pages.
  ///
  /// - Returns: What was wrong with a screen, and of which record; nil when nothing was.
  public static func parade(_ records: Int, seed: Int, telling: (Int) -> Void = { _ in }) -> String? {
    var generator = SeededGenerator(seed: seed)
    var shown = 0
    while shown < records {
      var hub = Walk.empty
      let size = [Size(80, 24), Size(120, 40), Size(60, 16)].randomElement(using: &generator) ?? Size(80, 24)
      let kind = RecordKind.allCases[shown / 20 % RecordKind.allCases.count]
      var ids: [RecordID] = []
      for _ in 0..<20 {
        guard let record = HostileRecord.any(kind, &generator) else { continue }
        guard let edit = RecordEdit(before: nil, after: record) else { continue }
        hub.apply(edit)
        ids.append(record.id)
      }
      shown += 20
      var walk = Walk(through: hub, in: Language.allCases.randomElement(using: &generator) ?? .french, size)
      let place = (Place.main.firstIndex(of: Place(listing: kind)) ?? 1) + 1
      walk.press(.character(Character("\(place)")))
      if let stranger = walk.state.view().stranger { return "seed \(seed), \(kind), record \(shown): \(stranger)" }
      for _ in ids {
        walk.press(.enter)
        if let stranger = walk.state.view().stranger { return "seed \(seed), \(kind), record \(shown): \(stranger)" }
        walk.press(.pageDown)
        if let stranger = walk.state.view().stranger { return "seed \(seed), \(kind), record \(shown): \(stranger)" }
        walk.press(.escape, .down)
      }
      if shown.isMultiple(of: 1_000) { telling(shown) }
    }
    return nil
  }
}
