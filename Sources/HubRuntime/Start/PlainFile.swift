import Glibc

/// Files outside the hub folder: what the user gives to read, and the settings.
enum PlainFile {
  /// A whole file; nil where it cannot be read or is larger than allowed.
  static func bytes(_ path: String, atMost limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return bytes(of: descriptor, atMost: limit)
  }

  /// All that can be read from a descriptor.
  static func bytes(of descriptor: Int32, atMost limit: Int) -> [UInt8]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      errno = EISDIR
      return nil
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 262_144)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        errno = EFBIG
        return nil
      }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  /// Writes a file beside its place and renames it there, making the folder; false where it cannot be done.
  static func replace(_ path: String, in folder: String, with bytes: [UInt8]) -> Bool {
    makeFolders(folder)
    let beside = "\(path).tmp-\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    let written = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    close(descriptor)
    guard written, rename(beside, path) == 0 else {
      unlink(beside)
      return false
    }
    return true
  }

  /// Makes a folder and those above it, for the user alone.
  static func makeFolders(_ path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      mkdir(made, 0o700)
    }
  }

  /// Whether something stands at a path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The names in a folder; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
