/// Phone numbers as people write them: `06 12 34 56 78`, `+212 (0)6.12.34.56.78`, `00212612345678`, `٠٦١٢٣٤٥٦٧٨`.
enum PhoneNumber {
  /// Digits that tell the number: those of a Moroccan one without 0, 212 or 00212; nil for fewer than six.
  static func significant(_ digits: [UInt8]) -> [UInt8]? {
    var rest = digits[...]
    if rest.starts(with: zero + zero) { rest = rest.dropFirst(2) }
    if rest.starts(with: morocco), rest.count >= 12 { rest = rest.dropFirst(3) }
    if rest.first == 0x30 { rest = rest.dropFirst() }
    return rest.count >= 6 ? Array(rest) : nil
  }

  private static let zero: [UInt8] = [0x30]
  private static let morocco = Array("212".utf8)

  private struct Figure {
    let digit: UInt8
    let place: String.Index
    /// Whether other signs stand between it and the figure before.
    let isApart: Bool
  }

  /// Where the number stands in a text, whatever its prefix and the signs between its figures.
  static func places(of wanted: [UInt8], in text: String) -> [Range<String.Index>] {
    runs(in: text).flatMap { places(of: wanted, in: $0, text.unicodeScalars) }
  }

  /// Figures with no more than three signs of the kind used in numbers between one and the next.
  private static func runs(in text: String) -> [[Figure]] {
    var runs: [[Figure]] = []
    var run: [Figure] = []
    var gap = 0
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    while place < scalars.endIndex {
      if let digit = scalars[place].figure {
        run.append(Figure(digit: digit, place: place, isApart: gap > 0))
        gap = 0
      } else {
        gap += 1
        if gap > 3 || !isSeparator(scalars[place]) {
          if !run.isEmpty { runs.append(run) }
          run = []
          gap = 0
        }
      }
      place = scalars.index(after: place)
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x202F, 0x2E, 0x2D, 0x2F, 0x28, 0x29, 0x2B, 0x2010...0x2013, 0x200E, 0x200F: true
    default: false
    }
  }

  private static func places(
    of wanted: [UInt8], in run: [Figure], _ scalars: String.UnicodeScalarView
  ) -> [Range<String.Index>] {
    guard !wanted.isEmpty, run.count >= wanted.count else { return [] }
    let digits = run.map(\.digit)
    var found: [Range<String.Index>] = []
    var start = 0
    while start + wanted.count <= digits.count {
      let end = start + wanted.count
      guard digits[start..<end].elementsEqual(wanted), end == run.count || run[end].isApart,
        let first = beginning(of: start, in: run, digits)
      else {
        start += 1
        continue
      }
      var lower = run[first].place
      if lower > scalars.startIndex, scalars[scalars.index(before: lower)] == "+" {
        lower = scalars.index(before: lower)
      }
      found.append(lower..<scalars.index(after: run[end - 1].place))
      start = end
    }
    return found
  }

  /// Where a number begins whose telling digits begin at a place: at its prefix; nil where it is a part of another one.
  private static func beginning(of start: Int, in run: [Figure], _ digits: [UInt8]) -> Int? {
    for prefix in prefixes where start >= prefix.count {
      let first = start - prefix.count
      guard digits[first..<start].elementsEqual(prefix), first == 0 || run[first].isApart else { continue }
      return first
    }
    return nil
  }

  /// The longest first; the empty one is a number without any.
  private static let prefixes: [[UInt8]] = ["002120", "00212", "2120", "212", "00", "0", ""].map { Array($0.utf8) }
}

/// E-mail addresses in a text.
enum EmailAddress {
  struct Place {
    let folded: String
    let range: Range<String.Index>
  }

  static func all(in text: String) -> [Place] {
    let scalars = text.unicodeScalars
    var found: [Place] = []
    var place = scalars.startIndex
    while let at = scalars[place...].firstIndex(of: "@") {
      var (lower, upper) = (at, scalars.index(after: at))
      while lower > place, isPart(scalars[scalars.index(before: lower)]) { lower = scalars.index(before: lower) }
      while upper < scalars.endIndex, isPart(scalars[upper]) { upper = scalars.index(after: upper) }
      // A full stop or a hyphen at the end belongs to the sentence.
      while upper > at, [".", "-"].contains(scalars[scalars.index(before: upper)]) {
        upper = scalars.index(before: upper)
      }
      let after = scalars.index(after: at)
      if lower < at, upper > after {
        found.append(Place(folded: Folding.fold(String(scalars[lower..<upper])), range: lower..<upper))
      }
      place = max(upper, after)
    }
    return found
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x25, 0x2B, 0x2D, 0x27: true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
  }
}
