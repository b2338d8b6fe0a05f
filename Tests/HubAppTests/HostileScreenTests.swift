import ESSDomain
import TerminalKit
import TestSupport
import Testing
import WalkSupport

@testable import HubApp

/// Whatever stands in the records, what reaches the terminal is letters and signs.
@Suite struct `Records full of anything` {
  /// Characters that act on terminals, hide, turn text round, or are no characters.
  private static let hostile: [UInt32] =
    Array(0x00...0x1F) + Array(0x7F...0x9F)
    + [0xAD, 0x61C, 0x180E, 0x2028, 0x2029, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE0001, 0xE0020, 0x34F]
    + Array(0x200B...0x200F) + Array(0x202A...0x202E) + Array(0x2060...0x206F) + Array(0xFFF9...0xFFFB)
    + [0x300, 0x651, 0x64B, 0x20DD, 0x1160, 0x3000, 0x1F600, 0x1F1F2, 0x628, 0x644, 0x627, 0x5D0, 0x661, 0x30, 0x61]

  private static func text(_ random: inout SeededGenerator) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let value =
        Bool.random(using: &random)
        ? hostile[Int.random(in: hostile.indices, using: &random)]
        : [UInt32.random(in: 0x20...0x2FF, using: &random), UInt32.random(in: 0x600...0x6FF, using: &random)][
          Int.random(in: 0...1, using: &random)]
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }

  /// The region of the tests with so many of its names replaced.
  private static func hub(_ seed: Int) -> Hub {
    var random = SeededGenerator(seed: seed)
    var hub = Walk.demonstration
    for position in 0..<hub.organisations.count {
      var organisation = hub.organisations[position]
      organisation.name = BilingualName(text(&random), text(&random))
      hub.organisations.put(organisation)
    }
    for position in 0..<hub.partners.count {
      var partner = hub.partners[position]
      partner.name = BilingualName(text(&random), text(&random))
      hub.partners.put(partner)
    }
    return hub
  }

  static func isHarmless(_ canvas: Canvas) -> Bool {
    for y in 0..<canvas.size.height {
      for cell in canvas.row(y) {
        for scalar in cell.text.unicodeScalars {
          switch scalar.value {
          case 0x00..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C, 0xFFFE, 0xFFFF: return false
          // The mark of left-to-right text may stand after a cell's text where the terminal puts it in order.
          case 0x200B...0x200F where canvas.bidi != .terminal: return false
          default: break
          }
        }
      }
    }
    return true
  }

  @Test(arguments: [Language.french, .arabic], [TextDirectionMode.application, .terminal])
  func `show nothing that acts, on any screen`(_ language: Language, _ mode: TextDirectionMode) {
    for seed in seeds(2) {
      var walk = Walk(through: Self.hub(seed), in: language, Size(100, 30)) { $0.bidi = mode }
      for key: Character in ["2", "6", "1"] {
        walk.press(.character(key))
        for _ in 0..<6 {
          #expect(Self.isHarmless(walk.state.view()), "seed \(seed), screen \(key)")
          walk.press(.pageDown)
        }
        walk.press(.enter)
        #expect(Self.isHarmless(walk.state.view()), "seed \(seed), record from \(key)")
        walk.press(.character("y"))
        #expect(Self.isHarmless(walk.state.view()), "seed \(seed), copying from \(key)")
        walk.press(.escape, .escape)
      }
    }
  }

  @Test func `are cleaned one text at a time, a hundred thousand of them`() {
    var random = SeededGenerator(seed: 9)
    for number in 0..<100_000 {
      let shown = DisplayText(Self.text(&random))
      let isClean = shown.string.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x00..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2060...0x206F, 0x200B, 0x200E, 0x200F, 0xFEFF, 0x61C: false
        default: true
        }
      }
      #expect(isClean, "text \(number): \(shown.string.unicodeScalars.map { String($0.value, radix: 16) })")
      if !isClean { return }
    }
  }
}
