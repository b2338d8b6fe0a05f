/// What a terminal without UTF-8 shows in the place of a character: one ASCII character for each, `?` for the rest.
public enum PlainLetters {
  /// The ASCII character nearest to `scalar`.
  public static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x7F ? scalar : table[scalar] ?? "?"
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, others) in groups {
      for other in others.unicodeScalars { table[other] = plain }
    }
    return table
  }()

  private static let groups: [(Unicode.Scalar, String)] = [
    ("A", "ÀÁÂÃÄÅĀ"), ("a", "àáâãäåāª"), ("C", "ÇĆČ"), ("c", "çćč"), ("E", "ÈÉÊËĒ"), ("e", "èéêëē"),
    ("I", "ÌÍÎÏĪ"), ("i", "ìíîïī"), ("N", "Ñ"), ("n", "ñ"), ("O", "ÒÓÔÕÖØŌŒ"), ("o", "òóôõöøōœº°"),
    ("U", "ÙÚÛÜŪ"), ("u", "ùúûüū"), ("Y", "ÝŸ"), ("y", "ýÿ"), ("S", "ŠṢ"), ("s", "šṣß"), ("Z", "ŽẒ"), ("z", "žẓ"),
    ("D", "Ḍ"), ("d", "ḍ"), ("T", "Ṭ"), ("t", "ṭ"), ("H", "Ḥ"), ("h", "ḥ"), ("G", "Ǧ"), ("g", "ǧ"), ("R", "Ṛ"),
    ("r", "ṛ"), ("'", "‘’ʼʿʾ′"), ("\"", "“”„«»″"), ("-", "–—‐‑−·•─━┄"), ("~", "…"), ("|", "│┃┆"),
    ("+", "╭╮╰╯┌┐└┘├┤┬┴┼"), (">", "▸›▌→▶"), ("<", "◂‹←◀"), ("^", "▲↑△"), ("v", "▾▼↓▽"), ("*", "●◆■✓★×"),
    ("o", "○◌◇□"), ("#", "█▓▉▊▋"), (".", "░▒▁▂▏▎▍"), ("=", "▃▄▅▆▇"), (" ", "␠"),
  ]
}
