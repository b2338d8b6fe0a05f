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

  /// Puts an isolate round each span whose direction is given, so that its neighbours do not disturb it.
  mutating func isolateForcedSpans(_ pieces: [Span]) {
    guard pieces.contains(where: { $0.text.forcedDirection != nil }) else { return }
    var isolated = self
    isolated.scalars.removeAll(keepingCapacity: true)
    isolated.spans.removeAll(keepingCapacity: true)
    isolated.sources.removeAll(keepingCapacity: true)
    var index = 0
    for (number, piece) in pieces.enumerated() {
      let isolate: FriBidiChar? =
        switch piece.text.forcedDirection {
        case .leftToRight: 0x2066
        case .rightToLeft: 0x2067
        case nil: nil
        }
      if let isolate { isolated.appendControl(isolate) }
      while index < scalars.count, spans[index] == Int32(truncatingIfNeeded: number) {
        isolated.scalars.append(scalars[index])
        isolated.spans.append(spans[index])
        isolated.sources.append(sources[index])
        index += 1
      }
      if isolate != nil { isolated.appendControl(0x2069) }
    }
    self = isolated
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
