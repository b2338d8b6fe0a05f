/// Finds, among known names, the one that somebody meant who wrote another.
enum NearestName {
  /// The known name that differs by the fewest letters; nil where none is like it.
  static func of(_ text: String, among names: [String]) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars.prefix(64))
    let nearest = names.lazy.map { (name: $0, distance: distance(wanted, Array($0.lowercased().unicodeScalars))) }
      .min { $0.distance < $1.distance }
    guard let nearest, nearest.distance <= max(2, wanted.count / 2) else { return nil }
    return nearest.name
  }

  /// How many letters have to be added, taken away or changed to make one text of the other.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var row = Array(0...second.count)
    for (line, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in second.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
