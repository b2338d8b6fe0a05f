/// What a key means for a command when the keyboard is not an American one.
///
/// Outside text fields an Arabic letter stands for the Latin letter on the same key (Arabic 101, as Windows and X11
/// have it), and a figure row typed without Shift on a French keyboard (AZERTY) for its figure.
extension Key {
  /// Keys to try, best first, when nothing is bound to this one; empty when it has no other meaning.
  ///
  /// The Arabic B key sends Lam and Alef, two keys that are `g` and `h` on their own; as the ligature it is `b`.
  public var commandFallbacks: [Key] {
    switch self {
    case .character(let character):
      (KeyboardLayout.table[character] ?? []).map { .character($0) }
    case .control(let character):
      (KeyboardLayout.table[character] ?? []).map { .control(Character($0.lowercased())) }
    case .alt(let character):
      (KeyboardLayout.table[character] ?? []).map { .alt($0) }
    default: []
    }
  }
}

enum KeyboardLayout {
  /// What a character may stand for: first by meaning (the Arabic question mark), then by its place.
  static let table: [Character: [Character]] = {
    var table: [Character: [Character]] = ["؟": ["?"], "،": [","], "؛": [";"], "٪": ["%"]]
    for (arabic, latin) in zip(arabicRows, latinRows) {
      for (typed, meant) in zip(arabic, latin) where typed != meant { table[typed, default: []].append(meant) }
    }
    for (typed, figure) in zip("&é\"'(-è_çà", "1234567890") { table[typed, default: []].append(figure) }
    for (typed, figure) in zip("٠١٢٣٤٥٦٧٨٩", "0123456789") { table[typed, default: []].append(figure) }
    for (typed, figure) in zip("۰۱۲۳۴۵۶۷۸۹", "0123456789") { table[typed, default: []].append(figure) }
    for ligature: Character in ["\u{FEFB}", "\u{FEFC}"] { table[ligature] = ["b"] }
    for (ligature, meant) in [("\u{FEF5}", "B"), ("\u{FEF7}", "G"), ("\u{FEF9}", "T")] {
      table[Character(ligature)] = [Character(meant)]
    }
    return table
  }()

  private static let arabicRows: [[Character]] = [
    Array("ضصثقفغعهخحجد"), Array("شسيبلاتنمكط"), Array("ئءؤرىةوزظ"), ["ذ"],
    Array("إ×÷؛"), ["أ", "ـ", "،"], ["آ"],
    ["\u{64E}", "\u{64B}", "\u{64F}", "\u{64C}"], ["\u{650}", "\u{64D}"], ["\u{652}", "\u{651}"],
  ]
  private static let latinRows: [[Character]] = [
    Array("qwertyuiop[]"), Array("asdfghjkl;'"), Array("zxcvnm,./"), ["`"],
    Array("YOIP"), ["H", "J", "K"], ["N"],
    ["Q", "W", "E", "R"], ["A", "S"], ["X", "~"],
  ]
}
