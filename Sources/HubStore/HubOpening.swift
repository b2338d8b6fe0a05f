import ESSDomain
import Glibc

/// A hub folder that was opened, and what it holds.
public struct Opened: Sendable {
  public let store: HubStore
  public let hub: Hub
  /// What had to be set aside.
  public let problems: [FileProblem]
}

/// A hub folder of which so much is read as the first screen needs; the rest is read by `finish`.
public struct Opening: Sendable {
  public let store: HubStore
  /// What has been read.
  public let hub: Hub
  public let problems: [FileProblem]
  /// What the profile, the parameters and the own fields had to set aside.
  private let settingsProblems: [FileProblem]
  private let reading: FolderReading

  init(_ store: HubStore, _ profile: HubProfile, _ problems: [FileProblem], _ reading: FolderReading) {
    self.store = store
    self.reading = reading
    var hub = Hub(profile: profile)
    var settingsProblems = problems
    if let parser = JSONParser() {
      let (parameters, problems) = ParameterFile.read(parser, in: store.folder, store.files)
      hub.parameters.override(with: parameters)
      settingsProblems += problems
      let (ownFields, fieldProblems) = OwnFieldFile.read(parser, in: store.folder, store.files)
      hub.ownFields = ownFields
      settingsProblems += fieldProblems
    }
    self.settingsProblems = settingsProblems
    self.problems = settingsProblems + reading.fill(&hub)
    self.hub = hub
  }

  /// Whether nothing is left to read.
  public var isComplete: Bool { reading.isComplete }

  /// Reads the rest, which may take a second in a large region: away from the thread of the screen.
  public func finish(progress: (@Sendable (OpeningProgress) -> Void)? = nil) -> Opened {
    guard !isComplete else { return Opened(store: store, hub: hub, problems: problems) }
    let lock = HubStore.readingLock(store.folder, store.files)
    defer { lock?.release() }
    var (reading, hub) = (reading, hub)
    reading.readRest(progress: progress)
    let problems = settingsProblems + reading.fill(&hub)
    return Opened(store: store, hub: hub, problems: problems)
  }
}

extension HubStore {
  /// Opens a hub folder and reads what the first screen needs.
  ///
  /// Changes that the journal has and the files do not show are carried out first. What cannot be read is set aside and
  /// named, and the rest opens; a folder that cannot be written, or of a newer format, opens for reading.
  ///
  /// - Throws: When it is no hub folder, or may not be read.
  public static func begin(_ path: String, files: FileSystem = .real) throws(StoreProblem) -> Opening {
    try opening(path, files) { $0.readFirst() }
  }

  /// Opens a hub folder and reads everything in it; for the rest, as `begin`.
  ///
  /// - Throws: When it is no hub folder, or may not be read.
  public static func open(
    _ path: String, files: FileSystem = .real, progress: (@Sendable (OpeningProgress) -> Void)? = nil
  ) throws(StoreProblem) -> Opened {
    let opening = try opening(path, files) { $0.readRest(progress: progress) }
    return Opened(store: opening.store, hub: opening.hub, problems: opening.problems)
  }

  private static func opening(
    _ path: String, _ files: FileSystem, _ read: (inout FolderReading) -> Void
  ) throws(StoreProblem) -> Opening {
    let folder = HubFolder(path)
    guard let parser = JSONParser() else { throw .failed(SystemError(code: ENOMEM, step: .read, path: path)) }
    try findFolder(folder)
    let migration = migrate(folder, files, parser)
    var (profile, access, problems) = try readProfile(folder, files, parser)
    if access == .full, let refusal = migration.refusal { access = .readOnly(refusal) }
    if access == .full {
      do throws(StoreProblem) {
        try tidy(folder, files, parser)
      } catch {
        switch error {
        case .readOnly, .notPermitted: access = .readOnly(.readOnly(path: folder.path))
        case .locked: break  // Whoever writes now has carried the journal out before.
        default:
          problems.append(FileProblem(file: HubFolder.journals, kind: .journal, reason: .notCarriedOut))
        }
      }
    }
    let lock = readingLock(folder, files)
    defer { lock?.release() }
    var reading = FolderReading(folder, files)
    read(&reading)
    return Opening(HubStore(folder, access, files, migration.migrated), profile, problems, reading)
  }

