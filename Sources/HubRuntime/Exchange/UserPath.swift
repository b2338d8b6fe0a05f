import Glibc

/// Paths as people type them.
enum UserPath {
  /// The path with its `~` replaced, as a shell does where it sees one; what is no whole path begins in the home folder.
  static func expanded(_ path: String, home: String) -> String {
    if path == "~" || path.isEmpty { return home }
    if path.hasPrefix("~/") { return joined(home, String(path.dropFirst(2))) }
    return path.hasPrefix("/") ? path : joined(home, path)
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder in which a path lies.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether there is a folder of that path; nil where there is nothing.
  static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to a file and to nothing else; nil where there is nothing.
  static func isPlainFile(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// Where a path leads once its links are followed; nil where there is nothing.
  static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
