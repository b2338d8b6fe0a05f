import Glibc

/// The memory of this process.
enum Memory {
  /// Megabytes that were in memory at most since the program began: `VmHWM`.
  static func peak() throws(MeasuringProblem) -> Double {
    let path = "/proc/self/status"
    let descriptor = Int32(try MeasuringProblem.check("open", path, Int(open(path, O_RDONLY | O_CLOEXEC))))
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8_192)
    let count = try MeasuringProblem.check("read", path, read(descriptor, &bytes, bytes.count))
    for line in String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM:") {
      let words = line.split { $0 == " " || $0 == "\t" }
      if words.count > 1, let kilobytes = Double(words[1]) { return kilobytes * 1_024 / 1e6 }
    }
    throw .call("VmHWM", path: path, code: ENOENT)
  }
}
