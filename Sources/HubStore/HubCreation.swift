import ESSDomain
import Glibc
import Synchronization

extension HubStore {
  /// Makes a hub folder with everything that a hub holds.
  ///
  /// It is written beside its place, brought to the disk as a whole, and then renamed: it is there entirely or not at all.
  ///
  /// - Throws: `notEmpty` where something stands already, or why it could not be written.
  public static func create(at path: String, _ hub: Hub, files: FileSystem = .real) throws(StoreProblem) {
    let folder = HubFolder(path)
    guard isFree(folder.path) else { throw .notEmpty(path: folder.path) }
    if let file = hub.misplacedFile { throw .misplaced(file: file) }
    let parts = folder.path.split(separator: "/", omittingEmptySubsequences: true)
    let above = parts.dropLast().joined(separator: "/")
    let parent = folder.path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    let staging = HubFolder("\(parent)/.\(parts.last ?? "hub").tmp-\(getpid())")
    var isPlaced = false
    do throws(SystemError) {
      try makeFolders(parent, files)
      sweep(parent, String(parts.last ?? "hub"))
      _ = try files.makeFolder(staging.path)
      try fill(staging, hub, files)
      try files.syncAll(staging.path)
      try files.rename(staging.path, to: folder.path)
      isPlaced = true
      try files.syncFolder(parent)
    } catch {
      if isPlaced { rename(folder.path, staging.path) }
      removeAll(staging.path)
      switch error.code {
      case ENOTEMPTY, EEXIST: throw .notEmpty(path: folder.path)
      // The user knows nothing of the folder beside.
      case EACCES, EPERM: throw .notPermitted(path: parent)
      default: throw StoreProblem(error, in: folder.path)
      }
    }
  }

  /// Whether there is nothing at a path, or an empty folder.
  private static func isFree(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    guard status.st_mode & S_IFMT == S_IFDIR else { return false }
    let listing = HubFolder(path).names(in: ".")
    return listing.problem == nil && listing.names.isEmpty
  }

  private static func makeFolders(_ path: String, _ files: FileSystem) throws(SystemError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      var status = stat()
      if stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { continue }
      _ = try files.makeFolder(made)
    }
  }

  private static func fill(_ folder: HubFolder, _ hub: Hub, _ files: FileSystem) throws(SystemError) {
    for name in [HubFolder.workplace, HubFolder.journals]
      + RecordKind.allCases.filter({ $0 != .partner }).map(\.rawValue)
    {
      _ = try files.makeFolder(folder.path(name))
    }
    try put(HubFolder.workplace + "/.gitignore", Array("*\n".utf8), folder, files)
    let texts = hub.fileTexts
    let failure = Failure()
    Workers.share(texts.count) { next in
      while let number = next() {
        let (file, text) = texts[number]
        do throws(SystemError) { try put(file, text(), folder, files) } catch { return failure.keep(error) }
      }
    }
    if let error = failure.first { throw error }
  }

  private static func put(
    _ file: String, _ text: [UInt8], _ folder: HubFolder, _ files: FileSystem
  ) throws(SystemError) {
    let path = folder.path(file)
    let descriptor = try files.open(path, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(descriptor) }
    try files.write(text, to: descriptor, path)
  }

  /// Removes what processes left beside that died while they made a folder of this name.
  private static func sweep(_ parent: String, _ name: String) {
    for other in HubFolder(parent).names(in: ".").names where other.hasPrefix(".\(name).tmp-") {
      guard let process = other.split(separator: "-").last.flatMap({ pid_t($0) }) else { continue }
      if process == getpid() || kill(process, 0) != 0 && errno == ESRCH { removeAll("\(parent)/\(other)") }
    }
  }

  /// Removes what is left of a folder that was being made.
  private static func removeAll(_ path: String) {
    let folder = HubFolder(path)
    for name in folder.names(in: ".").names {
      var status = stat()
      guard lstat(folder.path(name), &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { removeAll(folder.path(name)) } else { unlink(folder.path(name)) }
    }
    rmdir(path)
  }
}

/// The first failure among several threads: a class, because they share it.
private final class Failure: Sendable {
  private let error = Mutex<SystemError?>(nil)

  var first: SystemError? { error.withLock { $0 } }

  func keep(_ failure: SystemError) { error.withLock { if $0 == nil { $0 = failure } } }
}

extension Hub {
  /// Every file of a hub folder with its canonical text, made when asked for.
  var fileTexts: [(file: String, text: @Sendable () -> [UInt8])] {
    let profile = profile
    var texts: [(file: String, text: @Sendable () -> [UInt8])] = [
      (
        HubFolder.profile,
        {
          var writer = JSONWriter()
          profile.write(to: &writer)
          writer.endLine()
          return writer.bytes
        }
      )
    ]
    let ownFields = ownFields
    if !ownFields.isEmpty {
      texts.append(
        (HubFolder.ownFields, { Array((JSONValue.array(ownFields.all.map(\.entry)).text() + "\n").utf8) }))
    }
    texts += Hub.texts(ruralPlans) + Hub.texts(organisations) + Hub.texts(activities)
    return texts + Hub.texts(trainingProgrammes) + Hub.texts(partners)
  }

  /// The first file that a record says it belongs into, and that the folder has no place for.
  var misplacedFile: String? {
    Hub.misplaced(organisations) ?? Hub.misplaced(trainingProgrammes) ?? Hub.misplaced(ruralPlans)
      ?? Hub.misplaced(activities) ?? Hub.misplaced(partners)
  }

  private static func misplaced<R: Record>(_ set: RecordSet<R>) -> String? {
    set.shards.first { !HubFolder.holds(R.kind, $0.file) || (R.kind == .ruralPlan && $0.count > 1) }?.file
  }

  private static func texts<R: Record>(_ set: RecordSet<R>) -> [(file: String, text: @Sendable () -> [UInt8])] {
    set.shards.filter { !$0.isEmpty }.map { shard in
      (
        shard.file,
        {
          var writer = JSONWriter(reserving: shard.count * 1_400)
          if R.kind == .ruralPlan {
            shard[0].write(to: &writer)
          } else {
            writer.beginArray()
            for place in 0..<shard.count {
              writer.element()
              shard[place].write(to: &writer)
            }
            writer.endArray()
          }
          writer.endLine()
          return writer.bytes
        }
      )
    }
  }
}
