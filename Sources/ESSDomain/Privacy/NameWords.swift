/// The words of names, as they are compared: folded, in any order, in either script.
enum NameWords {
  struct Word {
    let folded: String
    let range: Range<String.Index>
  }

  /// The words of a text with their places.
  static func all(in text: String) -> [Word] {
    var words: [Word] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    var place = scalars.startIndex
    func end(_ index: String.Index) {
      guard let first = start else { return }
      start = nil
      let folded = Folding.key(String(scalars[first..<index]))
      if !folded.isEmpty { words.append(Word(folded: folded, range: first..<index)) }
    }
    while place < scalars.endIndex {
      if isPartOfWord(scalars[place]) { if start == nil { start = place } } else { end(place) }
      place = scalars.index(after: place)
    }
    end(scalars.endIndex)
    return words
  }

  /// Letters, figures, marks upon letters, and the stroke that lengthens Arabic words.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x640: return true
    case ..<0x80: return false
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .format: return true
      default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }
  }

  /// The words without `Mme`, `السيد` and their like, unless nothing else would stay.
  static func withoutTitles(_ words: [String]) -> [String] {
    let rest = words.filter { !titles.contains($0) }
    return rest.isEmpty ? words : rest
  }

  private static let titles: Set<String> = Set(
    [
      "M", "Mr", "Mme", "Mlle", "Dr", "Pr", "Monsieur", "Madame", "Mrs", "Ms", "السيد", "السيدة", "سيد", "سيدة",
      "الآنسة",
      "الأستاذ", "الأستاذة", "الدكتور", "الدكتورة",
    ].map { Folding.key($0) })

  /// Where a text tells of the person with these words for a name.
  static func places(of wanted: [String], in text: String, as role: TextRole) -> [Occurrence] {
    let words = all(in: text)
    guard !wanted.isEmpty, words.count >= wanted.count, let first = words.first, let last = words.last else {
      return []
    }
    let sorted = wanted.sorted()
    if role == .name {
      let name = withoutTitles(words.map(\.folded))
      if name.sorted() == sorted {
        return [Occurrence(range: first.range.lowerBound..<last.range.upperBound, certainty: .sure)]
      }
      guard contains(name, all: wanted) else { return [] }
      return [Occurrence(range: first.range.lowerBound..<last.range.upperBound, certainty: .perhaps)]
    }
    let certainty = wanted.count > 1 ? Certainty.sure : .perhaps
    var found: [Occurrence] = []
    var place = 0
    while place + wanted.count <= words.count {
      if let range = window(words[place..<place + wanted.count], sorted, text) {
        found.append(Occurrence(range: range, certainty: certainty))
        place += wanted.count
      } else {
        place += 1
      }
    }
    return found
  }

  /// The place of words that are the wanted ones in any order; the first may carry an Arabic *and*, *for* or *with*.
  private static func window(_ words: ArraySlice<Word>, _ sorted: [String], _ text: String) -> Range<String.Index>? {
    guard let first = words.first, let last = words.last else { return nil }
    var folded = words.map(\.folded)
    if folded.sorted() == sorted { return first.range.lowerBound..<last.range.upperBound }
    guard let letter = folded[0].unicodeScalars.first, particles.contains(letter) else { return nil }
    folded[0].unicodeScalars.removeFirst()
    guard folded.sorted() == sorted else { return nil }
    return text.unicodeScalars.index(after: first.range.lowerBound)..<last.range.upperBound
  }

  private static let particles: Set<Unicode.Scalar> = ["و", "ف", "ب", "ل", "ك"]

  /// Whether each wanted word is there, as often as it is wanted.
  private static func contains(_ words: [String], all wanted: [String]) -> Bool {
    var rest = words
    for word in wanted {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest.remove(at: place)
    }
    return true
  }
}
