import ESSDomain

/// Works out what repairs of one kind change, from the files as they are now; the caller holds the folder's lock.
struct RepairWork {
  let writing: FolderWriting
  let at: Timestamp

  private var folder: HubFolder { writing.folder }
  private var parser: JSONParser { writing.parser }

  // MARK: - Files as such

  /// The changes of files; texts before and after are on the disk when this returns.
  func fileChanges(_ deed: Repair.Deed, _ problems: [FileProblem]) throws(StoreProblem) -> [FileChange] {
    switch deed {
    case .protect: return problems.compactMap { rights($0) }
    case .setAside, .sweep: return try moves(Set(problems.map(\.file)).sorted())
    default: return try texts(deed, problems)
    }
  }

  private func rights(_ problem: FileProblem) -> FileChange? {
    guard case .rights(_, let wanted) = problem.kind, let found = folder.rights(of: problem.file), found != wanted
    else { return nil }
    return .rights(file: problem.file, before: found, after: wanted)
  }

  private func moves(_ names: [String]) throws(StoreProblem) -> [FileChange] {
    try writing.makeAside()
    var taken: Set<String> = []
    return names.filter { HubFolder.isBelow($0) && FileStamp(folder.path($0)) != nil }.map { name in
      .moved(from: name, to: writing.freeAside(for: name, on: at.day, &taken))
    }
  }

  private func texts(_ deed: Repair.Deed, _ problems: [FileProblem]) throws(StoreProblem) -> [FileChange] {
    try writing.makeAside()
    let doubles = deed == .newIdentity ? DoubledRecords(problems, writing, at) : nil
    var taken: Set<String> = []
    var changes: [FileChange] = []
    for file in Set(problems.map(\.file)).sorted() {
      guard let root = readable(file) else { continue }
      let before = parser.raw
      let value = JSONValue(root)
      guard let text = newText(deed, file, of: value, doubles), text != before else { continue }
      let old = writing.freeAside(for: file, on: at.day, &taken)
      let new = writing.freeAside(for: file, on: at.day, &taken)
      try writing.keep(before, as: old)
      try writing.keep(text, as: new)
      changes.append(.text(file: file, before: old, after: new))
    }
    if !changes.isEmpty { try writing.syncAside() }
    return changes
  }

  /// A file that is JSON; one that is not is never written over.
  private func readable(_ file: String) -> JSONElement? {
    guard HubFolder.mayGoAside(file) || file == HubFolder.profile else { return nil }
    do throws(FileProblem) { return try parser.read(file, in: folder, writing.files) } catch { return nil }
  }

  private func newText(
    _ deed: Repair.Deed, _ file: String, of value: JSONValue, _ doubles: DoubledRecords?
  ) -> [UInt8]? {
    switch (deed, value) {
    case (.rewrite, _): return Array((value.text() + "\n").utf8)
    case (.dropElement, .array(let elements)): return RepairWork.text(elements.filter { $0.identity != nil })
    case (.newIdentity, .array(let elements)): return doubles.map { RepairWork.text($0.separated(elements, in: file)) }
    default: return nil
    }
  }

  private static func text(_ elements: [JSONValue]) -> [UInt8] {
    Array((JSONValue.array(elements).text() + "\n").utf8)
  }
}

// MARK: - Records

extension RepairWork {
  /// What changes in records, each in the file in which it was found.
  func patches(_ deed: Repair.Deed, _ problems: [FileProblem]) throws(StoreProblem) -> [RecordPatch] {
    var patches: [RecordPatch] = []
    for (file, found) in Dictionary(grouping: problems, by: \.file).sorted(by: { $0.key < $1.key }) {
      guard let kind = RecordKind.allCases.first(where: { HubFolder.holds($0, file) }) else { continue }
      var records: RecordFile
      do throws(FileProblem) { records = try RecordFile(file, kind, in: folder, writing.files, parser) } catch {
        continue
      }
      for (id, problems) in RepairWork.byRecord(found) {
        guard let before = records.value(of: id, parser) else { continue }
        if deed == .move {
          if let belongs = parser.record(kind, before)?.file, belongs != file {
            patches.append(
              RecordPatch(kind: kind, id: id, from: file, to: belongs, patch: Patch([]), isPlaced: true))
          }
          continue
        }
        let after = RepairWork.mended(before, problems)
        let patch = Patch(from: before, to: after)
        if !patch.isEmpty { patches.append(RecordPatch(kind: kind, id: id, from: file, to: file, patch: patch)) }
      }
    }
    return patches
  }

  private static func byRecord(_ problems: [FileProblem]) -> [(RecordID, [FileProblem])] {
    Dictionary(grouping: problems) { problem -> RecordID in
      switch problem.kind {
      case .fault(let fault): fault.record
      case .field(_, let id): id
      default: .none
      }
    }.sorted { $0.key < $1.key }
  }

  /// The record without what these problems name; the last first, so that the places of the others hold.
  private static func mended(_ record: JSONValue, _ problems: [FileProblem]) -> JSONValue {
    var record = record
    for problem in problems.reversed() {
      switch problem.kind {
      case .field(let name, _):
        if case .object(let members) = record { record = .object(members.filter { $0.name != name }) }
      case .fault(let fault):
        if case .dangling(let dangling) = fault.what { record = record.without(dangling, at: fault.path) ?? record }
      default: continue
      }
    }
    return record
  }
}

extension JSONValue {
  /// The identity that a record of a file has; nil where it has none.
  var identity: RecordID? {
    guard let id = self["id"]?.string.flatMap({ RecordID($0) }), id != .none else { return nil }
    return id
  }
}
