import Glibc

/// A folder for one test, removed with it: a class, because it ends with its last user.
final class Scratch {
  let path: String

  init(in parent: String = memory) {
    var template = Array("\(parent)/essor-store-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "\(parent)/essor-store"
  }

  /// A folder in memory, where waiting for the disk costs nothing; the usual one where there is none.
  static let memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  deinit { Scratch.remove(path) }

  var hub: String { "\(path)/pole" }

  func text(_ file: String) -> String? { Scratch.bytes("\(hub)/\(file)").map { String(decoding: $0, as: UTF8.self) } }

  func bytes(_ file: String) -> [UInt8]? { Scratch.bytes("\(hub)/\(file)") }

  func write(_ file: String, _ text: String) { write(file, Array(text.utf8)) }

  func write(_ file: String, _ bytes: [UInt8]) { Scratch.put("\(hub)/\(file)", bytes) }

  static func put(_ path: String, _ text: String) { put(path, Array(text.utf8)) }

  static func put(_ path: String, _ bytes: [UInt8]) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Every file below the hub with its bytes, without the workplace, the journals, and what waits beside.
  var data: [String: [UInt8]] {
    all.filter { !$0.key.hasPrefix(".essor") && !$0.key.hasPrefix("journal") && !$0.key.contains(".json.tmp-") }
  }

  /// Every file below the hub with its bytes.
  var all: [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    Scratch.walk(hub, "") { found[$0] = Scratch.bytes("\(hub)/\($0)") ?? [] }
    return found
  }

  /// Every file below a folder with its bytes, and every folder with nil.
  static func tree(_ path: String) -> [String: [UInt8]?] {
    var tree: [String: [UInt8]?] = [:]
    func walk(_ prefix: String) {
      for name in names("\(path)/\(prefix)") {
        let file = prefix + name
        if isFolder("\(path)/\(file)") {
          tree.updateValue(nil, forKey: file)
          walk(file + "/")
        } else {
          tree.updateValue(bytes("\(path)/\(file)") ?? [], forKey: file)
        }
      }
    }
    walk("")
    return tree
  }

  /// A folder with what a tree says.
  convenience init(_ tree: [String: [UInt8]?]) {
    self.init()
    for (file, bytes) in tree.sorted(by: { $0.key < $1.key }) {
      if let bytes { Scratch.put("\(path)/\(file)", bytes) } else { mkdir("\(path)/\(file)", 0o700) }
    }
  }

  /// What must survive: every file but the journals and what belongs to this machine alone.
  var kept: [String: [UInt8]] {
    all.filter { file, _ in
      !file.hasPrefix("journal/") && (!file.hasPrefix(".essor/") || file.hasPrefix(".essor/drafts/"))
    }
  }

  /// Copies the hub folder.
  func copy(in parent: String = memory) -> Scratch {
    let copy = Scratch(in: parent)
    mkdir(copy.hub, 0o700)
    for (file, bytes) in all {
      let parts = file.split(separator: "/").dropLast()
      var parent = copy.hub
      for part in parts {
        parent += "/\(part)"
        mkdir(parent, 0o700)
      }
      copy.write(file, bytes)
    }
    return copy
  }

  static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = read(descriptor, &piece, piece.count)
      if got <= 0 { return bytes }
      bytes += piece.prefix(got)
    }
  }

  static func names(_ path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func walk(_ path: String, _ prefix: String, _ body: (String) -> Void) {
    for name in names(path) {
      if isFolder("\(path)/\(name)") {
        walk("\(path)/\(name)", prefix + name + "/", body)
      } else {
        body(prefix + name)
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// Removes a file or an empty folder.
  static func unlink(_ path: String) { if isFolder(path) { rmdir(path) } else { _ = Glibc.unlink(path) } }

  private static func remove(_ path: String) {
    for name in names(path) {
      let inner = "\(path)/\(name)"
      if isFolder(inner) { remove(inner) } else { _ = Glibc.unlink(inner) }
    }
    rmdir(path)
  }
}

/// The reference for the canonical form: the program `jq`.
enum Jq {
  static let isInstalled = output("jq --version").map { !$0.isEmpty } ?? false

  /// What `jq -S .` prints of a file, or `jq -cS .` of each of its lines.
  static func sorted(_ path: String, isLines: Bool = false) -> [UInt8]? {
    output("jq \(isLines ? "-cS" : "-S") . '\(path)'")
  }

  static func output(_ command: String) -> [UInt8]? {
    guard let pipe = popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = fread(&piece, 1, piece.count, pipe)
      if got == 0 { break }
      bytes += piece.prefix(got)
    }
    return pclose(pipe) == 0 ? bytes : nil
  }
}
