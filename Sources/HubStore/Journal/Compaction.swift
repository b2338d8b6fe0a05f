import ESSDomain

/// Makes one journal of the months of a year that is over, in the short form of its lines; nothing is lost.
///
/// The year is written beside, waited for and put in its place; then the mark of what is carried out moves to it, and its
/// months go. Whatever stops in between leaves lines
/// twice, which whoever reads drops by their identity, and the next compaction finishes. Only this machine's journals are
/// touched, by whoever holds the folder's lock, once every line is carried out in the files.
struct Compaction {
  let journal: Journal
  let parser: JSONParser

  /// The years of which months are left although a later year has had more than its January.
  ///
  /// The journal itself tells what year it is: a clock that is wrong for a day compacts nothing.
  var due: [Int] {
    let names = journal.ownNames
    guard let newest = names.last?.last else { return [] }
    return years(names) { $0 < newest.year && Month(year: $0 + 1, month: 1) < newest }
  }

  /// The years before one of which months are left.
  func years(before year: Int) -> [Int] { years(journal.ownNames) { $0 < year } }

  private func years(_ names: [JournalName], _ isOver: (Int) -> Bool) -> [Int] {
    Set(names.filter { $0.month != nil && isOver($0.year) }.map(\.year)).sorted()
  }

  func compact(_ years: [Int]) throws(SystemError) -> CompactedJournal {
    var result = CompactedJournal()
    for year in years { try compact(year, &result) }
    return result
  }

  private func compact(_ year: Int, _ result: inout CompactedJournal) throws(SystemError) {
    let (folder, files) = (journal.folder, journal.files)
    let target = JournalName(device: journal.device, year: year, month: nil)
    let sources = journal.ownNames.filter { $0.year == year }
    var text: [UInt8] = []
    var known: Set<RecordID> = []
    for source in sources {
      let bytes = try journal.contents(of: source.file)
      result.before += bytes.count
      for range in ByteSearch.allLines(in: bytes) {
        let line = parser.journalLine(bytes[range])
        if let line, !known.insert(line.id).inserted { continue }
        text += line.flatMap { Compaction.short($0, bytes[range], parser) } ?? Array(bytes[range]) + [0x0A]
        result.changes += 1
      }
    }
    let beside = folder.beside(target.file, 0)
    do throws(SystemError) {
      try files.writeNew(beside, text)
      try files.rename(beside, to: folder.path(target.file))
    } catch {
      // What stays of it is hidden, and swept at the next opening.
      let failure = error
      do throws(SystemError) { try files.remove(beside) } catch { throw failure }
      throw failure
    }
    try files.syncFolder(folder.path(HubFolder.journals))
    journal.moveMark(from: sources, to: Journal.Place(file: target.file, start: 0, end: text.count))
    for source in sources where source.month != nil { try files.remove(folder.path(source.file)) }
    try files.syncFolder(folder.path(HubFolder.journals))
    result.years.append(year)
    result.after += text.count
  }

  /// The short form of a line, where it tells all that the line tells; else the line stays as it is.
  private static func short(_ line: JournalLine, _ bytes: ArraySlice<UInt8>, _ parser: JSONParser) -> [UInt8]? {
    guard line.bytes.dropLast().elementsEqual(bytes) else { return nil }
    let short = line.shortBytes
    guard parser.journalLine(short.dropLast())?.bytes == line.bytes else { return nil }
    return short
  }
}

/// What became of the journals of years that are over.
public struct CompactedJournal: Sendable, Hashable {
  /// The years that became one file each, the oldest first.
  public internal(set) var years: [Int] = []
  /// Changes in them.
  public internal(set) var changes = 0
  /// Bytes before and after.
  public internal(set) var before = 0
  public internal(set) var after = 0
}

extension FolderWriting {
  /// Compacts the years that are due.
  ///
  /// A journal that cannot be compacted now is whole as it is, and stays due.
  func compactWhatIsDue() {
    let compaction = Compaction(journal: journal, parser: parser)
    do throws(SystemError) { _ = try compaction.compact(compaction.due) } catch { return }
  }
}

extension HubStore {
  /// Makes one file of each year before the current one in this machine's journals; see `Compaction`.
  ///
  /// - Throws: Why it stopped; nothing of the journals is lost then.
  public func compactJournal(at: Timestamp) throws(StoreProblem) -> CompactedJournal {
    try writing { (writing, _) throws(StoreProblem) in
      let compaction = Compaction(journal: writing.journal, parser: writing.parser)
      do throws(SystemError) {
        return try compaction.compact(compaction.years(before: at.day.year))
      } catch {
        throw StoreProblem(error, in: writing.folder.path)
      }
    }
  }
}
