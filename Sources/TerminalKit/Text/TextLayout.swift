internal import CFriBidi

/// Who puts right-to-left text in order.
public enum TextDirectionMode: String, CaseIterable, Sendable, Hashable {
  /// We do: ordered, mirrored and joined; the terminal is told to leave it alone.
  case application
  /// We order, the font joins: for terminals whose font lacks the presentation forms.
  case applicationUnjoined
  /// The terminal does: logical order, nothing joined.
  case terminal
  /// Nobody does: logical order, base letters, for logs and broken fonts.
  case off
}

/// A character with its marks, at its place in a line.
struct LaidCluster: Equatable {
  var base: UInt32
  var marks: UInt64 = 0
  var width: UInt8
  /// Which span of the line it came from.
  var span: Int32
  /// The number of its base character in the logical text.
  var source: Int32
  /// The embedding level: odd is right to left.
  var level: Int8 = 0
}

/// One line of text as a paragraph of its own, in visual order: the first cluster is the leftmost.
struct TextLayout {
  var clusters: ContiguousArray<LaidCluster>
  /// The direction of the paragraph: that of its first strong letter, unless it was forced or is put together.
  var base: Direction

  /// Lays out spans; `fallback` is the direction of a text with right-to-left figures but no strong letter.
  init(_ spans: [Span], fallback: Direction, mode: TextDirectionMode) {
    var paragraph = Paragraph(spans)
    let forced = spans.first?.text.forcedDirection
    let isForced = forced != nil && spans.allSatisfy { $0.text.forcedDirection == forced }
    // A line put together from several pieces reads as the screen does, whichever letter its first piece begins with.
    let isComposed = spans.count > 1 && !isForced
    let needsOrder = paragraph.hasRightToLeft || isComposed && fallback == .rightToLeft
    switch mode {
    case .application where needsOrder, .applicationUnjoined where needsOrder:
      if !isForced { paragraph.isolateForcedSpans(spans) }
      base = paragraph.order(
        forced: isForced ? forced : isComposed ? fallback : nil, fallback: fallback, joining: mode == .application)
      clusters = paragraph.clusters(keepingJoiners: false)
      TextLayout.reorder(&clusters, base: base)
    case .application, .applicationUnjoined:
      base = forced ?? .leftToRight
      clusters = paragraph.clusters(keepingJoiners: false)
    case .terminal, .off:
      base = forced ?? .leftToRight
      clusters = paragraph.clusters(keepingJoiners: mode == .terminal)
    }
  }

  /// Rules L1 and L2 of the bidi algorithm on whole clusters, so that marks stay behind their letters.
  private static func reorder(_ clusters: inout ContiguousArray<LaidCluster>, base: Direction) {
    let baseLevel: Int8 = base == .leftToRight ? 0 : 1
    for index in clusters.indices.reversed() {
      guard clusters[index].base == 0x20 else { break }
      clusters[index].level = baseLevel
    }
    var highest: Int8 = 0
    var lowestOdd: Int8 = 127
    for cluster in clusters {
      highest = max(highest, cluster.level)
      if cluster.level & 1 == 1 { lowestOdd = min(lowestOdd, cluster.level) }
    }
    guard lowestOdd <= highest else { return }
    for level in stride(from: highest, through: lowestOdd, by: -1) {
      var index = 0
      while index < clusters.count {
        guard clusters[index].level >= level else {
          index += 1
          continue
        }
        let start = index
        while index < clusters.count, clusters[index].level >= level { index += 1 }
        clusters[start..<index].reverse()
      }
    }
  }
}

/// The characters of a line in logical order, with the span and the number of each.
private struct Paragraph {
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
    let count = scalars.count
    levels = [FriBidiLevel](repeating: 0, count: count)
    guard count > 0, let length = FriBidiStrIndex(exactly: count) else { return forced ?? fallback }
    var types = [FriBidiCharType](repeating: FriBidiCharType(0), count: count)
    var brackets = [FriBidiBracketType](repeating: 0, count: count)
    fribidi_get_bidi_types(scalars, length, &types)
    fribidi_get_bracket_types(scalars, length, types, &brackets)
    var base =
      switch (forced, fallback) {
      case (.leftToRight, _): fribidi_strong_left_to_right()
      case (.rightToLeft, _): fribidi_strong_right_to_left()
      case (nil, .leftToRight): fribidi_weak_left_to_right()
      case (nil, .rightToLeft): fribidi_weak_right_to_left()
      }
    guard fribidi_get_par_embedding_levels_ex(types, brackets, length, &base, &levels) != 0 else {
      levels = [FriBidiLevel](repeating: 0, count: count)
      return forced ?? fallback
    }
    if joining {
      var joins = [FriBidiJoiningType](repeating: 0, count: count)
      fribidi_get_joining_types(scalars, length, &joins)
      fribidi_join_arabic(types, length, levels, &joins)
      fribidi_shape(fribidi_mirror_and_join(), levels, length, &joins, &scalars)
    } else {
      fribidi_shape(fribidi_mirror_only(), levels, length, nil, &scalars)
    }
    let isLeftToRight = base == fribidi_strong_left_to_right() || base == fribidi_weak_left_to_right()
    return isLeftToRight ? .leftToRight : .rightToLeft
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
        let isJoiner = value == 0x200C || value == 0x200D
        if !isJoiner || keepingJoiners { clusters[last].marks = packing(value, into: clusters[last].marks) }
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
