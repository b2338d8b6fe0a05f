/// The common identifier of enterprises: 9 digits of the enterprise, 4 of the establishment, 2 of control.
///
/// The whole number of 15 digits is divisible by 97. Source: DOMAIN 2.4; a library disputes the control digits, so that a
/// mismatch is a warning, never an error.
public enum ICE {
  /// The number without blanks, points and dashes; figures of the Arabic script become Western, leading zeros stay.
  public static func normal(_ text: String) -> String {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x660...0x669: digits += String(scalar.value - 0x660)
      case 0x6F0...0x6F9: digits += String(scalar.value - 0x6F0)
      case 0x2D, 0x2E, 0x200E, 0x200F, 0x2011: continue
      default: if !scalar.properties.isWhitespace { digits.unicodeScalars.append(scalar) }
      }
    }
    return digits
  }

  /// Whether the text is 15 digits divisible by 97, blanks aside; fifteen zeros are no number.
  public static func isValid(_ text: String) -> Bool {
    guard let digits = digits(of: text) else { return false }
    var rest = 0
    var sum = 0
    for digit in digits.utf8 {
      let value = Int(digit) - 0x30
      rest = (rest * 10 + value) % 97
      sum += value
    }
    return rest == 0 && sum > 0
  }

  /// Whether there are 15 digits, blanks aside, whatever their control says.
  public static func isWellFormed(_ text: String) -> Bool { digits(of: text) != nil }

  /// The 15 digits; most numbers on record are that and nothing else, and need no rewriting.
  private static func digits(of text: String) -> String? {
    if areDigits(text) { return text }
    let normal = normal(text)
    return areDigits(normal) ? normal : nil
  }

  private static func areDigits(_ text: String) -> Bool {
    text.utf8.count == 15 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The number of an enterprise (9 digits) and establishment (4 digits) with its two digits of control; nil for what is
  /// not that.
  public static func number(enterprise: Int, establishment: Int) -> String? {
    guard (1...999_999_999).contains(enterprise), (0...9_999).contains(establishment) else { return nil }
    let stem = (enterprise * 10_000 + establishment) * 100
    return Day.padded(stem + (97 - stem % 97) % 97, to: 15)
  }
}
