import Glibc

/// A call of the operating system that failed: which step, on what, and why.
public struct SystemError: Error, Sendable, Hashable {
  /// The `errno` of the call.
  public let code: Int32
  public let step: FileSystem.Step
  public let path: String

  public init(code: Int32, step: FileSystem.Step, path: String) {
    self.code = code
    self.step = step
    self.path = path
  }

  /// What the system says of it, in English.
  public var reason: String { String(cString: strerror(code)) }
}
