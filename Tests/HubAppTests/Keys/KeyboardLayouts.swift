/// What each key of a keyboard types, row by row, as the layouts of the X keyboard configuration have it.
///
/// A row without and with Shift; a blank stands for a key that types nothing of use, or a dead one.
struct TypedLayout {
  let name: String
  let rows: [(plain: String, shifted: String)]

  /// What a key types, by the row and the place in it.
  func typed(_ row: Int, _ place: Int, withShift: Bool) -> Character? {
    let text = withShift ? rows[row].shifted : rows[row].plain
    let scalars = Array(text.unicodeScalars)
    guard scalars.indices.contains(place), scalars[place] != " " else { return nil }
    return Character(scalars[place])
  }

  /// The rows of figures and letters of an American keyboard.
  static let american = TypedLayout(
    name: "us",
    rows: [
      ("1234567890", "!@#$%^&*()"), ("qwertyuiop[]", "QWERTYUIOP{}"), ("asdfghjkl;'", "ASDFGHJKL:\""),
      ("zxcvbnm,./", "ZXCVBNM<>?"),
    ])

  static let french = TypedLayout(
    name: "fr",
    rows: [
      ("&é\"'(-è_çà", "1234567890"), ("azertyuiop  ", "AZERTYUIOP  "), ("qsdfghjklm ", "QSDFGHJKLM%"),
      ("wxcvbn,;:!", "WXCVBN?./ "),
    ])

  /// `ara`: Arabic 101.
  static let arabic = TypedLayout(
    name: "ara",
    rows: [
      ("1234567890", "!@#$%^&*)("), ("ضصثقفغعهخحجد", "\u{64E}\u{64B}\u{64F}\u{64C}\u{FEF9}إ`÷×؛<>"),
      ("شسيبلاتنمكط", "\u{650}\u{64D}][\u{FEF7}أـ،/:\""), ("ئءؤر\u{FEFB}ىةوزظ", "~\u{652}}{\u{FEF5}آ',.؟"),
    ])

  /// `ara(azerty)`, the keyboard of Morocco: the letters of `ara` with the figures of `fr`.
  static let moroccan = TypedLayout(name: "ma", rows: [("&é\"'(-è_çà", "1234567890")] + arabic.rows.dropFirst())

  /// `ara(mac)`.
  static let macintosh = TypedLayout(
    name: "ara(mac)",
    rows: [
      ("١٢٣٤٥٦٧٨٩٠", "!@#$%^&*)("),
      ("ضصثقفغعهخحجة", "\u{64E}\u{64B}\u{650}\u{64D}\u{64F}\u{64C}\u{652}\u{651}][}{"),
      ("شسيبلاتنمك؛", "»«ى\u{670} آ\u{671}  :\""), ("ظطذدزرو،./", "  ئءأإؤ><؟"),
    ])
}
