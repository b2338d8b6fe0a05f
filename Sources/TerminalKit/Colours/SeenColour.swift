/// A colour as the eye takes it: lightness and two axes, green to red and blue to yellow, in which equal distances look
/// equally far apart.
///
/// OKLab, by Björn Ottosson ("A perceptual color space for image processing", 2020).
struct SeenColour: Sendable, Hashable {
  /// 0 black to 1 white.
  let lightness: Double
  let greenRed: Double
  let blueYellow: Double

  /// From linear light; components outside 0 to 1 count as the end they are beyond.
  init(red: Double, green: Double, blue: Double) {
    func root(_ value: Double) -> Double { Roots.cube(min(max(value, 0), 1)) }
    let long = root(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
    let middle = root(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
    let short = root(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
    lightness = 0.210_454_255_3 * long + 0.793_617_785 * middle - 0.004_072_046_8 * short
    greenRed = 1.977_998_495_1 * long - 2.428_592_205 * middle + 0.450_593_709_9 * short
    blueYellow = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766 * short
  }

  /// A colour whose components are known; black for one that the terminal decides.
  init(_ colour: Colour) {
    let light = colour.linearLight ?? (0, 0, 0)
    self.init(red: light.red, green: light.green, blue: light.blue)
  }

  /// 0 for the same colour; 1 between black and white.
  func distance(from other: SeenColour) -> Double {
    let (one, two, three) = (
      lightness - other.lightness, greenRed - other.greenRed, blueYellow - other.blueYellow
    )
    return (one * one + two * two + three * three).squareRoot()
  }

  /// How far it is from grey.
  private var chroma: Double { (greenRed * greenRed + blueYellow * blueYellow).squareRoot() }

  /// A tint that is taken for grey where there are few colours.
  private static let tint = 0.076

  /// How badly one of few and gaudy colours stands for this one: a grey stays grey, a colour keeps its hue or becomes
  /// grey too, and lightness decides the rest.
  func difference(from other: SeenColour) -> Double {
    let lighter = abs(lightness - other.lightness)
    switch (chroma < SeenColour.tint, other.chroma < SeenColour.tint) {
    case (true, true): return lighter
    case (true, false): return 3 + lighter
    case (false, true): return 1 + lighter
    case (false, false):
      let across = greenRed / chroma - other.greenRed / other.chroma
      let along = blueYellow / chroma - other.blueYellow / other.chroma
      let hue = across * across + along * along
      // Beyond fifty degrees it is another colour.
      return hue > 0.72 ? 2 + hue : (lighter * lighter + 0.05 * hue).squareRoot()
    }
  }
}

/// Roots of numbers from 0 to 1 by Newton's method: this module needs no mathematical library for the rest.
enum Roots {
  static func cube(_ value: Double) -> Double {
    guard value > 1e-9 else { return 0 }
    var root = 1.0
    for _ in 0..<40 {
      let next = root - (root * root * root - value) / (3 * root * root)
      if abs(next - root) < 1e-12 { return next }
      root = next
    }
    return root
  }

  static func fifth(_ value: Double) -> Double {
    guard value > 1e-12 else { return 0 }
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      let next = root - (fourth * root - value) / (5 * fourth)
      if abs(next - root) < 1e-12 { return next }
      root = next
    }
    return root
  }
}

/// An eye, by the kinds of cones it has.
public enum ColourVision: String, CaseIterable, Sendable, Hashable, Codable {
  case usual
  /// Without cones for long waves: red is dark.
  case protanopia
  /// Without cones for middle waves: the most frequent, with milder forms one man in twelve.
  case deuteranopia
  /// Without cones for short waves: blue and green, yellow and pink are alike.
  case tritanopia

  /// How such an eye sees a colour; nil for a colour that the terminal decides.
  func sees(_ colour: Colour) -> SeenColour? {
    guard let light = colour.linearLight else { return nil }
    let row = matrix
    func mixed(_ at: Int) -> Double { row[at] * light.red + row[at + 1] * light.green + row[at + 2] * light.blue }
    return SeenColour(
      red: min(max(mixed(0), 0), 1), green: min(max(mixed(3), 0), 1), blue: min(max(mixed(6), 0), 1))
  }

  /// Of linear light, row by row, for a complete lack: Machado, Oliveira and Fernandes, "A Physiologically-based Model
  /// for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, the tables for severity 1.0.
  private var matrix: [Double] {
    switch self {
    case .usual: [1, 0, 0, 0, 1, 0, 0, 0, 1]
    case .protanopia:
      [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]
    case .deuteranopia:
      [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]
    case .tritanopia:
      [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]
    }
  }
}
