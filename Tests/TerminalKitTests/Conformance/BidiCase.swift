@testable import TerminalKit

/// What the bidi algorithm is to make of a text, and what our text pipeline makes of it.
struct BidiCase {
  let scalars: [UInt32]
  /// The level of each character; nil for those that rule X9 takes away.
  let levels: [Int8?]
  /// The numbers of the characters that remain, from left to right.
  let order: [Int]

  /// The levels are as expected, and so is the order that follows from them.
  func holds(base: EmbeddingLevels.Base, expecting direction: Direction? = nil) -> Bool {
    guard let found = EmbeddingLevels(of: scalars, base: base), found.levels.count == levels.count else {
      return scalars.isEmpty
    }
    if let direction, found.base != direction { return false }
    var clusters = ContiguousArray<LaidCluster>()
    for index in levels.indices {
      guard let level = levels[index] else { continue }
      guard found.levels[index] == level else { return false }
      clusters.append(LaidCluster(base: scalars[index], width: 1, span: 0, source: Int32(index), level: level))
    }
    TextLayout.reorder(&clusters)
    return clusters.count == order.count && clusters.indices.allSatisfy { Int(clusters[$0].source) == order[$0] }
  }

  /// Whether every character reaches the screen as it is, so that the whole pipeline can be held to this case.
  ///
  /// `DisplayText` takes direction marks, isolates, overrides, joiners and separators out of a text before it is
  /// ordered, and gives a mark without a letter something to stand on.
  var survivesCleaning: Bool {
    var hasBase = false
    var marks = 0
    for value in scalars {
      guard let scalar = Unicode.Scalar(value) else { return false }
      switch ScalarKind.of(scalar) {
      case .base:
        hasBase = true
        marks = 0
      case .mark:
        marks += 1
        guard hasBase, marks <= 4, CellWidth.of(value) == 0 else { return false }
      case .joiner, .picture, .dropped: return false
      }
    }
    return true
  }

  /// The letters stand on the screen in the order expected; marks sit on their letters, wherever the order has them.
  func isLaidOut(_ direction: Direction?, fallback: Direction) -> Bool {
    var text = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    let shown = DisplayText(String(text)).directed(direction)
    let laid = TextLayout([Span(shown)], fallback: fallback, mode: .application).clusters.map { Int($0.source) }
    return laid == order.filter { CellWidth.of(scalars[$0]) > 0 }
  }
}
