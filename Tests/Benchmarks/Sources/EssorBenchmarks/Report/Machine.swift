import Glibc

/// The machine on which was measured, and when: figures of another are others.
enum Machine {
  /// `2026-11-24, AMD EPYC, 2 processors, 25 GB, Linux 6.18`.
  static var description: String {
    var parts = [today]
    if let model = line("model name", of: "/proc/cpuinfo") { parts.append(model) }
    parts.append("\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors")
    if let memory = line("MemTotal", of: "/proc/meminfo")?.split(separator: " ").first.flatMap({ Double($0) }) {
      parts.append("\(Number.text(memory * 1_024 / 1e9, decimals: 0)) GB")
    }
    var system = utsname()
    if uname(&system) == 0 {
      let release = withUnsafeBytes(of: &system.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      parts.append("Linux \(release.prefix { $0 != "-" })")
    }
    return parts.joined(separator: ", ")
  }

  private static var today: String {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    let figures = [Int(parts.tm_year) + 1_900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    return figures.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
  }

  /// What stands after a name and a colon in a file of the system.
  private static func line(_ name: String, of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    for line in String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n") where line.hasPrefix(name) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      return String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return nil
  }
}
