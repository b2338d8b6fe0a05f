/// A colour as a theme writes it.
public enum Colour: Sendable, Hashable {
  /// What the terminal takes when nothing is said.
  case standard
  /// One of the sixteen colours whose look the user chose: 0–7, bright 8–15.
  case ansi(UInt8)
  case rgb(UInt8, UInt8, UInt8)

  /// `default`, `black` … `white`, `bright-black` … `bright-white`, or `#rrggbb`; nil for anything else.
  public init?(_ text: String) {
    if text == "default" {
      self = .standard
    } else if let index = Colour.names.firstIndex(of: text) {
      self = .ansi(UInt8(truncatingIfNeeded: index))
    } else if text.hasPrefix("#"), text.utf8.count == 7, text.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value))
    } else {
      return nil
    }
  }

  static let names =
    plainNames + plainNames.map { "bright-" + $0 }
  private static let plainNames = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// Relative luminance from 0 to 1 as WCAG 2 defines it; nil for a colour that the user's terminal decides.
  public var luminance: Double? {
    linearLight.map { 0.2126 * $0.red + 0.7152 * $0.green + 0.0722 * $0.blue }
  }

  /// Contrast from 1 to 21 as WCAG 2 defines it; nil unless both colours are known.
  public func contrast(with other: Colour) -> Double? {
    guard let one = luminance, let two = other.luminance else { return nil }
    return Colour.contrast(one, two)
  }

  /// Contrast of two luminances.
  static func contrast(_ one: Double, _ two: Double) -> Double { (max(one, two) + 0.05) / (min(one, two) + 0.05) }

  /// The light of each component, from 0 to 1; nil for a colour that the user's terminal decides.
  var linearLight: (red: Double, green: Double, blue: Double)? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    return (Colour.linear[Int(red)], Colour.linear[Int(green)], Colour.linear[Int(blue)])
  }

  /// Linear light of each value of an sRGB component.
  private static let linear: [Double] = (0...255).map { component in
    let value = Double(component) / 255
    guard value > 0.04045 else { return value / 12.92 }
    // x to the power 2.4 is x² times the fifth root of x².
    let base = (value + 0.055) / 1.055
    return base * base * Roots.fifth(base * base)
  }
}

/// How many colours a terminal has.
public enum ColourDepth: Int, CaseIterable, Sendable, Hashable, Comparable {
  case none
  case eight
  case sixteen
  /// 256, mapped to the nearest.
  case indexed
  /// 24 bits.
  case direct

  public static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}

/// Whether the terminal's own background is dark or light.
public enum Ground: String, Sendable, Hashable, CaseIterable {
  case dark
  case light

  /// By its colour: dark below the luminance at which black and white stand out alike from it.
  public init(_ colour: Colour) { self = colour.luminance ?? 0 > 0.179 ? .light : .dark }
}
