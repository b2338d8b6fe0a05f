/// A piece of a line with one meaning.
public struct Span: Sendable, Hashable {
  public var text: DisplayText
  /// Nil takes the role of what surrounds it.
  public var role: Role?
  public var emphasis: Emphasis

  public init(_ text: DisplayText, _ role: Role? = nil, emphasis: Emphasis = .plain) {
    self.text = text
    self.role = role
    self.emphasis = emphasis
  }
}

/// A line of text in pieces of different meaning; for its direction it is one paragraph.
public struct Line: Sendable, Hashable {
  public var spans: [Span]

  public init(_ spans: [Span]) { self.spans = spans }

  public init(_ text: DisplayText, _ role: Role? = nil) { spans = [Span(text, role)] }

  /// A text with the parts that were searched for; a part takes in whole characters.
  public init(_ text: String, matches: [Range<String.Index>], role: Role? = nil) {
    spans = []
    var index = text.startIndex
    for match in matches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(match.lowerBound, index)
      guard start < match.upperBound, match.upperBound <= text.endIndex else { continue }
      if index < start { spans.append(Span(DisplayText(String(text[index..<start])), role)) }
      spans.append(Span(DisplayText(String(text[start..<match.upperBound])), role, emphasis: .match))
      index = match.upperBound
    }
    if index < text.endIndex { spans.append(Span(DisplayText(String(text[index...])), role)) }
  }

  public static let empty = Line([])

  public var width: Int { spans.reduce(0) { $0 + $1.text.width } }
  public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// The text without its roles.
  public var plain: DisplayText { spans.reduce(.empty) { $0 + $1.text } }

  public static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

  public mutating func append(_ text: DisplayText, _ role: Role? = nil) { spans.append(Span(text, role)) }

  /// The same line laid in a given direction.
  public func directed(_ direction: Direction?) -> Line {
    Line(
      spans.map { span in
        var span = span
        span.text = span.text.directed(direction)
        return span
      })
  }

  /// The line cut to `cells`, with an ellipsis at its logical end when something is missing.
  public func truncated(to cells: Int) -> Line {
    guard width > cells else { return self }
    guard cells > 0 else { return .empty }
    var left = cells - 1
    var kept: [Span] = []
    for var span in spans {
      if span.text.width > left {
        let head = span.text.prefix(cells: left)
        let joiner = span.text.joiner(after: head)
        span.text = DisplayText(
          cleaned: head.string + joiner, width: head.width,
          traits: joiner.isEmpty ? head.traits : head.traits.subtracting(.ascii), direction: head.forcedDirection)
        kept.append(span)
        break
      }
      left -= span.text.width
      kept.append(span)
    }
    if var last = kept.popLast() {
      last.text = last.text + DisplayText.ellipsis.directed(last.text.forcedDirection)
      kept.append(last)
    }
    return Line(kept)
  }

  /// The line in lines of at most `cells`, broken at spaces; a word longer than a line is cut.
  public func wrapped(to cells: Int) -> [Line] {
    guard cells > 0 else { return [] }
    guard width > cells else { return [self] }
    let pieces = flattened()
    var lines: [Line] = []
    var start = 0
    while start < pieces.count {
      let (end, next) = Line.breakPoint(pieces, from: start, cells: cells)
      lines.append(rebuilt(pieces[start..<end]))
      start = next
    }
    return lines
  }

  private struct Piece {
    let scalar: Unicode.Scalar
    let span: Int
    let width: Int
  }

  private func flattened() -> [Piece] {
    var pieces: [Piece] = []
    for (index, span) in spans.enumerated() {
      for scalar in span.text.string.unicodeScalars {
        pieces.append(Piece(scalar: scalar, span: index, width: CellWidth.of(scalar.value)))
      }
    }
    return pieces
  }

  /// Where the line that starts at `start` ends, and where the next one starts.
  private static func breakPoint(_ pieces: [Piece], from start: Int, cells: Int) -> (end: Int, next: Int) {
    var used = 0
    var index = start
    var lastSpace: Int?
    while index < pieces.count {
      let piece = pieces[index]
      let isSpace = piece.scalar.isBreakingSpace
      if piece.width > 0, used + piece.width > cells {
        if isSpace { return (index, afterSpaces(pieces, index)) }
        if let space = lastSpace { return (space, afterSpaces(pieces, space)) }
        // A character wider than the line still has to go somewhere.
        return index > start ? (index, index) : (start + 1, start + 1)
      }
      if isSpace, index > start, !pieces[index - 1].scalar.isBreakingSpace { lastSpace = index }
      used += piece.width
      index += 1
    }
    return (pieces.count, pieces.count)
  }

  private static func afterSpaces(_ pieces: [Piece], _ start: Int) -> Int {
    var index = start
    while index < pieces.count, pieces[index].scalar.isBreakingSpace { index += 1 }
    return index
  }

  private func rebuilt(_ pieces: ArraySlice<Piece>) -> Line {
    var line = Line.empty
    var rest = pieces
    while let first = rest.first {
      let run = rest.prefix { $0.span == first.span }
      var text = String.UnicodeScalarView()
      var width = 0
      for piece in run {
        text.append(piece.scalar)
        width += piece.width
      }
      var span = spans[first.span]
      span.text = DisplayText(
        cleaned: String(text), width: width, traits: span.text.traits, direction: span.text.forcedDirection)
      line.spans.append(span)
      rest = rest.dropFirst(run.count)
    }
    return line
  }
}

extension Line: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(DisplayText(value)) }
}
