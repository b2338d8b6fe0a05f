import ESSDomain
import TestSupport
import Testing

@Suite struct `Folding for search` {
  @Test(arguments: [
    ("Coopérative Éé", "cooperative ee"), ("ÇA ŒUVRE Æ", "ca oeuvre ae"), ("L’Atlas ‘x’ ʼ", "l'atlas 'x' '"),
    ("Aït–Baha—Tata", "ait-baha-tata"), ("« été »", "\" ete \""), ("a\u{A0}b\u{202F}c\td", "a b c d"),
    ("a \t  b", "a b"),
    ("e\u{301}", "e"), ("ḌḍḤṭẒ", "ddhtz"), ("ﬁn", "fin"), ("İI", "ii"), ("Straße", "strasse"),
    ("a\u{200F}b\u{202E}c\u{FEFF}", "abc"), ("z\u{AD}z", "zz"),
  ])
  func `takes Latin letters for the same`(_ text: String, _ folded: String) { #expect(Folding.fold(text) == folded) }

  @Test(arguments: [
    ("أكادير", "اكادير"), ("إقليم", "اقليم"), ("آيت", "ايت"), ("ٱلله", "الله"), ("تعاونية", "تعاونيه"),
    ("مستشفى", "مستشفي"),
    ("مسؤول", "مسوول"), ("بيئة", "بييه"), ("تَعَاوُنِيَّة", "تعاونيه"), ("تعـــاون", "تعاون"), ("ک ی", "ك ي"),
    ("أݣادير", "اكادير"), ("أڭادير", "اكادير"), ("أگادير", "اكادير"), ("٢٠٢٦ ۲۰۲۶", "2026 2026"),
    ("أ، ب؛ ج؟", "ا, ب; ج?"),
    ("ﺗﻌﺎﻭﻧﻴﺔ", "تعاونيه"), ("ﻻ ﻷ ﻵ ﻹ", "لا لا لا لا"), ("سُوس", "سوس"), ("ء", "ء"),
  ])
  func `takes Arabic letters for the same`(_ text: String, _ folded: String) { #expect(Folding.fold(text) == folded) }

  @Test(arguments: [
    ("Nom de l'organisation", "nomdelorganisation"), ("N° ICE", "nice"), ("الشكل القانوني :", "الشكلالقانوني"),
    ("  ", ""),
    ("R-25", "r25"), ("٢٥", "25"),
  ])
  func `keys have neither blanks nor signs`(_ text: String, _ key: String) { #expect(Folding.key(text) == key) }

  private static let letters: [Unicode.Scalar] =
    [
      0x00...0x24F, 0x2B0...0x36F, 0x370...0x3FF, 0x600...0x6FF, 0x750...0x77F, 0x1E00...0x1EFF, 0x2000...0x206F,
      0xFB00...0xFEFC, 0x1F330...0x1F340,
    ]
    .flatMap { ($0 as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) } }

  @Test(arguments: seeds(200))
  func `changes nothing the second time`(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var view = String.UnicodeScalarView()
    for _ in 0..<60 {
      if let scalar = FoldingTests.letters.randomElement(using: &generator) { view.append(scalar) }
    }
    let once = Folding.fold(String(view))
    #expect(Array(Folding.fold(once).utf8) == Array(once.utf8))
    #expect(Folding.key(Folding.key(once)) == Folding.key(once))
  }

  @Test func `leaves no letter that folds again`() {
    for scalar in FoldingTests.letters {
      let once = Folding.bytes(String(Character(scalar)))
      #expect(Folding.bytes(String(decoding: once, as: UTF8.self)) == once, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: seeds(300))
  func `passes over what is no UTF-8, and gives UTF-8`(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<40).map { _ in
      UInt8.random(in: Bool.random(using: &generator) ? 0x80...0xFF : 0...0xFF, using: &generator)
    }
    var folded: [UInt8] = []
    bytes.withUnsafeBufferPointer { Folding.append($0, to: &folded) }
    #expect(folded.count <= 3 * bytes.count)
  }

  @Test func `keeps the letters around a broken one`() {
    var folded: [UInt8] = []
    let broken: [UInt8] = [0x41, 0xC3, 0x42, 0x80, 0x43, 0xE0, 0xA0, 0x44, 0xF0, 0x9F, 0x8C, 0xFF, 0x45, 0xC3]
    broken.withUnsafeBufferPointer { Folding.append($0, to: &folded) }
    #expect(String(decoding: folded, as: UTF8.self) == "abcde")
  }

  @Test func `adds to the bytes before without touching them`() {
    var bytes = Array("x ".utf8)
    Folding.append(" É", to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x  e")
  }
}

private typealias FoldingTests = `Folding for search`
