/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Sendable, Hashable {
  case utf8 = "UTF-8"
  /// What Excel writes on a French Windows; it has no Arabic letters.
  case windows1252 = "Windows-1252"
  /// What Excel writes as "Unicode text", with a byte order mark and tabs.
  case utf16 = "UTF-16"
}

/// A text file as UTF-8 bytes without its byte order mark.
public struct DecodedText: Sendable {
  public let utf8: [UInt8]
  public let encoding: TextEncoding

  /// Decodes a file: UTF-16 where its mark says so, UTF-8 where it is that, else Windows-1252.
  ///
  /// - Throws: `.utf16` for files of two-byte letters without a mark, `.binary` for what is no text at all.
  public init(_ bytes: [UInt8]) throws(CSVProblem) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      utf8 = try DecodedText.fromUTF16(bytes)
      encoding = .utf16
      return
    }
    // A workbook (.xlsx, .ods) is a zip archive, an old one (.xls) a compound file.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .workbook
    }
    let start = bytes.prefix(1_024)
    if start.contains(0) {
      let zeros = start.count { $0 == 0 }
      throw zeros * 4 >= start.count ? .utf16 : .binary
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if text.count < bytes.count || DecodedText.isUTF8(text) {
      utf8 = text
      encoding = .utf8
    } else {
      utf8 = DecodedText.fromWindows1252(text)
      encoding = .windows1252
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// Two bytes a unit, in the order that the mark at the beginning tells.
  private static func fromUTF16(_ bytes: [UInt8]) throws(CSVProblem) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    guard bytes.count.isMultiple(of: 2) else { throw .binary }
    let units = stride(from: 2, to: bytes.count, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    guard let text = String(validating: units, as: UTF16.self), !text.unicodeScalars.contains("\0") else {
      throw .binary
    }
    return Array(text.utf8)
  }

  /// Every byte stands for one letter; the five that stand for none are kept as the control characters they are in Latin-1.
  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
        continue
      }
      let value = byte < 0xA0 ? upperHalf[Int(byte) - 0x80] : UInt32(byte)
      guard let scalar = Unicode.Scalar(value) else { continue }
      utf8.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
    return utf8
  }

  /// What the bytes 0x80 to 0x9F stand for: typographic signs.
  private static let upperHalf: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
