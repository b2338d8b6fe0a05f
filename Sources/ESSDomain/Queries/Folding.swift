/// Folds text for search: what people take for the same is made the same bytes.
///
/// Case, accents and ligatures of Latin letters go; apostrophes and dashes become plain; of Arabic the harakat and the
/// tatweel go, alef forms become alef, alef maqsura ya, ta marbuta ha, hamza carriers their letter, presentation forms their
/// base letters; Arabic and extended figures become Western ones. White space becomes a single blank. The text shown is
/// never folded.
public enum Folding {
  /// The folded text.
  public static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folded text without blanks and punctuation, for comparing names and headers.
  public static func key(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in fold(text).unicodeScalars where isLetterOrFigure(scalar) { view.append(scalar) }
    return String(view)
  }

  /// Whether a folded scalar belongs to a word.
  static func isLetterOrFigure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x621...0x63A, 0x641...0x64A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The folded text as bytes.
  public static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  /// Appends the folded text to `bytes`.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// The same for UTF-8 bytes; what is not UTF-8 is passed over.
  public static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: greatestGrowth(utf8.count)) { room in
      guard let first = room.baseAddress else { return }
      bytes.append(contentsOf: UnsafeBufferPointer(start: first, count: fold(utf8, to: first)))
    }
  }

  /// Bytes that suffice for so many, folded: no letter grows to more than twice itself.
  static func greatestGrowth(_ count: Int) -> Int { count * 2 + 8 }

  /// Writes the folded text to a place with room for `greatestGrowth`, and gives its length.
  static func fold(_ utf8: UnsafeBufferPointer<UInt8>, to start: UnsafeMutablePointer<UInt8>) -> Int {
    ascii.withUnsafeBufferPointer { ascii in
      packed.withUnsafeBufferPointer { packed in fold(utf8, to: start, ascii, packed) }
    }
  }

  private static func fold(
    _ utf8: UnsafeBufferPointer<UInt8>, to start: UnsafeMutablePointer<UInt8>, _ ascii: UnsafeBufferPointer<UInt8>,
    _ packed: UnsafeBufferPointer<UInt64>
  ) -> Int {
    var end = start
    var position = 0
    while position < utf8.count {
      let byte = utf8[position]
      if byte < 0x80 {
        put(ascii[Int(byte)], start, &end)
        position += 1
        continue
      }
      let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
      guard length > 1, position + length <= utf8.count, continues(utf8, position, length) else {
        position += 1
        continue
      }
      switch length {
      case 2:
        var folded = packed[Int(byte & 0x1F) << 6 | Int(utf8[position + 1] & 0x3F)]
        let count = folded & 0xFF
        folded >>= 8
        if count == 1 {
          put(UInt8(truncatingIfNeeded: folded), start, &end)
        } else {
          for _ in 0..<count {
            end.pointee = UInt8(truncatingIfNeeded: folded)
            end += 1
            folded >>= 8
          }
        }
      case 3: foldThree(utf8, position, start, &end)
      default: copy(utf8, position, 4, &end)
      }
      position += length
    }
    return end - start
  }

  /// Whether the bytes after the first one of a letter are such.
  @inline(__always)
  private static func continues(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int, _ length: Int) -> Bool {
    for place in position + 1..<position + length where utf8[place] & 0xC0 != 0x80 { return false }
    return true
  }

  /// A single byte; a blank after a blank of the same text is left out.
  @inline(__always)
  private static func put(
    _ byte: UInt8, _ start: UnsafeMutablePointer<UInt8>, _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    if byte == 0x20, end > start, (end - 1).pointee == 0x20 { return }
    end.pointee = byte
    end += 1
  }

  @inline(__always)
  private static func copy(
    _ utf8: UnsafeBufferPointer<UInt8>, _ position: Int, _ count: Int, _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    for place in position..<position + count {
      end.pointee = utf8[place]
      end += 1
    }
  }

  private static func foldThree(
    _ utf8: UnsafeBufferPointer<UInt8>, _ position: Int, _ start: UnsafeMutablePointer<UInt8>,
    _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    let scalar =
      UInt32(utf8[position] & 0x0F) << 12 | UInt32(utf8[position + 1] & 0x3F) << 6 | UInt32(utf8[position + 2] & 0x3F)
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x2032: put(0x27, start, &end)
    case 0x2010...0x2015, 0x2212: put(0x2D, start, &end)
    case 0x201C...0x201F: put(0x22, start, &end)
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029: put(0x20, start, &end)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE70...0xFE7F: break
    case ..<0x800, 0xD800...0xDFFF: break
    case 0x1E00...0x1EFF, 0xFB00...0xFEFC:
      guard let folded = others[scalar] else { return copy(utf8, position, 3, &end) }
      for byte in folded {
        end.pointee = byte
        end += 1
      }
    default: copy(utf8, position, 3, &end)
    }
  }

  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch byte {
    case 0x41...0x5A: UInt8(byte + 0x20)
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D: 0x20
    default: UInt8(byte)
    }
  }

  /// `twoBytes` in numbers: how many bytes, then the bytes, the first one lowest; without a counter to touch at each letter.
  private static let packed: [UInt64] = twoBytes.map { bytes in
    bytes.prefix(7).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << 8 | UInt64(min(bytes.count, 7))
  }

  /// What each letter from U+0080 to U+07FF becomes.
  private static let twoBytes: [[UInt8]] = {
    var table: [[UInt8]] = (0..<0x800).map { value in
      guard value >= 0x80, let scalar = Unicode.Scalar(UInt32(value)) else { return [] }
      return Array(scalar.properties.lowercaseMapping.utf8)
    }
    let latin: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
      ("ìíîïĩīĭįı", "i"),
      ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşš", "s"),
      ("ţťŧ", "t"),
      ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("þ", "th"),
      ("İ", "i"),
    ]
    for (letters, base) in latin {
      for letter in letters {
        for form in [letter.lowercased(), letter.uppercased()] {
          for scalar in form.unicodeScalars where scalar.value < 0x800 && scalar.value >= 0x80 {
            table[Int(scalar.value)] = Array(base.utf8)
          }
        }
      }
    }
    for mark in 0x300...0x36F { table[mark] = [] }
    table[0xA0] = [0x20]
    table[0xAD] = []
    table[0xB4] = [0x27]
    // Modifier letters that stand for an apostrophe, or for hamza and ayn in transliterated names.
    for mark in 0x2B9...0x2BF { table[mark] = [0x27] }
    table[0xAB] = [0x22]
    table[0xBB] = [0x22]
    let arabic: [(ClosedRange<Int>, String)] = [
      (0x622...0x623, "ا"), (0x625...0x625, "ا"), (0x671...0x673, "ا"), (0x649...0x649, "ي"), (0x6CC...0x6CC, "ي"),
      (0x629...0x629, "ه"), (0x624...0x624, "و"), (0x626...0x626, "ي"), (0x60C...0x60C, ","),
      // Persian kaf, and the three letters that Moroccans write for a hard g: أݣادير, أڭادير, أگادير are أكادير.
      (0x6A9...0x6A9, "ك"), (0x6AD...0x6AD, "ك"), (0x6AF...0x6AF, "ك"), (0x763...0x763, "ك"),
      (0x61B...0x61B, ";"), (0x61F...0x61F, "?"), (0x610...0x61A, ""), (0x61C...0x61C, ""), (0x640...0x640, ""),
      (0x64B...0x65F, ""), (0x670...0x670, ""), (0x6D6...0x6DC, ""), (0x6DF...0x6E8, ""), (0x6EA...0x6ED, ""),
    ]
    for (range, base) in arabic {
      for value in range { table[value] = Array(base.utf8) }
    }
    for figure in 0..<10 {
      table[0x660 + figure] = [UInt8(0x30 + figure)]
      table[0x6F0 + figure] = [UInt8(0x30 + figure)]
    }
    return table
  }()

  /// Dotted Latin letters (ḍ, ḥ, ṭ…), ligatures, and Arabic presentation forms.
  private static let others: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    let latin: [(String, String)] = [
      ("ḍḌḏḎ", "d"), ("ḥḤḫḪẖ", "h"), ("ṛṚ", "r"), ("ṣṢ", "s"), ("ṭṬṯṮ", "t"), ("ẓẒẕẔ", "z"), ("ạẠảẢ", "a"),
      ("ẹẸẻẺẽẼ", "e"),
      ("ịỊỉỈ", "i"), ("ọỌỏỎ", "o"), ("ụỤủỦ", "u"), ("ỳỲỵỴỹỸ", "y"), ("ḡḠ", "g"), ("ẞ", "ss"), ("ﬁ", "fi"), ("ﬂ", "fl"),
      ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl"),
    ]
    for (letters, base) in latin {
      for scalar in letters.unicodeScalars { table[scalar.value] = Array(base.utf8) }
    }
    // Forms-B: ranges of a letter's isolated, final, initial and medial forms, in the order of the block.
    let letters: [(Int, String)] = [
      (1, "ء"), (2, "ا"), (2, "ا"), (2, "و"), (2, "ا"), (4, "ي"), (2, "ا"), (4, "ب"), (2, "ه"), (4, "ت"), (4, "ث"),
      (4, "ج"),
      (4, "ح"), (4, "خ"), (2, "د"), (2, "ذ"), (2, "ر"), (2, "ز"), (4, "س"), (4, "ش"), (4, "ص"), (4, "ض"), (4, "ط"),
      (4, "ظ"),
      (4, "ع"), (4, "غ"), (4, "ف"), (4, "ق"), (4, "ك"), (4, "ل"), (4, "م"), (4, "ن"), (4, "ه"), (2, "و"), (2, "ي"),
      (4, "ي"),
      (2, "لا"), (2, "لا"), (2, "لا"), (2, "لا"),
    ]
    var form: UInt32 = 0xFE80
    for (count, letter) in letters {
      for _ in 0..<count {
        table[form] = Array(letter.utf8)
        form += 1
      }
    }
    // Forms-A: kaf and the hard g of Persian and Moroccan typing, Persian ya.
    for (range, letter) in [(UInt32(0xFB8E)...0xFB95, "ك"), (0xFBD3...0xFBD6, "ك"), (0xFBFC...0xFBFF, "ي")] {
      for form in range { table[form] = Array(letter.utf8) }
    }
    return table
  }()
}
