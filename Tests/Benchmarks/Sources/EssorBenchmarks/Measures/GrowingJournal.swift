/// The journal of a hub folder, of which the last change's bytes are wanted.
struct GrowingJournal {
  let folder: String

  /// The bytes of each of its files.
  func sizes() throws(MeasuringProblem) -> [String: Int] {
    var sizes: [String: Int] = [:]
    for name in try DataFiles.names(in: "\(folder)/journal") where name.hasSuffix(".jsonl") {
      sizes[name] = try DataFiles.size(of: "\(folder)/journal/\(name)")
    }
    return sizes
  }

  /// What was added to it since it had those sizes.
  func bytes(since before: [String: Int]) throws(MeasuringProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    for (name, size) in try sizes() {
      let known = before[name] ?? 0
      if size > known { bytes += try DataFiles.contents("\(folder)/journal/\(name)", from: known) }
    }
    return bytes
  }
}
