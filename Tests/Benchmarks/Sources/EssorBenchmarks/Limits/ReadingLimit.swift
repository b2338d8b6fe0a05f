import Glibc

/// What it takes to read the bytes of a folder and do nothing with them: open, fstat, read, close, one buffer a thread.
struct ReadingLimit {
  let files: DataFiles

  func time(on processors: Int) throws(MeasuringProblem) -> Duration {
    let (paths, largest) = (files.paths, files.sizes.max() ?? 0)
    let start = ContinuousClock.now
    try Processors.share(paths.count, among: processors) {
      var buffer = [UInt8](repeating: 0, count: largest + 1)
      return { (piece) throws(MeasuringProblem) in try ReadingLimit.read(paths[piece], into: &buffer) }
    }
    return start.duration(to: .now)
  }

  private static func read(_ path: String, into buffer: inout [UInt8]) throws(MeasuringProblem) {
    let descriptor = Int32(try MeasuringProblem.check("open", path, Int(open(path, O_RDONLY | O_CLOEXEC))))
    defer { close(descriptor) }
    var status = stat()
    _ = try MeasuringProblem.check("fstat", path, Int(fstat(descriptor, &status)))
    while try MeasuringProblem.check("read", path, Glibc.read(descriptor, &buffer, buffer.count)) > 0 {}
  }
}
