import ESSDomain

/// What some files of a hub folder hold now.
public struct Reread: Sendable {
  /// The files that were read, with those that are gone.
  public let files: [String]
  public let contents: [FileContents]
  /// What of them had to be set aside.
  public let problems: [FileProblem]
}

extension HubStore {
  /// Of some files, those that somebody else wrote, made or removed since this store last looked at them.
  public func changedElsewhere(_ files: [String]) -> [String] {
    files.filter { !known.knows($0, FileStamp(folder.path($0))) }
  }

  /// Reads some files of records again; a file that is gone or broken holds nothing, and a broken one is named.
  ///
  /// What are no files of records is passed over.
  public func reread(_ files: [String]) -> Reread {
    guard let parser = JSONParser() else { return Reread(files: [], contents: [], problems: []) }
    let reader = ShardReader()
    // Without the lock, reading is still safe: each file is whole at any moment.
    let lock: FolderLock?
    do throws(StoreProblem) { lock = try FolderLock(folder, .reading, self.files) } catch { lock = nil }
    defer { lock?.release() }
    var (read, contents, problems): ([String], [FileContents], [FileProblem]) = ([], [], [])
    for file in files {
      guard let kind = RecordKind.allCases.first(where: { HubFolder.holds($0, file) }) else { continue }
      let loaded = parser.records(of: kind, in: file, of: folder, self.files, reader)
      known.note(file, loaded.stamp)
      read.append(file)
      contents.append(loaded.records.map(FileContents.init) ?? FileContents(none: kind, in: file))
      problems += loaded.problems
    }
    return Reread(files: read, contents: contents, problems: problems)
  }

  /// Reads some files again into a hub; what can no longer be read is set aside and named, as at the opening.
  public func reread(_ files: [String], into hub: inout Hub) -> [FileProblem] {
    let reread = reread(files)
    hub.take(reread.contents)
    return reread.problems
  }
}

extension FileContents {
  init(_ loaded: LoadedRecords) {
    self =
      switch loaded {
      case .organisations(let shard): .organisations(shard)
      case .trainingProgrammes(let shard): .trainingProgrammes(shard)
      case .ruralPlans(let shard): .ruralPlans(shard)
      case .activities(let shard): .activities(shard)
      case .partners(let shard): .partners(shard)
      }
  }
}
