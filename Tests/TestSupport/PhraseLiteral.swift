/// A phrase as it is written in the source: the same sentence in three languages, each of them a literal.
public struct PhraseLiteral: Sendable {
  /// One language's text: what is always said, and the expressions between.
  public struct Text: Sendable {
    public var said: [String] = [""]
    public var expressions: [String] = []

    /// The whole with a word in place of each expression.
    public var sample: String { said.joined(separator: "x") }
  }

  public let line: Int
  public let french: Text
  public let english: Text
  public let arabic: Text

  /// The phrases of a source text: `fr: "…", en: "…", ar: "…"`; those that are put together otherwise are not found.
  public static func all(in source: [UInt8]) -> [PhraseLiteral] {
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

  /// Every phrase of the sources with the name of its file.
  public static func inSources() -> [(file: String, phrase: PhraseLiteral)] {
    RepositoryFile.names(below: "Sources", endingWith: ".swift").flatMap { file in
      all(in: RepositoryFile.bytes(file) ?? []).map { (file, $0) }
    }
  }
}

/// Reads a source text from its beginning to its end.
struct SourceScanner {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 1

  init(_ source: [UInt8]) { bytes = source }

  private mutating func step() {
    if bytes[place] == UInt8(ascii: "\n") { line += 1 }
    place += 1
  }

  /// Whether a word of ASCII letters comes next.
  private func isAt(_ word: StaticString) -> Bool {
    guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[place + index] != word.utf8Start[index] { return false }
    return true
  }

  /// Goes on to behind the next such word; false at the end.
  mutating func skip(past word: StaticString) -> Bool {
    while place < bytes.count {
      if isAt(word) {
        place += word.utf8CodeUnitCount
        return true
      }
      step()
    }
    return false
  }

  /// Takes a word that comes next, after spaces and line ends.
  mutating func take(_ word: StaticString) -> Bool {
    while place < bytes.count, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\n") { step() }
    guard isAt(word) else { return false }
    place += word.utf8CodeUnitCount
    return true
  }

  /// Takes a literal of one line, and those added to it with `+`; nil where something else stands.
  mutating func literal() -> PhraseLiteral.Text? {
    var text = PhraseLiteral.Text()
    var said: [UInt8] = []
    repeat {
      guard take("\""), !isAt("\"\"") else { return nil }
      while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\n") {
        guard bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count else {
          said.append(bytes[place])
          place += 1
          continue
        }
        place += 2
        if bytes[place - 1] == UInt8(ascii: "(") {
          text.said[text.said.count - 1] = String(decoding: said, as: UTF8.self)
          said = []
          text.expressions.append(expression())
          text.said.append("")
        } else {
          said.append(bytes[place - 1])
        }
      }
      place += 1
    } while take("+")
    text.said[text.said.count - 1] = String(decoding: said, as: UTF8.self)
    return text
  }

  /// Takes an expression up to the bracket that closes it.
  private mutating func expression() -> String {
    var depth = 1
    var isQuoted = false
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "(") where !isQuoted: depth += 1
      case UInt8(ascii: ")") where !isQuoted: depth -= 1
      default: break
      }
      step()
      if depth == 0 { break }
    }
    return String(decoding: bytes[start..<max(start, place - 1)], as: UTF8.self)
  }
}
