import Testing

@testable import TerminalKit

/// BidiCharacterTest.txt: texts of real characters, for brackets, isolates, overrides and marks.
///
/// All 91,707 have the levels and the order wanted, and none is left out of that; 91,593 also go through `DisplayText` and
/// `TextLayout`, the other 114 having controls that never reach a layout.
@Suite struct `The cases of BidiCharacterTest` {
  private static let sampling = Sampling(oneIn: 7)

  @Test func `have the levels and the order of UAX 9`() throws {
    let file = try #require(UnicodeFile("BidiCharacterTest.txt"), "apt-get install unicode-data")
    var tally = Tally()
    var isShort = false
    file.forEachLine { line in
      tally.lines += 1
      // The first few hundred are written by hand, each for a pitfall; the rest is made by a program.
      isShort = tally.lines > 400
      guard !isShort || Self.sampling.takes(tally.lines) else { return }
      guard let (each, base, direction) = Self.read(line) else {
        tally.failures.append(String(decoding: line, as: UTF8.self))
        return
      }
      tally.cases += 1
      if !each.holds(base: base, expecting: direction) { tally.fail(each, base) }
      guard each.survivesCleaning else {
        tally.notShown += 1
        return
      }
      if !each.isLaidOut(base.direction, fallback: base.fallback) { tally.fail(each, base) }
    }
    #expect(tally.failures.isEmpty, "\(tally.failed) of \(tally.cases): \(tally.failures)")
    if file.version == "15.0.0" { #expect(tally.lines == 91_707) }
    if Self.sampling.step == 1, file.version == "15.0.0" {
      #expect(tally.cases == 91_707)
      #expect(tally.notShown == 114)
    }
  }

  /// A line `characters;0, 1 or 2 for the direction asked;level of the paragraph;levels;order`.
  private static func read(_ line: UnsafeBufferPointer<UInt8>) -> (BidiCase, EmbeddingLevels.Base, Direction)? {
    let fields = String(decoding: line, as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 5 else { return nil }
    let scalars = fields[0].split(separator: " ").compactMap { UInt32($0, radix: 16) }
    let each = BidiCase(
      scalars: scalars, levels: fields[3].split(separator: " ").map { Int8($0) },
      order: fields[4].split(separator: " ").compactMap { Int($0) })
    let bases: [Substring: EmbeddingLevels.Base] = [
      "0": .given(.leftToRight), "1": .given(.rightToLeft), "2": .firstStrong(otherwise: .leftToRight),
    ]
    guard let base = bases[fields[1]] else { return nil }
    return (each, base, fields[2] == "0" ? .leftToRight : .rightToLeft)
  }
}
