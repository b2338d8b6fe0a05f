import ESSDomain

/// One row of a CSV file, with the line of the file on which it begins.
public struct CSVRow: Sendable, Hashable {
  public let line: Int
  public let cells: [String]

  public var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Reads the rows of a CSV file (RFC 4180 with `;`, `,` or a tab) one after the other, in one pass over its bytes.
///
/// SwiftCSV 0.10.0 was looked at first: it walks `Character`s of one `String`, needs all of Foundation, and its errors name
/// no line, which is what who corrects a file of 3,000 rows needs most.
public struct CSVReader: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  public let separator: UInt8
  private var position = 0
  private var line = 1
  /// The line on which a quotation mark opened that the end of the file left open.
  public private(set) var unclosedQuote: Int?

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Reads UTF-8 bytes; the separator is the one the first lines use most, unless a first line `sep=;` tells it.
  public init(_ utf8: [UInt8]) {
    bytes = utf8
    if utf8.count >= 5, utf8.starts(with: Array("sep=".utf8)), utf8.count == 5 || utf8[5] == 0x0D || utf8[5] == 0x0A {
      separator = utf8[4]
      position = utf8.firstIndex(of: CSVReader.lineFeed).map { $0 + 1 } ?? utf8.count
      line = 2
    } else {
      separator = CSVReader.separator(of: utf8)
    }
  }

  /// The separator that occurs most outside quotation marks in the first lines; of equals `;` before tab before `,`.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]
    var counts = [0, 0, 0]
    var inQuotes = false
    var lines = 0
    for byte in bytes.prefix(65_536) {
      if byte == quote {
        inQuotes.toggle()
      } else if !inQuotes {
        if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
        if byte == lineFeed {
          lines += 1
          if lines == 10 { break }
        }
      }
    }
    var best = 0
    for candidate in candidates.indices where counts[candidate] > counts[best] { best = candidate }
    return candidates[best]
  }

  /// The next row, blank ones included; nil at the end.
  public mutating func next() -> CSVRow? {
    guard position < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(cell())
      guard position < bytes.count else { break }
      let byte = bytes[position]
      position += 1
      if byte == separator {
        // A separator at the very end is followed by one more, empty cell.
        if position == bytes.count { cells.append("") }
        if position < bytes.count { continue }
        break
      }
      if byte == CSVReader.carriageReturn, position < bytes.count, bytes[position] == CSVReader.lineFeed {
        position += 1
      }
      line += 1
      break
    }
    return CSVRow(line: start, cells: cells)
  }

  /// One cell; leaves the position at the separator or the end of line that follows it.
  private mutating func cell() -> String {
    guard position < bytes.count, bytes[position] == CSVReader.quote else { return plainCell() }
    let opened = line
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == CSVReader.quote {
        guard position < bytes.count, bytes[position] == CSVReader.quote else {
          // What stands between the closing mark and the separator belongs to the cell: `"Tiwizi" Taroudannt`.
          let rest = plainCell()
          return String(decoding: text, as: UTF8.self) + rest
        }
        position += 1
      } else if byte == CSVReader.lineFeed || (byte == CSVReader.carriageReturn && !startsLineFeed) {
        line += 1
      }
      text.append(byte)
    }
    unclosedQuote = opened
    return String(decoding: text, as: UTF8.self)
  }

  private var startsLineFeed: Bool { position < bytes.count && bytes[position] == CSVReader.lineFeed }

  private mutating func plainCell() -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn { break }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
