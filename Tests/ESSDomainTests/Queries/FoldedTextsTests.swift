import TestSupport
import Testing

@testable import ESSDomain

@Suite struct `Folded texts` {
  /// Texts of few letters, so that words nearly stand in them everywhere; the search looks at sixteen places at once.
  @Test(arguments: seeds(40)) func `have a word where a letter by letter search finds it`(_ seed: Int) {
    var chance = SeededGenerator(seed: seed)
    let letters: [UInt8] = [0x61, 0x62, 0xD8, 0xA7, 0xD9]
    func text(_ most: Int) -> [UInt8] {
      (0..<Int.random(in: 0...most, using: &chance)).map { _ in letters.randomElement(using: &chance) ?? 0 }
    }
    let records = (0..<30).map { _ in text(90) }
    var ends: [UInt32] = []
    for record in records { ends.append((ends.last ?? 0) + UInt32(record.count) + 1) }
    let texts = FoldedTexts(bytes: records.flatMap { $0 + [FoldedTexts.divider] }, ends: ends)
    for _ in 0..<200 {
      let words = [text(5), text(3)].filter { !$0.isEmpty }
      let expected = records.indices.filter { place in words.allSatisfy { stands($0, in: records[place]) } }
      var found: [Int] = []
      texts.forEachMatch(of: words) { found.append($0) }
      #expect(found == expected, "\(words)")
      for word in words {
        for place in 0..<3 { #expect(texts.record(place, has: word) == stands(word, in: records[place])) }
      }
    }
  }

  private func stands(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}
