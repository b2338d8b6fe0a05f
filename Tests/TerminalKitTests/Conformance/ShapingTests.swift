import Foundation
import Testing

@testable import TerminalKit

/// Joining letters changes their forms and nothing else: no letter goes, none comes, and the base letters can be had back.
@Suite struct `The joining of letters` {
  private static let letters: [UInt32] =
    Array(0x621...0x63A) + Array(0x641...0x64A) + [0x671, 0x67E, 0x686, 0x6A4, 0x6AF]

  /// A text of Arabic words with marks, figures, Latin letters and joiners.
  private static func text(_ seed: Int) -> [UInt32] {
    var random = Generator(seed: seed)
    return (0..<Int.random(in: 1...40, using: &random)).map { _ in
      switch Int.random(in: 0..<20, using: &random) {
      case 0: 0x20
      case 1: UInt32.random(in: 0x64B...0x652, using: &random)
      case 2: UInt32.random(in: 0x30...0x39, using: &random)
      case 3: UInt32.random(in: 0x61...0x7A, using: &random)
      case 4: 0x200C
      // Lam and alef, which a font would make one sign.
      case 5...7: 0x644
      case 8...9: [0x627, 0x622, 0x623, 0x625][Int.random(in: 0..<4, using: &random)]
      default: letters[Int.random(in: letters.indices, using: &random)]
      }
    }
  }

  private static func base(_ scalars: [UInt32]) -> [UInt32] {
    var view = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view).precomposedStringWithCompatibilityMapping.unicodeScalars.map(\.value)
  }

  @Test func `can be taken back from any text`() throws {
    for seed in 0..<2_000 {
      let text = Self.text(seed)
      let levels = try #require(EmbeddingLevels(of: text, base: .firstStrong(otherwise: .rightToLeft)))
      var shaped = text
      levels.shape(&shaped, joining: true)
      #expect(shaped.count == text.count, "seed \(seed)")
      #expect(Self.base(shaped) == Self.base(text), "seed \(seed)")
    }
  }

  @Test func `does nothing more to a text that is joined`() throws {
    for seed in 0..<500 {
      let text = Self.text(seed)
      let levels = try #require(EmbeddingLevels(of: text, base: .firstStrong(otherwise: .rightToLeft)))
      var once = text
      levels.shape(&once, joining: true)
      var twice = once
      levels.shape(&twice, joining: true)
      #expect(twice == once, "seed \(seed)")
    }
  }

  @Test func `keeps lam and alef two letters in two cells`() {
    for alef: Unicode.Scalar in ["\u{622}", "\u{623}", "\u{625}", "\u{627}"] {
      let text = DisplayText("ل\(alef)")
      let laid = TextLayout([Span(text)], fallback: .rightToLeft, mode: .application)
      #expect(text.width == 2)
      #expect(laid.clusters.count == 2)
      #expect(laid.clusters.allSatisfy { !(0xFEF5...0xFEFC).contains($0.base) })
    }
  }

  /// Numbers that a seed determines.
  private struct Generator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    }
  }
}
