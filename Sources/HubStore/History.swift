import ESSDomain

extension HubStore {
  /// Everything that the journals of all machines tell of a record, the oldest first.
  public func history(of id: RecordID) -> [HistoryEntry] {
    guard let parser = JSONParser() else { return [] }
    let wanted = Array("\"\(id.text)\"".utf8)
    var entries: [HistoryEntry] = []
    eachLine { _, bytes in
      guard ByteSearch.contains(wanted, in: Array(bytes)), let line = parser.journalLine(bytes) else { return }
      for edit in line.edits where edit.id == id {
        entries.append(
          HistoryEntry(
            id: line.id, at: line.at, author: line.author, action: line.action, title: line.title,
            changes: edit.patch.changes, undoes: line.undoes, redoes: line.redoes))
      }
    }
    return entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// Hands over each whole line of each journal, and gives the journals that cannot be read.
  @discardableResult
  func eachLine(_ body: (Journal.Place, ArraySlice<UInt8>) -> Void) -> [FileProblem] {
    let journal = Journal(folder: folder, files: files, device: "")
    let listing = folder.names(in: HubFolder.journals)
    var problems = listing.problem.map { [$0] } ?? []
    for name in listing.names where name.hasSuffix(".jsonl") && !name.hasPrefix(".") {
      let file = "\(HubFolder.journals)/\(name)"
      do throws(SystemError) {
        for (place, bytes) in try journal.lines(of: file) { body(place, bytes) }
      } catch {
        problems.append(FileProblem(file: file, kind: .file, reason: .system(error)))
      }
    }
    return problems
  }
}
