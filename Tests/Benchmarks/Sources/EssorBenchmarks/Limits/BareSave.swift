import Glibc

/// What it takes to bring a save's bytes to the disk and do nothing else: the journal's line added and waited for, the
/// file written beside its place and waited for, renamed, and the folder waited for.
struct BareSave {
  /// A folder with the same files as the hub's.
  let folder: String

  /// How often it waits for the disk.
  static let syncs = 3

  func time(_ file: String, _ text: [UInt8], _ line: [UInt8]) throws(MeasuringProblem) -> Duration {
    let path = "\(folder)/\(file)"
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
    let start = ContinuousClock.now
    try put(line, "\(folder)/journal/bare.jsonl", O_WRONLY | O_CREAT | O_APPEND)
    let beside = "\(parent)/.bare.tmp"
    try put(text, beside, O_WRONLY | O_CREAT | O_TRUNC)
    _ = try MeasuringProblem.check("rename", path, Int(rename(beside, path)))
    let descriptor = try opened(parent, O_RDONLY | O_DIRECTORY)
    _ = try MeasuringProblem.check("fsync", parent, Int(fsync(descriptor)))
    close(descriptor)
    return start.duration(to: .now)
  }

  private func put(_ bytes: [UInt8], _ path: String, _ flags: Int32) throws(MeasuringProblem) {
    let descriptor = try opened(path, flags)
    defer { close(descriptor) }
    let written = try MeasuringProblem.check("write", path, write(descriptor, bytes, bytes.count))
    guard written == bytes.count else { throw .call("write", path: path, code: ENOSPC) }
    _ = try MeasuringProblem.check("fsync", path, Int(fsync(descriptor)))
  }

  private func opened(_ path: String, _ flags: Int32) throws(MeasuringProblem) -> Int32 {
    Int32(try MeasuringProblem.check("open", path, Int(open(path, flags | O_CLOEXEC, 0o600))))
  }
}
