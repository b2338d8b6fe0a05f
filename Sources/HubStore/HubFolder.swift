import ESSDomain
import Glibc

/// Where things stand in a hub folder.
public struct HubFolder: Sendable, Hashable {
  public let path: String

  public init(_ path: String) {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  public static let profile = "hub.json"
  public static let parameters = "parameters.json"
  public static let ownFields = "fields.json"
  static let journals = "journal"
  /// Lock, device and drafts: belongs to this machine, and can be made again.
  static let workplace = ".essor"
  static let lock = ".essor/lock"
  static let device = ".essor/device"
  static let applied = ".essor/applied"
  static let drafts = ".essor/drafts"
  /// What an erasure that is under way takes out, until it is done.
  static let erasure = ".essor/erasure.json"
  /// What persons asked of the hub, without their names.
  public static let requests = "privacy.json"
  /// Files, and texts of files, that a repair took out of their places.
  static let setAside = ".essor/set-aside"

  /// A file below the folder as a path from the root.
  func path(_ file: String) -> String { "\(path)/\(file)" }

  /// The folder in which a file stands, as a path from the root.
  func parent(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return path }
    return path(String(file[..<slash]))
  }

  /// What is wrong with a file whose folder is a link, which would lead what is written out of the hub.
  func linkedParent(of file: String) -> FileProblem? {
    guard let slash = file.lastIndex(of: "/") else { return nil }
    let parent = String(file[..<slash])
    var status = stat()
    guard lstat(path(parent), &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
    return FileProblem(file: parent, kind: .file, reason: .isLink)
  }

  /// A file to write beside a file until it can take its place; listings pass it over.
  func beside(_ file: String, _ number: Int) -> String {
    var name = file.split(separator: "/").last ?? ""
    // A name of 255 bytes is as long as a name can be.
    while name.utf8.count > 200 { name.removeFirst() }
    return "\(parent(of: file))/.\(name).tmp-\(getpid())-\(number)"
  }

  /// Whether a name is that of a file written beside another, which a dying program left.
  static func isBeside(_ name: String) -> Bool {
    name.hasPrefix(".") && (name.contains(".json.tmp-") || name.contains(".jsonl.tmp-"))
  }

  /// Whether another process that still runs wrote it.
  static func isBesideOfAnother(_ name: String) -> Bool {
    let numbers = name.split(separator: "-").suffix(2).compactMap { pid_t($0) }
    guard numbers.count == 2, numbers[0] != getpid() else { return false }
    return kill(numbers[0], 0) == 0 || errno == EPERM
  }

  /// Whether records of a kind can stand in a file of that name.
  static func holds(_ kind: RecordKind, _ file: String) -> Bool {
    if kind == .partner { return file == "partners.json" }
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == kind.rawValue, let name = parts.last else { return false }
    return isDataFile(name) && !file.utf8.contains(0)
  }

  /// Whether records of any kind can stand in a file of that name.
  static func isRecordFile(_ file: String) -> Bool { RecordKind.allCases.contains { holds($0, file) } }

  /// Whether a file that cannot be read may be set aside: without it the hub is still one.
  static func mayGoAside(_ file: String) -> Bool { isRecordFile(file) || file == parameters || file == ownFields }

  static func isDataFile(_ name: some StringProtocol) -> Bool {
    !name.hasPrefix(".") && name.hasSuffix(".json") && name.utf8.count > 5
  }

  /// The files of a kind in order of their names, and what stands in the way of reading them.
  func files(of kind: RecordKind) -> (files: [String], problem: FileProblem?) {
    if kind == .partner { return (access(path("partners.json"), F_OK) == 0 ? ["partners.json"] : [], nil) }
    let (names, problem) = names(in: kind.rawValue)
    return (names.filter { HubFolder.isDataFile($0) }.map { "\(kind.rawValue)/\($0)" }, problem)
  }

  /// The names in a folder below, in order of their bytes; none when there is no such folder.
  func names(in folder: String) -> (names: [String], problem: FileProblem?) {
    let descriptor = open(path(folder), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      let code = errno
      if descriptor >= 0 { close(descriptor) }
      switch code {
      case ENOENT: return ([], nil)
      case ELOOP, ENOTDIR:
        var status = stat()
        let isLink = lstat(path(folder), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        return ([], FileProblem(file: folder, kind: .file, reason: isLink ? .isLink : .notAFolder))
      case EACCES: return ([], FileProblem(file: folder, kind: .file, reason: .noRight))
      default:
        let error = SystemError(code: code, step: .read, path: path(folder))
        return ([], FileProblem(file: folder, kind: .file, reason: .system(error)))
      }
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return (names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, nil)
  }
}
