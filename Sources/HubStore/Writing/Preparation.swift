import ESSDomain

/// What a change makes of the files as they are now, worked out before anything is written.
struct Preparation {
  private let folder: HubFolder
  private let files: FileSystem
  private let parser: JSONParser
  private let known: KnownFiles
  private var open: [String: RecordFile] = [:]

  /// What the change does to the files as they are, which is what the journal tells.
  private(set) var patches: [RecordPatch] = []
  /// The records before and after, as the files have them.
  private(set) var edits: [RecordEdit] = []
  private var conflicts: [RecordConflict] = []

  /// Whether a value that somebody changed meanwhile stops the change, or only that record's part of it.
  enum Conflicts { case stop, passOver }

  init(
    _ patches: [RecordPatch], _ attitude: Conflicts, _ folder: HubFolder, _ files: FileSystem, _ parser: JSONParser,
    _ known: KnownFiles
  ) throws(StoreProblem) {
    self.folder = folder
    self.files = files
    self.parser = parser
    self.known = known
    for patch in patches { try take(patch) }
    if attitude == .stop, !conflicts.isEmpty { throw .conflict(conflicts) }
  }

  /// The files to be written, each record's new place before its old one.
  var changed: [RecordFile] { touched.compactMap { open[$0] }.filter(\.isChanged) }

  /// Files in the order in which they were first written to.
  private var touched: [String] = []

  private mutating func take(_ patch: RecordPatch) throws(StoreProblem) {
    let hints = [patch.from, patch.to].compactMap { $0 }
    for hint in hints where !HubFolder.holds(patch.kind, hint) { throw .misplaced(file: hint) }
    let place = try find(patch, hints)
    let current = place.flatMap { open[$0]?.value(of: patch.id, parser) }
    let after: JSONValue?
    do throws(PatchConflict) {
      after = try Preparation.merged(patch.patch, with: current)
    } catch {
      let record = parser.record(patch.kind, current)
      conflicts += error.conflicts.map { conflict in
        RecordConflict(
          kind: patch.kind, id: patch.id, file: place ?? hints.last ?? "", path: conflict.path,
          expected: conflict.expected, found: conflict.found, wanted: conflict.wanted, current: record)
      }
      return
    }
    try put(patch, current, after, from: place, hints)
  }

  private mutating func put(
    _ patch: RecordPatch, _ current: JSONValue?, _ after: JSONValue?, from place: String?, _ hints: [String]
  ) throws(StoreProblem) {
    let before = parser.record(patch.kind, current)
    let record = parser.record(patch.kind, after)
    let asked = patch.isPlaced ? patch.to : record?.file
    let target = after == nil ? nil : asked ?? place ?? patch.to
    if let target, let after {
      guard HubFolder.holds(patch.kind, target) else { throw .misplaced(file: target) }
      try load(target, patch.kind)
      let standing = open[target]?.value(of: patch.id, parser)
      let isThere = standing?.isWritten(as: after) ?? false
      if !isThere {
        if standing != nil, place != target { throw .brokenFile(.double(patch.id, in: target, place ?? target)) }
        if open[target]?.isTaken(from: patch.id) == true { throw .brokenFile(.taken(target)) }
        open[target]?.put(patch.id, after)
        touch(target)
      }
    }
    for other in Set(hints + [place].compactMap { $0 }) where other != target {
      try load(other, patch.kind)
      // Where it is found it goes; what another file has of that identity is another record, unless it is the same.
      guard let standing = open[other]?.value(of: patch.id, parser),
        other == place || [current, after].contains(where: { $0?.isWritten(as: standing) ?? false })
      else { continue }
      open[other]?.remove(patch.id, to: target)
      touch(other)
    }
    patches.append(
      RecordPatch(
        kind: patch.kind, id: patch.id, from: place, to: target, patch: Patch(from: current, to: after),
        isPlaced: patch.isPlaced))
    let gone = patch.patch.changes.first { $0.path.isEmpty }?.before
    if let edit = RecordEdit(before: before ?? parser.record(patch.kind, gone), after: record) { edits.append(edit) }
  }

  private mutating func touch(_ file: String) {
    if !touched.contains(file) { touched.append(file) }
  }

  /// The file in which a record stands: where it is said to be, else wherever somebody moved it.
  private mutating func find(_ patch: RecordPatch, _ hints: [String]) throws(StoreProblem) -> String? {
    for hint in hints {
      try load(hint, patch.kind)
      if open[hint]?.value(of: patch.id, parser) != nil { return hint }
    }
    if patch.isNew { return nil }
    let id = Array("\"\(patch.id.text)\"".utf8)
    for file in folder.files(of: patch.kind).files where !hints.contains(file) {
      do throws(SystemError) {
        let bytes = try files.contents(folder.path(file), atMost: JSONParser.greatestSize)
        guard let bytes, ByteSearch.contains(id, in: bytes) else { continue }
      } catch {
        continue
      }
      do throws(StoreProblem) { try load(file, patch.kind) } catch { continue }
      if open[file]?.value(of: patch.id, parser) != nil { return file }
    }
    return nil
  }

  private mutating func load(_ file: String, _ kind: RecordKind) throws(StoreProblem) {
    if open[file] != nil { return }
    if let problem = folder.linkedParent(of: file) { throw .brokenFile(problem) }
    do throws(FileProblem) {
      open[file] = try RecordFile(file, kind, in: folder, files, parser, known)
    } catch {
      throw .brokenFile(error)
    }
  }

  /// The patch made, where the day of the last change, which each program sets, is never a conflict: the later one stays.
  private static func merged(_ patch: Patch, with current: JSONValue?) throws(PatchConflict) -> JSONValue? {
    guard let current else {
      if let change = patch.changes.first(where: { !$0.path.isEmpty }) {
        let conflict = ValueConflict(path: [], expected: change.before, found: nil, wanted: change.after)
        throw PatchConflict(conflicts: [conflict])
      }
      return try patch.applied(to: nil)
    }
    let changes = patch.changes.compactMap { change -> ValueChange? in
      guard change.path == ["updatedOn"], let found = current["updatedOn"],
        !JSONValue.same(found, change.before), !JSONValue.same(found, change.after)
      else { return change }
      guard let now = found.string, let wanted = change.after?.string, now < wanted else { return nil }
      return ValueChange(path: change.path, before: found, after: change.after)
    }
    return try Patch(changes).applied(to: current)
  }
}

extension FileProblem {
  /// A record of the same identity stands where a record is to go, and must not be overwritten.
  fileprivate static func double(_ id: RecordID, in file: String, _ first: String) -> FileProblem {
    FileProblem(file: file, kind: .duplicate(id), reason: .duplicate(id, first: first))
  }

  /// A file for one record holds another one.
  fileprivate static func taken(_ file: String) -> FileProblem {
    FileProblem(
      file: file, kind: .file,
      reason: Phrase(
        fr: "il contient une autre fiche", en: "it holds another record", ar: "يحتوي على بطاقة أخرى"))
  }
}
