/// How the caret moves, with or without a selection behind it.
extension TextInput {
  /// Takes a key that moves the caret; false for any other.
  mutating func moved(_ key: Key, _ fallback: Direction) -> Bool {
    switch key {
    case .left: step(towardsRight: false, selecting: false, fallback)
    case .right: step(towardsRight: true, selecting: false, fallback)
    case .shiftLeft: step(towardsRight: false, selecting: true, fallback)
    case .shiftRight: step(towardsRight: true, selecting: true, fallback)
    case .controlLeft, .altLeft: go(selecting: false) { $0.moveWord(towardsRight: false, fallback) }
    case .controlRight, .altRight: go(selecting: false) { $0.moveWord(towardsRight: true, fallback) }
    case .controlShiftLeft: go(selecting: true) { $0.moveWord(towardsRight: false, fallback) }
    case .controlShiftRight: go(selecting: true) { $0.moveWord(towardsRight: true, fallback) }
    case .home, .control("a"): go(selecting: false) { $0.caret = $0.paragraph(at: $0.caret).lowerBound }
    case .end, .control("e"): go(selecting: false) { $0.caret = $0.paragraph(at: $0.caret).upperBound }
    case .shiftHome: go(selecting: true) { $0.caret = $0.paragraph(at: $0.caret).lowerBound }
    case .shiftEnd: go(selecting: true) { $0.caret = $0.paragraph(at: $0.caret).upperBound }
    default: return false
    }
    return true
  }

  /// Moves the caret; what was typed before is a step of its own from now on.
  mutating func go(selecting: Bool, _ move: (inout TextInput) -> Void) {
    history.pause()
    let start = anchor ?? caret
    move(&self)
    anchor = selecting && caret != start ? start : nil
  }

  /// One character to the left or right as seen; what is selected is left at its end on that side.
  private mutating func step(towardsRight: Bool, selecting: Bool, _ fallback: Direction) {
    if !selecting, !selection.isEmpty {
      let ends = [selection.lowerBound, selection.upperBound]
      let picture = picture(fallback, .application)
      let columns = ends.map { picture.column(of: $0) }
      let isFirst = (columns[0] > columns[1]) == towardsRight
      return go(selecting: false) { $0.caret = isFirst ? ends[0] : ends[1] }
    }
    go(selecting: selecting) { $0.moveVisually(towardsRight: towardsRight, fallback) }
  }

  private mutating func moveVisually(towardsRight: Bool, _ fallback: Direction) {
    let range = paragraph(at: caret)
    let picture = picture(range, fallback, .application)
    let stops = picture.stops
    guard let here = stops.firstIndex(where: { $0.source == caret }) else {
      // Between a letter and its marks, after one of them was removed: the nearest character.
      let isForward = towardsRight == (picture.base == .leftToRight)
      caret = isForward ? next(caret) : previous(caret)
      return
    }
    let there = here + (towardsRight ? 1 : -1)
    if stops.indices.contains(there) {
      caret = stops[there].source
    } else if isArea {
      let isForward = towardsRight == (picture.base == .leftToRight)
      caret = isForward ? min(scalars.count, range.upperBound + 1) : max(0, range.lowerBound - 1)
    }
  }

  private mutating func moveWord(towardsRight: Bool, _ fallback: Direction) {
    let isForward = towardsRight == (picture(paragraph(at: caret), fallback, .application).base == .leftToRight)
    caret = isForward ? wordEnd(after: caret) : wordStart(before: caret)
  }

  /// The characters between the line breaks around a place; the whole text where line breaks do not count.
  func paragraph(at index: Int) -> Range<Int> {
    guard isArea else { return 0..<scalars.count }
    let start = scalars[..<index].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = scalars[index...].firstIndex(of: "\n") ?? scalars.count
    return start..<end
  }

  /// The end of the character that starts at `index`, with its marks.
  func next(_ index: Int) -> Int {
    var index = min(index + 1, scalars.count)
    while index < scalars.count, TextInput.isAttached(scalars[index]) { index += 1 }
    return index
  }

  func previous(_ index: Int) -> Int {
    var index = max(0, index - 1)
    while index > 0, TextInput.isAttached(scalars[index]) { index -= 1 }
    return index
  }

  /// Whether a character sits on the one before it or cannot be seen.
  private static func isAttached(_ scalar: Unicode.Scalar) -> Bool {
    switch ScalarKind.of(scalar) {
    case .mark, .joiner, .dropped: true
    case .base, .picture: false
    }
  }

  func wordStart(before index: Int) -> Int {
    var index = index
    while index > 0, scalars[index - 1].properties.isWhitespace { index = previous(index) }
    while index > 0, !scalars[index - 1].properties.isWhitespace { index = previous(index) }
    return index
  }

  private func wordEnd(after index: Int) -> Int {
    var index = index
    while index < scalars.count, !scalars[index].properties.isWhitespace { index = next(index) }
    while index < scalars.count, scalars[index].properties.isWhitespace { index = next(index) }
    return index
  }
}
