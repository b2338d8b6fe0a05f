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
  /// The day has changed, or time has passed.
  case tick
}

/// A file, or a part of one, that could not be read and was left as it is.
public struct SetAside: Sendable, Hashable {
  /// The file's name below the hub folder.
  public let file: String
  public let line: Int?
  public let column: Int?
  public let reason: Phrase

  public init(file: String, line: Int?, column: Int?, reason: Phrase) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// The place as an editor takes it: `organisations/09.541.01.05.json:12:3`.
  public var place: String { file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "") }
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
