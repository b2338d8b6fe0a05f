import Glibc

/// Another program that changes a file of records and knows nothing of Essor: it counts in the name `stranger-0`.
struct Stranger {
  private let path: String
  private let lock: String
  private let isRenaming: Bool
  private let isLocking: Bool

  init(folder: String, isRenaming: Bool, isLocking: Bool) {
    path = folder + "/organisations/09.541.01.05.json"
    lock = folder + "/.essor/lock"
    self.isRenaming = isRenaming
    self.isLocking = isLocking
  }

  func run(_ changes: Int) {
    var number = 0
    while number < changes {
      let descriptor = isLocking ? open(lock, O_RDWR | O_CREAT, 0o600) : -1
      if descriptor >= 0 { flock(descriptor, LOCK_EX) }
      if count(from: number) { number += 1 }
      if descriptor >= 0 { close(descriptor) }
    }
    report(changes)
  }

  /// Makes the next change; false when somebody else wrote the file meanwhile, or it does not show the last one.
  private func count(from number: Int) -> Bool {
    guard let (text, seen) = contents(), let place = find(Array("stranger-\(number)\"".utf8), in: text) else {
      return false
    }
    let new =
      text[..<place] + Array("stranger-\(number + 1)\"".utf8) + text[(place + "stranger-\(number)\"".utf8.count)...]
    let target = isRenaming ? path + ".new" : path
    guard isRenaming || looks() == seen else { return false }
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { return false }
    _ = Array(new).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    guard isRenaming else { return true }
    return looks() == seen && rename(target, path) == 0
  }

  private struct Looks: Equatable {
    let inode: UInt64
    let size: Int
    let nanoseconds: Int
  }

  private func looks() -> Looks? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Looks(inode: UInt64(status.st_ino), size: Int(status.st_size), nanoseconds: status.st_mtim.tv_nsec)
  }

  private func contents() -> ([UInt8], Looks)? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0, let before = looks() else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = read(descriptor, &piece, piece.count)
      if got <= 0 { break }
      bytes += piece.prefix(got)
    }
    return looks() == before ? (bytes, before) : nil
  }

  private func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first {
      bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