  private static func findFolder(_ folder: HubFolder) throws(StoreProblem) {
    var status = stat()
    guard stat(folder.path, &status) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .notFound(path: folder.path)
      case EACCES: throw .notPermitted(path: folder.path)
      case let code: throw .failed(SystemError(code: code, step: .open, path: folder.path))
      }
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAHub(path: folder.path) }
  }

  private static func readProfile(
    _ folder: HubFolder, _ files: FileSystem, _ parser: JSONParser
  ) throws(StoreProblem) -> (HubProfile, Access, [FileProblem]) {
    do throws(FileProblem) {
      guard let root = try parser.read(HubFolder.profile, in: folder, files) else {
        throw FileProblem(file: HubFolder.profile, kind: .file, reason: .noProfile)
      }
      var profile = HubProfile()
      do throws(ReadingProblem) { profile = try HubProfile.reader()(root) } catch {
        throw FileProblem(file: HubFolder.profile, line: 1, column: 1, kind: .file, reason: .objectExpected)
      }
      if profile.unreadFields.contains("format") {
        throw parser.problem(
          HubFolder.profile, [.member("format")], .file, .unreadField(HubProfile.fields["format"]?.label ?? .empty))
      }
      guard profile.format <= HubProfile.currentFormat else {
        let known = HubProfile.currentFormat
        return (profile, .readOnly(.newerFormat(found: profile.format, known: known, path: folder.path)), [])
      }
      return (profile, .full, [])
    } catch {
      switch error.reason {
      case .noProfile: throw .notAHub(path: folder.path)
      case .noRight: throw .notPermitted(path: folder.path(HubFolder.profile))
      default: return (HubProfile(), .readOnly(.brokenFile(error)), [error])
      }
    }
  }

  /// Carries out what the journal has and the files do not show, and sweeps what a dying process left.
  private static func tidy(_ folder: HubFolder, _ files: FileSystem, _ parser: JSONParser) throws(StoreProblem) {
    let lock = try FolderLock(folder, .writing, files)
    defer { lock.release() }
    let parents = [".", HubFolder.drafts, HubFolder.journals, HubFolder.workplace]
    for parent in RecordKind.allCases.map(\.rawValue) + parents {
      for name in folder.names(in: parent).names where HubFolder.isBeside(name) {
        // Drafts are written without the lock, by whoever lives.
        if parent == HubFolder.drafts, HubFolder.isBesideOfAnother(name) { continue }
        do throws(SystemError) {
          try files.remove(folder.path("\(parent)/\(name)"))
        } catch {
          throw StoreProblem(error, in: folder.path)
        }
      }
    }
    guard Device.known(folder, files) != nil else { return }
    let writing = try writing(folder, files, parser)
    try writing.recover()
    writing.compactWhatIsDue()
  }

  /// Keeps others from writing while all is read, so that a record that moves is not seen twice.
  static func readingLock(_ folder: HubFolder, _ files: FileSystem) -> FolderLock? {
    // Without the lock, reading is still safe: each file is whole at any moment.
    do throws(StoreProblem) { return try FolderLock(folder, .reading, files) } catch { return nil }
  }
}

extension Phrase {
  static let notCarriedOut = Phrase(
    fr: "le journal n'a pas pu être reporté dans les fichiers ; ce sera fait à la prochaine ouverture",
    en: "the journal could not be carried over to the files; it will be at the next opening",
    ar: "تعذر نقل اليومية إلى الملفات، وسيتم ذلك عند الفتح المقبل")
  static let noProfile = Phrase(fr: "hub.json manque", en: "hub.json is missing", ar: "الملف hub.json غير موجود")
}
