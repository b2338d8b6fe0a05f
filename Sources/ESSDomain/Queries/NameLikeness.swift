/// A name as far as it tells one body from another: folded, without the words that half of all names have.
///
/// "Coopérative Agricole Tiwizi" and "coop. TIWIZY" come to `tiwizi` and `tiwizy`.
struct NameLikeness: Sendable {
  /// The whole name, folded, without blanks and signs.
  let key: String
  /// The words that tell, in the order in which they stand; all words where every one is a common one.
  let words: [[Unicode.Scalar]]

  /// `places` are the folded words of a place, which many names have at their end and others leave out.
  init(_ name: String, without places: Set<String> = []) {
    let all = NameLikeness.words(of: name)
    var key = String.UnicodeScalarView()
    for word in all { key.append(contentsOf: word) }
    self.key = String(key)
    let telling = all.filter { $0.count > 1 && !NameLikeness.common.contains(NameLikeness.text($0)) }
    let own = places.isEmpty ? telling : telling.filter { !places.contains(NameLikeness.text($0)) }
    words = own.isEmpty ? (telling.isEmpty ? all : telling) : own
  }

  /// The folded words of a text.
  static func folded(_ text: String) -> [String] { words(of: text).map { NameLikeness.text($0) } }

  private static func words(of text: String) -> [[Unicode.Scalar]] {
    Folding.fold(text).unicodeScalars.split { !Folding.isLetterOrFigure($0) }.map(Array.init)
  }

  /// Whether there is enough of a name to look for others like it.
  var tells: Bool { words.reduce(0) { $0 + $1.count } >= 4 }

  /// For each of the two longest words, the folded pieces of which one stands in every name that has a word like it: its
  /// halves, because one slip of the keyboard leaves a half whole.
  var pieces: [[[UInt8]]] {
    words.sorted { $0.count > $1.count }.prefix(2).compactMap { word in
      guard word.count >= 6 else { return word.count < 3 ? nil : [NameLikeness.bytes(word[...])] }
      let middle = word.count / 2
      return [NameLikeness.bytes(word[..<middle]), NameLikeness.bytes(word[middle...])]
    }
  }

  /// How far two names are alike.
  enum Degree: Int, Comparable {
    case same
    case near

    static func < (left: Degree, right: Degree) -> Bool { left.rawValue < right.rawValue }
  }

  /// How far another name is like this one; nil where it is not.
  func degree(of other: NameLikeness) -> Degree? {
    guard !key.isEmpty, !other.key.isEmpty else { return nil }
    if key == other.key { return .same }
    guard tells, other.tells else { return nil }
    if words.count == other.words.count {
      let (mine, theirs) = (sorted(words), sorted(other.words))
      if zip(mine, theirs).allSatisfy({ NameLikeness.isNear($0, $1) }) { return .near }
    }
    // What one writes as two words another writes as one.
    return NameLikeness.isNear(Array(words.joined()), Array(other.words.joined())) ? .near : nil
  }

  private func sorted(_ words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    words.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether two words differ by a slip: one letter from five letters on, two from ten on.
  private static func isNear(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    if left == right { return true }
    let shorter = min(left.count, right.count)
    let allowed = shorter >= 10 ? 2 : shorter >= 5 ? 1 : 0
    guard allowed > 0, abs(left.count - right.count) <= allowed else { return false }
    return distance(left, right, atMost: allowed) <= allowed
  }

  /// Letters to put in, take away or replace to make one word of the other; more than `limit` is told as `limit + 1`.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int {
    // A name is short; what is pasted in its place need not be compared letter by letter.
    guard left.count <= 200, right.count <= 200 else { return limit + 1 }
    var row = Array(0...right.count)
    for (above, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = above + 1
      var best = row[0]
      for (place, other) in right.enumerated() {
        let cost = min(row[place] + 1, row[place + 1] + 1, corner + (letter == other ? 0 : 1))
        corner = row[place + 1]
        row[place + 1] = cost
        best = min(best, cost)
      }
      if best > limit { return limit + 1 }
    }
    return row[right.count]
  }

  private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] { Array(text(scalars).utf8) }

  private static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Words of which names are made without telling whose they are, folded.
  private static let common: Set<String> = Set(
    [
      "coopérative", "coopératives", "coop", "cop", "scoop", "association", "assoc", "union", "gie", "fédération",
      "groupement", "société", "ste", "mutuelle", "agricole", "agricoles", "artisanale", "artisanales", "artisanat",
      "féminine", "féminines", "femmes", "service", "services", "production", "commercialisation", "développement",
      "programme", "plan", "formation", "formations", "de", "du", "des", "la", "le", "les", "et", "pour", "en", "al",
      "el", "cooperative", "farming", "women", "the", "of", "for", "and", "training", "تعاونية", "التعاونية",
      "تعاونيات", "جمعية", "الجمعية", "اتحاد", "الاتحاد", "فلاحية", "الفلاحية", "نسائية", "النسائية", "نسوية",
      "النسوية", "خدمات", "للخدمات", "إنتاج", "لإنتاج", "تنمية", "للتنمية", "التنمية", "برنامج", "مخطط", "تكوين", "في",
      "من", "و",
    ].map(Folding.key))
}
