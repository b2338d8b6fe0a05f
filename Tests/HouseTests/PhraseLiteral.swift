import Foundation

/// A phrase as it is written in the source: the same sentence in three languages, each of them a literal.
struct PhraseLiteral {
  /// One language's text: what is always said, and the expressions between.
  struct Text {
    var said: [String] = [""]
    var expressions: [String] = []

    /// The whole with a word in place of each expression.
    var sample: String { said.joined(separator: "x") }
  }

  let line: Int
  let french: Text
  let english: Text
  let arabic: Text

  /// The phrases of a source text: `fr: "…", en: "…", ar: "…"`; those that are put together otherwise are not found.
  static func all(in source: String) -> [PhraseLiteral] {
    var scanner = SourceScanner(source)
    var found: [PhraseLiteral] = []
    while scanner.skip(past: "fr:") {
      let line = scanner.line
      guard let french = scanner.literal(), scanner.take(","), scanner.take("en:"), let english = scanner.literal(),
        scanner.take(","), scanner.take("ar:"), let arabic = scanner.literal()
      else { continue }
      found.append(PhraseLiteral(line: line, french: french, english: english, arabic: arabic))
    }
    return found
  }
}

/// Reads a source text from its beginning to its end.
struct SourceScanner {
  private let characters: [Character]
  private var place = 0

  init(_ source: String) { characters = Array(source) }

  /// The line at hand, the first one 1.
  var line: Int { characters[..<place].count { $0 == "\n" } + 1 }

  /// Goes on to behind the next such word; false at the end.
  mutating func skip(past word: String) -> Bool {
    let word = Array(word)
    while place + word.count <= characters.count {
      if Array(characters[place..<place + word.count]) == word {
        place += word.count
        return true
      }
      place += 1
    }
    return false
  }

  /// Takes a word that comes next, after spaces and line ends.
  mutating func take(_ word: String) -> Bool {
    skipSpace()
    let word = Array(word)
    guard place + word.count <= characters.count, Array(characters[place..<place + word.count]) == word else {
      return false
    }
    place += word.count
    return true
  }

  /// Takes a literal of one line, and those added to it with `+`; nil where something else stands.
  mutating func literal() -> PhraseLiteral.Text? {
    var text = PhraseLiteral.Text()
    repeat {
      guard take("\""), !startsTwoQuotes else { return nil }
      while place < characters.count, characters[place] != "\"", characters[place] != "\n" {
        if characters[place] == "\\", place + 1 < characters.count {
          if characters[place + 1] == "(" {
            place += 2
            text.expressions.append(expression())
            text.said.append("")
          } else {
            text.said[text.said.count - 1].append(characters[place + 1])
            place += 2
          }
        } else {
          text.said[text.said.count - 1].append(characters[place])
          place += 1
        }
      }
      place += 1
    } while take("+")
    return text
  }

  private var startsTwoQuotes: Bool {
    place + 1 < characters.count && characters[place] == "\"" && characters[place + 1] == "\""
  }

  private mutating func skipSpace() {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
  }

  /// Takes an expression up to the bracket that closes it.
  private mutating func expression() -> String {
    var depth = 1
    var isQuoted = false
    let start = place
    while place < characters.count {
      switch characters[place] {
      case "\"": isQuoted.toggle()
      case "(" where !isQuoted: depth += 1
      case ")" where !isQuoted: depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { break }
    }
    return String(characters[start..<max(start, place - 1)])
  }
}
