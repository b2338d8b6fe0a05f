import ESSDomain

/// Takes persons out of a folder's files, journals and drafts, for good (law 09-08, article 8).
///
/// Every value is cleaned by the same rule wherever it stands, so that the journals' values before and after still lead from
/// one to the next, and undo of what was changed beside the person works as before. Files are replaced one by one, each
/// whole at any moment; the order that is left until the last one is done makes the next opening complete what a crash cut
/// off. What remains is a line in this machine's journal that says when, by whom and how many places, and not who.
struct Erasing {
  let folder: HubFolder
  let files: FileSystem
  let parser: JSONParser
  let journal: Journal

  static let action = "privacy-erase"

  /// Erases; the caller holds the lock and has everything carried out that the journal has.
  func erase(
    _ searches: [PersonSearch], from least: Certainty, by author: String, at: Timestamp, _ id: RecordID
  ) throws(StoreProblem) -> Erased {
    let listing = folder.personalFiles()
    var scan = PersonalScan(searches, from: least, folder, files, parser)
    _ = scan.results(of: listing.files)
    let subjects = scan.subjects
    scan = PersonalScan(searches, from: least, subjects: subjects, folder, files, parser)
    let (results, unread) = scan.results(of: listing.files)
    let left = results.filter { $0.file.content == .foreign }.map(\.file.file) + (listing.problems + unread).map(\.file)
    let places = scan.erasedCount
    guard results.contains(where: { $0.text != nil }) else {
      return Erased(id: nil, places: 0, files: 0, left: left.sorted())
    }
    let order = ErasureOrder(
      id: id, at: at, author: author, least: least, searches: searches, subjects: subjects, places: places)
    do throws(SystemError) {
      let beside = folder.beside(HubFolder.erasure, 0)
      try files.writeNew(beside, order.bytes)
      try files.rename(beside, to: folder.path(HubFolder.erasure))
      try files.syncFolder(folder.path(HubFolder.workplace))
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
    let count = try carryOut(order)
    return Erased(id: id, places: places, files: count, left: left.sorted())
  }

  /// Completes an erasure that was cut off, if there is one.
  func finish() throws(StoreProblem) {
    let bytes: [UInt8]?
    do throws(SystemError) { bytes = try files.contents(folder.path(HubFolder.erasure)) } catch {
      throw StoreProblem(error, in: folder.path)
    }
    guard let bytes else { return }
    var order: ErasureOrder?
    do throws(JSONText.Fault) { order = ErasureOrder(JSONValue(try parser.parse(bytes))) } catch { order = nil }
    if let order {
      _ = try carryOut(order)
    } else {
      // It is renamed into its place whole, so this is none of ours, and nothing was begun by it.
      try removeOrder()
    }
  }

  /// Cleans the files one by one, sets the mark, leaves the trace and removes the order.
  ///
  /// - Returns: How many files were rewritten.
  private func carryOut(_ order: ErasureOrder) throws(StoreProblem) -> Int {
    sweep()
    var rewritten = 0
    for file in folder.personalFiles().files where file.content != .foreign {
      for attempt in 0..<4 {
        var scan = PersonalScan(order.searches, from: order.least, subjects: order.subjects, folder, files, parser)
        guard let result = try result(of: file, &scan), let text = result.text, text != result.original else { break }
        if try replace(result, text) {
          rewritten += 1
          break
        }
        if attempt == 3 { throw .locked(by: nil, path: folder.path) }
      }
    }
    // Everything was carried out before; the mark only moves to where the journal now ends.
    if let newest = journal.own.last, let size = FileStamp.size(folder.path(newest)) {
      journal.markApplied(Journal.Place(file: newest, start: size, end: size))
    }
    try leaveTrace(of: order)
    try settle()
    try removeOrder()
    return rewritten
  }

  /// Removes what a program that died left beside files: it may tell of the person too, and nobody reads it.
  private func sweep() {
    for file in folder.personalFiles().files {
      let name = file.file.split(separator: "/").last ?? ""
      guard name.hasPrefix("."), name.contains(".tmp-") else { continue }
      do throws(SystemError) { try files.remove(folder.path(file.file)) } catch { continue }
    }
  }

  private func result(of file: PersonalFile, _ scan: inout PersonalScan) throws(StoreProblem) -> PersonalScan.Result? {
    do throws(FileProblem) { return try scan.result(of: file) } catch { return nil }
  }

  /// Puts a file's new text in its place; false when somebody wrote it meanwhile.
  private func replace(_ result: PersonalScan.Result, _ text: [UInt8]) throws(StoreProblem) -> Bool {
    do throws(FileReplacement.Failure) {
      try FileReplacement(folder: folder, files: files).replace([
        FileReplacement.Item(file: result.file.file, text: text, original: result.original, stamp: result.stamp)
      ])
      return true
    } catch {
      switch error {
      case .changedUnderneath: return false
      case .system, .halfWay: throw .unfinished(path: folder.path)
      }
    }
  }

  /// A line without the person: when, by whom, how many places.
  private func leaveTrace(of order: ErasureOrder) throws(StoreProblem) {
    let identity = Array("\"id\":\"\(order.id.text)\"".utf8)
    for file in journal.own.suffix(2) {
      do throws(SystemError) {
        if let bytes = try files.contents(folder.path(file)), ByteSearch.contains(identity, in: bytes) { return }
      } catch {
        throw StoreProblem(error, in: folder.path)
      }
    }
    let place = try journal.append(
      JournalLine(
        id: order.id, at: order.at, action: Erasing.action, author: order.author,
        title: Phrase(
          fr: "Données d'une personne effacées (emplacements : \(order.places))",
          en: "A person's data erased (places: \(order.places))", ar: "مُحيت معطيات شخص (عدد المواضع: \(order.places))"),
        edits: []))
    journal.markApplied(place)
  }

  /// Waits for the disk once more: a program that died over this erasure may have put files in their places, and written the
  /// trace, without waiting for either.
  private func settle() throws(StoreProblem) {
    do throws(SystemError) {
      try journal.settle(Array(journal.own.suffix(2)))
      for parent in Set(folder.personalFiles().files.map { folder.parent(of: $0.file) }).sorted() {
        try files.syncFolder(parent)
      }
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
  }

  private func removeOrder() throws(StoreProblem) {
    do throws(SystemError) {
      try files.remove(folder.path(HubFolder.erasure))
      try files.syncFolder(folder.path(HubFolder.workplace))
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
  }
}

extension HubStore {
  /// Erases persons everywhere they stand in the folder, history included, and leaves an anonymous trace in the journal.
  ///
  /// Of a search with a scope, only that record and its history; what is at least as sure as `least` goes.
  ///
  /// - Throws: Why it could not be done; once it has begun, the next opening completes it.
  public func erase(
    _ searches: [PersonSearch], from least: Certainty, by author: String, at: Timestamp, id: RecordID
  ) throws(StoreProblem) -> Erased {
    try writing { (writing, stacks) throws(StoreProblem) in
      // Lines have moved in the journals, and what they undo is another thing now.
      defer { stacks = UndoStacks() }
      return try Erasing(writing).erase(searches, from: least, by: author, at: at, id)
    }
  }
}

extension Erasing {
  init(_ writing: FolderWriting) {
    self.init(folder: writing.folder, files: writing.files, parser: writing.parser, journal: writing.journal)
  }
}
