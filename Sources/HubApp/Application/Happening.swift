import ESSDomain
import TerminalKit

/// What the application is told: what the user does, and what came of an effect.
public enum Happening: Sendable {
  case terminal(Event)
  /// A change is on the disk; the edits are as the folder has them now.
  case saved(Change, [RecordEdit])
  case undone(title: Phrase, [RecordEdit], UndoTitles)
  case redone(title: Phrase, [RecordEdit], UndoTitles)
  /// The change could not be written; nothing of it is in the folder.
  case notSaved(Change, Phrase)
  /// Somebody else changed the same values: nothing is in the folder before the user has decided.
  case conflicted(Change, [FieldConflict])
  /// What is being typed cannot be kept: why; or it can again.
  case draftNotKept(name: String, Phrase)
  case draftKept(name: String)
  /// Somebody else wrote into the folder.
  case filesChanged(FilesChanged)
  /// The folder is not there any more.
  case folderVanished(path: String)
  /// How much of the folder is read, in per cent.
  case reading(percent: Int)
  /// The rest of the folder is read.
  case opened(OpenedHub)
  /// The whole folder was read anew, because much has changed in it.
  case reopened(OpenedHub)
  /// Something else could not be done.
  case failed(Phrase)
  case reloaded(Hub, [SetAside], UndoTitles)
  /// The figures of the region and the folded text of all organisations are ready.
  case reckoned(RegionFigures, Prepared)
  case historyRead(of: RecordID, [HistoryEntry])
  case journalRead(JournalReading)
  case baselineRead(Baseline)
  case previewed(Restoration, RestorePreview)
  /// The user's editor is done with the text of a field.
  case edited(EditorOutcome)
  /// The folder was looked through.
  case checked([SetAside])
  /// What was repaired, and why not more where that is so.
  case repaired([Phrase], stopped: Phrase?)
  /// A list was written into a file.
  case exported(ExportOutcome)
  /// A table that is to be imported was looked at.
  case tableRead(ImportTable)
  /// What an import would do is known.
  case importTried(ImportTrial)
  /// Why a table cannot be looked at, or nothing of it imported.
  case importFailed(Phrase)
  case pathCompleted(PathCompletion, isTaken: Bool)
  case themesRead([AppState.ThemeName])
  /// The user wrote a theme of their own: it is to be looked at anew.
  case themeSaved(name: String)
  /// The keyboard rests for a moment.
  case quiet
  /// The day has changed, or time has passed.
  case tick
}

extension Happening {
  /// Whether more of the same may follow at once, so that what follows the selection can wait.
  var isPassing: Bool {
    switch self {
    case .terminal(.key), .terminal(.mouse): true
    default: false
    }
  }
}

extension Happening {
  /// Whether it is a letter, or takes one back.
  var isTyped: Bool {
    switch self {
    case .terminal(.key(.character)), .terminal(.key(.backspace)): true
    default: false
    }
  }
}

/// What the next undo and the next redo would do; nil when there is nothing.
public struct UndoTitles: Sendable, Hashable {
  public var undo: Phrase?
  public var redo: Phrase?

  public init(undo: Phrase? = nil, redo: Phrase? = nil) {
    self.undo = undo
    self.redo = redo
  }
}
