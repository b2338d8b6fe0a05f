import ESSDomain
import Glibc

/// The files of a hub folder that hold its data: what is read at an opening.
struct DataFiles: Sendable {
  /// As paths from the root.
  let paths: [String]
  let sizes: [Int]

  var bytes: Int { sizes.reduce(0, +) }

  init(of folder: String) throws(MeasuringProblem) {
    var paths = ["\(folder)/hub.json", "\(folder)/partners.json"]
    for kind in RecordKind.allCases where kind != .partner {
      paths += try DataFiles.names(in: "\(folder)/\(kind.rawValue)").filter { $0.hasSuffix(".json") }
        .map { "\(folder)/\(kind.rawValue)/\($0)" }
    }
    var sizes: [Int] = []
    for path in paths { sizes.append(try DataFiles.size(of: path)) }
    self.paths = paths
    self.sizes = sizes
  }

  /// Bytes of a file.
  static func size(of path: String) throws(MeasuringProblem) -> Int {
    var status = stat()
    _ = try MeasuringProblem.check("stat", path, Int(stat(path, &status)))
    return Int(status.st_size)
  }

  /// The names in a folder, in order.
  static func names(in folder: String) throws(MeasuringProblem) -> [String] {
    guard let stream = opendir(folder) else { throw .call("opendir", path: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// All bytes of a file from a place on.
  static func contents(_ path: String, from start: Int = 0) throws(MeasuringProblem) -> [UInt8] {
    let descriptor = Int32(try MeasuringProblem.check("open", path, Int(open(path, O_RDONLY | O_CLOEXEC))))
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: max(try size(of: path) - start, 0))
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
    bytes.removeLast(bytes.count - (try MeasuringProblem.check("read", path, count)))
    return bytes
  }
}
