import ESSDomain
import TerminalKit

/// Something to be done outside the application's state; what comes of it returns as a `Happening`.
public enum Effect: Sendable, Hashable {
  /// Write a change into the hub folder.
  case save(Change)
  /// Write a change of values that somebody else changed too, as the user decided.
  case resolve(Change, [Resolution])
  case undo
  case redo
  /// Read the hub folder again.
  case reload
  /// Work out the figures of the region and the index to search in; both take time in a large region.
  case reckon(Language)
  /// The same for a hub that was read anew: nothing of what was worked out before holds for it.
  case reckonAnew(Language, number: Int)
  /// Keep what is being typed, so that it survives a power cut; nil forgets it.
  case keepDraft(name: String, JSONValue?)
  /// See what themes there are, for the choice of one.
  case readThemes
  /// Remember language and theme for the next start.
  case remember(Preferences)
  /// Remember for this terminal how Arabic is shown.
  case rememberDirection(TextDirectionMode)
  /// Read what was ever done to a record.
  case readHistory(of: RecordID)
  /// Read all changes of the folder, from a day on or from the beginning.
  case readJournal(from: Day?)
  /// Work out what changed since a day.
  case readBaseline(since: Day)
  /// Work out what putting something back would change.
  case preview(Restoration)
  /// Put something back as it was; a change like any other.
  case restore(Restoration)
  /// Look through the whole folder for what is not as it should be.
  case check
  case repair([SetAside])
  /// Remember settings under their names; an empty one is forgotten.
  case rememberSettings([String: String])
  /// Let the terminal tell of the mouse, or leave it to select text.
  case listenToMouse(Bool)
  /// Remember which commands were chosen by name lately.
  case rememberCommands([String])
  /// Keep the user's views and bookmarks.
  case keepShortcuts(Shortcuts)
  case copy(String)
  /// Write a list into a file.
  case export(ExportRequest)
  /// Look for how a path goes on; with `taking`, what is typed is completed by it.
  case completePath(String, taking: Bool)
  /// Look at a table that is to be imported.
  case readTable(path: String)
  /// Work out what an import would do.
  case tryImport(ImportOrder)
  /// Let the user's own editor work on the text of a field.
  case edit(String)
  case suspend
  case redraw
  case quit
}

/// What the program remembers of its user between two runs.
public struct Preferences: Sendable, Hashable {
  public var language: Language
  /// The theme that was chosen; nil leaves what is remembered as it is.
  public var theme: String?

  public init(language: Language, theme: String?) {
    self.language = language
    self.theme = theme
  }
}
