/// Writes rows as CSV (RFC 4180): cells in quotation marks only where they need them, lines ended by CR LF.
public struct CSVWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private var isFirst = true

  public init(separator: Character = ";") {
    self.separator = separator.asciiValue ?? UInt8(ascii: ";")
  }

  /// A cell with what the program itself made: a number, a day, a code.
  public mutating func cell(_ text: String) {
    if !isFirst { bytes.append(separator) }
    isFirst = false
    let needsQuotes = text.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// A cell with text that somebody typed, which must not become a formula.
  public mutating func text(_ text: String) { cell(FormulaGuard.guarded(text)) }

  public mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  /// Hands over what was written so far and begins anew, for large tables.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
