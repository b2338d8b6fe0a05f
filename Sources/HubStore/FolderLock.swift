import ESSDomain
import Glibc

/// The lock of a hub folder, held until it is released; the system lets it go when a process dies.
struct FolderLock {
  enum Mode { case reading, writing }

  private let descriptor: Int32

  /// Waits for the lock, two seconds at most.
  ///
  /// - Throws: `locked` when another process keeps it, or why there can be no lock.
  init(_ folder: HubFolder, _ mode: Mode, _ files: FileSystem) throws(StoreProblem) {
    let path = folder.path(HubFolder.lock)
    for _ in 0..<4 {
      let descriptor = try FolderLock.taken(folder, mode, files)
      var (held, named) = (stat(), stat())
      // A file that somebody removed while this one waited for it keeps nobody else out.
      if fstat(descriptor, &held) == 0, lstat(path, &named) == 0, held.st_ino == named.st_ino {
        self.descriptor = descriptor
        if mode == .writing { FolderLock.sign(descriptor) }
        return
      }
      close(descriptor)
    }
    throw .locked(by: nil, path: folder.path)
  }

  private static func taken(_ folder: HubFolder, _ mode: Mode, _ files: FileSystem) throws(StoreProblem) -> Int32 {
    let path = folder.path(HubFolder.lock)
    let descriptor: Int32
    do throws(SystemError) {
      try files.willLock(path)
      if mode == .writing { _ = try files.makeFolder(folder.path(HubFolder.workplace)) }
      let flags = mode == .writing ? O_RDWR | O_CREAT : O_RDONLY
      descriptor = try FileSystem.check(.lock, path) { open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600) }
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
    let operation = (mode == .writing ? LOCK_EX : LOCK_SH) | LOCK_NB
    var waited: UInt32 = 0
    while flock(descriptor, operation) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < 2_000_000 else {
        let holder = FolderLock.holder(descriptor)
        close(descriptor)
        throw .locked(by: holder, path: folder.path)
      }
      let pause: UInt32 = waited < 5_000 ? 250 : 1_000
      usleep(pause)
      waited += pause
    }
    return descriptor
  }

  /// Lets the lock go; once only.
  func release() { close(descriptor) }

  /// Leaves this process's number for whoever has to wait.
  ///
  /// It only makes a sentence better, so a failure is no matter.
  private static func sign(_ descriptor: Int32) {
    let text = Array("\(getpid())\n".utf8)
    _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private static func holder(_ descriptor: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return nil }
    return Int(String(decoding: bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self))
  }
}
