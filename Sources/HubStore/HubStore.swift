import ESSDomain
import Synchronization

/// A hub folder that is open: the one way by which changes get into its files.
///
/// A class, because all who save share one parser's memory, one place in the journal and one pair of undo stacks. Several
/// stores, in one process or many, may have the same folder open; a lock in the folder orders what they write.
public final class HubStore: Sendable {
  public let folder: HubFolder
  public let access: Access
  /// What was done to bring the folder to the present format when it was opened; nil when nothing was due.
  public let migrated: Migrated?
  let files: FileSystem
  let known = KnownFiles()
  private let state: Mutex<State>

  private struct State {
    var stacks: UndoStacks?
    var areDraftsSettled = false
  }

  /// Whether the names of the drafts, and of the folders on the way to them, are on the disk.
  var areDraftsSettled: Bool {
    get { state.withLock { $0.areDraftsSettled } }
    set { state.withLock { $0.areDraftsSettled = newValue } }
  }

  init(_ folder: HubFolder, _ access: Access, _ files: FileSystem, _ migrated: Migrated? = nil) {
    self.folder = folder
    self.access = access
    self.files = files
    self.migrated = migrated
    state = Mutex(State())
  }

  public var path: String { folder.path }

  /// Saves a change: when this returns, it is on the disk, whatever dies next.
  ///
  /// The change is merged, value by value, into what the files hold now; of values that somebody else changed too, as the
  /// user decided.
  ///
  /// - Returns: The records as they now stand in the files, others' changes included.
  /// - Throws: Why nothing was saved; a conflict comes with both values.
  public func save(
    _ change: Change, resolving resolutions: [Resolution] = [], at: Timestamp
  ) throws(StoreProblem) -> Saved {
    try writing { (writing, stacks) throws(StoreProblem) in
      let patches = change.edits.map { edit in
        let wanted = edit.after.flatMap { writing.parser.value(of: $0) }
        return RecordPatch(edit, writing.parser).resolved(by: resolutions, wanted: wanted)
      }
      let outcome = try writing.carryOut(patches) { patches in
        JournalLine(
          id: change.id, at: at, action: change.action, author: change.author, title: change.title, edits: patches)
      }
      if let (line, place) = outcome.line { stacks.add(line, place) }
      return Saved(id: change.id, action: change.action, title: change.title, edits: outcome.edits)
    }
  }

  /// Takes back the last change made on this machine that is not taken back yet.
  ///
  /// - Returns: What it made of the records; nil when there is nothing to undo.
  /// - Throws: Why nothing changed; a conflict when somebody changed the same values since.
  public func undo(by author: String, at: Timestamp) throws(StoreProblem) -> Saved? {
    try writing { (writing, stacks) throws(StoreProblem) in
      guard let entry = stacks.undo.last else { return nil }
      let saved = try HubStore.repeated(entry, "undo", by: author, at: at, writing, &stacks)
      return saved
    }
  }

  /// Makes the change again that was taken back last.
  ///
  /// - Returns: What it made of the records; nil when nothing was taken back since the last change.
  public func redo(by author: String, at: Timestamp) throws(StoreProblem) -> Saved? {
    try writing { (writing, stacks) throws(StoreProblem) in
      guard let entry = stacks.redo.last else { return nil }
      let saved = try HubStore.repeated(entry, "redo", by: author, at: at, writing, &stacks)
      return saved
    }
  }

  /// Takes back one change, however old it is and whichever machine made it.
  ///
  /// - Returns: What it made of the records; nil when no journal has the change, or it is taken back already.
  /// - Throws: Why nothing changed; a conflict for each value that was changed again since.
  public func undo(_ change: RecordID, by author: String, at: Timestamp) throws(StoreProblem) -> Saved? {
    try writing { (writing, stacks) throws(StoreProblem) in
      let journals = Journals(folder: folder, files: files, parser: writing.parser)
      let told = journals.lines(naming: change).map(\.line)
      guard let line = told.first(where: { $0.id == change }), line.undoes == nil, line.redoes == nil else {
        return nil
      }
      let isUndone = told.reduce(false) { isUndone, other in
        other.undoes == change ? true : other.redoes == change ? false : isUndone
      }
      if isUndone { return nil }
      return try HubStore.repeated(line, "undo", by: author, at: at, writing, &stacks)
    }
  }

