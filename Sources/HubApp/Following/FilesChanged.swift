import ESSDomain

/// What somebody else did in the hub folder: files that hold something else now.
public struct FilesChanged: Sendable {
  /// The files that were read again, those that are gone included.
  public let files: [String]
  public let contents: [FileContents]
  /// What of them had to be set aside.
  public let setAside: [SetAside]
  public let undoTitles: UndoTitles

  public init(files: [String], contents: [FileContents], setAside: [SetAside], undoTitles: UndoTitles) {
    self.files = files
    self.contents = contents
    self.setAside = setAside
    self.undoTitles = undoTitles
  }
}

/// A hub folder read whole, with what the screens need of it worked out beforehand, apart from their thread.
public struct OpenedHub: Sendable {
  public let hub: Hub
  let setAside: [SetAside]
  let undoTitles: UndoTitles
  /// Why nothing can be saved, where that is so.
  let readOnly: Phrase?
  let order: ListOrder
  let agenda: Agenda
  let supports: SupportIndex

  public init(
    _ hub: Hub, setAside: [SetAside], undoTitles: UndoTitles, readOnly: Phrase?, in language: Language, on today: Day
  ) {
    self.hub = hub
    self.setAside = setAside
    self.undoTitles = undoTitles
    self.readOnly = readOnly
    order = ListOrder(
      hub.organisations, by: "name", descending: false, in: language,
      RuleContext(today: today, parameters: hub.parameters, ownFields: hub.ownFields))
    agenda = Agenda(hub: hub, on: today)
    supports = SupportIndex(hub.activities)
  }
}

/// A folder of which only a part is read yet.
public struct Reading: Sendable {
  /// How much of the files is read.
  public internal(set) var percent = 0
  /// What changed since the reading began: the whole hub, when it comes, may not have it yet.
  var since: [Since] = []

  enum Since: Sendable {
    case edits([RecordEdit])
    case files([FileContents])
  }

  var phrase: Phrase {
    Phrase(fr: "Lecture… \(percent) %", en: "Reading… \(percent)%", ar: "جارية القراءة… \(percent)%")
  }
}
