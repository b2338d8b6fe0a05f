/// Cutting and wrapping happen in logical order, before anything is reordered.
extension DisplayText {
  static let ellipsis = DisplayText(cleaned: "…", width: 1, traits: [])

  /// The text cut to `cells`, with an ellipsis at its logical end when something is missing.
  public func truncated(to cells: Int) -> DisplayText {
    guard width > cells else { return self }
    guard cells > 0 else { return .empty }
    let head = prefix(cells: cells - 1)
    return DisplayText(
      cleaned: head.string + joiner(after: head) + "…", width: head.width + 1, traits: traits.subtracting(.ascii),
      direction: forcedDirection)
  }

  /// A joiner when the cut goes through an Arabic word: the letter before it keeps the shape it has in the whole word.
  func joiner(after head: DisplayText) -> String {
    guard traits.contains(.rightToLeft) else { return "" }
    let scalars = string.unicodeScalars
    let cut = scalars.index(scalars.startIndex, offsetBy: head.string.unicodeScalars.count)
    guard cut > scalars.startIndex, cut < scalars.endIndex else { return "" }
    let before = scalars[..<cut].last { CellWidth.of($0.value) > 0 }
    let isInWord = before.map { ScalarKind.joins($0.value) } == true && ScalarKind.joins(scalars[cut].value)
    return isInWord ? "\u{200D}" : ""
  }

  /// The longest beginning that takes at most `cells`.
  func prefix(cells: Int) -> DisplayText {
    guard width > cells else { return self }
    if traits.contains(.ascii) {
      let head = String(string.utf8.prefix(max(0, cells))) ?? ""
      return DisplayText(cleaned: head, width: max(0, cells), traits: traits, direction: forcedDirection)
    }
    let scalars = string.unicodeScalars
    let (end, used) = DisplayText.fit(scalars, from: scalars.startIndex, cells: cells)
    return DisplayText(
      cleaned: String(scalars[..<end]), width: used, traits: traits, direction: forcedDirection)
  }

  /// Where a run of whole characters of at most `cells` cells ends, and how many it takes.
  private static func fit(
    _ scalars: String.UnicodeScalarView, from start: String.Index, cells: Int
  ) -> (end: String.Index, used: Int) {
    var used = 0
    var index = start
    while index < scalars.endIndex {
      let width = CellWidth.of(scalars[index].value)
      if width > 0, used + width > cells { break }
      used += width
      scalars.formIndex(after: &index)
    }
    return (index, used)
  }

  /// The text in lines of at most `cells`, broken at spaces; a word longer than a line is cut.
  ///
  /// An empty text is one empty line; a width of nothing gives no line.
  public func wrapped(to cells: Int) -> [DisplayText] {
    guard cells > 0 else { return [] }
    guard width > cells else { return [self] }
    return Line([Span(self, nil)]).wrapped(to: cells).map(\.plain)
  }
}

extension Unicode.Scalar {
  /// Whether a line may be broken at this space; the no-break spaces may not.
  var isBreakingSpace: Bool {
    switch value {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }
}
