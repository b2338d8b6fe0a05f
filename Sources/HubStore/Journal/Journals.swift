import ESSDomain

/// The journals of all machines in a hub folder, read together.
struct Journals {
  let folder: HubFolder
  let files: FileSystem
  let parser: JSONParser

  /// A line with the moment by which it stands in the order of all.
  struct Placed {
    let line: JournalLine
    /// The line's time; no earlier than that of the line before it on its machine, whose clock may have gone back.
    let moment: Timestamp
  }

  /// Lines that tell of a record, in the order in which things were done.
  func lines(of record: RecordID) -> [Placed] {
    lines(naming: record).filter { $0.line.edits.contains { $0.id == record } }
  }

  /// Lines in which an identity stands: that of a record, or of a change that is told, taken back or made again.
  func lines(naming id: RecordID) -> [Placed] {
    let wanted = Array("\"\(id.text)\"".utf8)
    return inOrder { bytes in ByteSearch.lines(with: wanted, in: bytes).compactMap { parser.journalLine(bytes[$0]) } }
  }

  /// All lines from a moment on, in the order in which things were done.
  ///
  /// Journals of months before that moment are not opened.
  func lines(from: Timestamp?) -> [Placed] {
    let day = from?.day
    let lines = inOrder(from: day.map { Month(year: $0.year, month: $0.month) }) { bytes in
      ByteSearch.allLines(in: bytes).compactMap { parser.journalLine(bytes[$0]) }
    }
    guard let from else { return lines }
    return lines.filter { $0.moment >= from }
  }

  /// What `read` takes of each journal, machine by machine, put in one order.
  private func inOrder(from month: Month? = nil, _ read: ([UInt8]) -> [JournalLine]) -> [Placed] {
    // Another program may compact a year between the listing and the reading: then its months are gone, and all is read again.
    for _ in 0..<3 {
      if let lines = attempt(from: month, read) { return lines }
    }
    return attempt(from: month, isLast: true, read) ?? []
  }

  private func attempt(from month: Month?, isLast: Bool = false, _ read: ([UInt8]) -> [JournalLine]) -> [Placed]? {
    let journal = Journal(folder: folder, files: files, device: "")
    var machines: [String: [Placed]] = [:]
    var known: Set<RecordID> = []
    for (name, file) in names {
      if let month, let name, name.last < month { continue }
      let bytes: [UInt8]
      do throws(SystemError) { bytes = try journal.contents(of: file) } catch { continue }
      if bytes.isEmpty, !isLast, FileStamp(folder.path(file)) == nil { return nil }
      var placed = machines.removeValue(forKey: name?.device ?? file) ?? []
      for line in read(bytes) where known.insert(line.id).inserted {
        placed.append(Placed(line: line, moment: max(line.at, placed.last?.moment ?? line.at)))
      }
      machines[name?.device ?? file] = placed
    }
    return Journals.merged(Array(machines.values))
  }

  /// Journals with their names, in the order in which they are to be read; a file that is named otherwise counts as a machine.
  private var names: [(name: JournalName?, file: String)] {
    let all = folder.names(in: HubFolder.journals).names
      .filter { $0.hasSuffix(JournalName.ending) && !$0.hasPrefix(".") }
    let known = all.compactMap { JournalName($0) }.sorted().map { (Optional($0), $0.file) }
    return known + all.filter { JournalName($0) == nil }.map { (nil, "\(HubFolder.journals)/\($0)") }
  }

  /// Lines by time, and at the same time by identity, where the order of each machine's own lines stays.
  private static func merged(_ machines: [[Placed]]) -> [Placed] {
    var rest = machines.filter { !$0.isEmpty }.map { $0[...] }
    if rest.count == 1 { return Array(rest[0]) }
    var lines: [Placed] = []
    lines.reserveCapacity(rest.reduce(0) { $0 + $1.count })
    while let next = rest.indices.min(by: { precedes(rest[$0], rest[$1]) }) {
      if let line = rest[next].popFirst() { lines.append(line) }
      if rest[next].isEmpty { rest.remove(at: next) }
    }
    return lines
  }

  private static func precedes(_ left: ArraySlice<Placed>, _ right: ArraySlice<Placed>) -> Bool {
    guard let left = left.first else { return false }
    guard let right = right.first else { return true }
    return (left.moment, left.line.id) < (right.moment, right.line.id)
  }
}
