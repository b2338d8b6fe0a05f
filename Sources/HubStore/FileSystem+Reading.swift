import Glibc

extension FileSystem {
  /// Bytes that are read into memory at once, at most: just under 1 GB.
  static let greatestSize = (1 << 30) - 1

  /// All bytes of a small file of ours; nil when it is not there.
  func contents(_ path: String, atMost size: Int = greatestSize) throws(SystemError) -> [UInt8]? {
    try willRead(path)
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try FileSystem.check(.read, path) {
        Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
      }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    defer { close(descriptor) }
    guard try self.size(descriptor, path) <= size else { throw SystemError(code: EFBIG, step: .read, path: path) }
    return try contents(descriptor, path, from: 0)
  }

  /// The bytes of an open file from a place on.
  func contents(_ descriptor: Int32, _ path: String, from start: Int) throws(SystemError) -> [UInt8] {
    let size = try size(descriptor, path)
    guard size > start else { return [] }
    guard size - start <= FileSystem.greatestSize else { throw SystemError(code: EFBIG, step: .read, path: path) }
    var bytes = [UInt8](repeating: 0, count: size - start)
    var count = 0
    while count < bytes.count {
      let got = try FileSystem.check(.read, path) {
        Int32(
          clamping: bytes.withUnsafeMutableBytes { buffer in
            pread(
              descriptor, buffer.baseAddress?.advanced(by: count), min(buffer.count - count, 1 << 30),
              off_t(start + count))
          })
      }
      if got == 0 { break }
      count += Int(got)
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Bytes in an open file, which must be a file and nothing else.
  func size(_ descriptor: Int32, _ path: String) throws(SystemError) -> Int {
    var status = stat()
    _ = try FileSystem.check(.read, path) { fstat(descriptor, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EISDIR, step: .read, path: path) }
    return Int(status.st_size)
  }

  /// Writes a new file and waits until it is on the disk.
  func writeNew(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path)
    try sync(descriptor, path)
  }
}