  private static func repeated(
    _ entry: UndoStacks.Entry, _ action: String, by author: String, at: Timestamp, _ writing: FolderWriting,
    _ stacks: inout UndoStacks
  ) throws(StoreProblem) -> Saved? {
    guard let line = writing.journal.line(entry.title.id, at: entry.place, writing.parser) else { return nil }
    return try repeated(line, action, by: author, at: at, writing, &stacks)
  }

  private static func repeated(
    _ original: JournalLine, _ action: String, by author: String, at: Timestamp, _ writing: FolderWriting,
    _ stacks: inout UndoStacks
  ) throws(StoreProblem) -> Saved? {
    let isUndo = action == "undo"
    let patches = isUndo ? original.edits.reversed().map(\.inverse) : original.edits
    let id = RecordID(newAt: at)
    func told(_ patches: [RecordPatch], _ files: [FileChange]) -> JournalLine {
      JournalLine(
        id: id, at: at, action: action, author: author, title: original.title, edits: patches, files: files,
        undoes: isUndo ? original.id : nil, redoes: isUndo ? nil : original.id)
    }
    if !original.files.isEmpty {
      let changes = isUndo ? original.files.reversed().map(\.inverse) : original.files
      if let (line, place) = try writing.carryOut(changes, { told([], $0) }) {
        stacks.add(line, place)
      } else {
        try HubStore.note(told([], []), writing, &stacks)
      }
      return Saved(id: id, action: action, title: original.title, edits: [])
    }
    let make = { (patches: [RecordPatch]) in told(patches, []) }
    let outcome = try writing.carryOut(patches, make)
    if let (line, place) = outcome.line {
      stacks.add(line, place)
    } else {
      try HubStore.note(make([]), writing, &stacks)
    }
    return Saved(id: id, action: action, title: original.title, edits: outcome.edits)
  }

  /// Notes a step that somebody took by hand: it counts as taken, though there is nothing to write.
  private static func note(
    _ line: JournalLine, _ writing: FolderWriting, _ stacks: inout UndoStacks
  ) throws(StoreProblem) {
    let place = try writing.journal.append(line)
    writing.journal.markApplied(place)
    stacks.add(line, place)
  }

  /// What can be undone, the newest first.
  public func undoable() -> [ChangeTitle] { stacks().undo.reversed().map(\.title) }

  /// What can be redone, the next one first.
  public func redoable() -> [ChangeTitle] { stacks().redo.reversed().map(\.title) }

  private func stacks() -> UndoStacks {
    guard let device = Device.known(folder, files), let parser = JSONParser() else { return UndoStacks() }
    let journal = Journal(folder: folder, files: files, device: device)
    return state.withLock { state in
      let stacks = journal.stacks(state.stacks, parser)
      state.stacks = stacks
      return stacks
    }
  }

  /// Does what writes, under the folder's lock and with everything carried out that the journal has.
  func writing<Result: Sendable>(
    _ body: (FolderWriting, inout UndoStacks) throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> Result {
    if case .readOnly(let problem) = access { throw problem }
    guard let parser = JSONParser() else { throw .failed(SystemError(code: 12, step: .read, path: path)) }
    return try state.withLock { (state) throws(StoreProblem) -> Result in
      let lock = try FolderLock(folder, .writing, files)
      defer { lock.release() }
      let writing = try HubStore.writing(folder, files, parser, known)
      try writing.recover()
      var stacks = writing.journal.stacks(state.stacks, parser)
      defer { state.stacks = stacks }
      return try body(writing, &stacks)
    }
  }

  static func writing(
    _ folder: HubFolder, _ files: FileSystem, _ parser: JSONParser, _ known: KnownFiles = KnownFiles()
  ) throws(StoreProblem) -> FolderWriting {
    do throws(SystemError) {
      let device = try Device.named(folder, files)
      let journal = Journal(folder: folder, files: files, device: device)
      return FolderWriting(folder: folder, files: files, parser: parser, journal: journal, known: known)
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
  }
}

/// Whether a folder can be written.
public enum Access: Sendable, Hashable {
  case full
  /// Everything can be read; what a save is refused with.
  case readOnly(StoreProblem)
}

/// A change that is on the disk.
public struct Saved: Sendable, Hashable {
  public let id: RecordID
  public let action: String
  public let title: Phrase
  /// The records before and after, as the files have them: for `Hub.apply`.
  public let edits: [RecordEdit]
}
