import Glibc

/// A file of the repository that a test reads.
public enum RepositoryFile {
  /// The root of the repository, found from where this source stands.
  public static var root: String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }

  /// The bytes of a file below the root; nil where it cannot be read.
  public static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(root + "/" + path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  /// The files below a folder whose names end so, at any depth, in the order of their paths from the root.
  public static func names(below folder: String, endingWith ending: String) -> [String] {
    guard let stream = opendir(root + "/" + folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard !name.hasPrefix(".") else { continue }
      if name.hasSuffix(ending) {
        names.append(folder + "/" + name)
      } else if entry.pointee.d_type == UInt8(DT_DIR) {
        names += RepositoryFile.names(below: folder + "/" + name, endingWith: ending)
      }
    }
    return names.sorted()
  }
}
