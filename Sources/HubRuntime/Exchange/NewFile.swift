import ESSDomain
import Glibc
import HubStore

/// A file that was not there before: written beside its place for its owner alone, and put there whole or not at all.
struct NewFile: ~Copyable {
  private let path: String
  private let beside: String
  private let descriptor: Int32
  private(set) var size = 0
  /// The number of the error that ended the writing; 0 while there is none.
  private var failure: Int32 = 0

  /// Begins a file that is to be at a path.
  ///
  /// - Throws: What stands in the way.
  init(_ path: String) throws(SystemError) {
    let beside = "\(path).tmp-\(getpid())"
    unlink(beside)
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw SystemError(code: errno, step: .write, path: path) }
    self.path = path
    self.beside = beside
    self.descriptor = descriptor
  }

  /// Adds bytes; false once something went wrong, which `finish` tells.
  mutating func write(_ bytes: [UInt8]) -> Bool {
    guard failure == 0 else { return false }
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        failure = written < 0 ? errno : ENOSPC
        return false
      }
      start += written
    }
    size += bytes.count
    return true
  }

  /// So many names are tried before another one is asked for.
  private static let mostNumbers = 999

  /// Puts the file in its place, or under a numbered name where something is there already.
  ///
  /// - Returns: Where it is.
  /// - Throws: Why it is nowhere.
  consuming func finish() throws(SystemError) -> String {
    let failed = failure != 0 ? failure : fsync(descriptor) == 0 ? 0 : errno
    close(descriptor)
    defer { unlink(beside) }
    guard failed == 0 else { throw SystemError(code: failed, step: .write, path: path) }
    for number in 1...NewFile.mostNumbers {
      let name = number == 1 ? path : NewFile.numbered(path, number)
      // A link is refused where the name is taken, whatever stands there; a rename would go over it.
      if link(beside, name) == 0 { return name }
      let code = errno
      if code == EEXIST { continue }
      guard code == EPERM || code == EOPNOTSUPP || code == ENOSYS else {
        throw SystemError(code: code, step: .write, path: name)
      }
      // A memory stick has no links.
      if PlainFile.exists(name) { continue }
      guard rename(beside, name) == 0 else { throw SystemError(code: errno, step: .write, path: name) }
      return name
    }
    throw SystemError(code: EEXIST, step: .write, path: path)
  }

  /// `liste.csv` as `liste-2.csv`.
  static func numbered(_ path: String, _ number: Int) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let name = path[start...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}
