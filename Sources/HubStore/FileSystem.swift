import CLinux
import Glibc

/// The calls that change files, a gate before each of them through which a test can make it fail, and a witness after it.
public struct FileSystem: Sendable {
  /// What a call does.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    case open, write, sync, rename, exchange, remove, truncate, makeFolder, syncAll, lock, read, setRights
  }

  /// A call that went through, with what a disk needs to know of it.
  public enum Call: Sendable, Hashable {
    /// Made when it was not there, and emptied where `isEmptied`; what is written goes to the end or to the beginning.
    case opened(String, isEmptied: Bool, atEnd: Bool)
    case wrote(String, [UInt8])
    /// A file's contents, or the names in a folder.
    case synced(String)
    case syncedAll
    case renamed(String, to: String)
    case exchanged(String, with: String)
    case removed(String)
    case truncated(String, to: Int)
    case madeFolder(String)
  }

  /// Asked before each call; what it throws is what the call fails with.
  public typealias Gate = @Sendable (Step, _ path: String) throws(SystemError) -> Void
  /// Told of each call that changed something, in order for each file.
  public typealias Witness = @Sendable (Call) -> Void

  /// The real files.
  public static let real = FileSystem()

  private let gate: Gate?
  private let witness: Witness?

  /// The real files, with `gate` asked before each call and `witness` told after it.
  public init(gate: Gate? = nil, witness: Witness? = nil) {
    self.gate = gate
    self.witness = witness
  }

  /// Opens a file that must not be a link; 0600 when it is made.
  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    try gate?(.open, path)
    let descriptor = try FileSystem.check(.open, path) {
      Glibc.open(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
    }
    witness?(.opened(path, isEmptied: flags & O_TRUNC != 0, atEnd: flags & O_APPEND != 0))
    return descriptor
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
    witness?(.wrote(path, Array(bytes)))
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
    witness?(.synced(path))
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
    witness?(.syncedAll)
  }

  /// Gives a file another name; a file of that name goes.
  func rename(_ old: String, to new: String) throws(SystemError) {
    try gate?(.rename, new)
    _ = try FileSystem.check(.rename, new) { Glibc.rename(old, new) }
    witness?(.renamed(old, to: new))
  }

  /// Gives a file a name that no other may have; `EEXIST` when one has it.
  func renameNew(_ old: String, to new: String) throws(SystemError) {
    try gate?(.rename, new)
    do throws(SystemError) {
      _ = try FileSystem.check(.rename, new) {
        renameat2(AT_FDCWD, old, AT_FDCWD, new, UInt32(ESSOR_RENAME_NOREPLACE.rawValue))
      }
    } catch {
      guard FileSystem.isUnsupported(error.code) else { throw error }
      if FileStamp(new) != nil { throw SystemError(code: EEXIST, step: .rename, path: new) }
      _ = try FileSystem.check(.rename, new) { Glibc.rename(old, new) }
    }
    witness?(.renamed(old, to: new))
  }

  /// Lets two files change their names at one stroke.
  ///
  /// - Returns: False where the file system does not know how to; nothing is changed then.
  func exchange(_ first: String, with second: String) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try gate?(.exchange, second)
      _ = try FileSystem.check(.exchange, second) {
        renameat2(AT_FDCWD, first, AT_FDCWD, second, UInt32(ESSOR_RENAME_EXCHANGE.rawValue))
      }
    } catch {
      guard FileSystem.isUnsupported(error.code) else { throw error }
      return false
    }
    witness?(.exchanged(first, with: second))
    return true
  }

  private static func isUnsupported(_ code: Int32) -> Bool {
    code == EINVAL || code == ENOSYS || code == EOPNOTSUPP
  }

  /// Removes a file; one that is not there is no error.
  func remove(_ path: String) throws(SystemError) {
    try gate?(.remove, path)
    do throws(SystemError) {
      _ = try FileSystem.check(.remove, path) { unlink(path) }
      witness?(.removed(path))
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
    witness?(.truncated(path, to: size))
  }

  /// Makes a folder, 0700.
  ///
  /// - Returns: Whether it was not there before.
  /// - Throws: `ELOOP` for a link in its place, which would lead what is written out of the hub.
  func makeFolder(_ path: String) throws(SystemError) -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return false }
      if status.st_mode & S_IFMT == S_IFLNK { throw SystemError(code: ELOOP, step: .makeFolder, path: path) }
    }
    try gate?(.makeFolder, path)
    do throws(SystemError) {
      _ = try FileSystem.check(.makeFolder, path) { mkdir(path, 0o700) }
    } catch {
      guard error.code == EEXIST else { throw error }
      return false
    }
    witness?(.madeFolder(path))
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
