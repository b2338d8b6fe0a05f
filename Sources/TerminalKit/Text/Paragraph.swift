internal import CFriBidi

/// The characters of a line in logical order, with the span and the number of each.
struct Paragraph {
  var scalars: [FriBidiChar] = []
  var spans: [Int32] = []
  var sources: [Int32] = []
  var levels: [FriBidiLevel] = []
  var hasRightToLeft = false

  init(_ pieces: [Span]) {
    var source: Int32 = 0
    scalars.reserveCapacity(pieces.reduce(0) { $0 + $1.text.width })
    for (index, piece) in pieces.enumerated() {
      if piece.text.traits.contains(.rightToLeft) || piece.text.forcedDirection == .rightToLeft {
        hasRightToLeft = true
      }
      for scalar in piece.text.string.unicodeScalars {
        scalars.append(scalar.value)
        spans.append(Int32(truncatingIfNeeded: index))
        sources.append(source)
        source &+= 1
      }
    }
  }

  /// Puts an isolate round each span whose direction is given and round each path of a file, so that what stands beside
  /// them does not disturb them.
  ///
  /// The first stroke of `/home/hub` in an Arabic sentence belongs to no word: without an isolate it goes to the end.
  mutating func isolateSpansAndPaths(_ pieces: [Span]) {
    var ranges: [(range: Range<Int>, isolate: FriBidiChar)] = []
    var start = 0
    for (number, piece) in pieces.enumerated() {
      let end = spans[start...].firstIndex { $0 != Int32(truncatingIfNeeded: number) } ?? spans.count
      switch piece.text.forcedDirection {
      case .leftToRight: ranges.append((start..<end, 0x2066))
      case .rightToLeft: ranges.append((start..<end, 0x2067))
      case nil: ranges += paths(in: start..<end).map { ($0, 0x2066) }
      }
      start = end
    }
    guard !ranges.isEmpty else { return }
    var isolated = self
    isolated.scalars.removeAll(keepingCapacity: true)
    isolated.spans.removeAll(keepingCapacity: true)
    isolated.sources.removeAll(keepingCapacity: true)
    var index = 0
    for (range, isolate) in ranges {
      // A mark at both ends: of two isolates in a row FriBidi takes what ends the one for what stands before the other.
      let mark: FriBidiChar = isolate == 0x2067 ? 0x200F : 0x200E
      isolated.append(self, index..<range.lowerBound)
      isolated.appendControl(isolate)
      isolated.appendControl(mark)
      isolated.append(self, range)
      isolated.appendControl(mark)
      isolated.appendControl(0x2069)
      index = range.upperBound
    }
    isolated.append(self, index..<scalars.count)
    self = isolated
  }

  /// Where paths stand: from a `/` or `~/` at the beginning of a word to its end, without the punctuation after it.
  private func paths(in range: Range<Int>) -> [Range<Int>] {
    guard scalars[range].contains(0x2F) else { return [] }
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isFirst = index == range.lowerBound || Paragraph.precedesPath(scalars[index - 1])
      let isTilde = scalars[index] == 0x7E && index + 1 < range.upperBound && scalars[index + 1] == 0x2F
      guard isFirst, isTilde || scalars[index] == 0x2F else {
        index += 1
        continue
      }
      var end = scalars[index..<range.upperBound].firstIndex { !Paragraph.standsInPath($0) } ?? range.upperBound
      while end > index, [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(scalars[end - 1]) { end -= 1 }
      if end > index + 1 { found.append(index..<end) }
      index = max(end, index + 1)
    }
    return found
  }

  private static func precedesPath(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0x28 || value == 0xA0 || value == 0xAB || value == 0x202F || value == 0x201C
  }

  /// Visible characters of ASCII but brackets and quotation marks, and Latin letters.
  private static func standsInPath(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x28, 0x29: false
    case 0x21...0x7E, 0xC0..<0x250: true
    default: false
    }
  }

  private mutating func append(_ other: Paragraph, _ range: Range<Int>) {
    scalars += other.scalars[range]
    spans += other.spans[range]
    sources += other.sources[range]
  }

  private mutating func appendControl(_ value: FriBidiChar) {
    scalars.append(value)
    spans.append(-1)
    sources.append(-1)
  }

  /// Finds the embedding levels, mirrors brackets and joins letters; the order stays logical.
  mutating func order(forced: Direction?, fallback: Direction, joining: Bool) -> Direction {
    let base = forced.map { EmbeddingLevels.Base.given($0) } ?? .firstStrong(otherwise: fallback)
    guard let found = EmbeddingLevels(of: scalars, base: base) else {
      levels = [FriBidiLevel](repeating: 0, count: scalars.count)
      return forced ?? fallback
    }
    levels = found.levels
    found.shape(&scalars, joining: joining)
    return found.base
  }

  /// Characters with their marks, in logical order; spaces of all kinds become plain ones, isolates disappear.
  func clusters(keepingJoiners: Bool) -> ContiguousArray<LaidCluster> {
    var clusters = ContiguousArray<LaidCluster>()
    clusters.reserveCapacity(scalars.count)
    for index in scalars.indices where sources[index] >= 0 {
      let value = scalars[index]
      let width = CellWidth.of(value)
      if width > 0 {
        clusters.append(
          LaidCluster(
            base: Paragraph.space(value), width: UInt8(truncatingIfNeeded: width), span: spans[index],
            source: sources[index], level: levels.isEmpty ? 0 : Int8(truncatingIfNeeded: levels[index])))
      } else if let last = clusters.indices.last {
        // ZWJ never goes out: tmux puts the character after it into the same cell, and shifts the rest of the row.
        if value == 0x200D || value == 0x200C && !keepingJoiners { continue }
        clusters[last].marks = packing(value, into: clusters[last].marks)
      }
    }
    return clusters
  }

  @inline(__always)
  private static func space(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: 0x20
    default: value
    }
  }
}
