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
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    return 0.2126 * Colour.linear[Int(red)] + 0.7152 * Colour.linear[Int(green)] + 0.0722 * Colour.linear[Int(blue)]
  }

  /// Contrast from 1 to 21 as WCAG 2 defines it; nil unless both colours are known.
  public func contrast(with other: Colour) -> Double? {
    guard let one = luminance, let two = other.luminance else { return nil }
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The number of the nearest colour among those a terminal has; -1 for the standard colour.
  public func index(in depth: ColourDepth) -> Int {
    switch (self, depth) {
    case (_, .none), (.standard, _): return -1
    case (.ansi(let number), .eight): return Int(number & 7)
    case (.ansi(let number), .direct) where number > 7: return Colour.palette[Int(number & 15)].index(in: .direct)
    case (.ansi(let number), _): return Int(number & 15)
    case (.rgb(let red, let green, let blue), .direct):
      return max(8, Int(red) << 16 | Int(green) << 8 | Int(blue))
    case (.rgb, .indexed): return Colour.nearest(to: self, in: Colour.palette[16...]) + 16
    case (.rgb, .sixteen): return Colour.nearest(to: self, in: Colour.palette[..<16])
    case (.rgb, .eight): return Colour.nearest(to: self, in: Colour.palette[..<8])
    }
  }

  /// The colour that a terminal of 256 colours shows instead: to check contrast as it will be seen.
  public var shownIn256: Colour {
    guard case .rgb = self else { return self }
    return Colour.palette[index(in: .indexed)]
  }

  /// The 256 colours as xterm has them.
  static let palette: [Colour] = {
    var colours: [Colour] = [
      .rgb(0, 0, 0), .rgb(205, 0, 0), .rgb(0, 205, 0), .rgb(205, 205, 0), .rgb(0, 0, 238), .rgb(205, 0, 205),
      .rgb(0, 205, 205), .rgb(229, 229, 229), .rgb(127, 127, 127), .rgb(255, 0, 0), .rgb(0, 255, 0),
      .rgb(255, 255, 0), .rgb(92, 92, 255), .rgb(255, 0, 255), .rgb(0, 255, 255), .rgb(255, 255, 255),
    ]
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    for red in steps { for green in steps { for blue in steps { colours.append(.rgb(red, green, blue)) } } }
    for grey in 0..<24 {
      let level = UInt8(8 + 10 * grey)
      colours.append(.rgb(level, level, level))
    }
    return colours
  }()

  /// The offset of the nearest colour, by a distance weighted as the eye does.
  private static func nearest(to colour: Colour, in palette: ArraySlice<Colour>) -> Int {
    guard case .rgb(let red, let green, let blue) = colour else { return 0 }
    var best = 0
    var bestDistance = Int.max
    for (offset, candidate) in palette.enumerated() {
      guard case .rgb(let otherRed, let otherGreen, let otherBlue) = candidate else { continue }
      let mean = (Int(red) + Int(otherRed)) / 2
      let deltas = (Int(red) - Int(otherRed), Int(green) - Int(otherGreen), Int(blue) - Int(otherBlue))
      let distance =
        (512 + mean) * deltas.0 * deltas.0 + 1024 * deltas.1 * deltas.1 + (767 - mean) * deltas.2 * deltas.2
      if distance < bestDistance { (best, bestDistance) = (offset, distance) }
    }
    return best
  }

  /// Linear light of an sRGB component, without a mathematical library: 256 values by repeated multiplication.
  private static let linear: [Double] = (0...255).map { component in
    let value = Double(component) / 255
    guard value > 0.04045 else { return value / 12.92 }
    return power2_4((value + 0.055) / 1.055)
  }

  /// x to the power 2.4 = x² · x^(2/5), the fifth root by Newton's method.
  private static func power2_4(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
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
