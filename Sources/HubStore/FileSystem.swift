import CLinux
import Glibc

/// The calls that change files, and a gate before each of them through which a test can make it fail.
public struct FileSystem: Sendable {
  /// What a call does.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case open, write, sync, rename, remove, truncate, makeFolder, syncAll, lock, read, setRights
  }

  /// Asked before each call; what it throws is what the call fails with.
  public typealias Gate = @Sendable (Step, _ path: String) throws(SystemError) -> Void

  /// The real files.
  public static let real = FileSystem()

  private let gate: Gate?

  public init() { gate = nil }

  /// The real files, with `gate` asked before each call.
  public init(gate: @escaping Gate) { self.gate = gate }

  /// Opens a file that must not be a link; 0600 when it is made.
  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    try gate?(.open, path)
    return try FileSystem.check(.open, path) { Glibc.open(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600) }
  }

  /// Asks the gate before a file is read.
  func willRead(_ path: String) throws(SystemError) { try gate?(.read, path) }

  /// Asks the gate before a lock is taken.
  func willLock(_ path: String) throws(SystemError) { try gate?(.lock, path) }

  /// Writes all the bytes; a file system that takes only a part is asked again until it refuses.
  func write(_ bytes: some Collection<UInt8>, to descriptor: Int32, _ path: String) throws(SystemError) {
    try gate?(.write, path)
    if let failure = bytes.withContiguousStorageIfAvailable({ FileSystem.write($0, to: descriptor, path) }) {
      if let failure { throw failure }
    } else if let failure = Array(bytes).withUnsafeBufferPointer({ FileSystem.write($0, to: descriptor, path) }) {
      throw failure
    }
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32, _ path: String) -> SystemError? {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
      if written < 0 {
        if errno == EINTR { continue }
        return SystemError(code: errno, step: .write, path: path)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return nil
  }

  /// Waits until the file, or the names in the folder, are on the disk.
  func sync(_ descriptor: Int32, _ path: String) throws(SystemError) {
    try gate?(.sync, path)
    _ = try FileSystem.check(.sync, path) { fsync(descriptor) }
  }

  /// Waits until the names in a folder are on the disk.
  func syncFolder(_ path: String) throws(SystemError) {
    let descriptor = try FileSystem.check(.open, path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(descriptor) }
    try sync(descriptor, path)
  }

  /// Waits until everything written to the file system of a folder is on the disk.
  func syncAll(_ path: String) throws(SystemError) {
    try gate?(.syncAll, path)
    let descriptor = try FileSystem.check(.open, path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(descriptor) }
    _ = try FileSystem.check(.syncAll, path) { syncfs(descriptor) }
  }

  func rename(_ old: String, to new: String) throws(SystemError) {
    try gate?(.rename, new)
    _ = try FileSystem.check(.rename, new) { Glibc.rename(old, new) }
  }

  /// Removes a file; one that is not there is no error.
  func remove(_ path: String) throws(SystemError) {
    try gate?(.remove, path)
    do throws(SystemError) {
      _ = try FileSystem.check(.remove, path) { unlink(path) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(SystemError) {
    try gate?(.remove, path)
    _ = try FileSystem.check(.remove, path) { rmdir(path) }
  }

  /// Gives a file or folder other permissions; the caller has seen that it is no link.
  func setRights(_ path: String, _ rights: Int) throws(SystemError) {
    try gate?(.setRights, path)
    _ = try FileSystem.check(.setRights, path) { chmod(path, mode_t(truncatingIfNeeded: rights & 0o7777)) }
  }

  func truncate(_ descriptor: Int32, to size: Int, _ path: String) throws(SystemError) {
    try gate?(.truncate, path)
    _ = try FileSystem.check(.truncate, path) { ftruncate(descriptor, off_t(size)) }
  }

  /// Makes a folder, 0700.
  ///
  /// - Returns: Whether it was not there before.
  func makeFolder(_ path: String) throws(SystemError) -> Bool {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return false }
    try gate?(.makeFolder, path)
    do throws(SystemError) {
      _ = try FileSystem.check(.makeFolder, path) { mkdir(path, 0o700) }
    } catch {
      guard error.code == EEXIST else { throw error }
      return false
    }
    return true
  }

  static func check(_ step: Step, _ path: String, _ call: () -> Int32) throws(SystemError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemError(code: errno, step: step, path: path) }
    }
  }
}

extension FileSystem {
  /// All bytes of a small file of ours; nil when it is not there.
  func contents(_ path: String) throws(SystemError) -> [UInt8]? {
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
    return try contents(descriptor, path, from: 0)
  }

  /// The bytes of an open file from a place on.
  func contents(_ descriptor: Int32, _ path: String, from start: Int) throws(SystemError) -> [UInt8] {
    let size = try size(descriptor, path)
    guard size > start else { return [] }
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
