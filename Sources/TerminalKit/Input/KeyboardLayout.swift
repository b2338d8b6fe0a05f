/// Which keyboard the letters come from, as far as it is known: the same Arabic letter stands on other keys on another.
///
/// Positions are those of the layouts `ara`, `ara(azerty)` (the Arabic keyboard of Morocco) and `ara(mac)` of the X
/// keyboard configuration.
public enum Keyboard: String, CaseIterable, Sendable, Hashable {
  /// Latin letters as on an American keyboard, Arabic as Windows and X11 have it (Arabic 101); what is not found there is
  /// looked for on a Macintosh. This is also taken while nothing is known.
  case qwerty
  /// Latin letters as on a French keyboard, figures with Shift, and the Arabic of the same keys: usual in Morocco.
  case azerty
  /// The Arabic keyboard of a Macintosh.
  case mac

  /// Whether a key pressed outside of text shows that the keyboard is a French one.
  ///
  /// Only letters that no other of the keyboards types without AltGr: the rest of that row is elsewhere on others.
  public static func isFrench(_ key: Key) -> Bool {
    if case .character(let character) = key { "éèçà".contains(character) } else { false }
  }
}

/// What a key means for a command when the keyboard is not an American one.
///
/// Outside text fields an Arabic letter stands for the Latin letter on the same key, and a key of the figure row pressed
/// without Shift on a French keyboard for its figure.
extension Key {
  /// Keys to try, best first, when nothing is bound to this one; empty when it has no other meaning.
  public var commandFallbacks: [Key] { commandFallbacks(on: .qwerty) }

  /// Keys to try on a keyboard, best first, when nothing is bound to this one; empty when it has no other meaning.
  ///
  /// The Arabic B key sends Lam and Alef, two keys that are `g` and `h` on their own; as the ligature it is `b`.
  public func commandFallbacks(on keyboard: Keyboard) -> [Key] {
    let table = KeyboardLayout.table(of: keyboard)
    return switch self {
    case .character(let character):
      (table[character] ?? []).map { .character($0) }
    case .control(let character):
      (table[character] ?? []).map { .control(Character($0.lowercased())) }
    case .alt(let character):
      (table[character] ?? []).map { .alt($0) }
    default: []
    }
  }

  /// The letter whose key types Lam with another letter, where a terminal sends both one after the other.
  public static func lamAlef(_ first: Key, _ second: Key) -> Key? {
    guard first == .character("ل"), case .character(let alef) = second else { return nil }
    return switch alef {
    case "ا": .character("b")
    case "آ": .character("B")
    case "أ": .character("G")
    case "إ": .character("T")
    default: nil
    }
  }
}

enum KeyboardLayout {
  /// What a character may stand for on a keyboard: first by meaning (the Arabic question mark), then by its place.
  static func table(of keyboard: Keyboard) -> [Character: [Character]] {
    switch keyboard {
    case .qwerty: qwerty
    case .azerty: azerty
    case .mac: mac
    }
  }

  private typealias Rows = [(typed: String, meant: String)]

  private static let qwerty = made(of: arabic(on: latin) + figures + arabic(macintosh: latin))
  private static let azerty = made(of: frenchFigures + arabic(on: french) + figures)
  private static let mac = made(of: arabic(macintosh: latin) + figures + arabic(on: latin))

  private static func made(of rows: Rows) -> [Character: [Character]] {
    var table: [Character: [Character]] = ["؟": ["?"], "،": [","], "؛": [";"], "٪": ["%"]]
    for row in rows {
      for (typed, meant) in zip(scalars(row.typed), row.meant) {
        guard typed != meant, meant != " ", typed != " ", table[typed]?.contains(meant) != true else { continue }
        table[typed, default: []].append(meant)
      }
    }
    return table
  }

  /// Each scalar by itself: a vowel sign would join the letter before it.
  private static func scalars(_ text: String) -> [Character] { text.unicodeScalars.map { Character($0) } }

  private static let frenchFigures: Rows = [("&é\"'(-è_çà", "1234567890")]

  private static let figures: Rows =
    frenchFigures + [("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789")]

  /// The three rows of letters, without and with Shift; a blank where there is no letter to mean.
  private struct Latin {
    let upper: String, home: String, lower: String
    let shiftedUpper: String, shiftedHome: String, shiftedLower: String
  }

  private static let latin = Latin(
    upper: "qwertyuiop[]", home: "asdfghjkl;'", lower: "zxcvbnm,./", shiftedUpper: "QWERTYUIOP  ",
    shiftedHome: "ASDFGHJKL  ", shiftedLower: "ZXCVBNM   ")
  private static let french = Latin(
    upper: "azertyuiop^$", home: "qsdfghjklm ", lower: "wxcvbn,;:!", shiftedUpper: "AZERTYUIOP  ",
    shiftedHome: "QSDFGHJKLM ", shiftedLower: "WXCVBN    ")

  /// Arabic 101 and the keyboard of Morocco: the same letters on the same keys.
  ///
  /// Where Shift types a sign that commands use themselves (`/ : " ' , .`), there is a blank.
  private static func arabic(on latin: Latin) -> Rows {
    [
      ("ضصثقفغعهخحجد", latin.upper), ("شسيبلاتنمكط", latin.home), ("ئءؤر\u{FEFB}ىةوزظ", latin.lower), ("ذ", "`"),
      ("\u{64E}\u{64B}\u{64F}\u{64C}\u{FEF9}إ`÷×؛  ", latin.shiftedUpper),
      ("\u{650}\u{64D}][\u{FEF7}أـ،   ", latin.shiftedHome), ("~\u{652}}{\u{FEF5}آ    ", latin.shiftedLower),
      // Windows has quotation marks on U and M, and shadda beside 1; final forms of the ligatures mean the same.
      ("\u{2018}\u{2019}\u{651}\u{FEFC}\u{FEFA}\u{FEF8}\u{FEF6}", "UM~bTGB"),
    ]
  }

  private static func arabic(macintosh latin: Latin) -> Rows {
    [
      ("ضصثقفغعهخحجة", latin.upper), ("شسيبلاتنمك؛", latin.home), ("ظطذدزرو،./", latin.lower),
      ("\u{64E}\u{64B}\u{650}\u{64D}\u{64F}\u{64C}\u{652}\u{651}][", latin.shiftedUpper),
      ("»«ى\u{670} آ\u{671}    ", latin.shiftedHome), ("  ئءأإؤ   ", latin.shiftedLower),
    ]
  }
}
