import ESSDomain
import Glibc

/// What came of bringing a folder to the present format, before it is opened.
struct MigrationOutcome: Sendable {
  /// What was done; nil when nothing was due.
  var migrated: Migrated?
  /// Why the folder is still in an older format, and can only be read.
  var refusal: StoreProblem?
}

extension HubStore {
  /// Brings a folder of an older format to the present one, if it can be written.
  ///
  /// What the journal has and the files do not show is carried out before: it was written for the old format. Older
  /// changes stay in the history and cannot be undone any more, because they name what files had before.
  static func migrate(
    _ folder: HubFolder, _ files: FileSystem, _ parser: JSONParser, by migration: Migration = .toCurrent
  ) -> MigrationOutcome {
    guard isDue(folder, files, parser, migration) else { return MigrationOutcome() }
    do throws(StoreProblem) {
      let lock = try FolderLock(folder, .writing, files)
      defer { lock.release() }
      let writing = try writing(folder, files, parser)
      let tell = { (migrated: Migrated) throws(StoreProblem) in
        writing.journal.markApplied(try writing.journal.append(migrated.line(at: .now)))
      }
      var migrated: Migrated?
      // One that was stopped on the way to a format between is ended first.
      for format in 1...max(1, migration.format) {
        let work = FolderMigration(folder: folder, files: files, parser: parser, migration: migration.to(format))
        if format < migration.format, !work.isStaged { continue }
        if !work.isStaged { try writing.recover() }
        migrated = try work.run(tell) ?? migrated
      }
      return MigrationOutcome(migrated: migrated)
    } catch {
      return MigrationOutcome(refusal: error)
    }
  }

  /// Whether the folder is of an older format, or was left on the way to the present one.
  private static func isDue(
    _ folder: HubFolder, _ files: FileSystem, _ parser: JSONParser, _ migration: Migration
  ) -> Bool {
    if folder.names(in: HubFolder.workplace).names.contains(where: { $0.hasPrefix("to-format-") }) { return true }
    do throws(FileProblem) {
      guard let root = try parser.read(HubFolder.profile, in: folder, files), root.kind == .object else { return false }
      guard let format = Migration.format(of: JSONValue(root)) else { return false }
      return (0..<migration.format).contains(format)
    } catch {
      return false
    }
  }
}

extension Migrated {
  /// The action's name in the journal: undo does not reach behind it.
  static let action = "migrate"

  fileprivate func line(at: Timestamp) -> JournalLine {
    JournalLine(id: RecordID(newAt: at), at: at, action: Migrated.action, author: "essor", title: phrase, edits: [])
  }
}

extension Timestamp {
  /// This moment by the system's clock, for what no user asked for.
  fileprivate static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
