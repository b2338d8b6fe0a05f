import Foundation

/// A file of the Unicode character database, from the Debian package `unicode-data`.
struct UnicodeFile {
  private static let folder = "/usr/share/unicode/"

  let bytes: [UInt8]

  /// Nil where the package is not installed.
  init?(_ name: String) {
    guard let data = FileManager.default.contents(atPath: UnicodeFile.folder + name) else { return nil }
    bytes = [UInt8](data)
  }

  /// The version in the first line, `# BidiTest-15.0.0.txt`.
  var version: String {
    let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return line.split(separator: "-").last.map { String($0.dropLast(4)) } ?? ""
  }

  /// Calls `take` with each line that is no comment and not empty, until it has them all.
  func forEachLine(_ take: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer { all in
      guard var place = all.baseAddress else { return }
      let end = place + all.count
      while place < end {
        // Byte by byte would take seconds without optimisation.
        let found = memchr(place, 0x0A, end - place)
        let next = found.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) } ?? end
        let line = UnsafeBufferPointer(start: place, count: next - place)
        place = min(next + 1, end)
        guard let first = line.first, first != UInt8(ascii: "#") else { continue }
        try take(line)
      }
    }
  }
}

/// Which cases a run looks at: all of them with ESSOR_BIDI_CASES=all, else one in `step`, the same ones each time.
struct Sampling {
  let step: Int

  init(oneIn step: Int) {
    self.step = ProcessInfo.processInfo.environment["ESSOR_BIDI_CASES"] == "all" ? 1 : step
  }

  func takes(_ number: Int) -> Bool { number % step == 0 }
}
