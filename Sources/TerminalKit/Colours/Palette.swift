/// The 256 colours as xterm has them, and how each is seen.
enum Palette {
  /// A colour of the palette: what is sent, how it is seen, how light it is.
  struct Entry: Sendable {
    let colour: Colour
    let seen: SeenColour
    let luminance: Double
  }

  /// All 256, by number: sixteen that users change, a cube of 216, and 24 greys.
  static let entries: [Entry] = {
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
    return colours.map { Entry(colour: $0, seen: SeenColour($0), luminance: $0.luminance ?? 0) }
  }()

  /// The numbers that stand for an exact colour in a depth.
  ///
  /// Of 256 the first sixteen are left out, because users change them; of sixteen bright black, which some terminals
  /// show as black and some as a middle grey: on neither can words be relied upon.
  static func numbers(in depth: ColourDepth) -> [Int] {
    switch depth {
    case .none, .direct: []
    case .eight: Array(0..<8)
    case .sixteen: Array(0..<8) + Array(9..<16)
    case .indexed: Array(16..<256)
    }
  }

  /// The number of an exact colour among 16 million: those below 256 stand for colours of the palette there, so that
  /// what is black or a dark blue gets the least bit of green.
  static func direct(_ value: Int) -> Int { value < 256 ? value | 0x00_0100 : value }

  /// The numbers from 16 on by their colours.
  private static let exact = Dictionary((16..<256).map { (entries[$0].colour, $0) }) { first, _ in first }

  /// The number of an entry that has just this colour.
  static func number(of colour: Colour) -> Int? { exact[colour] }

  /// The number for a background: words must be readable on it in the colours that there are.
  static func nearestGround(to colour: Colour, in depth: ColourDepth) -> Int {
    guard depth < .indexed else { return nearest(to: colour, in: depth) }
    let seen = SeenColour(colour)
    let numbers = numbers(in: depth)
    let usable = numbers.filter { ground in
      numbers.contains { Colour.contrast(entries[$0].luminance, entries[ground].luminance) >= Theme.readable }
    }
    return usable.min { seen.difference(from: entries[$0].seen) < seen.difference(from: entries[$1].seen) } ?? 0
  }

  /// The number of the entry that looks most like a colour, among those that stand out enough from a background.
  ///
  /// `contrast` is the least with the luminance `ground`; where none has it, the best there is.
  static func nearest(to colour: Colour, in depth: ColourDepth, on ground: Double? = nil, contrast: Double = 1) -> Int {
    let seen = SeenColour(colour)
    var best: (number: Int, distance: Double)?
    var clearest = (number: 0, contrast: 0.0)
    for number in numbers(in: depth) {
      let entry = entries[number]
      if let ground {
        let reached = Colour.contrast(entry.luminance, ground)
        if reached > clearest.contrast { clearest = (number, reached) }
        if reached < contrast { continue }
      }
      let distance = depth < .indexed ? seen.difference(from: entry.seen) : seen.distance(from: entry.seen)
      if distance < best?.distance ?? .infinity { best = (number, distance) }
    }
    return best?.number ?? clearest.number
  }
}

extension Colour {
  /// The number of the nearest colour among those a terminal has; -1 for the standard colour.
  public func index(in depth: ColourDepth) -> Int {
    switch (self, depth) {
    case (_, .none), (.standard, _): -1
    case (.ansi(let number), .eight): Int(number & 7)
    case (.ansi(let number), .direct) where number > 7: Palette.entries[Int(number & 15)].colour.index(in: .direct)
    case (.ansi(let number), _): Int(number & 15)
    case (.rgb(let red, let green, let blue), .direct): Palette.direct(Int(red) << 16 | Int(green) << 8 | Int(blue))
    case (.rgb, _): Palette.nearest(to: self, in: depth)
    }
  }

  /// The number of this very colour in the palette of 256, which takes fewer bytes to say than the colour itself.
  public var paletteNumber: Int? {
    if case .rgb = self { Palette.number(of: self) } else { nil }
  }

  /// The colour with its number exchanged for what xterm shows there; a colour of the terminal's own stays.
  public var inXterm: Colour {
    guard case .ansi(let number) = self else { return self }
    return Palette.entries[Int(number & 15)].colour
  }

  /// The colour of a palette entry, as a style has it.
  init(number: Int) { self = number < 16 ? .ansi(UInt8(truncatingIfNeeded: number)) : Palette.entries[number].colour }
}

extension Style {
  /// The same look in the colours that a terminal has: the nearest to the eye, words as readable as they were meant.
  func shown(in depth: ColourDepth) -> Style {
    var style = self
    switch depth {
    case .direct: break
    case .none:
      style.foreground = .standard
      style.background = .standard
    case .indexed, .sixteen, .eight:
      if case .rgb = background {
        style.background = Colour(number: Palette.nearestGround(to: background, in: depth))
      }
      guard case .rgb = foreground else { break }
      let ground = style.background.inXterm.luminance
      let meant = foreground.contrast(with: background.inXterm) ?? 1
      // Of few colours a red that can be read is worth more than a black that can be read better.
      let wanted = Style.owedContrast(depth < .indexed ? min(meant, Theme.readable) : meant)
      style.foreground = Colour(
        number: Palette.nearest(to: foreground, in: depth, on: ground, contrast: wanted))
    }
    return style
  }

  /// The same look where bold black would be shown as grey, as many terminals of few colours do: the two colours change
  /// places, and reverse puts them back.
  var withBlackKept: Style {
    guard foreground == .ansi(0), attributes.contains(.bold), case .ansi = background else { return self }
    return Style(foreground: background, background: foreground, attributes: attributes.symmetricDifference(.reverse))
  }

  /// The contrast that must be left of one that was meant: a step of WCAG, or that a line can be seen at all.
  private static func owedContrast(_ meant: Double) -> Double {
    meant >= 7 ? 7 : meant >= 4.5 ? 4.5 : min(meant, 3) * 0.75
  }
}
