import ESSDomain

/// What becomes, when records are put back, of values that somebody wrote into the files without Essor.
public enum Unjournalled: Sendable, Hashable {
  /// Nothing is put back, and they are named as conflicts.
  case stop
  /// They stay, and the rest is put back.
  case keep
}

extension HubStore {
  /// Puts a value, a record or all records back as they were: a change like any other, journalled and undoable, that
  /// happens in all files or in none.
  ///
  /// What stands in the files now and in no journal is never overwritten by putting back a record or the folder, only by
  /// putting back that very value: there the user sees what goes, and the journal then has it.
  ///
  /// - Returns: What it made of the records; nil when everything is as it was already, or there is no such change.
  /// - Throws: Why nothing changed; a conflict for each value that `unjournalled` is to stop at.
  public func restore(
    _ what: Restoration, unjournalled: Unjournalled = .stop, by author: String, at: Timestamp
  ) throws(StoreProblem) -> Saved? {
    try writing { (writing, stacks) throws(StoreProblem) in
      var work = RestorationWork(writing, unjournalled)
      guard let plan = try work.plan(what), !plan.patches.isEmpty else { return nil }
      let id = RecordID(newAt: at)
      let outcome = try writing.carryOut(plan.patches) { patches in
        JournalLine(id: id, at: at, action: plan.action, author: author, title: plan.title, edits: patches)
      }
      guard let (line, place) = outcome.line else { return nil }
      stacks.add(line, place)
      return Saved(id: id, action: plan.action, title: plan.title, edits: outcome.edits)
    }
  }

  /// What `restore` would do, without doing it.
  ///
  /// - Returns: The records before and after; none when everything is as it was already.
  public func preview(
    _ what: Restoration, unjournalled: Unjournalled = .stop
  ) throws(StoreProblem) -> [RecordEdit] {
    guard let parser = JSONParser() else { return [] }
    let journal = Journal(folder: folder, files: files, device: "")
    let reading = FolderWriting(folder: folder, files: files, parser: parser, journal: journal, known: known)
    var work = RestorationWork(reading, unjournalled)
    guard let plan = try work.plan(what), !plan.patches.isEmpty else { return [] }
    return try Preparation(plan.patches, .stop, folder, files, parser, known).edits
  }
}

/// Works out what is to be changed so that things are as they were.
private struct RestorationWork {
  struct Plan {
    let action: String
    let title: Phrase
    let patches: [RecordPatch]
  }

  private let parser: JSONParser
  private let journals: Journals
  private let unjournalled: Unjournalled
  private var now: RecordsNow
  private var conflicts: [RecordConflict] = []

  init(_ writing: FolderWriting, _ unjournalled: Unjournalled) {
    parser = writing.parser
    journals = Journals(folder: writing.folder, files: writing.files, parser: writing.parser)
    self.unjournalled = unjournalled
    now = RecordsNow(writing.folder, writing.files, writing.parser)
  }

  /// Nil when the journal has no such change of such a record.
  mutating func plan(_ what: Restoration) throws(StoreProblem) -> Plan? {
    switch what {
    case .field(let id, let path, let change) where !path.isEmpty: return try field(id, path, change)
    case .field(let id, _, let change), .record(let id, let change): return try record(id, change)
    case .folder(let day): return try folder(day)
    }
  }

  private mutating func field(
    _ id: RecordID, _ path: [String], _ change: RecordID
  ) throws(StoreProblem) -> Plan? {
    guard let (past, index, kind) = past(id, change) else { return nil }
    let found = now.find(past)
    try refuseBroken()
    let then = past.before(index, now: found?.value).value?.value(at: path)
    let present = found?.value.value(at: path)
    if JSONValue.same(then, present) { return nil }
    let label = kind.field(at: path)?.label ?? Phrase(same: path.joined(separator: "."))
    let follows = path.count > 1 ? past.follows(path) : nil
    let changed = Patch([ValueChange(path: path, before: present, after: then, follows: follows)])
      .forced(on: found?.value)
    guard let found, JSONValue.same(changed?.value(at: path), then) else {
      // The record, or the element of a list that held the value, is gone: that has to come back first.
      throw .conflict([
        RecordConflict(
          kind: kind, id: id, file: past.places.first ?? "", path: found == nil ? [] : path, expected: present,
          found: nil, wanted: then, current: parser.record(kind, found?.value))
      ])
    }
    let title = name(kind, found.value)
    return Plan(
      action: "restore.field",
      title: Phrase(
        fr: "« \(label.fr) » remis comme avant : \(title.fr)", en: "“\(label.en)” put back as before: \(title.en)",
        ar: "إرجاع «\(label.ar)» كما كان: \(title.ar)"),
      patches: patches(past, kind, found, changed))
  }

