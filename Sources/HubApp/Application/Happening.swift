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
  /// Something else could not be done.
  case failed(Phrase)
  case reloaded(Hub, [SetAside], UndoTitles)
  /// The figures of the region and the folded text of all organisations are ready.
  case reckoned(RegionFigures, Prepared)
  case historyRead(of: RecordID, [HistoryEntry])
  case journalRead(JournalReading)
  case baselineRead(Baseline)
  case previewed(Restoration, RestorePreview)
  /// The folder was looked through.
  case checked([SetAside])
  /// What was repaired, and why not more where that is so.
  case repaired([Phrase], stopped: Phrase?)
  /// The day has changed, or time has passed.
  case tick
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
