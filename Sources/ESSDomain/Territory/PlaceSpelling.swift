/// How names of places are compared: as folded words, then without what people leave out or spell as they like.
enum PlaceSpelling {
  /// The letters and figures of a name, folded and without anything between them.
  static func strict(_ name: String) -> String { Folding.key(name) }

  /// The same without articles (al, el, l', ال) and with the commonest spellings of a word taken for one.
  static func loose(_ name: String) -> String { loose(words(name)) }

  static func loose(_ words: [String]) -> String {
    let kept = words.filter { !latinArticles.contains($0) }
    return (kept.isEmpty ? words : kept).map { word in
      let bare = withoutArabicArticle(word)
      return equivalents[bare] ?? bare
    }.joined()
  }

  /// The folded words of a text: runs of letters and figures.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in Folding.fold(text).unicodeScalars {
      if Folding.isLetterOrFigure(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func withoutArabicArticle(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard scalars.count > 3, scalars.starts(with: "ال".unicodeScalars) else { return word }
    return String(scalars.dropFirst(2))
  }

  private static let latinArticles: Set<String> = ["al", "el", "l"]

  private static let equivalents: [String: String] = [
    "ouled": "oulad", "awlad": "oulad", "aoulad": "oulad", "beni": "bni", "bani": "bni", "my": "moulay",
    "abdellah": "abdallah", "aid": "ait",
  ]

  /// How many letters must be put in, left out, changed or swapped to make one word of the other; `limit + 1` for more.
  static func distance(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var next = [row]
      next.reserveCapacity(right.count + 1)
      var least = row
      for column in 1...right.count {
        let change = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var cost = min(last[column] + 1, next[column - 1] + 1, change)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, before[column - 2] + 1)
        }
        next.append(cost)
        least = min(least, cost)
      }
      if least > limit { return limit + 1 }
      before = last
      last = next
    }
    return min(last[right.count], limit + 1)
  }
}
