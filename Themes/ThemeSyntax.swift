import FoundationEssentials

/// Where a theme file stops being JSON5: the reader of JSON5 tells only that it does.
enum ThemeSyntax {
  /// Lines beyond which nothing is looked for.
  private static let most = 400

  /// The number of the line, from 1, after the last one up to which the text can be read once its brackets are closed.
  static func badLine(in bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix(most)
    var text: [UInt8] = []
    var nesting = Nesting()
    var good = 0
    for (number, line) in lines.enumerated() {
      text += line + [UInt8(ascii: "\n")]
      nesting.take(line)
      if let ends = nesting.ends, canBeRead(text + ends) { good = number + 1 }
    }
    return min(good + 1, max(1, lines.count))
  }

  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  private static func canBeRead(_ bytes: [UInt8]) -> Bool {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return (try? decoder.decode(Anything.self, from: Data(bytes))) != nil
  }

  /// The brackets that are open at the end of a line.
  private struct Nesting {
    private var open: [UInt8] = []
    private var quote: UInt8?
    private var isComment = false

    /// What closes the brackets; nil inside a text or a comment.
    var ends: [UInt8]? { quote == nil && !isComment ? open.reversed() : nil }

    mutating func take(_ line: ArraySlice<UInt8>) {
      var rest = line
      while let byte = rest.popFirst() {
        let next = rest.first
        if isComment {
          if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") { isComment = false }
        } else if let mark = quote {
          if byte == UInt8(ascii: "\\") { rest = rest.dropFirst() }
          if byte == mark { quote = nil }
        } else {
          switch byte {
          case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
          case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
          case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
          case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
          case UInt8(ascii: "/") where next == UInt8(ascii: "/"): return
          case UInt8(ascii: "/") where next == UInt8(ascii: "*"): isComment = true
          default: break
          }
        }
      }
    }
  }
}
