import Glibc
import Synchronization

@testable import HubStore

/// A file system that fails at its n-th step, once or from there on: a class, because the gate and the test share it.
final class Trap: Sendable {
  enum Kind: Sendable {
    /// One call fails, and the program goes on.
    case failing(Int32)
    /// The same, and a write has put half of its bytes into the file before.
    case failingHalfWritten(Int32)
    /// Nothing goes through any more, as if the process had been stopped before the call.
    case stopping
    /// The same, and a write has put half of its bytes into the file before.
    case stoppingHalfWritten
  }

  private let kind: Kind
  private let at: Int
  private let count = Atomic(0)

  /// Whether the file system lets two files change their names.
  private let hasExchange: Bool

  init(_ kind: Kind, at: Int, hasExchange: Bool = true) {
    self.kind = kind
    self.at = at
    self.hasExchange = hasExchange
  }

  /// The code of the failure; nil for a stop.
  static func code(of kind: Kind) -> Int32? {
    switch kind {
    case .failing(let code), .failingHalfWritten(let code): code
    case .stopping, .stoppingHalfWritten: nil
    }
  }

  /// How many steps were asked for.
  var steps: Int { count.load(ordering: .relaxed) }
  var isSprung: Bool { steps > at }

  var files: FileSystem {
    FileSystem { [self] (step, path) throws(SystemError) in
      guard step != .read else { return }
      if step == .exchange, !hasExchange { throw SystemError(code: EINVAL, step: step, path: path) }
      let number = count.wrappingAdd(1, ordering: .relaxed).oldValue
      switch kind {
      case .failing(let code):
        if number == at { throw SystemError(code: code, step: step, path: path) }
      case .failingHalfWritten(let code):
        guard number == at else { return }
        if step == .write { Trap.writeRubbish(path) }
        throw SystemError(code: code, step: step, path: path)
      case .stopping:
        if number >= at { throw SystemError(code: EIO, step: step, path: path) }
      case .stoppingHalfWritten:
        if number == at, step == .write { Trap.writeRubbish(path) }
        if number >= at { throw SystemError(code: EIO, step: step, path: path) }
      }
    }
  }

  /// The beginning of a line or a file, as a write that was cut off leaves it.
  private static func writeRubbish(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let half = Array("{\"action\":\"te".utf8)
    _ = half.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
