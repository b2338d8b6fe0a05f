import ESSDomain

/// A table of text as Markdown has it: a line of titles, a line of dashes, a line for each record.
///
/// What somebody typed stays text: signs that Markdown or HTML would obey are escaped, controls and direction marks are
/// left out, a line break becomes a blank.
struct MarkdownTable {
  private(set) var bytes: [UInt8] = []

  /// `figures` are the columns of numbers, which stand at the end side.
  init(titles: [String], figures: Set<Int>) {
    row(titles)
    bytes += Array("|".utf8)
    for place in titles.indices { bytes += Array((figures.contains(place) ? " ---: |" : " --- |").utf8) }
    bytes.append(0x0A)
  }

  mutating func row(_ cells: [String]) {
    bytes += Array("|".utf8)
    for cell in cells { bytes += Array(" \(MarkdownTable.escaped(cell)) |".utf8) }
    bytes.append(0x0A)
  }

  /// Hands over what was written so far and begins anew.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "*", "_", "`", "[", "]", "<", ">", "#", "~":
        safe.unicodeScalars.append("\\")
        safe.unicodeScalars.append(scalar)
      case "&": safe += "&amp;"
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
      default:
        let isBreak = scalar.properties.isWhitespace && scalar != " " && scalar != "\u{A0}" && scalar != "\u{202F}"
        if isBreak {
          if !safe.hasSuffix(" ") { safe += " " }
        } else if scalar.properties.generalCategory != .control {
          safe.unicodeScalars.append(scalar)
        }
      }
    }
    return safe
  }
}