  private mutating func record(_ id: RecordID, _ change: RecordID) throws(StoreProblem) -> Plan? {
    guard let (past, index, kind) = past(id, change) else { return nil }
    let found = now.find(past)
    let then = value(past, index, kind, found)
    try refuse()
    let title = name(kind, then ?? found?.value)
    return Plan(
      action: "restore.record",
      title: Phrase(
        fr: "Fiche remise comme avant : \(title.fr)", en: "Record put back as before: \(title.en)",
        ar: "إرجاع البطاقة كما كانت: \(title.ar)"),
      patches: patches(past, kind, found, then))
  }

  private mutating func folder(_ day: Day) throws(StoreProblem) -> Plan? {
    var all: [RecordPatch] = []
    for past in journals.pasts(since: day.adding(days: 1)) {
      guard let kind = past.kind else { continue }
      let found = now.find(past)
      all += patches(past, kind, found, value(past, 0, kind, found))
    }
    try refuse()
    return Plan(
      action: "restore.folder",
      title: Phrase(
        fr: "Dossier remis comme le \(Formats(.french).longDay(day))",
        en: "Folder put back as on \(Formats(.english).longDay(day))",
        ar: "إرجاع المجلد كما كان يوم \(Formats(.arabic).longDay(day))"),
      patches: all)
  }

  private func past(_ id: RecordID, _ change: RecordID) -> (past: RecordPast, index: Int, kind: RecordKind)? {
    let past = RecordPast(id: id, journals.lines(of: id))
    guard let index = past.steps.firstIndex(where: { $0.change == change }), let kind = past.kind else { return nil }
    return (past, index, kind)
  }

  /// The record as it stood, where what no journal has is noted as a conflict, or stays.
  private mutating func value(
    _ past: RecordPast, _ index: Int, _ kind: RecordKind, _ found: (value: JSONValue, file: String)?
  ) -> JSONValue? {
    let then = past.before(index, now: found?.value, unjournalled == .keep ? .keep : .tell)
    if unjournalled == .stop {
      let current = parser.record(kind, found?.value)
      conflicts += then.unjournalled.map { conflict in
        RecordConflict(
          kind: kind, id: past.id, file: found?.file ?? past.places.first ?? "", path: conflict.path,
          expected: conflict.expected, found: conflict.found, wanted: conflict.wanted, current: current)
      }
    }
    return then.value
  }

  private func patches(
    _ past: RecordPast, _ kind: RecordKind, _ found: (value: JSONValue, file: String)?, _ then: JSONValue?
  ) -> [RecordPatch] {
    let patch = Patch(from: found?.value, to: then)
    if patch.isEmpty { return [] }
    let file = parser.record(kind, then)?.file
    return [RecordPatch(kind: kind, id: past.id, from: found?.file, to: file, patch: patch)]
  }

  private func name(_ kind: RecordKind, _ value: JSONValue?) -> Phrase {
    parser.record(kind, value)?.title ?? kind.label
  }

  private func refuse() throws(StoreProblem) {
    try refuseBroken()
    if !conflicts.isEmpty { throw .conflict(conflicts) }
  }

  /// A file that cannot be read may hold what is to be put back.
  private func refuseBroken() throws(StoreProblem) {
    if let problem = now.problems.min(by: { $0.key < $1.key })?.value { throw .brokenFile(problem) }
  }
}

extension RecordPast {
  /// The element of a list after which one stood, as some change has it.
  fileprivate func follows(_ path: [String]) -> String? {
    steps.lazy.reversed().flatMap { $0.patch.patch.changes }.first { $0.path == path && $0.follows != nil }?.follows
  }
}

extension RecordID {
  /// A new name for a change made at a moment.
  init(newAt moment: Timestamp) {
    self.init(
      milliseconds: UInt64(clamping: moment.milliseconds),
      chance: (UInt16.random(in: .min ... .max), UInt64.random(in: .min ... .max)))
  }
}
