import Glibc

/// Why something could not be measured.
enum MeasuringProblem: Error, CustomStringConvertible {
  /// A call of the system, on what, and the number of its error.
  case call(String, path: String, code: Int32)
  case notInstalled(program: String)
  /// A program that ended otherwise than it should.
  case ended(program: String, status: Int32)
  case noDemonstration
  case notParsed(file: String)

  var description: String {
    switch self {
    case .call(let call, let path, let code): "\(call) \(path): \(String(cString: strerror(code)))"
    case .notInstalled(let program): "\(program) is not installed"
    case .ended(let program, let status): "\(program) ended with \(status)"
    case .noDemonstration: "the demonstration region could not be made"
    case .notParsed(let file): "\(file) was not parsed"
    }
  }

  /// The result of a call of the system that is negative when it fails.
  static func check(_ call: String, _ path: String, _ result: Int) throws(MeasuringProblem) -> Int {
    guard result >= 0 else { throw .call(call, path: path, code: errno) }
    return result
  }
}
