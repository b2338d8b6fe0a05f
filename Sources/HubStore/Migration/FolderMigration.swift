import ESSDomain
import Glibc

/// Brings a folder to the present format, whole or not at all.
///
/// The new texts and a copy of the old ones are written to `.essor/to-format-N` and brought to the disk first. Then
/// `hub.json` is replaced, which is the moment at which the folder has the new format: programs that know only the old one
/// no longer write to it. Only then the other files follow. Whoever finds a folder stopped in between finishes it; stopped
/// before, it is as it was, and is begun anew. The copy stays in `.essor/before-format-N`.
struct FolderMigration {
  let folder: HubFolder
  let files: FileSystem
  let parser: JSONParser
  let migration: Migration

  private var staging: String { "\(HubFolder.workplace)/to-format-\(migration.format)" }
  /// Whether a migration was begun and not ended.
  var isStaged: Bool { FileStamp(folder.path(staging)) != nil }

  private var before: String { staging + "/before" }
  private var after: String { staging + "/after" }

  /// Does what is due; the caller holds the folder's lock.
  ///
  /// - Parameter tell: Writes to the journal what was done; called again where the program died just after.
  /// - Returns: What was done; nil when nothing was due.
  /// - Throws: Why the folder keeps its format: a file that cannot be read, or a disk that does not take it.
  func run(_ tell: (Migrated) throws(StoreProblem) -> Void) throws(StoreProblem) -> Migrated? {
    guard let profile = value(of: HubFolder.profile), let format = Migration.format(of: profile) else { return nil }
    if isStaged, format == migration.format, let old = oldFormat { return try finish(from: old, tell) }
    if isStaged { try done { () throws(SystemError) in try remove(staging) } }
    guard format >= 0, format < migration.format else { return nil }
    if let problem = unreadable { throw .notMigrated(problem, to: migration.format) }
    let stamps = try done { () throws(SystemError) in try stage(from: format) }
    guard stamps.allSatisfy({ FileStamp(folder.path($0.file)) == $0.stamp }) else {
      throw .locked(by: nil, path: folder.path)
    }
    try done { () throws(SystemError) in
      try place(HubFolder.profile)
      try files.syncFolder(folder.path)
    }
    return try finish(from: format, tell)
  }

  /// Replaces what is not replaced yet, tells it, and keeps the copy.
  private func finish(
    from format: Int, _ tell: (Migrated) throws(StoreProblem) -> Void
  ) throws(StoreProblem) -> Migrated {
    let migrated = try done { () throws(SystemError) in try replaceRest(from: format) }
    try tell(migrated)
    try done { () throws(SystemError) in
      try files.rename(folder.path(before), to: folder.path(migrated.copy))
      try files.syncFolder(folder.path(HubFolder.workplace))
      try remove(staging)
    }
    return migrated
  }

  private func done<Result>(_ work: () throws(SystemError) -> Result) throws(StoreProblem) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw error.code == EAGAIN ? .locked(by: nil, path: folder.path) : StoreProblem(error, in: folder.path)
    }
  }

  /// Everything that the migration may change.
  private var all: [String] {
    RecordKind.allCases.flatMap { folder.files(of: $0).files } + [HubFolder.parameters, HubFolder.profile]
  }

  /// What stands in the way: a file left behind in the old format would be misread ever after.
  private var unreadable: FileProblem? {
    for kind in RecordKind.allCases { if let problem = folder.files(of: kind).problem { return problem } }
    for file in all {
      do throws(FileProblem) { _ = try parser.read(file, in: folder, files) } catch { return error }
    }
    return nil
  }

  /// The format that the folder had when the copy was made.
  private var oldFormat: Int? { value(of: before + "/" + HubFolder.profile).flatMap { Migration.format(of: $0) } }

  private func value(of file: String) -> JSONValue? {
    do throws(FileProblem) { return try parser.read(file, in: folder, files).map { JSONValue($0) } } catch {
      return nil
    }
  }

  /// Writes old and new texts of everything that changes, and waits until they are on the disk.
  private func stage(from format: Int) throws(SystemError) -> [(file: String, stamp: FileStamp?)] {
    for part in [staging, before, after] { _ = try files.makeFolder(folder.path(part)) }
    var stamps: [(String, FileStamp?)] = []
    for file in all {
      guard let (old, stamp) = try text(of: file) else { continue }
      let new = migration.migrated(old, of: file, from: format)
      stamps.append((file, stamp))
      if new.isWritten(as: old) { continue }
      try put(before + "/" + file, parser.raw)
      try put(after + "/" + file, Array((new.text() + "\n").utf8))
    }
    try files.syncAll(folder.path)
    return stamps
  }

  private func text(of file: String) throws(SystemError) -> (JSONValue, FileStamp?)? {
    do throws(FileProblem) {
      guard let root = try parser.read(file, in: folder, files) else { return nil }
      return (JSONValue(root), parser.stamp)
    } catch {
      // It could be read a moment ago.
      throw SystemError(code: EAGAIN, step: .read, path: folder.path(file))
    }
  }

  private func put(_ file: String, _ bytes: [UInt8]) throws(SystemError) {
    _ = try files.makeFolder(folder.parent(of: file))
    let path = folder.path(file)
    let descriptor = try files.open(path, O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(descriptor) }
    try files.write(bytes, to: descriptor, path)
  }

  private func place(_ file: String) throws(SystemError) {
    try files.rename(folder.path(after + "/" + file), to: folder.path(file))
  }

  private func replaceRest(from format: Int) throws(SystemError) -> Migrated {
    let waiting = tree(after)
    let changed = tree(before)
    for file in waiting {
      if try files.contents(folder.path(file)) == (try files.contents(folder.path(before + "/" + file))) {
        try place(file)
      } else if let (value, _) = try text(of: file) {
        // Somebody wrote it by hand while the migration was stopped: what they wrote is brought to the new format.
        let new = migration.migrated(value, of: file, from: format)
        let beside = folder.beside(file, 0)
        try files.writeNew(beside, Array((new.text() + "\n").utf8))
        try files.rename(beside, to: folder.path(file))
        try files.remove(folder.path(after + "/" + file))
      }
    }
    for parent in Set(changed.map { folder.parent(of: $0) }).sorted() { try files.syncFolder(parent) }
    return Migrated(
      from: format, to: migration.format, files: changed.count, copy: freeCopy,
      steps: migration.steps(from: format).map(\.title))
  }

  private var freeCopy: String {
    let name = "\(HubFolder.workplace)/before-format-\(migration.format)"
    var candidate = name
    var number = 1
    while FileStamp(folder.path(candidate)) != nil {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }

  /// The files below a folder of ours, named from there, one folder deep.
  private func tree(_ parent: String) -> [String] {
    folder.names(in: parent).names.flatMap { name -> [String] in
      let inner = folder.names(in: "\(parent)/\(name)")
      return inner.problem == nil ? inner.names.map { "\(name)/\($0)" } : [name]
    }
  }

  private func remove(_ parent: String) throws(SystemError) {
    for name in folder.names(in: parent).names {
      let inner = "\(parent)/\(name)"
      if folder.names(in: inner).problem == nil { try remove(inner) } else { try files.remove(folder.path(inner)) }
    }
    try files.removeFolder(folder.path(parent))
  }
}
