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

  /// Whether the terminal is to leave the order of letters to us.
  public var isOurs: Bool { self == .application || self == .applicationUnjoined }
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
      if !isForced { paragraph.isolateSpansAndPaths(spans) }
      base = paragraph.order(
        forced: isForced ? forced : isComposed ? fallback : nil, fallback: fallback, joining: mode == .application)
      clusters = paragraph.clusters(keepingJoiners: false)
      TextLayout.reorder(&clusters)
    case .application, .applicationUnjoined:
      base = forced ?? .leftToRight
      clusters = paragraph.clusters(keepingJoiners: false)
    case .terminal, .off:
      base = forced ?? .leftToRight
      clusters = paragraph.clusters(keepingJoiners: mode == .terminal)
    }
  }

  /// Ends a right-to-left text with a mark of left-to-right text, for a terminal that puts a whole row in order: what
  /// stands in the next column then does not join this text, and a figure there stays where it is.
  ///
  /// The mark sits on the last letter, because ncurses hangs a mark that comes first on the cell before it.
  mutating func separate() {
    guard let last = clusters.indices.last, clusters.contains(where: { ScalarKind.isRightToLeft($0.base) }) else {
      return
    }
    let mark: UInt32 = 0x200E
    let marks = packing(mark, into: clusters[last].marks)
    // A letter with four marks gives one up: two columns that change places are worse.
    clusters[last].marks = marks == clusters[last].marks ? marks & 0xFFFF_FFFF_FFFF | UInt64(mark) << 48 : marks
  }

  /// Rule L2 of the bidi algorithm on whole clusters, so that marks stay behind their letters.
  static func reorder(_ clusters: inout ContiguousArray<LaidCluster>) {
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
